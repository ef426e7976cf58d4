//! Keys in the palette: text, and a few that choose.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    explorer::{
        app::App,
        input::action::Action,
        lists::palette::{
            Palette,
            offer::{OfferEffect, PaletteInput},
        },
        motion::Motion,
        update::no_effect,
    },
    locale::Message,
};

/// The outcome of a key or a click in the palette.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Nothing changed.
    Ignored,
    /// Other offers, or another one is chosen.
    Changed,
    /// Nothing changed, since there is no more room for text.
    Full,
    /// Other offers, and there is no more room for text.
    Filled,
    /// Nothing changed, and this is why.
    Refused(Message),
    /// The key has no meaning here, and this says so.
    Unknown(String),
    /// Nothing is chosen: the offers only look like what was typed.
    Unsure,
    /// The palette is to be closed.
    Close,
    /// An action is to be carried out.
    Do(Action),
    /// The lines that are shown are to be exported to a file.
    Export(String),
}

/// Applies a key.
pub fn press(app: &mut App, key: &KeyEvent) -> Outcome {
    let height = app.viewport().palette;
    let unknown = no_effect::unknown_in_text(app, key);
    app.change_palette(|palette, input| {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let nothing_typed = palette.text().is_empty();
        let is_changed = match key.code {
            KeyCode::Esc => return Outcome::Close,
            KeyCode::Enter => return enter(palette, input),
            KeyCode::Backspace if nothing_typed => return Outcome::Close,
            KeyCode::Char('h') if control && nothing_typed => return Outcome::Close,
            KeyCode::Up => palette.apply(Motion::Up, height),
            KeyCode::Down => palette.apply(Motion::Down, height),
            KeyCode::Char('p') if control => palette.apply(Motion::Up, height),
            KeyCode::Char('n') if control => palette.apply(Motion::Down, height),
            KeyCode::PageUp => palette.apply(Motion::PageUp, height),
            KeyCode::PageDown => palette.apply(Motion::PageDown, height),
            KeyCode::Tab => complete(palette, input),
            _ => palette.edit(input, |line| line.press(key)),
        };
        match key.code {
            _ if is_changed => Outcome::Changed,
            KeyCode::Char('p') if control => Outcome::Refused(Message::FirstRowAlready),
            KeyCode::Char('n') if control => Outcome::Refused(Message::LastRowAlready),
            _ if unknown.is_some() => unknown.map_or(Outcome::Ignored, Outcome::Unknown),
            KeyCode::Char(_) if palette.line().is_full() => Outcome::Full,
            KeyCode::Up | KeyCode::PageUp => Outcome::Refused(Message::FirstRowAlready),
            KeyCode::Down | KeyCode::PageDown => Outcome::Refused(Message::LastRowAlready),
            _ => Outcome::Ignored,
        }
    })
    .unwrap_or(Outcome::Ignored)
}

/// Inserts a pasted text.
pub fn paste(app: &mut App, text: &str) -> Outcome {
    app.change_palette(|palette, input| {
        let is_changed = palette.edit(input, |line| line.insert(text.trim()));
        match (palette.line().is_full(), is_changed) {
            (true, true) => Outcome::Filled,
            (true, false) => Outcome::Full,
            (false, true) => Outcome::Changed,
            (false, false) => Outcome::Ignored,
        }
    })
    .unwrap_or(Outcome::Ignored)
}

/// Chooses the offer at a place, as Enter does.
pub fn choose(app: &mut App, place: usize) -> Outcome {
    app.change_palette(|palette, input| {
        palette.select(place);
        enter(palette, input)
    })
    .unwrap_or(Outcome::Ignored)
}

/// Completes the text to the chosen offer, else to the first.
fn complete(palette: &mut Palette, input: PaletteInput<'_>) -> bool {
    let Some(offer) = palette.offers().get(palette.chosen().unwrap_or(0)) else { return false };
    let completed = offer.completed.clone();
    palette.edit(input, |line| line.set(completed))
}

/// Takes the chosen offer.
fn enter(palette: &mut Palette, input: PaletteInput<'_>) -> Outcome {
    let offers = palette.offers();
    match palette.chosen().and_then(|place| offers.get(place)).map(|offer| offer.effect.clone()) {
        Some(OfferEffect::Do(action)) => return Outcome::Do(action),
        Some(OfferEffect::Export(file)) => return Outcome::Export(file),
        Some(OfferEffect::TakeWord(..) | OfferEffect::Complete) => {
            complete(palette, input);
        }
        None if !offers.is_empty() => return Outcome::Unsure,
        None => palette.explain(input),
    }
    Outcome::Changed
}
