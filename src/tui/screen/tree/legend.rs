//! The legend below the rows of the tree, where rows are left for it: the hint about the filter, then the signs that are on the
//! screen, each with its meaning.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
    style::Modifier,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::view::column_values::ColumnValues,
    locale::Message,
    report::{labels, sentences::no_match},
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        frame::prompt,
        signs::{SIGNS, Sign, SignPlace, WORDS},
        theme::Role,
        widgets::text::{draw_lines, wrap},
    },
};

/// Blanks between two meanings.
const GAP: usize = 2;

/// The parts of the screen that the legend looks at.
#[derive(Clone, Copy)]
pub struct LegendPlaces {
    /// The rows that the tree leaves.
    pub free: Rect,
    /// The rows of the tree, and of these the columns of figures.
    pub rows: Rect,
    pub figures: Rect,
    /// All that signs stand in.
    pub body: Rect,
}

/// Draws the legend at the end of the free rows, for the signs and the words that stand in the rows and in all of the body.
pub fn draw(context: &DrawContext<'_>, places: LegendPlaces, buffer: &mut Buffer) {
    let LegendPlaces { free, figures, .. } = places;
    let met = SIGNS.iter().filter_map(|sign| Some((sign, sign.legend?)));
    let met = met.filter(|(sign, _)| is_met(sign, places, buffer));
    let signs = met.map(|(&Sign { symbol, .. }, meaning)| (symbol.to_owned(), format!(" {}", meant(context, meaning))));
    let words = WORDS.iter().map(|&(word, meaning)| (context.text(word), format!(": {}", context.text(meaning))));
    let words = words.filter(|(word, _)| is_word_met(word, figures, buffer));
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (symbol, meaning) in signs.chain(words) {
        let width = symbol.width() + meaning.width();
        let spans = [Span::styled(symbol, context.style(Role::Sign)), Span::raw(meaning)];
        match lines.last_mut().filter(|line| line.width() + GAP + width <= usize::from(free.width)) {
            Some(line) => {
                line.push_span(" ".repeat(GAP));
                line.extend(spans);
            }
            None if width < usize::from(free.width) => {
                lines.push([Span::raw(" ")].into_iter().chain(spans).collect());
            }
            None => {}
        }
    }
    // A blank row parts them from the rows of the tree, where there is one.
    let room = usize::from(free.height.saturating_sub(1).max(1));
    let hinted = hinted(context, places, room, lines.len());
    lines.splice(0..0, hinted);
    lines.truncate(room);
    let height = u16::try_from(lines.len()).unwrap_or(0).min(free.height);
    draw_lines(lines, Rect { y: free.bottom() - height, height, ..free }, buffer);
}

/// The meaning of a sign. Among shares and changes `≠` stands beside those that are others by the document's own figures.
fn meant(context: &DrawContext<'_>, meaning: Message) -> String {
    if meaning != Message::MarkDiffers || context.values == ColumnValues::Amounts {
        return context.text(meaning);
    }
    let document = labels::documents::the_document(context.dataset, context.locale);
    context.locale.fill(Message::LegendOwnDiffers, &[("document", document.into())])
}

/// Writes the meaning of `≠` into the rule of the tree's head, behind the name, where it stands in the rows, no row is left for the
/// legend, and the rule is long enough.
pub fn draw_in_head(context: &DrawContext<'_>, head: Rect, rows: Rect, buffer: &mut Buffer) {
    let text = format!("· {DIFFERS} {} ", context.text(Message::HeadDiffers));
    let width = u16::try_from(text.width()).unwrap_or(u16::MAX);
    let is_rule = |x: u16| buffer[(x, head.y)].symbol() == "─";
    // The name begins behind the first sign of the rule.
    let Some(start) = (head.x + 1..head.right()).find(|&x| is_rule(x)) else { return };
    let end = (start..head.right()).find(|&x| !is_rule(x)).unwrap_or(head.right());
    let is_met = rows.positions().any(|at| buffer[at].symbol() == DIFFERS);
    // An ellipsis there stands for years without a column.
    let is_behind_name = buffer[(start - 1, head.y)].symbol() == " ";
    if is_met && is_behind_name && end.saturating_sub(start) >= width.saturating_add(1) {
        buffer.set_string(start, head.y, text, context.style(Role::Heading));
    }
}

