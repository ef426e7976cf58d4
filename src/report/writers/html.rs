//! Writes a table as HTML, for pages that are printed.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use crate::{
    locale::printable,
    report::{
        grid::{Cell, ColumnKind, Grid, Row, Tone},
        writers::link::can_be_linked,
    },
};

/// The text as it stands in a page: no sign of it means anything there, and none commands anything.
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in printable::escaped(text).chars() {
        match letter {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            letter => shown.push(letter),
        }
    }
    shown
}

/// An address as a link, where it can be one.
pub fn linked(address: &str) -> String {
    let shown = escaped(address);
    if can_be_linked(address) { format!("<a href=\"{shown}\">{shown}</a>") } else { shown }
}

/// Writes a table, what stands below it, and the addresses of what it cites.
///
/// # Errors
/// An error of the writer.
pub fn write(grid: &Grid<'_>, out: &mut impl Write) -> io::Result<()> {
    paragraphs(&grid.above, out)?;
    if !grid.rows.is_empty() {
        writeln!(out, "<table>\n<thead>\n<tr>")?;
        for column in &grid.columns {
            writeln!(out, "<th{}>{}</th>", class(column.kind, Tone::Plain), escaped(&column.heading))?;
        }
        writeln!(out, "</tr>\n</thead>\n<tbody>")?;
        grid.rows.write_each(|row| match row {
            Row::Heading(text) => {
                writeln!(out, "<tr><th class=\"over\" colspan=\"{}\">{}</th></tr>", grid.columns.len(), escaped(text))
            }
            Row::Cells(cells) => writeln!(out, "<tr>{}</tr>", row_of(grid, cells)),
            Row::Gap => Ok(()),
        })?;
        writeln!(out, "</tbody>\n</table>")?;
    }
    paragraphs(&grid.below, out)?;
    if !grid.entries.is_empty() {
        writeln!(out, "<ul>")?;
        for entry in &grid.entries {
            writeln!(out, "<li>{}</li>", escaped(entry))?;
        }
        writeln!(out, "</ul>")?;
    }
    for (document, address) in &grid.addresses {
        writeln!(out, "<p>{}: {}</p>", escaped(document), linked(address))?;
    }
    Ok(())
}

/// Writes each line as a paragraph.
///
/// # Errors
/// An error of the writer.
pub fn paragraphs(lines: &[String], out: &mut impl Write) -> io::Result<()> {
    lines.iter().filter(|line| !line.is_empty()).try_for_each(|line| writeln!(out, "<p>{}</p>", escaped(line)))
}

fn row_of(grid: &Grid<'_>, cells: &[Cell]) -> String {
    let mut row = String::new();
    for (cell, column) in cells.iter().zip(&grid.columns) {
        let text = escaped(cell.whole.as_deref().unwrap_or(&cell.text));
        let mark = cell.mark.map(|mark| escaped(&mark.to_string())).unwrap_or_default();
        let indent =
            if cell.indent > 0 { format!(" style=\"padding-left:{}em\"", cell.indent + 1) } else { String::new() };
        // A text in memory takes every sign.
        let _never = write!(row, "<td{}{indent}>{text}{mark}</td>", class(column.kind, cell.tone));
    }
    row
}

fn class(kind: ColumnKind, tone: Tone) -> String {
    let kind = if kind == ColumnKind::Figure { "figure" } else { "" };
    let tone = match tone {
        Tone::Plain => "",
        Tone::Strong => "strong",
        Tone::Faint => "faint",
        Tone::Differs => "differs",
    };
    let classes: Vec<&str> = [kind, tone].into_iter().filter(|class| !class.is_empty()).collect();
    if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_markup() {
        assert_eq!(escaped("<b>\"a\" & 'b'</b>"), "&lt;b&gt;&quot;a&quot; &amp; 'b'&lt;/b&gt;");
        assert!(!escaped("a\u{1b}[31m\u{202e}").contains(['\u{1b}', '\u{202e}']));
        assert_eq!(linked("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(linked("https://a.dk/?b&c"), "<a href=\"https://a.dk/?b&amp;c\">https://a.dk/?b&amp;c</a>");
    }
}
