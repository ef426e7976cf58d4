//! Offers of the palette.

use std::ops::Range;

use crate::{
    explorer::{input::action::Action, lists::palette::command::Command},
    locale::Locale,
    model::{dataset::Dataset, measure::BasisId},
};

/// The dataset and the language that the palette searches in.
#[derive(Clone, Copy)]
pub struct PaletteInput<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The language of the screen.
    pub locale: &'a Locale,
    /// The measure that is shown.
    pub basis: BasisId,
    /// The origin of the dataset, as far as there are actions of its own for it.
    pub made_of: MadeOf,
}

/// The origin of a dataset.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MadeOf {
    /// A file of its own.
    Itself,
    /// Tables, whose columns have roles.
    Tables,
}

/// The effect of choosing an offer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OfferEffect {
    /// Carries out an action.
    Do(Action),
    /// Types the name of a command, which goes on to take its word.
    TakeWord(Command, String),
    /// Exports to a file.
    Export(String),
    /// Completes the line only, to be looked at before it is done.
    Complete,
}

/// An offer: something that can be chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// The effect of choosing it.
    pub effect: OfferEffect,
    /// Its name.
    pub name: String,
    /// The parts of the name that were typed.
    pub hits: Vec<Range<usize>>,
    /// A note beside the name.
    pub note: String,
    /// Its keys.
    pub keys: String,
    /// The line once it is completed.
    pub completed: String,
}