/// True where a word stands in place of a figure.
fn is_word_met(word: &str, figures: Rect, buffer: &Buffer) -> bool {
    figures.rows().any(|row| {
        let text: String = row.positions().map(|at| buffer[at].symbol()).collect();
        text.split(' ').any(|part| part == word)
    })
}

/// What is said about a filter, in the lines that the legend leaves: the hint that the prompt has no room for, and where the panes are
/// below and have no room for all of it, the document's own sentence. Each only whole.
fn hinted(context: &DrawContext<'_>, places: LegendPlaces, room: usize, legend: usize) -> Vec<Line<'static>> {
    let LegendPlaces { free, body, .. } = places;
    let Some(found) = context.found else { return Vec::new() };
    let are_panes_below = free.width + 1 >= body.width;
    let remark = found.remark.as_ref().filter(|_| are_panes_below && found.nothing.is_none());
    // The sentence, or the part of it that was looked for.
    let remarks = remark.map(|remark| {
        let part = no_match::beside_lines_from_hit(context.dataset, &found.query, remark, context.locale);
        [no_match::beside_lines(context.dataset, remark, context.locale), part]
    });
    let wrapped =
        |text: String| wrap(&text, usize::from(free.width).saturating_sub(1), "  ", context.style(Role::Muted));
    let hint = prompt::cut_hint(context, usize::from(body.width)).map_or_else(Vec::new, wrapped);
    let mut lines = if hint.len() <= room { hint } else { Vec::new() };
    let left = room.saturating_sub(lines.len() + legend);
    let remark = remarks.into_iter().flatten().map(wrapped).find(|remark| remark.len() <= left);
    lines.extend(remark.into_iter().flatten());
    lines.into_iter().map(|line| [Span::raw(" ")].into_iter().chain(line).collect()).collect()
}

/// True for a sign that is on the screen with its meaning, and not as a letter of a name.
fn is_met(sign: &Sign, LegendPlaces { rows, figures, body, .. }: LegendPlaces, buffer: &Buffer) -> bool {
    let cell = |x: u16, y: u16| buffer.cell((x, y)).map_or(" ", Cell::symbol);
    let before = |x: u16, y: u16| if x == 0 { " " } else { cell(x - 1, y) };
    let stands_alone = |x: u16, y: u16| cell(x + 1, y) == " " && before(x, y) == " ";
    let is_bold = |x: u16, y: u16| buffer[(x, y)].modifier.contains(Modifier::BOLD);
    let begins = |x: u16, y: u16| (rows.x..x).all(|x| [" ", ">"].contains(&cell(x, y)));
    let is_figure = |x: u16, y: u16| cell(x, y).starts_with(|letter: char| letter.is_ascii_digit() || letter == '−');
    let is_in_name = |at: Position| rows.contains(at) && !figures.contains(at);
    let area = match sign.place {
        SignPlace::Anywhere | SignPlace::BeforeFigure => body,
        SignPlace::RowBegins | SignPlace::Bold => rows,
        SignPlace::Alone => figures,
    };
    area.positions().filter(|&at| buffer[at].symbol() == sign.symbol).any(|at| match sign.place {
        SignPlace::Anywhere => true,
        SignPlace::RowBegins => begins(at.x, at.y) && is_bold(at.x, at.y),
        SignPlace::BeforeFigure if is_in_name(at) => false,
        SignPlace::Bold => is_bold(at.x, at.y),
        SignPlace::Alone => stands_alone(at.x, at.y),
        SignPlace::BeforeFigure => is_figure(at.x + 1, at.y) && !is_figure(at.x.saturating_sub(1), at.y),
    })
}
