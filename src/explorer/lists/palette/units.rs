//! The units that amounts can be shown in, by their names.

use crate::{
    explorer::{lists::palette::offer::PaletteInput, view::room::UnitChoice},
    locale::{Locale, Message},
    model::period::Period,
    report::labels::{self, scale::Scale},
};

/// The units that amounts can be shown in.
pub fn units(input: PaletteInput<'_>) -> Vec<UnitChoice> {
    let period = Period::All(input.dataset.start_basis());
    let has_name = |&scale: &Scale| {
        scale == Scale::AsPrinted || labels::scale::unit(input.dataset, period, scale, input.locale).is_some()
    };
    let scales = Scale::ALL.into_iter().filter(has_name).map(UnitChoice::Always);
    std::iter::once(UnitChoice::Automatic).chain(scales).collect()
}

/// The name of a unit.
pub fn unit_name(unit: UnitChoice, locale: &Locale) -> String {
    locale.text(match unit {
        UnitChoice::Automatic => Message::ScaleAutomatic,
        UnitChoice::Always(scale) => scale.name(),
    })
}
