//! Tables in text files whose cells a sign parts: commas, semicolons, tabs or bars.

mod unquoted;

use std::collections::HashMap;

use csv::{Reader, ReaderBuilder, StringRecord};

use crate::format::{
    csv::unquoted::{Lines, unquoted},
    memory::has_room_for,
    not_read::NotRead,
    table::{
        grid::{CellKind, Grid},
        progress::growing::{Growing, Watch},
    },
};

/// The signs that part cells, the likelier first where the text leaves it open.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// The number of rows from which the sign is told.
const SAMPLE: usize = 500;

/// The memory that a cell takes beside its text, with what is made of it.
const MEMORY_OF_A_CELL: usize = 64;

/// The most times that a text is in memory until a dataset is made of it.
const COPIES: usize = 3;

/// Reads a text as a table, with the sign that parts its cells; none where no sign makes a table of it.
///
/// # Errors
/// When it has more cells than the limit, or more than there is memory for.
pub fn read(text: &str, most_cells: u64, watch: Watch<'_>) -> Result<Option<(Grid, char)>, NotRead> {
    let signs = DELIMITERS.into_iter().rev();
    let Some((_, delimiter)) = signs.map(|delimiter| (regularity(text, delimiter), delimiter)).max() else {
        return Ok(None);
    };
    let cells = text.bytes().filter(|&byte| byte == delimiter || byte == b'\n').count();
    if !has_room_for(text.len().saturating_mul(COPIES).saturating_add(cells.saturating_mul(MEMORY_OF_A_CELL))) {
        return Err(NotRead::NoMemory);
    }
    let show = |growing: Growing<'_>| watch.show(Growing { delimiter: Some(char::from(delimiter)), ..growing });
    let watch = Watch::new(&show);
    let mut grid = Grid::default();
    let mut left = most_cells;
    let mut take = |cells: usize| {
        left = left.checked_sub(cells as u64).ok_or(NotRead::TooManyCells(most_cells))?;
        Ok(())
    };
    let unquoted = unquoted(text);
    let mut lines = Lines::of(&text[..unquoted]);
    while let Some((line, record)) = lines.next() {
        take(memchr::memchr_iter(delimiter, record.as_bytes()).count() + 1)?;
        grid.push(line, record.split(char::from(delimiter)).map(|cell| (cell, CellKind::Text)));
        watch.grown(&grid, (lines.at as u64, text.len() as u64));
    }
    // The reader takes a mark at the beginning of a text for none of its letters: here it is one, behind the end of a line.
    let rest = if unquoted == text.len() { unquoted } else { unquoted.saturating_sub(1) };
    let mut lines = LineCounter { text, at: unquoted, line: lines.number };
    let mut reader = reader(&text[rest..], delimiter);
    // One record for all rows: a new one for each was a tenth of the time.
    let mut record = StringRecord::new();
    while let Ok(true) = reader.read_record(&mut record) {
        take(record.len())?;
        let byte = rest as u64 + record.position().map_or(0, csv::Position::byte);
        grid.push(lines.line_of(byte), record.iter().map(|cell| (cell, CellKind::Text)));
        watch.grown(&grid, (byte, text.len() as u64));
    }
    Ok((grid.width() > 1).then_some((grid, char::from(delimiter))))
}

/// The rows that have the commonest number of cells, more than one, times that number: the sign that parts a table parts each of its rows alike.
fn regularity(text: &str, delimiter: u8) -> usize {
    let mut widths: HashMap<usize, usize> = HashMap::new();
    let mut rows = 0_usize;
    for record in reader(text, delimiter).into_records().map_while(Result::ok).take(SAMPLE) {
        rows += 1;
        if record.len() > 1 {
            *widths.entry(record.len()).or_default() += 1;
        }
    }
    // A sign that stands within texts parts many rows too, but not alike: the share counts more than the width.
    let best = widths.into_iter().map(|(width, count)| (count * 100 / rows.max(1), width)).max();
    best.map_or(0, |(share, width)| share * share * width.min(4))
}

