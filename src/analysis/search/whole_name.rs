//! Finds the source or the class whose whole name was typed as words, where other lines have these words too.

use std::collections::HashSet;

use crate::{
    analysis::search::query::{Query, TextPlace, fold::Needle},
    model::{dataset::Dataset, ids::InitiativeId, lines::LineSet, text::TextId},
};

/// A source or a class of some of the lines that were found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WholeName {
    /// Where the name stands.
    pub place: TextPlace,
    /// The name, as one of the lines spells it.
    pub name: String,
    /// The number of lines of it.
    pub lines: usize,
}

/// The source, else the class, that has the words as its whole name and fewer lines than they found.
pub fn whole_name(query: &Query, dataset: &Dataset, found: &LineSet) -> Option<WholeName> {
    let typed = Needle::new(&query.words());
    if typed.is_empty() || !query.is_of_words() {
        return None;
    }
    let is_it = |&text: &TextId| typed.equals(dataset.text(text));
    // Each list once, however many lines have it.
    let lists: HashSet<_> = dataset.lists().filter(|&list| dataset.list_ids(list).iter().any(is_it)).collect();
    let funded = |line: InitiativeId| {
        let list = dataset.initiative(line).funding;
        let name = if lists.contains(&list) { dataset.list_ids(list).iter().find(|text| is_it(text)) } else { None };
        name.copied()
    };
    named(dataset, found, TextPlace::Funding, funded).or_else(|| {
        let mut dimensions = dataset.dimensions();
        dimensions.find_map(|(dimension, _)| {
            let class = |line| dataset.class(line, dimension);
            let known: HashSet<TextId> = found.iter().filter_map(class).collect();
            let known: HashSet<TextId> = known.into_iter().filter(is_it).collect();
            let of_line = |line| class(line).filter(|text| known.contains(text));
            named(dataset, found, TextPlace::Class(dimension), of_line)
        })
    })
}

/// The name that some lines have in a place, unless all have it or none.
fn named(
    dataset: &Dataset,
    found: &LineSet,
    place: TextPlace,
    of_line: impl Fn(InitiativeId) -> Option<TextId>,
) -> Option<WholeName> {
    let mut having = found.iter().filter_map(of_line);
    let name = dataset.text(having.next()?).to_owned();
    let lines = 1 + having.count();
    (lines < found.len()).then_some(WholeName { place, name, lines })
}
