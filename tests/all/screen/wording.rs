//! Words that must not stand twice, and counts of nothing.

use super::stage::Stage;
use crate::copying::answer_line::sent;

/// A printed sum of both years, called a total, with a grand total that differs.
const TOTALS: &str = r#"(title: "Klubber i alt", short_title: "Klubber i alt", language: "da", unit: (label: "kr."),
    columns: [(year: 2020), (year: 2021), (label: "I alt 2020-21", sum_of: [2020, 2021])], areas: [
    (name: "Nord", initiatives: [(name: "a", amounts: [1, 2, 3], funding: "F", source: (row: 1))]),
], stated: [(amounts: [1, 2, 4])])"#;

#[test]
fn a_total_is_called_so_once() {
    for (size, keys) in
        [((100, 24), "3"), ((50, 12), "3"), ((100, 24), "a"), ((100, 24), "a !"), ((80, 24), "0"), ((50, 12), "0")]
    {
        for lang in ["", "F2 "] {
            let stage = Stage::dataset(TOTALS, size.0, size.1).after(&format!("{lang}{keys}"));
            let text = stage.text();
            for twice in
                ["I alt I alt", "I alt, I alt", "Total I alt", "Total, I alt", "I alt alle år", "Total all years"]
            {
                assert!(!text.contains(twice), "{twice}\n{text}");
            }
        }
    }
    assert!(Stage::dataset(TOTALS, 100, 24).after("3").shows("─ I alt 2020-21 · alle midler"));
    assert!(Stage::dataset(TOTALS, 100, 24).after("0").shows("─ Alle år i alt · alle midler"));
    assert!(sent(&Stage::dataset(TOTALS, 100, 24).after("1 o y")).starts_with("Klubber i alt, 2020, alle midler: "));
}

#[test]
fn nothing_is_counted_where_nothing_is() {
    for (size, keys) in
        [((100, 24), "e"), ((50, 12), "e"), ((100, 24), "e / x Enter"), ((100, 24), "e 0"), ((100, 24), "e y")]
    {
        for lang in ["", "F2 "] {
            let stage = Stage::dataset(TOTALS, size.0, size.1).after(&format!("{lang}{keys}"));
            assert!(!stage.text().contains("0 af 0") && !stage.text().contains("0 of 0"), "{}", stage.text());
        }
    }
}
