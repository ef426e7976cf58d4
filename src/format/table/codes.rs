//! Codes that say which rows lie within which: "0111" lies in "011", "07.11.01" in "07.11".

use std::collections::BTreeSet;

use crate::format::table::{grid::GridRow, roles::Nesting};

/// The way in which rows lie within each other, by the first of these columns whose codes do.
pub fn nesting<'a, R: Iterator<Item = GridRow<'a>>>(columns: &[usize], rows: impl Fn() -> R) -> Nesting {
    for &column in columns {
        let cells = || rows().map(move |row| row.cell(column)).filter(|cell| !cell.is_empty());
        if is_nested(cells().map(|cell| coded_name(cell).map(|(code, _)| code))) {
            return Nesting::CodedNames(column);
        }
        if is_nested(cells().map(|cell| is_code(cell).then_some(cell))) {
            return Nesting::Codes(column);
        }
    }
    Nesting::Columns
}

/// A code and the name after it: "0111 Statsydelse".
pub fn coded_name(text: &str) -> Option<(&str, &str)> {
    let (code, name) = text.split_once(' ')?;
    (is_code(code) && name.contains(char::is_alphabetic)).then(|| (code, name.trim()))
}

fn is_code(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_digit())
        && text.chars().all(|sign| sign.is_ascii_digit() || sign == '.')
}

/// Returns `true` if nearly all cells have a code, each its own, and nearly all of the longer codes begin with a shorter one.
fn is_nested<'a>(codes: impl Iterator<Item = Option<&'a str>>) -> bool {
    let (mut all, mut without, mut known) = (0_usize, 0_usize, BTreeSet::new());
    for code in codes {
        all += 1;
        match code {
            Some(code) => drop(known.insert(code)),
            None => without += 1,
        }
        if without * 20 > all + 20 {
            return false;
        }
    }
    let Some(shortest) = known.iter().map(|code| code.len()).min() else { return false };
    let longer: Vec<&&str> = known.iter().filter(|code| code.len() > shortest).collect();
    let within = longer.iter().filter(|code| parent(code, &known).is_some()).count();
    // Each row has a code of its own: codes of programmes repeat, and lie within each other by chance.
    known.len() * 10 >= all * 9
        && all >= 3
        && without * 20 <= all
        && !longer.is_empty()
        && within * 20 >= longer.len() * 19
}

/// The longest shorter code that a code begins with.
pub fn parent<'a>(code: &str, known: &BTreeSet<&'a str>) -> Option<&'a str> {
    (1..code.len()).rev().find_map(|length| known.get(code.get(..length)?.trim_end_matches('.')).copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::table::grid::{CellKind, Grid};

    fn found(rows: &[[&str; 2]]) -> Nesting {
        let mut grid = Grid::default();
        for row in rows {
            grid.push(1, row.map(|cell| (cell, CellKind::Text)));
        }
        nesting(&[0, 1], || grid.rows())
    }

    #[test]
    fn rows_lie_within_the_row_whose_code_theirs_begins_with() {
        assert_eq!(found(&[["01 A", "1"], ["011 B", "1"], ["0111 C", "1"], ["02 D", "3"]]), Nesting::CodedNames(0));
        assert_eq!(found(&[["x", "1"], ["y", "1.1"], ["z", "1.1.2"], ["u", "2"]]), Nesting::Codes(1));
        assert_eq!(
            found(&[["01 - Steuern", "5"], ["02 - Zuwendungen", "5"], ["03 - Transfer", "7"]]),
            Nesting::Columns
        );
    }

    #[test]
    fn the_parent_is_the_longest_shorter_code() {
        let known = BTreeSet::from(["01", "0111", "07.11"]);
        assert_eq!(parent("011101", &known), Some("0111"));
        assert_eq!(parent("07.11.01", &known), Some("07.11"));
        assert_eq!(parent("01", &known), None);
    }
}
