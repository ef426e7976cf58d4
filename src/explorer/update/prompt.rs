//! Keys in the prompt of the filter: they edit the line, recall an earlier search, or lead out of it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    analysis::search::query::reader::QueryReader,
    explorer::{
        app::App,
        input::line_edit::{Edited, LineEdit},
        lists::filter::Filter,
        update::no_effect,
    },
    locale::Message,
};

/// Opens the prompt.
pub fn open(app: &mut App) {
    app.close_pages(|_| true);
    app.change_filter(Filter::open);
}

/// Inserts a pasted text into the prompt, which opens for it. Says whether anything changed.
pub fn paste(app: &mut App, text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() {
        return false;
    }
    if !app.is_typing() {
        open(app);
    }
    app.change_filter(|filter| filter.edit(|line| line.insert(text)));
    say_if_full(app);
    true
}

/// Applies a key. Says whether anything changed.
pub fn press(app: &mut App, key: &KeyEvent) -> bool {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let nothing_typed = app.filter().text().is_empty();
    match key.code {
        KeyCode::Esc => drop_filter(app),
        KeyCode::Enter => keep_filter(app),
        KeyCode::Backspace if nothing_typed => drop_filter(app),
        KeyCode::Char('h') if control && nothing_typed => drop_filter(app),
        KeyCode::Up => app.change_filter(|filter| filter.recall(1)),
        // After the latest search come the lines that it found.
        KeyCode::Down => app.change_filter(|filter| filter.recall(-1)) || keep_filter(app),
        KeyCode::Tab => app.change_filter(|filter| {
            let reader = filter.reader().clone();
            filter.edit(|line| complete(line, &reader))
        }),
        _ if app.change_filter(|filter| filter.edit(|line| line.press(key))) => true,
        _ => match no_effect::unknown_in_text(app, key) {
            Some(reason) => app.reply(reason),
            None => matches!(key.code, KeyCode::Char(_)) && say_if_full(app),
        },
    }
}

/// Says that there is no more room for text, where that is so.
fn say_if_full(app: &mut App) -> bool {
    let is_full = app.filter().line().is_full();
    if is_full {
        app.notify(Message::LineIsFull, String::new());
    }
    is_full
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

/// Completes the word before the cursor to the one term that begins with it.
fn complete(line: &mut LineEdit, reader: &QueryReader) -> Edited {
    let (before, _) = line.split();
    let begun = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    reader.completion(begun).map_or(Edited::Nothing, |rest| line.insert(&rest))
}
