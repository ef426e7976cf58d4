//! What keys do in the palette: they are text, and a few of them choose.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{
    explorer::{
        app::{App, Notice},
        effect::{Effect, Effects},
        jobs::Job,
        lists::palette::{Choice, Palette, PaletteInput},
        update::{
            export,
            prompt::{remove_letter, remove_word},
            update,
        },
    },
    locale::{Message, printable::commands_the_terminal},
};

/// Types a key into the palette.
pub fn typed(app: &mut App, key: &KeyEvent) -> Effects {
    if key.kind == KeyEventKind::Release {
        return Effects::default();
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    if control && key.code == KeyCode::Char('c') {
        return Effect::Leave.into();
    }
    let Some(mut palette) = app.palette.take() else { return Effects::default() };
    let told = app.notice.take().is_some();
    let height = isize::try_from(app.viewport.palette).unwrap_or(1);
    let input = PaletteInput { dataset: &app.dataset, locale: &app.locale };
    let nothing_typed = palette.text().is_empty();
    let changed = match key.code {
        KeyCode::Esc => return closed(app),
        KeyCode::Enter => return enter(app, palette),
        KeyCode::Backspace if nothing_typed => return closed(app),
        KeyCode::Char('h') if control && nothing_typed => return closed(app),
        KeyCode::Backspace => palette.edit(input, remove_letter),
        KeyCode::Char('h') if control => palette.edit(input, remove_letter),
        KeyCode::Char('u') if control => palette.edit(input, String::clear),
        KeyCode::Char('w') if control => palette.edit(input, remove_word),
        KeyCode::Up => palette.choose(-1),
        KeyCode::Down => palette.choose(1),
        KeyCode::Char('p') if control => palette.choose(-1),
        KeyCode::Char('n') if control => palette.choose(1),
        KeyCode::PageUp => palette.choose(-height),
        KeyCode::PageDown => palette.choose(height),
        KeyCode::Tab => complete(&mut palette, input),
        KeyCode::Char(character) if !control && !commands_the_terminal(character) => {
            palette.edit(input, |text| text.push(character))
        }
        _ => false,
    };
    app.palette = Some(palette);
    app.settle();
    if changed || told { Effect::Draw.into() } else { Effects::default() }
}

/// Does what is offered at a place, as if it had been chosen by keys.
pub fn choose(app: &mut App, place: usize) -> Effects {
    let Some(mut palette) = app.palette.take() else { return Effects::default() };
    app.notice = None;
    palette.select(place);
    enter(app, palette)
}

fn closed(app: &mut App) -> Effects {
    app.settle();
    Effect::Draw.into()
}

/// Types what is chosen in full.
fn complete(palette: &mut Palette, input: PaletteInput<'_>) -> bool {
    let Some(offer) = palette.offers().get(palette.chosen()) else { return false };
    let completed = offer.completed.clone();
    palette.edit(input, |text| *text = completed)
}

/// Does what is chosen. What cannot be done, or not yet, leaves the palette open.
fn enter(app: &mut App, mut palette: Palette) -> Effects {
    let input = PaletteInput { dataset: &app.dataset, locale: &app.locale };
    match palette.offers().get(palette.chosen()).map(|offer| offer.choice.clone()) {
        Some(Choice::Do(action)) => {
            let effects = update(app, action);
            app.settle();
            return if effects.terminal == Effect::Nothing { Effect::Draw.into() } else { effects };
        }
        Some(Choice::Write(file)) => match export::prepare(app, &file) {
            Ok(export) => {
                let title = app.locale.text(Message::Writing);
                app.notice = Some(Notice { title, text: export.typed.clone() });
                app.settle();
                return Effects::draw(vec![Job::Export(Box::new(export))]);
            }
            Err(text) => app.notice = Some(Notice { title: app.locale.text(Message::NotWritten), text }),
        },
        Some(Choice::Take(..) | Choice::Complete) => {
            complete(&mut palette, input);
        }
        None => palette.explain(input),
    }
    app.palette = Some(palette);
    app.settle();
    Effect::Draw.into()
}
