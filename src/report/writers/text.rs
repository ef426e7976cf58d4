//! Writes a table as aligned text without lines or boxes, good for screen readers and logs. On a terminal it fits the width;
//! elsewhere nothing is cut.

mod layout;

use std::{
    borrow::Cow,
    collections::HashSet,
    io::{self, Write},
    iter::repeat_n,
};

use unicode_width::UnicodeWidthStr;

use crate::{
    locale::truncate::truncate,
    report::{
        grid::{Cell, ColumnKind, Grid, INDENT, Row, Tone},
        writers::{
            link,
            text::layout::{Block, GAP, PlacedColumn, SHORTEST_NAME, blocks},
        },
    },
};

/// The page that text is written for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Page {
    /// The width of a line in cells, if it is limited.
    pub width: Option<usize>,
    /// True if colours may be used.
    pub coloured: bool,
    /// True if addresses may be links.
    pub linked: bool,
}

/// Writes a table.
///
/// # Errors
/// An error of the writer.
pub fn write(grid: &Grid<'_>, page: Page, out: &mut impl Write) -> io::Result<()> {
    lines(&grid.above, page, out)?;
    if !grid.above.is_empty() && !grid.rows.is_empty() {
        writeln!(out)?;
    }
    let blocks = if grid.rows.is_empty() { Vec::new() } else { blocks(grid, page.width) };
    let headings: Vec<Cell> =
        grid.columns.iter().map(|column| Cell::new(&*column.heading).toned(Tone::Faint)).collect();
    for (part, block) in blocks.iter().enumerate() {
        if part > 0 {
            writeln!(out)?;
        }
        block.write(grid, &headings, page, out)?;
    }
    let follows = !(grid.rows.is_empty() && grid.above.is_empty());
    if follows && !(grid.below.is_empty() && grid.addresses.is_empty()) {
        writeln!(out)?;
    }
    for (document, address) in &grid.addresses {
        // An address is never divided, or it would lead nowhere.
        let address = if page.linked { link::of(address) } else { address.clone() };
        writeln!(out, "{document}: {address}")?;
    }
    if !grid.addresses.is_empty() && !grid.below.is_empty() {
        writeln!(out)?;
    }
    lines(&grid.below, page, out)?;
    let entries: Vec<String> = grid.entries.iter().map(|entry| format!("- {entry}")).collect();
    lines(&entries, page, out)
}

/// The headings of columns for which the page has no room, and which hold something.
pub fn left_out<'g>(grid: &'g Grid<'_>, page: Page) -> Vec<&'g str> {
    let placed: HashSet<usize> =
        blocks(grid, page.width).iter().flat_map(|block| &block.0).map(|placed| placed.column).collect();
    let measures = grid.rows.measured();
    let holds_something = |column: usize| measures.get(column).is_some_and(|measure| measure.has_text);
    let left_out = grid.columns.iter().enumerate().filter(|(column, _)| !placed.contains(column));
    left_out.filter(|(column, _)| holds_something(*column)).map(|(_, column)| &*column.heading).collect()
}

/// Writes lines, wrapped to the width of the page.
fn lines(texts: &[String], page: Page, out: &mut impl Write) -> io::Result<()> {
    for text in texts {
        match page.width {
            None => writeln!(out, "{text}")?,
            Some(width) => {
                // The following lines are indented below the text after the sign.
                let signs = ["- ", "* ", "+ ", "≠ ", "≈ "];
                let indent = if signs.iter().any(|sign| text.starts_with(sign)) { "  " } else { "" };
                let options = textwrap::Options::new(width.max(SHORTEST_NAME)).subsequent_indent(indent);
                for line in textwrap::wrap(text, options) {
                    writeln!(out, "{line}")?;
                }
            }
        }
    }
    Ok(())
}

impl Block {
    fn write(&self, grid: &Grid<'_>, headings: &[Cell], page: Page, out: &mut impl Write) -> io::Result<()> {
        if headings.iter().any(|heading| !heading.text.is_empty()) {
            self.row(grid, headings, page, out)?;
        }
        grid.rows.write_each(|row| match row {
            Row::Heading(text) => {
                let shown = page.width.map_or_else(|| text.clone(), |width| truncate(text, width).into_owned());
                let [start, end] = colour(Tone::Strong, page);
                writeln!(out, "{start}{shown}{end}")
            }
            Row::Cells(cells) => self.row(grid, cells, page, out),
            Row::Gap => writeln!(out),
        })
    }

