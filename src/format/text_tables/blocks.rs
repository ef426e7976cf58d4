//! The blocks of a text: its tables, and the paragraphs between them.

use crate::format::text_tables::{markup, rows::PrintedRow};

/// A part of a text.
pub(super) enum Block {
    /// A table.
    Table {
        /// Its rows, the headings first.
        rows: Vec<PrintedRow>,
        /// Its cells are parted by bars, as in Markdown.
        is_markdown: bool,
    },
    /// Paragraphs between tables.
    Paragraphs(Vec<Paragraph>),
}

/// A paragraph: lines with a blank line before and after them.
pub(super) struct Paragraph {
    /// Its lines, without their markup.
    pub lines: Vec<String>,
    /// It is a heading, or in bold type.
    pub is_heading: bool,
}

impl Block {
    /// Returns `true` for a table.
    pub fn is_table(&self) -> bool {
        matches!(self, Self::Table { .. })
    }

    /// Returns `true` for a table of Markdown.
    pub fn is_markdown(&self) -> bool {
        matches!(self, Self::Table { is_markdown: true, .. })
    }

    /// The paragraphs; none in a table.
    pub fn paragraphs(&self) -> &[Paragraph] {
        match self {
            Self::Table { .. } => &[],
            Self::Paragraphs(paragraphs) => paragraphs,
        }
    }

    /// The number of lines with something in them.
    pub fn lines(&self) -> usize {
        match self {
            Self::Table { rows, .. } => rows.len(),
            Self::Paragraphs(paragraphs) => paragraphs.iter().map(|paragraph| paragraph.lines.len()).sum(),
        }
    }
}

/// The blocks of a text; none where a cell is quoted, as in no text that is written for people.
pub(super) fn blocks(lines: &[&str]) -> Option<Vec<Block>> {
    if lines.iter().any(|line| line.contains("\t\"") || line.starts_with('"') && line.contains('\t')) {
        return None;
    }
    let mut blocks = Vec::new();
    let (mut at, mut from) = (0, 0);
    while at < lines.len() {
        let table = if is_rule(lines.get(at + 1).copied().unwrap_or_default()) && lines[at].contains('|') {
            Some((bars(lines, at), true))
        } else if is_tabbed(lines, at) {
            Some((tabs(lines, at), false))
        } else {
            None
        };
        let Some(((rows, end), is_markdown)) = table else {
            at += 1;
            continue;
        };
        blocks.push(Block::Paragraphs(paragraphs(&lines[from..at])));
        blocks.push(Block::Table { rows, is_markdown });
        (at, from) = (end, end);
    }
    blocks.push(Block::Paragraphs(paragraphs(&lines[from..])));
    Some(blocks)
}

/// Returns `true` for the line below the headings of a table in Markdown.
fn is_rule(line: &str) -> bool {
    let is_sign = |sign: char| matches!(sign, '|' | '-' | ':' | ' ' | '\t');
    line.contains('|') && line.contains('-') && line.trim().chars().all(is_sign)
}

/// A table of Markdown that begins with this line, and the line after it.
fn bars(lines: &[&str], start: usize) -> (Vec<PrintedRow>, usize) {
    let mut rows = vec![PrintedRow::of_bars(number(start), lines[start])];
    let mut end = start + 2;
    while let Some(line) = lines.get(end).filter(|line| line.contains('|')) {
        rows.push(PrintedRow::of_bars(number(end), line));
        end += 1;
    }
    (rows, end)
}

/// Returns `true` if a tab-separated table begins with this line: the next row has tabs too.
fn is_tabbed(lines: &[&str], at: usize) -> bool {
    let has_cells = lines[at].trim().contains('\t');
    has_cells && next_filled(lines, at + 1).is_some_and(|next| lines[next].contains('\t'))
}

/// A tab-separated table that begins with this line, and the line after it. It goes on after a page's end, and over a heading in a
/// line of its own, as long as no other headings begin.
fn tabs(lines: &[&str], start: usize) -> (Vec<PrintedRow>, usize) {
    let mut rows = vec![PrintedRow::of_tabs(number(start), lines[start])];
    let mut end = start + 1;
    while let Some(next) = next_filled(lines, end) {
        let row = PrintedRow::of_tabs(number(next), lines[next]);
        if !lines[next].contains('\t') {
            let after = next_filled(lines, next + 1).filter(|&after| lines[after].contains('\t'));
            let Some(after) = after.filter(|_| !row.is_sentence()) else { break };
            if PrintedRow::of_tabs(number(after), lines[after]).is_headings() {
                break;
            }
        } else if next > end && row.is_headings() && !row.is_like(&rows[0]) {
            break;
        }
        rows.push(row);
        end = next + 1;
    }
    (rows, end)
}

/// The next line from here on that is neither blank nor the number of a page.
fn next_filled(lines: &[&str], from: usize) -> Option<usize> {
    let is_filled = |line: &&str| !line.trim().is_empty() && !is_page_number(line);
    lines.get(from..)?.iter().position(is_filled).map(|offset| from + offset)
}

/// Returns `true` for a line such as "3", "Side 3 af 5" or "Page 3".
fn is_page_number(line: &str) -> bool {
    let small = line.trim().to_lowercase();
    let rest = ["side", "page", "seite"].iter().find_map(|word| small.strip_prefix(word)).unwrap_or(&small);
    let is_part =
        |word: &str| word.bytes().all(|sign| sign.is_ascii_digit()) || matches!(word, "af" | "of" | "von" | "/");
    rest.contains(|sign: char| sign.is_ascii_digit()) && rest.split_whitespace().all(is_part)
}

fn number(place: usize) -> u64 {
    place as u64 + 1
}

fn paragraphs(lines: &[&str]) -> Vec<Paragraph> {
    let groups = lines.split(|line| line.trim().is_empty()).filter(|group| !group.is_empty());
    groups.map(paragraph).collect()
}

fn paragraph(lines: &[&str]) -> Paragraph {
    let whole = lines.join(" ");
    let is_heading = markup::is_bold(&whole) || lines.len() == 1 && lines[0].starts_with('#');
    let plain = markup::plain(&lines.join("\n"));
    let lines = plain.lines().map(|line| line.trim_start_matches('#').trim().to_owned()).collect();
    Paragraph { lines, is_heading }
}
