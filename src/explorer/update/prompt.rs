//! What keys do while something is typed to find: they are text, and a few of them end it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    analysis::query::definitions::completion,
    explorer::{app::App, lists::filter::Filter},
};

/// Applies a key. Says whether anything changed.
pub fn press(app: &mut App, key: &KeyEvent) -> bool {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let nothing_typed = app.filter().text().is_empty();
    match key.code {
        KeyCode::Esc => drop_filter(app),
        KeyCode::Enter => keep_filter(app),
        KeyCode::Backspace if nothing_typed => drop_filter(app),
        KeyCode::Backspace => edit(app, remove_letter),
        KeyCode::Char('h') if control && nothing_typed => drop_filter(app),
        KeyCode::Char('h') if control => edit(app, remove_letter),
        KeyCode::Char('u') if control => edit(app, String::clear),
        KeyCode::Char('w') if control => edit(app, remove_word),
        KeyCode::Up => app.change_filter(|filter| filter.recall(1)),
        KeyCode::Down => app.change_filter(|filter| filter.recall(-1)),
        KeyCode::Tab => edit(app, complete),
        KeyCode::Char(character) if !control && !character.is_control() => edit(app, |text| text.push(character)),
        _ => false,
    }
}

/// Keeps the filter and goes to the lines that it found.
fn keep_filter(app: &mut App) -> bool {
    let is_answered = !app.shown().is_waiting();
    app.change_filter(|filter| {
        filter.keep();
        // The lines may be there already: from here on the cursor goes nowhere by itself.
        if is_answered {
            filter.found();
        }
    });
    app.change_tree(|tree, _| {
        tree.stay();
        true
    })
}

fn drop_filter(app: &mut App) -> bool {
    app.change_filter(Filter::drop);
    true
}

fn edit(app: &mut App, edit: impl FnOnce(&mut String)) -> bool {
    app.change_filter(|filter| filter.edit(edit))
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
