//! The filter's line at the bottom: the typed text, the number of lines found, the terms that can be typed. It stays as long as
//! the filter hides anything.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::query::definitions::{AMOUNT_EXAMPLES, spellings},
    explorer::{jobs::search::results::SearchResults, lists::filter::Filter},
    locale::{
        Message,
        truncate::{truncate, truncate_start},
    },
    model::year::Period,
    tui::screen::{
        draw_context::DrawContext,
        frame::{footer, footer::FooterText},
        theme::Role,
    },
};

/// Draws the prompt; `beside` is the footer's text, drawn where there is room.
pub fn draw(
    context: &DrawContext<'_>,
    find: &Filter,
    shown: &SearchResults,
    beside: FooterText<'_>,
    area: Rect,
    buffer: &mut Buffer,
) {
    let width = usize::from(area.width);
    let cursor = if find.is_typing() { "▏" } else { "" };
    let state = if shown.is_waiting() { context.text(Message::Searching) } else { found(context) };
    // A long text shows its end, where it is typed.
    let room = width.saturating_sub(state.width() + 5).max(8);
    let text = truncate_start(find.text(), room).to_owned();
    let mut line = Line::from(vec![
        Span::styled(" /", context.style(Role::Key)),
        Span::styled(text, context.style(Role::Current)),
        Span::styled(cursor, context.style(Role::Current)),
        Span::raw("  "),
        Span::raw(state),
    ]);
    let used = line.width() + 3;
    if find.is_typing() {
        let terms = terms(context, find.text());
        if used + 12 < width {
            line.push_span(Span::styled(format!("   {}", truncate(&terms, width - used)), context.style(Role::Muted)));
        }
        line.render(area, buffer);
        return;
    }
    let x = u16::try_from(used.min(width)).unwrap_or(area.width);
    line.render(area, buffer);
    footer::draw(context, beside, Rect { x: area.x + x, width: area.width - x, ..area }, buffer);
}

fn found(context: &DrawContext<'_>) -> String {
    let Some(found) = context.found else { return String::new() };
    if found.is_too_long() {
        return context.text(Message::TooManyDigits);
    }
    let view = context.scope.view();
    let shown = found.totals.lines(None, view).initiatives;
    let all = context.figures.totals.lines(None, view).initiatives;
    let counted = context.locale.fill(Message::ShownOfAll, &[("shown", shown.into()), ("all", all.into())]);
    if !found.query.is_about_figures() {
        return counted;
    }
    // The amounts meant are those of the year, or of any year.
    let asked = match context.scope.period() {
        Period::Year(year) => context.dataset.year(year).to_owned(),
        Period::All => context.text(Message::InAnyYear),
    };
    format!("{counted} ({asked})")
}

/// The terms that complete the word being typed, in the language of the screen; all of them at the beginning of a word.
fn terms(context: &DrawContext<'_>, text: &str) -> String {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let mut fitting: Vec<String> = spellings(context.locale.language()).filter(|term| term.starts_with(last)).collect();
    if last.is_empty() {
        fitting.extend(AMOUNT_EXAMPLES.into_iter().chain(["\"…\""]).map(str::to_owned));
    }
    fitting.join(" ")
}
