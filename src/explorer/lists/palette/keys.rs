//! The keys of an offer.

use crate::{
    explorer::{
        input::{action::Action, bindings::BINDINGS},
        lists::palette::{
            command::Command,
            offer::{OfferEffect, PaletteInput},
        },
    },
    model::columns::ColumnId,
};

/// The keys with the same effect, from the table of keys.
pub fn keys(effect: &OfferEffect, input: PaletteInput<'_>) -> String {
    let action = match *effect {
        // Their places among those that are shown depend on the measure.
        OfferEffect::Do(Action::GoToYear(_)) if input.dataset.bases().len() > 1 => None,
        OfferEffect::Do(Action::GoToYear(ColumnId(index))) => index.checked_add(1).map(Action::Year),
        OfferEffect::Do(action) => Some(action),
        // Any year: their keys are written together.
        OfferEffect::TakeWord(Command::Year, _) => Some(Action::Year(1)),
        OfferEffect::TakeWord(Command::Group, _) => Some(Action::Group),
        OfferEffect::TakeWord(Command::Measure, _) => Some(Action::NextMeasure),
        _ => None,
    };
    let binding = BINDINGS.iter().find(|binding| binding.actions.iter().any(|bound| Some(bound.action) == action));
    let Some((binding, action)) = binding.zip(action) else { return String::new() };
    if let (OfferEffect::TakeWord(..), Some(written)) = (effect, binding.written) {
        return written.to_owned();
    }
    let keys = binding.actions.iter().filter(|bound| bound.action == action).flat_map(|bound| bound.keys);
    keys.map(|key| key.name(input.locale)).collect::<Vec<_>>().join(" ")
}
