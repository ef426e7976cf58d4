//! The subjects that a question can be about.

use crate::model::{
    dataset::Dataset,
    dimension::{Class, Classification},
    ids::{AreaId, InitiativeId},
    name::folded,
};

/// The lines or totals that a question is about.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Subject {
    /// All areas together.
    Whole,
    /// One area.
    Area(AreaId),
    /// One line.
    Initiative(InitiativeId),
    /// The lines of a class, such as those that one source pays for.
    Class(ClassSubject),
}

/// A class with its lines.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct ClassSubject {
    /// The property that it is a class of.
    pub by: Classification,
    /// Its name as spelt first.
    pub name: String,
    /// Its lines.
    pub lines: Vec<InitiativeId>,
    /// The area whose total is meant, of a class without lines that is stated in areas only.
    pub area: Option<AreaId>,
}

impl ClassSubject {
    /// The class as totals are stated for it; none where no total is.
    pub fn stated(&self, dataset: &Dataset) -> Option<Class> {
        let name = folded(&self.name);
        let mut stated = dataset.stated().filter_map(|(_, stated)| stated.class);
        stated.find(|class| class.by == self.by && folded(dataset.text(class.name)) == name)
    }
}
