//! The headings of the columns of figures.

use super::stage::Stage;

/// Of figures of one digit a column is no wider than its heading.
#[test]
fn the_headings_of_the_narrowest_figures_stand_apart() {
    let years =
        ["2024, 2025", "2021, 2022, 2023, 2024, 2025, 2026", "\"24\", \"25\"", "\"2024-25\", \"2025-26\", \"2026-27\""];
    for years in years {
        let amounts = years.split(", ").map(|_| "1").collect::<Vec<_>>().join(", ");
        let ron = format!(
            "(title: \"T\", unit: (label: \"kr.\"), years: [{years}], areas: [(name: \"A\", initiatives: [
                (name: \"a\", amounts: [{amounts}]), (name: \"b\", amounts: [{amounts}])])])"
        );
        for keys in ["", "1", "s", "0", "v", "v v", "1 b"] {
            let mut stage = Stage::dataset(&ron, 120, 24).after(keys);
            for width in (40..120).step_by(5) {
                let line = stage.resize(width, 24).lines()[2].clone();
                for year in years.split(", ").map(|year| year.trim_matches('"')) {
                    for (at, _) in line.match_indices(year) {
                        let before = line[..at].trim_end_matches(['‹', '▼', '▲']).chars().next_back();
                        let after = line[at + year.len()..].trim_start_matches('›').chars().next();
                        let is_apart = |letter: Option<char>| letter.is_none_or(|letter| " ─│→…".contains(letter));
                        assert!(is_apart(before) && is_apart(after), "{years}, {keys:?}, {width}: {line}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_base_of_shares_is_named_where_it_is_not_the_whole() {
    let ron = include_str!("../../documents/like-01-dk-budget-follow-up.ron");
    for width in [80, 100, 120] {
        let stage = Stage::dataset(ron, width, 24).after("v");
        assert!(stage.shows("% af beløb > 0") || stage.shows("Andel af de positive beløb"), "{}", stage.text());
    }
}
