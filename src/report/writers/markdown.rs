//! Writes a table as Markdown (the tables of GitHub), for notes and mails.

use std::io::{self, Write};

use crate::report::{
    grid::{Cell, ColumnKind, Grid, Row, Tone},
    writers::link::can_be_linked,
};

/// Writes a table.
///
/// # Errors
/// An error of the writer.
pub fn write(grid: &Grid<'_>, out: &mut impl Write) -> io::Result<()> {
    for line in grid.above.iter().filter(|line| !line.is_empty()) {
        writeln!(out, "{}\n", escaped(line))?;
    }
    if !grid.rows.is_empty() {
        row(grid.columns.iter().map(|column| escaped(&column.heading)), out)?;
        let rules =
            grid.columns.iter().map(|column| if column.kind == ColumnKind::Figure { "---:" } else { "---" }.to_owned());
        row(rules, out)?;
        grid.rows.write_each(|each| match each {
            Row::Heading(text) => {
                let rest = std::iter::repeat_n(String::new(), grid.columns.len().saturating_sub(1));
                row(std::iter::once(strong(&escaped(text))).chain(rest), out)
            }
            Row::Cells(cells) => row(cells.iter().map(cell), out),
            Row::Gap => Ok(()),
        })?;
    }
    let addresses = grid.addresses.iter().map(|(document, at)| escaped(&format!("{document}:")) + " " + &address(at));
    let below = grid.below.iter().filter(|line| !line.is_empty()).map(|line| escaped(line));
    let entries = grid.entries.iter().map(|entry| format!("- {}", escaped(entry)));
    for (number, line) in addresses.chain(below).chain(entries).enumerate() {
        let gap = if number > 0 || !grid.rows.is_empty() { "\n" } else { "" };
        writeln!(out, "{gap}{line}")?;
    }
    Ok(())
}

fn row(cells: impl Iterator<Item = String>, out: &mut impl Write) -> io::Result<()> {
    let cells: Vec<String> = cells.collect();
    writeln!(out, "| {} |", cells.join(" | "))
}

fn cell(cell: &Cell) -> String {
    let text = format!(
        "{}{}",
        escaped(cell.whole.as_deref().unwrap_or(&cell.text)),
        cell.mark.map_or_else(String::new, |mark| escaped(&mark.to_string()))
    );
    if cell.tone == Tone::Strong { strong(&text) } else { text }
}

fn strong(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("**{text}**") }
}

/// An address as a link to itself, where it can be one.
fn address(address: &str) -> String {
    let is_plain = can_be_linked(address) && !address.contains(['<', '>', '&', '|', '\\']);
    if is_plain { format!("<{address}>") } else { escaped(address) }
}

/// The text with its Markdown signs escaped, so that it is shown as it is in a paragraph, a heading or a cell. Blanks count as one
/// space.
pub fn escaped(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut shown = String::with_capacity(text.len());
    let number = numbered(&text);
    let has_formula = text.matches('$').nth(1).is_some();
    for (at, letter) in text.char_indices() {
        let begins_word = text[..at].chars().next_back().is_none_or(|before| before == ' ');
        let means_something = match letter {
            '\\' | '`' | '*' | '_' | '<' | '[' | ']' | '|' | '&' | '~' => true,
            '-' | '>' | '=' => at == 0,
            '+' => at == 0 && (text.len() == 1 || text.starts_with("+ ")),
            // Also at the end of a heading.
            '#' => begins_word,
            // A formula, to those who know them.
            '$' => has_formula,
            _ => number == Some(at),
        };
        if means_something {
            shown.push('\\');
        }
        shown.push(letter);
    }
    shown
}

/// The place of the sign after a number that would begin a list: "1. " or "1) ".
fn numbered(text: &str) -> Option<usize> {
    let sign = text.find(|letter: char| !letter.is_ascii_digit()).filter(|&sign| sign > 0)?;
    let after = text[sign..].strip_prefix(['.', ')'])?;
    (after.is_empty() || after.starts_with(' ')).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_the_document_do_not_become_signs_of_markdown() {
        assert_eq!(escaped("a|b *c* <d>"), "a\\|b \\*c\\* \\<d>");
        assert_eq!(escaped("- heraf 2-3"), "\\- heraf 2-3");
        assert_eq!(escaped("1) Begge år"), "1\\) Begge år");
        assert_eq!(escaped("1. maj"), "1\\. maj");
        assert_eq!(escaped("1.600,00"), "1.600,00");
    }
}
