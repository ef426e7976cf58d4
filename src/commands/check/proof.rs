//! The proof of a dataset that somebody writes: all mistakes of its rows at once, each with the line that it is in.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    commands::output::writer::remark,
    format::{
        limits::Limits,
        problem::{Mistake, Place},
        ron::read,
        source::{Position, Source},
        tables::is_ron,
    },
    locale::{Locale, Message, printable::visible},
    workspace::{open::plain_bytes, origin::Origin, reading::Reading},
};

/// The most mistakes that are told at once.
const MOST: usize = 20;

/// The characters of a line that are shown before a mistake, and those after it.
const BEFORE: usize = 40;
const AFTER: usize = 35;

/// Tells all mistakes of a file that can be told apart. Says whether there are any; a file that is no dataset in RON, and a pipe, have
/// the one sentence that every command gives.
pub fn tell_mistakes(origin: &Origin, limits: Limits, locale: &Locale) -> bool {
    if !matches!(origin, Origin::File(_)) || origin.may_wait() {
        return false;
    }
    let Ok(bytes) = plain_bytes(origin, &Reading::within(limits)) else { return false };
    let Some(source) = Some(&bytes).filter(|bytes| is_ron(bytes)).and_then(|bytes| Source::from_bytes(bytes).ok())
    else {
        return false;
    };
    let mistakes = read::mistakes(source, limits.cells);
    let name = origin.name(locale);
    for Mistake { place: place @ Place::Text(position), problem } in mistakes.iter().take(MOST) {
        remark(&format!("{name}:{place}: {}", problem.message(locale)));
        for line in marked(source, *position) {
            remark(&line);
        }
    }
    if mistakes.len() > MOST {
        remark(&locale.fill(Message::MoreMistakes, &[("count", (mistakes.len() - MOST).into())]));
    }
    !mistakes.is_empty()
}

/// The line of a position, and a mark below it.
fn marked(source: Source<'_>, Position { line: number, column }: Position) -> Vec<String> {
    let Some(line) = source.text().lines().nth(number - 1) else { return Vec::new() };
    let letters: Vec<char> = line.chars().collect();
    let at = (column - 1).min(letters.len());
    let from = at.saturating_sub(BEFORE);
    let to = letters.len().min(at + AFTER);
    let part = |letters: &[char]| visible(&letters.iter().collect::<String>().replace('\t', " "));
    let (before, after) = (part(&letters[from..at]), part(&letters[at..to]));
    let before = if from > 0 { format!("…{before}") } else { before };
    let after = if to < letters.len() { format!("{after}…") } else { after };
    let number = number.to_string();
    let blank = " ".repeat(number.len());
    vec![format!("  {number} │ {before}{after}"), format!("  {blank} │ {}^", " ".repeat(before.width()))]
}
