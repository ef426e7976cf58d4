//! Text in cells: padded, wrapped, highlighted. Widths are those of the terminal, not counts of characters.

use std::{borrow::Cow, ops::Range};

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::tui::screen::widgets::ellipsis::{ELLIPSIS, truncate};

/// The text at the left of so many cells, cut where it is longer.
pub fn left(text: &str, width: usize) -> String {
    let text = truncate(text, width);
    let space = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(space))
}

/// The text at the right of so many cells, cut where it is longer. Only for words: [`figure`] never cuts.
pub fn right(text: &str, width: usize) -> String {
    let text = truncate(text, width);
    let space = width.saturating_sub(text.width());
    format!("{}{text}", " ".repeat(space))
}

/// A figure at the right of so many cells; an ellipsis where it does not fit, never a part of its digits.
pub fn figure(text: &str, width: usize) -> String {
    right(if text.width() > width { "…" } else { text }, width)
}

/// The text in spans, the ranges in `marked` in another style. Ranges beyond its end are ignored, since the text may have been
/// cut.
pub fn marked(text: &str, marked: &[Range<usize>], style: Style, mark: Style) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut done = 0;
    for range in marked {
        let (Some(before), Some(hit)) = (text.get(done..range.start), text.get(range.clone())) else { break };
        spans.push(Span::styled(before.to_owned(), style));
        spans.push(Span::styled(hit.to_owned(), style.patch(mark)));
        done = range.end;
    }
    spans.push(Span::styled(text.get(done..).unwrap_or_default().to_owned(), style));
    spans
}

/// The text in lines of so many cells, all after the first indented. Its own line breaks are kept.
pub fn wrap(text: &str, width: usize, indent: &str, style: Style) -> Vec<Line<'static>> {
    wrap_marked(text, &[], width, indent, [style, style])
}

/// The same with some ranges of the text in the second of two styles, also where one goes on in the next line.
pub fn wrap_marked(
    text: &str,
    hits: &[Range<usize>],
    width: usize,
    indent: &str,
    [style, mark]: [Style; 2],
) -> Vec<Line<'static>> {
    let indent = if indent.width() < width { indent } else { "" };
    // Never broken at a hyphen: "2020-22" stays together.
    let options = textwrap::Options::new(width.max(1))
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .subsequent_indent(indent);
    let text = text.replace('\t', " ");
    let mut done = 0;
    let line = |(number, line): (usize, Cow<'_, str>)| {
        if hits.is_empty() {
            return Line::from(Span::styled(line.into_owned(), style));
        }
        let words = if number == 0 { &line } else { line.strip_prefix(indent).unwrap_or(&line) };
        let start = text[done..].find(words).map_or(done, |place| done + place);
        done = start + words.len();
        let within = hits.iter().map(|hit| hit.start.max(start)..hit.end.min(done)).filter(|hit| hit.start < hit.end);
        let within: Vec<_> = within.map(|hit| hit.start - start..hit.end - start).collect();
        let before = line[..line.len() - words.len()].to_owned();
        let mut spans = vec![Span::styled(before, style)];
        spans.extend(marked(words, &within, style, mark));
        Line::from(spans)
    };
    textwrap::wrap(&text, options).into_iter().enumerate().map(line).collect()
}

/// The parts of a text that stand in lines of so many cells each.
pub fn wrapped_at(text: &str, width: usize) -> Vec<Range<usize>> {
    let options = textwrap::Options::new(width.max(1)).word_splitter(textwrap::WordSplitter::NoHyphenation);
    let mut done = 0;
    let mut lines = Vec::new();
    for line in textwrap::wrap(text, options) {
        let start = text[done..].find(&*line).map_or(done, |place| done + place);
        done = start + line.len();
        lines.push(start..done);
    }
    lines
}

/// Draws lines into an area, as many as it has rows.
pub fn draw_lines(lines: impl IntoIterator<Item = Line<'static>>, area: Rect, buffer: &mut Buffer) {
    for (line, row) in lines.into_iter().zip(area.rows()) {
        line.render(row, buffer);
    }
}

/// As many of the lines as fit, with an ellipsis where there are more.
pub fn cut(mut lines: Vec<Line<'static>>, room: usize) -> Vec<Line<'static>> {
    if lines.len() > room {
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            last.push_span(ELLIPSIS);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_years_stays_in_one_line() {
        let lines = wrap("tabellerne har tal for 2020-22", 29, "", Style::new());
        assert_eq!(lines.iter().map(ToString::to_string).collect::<Vec<_>>(), ["tabellerne har tal for", "2020-22"]);
    }

    #[test]
    fn the_parts_of_a_wrapped_text_are_all_its_words() {
        let text = "Håndholdt og kontinuerlig indsats";
        let parts: Vec<&str> = wrapped_at(text, 12).into_iter().map(|part| &text[part]).collect();
        assert_eq!(parts, ["Håndholdt og", "kontinuerlig", "indsats"]);
    }

    #[test]
    fn a_figure_is_never_cut() {
        assert_eq!(figure("1.234,50", 8), "1.234,50");
        assert_eq!(figure("1.234,50", 7), "      …");
    }
}
