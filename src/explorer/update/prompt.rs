//! Keys in the prompt of the filter: they edit the line, recall an earlier search, or lead out of it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    analysis::search::query::{quotation::quoted, reader::QueryReader},
    explorer::{
        app::App,
        input::line_edit::{Edited, LineEdit},
        lists::filter::Filter,
        update::no_effect,
        view::scope::ShownAreas,
    },
    locale::Message,
    report::labels::one_line,
};

/// Opens the prompt.
pub fn open(app: &mut App) {
    app.close_pages(|_| true);
    // Esc leads back to the row from before.
    app.change_tree(|tree, _| {
        tree.stay_if_new();
        true
    });
    app.change_filter(Filter::open);
    say_if_all_are_searched(app);
}

/// Says that a search looks through all areas, where only those that differ were shown.
fn say_if_all_are_searched(app: &mut App) {
    if app.scope().only() == ShownAreas::Differences {
        app.reply(app.locale().text(Message::AllAreasSearched));
    }
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
    say_if_all_are_searched(app);
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
        KeyCode::Tab => complete_term(app) || take_nearest(app),
        _ if app.change_filter(|filter| filter.edit(|line| line.press(key))) => {
            // With the first letter they come into sight.
            if nothing_typed {
                say_if_all_are_searched(app);
            }
            true
        }
        _ => {
            match no_effect::unknown_in_text(app, key) {
                Some(reason) => app.reply(reason),
                None if matches!(key.code, KeyCode::Char(_)) => say_if_full(app),
                None => {}
            }
            false
        }
    }
}

/// Says that there is no more room for text, where that is so.
fn say_if_full(app: &mut App) {
    if app.filter().line().is_full() {
        app.notify(Message::LineIsFull, String::new());
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

fn complete_term(app: &mut App) -> bool {
    app.change_filter(|filter| {
        let reader = filter.reader().clone();
        filter.edit(|line| complete(line, &reader))
    })
}

/// Takes the first name of "did you mean …?" in place of the words that nothing was found for.
fn take_nearest(app: &mut App) -> bool {
    let is_asked = !app.shown().is_waiting() && app.shown().found().is_some_and(|found| found.nothing.is_some());
    let Some(name) = app.nearest().names().first().filter(|_| is_asked) else { return false };
    // In quotation marks a name is never taken for terms.
    let name = if name.contains([':', '<', '>', '=']) { quoted(name) } else { one_line(name).into_owned() };
    app.change_filter(|filter| filter.edit(|line| line.set(name)))
}

/// Completes the word before the cursor to the one term that begins with it.
fn complete(line: &mut LineEdit, reader: &QueryReader) -> Edited {
    let (before, _) = line.split();
    let begun = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    reader.completion(begun).map_or(Edited::Nothing, |rest| line.insert(&rest))
}
