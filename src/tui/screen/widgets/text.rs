//! Text in cells: cut to a width, wrapped to a width. Widths are those of the terminal, not counts of characters.

use std::{borrow::Cow, ops::Range};

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// The text, or as much of its beginning as fits with an ellipsis after it.
pub fn fit(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut used = 0;
    let mut cut = String::new();
    for character in text.chars() {
        used += character.width().unwrap_or(0);
        if used + 1 > width {
            break;
        }
        cut.push(character);
    }
    if width > 0 {
        cut.truncate(cut.trim_end().len());
        cut.push('…');
    }
    Cow::Owned(cut)
}

/// As much of the end of a text as fits: what is being typed is what one looks at.
pub fn end(text: &str, width: usize) -> &str {
    let mut rest = text;
    while rest.width() > width {
        let mut letters = rest.chars();
        letters.next();
        rest = letters.as_str();
    }
    rest
}

/// The text at the left of so many cells.
pub fn left(text: &str, width: usize) -> String {
    let text = fit(text, width);
    let space = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(space))
}

/// The text at the right of so many cells. For words; a figure that does not fit is left out by [`figure`].
pub fn right(text: &str, width: usize) -> String {
    let text = fit(text, width);
    let space = width.saturating_sub(text.width());
    format!("{}{text}", " ".repeat(space))
}

/// A figure at the right of so many cells, or an ellipsis: never a part of its digits.
pub fn figure(text: &str, width: usize) -> String {
    right(if text.width() > width { "…" } else { text }, width)
}

/// The text in pieces, those in `marked` with another style. Ranges beyond its end are left out, as it may be cut.
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

/// The text in lines of so many cells, those after the first indented. Its own line breaks are kept.
pub fn wrap(text: &str, width: usize, indent: &str, style: Style) -> Vec<Line<'static>> {
    // Not at a hyphen: "2020-22" stays together.
    let options = textwrap::Options::new(width.max(1))
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .subsequent_indent(if indent.width() < width { indent } else { "" });
    let text = text.replace('\t', " ");
    textwrap::wrap(&text, options).into_iter().map(|line| Line::from(Span::styled(line.into_owned(), style))).collect()
}

/// As many of the lines as there is room for, with an ellipsis where there are more.
pub fn cut(mut lines: Vec<Line<'static>>, room: usize) -> Vec<Line<'static>> {
    if lines.len() > room {
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            last.push_span("…");
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_to_its_cells_and_says_so() {
        assert_eq!(fit("Nørrebro", 8), "Nørrebro");
        assert_eq!(fit("Nørrebro", 7), "Nørreb…");
        assert_eq!(fit("日本語", 4), "日…");
        assert_eq!(fit("på gaden", 4), "på…");
        assert_eq!(fit("Nørrebro", 0), "");
    }

    #[test]
    fn a_range_of_years_stays_in_one_line() {
        let lines = wrap("tabellerne har tal for 2020-22", 29, "", Style::new());
        assert_eq!(lines.iter().map(ToString::to_string).collect::<Vec<_>>(), ["tabellerne har tal for", "2020-22"]);
    }

    #[test]
    fn a_figure_is_never_cut() {
        assert_eq!(figure("1.234,50", 8), "1.234,50");
        assert_eq!(figure("1.234,50", 7), "      …");
    }
}