/// Counts the lines up to a record. The reader's own count is that of the end of the record before, blank lines not counted.
struct LineCounter<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl LineCounter<'_> {
    fn line_of(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        let ends = self.text.as_bytes()[byte..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let start = byte + ends;
        self.line += self.text.get(self.at..start).map_or(0, line_ends);
        self.at = start;
        self.line
    }
}

/// The ends of lines in a part of a text: old files have a lone carriage return.
fn line_ends(part: &str) -> u64 {
    let newlines = memchr::memchr_iter(b'\n', part.as_bytes()).count();
    let is_lone = |&place: &usize| part.as_bytes().get(place + 1) != Some(&b'\n');
    (newlines + memchr::memchr_iter(b'\r', part.as_bytes()).filter(is_lone).count()) as u64
}

/// A reader of the records of a text. A quote that is never closed ends with the text, and bytes are text already: reading cannot fail.
fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Grid, char)> {
        super::read(text, u64::MAX, Watch::default()).unwrap()
    }

    #[test]
    fn a_text_has_no_more_cells_than_the_limit() {
        assert!(super::read("a,b\n1,2\n", 4, Watch::default()).unwrap().is_some());
        assert_eq!(super::read("a,b\n1,2\n", 3, Watch::default()).err(), Some(NotRead::TooManyCells(3)));
    }

    fn row(grid: &Grid, place: usize) -> Vec<&str> {
        grid.row(place).cells().collect()
    }

    #[test]
    fn the_sign_that_parts_the_cells_is_the_one_that_parts_each_row_alike() {
        let (grid, delimiter) = read("Name;2020\nLøn, husleje, mad;1,5\nØl, vin;2,25\n").unwrap();
        assert_eq!((delimiter, row(&grid, 1)), (';', vec!["Løn, husleje, mad", "1,5"]));
        let (grid, delimiter) = read("Name,2020,2021\n\"Wages; rent\",1.5,2\n\"a\nb\",3,4\n").unwrap();
        assert_eq!((delimiter, row(&grid, 1)), (',', vec!["Wages; rent", "1.5", "2"]));
        assert_eq!((row(&grid, 2), grid.row(2).line), (vec!["a\nb", "3", "4"], 3));
        let (grid, delimiter) = read("Name\t2020\nLøn\t1.000,5\n").unwrap();
        assert_eq!((delimiter, row(&grid, 1)), ('\t', vec!["Løn", "1.000,5"]));
        let (grid, delimiter) = read("\"Navn \";\"2014\" \n\"01 Dronningen \"; 77,7\n").unwrap();
        assert_eq!(
            (delimiter, row(&grid, 0), row(&grid, 1)),
            (';', vec!["Navn", "2014"], vec!["01 Dronningen", "77,7"])
        );
    }

    #[test]
    fn a_row_has_the_number_of_its_line() {
        let (grid, _) = read("a,b\r\n1,2\r\n\r\n\"x\r\ny\",3\r\nz,4").unwrap();
        assert_eq!(grid.rows().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4, 6]);
        let (grid, _) = read("a,b\r1,2\r\r\"x\ry\",3\rz,4\r").unwrap();
        assert_eq!(grid.rows().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4, 6]);
    }

    #[test]
    fn lines_before_the_first_quotation_mark_are_read_as_all_others_are() {
        let pieces = ["a", ",", "\n", "\r\n", "\r", "\"", " ", "\u{feff}", "1"];
        let mut seed = 7_usize;
        for _ in 0..20_000 {
            let text: String = (0..12)
                .map(|_| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    pieces[(seed >> 33) % pieces.len()]
                })
                .collect();
            let Some((grid, delimiter)) = read(&text) else { continue };
            let records: Vec<Vec<String>> = reader(&text, delimiter as u8)
                .into_records()
                .map_while(Result::ok)
                .map(|record| record.iter().map(|cell| cell.trim().to_owned()).collect())
                .collect();
            assert_eq!(grid.height(), records.len(), "{text:?}");
            for (row, record) in grid.rows().zip(&records) {
                assert!(record.iter().enumerate().all(|(column, cell)| row.cell(column) == cell), "{text:?}");
            }
        }
    }

    #[test]
    fn a_text_without_cells_is_no_table() {
        assert!(read("").is_none());
        assert!(read("Just\na few\nlines\n").is_none());
    }
}
