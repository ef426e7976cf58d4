//! Two different columns never read the same, however long and alike their labels are.

use indsats::{
    explorer::view::{labels::column_heading, scope::Scope},
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::period::Period,
    workspace::settings::Theme,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::stage::Stage;

/// A column of a file: its year, its measure, the part of the year, a label.
type Printed = (&'static str, &'static str, Option<&'static str>, Option<String>);

fn column() -> impl Strategy<Value = Printed> {
    let year = select(vec!["2024", "2025", "2025-26", "Regnskabsår 2024/25 (forventet)"]);
    let measure = select(vec!["budget", "regnskab", "korrigeret budget efter 2. behandlingen"]);
    let part = option::weighted(0.3, select(vec!["pr. 31. oktober", "pr. 31. oktober, foreløbig", "til juni"]));
    let label = option::weighted(
        0.4,
        "(Oprindeligt vedtaget )?[a…b]{0,3} ?(budget|2024|2025)?[ab ]{0,20}".prop_map(|text| text.trim().to_owned()),
    );
    (year, measure, part, label)
}

fn ron(columns: &[Printed]) -> String {
    let entry = |(year, measure, part, label): &Printed| {
        let part = part.map(|part| format!(", part: {part:?}")).unwrap_or_default();
        let label = label.as_ref().filter(|label| !label.is_empty());
        let label = label.map(|label| format!(", label: {label:?}")).unwrap_or_default();
        format!("(year: {year:?}, measure: {measure:?}{part}{label})")
    };
    let amounts = vec!["1"; columns.len()].join(", ");
    let columns = columns.iter().map(entry).collect::<Vec<_>>().join(", ");
    format!(
        "(title: \"T\", unit: (label: \"kr.\"), columns: [{columns}], areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [{amounts}])])])"
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_columns_never_read_the_same(columns in vec(column(), 1..8), keys in select(vec!["", "t", "t t", "T", "0", "t ,", "v v"])) {
        // Columns that are the same are refused by the reader.
        let file = ron(&columns);
        let Ok(opened) = read(Source::new(&file)) else { return Ok(()) };
        let dataset = opened.dataset;
        let locale = Locale::new(Language::Danish);
        for basis in dataset.bases() {
            let mut scope = Scope::new(&dataset);
            scope.select_basis(&dataset, basis);
            let shown = scope.columns(&dataset);
            let mut headings: Vec<String> =
                shown.iter().map(|&column| column_heading(&dataset, &scope, Period::Column(column), &locale)).collect();
            headings.sort_unstable();
            prop_assert!(headings.windows(2).all(|pair| pair[0] != pair[1]), "{headings:?}");
        }
        for (width, height) in [(60, 15), (80, 24), (120, 40)] {
            let stage = Stage::dataset(&file, width, height).after(keys);
            let head = stage.lines()[2].split('│').next().unwrap().to_owned();
            let mut headings: Vec<&str> = head.split('─').map(str::trim).filter(|text| !text.is_empty()).collect();
            headings.sort_unstable();
            prop_assert!(headings.windows(2).all(|pair| pair[0] != pair[1]), "{}", stage.text());
        }
    }
}

#[test]
fn a_trend_has_a_heading() {
    for (language, heading) in [(Language::Danish, "─udv.─"), (Language::English, "─trend─")] {
        let stage = Stage::set(language, Theme::Colour, 200, 45);
        let [head, first] = [2, 3].map(|line| stage.lines()[line].clone());
        let end = |line: &str, part: &str| line[..line.find(part).unwrap() + part.len()].chars().count();
        assert!(head.contains(heading), "{}", stage.text());
        // The signs end below the heading's last letter.
        assert_eq!(end(&head, heading) - 1, end(&first, "█▇▆"), "{}", stage.text());
    }
}

#[test]
fn over_all_years_there_are_years_while_there_is_room_and_an_ellipsis_for_those_without() {
    let letter = Stage::letter(80, 24).after("0");
    let head = letter.lines()[2].clone();
    for year in ["2020", "2021", "2022", "‹alle år›", "Brevet"] {
        assert!(head.contains(year), "{year}: {}", letter.text());
    }
    assert!(!head.contains('…'), "{}", letter.text());
    assert!(Stage::letter(80, 24).after("0 v v").lines()[2].contains("2021"));
    let planned = Stage::dataset(include_str!("../../documents/17-ca-acoa-programs.ron"), 80, 24).after("0");
    assert!(planned.lines()[2].contains('…'), "{}", planned.text());
}

#[test]
fn a_change_up_to_a_later_year_says_so() {
    let stage = Stage::letter(120, 24).after("v v b");
    assert!(stage.lines()[2].contains("‹2021→2022 %›") && stage.lines()[2].contains("─2020→2022"), "{}", stage.text());
    assert!(stage.lines()[1].contains("Ændring i % til 2022"), "{}", stage.text());
    let stage = Stage::letter(120, 24).after("3 v v b");
    assert!(stage.lines()[1].contains("Ændring i % ift. 2020") && !stage.lines()[2].contains('→'), "{}", stage.text());
}

/// Years without a column are seen to be left out where they would stand, whatever is shown.
#[test]
fn an_ellipsis_stands_where_years_have_no_column() {
    for (language, size, keys, head) in [
        (Language::English, (80, 24), "v", "2020 ──‹2021›─Letter …─vs 2020"),
        (Language::English, (80, 24), "0", "2020 …─2022 ─‹all years›"),
        (Language::Danish, (60, 15), "", "…‹2021›─Brevet …"),
        (Language::English, (60, 15), "0", "…─2022 ─‹all years›"),
    ] {
        let stage = Stage::set(language, Theme::Colour, size.0, size.1).after(keys);
        assert!(stage.lines()[2].contains(head), "{keys}: {}", stage.text());
    }
    for keys in ["", "1", "3", "0", "v", "v v"] {
        for width in 40..=160 {
            let stage = Stage::letter(width, 24).after(keys);
            let head = stage.lines()[2].clone();
            let has_all = ["2020", "2021", "2022"]
                .into_iter()
                .all(|year| head.split(['─', '…', '│']).any(|part| part.trim().trim_matches(['‹', '›']) == year));
            assert_eq!(head.contains('…'), !has_all, "{width} {keys:?}: {}", stage.text());
        }
    }
}
