//! The classes that lines name, whatever their capitals and spaces: funding sources, and the classes of each dimension.

use std::collections::HashMap;

use crate::model::{
    dataset::Dataset,
    dimension::{Class, Classification},
    ids::InitiativeId,
    name::folded,
    text::TextId,
};

/// Returns `true` if a line names a class, whatever its capitals and spaces.
pub fn is_of_class(dataset: &Dataset, line: InitiativeId, class: Class) -> bool {
    let name = folded(dataset.text(class.name));
    let is_it = |other: TextId| folded(dataset.text(other)) == name;
    match class.by {
        Classification::Funding => dataset.funding_ids(line).iter().any(|&other| is_it(other)),
        Classification::Dimension(dimension) => dataset.class(line, dimension).is_some_and(is_it),
    }
}

/// One spelling for each class name of a dataset: the first in the file.
#[derive(Clone, Debug, Default)]
pub struct ClassNames {
    first: HashMap<TextId, TextId>,
}

impl ClassNames {
    /// Looks at every name that lines and stated totals use.
    pub fn of(dataset: &Dataset) -> Self {
        let mut known: HashMap<String, TextId> = HashMap::new();
        let mut first = HashMap::new();
        for name in dataset.class_names() {
            first.entry(name).or_insert_with(|| *known.entry(folded(dataset.text(name))).or_insert(name));
        }
        Self { first }
    }

    /// The first spelling of a name.
    pub fn first(&self, name: TextId) -> TextId {
        self.first.get(&name).copied().unwrap_or(name)
    }

    /// The classes that a line names, each once.
    pub fn of_line(&self, dataset: &Dataset, line: InitiativeId, by: Classification) -> Vec<TextId> {
        let mut names: Vec<TextId> = match by {
            Classification::Funding => dataset.funding_ids(line).iter().map(|&name| self.first(name)).collect(),
            Classification::Dimension(dimension) => {
                dataset.class(line, dimension).map(|name| self.first(name)).into_iter().collect()
            }
        };
        names.sort_unstable();
        names.dedup();
        names
    }
}
