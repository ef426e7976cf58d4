//! Warnings about a dataset: oddities that are no differences, such as names in two places or figures without a source. None of
//! them changes a figure.

pub mod concerned;
mod digits;
mod missing_facts;
mod names;
pub mod oddities;
mod of_which;
mod stated_twice;
mod years;

pub use crate::analysis::check::warnings::{
    concerned::Concerned,
    oddities::{Mentions, Oddities, Warning, WarningKind},
};
use crate::model::dataset::Dataset;

/// All oddities of a dataset, by kind: contradictions first, then figures that may have been written wrongly, names, and what is
/// left out. This visits every line.
pub fn oddities(dataset: &Dataset) -> Vec<Oddities> {
    let [same_name, similar_names] = names::repeated(dataset);
    let [no_amount, no_source, no_funding] = missing_facts::missing_facts(dataset);
    let found = [
        stated_twice::stated_twice(dataset),
        of_which::larger(dataset),
        digits::like_thousands(dataset),
        digits::long_figures(dataset),
        years::out_of_order(dataset),
        same_name,
        similar_names,
        no_amount,
        no_source,
        no_funding,
    ];
    found.into_iter().filter(|oddities| !oddities.is_empty()).collect()
}

/// The warnings of a whole dataset: those that many lines share are one.
pub fn warnings(dataset: &Dataset) -> Vec<Warning> {
    let lines = dataset.initiatives().len();
    oddities(dataset).into_iter().flat_map(|oddities| oddities.warnings(Mentions::Grouped, lines)).collect()
}
