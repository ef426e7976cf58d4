//! Warnings: each kind for the dataset that deserves it, and not for the nearest one that does not.

use indsats::{
    analysis::check::warnings::{Concerned, Warning, WarningKind, warnings},
    format::{ron::read::read, source::Source},
    model::{
        columns::ColumnId,
        dataset::Dataset,
        dimension::Classification,
        ids::{AreaId, InitiativeId, PrintedRow, StatedId},
    },
};

const COMPLETE: &str = "funding: \"F\", source: (document: \"d\")";

/// A dataset of two columns; `more` are further fields of the file.
fn with(more: &str, areas: &str, stated: &str) -> Dataset {
    let text = format!(
        "(title: \"T\", unit: (), years: [1, 2], documents: [(id: \"d\")], {more} areas: [{areas}], stated: [{stated}])"
    );
    read(Source::new(&text)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{text}")).dataset
}

fn dataset(lines: &str, stated: &str) -> Dataset {
    with("", &format!("(name: \"A\", initiatives: [{lines}]), (name: \"A\")"), stated)
}

/// The kinds of the warnings, and what each is about.
fn found(dataset: &Dataset) -> Vec<(WarningKind, Vec<Concerned>)> {
    warnings(dataset).into_iter().map(|warning| (warning.kind, warning.concerned)).collect()
}

fn line(place: u32) -> Concerned {
    Concerned::Line(InitiativeId(place))
}

fn of_line(place: u32, column: u16) -> Concerned {
    Concerned::Figure(PrintedRow::Line(InitiativeId(place)), ColumnId(column))
}

fn of_total(place: u32, column: u16) -> Concerned {
    Concerned::Figure(PrintedRow::Total(StatedId(place)), ColumnId(column))
}

#[test]
fn a_complete_dataset_warns_of_nothing() {
    let lines = format!("(name: \"a\", amounts: [1, None], {COMPLETE}), (name: \"b\", amounts: [0, 0], {COMPLETE})");
    let stated =
        "(view: Internal, amounts: [1, 2]), (view: Combined, amounts: [1, 3]), (view: Internal, amounts: [1.0, 2])";
    assert_eq!(found(&dataset(&lines, stated)), []);
}

#[test]
fn the_same_name_is_found_whatever_its_capitals() {
    let line_of = |name: &str| format!("(name: \"{name}\", amounts: [1, 1], {COMPLETE}),");
    let lines = line_of("ÆBLE til Åen")
        + &line_of("æble")
        + &line_of("æble TIL åen")
        + &line_of("Æble til Å\u{30a}en")
        + &line_of("ÆBLE");
    assert_eq!(
        found(&dataset(&lines, "")),
        [(WarningKind::SameName, vec![line(0), line(2)]), (WarningKind::SameName, vec![line(1), line(4)])]
    );
}

#[test]
fn the_parts_of_one_initiative_in_one_area_are_no_name_in_two_places() {
    let dimensions = "dimensions: [(key: \"art\")],";
    let source = "source: (document: \"d\")";
    let two = |one: &str, other: &str| {
        let lines = [one, other].map(|more| format!("(name: \"a\", amounts: [1, 1], {source}, {more}),")).concat();
        let dataset = with(dimensions, &format!("(name: \"A\", initiatives: [{lines}])"), "");
        found(&dataset).len()
    };
    let funding = "funding: \"F\"";
    assert_eq!(two(funding, funding), 1);
    assert_eq!(two(funding, "funding: \"G\""), 0);
    assert_eq!(two(funding, &format!("{funding}, financing: External")), 0);
    assert_eq!(two(&format!("{funding}, code: \"1\""), &format!("{funding}, code: \"2\"")), 0);
    let of_kind = |class: &str| format!("{funding}, dimensions: {{\"art\": \"{class}\"}}");
    assert_eq!(two(&of_kind("Løn"), &of_kind("Drift")), 0);
    assert_eq!(two(&of_kind("Løn"), &of_kind("Løn")), 1);
    // In two areas it is one name in two places, however its lines differ; nested areas are areas too.
    let line_of = |funding: &str| format!("(name: \"a\", amounts: [1, 1], {source}, funding: \"{funding}\")");
    let nested = format!(
        "(name: \"A\", initiatives: [{}], areas: [(name: \"B\", initiatives: [{}])])",
        line_of("F"),
        line_of("G")
    );
    assert_eq!(found(&with("", &nested, "")), [(WarningKind::SameName, vec![line(0), line(1)])]);
}

#[test]
fn names_that_differ_by_a_space_or_the_word_for_and_are_told() {
    let complete = |name: &str, funding: &str| {
        format!("(name: \"{name}\", amounts: [1, 1], funding: \"{funding}\", source: (document: \"d\")),")
    };
    let names = |one: &str, other: &str| found(&dataset(&(complete(one, "F") + &complete(other, "F")), ""));
    let both = [(WarningKind::SimilarNames, vec![line(0), line(1)])];
    for (one, other) in [("Fritids job", "Fritidsjob"), ("Leg og læring", "Leg & læring"), ("A and B", "A&B")] {
        assert_eq!(names(one, other), both, "{one}");
    }
    for (one, other) in [("Hold 1 12", "Hold 11 2"), ("Leg og læring", "Leg læring"), ("Leg, læring", "Leg & læring")]
    {
        assert_eq!(names(one, other), [], "{one}");
    }
    let funding = found(&dataset(&(complete("a", "Budget 2020") + &complete("b", "Budget2020")), ""));
    assert!(
        matches!(
            funding[..],
            [(WarningKind::SimilarNames, ref both)] if matches!(
                both[..],
                [
                    Concerned::Spelling(Classification::Funding, _, InitiativeId(0)),
                    Concerned::Spelling(Classification::Funding, _, InitiativeId(1)),
                ]
            )
        ),
        "{funding:?}"
    );
    // Capitals and doubled spaces make one group of lines, so there is nothing to tell.
    assert_eq!(found(&dataset(&(complete("a", "Budget 2020") + &complete("b", "budget  2020")), "")), []);
    let areas = "(name: \"Børn og unge\"), (name: \"Børn & unge\")";
    let both = vec![Concerned::Area(AreaId(0)), Concerned::Area(AreaId(1))];
    assert_eq!(found(&with("", areas, "")), [(WarningKind::SimilarNames, both)]);
}

#[test]
fn what_a_line_leaves_out_is_said_kind_by_kind() {
    let lines = "(name: \"a\", amounts: [None, None]), (name: \"b\", amounts: [None, 0], funding: [])";
    assert_eq!(
        found(&dataset(lines, "")),
        [
            (WarningKind::NoAmount, vec![line(0)]),
            (WarningKind::NoSource, vec![line(0), line(1)]),
            (WarningKind::NoFunding, vec![line(0), line(1)]),
        ]
    );
}

#[test]
fn a_line_that_is_withheld_or_has_an_amount_in_a_printed_sum_only_is_not_without_any() {
    let kinds = |amounts: &str| {
        let text = format!(
            "(title: \"T\", unit: (), columns: [(year: 1), (label: \"1-2\", sum_of: [1])], documents: [(id: \"d\")], \
             areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [{amounts}], {COMPLETE})])])"
        );
        found(&read(Source::new(&text)).unwrap().dataset)
    };
    assert_eq!(kinds("Blank, None"), [(WarningKind::NoAmount, vec![line(0)])]);
    assert_eq!(kinds("Withheld, Blank"), []);
    assert_eq!(kinds("None, 2.1"), []);
}

#[test]
fn more_than_three_of_a_kind_and_what_all_lines_share_are_one_warning_with_their_number() {
    let line_of = |place: usize| format!("(name: \"line {place}\", amounts: [1, 1], source: (document: \"d\")),");
    let lines = |count: usize| (0..count).map(line_of).collect::<Vec<String>>().concat();
    let complete = format!("(name: \"a\", amounts: [1, 1], {COMPLETE}),");
    assert_eq!(warnings(&dataset(&(lines(3) + &complete), "")).len(), 3, "three of four");
    assert_eq!(warnings(&dataset(&lines(3), "")).len(), 1, "three of three");
    assert_eq!(warnings(&dataset(&lines(1), "")).len(), 1);
    let all: Vec<Concerned> = (0..4).map(line).collect();
    let many = Warning { kind: WarningKind::NoFunding, count: 4, lines: 4, concerned: all };
    assert_eq!(warnings(&dataset(&lines(4), "")), [many]);
}

#[test]
fn a_total_stated_twice_with_different_figures_is_said_in_its_year() {
    let stated =
        "(view: Internal, amounts: [1, 2]), (view: External, amounts: [5, 5]), (view: Internal, amounts: [1, None])";
    assert_eq!(found(&dataset("", stated)), [(WarningKind::StatedTwice, vec![of_total(0, 1), of_total(2, 1)])]);
}

#[test]
fn totals_contradict_each_other_only_where_both_print_an_exact_figure_of_the_same_lines() {
    let twice = |one: &str, other: &str| {
        let stated = format!("(view: Internal, amounts: [{one}, 1]), (view: Internal, amounts: [{other}, 1])");
        found(&dataset("", &stated)).len()
    };
    assert_eq!(twice("1", "2"), 1);
    assert_eq!(twice("None", "2"), 1);
    for (one, other) in [("1", "Blank"), ("1", "Withheld"), ("(amount: 1, about: true)", "2"), ("0", "None")] {
        assert_eq!(twice(one, other), 0, "{one} {other}");
    }
    let classes = |one: &str, other: &str| {
        let total = |name: &str, amount: u8| format!("(view: Internal, {name} amounts: [{amount}, 1]),");
        found(&dataset("", &(total(one, 1) + &total(other, 2)))).len()
    };
    assert_eq!(classes("funding: \"F\",", "funding: \"f\","), 1);
    assert_eq!(classes("funding: \"F\",", "funding: \"G\","), 0);
    assert_eq!(classes("funding: \"F\",", ""), 0);
    let rounded = |rounding: &str| {
        let stated = format!(
            "(view: Internal, amounts: [1.4, 1], rounding: {rounding}), (view: Internal, amounts: [1, 1], rounding: {rounding})"
        );
        found(&dataset("", &stated)).len()
    };
    assert_eq!([rounded("1"), rounded("0.1")], [0, 1], "0.4 is within half of two roundings to 1, not of two to 0.1");
}

#[test]
fn a_part_that_is_larger_than_its_line_or_total_is_told() {
    let part = |whole: &str, parts: &[&str]| {
        let part = |part: &&str| format!("(name: \"heraf\", amounts: [{part}, 0]),");
        let parts = parts.iter().map(part).collect::<Vec<String>>().concat();
        let lines = format!("(name: \"a\", amounts: [{whole}, 1], {COMPLETE}, of_which: [{parts}])");
        let stated = format!("(view: Internal, amounts: [{whole}, 1], of_which: [{parts}])");
        let of = found(&dataset(&lines, &stated));
        assert!(of.iter().all(|(kind, _)| *kind == WarningKind::OfWhichLarger), "{of:?}");
        assert_eq!(of.len() % 2, 0, "lines and totals alike: {of:?}");
        of.len() / 2
    };
    assert_eq!(part("2", &["2.5"]), 1);
    assert_eq!(part("-2", &["-2.5"]), 1);
    assert_eq!(part("0", &["2.5"]), 1);
    for (whole, parts) in [
        ("2", ["2"].as_slice()),
        ("-2", &["-1"]),
        ("None", &["1"]),
        ("Blank", &["1"]),
        ("Withheld", &["1"]),
        ("1", &["Withheld"]),
        ("1", &["None"]),
        ("(amount: 1, about: true)", &["2"]),
        ("1", &["(amount: 2, about: true)"]),
        // The rest of income and expenses.
        ("1", &["3", "-2"]),
        ("-1", &["2"]),
    ] {
        assert_eq!(part(whole, parts), 0, "{whole} {parts:?}");
    }
}

#[test]
fn a_part_that_is_larger_by_rounding_only_is_not_told() {
    let of = |rounding: &str| {
        let line = format!("(name: \"a\", amounts: [2, 1], {COMPLETE}, of_which: [(name: \"b\", amounts: [2.4, 1])])");
        found(&with(rounding, &format!("(name: \"A\", initiatives: [{line}])"), ""))
    };
    let part = Concerned::Part(PrintedRow::Line(InitiativeId(0)), 0, ColumnId(0));
    assert_eq!(of(""), [(WarningKind::OfWhichLarger, vec![part])]);
    assert_eq!(of("rounding: 1,"), []);
}

#[test]
fn figures_with_far_more_decimals_than_the_others_are_told() {
    let of = |amounts: &str, stated: &str| {
        found(&dataset(&format!("(name: \"a\", amounts: [{amounts}], {COMPLETE})"), &format!("(amounts: [{stated}])")))
    };
    let noise = "125967182.67999999";
    assert_eq!(of(&format!("{noise}, 1.25"), "1, 2"), [(WarningKind::LongFigure, vec![of_line(0, 0)])]);
    assert_eq!(of("1, 1.25", &format!("1, {noise}")), [(WarningKind::LongFigure, vec![of_total(0, 1)])]);
    assert_eq!(of("1.0001, 2", "1, 2"), [], "four decimals are shown");
    assert_eq!(of("1.12345, 2.12345", "1.12345, 2"), [], "most have as many");
}

#[test]
fn years_that_fall_are_compared_in_time_with_a_warning() {
    let text = "(title: \"T\", unit: (), years: [2022, 2021, 2020], areas: [])";
    let dataset = read(Source::new(text)).unwrap().dataset;
    let columns = [0, 1, 2].map(|column| Concerned::Column(ColumnId(column))).to_vec();
    assert_eq!(found(&dataset), [(WarningKind::YearsOutOfOrder, columns)]);
    let in_time: Vec<&str> = dataset.years(dataset.start_basis()).map(|year| dataset.label(year)).collect();
    assert_eq!(in_time, ["2020", "2021", "2022"]);
    assert_eq!(dataset.label(dataset.start_column()), "2022");
    // One measure after the other, each in its order, is no disorder.
    let text = "(title: \"T\", unit: (), areas: [], columns: [(year: 2021, measure: \"a\"), (year: 2022, measure: \"a\"), \
                (year: 2021, measure: \"b\"), (year: 2022, measure: \"b\")])";
    assert_eq!(found(&read(Source::new(text)).unwrap().dataset), []);
}

#[test]
fn a_thousand_with_a_point_among_thousands_is_warned_of() {
    let of = |amounts: &str, stated: &str| {
        found(&dataset(&format!("(name: \"a\", amounts: [{amounts}], {COMPLETE})"), &format!("(amounts: [{stated}])")))
    };
    let kind = WarningKind::LikeThousands;
    assert_eq!(of("1.000, 2500", "2500, 1"), [(kind, vec![of_line(0, 0)])]);
    assert_eq!(of("-1.250, 20.000", "2500, 1"), [(kind, vec![of_line(0, 0)]), (kind, vec![of_line(0, 1)])]);
    assert_eq!(
        of("2500, (amount: 1.000, note: \"n\")", "1, 3.000"),
        [(kind, vec![of_line(0, 1)]), (kind, vec![of_total(0, 1)])]
    );
    for plain in ["1.000, 2.5", "0.125, 2500", "1000.125, 2500", "1, 2500", "1.00, 2500"] {
        assert_eq!(of(plain, "2500, 1"), [], "{plain}");
    }
    assert_eq!(of("1.000, 250", "250, 1"), [], "no other is a thousand");
}
