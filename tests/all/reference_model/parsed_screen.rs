//! The screen taken apart, whatever its size: where the tree stands, its columns by their heads, the panes, the prompt.

use indsats::{explorer::view::column_values::ColumnValues, locale::Message, model::financing::View};
use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthStr as _;

use super::number_text::Writer;
use crate::screen::stage::Stage;

/// The least screen that shows figures.
pub const LEAST: (u16, u16) = (40, 10);

/// A screen.
pub struct Screen {
    buffer: Buffer,
    pub width: u16,
    pub height: u16,
}

/// A column of figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    pub head: String,
    /// The column of cells in which its figures end.
    pub end: u16,
}

/// A part of the screen with a title.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pane {
    pub title: String,
    pub lines: Vec<String>,
    /// Cells for its lines.
    pub width: usize,
}

/// The places of all parts while the tree is shown.
pub struct Places {
    /// The tree's cells, its scrollbar among them.
    pub tree: u16,
    /// Below its last row.
    pub bottom: u16,
    /// The totals: a pane, or a line.
    pub totals: Result<Pane, String>,
    pub detail: Option<Pane>,
}

impl Screen {
    pub fn of(stage: &Stage) -> Self {
        Self { buffer: stage.drawn(), width: stage.size.width, height: stage.size.height }
    }

    pub fn is_too_small(&self) -> bool {
        self.width < LEAST.0 || self.height < LEAST.1
    }

    pub fn at(&self, x: u16, y: u16) -> &str {
        self.buffer[(x, y)].symbol()
    }

    /// The text of some cells of a line.
    pub fn text(&self, from: u16, to: u16, y: u16) -> String {
        let mut text = String::new();
        let mut x = from;
        while x < to {
            let symbol = self.at(x, y);
            text.push_str(symbol);
            x += u16::try_from(symbol.width().max(1)).unwrap();
        }
        text
    }

    pub fn line(&self, y: u16) -> String {
        self.text(0, self.width, y)
    }

    /// Everything, for those who look at a failure.
    pub fn whole(&self) -> String {
        (0..self.height).map(|y| self.line(y).trim_end().to_owned() + "\n").collect()
    }

    /// The lines with a cursor in a column of cells.
    pub fn cursors(&self, x: u16) -> Vec<u16> {
        (3..self.height - 1).filter(|&y| self.at(x, y) == ">").collect()
    }

    fn pane(&self, from: u16, to: u16, (top, bottom): (u16, u16)) -> Pane {
        let lines = (top + 1..bottom).map(|y| self.text(from + 1, to, y).trim_end().to_owned());
        let title = self.text(from, to, top);
        Pane {
            title: title.trim_matches(['─', ' ']).to_owned(),
            lines: lines.collect(),
            width: usize::from(to - from - 1),
        }
    }

    /// The places of all parts, by the rules between them.
    pub fn places(&self) -> Places {
        let last = self.height - 1;
        let upright = |y: u16| (0..self.width).find(|&x| self.at(x, y) == "│");
        let rule = |x: u16, from: u16| (from..last).find(|&y| self.at(x, y) == "─");
        if let Some(divider) = upright(2) {
            let Some(below) = rule(divider + 1, 3) else {
                let totals = Ok(self.pane(divider + 1, self.width, (2, last)));
                return Places { tree: divider, bottom: last, totals, detail: None };
            };
            return Places {
                tree: divider,
                bottom: last,
                totals: Ok(self.pane(divider + 1, self.width, (2, below))),
                detail: Some(self.pane(divider + 1, self.width, (below, last))),
            };
        }
        let Some(top) = rule(0, 4) else {
            let line = self.line(last - 1).trim().to_owned();
            return Places { tree: self.width, bottom: last - 1, totals: Err(line), detail: None };
        };
        let (totals, detail) = match (upright(top), rule(0, top + 1)) {
            (Some(half), _) => {
                let [left, right] =
                    [(0, half), (half + 1, self.width)].map(|(from, to)| self.pane(from, to, (top, last)));
                (left, Some(right))
            }
            (None, Some(below)) => {
                let [upper, lower] = [(top, below), (below, last)].map(|rows| self.pane(0, self.width, rows));
                (upper, Some(lower))
            }
            (None, None) => (self.pane(0, self.width, (top, last)), None),
        };
        Places { tree: self.width, bottom: top, totals: Ok(totals), detail }
    }

