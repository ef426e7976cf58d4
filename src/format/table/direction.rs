//! Revenue beside expenditure: where a column of classes says which is which, their sum is neither, and that is said.

use crate::{format::table::draft::Draft, model::localized::Localized};

const REVENUE: [&str; 10] = [
    "revenue",
    "revenues",
    "income",
    "indtægt",
    "indtægter",
    "einnahme",
    "einnahmen",
    "ertrag",
    "erträge",
    "inntekter",
];
const EXPENDITURE: [&str; 12] = [
    "expense",
    "expenses",
    "expenditure",
    "expenditures",
    "udgift",
    "udgifter",
    "ausgabe",
    "ausgaben",
    "aufwand",
    "aufwendungen",
    "utgifter",
    "spending",
];

/// Returns `true` for the name of a class that is revenue.
pub fn is_revenue(class: &str) -> bool {
    REVENUE.contains(&class.trim().to_lowercase().as_str())
}

/// A scope that says that revenue and expenditure are added together, or that sums are net of revenue where so many signs were turned;
/// none where no column of classes has both.
pub fn scope(draft: &Draft, turned: usize) -> Option<Localized> {
    let dimensions = draft.lines.first()?.key.classes.len();
    let has_both = |place: usize| {
        let classes = || draft.lines.iter().filter_map(move |line| line.key.classes.get(place)?.as_deref());
        let has = |words: &[&str]| classes().any(|class| words.contains(&class.to_lowercase().as_str()));
        has(&REVENUE) && has(&EXPENDITURE)
    };
    (0..dimensions).any(has_both).then(|| {
        let texts = if turned > 0 {
            [("en", "net: expenditure less revenue"), ("da", "netto: udgifter minus indtægter")]
        } else {
            [("en", "revenue and expenditure added together"), ("da", "indtægter og udgifter lagt sammen")]
        };
        Localized::new(texts.map(|(code, text)| (code.to_owned(), text.to_owned())).into(), None)
    })
}
