//! The palette: over the lower half of the screen the offers that fit the typed text, the best first, and at the bottom the line that
//! is typed.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::{Clear, Widget as _},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::lists::palette::{Palette, offer::Offer},
    locale::Message,
    tui::screen::{
        draw_context::DrawContext,
        frame::text_field::text_field,
        layout::ScreenLayout,
        theme::Role,
        widgets::ellipsis::truncate,
        widgets::{
            rule::{counted, counted_rule},
            text::{draw_lines, marked, wrap},
        },
    },
};

/// Blanks between a name and its note.
const GAP: usize = 2;

/// The rectangle of the offers, a row each: with its title and the typed line no more than half of the screen.
pub fn area(layout: &ScreenLayout) -> Rect {
    let height = (layout.footer.bottom() / 2).saturating_sub(2);
    Rect { y: layout.footer.y - height, height, ..layout.footer }
}

/// The rectangle of the title above them.
pub fn title(layout: &ScreenLayout) -> Rect {
    let area = area(layout);
    Rect { y: area.y - 1, height: 1, ..area }
}

/// Draws the palette; `said` is the reason why the last key changed nothing.
pub fn draw(
    context: &DrawContext<'_>,
    palette: &Palette,
    said: Option<&str>,
    layout: &ScreenLayout,
    buffer: &mut Buffer,
) {
    let area = area(layout);
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let title = title(layout);
    Clear.render(title.union(area).union(layout.footer), buffer);
    let counted = counted(context, palette.top(), height, palette.fitting());
    counted_rule(&context.text(palette.title()), &counted, context, title, buffer);
    let shown: Vec<&Offer> = palette.offers().iter().skip(palette.top()).take(height).collect();
    // As wide as the names, as far as that leaves room for the notes and keys.
    let names = shown.iter().map(|offer| offer.name.width()).max().unwrap_or(0).min(width * 3 / 5);
    for (place, (y, offer)) in (palette.top()..).zip((area.top()..area.bottom()).zip(shown)) {
        let row = Rect { y, height: 1, ..area };
        let chosen = Some(place) == palette.chosen();
        line(context, offer, chosen, names, width).render(row, buffer);
        if chosen {
            buffer.set_style(row, context.style(Role::Selected));
        }
    }
    if palette.offers().is_empty() {
        let lines =
            palette.said().map_or_else(Vec::new, |said| wrap(said, width - 2, "  ", context.style(Role::Muted)));
        draw_lines(lines, Rect { x: 1, width: area.width - 1, ..area }, buffer);
    }
    prompt(context, palette, said, layout.footer, buffer);
}

/// `> Næste år                 . Shift-→`
fn line(context: &DrawContext<'_>, offer: &Offer, chosen: bool, names: usize, width: usize) -> Line<'static> {
    let mut spans = vec![Span::raw(if chosen { "> " } else { "  " })];
    let room = width.saturating_sub(2);
    let keys = fit_words(&offer.keys, room.saturating_sub(offer.name.width().min(names) + GAP));
    // Without a note, a name may fill the line.
    let beside = if keys.is_empty() { 0 } else { keys.width() + GAP };
    let name_room = room.saturating_sub(beside);
    let name = truncate(&offer.name, if offer.note.is_empty() { name_room } else { name_room.min(names) }).into_owned();
    let used = name.width();
    spans.extend(marked(&name, &offer.hits, context.style(Role::Strong), context.style(Role::Hit)));
    let column = names.max(used) + GAP;
    let mut at = used;
    if !offer.note.is_empty() && column + 8 < name_room {
        let note = truncate(&offer.note, name_room - column).into_owned();
        spans.push(Span::raw(" ".repeat(column - used)));
        at = column + note.width();
        spans.push(Span::styled(note, context.style(Role::Muted)));
    }
    spans.push(Span::raw(" ".repeat(room.saturating_sub(at + keys.width()))));
    spans.push(Span::styled(keys, context.style(Role::Key)));
    Line::from(spans)
}

/// As many keys as fit, each whole.
fn fit_words(keys: &str, room: usize) -> String {
    let mut fitting = String::new();
    for key in keys.split(' ') {
        let gap = usize::from(!fitting.is_empty());
        if fitting.width() + gap + key.width() > room {
            break;
        }
        fitting.push_str(&" ".repeat(gap));
        fitting.push_str(key);
    }
    fitting
}

fn prompt(context: &DrawContext<'_>, palette: &Palette, said: Option<&str>, area: Rect, buffer: &mut Buffer) {
    let width = usize::from(area.width);
    let text = text_field(palette.line(), width.saturating_sub(4));
    let mut line = Line::from(vec![
        Span::styled(" :", context.style(Role::Key)),
        Span::styled(text, context.style(Role::Current)),
    ]);
    let room = width.saturating_sub(line.width() + 3);
    let is_unsure = palette.chosen().is_none() && !palette.offers().is_empty();
    let keys = match said {
        Some(said) => said.to_owned(),
        None if is_unsure => context.text(Message::PaletteGuesses),
        None => context.text(Message::PaletteDo),
    };
    if keys.width() <= room {
        let style: Style = context.style(Role::Muted);
        line.push_span(Span::styled(format!("   {keys}"), style));
    }
    line.render(area, buffer);
}