    /// The heading of the names, and the columns of figures.
    pub fn columns(&self, tree: u16) -> (String, Vec<Column>) {
        let mut heads = Vec::new();
        let mut x = 0;
        while x < tree {
            if self.at(x, 2) == "─" {
                x += 1;
                continue;
            }
            // The sign of the order stands in the blank before its column.
            let is_order = |at: u16| at > x + 1 && ["▼", "▲"].contains(&self.at(at, 2));
            let end = (x..tree).find(|&at| self.at(at, 2) == "─" || is_order(at)).unwrap_or(tree);
            let text = self.text(x, end, 2);
            let shown = u16::try_from(text.trim_end().width()).unwrap();
            let head = text.trim().to_owned();
            // The closing mark of the year that is shown stands over the figures' own mark.
            let end_of_figures = x + shown - 1 - u16::from(head.ends_with('›'));
            heads.push(Column { head, end: end_of_figures });
            x = end;
        }
        if heads.is_empty() { (String::new(), heads) } else { (heads.remove(0).head, heads) }
    }

    /// The expected text where the cells hold it, aligned as it must be; otherwise the text of the cells.
    pub fn figure(&self, column: &Column, y: u16, expected: &str) -> String {
        let width = u16::try_from(expected.width()).unwrap();
        if column.end + 1 >= width.max(1) {
            let start = column.end + 1 - width;
            let is_blank = |x: u16| self.at(x, y) == " ";
            if self.text(start, column.end + 1, y) == expected && (start == 0 || is_blank(start - 1)) {
                return expected.to_owned();
            }
        }
        let from = (0..=column.end).rev().find(|&x| self.at(x, y) == " ").map_or(0, |x| x + 1);
        self.text(from, column.end + 1, y)
    }

    /// The filter, where it can be read whole.
    pub fn filter(&self) -> Result<Option<String>, ()> {
        let line = self.line(self.height - 1);
        let Some(typed) = line.strip_prefix(" /") else { return Ok(None) };
        // Behind it stands how much is shown: "  2 af 26 vist".
        let is_count = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        let begins_state = |at: usize| {
            let mut words = typed[at..].split_whitespace();
            words.next().is_some_and(is_count)
                && words.next().is_some_and(|word| ["af", "of"].contains(&word))
                && words.next().is_some_and(is_count)
        };
        let (text, rest) = match typed.split_once('▏') {
            // The text goes on behind the cursor, up to two blanks.
            Some((before, rest)) => {
                let (after, rest) = rest.split_at(rest.find("  ").unwrap_or(rest.len()));
                (format!("{before}{after}"), rest)
            }
            None => typed
                .match_indices("  ")
                .map(|(at, _)| typed.split_at(at))
                .find(|(text, _)| begins_state(text.len()))
                .map(|(text, rest)| (text.to_owned(), rest))
                .ok_or(())?,
        };
        // The beginning of a long one is not on the screen, and the terms behind it may be cut.
        let state: usize = rest.trim_start().split("   ").next().unwrap_or_default().trim_end().width();
        let room = usize::from(self.width).saturating_sub(state + 5);
        if text.width() + 1 >= room { Err(()) } else { Ok(Some(text)) }
    }

    /// The language, by the name of the money that is shown; and which money that is.
    pub fn money(&self, writers: &[Writer; 2]) -> Option<(usize, View)> {
        let line = self.line(1);
        let tabs = [
            (View::Internal, Message::TabInternal),
            (View::External, Message::TabExternal),
            (View::Combined, Message::TabCombined),
        ];
        (0..2).find_map(|language| {
            let shown = |message| line.contains(&format!("[{}]", writers[language].text(message)));
            tabs.iter().find(|(_, message)| shown(*message)).map(|(view, _)| (language, *view))
        })
    }

    /// The figures in the columns of years, where the sentence in the header begins with a word for them.
    pub fn values(&self, writer: &Writer) -> Option<ColumnValues> {
        let line = self.line(1);
        let first_word = |message, names: &[&'static str]| {
            let values: Vec<_> = names.iter().map(|name| (*name, "@".to_owned())).collect();
            writer.fill(message, &values).split(['@', ' ', ':', ',']).next().unwrap_or_default().to_owned()
        };
        let words = [
            (Message::ValuesShares, &["total", "period"][..], ColumnValues::Shares),
            (Message::ValuesChanges, &[], ColumnValues::Changes),
            (Message::ValuesDeviationsPerCent, &["first", "second"], ColumnValues::Changes),
            (Message::ValuesDeviations, &["first", "second"], ColumnValues::Deviations),
            (Message::ValuesLeft, &["first", "second"], ColumnValues::Left),
        ];
        let said = words.into_iter().find(|(message, names, _)| line.contains(&first_word(*message, names)));
        said.map(|(.., values)| values)
    }

    /// The year that is shown, or all of them.
    pub fn period(&self) -> Option<String> {
        let line = self.line(0);
        Some(line.split_once('‹')?.1.split_once('›')?.0.to_owned())
    }
}

/// Without any blanks: what was wrapped reads as it was.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// With single blanks.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
