//! The place of a gap: in the lines, in the adding-up of the areas, in both, or unknown.

use indsats::{
    analysis::{
        check::{
            comparison::Against,
            gap::{Lies, gaps},
            stated_for::StatedFor,
        },
        figures::Figures,
    },
    format::{ron::read::read, source::Source},
    model::{amount::Amount, columns::ColumnId, financing::View, period::Period},
};

/// Areas of one line each, with what is stated for it; the whole is stated as 100.
fn lies(areas: &[(&str, Option<&str>)]) -> Option<(Lies, Vec<(String, String)>)> {
    let area = |(number, (line, stated)): (usize, &(&str, Option<&str>))| {
        let stated = stated.map_or_else(String::new, |stated| format!("(amounts: [{stated}])"));
        format!("(name: \"{number}\", initiatives: [(name: \"a\", amounts: [{line}])], stated: [{stated}]),")
    };
    let areas: String = areas.iter().enumerate().map(area).collect();
    let text = format!("(title: \"T\", unit: (), years: [2020], areas: [{areas}], stated: [(amounts: [100])])");
    let dataset = read(Source::new(&text)).unwrap().dataset;
    let figures = Figures::of(&dataset).unwrap();
    let of = StatedFor::all_lines(None, View::Combined);
    let gap = gaps(&dataset, &figures, of, Period::Column(ColumnId(0))).pop()?;
    let name = |(area, difference)| (dataset.area(area).name.clone(), format!("{difference:?}"));
    Some((gap.lies, gap.areas.into_iter().map(name).collect()))
}

fn figure(text: &str) -> Amount {
    Amount::parse(text).unwrap()
}

fn said(areas: &[(&str, &str)]) -> Vec<(String, String)> {
    areas.iter().map(|&(area, difference)| (area.to_owned(), difference.to_owned())).collect()
}

#[test]
fn what_adds_up_has_no_gap() {
    assert_eq!(lies(&[("60", Some("60")), ("40", Some("40"))]), None);
}

#[test]
fn areas_that_explain_all_of_it_are_named_the_largest_difference_first() {
    let areas = [("59", Some("60")), ("30", Some("25")), ("1", Some("15"))];
    let found = lies(&areas).unwrap();
    assert_eq!(found, (Lies::Carried, said(&[("2", "14"), ("1", "-5"), ("0", "1")])));
}

#[test]
fn areas_that_agree_leave_the_adding_up() {
    assert_eq!(
        lies(&[("60", Some("60")), ("30", Some("30"))]),
        Some((Lies::InTheAddingUp { against: Against::StatedAreas, sum: figure("90") }, Vec::new()))
    );
}

#[test]
fn areas_that_explain_a_part_leave_the_rest_to_the_adding_up() {
    assert_eq!(
        lies(&[("60", Some("63")), ("30", Some("30"))]),
        Some((Lies::InBoth { own: figure("7") }, said(&[("0", "3")])))
    );
}

#[test]
fn without_totals_of_areas_it_stands_in_the_total_and_in_no_line() {
    assert_eq!(lies(&[("60", None), ("30", None)]), Some((Lies::InTheTotal, Vec::new())));
}
