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
    analysis::search::query::definitions::AMOUNT_EXAMPLES,
    explorer::{jobs::search::results::SearchResults, lists::filter::Filter, view::pending::Pending},
    locale::{Message, truncate::truncate_start},
    report::sentences::no_match,
    tui::screen::{
        draw_context::DrawContext,
        frame::{
            footer::{self, FooterText},
            hint::hint,
            text_field::text_field,
        },
        theme::Role,
        widgets::ellipsis::truncate,
    },
};

/// Blanks between the number of lines found and what stands beside it.
const GAP: usize = 3;

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
    let mut line = line(context, find, shown.pending(), width);
    let used = line.width() + GAP;
    if find.is_typing() {
        let help = match beside {
            FooterText::Status(said) => truncate(said, width.saturating_sub(used)).into_owned(),
            FooterText::Keys(..) => help(context, find, width.saturating_sub(used)),
        };
        line.push_span(Span::styled(format!("   {help}"), context.style(Role::Muted)));
        line.render(area, buffer);
        return;
    }
    line.render(area, buffer);
    footer::draw(context, beside, after(used, area), buffer);
}

/// The rectangle of the footer beside the line of a filter that is kept.
pub fn footer(context: &DrawContext<'_>, find: &Filter, shown: &SearchResults, area: Rect) -> Rect {
    after(line(context, find, shown.pending(), usize::from(area.width)).width() + GAP, area)
}

/// The hint about the filter that the prompt, on a screen so wide, has no room for: any hint once the prompt is closed.
pub fn cut_hint(context: &DrawContext<'_>, width: usize) -> Option<String> {
    let room = || width.saturating_sub(line(context, context.filter, context.pending, width).width() + GAP);
    hint(context).filter(|hint| !context.filter.is_typing() || hint.width() > room())
}

fn after(used: usize, area: Rect) -> Rect {
    let x = u16::try_from(used).unwrap_or(area.width).min(area.width);
    Rect { x: area.x + x, width: area.width - x, ..area }
}

/// The typed text and the number of lines found.
fn line(context: &DrawContext<'_>, find: &Filter, pending: Pending, width: usize) -> Line<'static> {
    let state = if pending == Pending::Answer { context.text(Message::Searching) } else { found(context) };
    // A long text shows its end, where it is typed.
    let room = width.saturating_sub(state.width() + 5).max(8);
    let text =
        if find.is_typing() { text_field(find.line(), room) } else { truncate_start(find.text(), room).to_owned() };
    Line::from(vec![
        Span::styled(" /", context.style(Role::Key)),
        Span::styled(text, context.style(Role::Current)),
        Span::raw("  "),
        Span::raw(state),
    ])
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
    // The amounts meant are those that are shown.
    format!("{counted} ({})", context.period())
}

/// The terms that can be typed, then the keys of the prompt, as many as there is room for.
fn help(context: &DrawContext<'_>, find: &Filter, room: usize) -> String {
    let terms = unread(context, find).or_else(|| hint(context)).unwrap_or_else(|| terms(find));
    let mut help = if room > 12 { truncate(&terms, room).into_owned() } else { String::new() };
    for keys in context.text(Message::FindDo).split("  ") {
        let gap = if help.is_empty() { "" } else { "  " };
        if help.width() + gap.width() + keys.width() > room {
            break;
        }
        help.push_str(gap);
        help.push_str(keys);
    }
    help
}

/// Says which typed terms cannot be read, where any cannot.
fn unread(context: &DrawContext<'_>, find: &Filter) -> Option<String> {
    no_match::unread(find.query(), context.locale)
}

/// The terms that complete the word being typed, in the language of the screen; all of them at the beginning of a word.
fn terms(find: &Filter) -> String {
    let (before, _) = find.line().split();
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let mut fitting: Vec<String> = find.reader().spellings().filter(|term| term.starts_with(last)).collect();
    if last.is_empty() {
        fitting.extend(AMOUNT_EXAMPLES.into_iter().chain(["\"…\""]).map(str::to_owned));
    }
    fitting.join(" ")
}
