//! What keys do while something is typed to find: they are text, and a few of them end it.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{
    analysis::query::definitions::completion,
    explorer::{
        app::App,
        effect::{Effect, Effects},
        update::{after_change, drop_filter},
    },
};

/// Types a key into the prompt.
pub fn typed(app: &mut App, key: &KeyEvent) -> Effects {
    if key.kind == KeyEventKind::Release {
        return Effects::default();
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('c') if control => Effect::Leave.into(),
        KeyCode::Esc => drop_filter(app),
        KeyCode::Enter => {
            let before = app.moment();
            app.find.keep();
            // What was typed may be found already: from here on the cursor goes nowhere by itself.
            if !app.shown.is_waiting() {
                app.find.found();
            }
            app.tree.stay();
            if app.moment() != before {
                app.history.remember(before);
            }
            after_change(app)
        }
        KeyCode::Backspace if app.find.text().is_empty() => drop_filter(app),
        KeyCode::Backspace => edit(app, remove_letter),
        KeyCode::Char('h') if control && app.find.text().is_empty() => drop_filter(app),
        KeyCode::Char('h') if control => edit(app, remove_letter),
        KeyCode::Char('u') if control => edit(app, String::clear),
        KeyCode::Char('w') if control => edit(app, remove_word),
        KeyCode::Up if app.find.recall(1) => after_change(app),
        KeyCode::Down if app.find.recall(-1) => after_change(app),
        KeyCode::Tab => edit(app, complete),
        KeyCode::Char(character) if !control && !character.is_control() => edit(app, |text| text.push(character)),
        _ => Effects::default(),
    }
}

fn edit(app: &mut App, edit: impl FnOnce(&mut String)) -> Effects {
    if app.find.edit(edit) { after_change(app) } else { Effects::default() }
}

/// Takes the last letter away.
pub fn remove_letter(text: &mut String) {
    text.pop();
}

/// Takes the last word away.
pub fn remove_word(text: &mut String) {
    let kept = text.trim_end().rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
    text.truncate(kept);
}

/// Completes the last word to the one term that begins with it.
fn complete(text: &mut String) {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_owned();
    if let Some(rest) = completion(&last) {
        text.push_str(&rest);
    }
}
