//! The ways to read the words of a question: some may name a year or the money, the others are searched for.

use crate::{
    analysis::search::query::fold::Needle,
    locale::vocabulary::Vocabulary,
    model::{dataset::Dataset, financing::View, period::Period},
};

/// One way to read the words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Interpretation {
    pub rest: String,
    pub view: Option<View>,
    pub period: Option<Period>,
}

/// Every way to read the words: with and without a year in them, with and without the money.
pub(super) fn interpretations(dataset: &Dataset, words: &str) -> Vec<Interpretation> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut interpretations = Vec::new();
    let mut with_period: Vec<(Vec<&str>, Option<Period>)> = vec![(words.clone(), None)];
    for (label, period) in labels(dataset) {
        let length = label.split_whitespace().count();
        let label = Needle::new(&label);
        for start in (0..=words.len().saturating_sub(length)).rev() {
            let Some(part) = words.get(start..start + length) else { continue };
            if length > 0 && label.equals(&part.join(" ")) {
                let rest = words[..start].iter().chain(&words[start + length..]).copied().collect();
                with_period.push((rest, Some(period)));
            }
        }
    }
    for (rest, period) in with_period {
        interpretations.push(Interpretation { rest: rest.join(" "), view: None, period });
        let (view, left) = without_view(&rest);
        if left.len() < rest.len() {
            interpretations.push(Interpretation { rest: left.join(" "), view, period });
        }
    }
    interpretations
}

/// The names of the periods.
fn labels(dataset: &Dataset) -> Vec<(String, Period)> {
    let years = dataset.columns().map(|year| (dataset.label(year).to_owned(), Period::Column(year)));
    years
        .chain(Vocabulary::all().map(|words| (words.all_years.to_owned(), Period::All(dataset.start_basis()))))
        .collect()
}

/// Takes out the words for the money, with the fillers around them.
fn without_view<'w>(words: &[&'w str]) -> (Option<View>, Vec<&'w str>) {
    let mut view = None;
    let rest = words.iter().copied().filter(|word| {
        let needle = Needle::new(word);
        let named = Vocabulary::all()
            .flat_map(|words| &words.views)
            .find(|(_, names)| names.iter().any(|name| needle.equals(name)));
        view = named.map(|(named, _)| *named).or(view);
        named.is_none() && !Vocabulary::all().flat_map(|words| words.fillers).any(|filler| needle.equals(filler))
    });
    let rest = rest.collect();
    (view, rest)
}
