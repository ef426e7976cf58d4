//! The keys in the footer: each does something where it is offered.

use super::stage::Stage;

const ONE_YEAR: &str = include_str!("../../documents/like-04-us-capital-by-fund.ron");

#[test]
fn a_page_does_not_offer_itself() {
    for (keys, own) in [("a", "a stemmer det?"), ("o", "o om tallene"), ("?", "? hjælp")] {
        let stage = Stage::letter(160, 40).after(keys);
        let lines = stage.lines();
        let footer = lines.last().unwrap();
        assert!(!footer.contains(own), "{footer}");
        for other in ["a stemmer det?", "o om tallene", "? hjælp"] {
            assert!(other == own || footer.contains(other), "{other}: {footer}");
        }
    }
}

#[test]
fn keys_of_years_are_offered_where_there_are_several() {
    let footer = |stage: &Stage| stage.lines().last().unwrap().clone();
    let one = Stage::dataset(ONE_YEAR, 160, 40);
    assert!(!footer(&one).contains(", . år"), "{}", footer(&one));
    assert!(!one.lines()[0].contains("Alle år"), "{}", one.lines()[0]);
    // All years of one: a year can be gone back to.
    assert!(footer(&one.after("0")).contains(", . år"));
    assert!(footer(&Stage::letter(160, 40)).contains(", . år"));
}