    fn row(&self, grid: &Grid<'_>, cells: &[Cell], page: Page, out: &mut impl Write) -> io::Result<()> {
        let mut line = String::new();
        let (mut written, mut at) = (0, 0);
        for &PlacedColumn { column, width, marked } in &self.0 {
            let (column, cell) = (&grid.columns[column], &cells[column]);
            let sign_width = usize::from(marked);
            let (indent, text) = match column.kind {
                ColumnKind::Name => {
                    let indent = (usize::from(cell.indent) * INDENT).min(width / 2);
                    (indent, truncate(&cell.text, width.saturating_sub(indent + sign_width)))
                }
                ColumnKind::Label | ColumnKind::Figure | ColumnKind::Detail => (0, Cow::Borrowed(&*cell.text)),
            };
            let text_width = text.width();
            let before = match column.kind {
                ColumnKind::Figure => width.saturating_sub(text_width + sign_width),
                ColumnKind::Name | ColumnKind::Label | ColumnKind::Detail => indent,
            };
            if !text.is_empty() {
                line.extend(repeat_n(' ', (at + before).saturating_sub(written)));
                let [start, end] = colour(cell.tone, page);
                line.extend([start, &*text]);
                let sign = cell.mark.filter(|_| marked);
                line.extend(sign);
                line.push_str(end);
                written = written.max(at + before) + text_width + usize::from(sign.is_some());
            }
            at += width + GAP;
        }
        writeln!(out, "{}", line.trim_end())
    }
}

/// The codes before and after a text in its colour.
fn colour(tone: Tone, page: Page) -> [&'static str; 2] {
    match tone {
        Tone::Strong if page.coloured => ["\x1b[1m", "\x1b[0m"],
        Tone::Faint if page.coloured => ["\x1b[2m", "\x1b[0m"],
        Tone::Differs if page.coloured => ["\x1b[1;31m", "\x1b[0m"],
        Tone::Plain | Tone::Strong | Tone::Faint | Tone::Differs => ["", ""],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::grid::{Column, Rows};

    fn grid() -> Grid<'static> {
        Grid {
            above: vec!["Budget · mio. kr.".to_owned()],
            columns: vec![
                Column::new(ColumnKind::Name, "Indsats"),
                Column::new(ColumnKind::Figure, "2020"),
                Column::new(ColumnKind::Figure, "2021"),
                Column::new(ColumnKind::Detail, "Kilde"),
            ],
            rows: Rows::from(vec![
                Row::Heading("Job".to_owned()),
                Row::Cells(vec![
                    Cell::new("Et meget langt navn på en indsats").indented(1),
                    Cell::new("1.600,00").marked(Some('≠')),
                    Cell::new("–"),
                    Cell::new("Budget 2020"),
                ]),
            ]),
            ..Grid::default()
        }
    }

    fn written(width: Option<usize>) -> String {
        let mut out = Vec::new();
        write(&grid(), Page { width, ..Page::default() }, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn without_a_width_nothing_is_cut() {
        assert_eq!(
            written(None),
            "Budget · mio. kr.\n\
             \n\
             Indsats                                  2020   2021  Kilde\n\
             Job\n\
             \x20 Et meget langt navn på en indsats  1.600,00≠     –  Budget 2020\n"
        );
    }

    #[test]
    fn details_leave_then_names_are_cut_then_figures_go_on_below() {
        assert_eq!(
            written(Some(40)),
            "Budget · mio. kr.\n\
             \n\
             Indsats                      2020   2021\n\
             Job\n\
             \x20 Et meget langt navn…   1.600,00≠     –\n"
        );
        let narrow = written(Some(30));
        assert!(narrow.lines().all(|line| line.width() <= 30), "{narrow}");
        assert!(narrow.contains("2020") && narrow.contains("2021"), "{narrow}");
    }

    #[test]
    fn colours_take_no_room() {
        let mut out = Vec::new();
        write(&grid(), Page { coloured: true, ..Page::default() }, &mut out).unwrap();
        let plain: Vec<String> = String::from_utf8(out)
            .unwrap()
            .replace("\x1b[1m", "")
            .replace("\x1b[2m", "")
            .replace("\x1b[0m", "")
            .lines()
            .map(ToOwned::to_owned)
            .collect();
        assert_eq!(plain, written(None).lines().collect::<Vec<_>>());
    }
}
