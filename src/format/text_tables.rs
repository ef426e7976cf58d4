//! Tables that stand in a text, such as a letter: Markdown and tab-separated ones, several in one text, with sentences between them.
//!
//! The `blocks` of a text are its tables and what stands between them; `captions` and `footnotes` are told from that; cells lose
//! their `markup`. What the tables mean, and how they stand to each other, is found out in [`table`](crate::format::table).

mod blocks;
mod captions;
mod footnotes;
mod markup;
mod rows;

use std::collections::HashMap;

use crate::format::{
    table::grid::{CellKind, Grid},
    text_tables::{
        blocks::{Block, blocks},
        captions::caption,
        footnotes::footnotes,
        rows::PrintedRow,
    },
};

/// The number of lines beside a single table that make a text of it: fewer are a title or a source above or below.
const SENTENCES: usize = 3;

/// A longer text is no letter but a table, and one with more tables no text for people.
const LONGEST: usize = 4 << 20;
const MOST_TABLES: usize = 300;

/// Reads the tables of a text; none where it is no text with tables in it but one table from its first line to its last.
pub fn read(text: &str) -> Option<Vec<Grid>> {
    if text.len() > LONGEST {
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    let blocks = blocks(&lines)?;
    let tables: Vec<&Block> = blocks.iter().filter(|block| block.is_table()).collect();
    let beside: usize = blocks.iter().filter(|block| !block.is_table()).map(Block::lines).sum();
    let is_text = match tables[..] {
        [] => false,
        _ if tables.len() > MOST_TABLES => false,
        [only] => only.is_markdown() || beside >= SENTENCES,
        _ => true,
    };
    (is_text && !is_one_table(&lines)).then(|| grids(&blocks))
}

/// Returns `true` if a sign other than those of tables in a text parts nearly all lines alike: tabs stand within its cells.
fn is_one_table(lines: &[&str]) -> bool {
    const FEWEST: usize = 2;
    let filled: Vec<&&str> = lines.iter().filter(|line| !line.trim().is_empty()).collect();
    [';', ','].into_iter().any(|sign| {
        let mut lines_of: HashMap<usize, usize> = HashMap::new();
        for line in &filled {
            *lines_of.entry(line.matches(sign).count()).or_default() += 1;
        }
        lines_of.into_iter().any(|(count, lines)| count >= FEWEST && lines * 10 >= filled.len() * 9)
    })
}

fn grids(blocks: &[Block]) -> Vec<Grid> {
    let mut grids = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        let Block::Table { rows, .. } = block else { continue };
        let before = place.checked_sub(1).map_or(&[][..], |before| blocks[before].paragraphs());
        let after = blocks.get(place + 1).map_or(&[][..], Block::paragraphs);
        let mut grid = grid(rows);
        grid.printed = caption(before);
        grid.printed.footnotes = footnotes(after);
        grids.push(grid);
    }
    grids
}

fn grid(rows: &[PrintedRow]) -> Grid {
    let mut grid = Grid::default();
    // Where headings in rows of their own are in bold type, such a row in plain type belongs to the one above it.
    let has_bold = rows.iter().any(PrintedRow::is_bold_heading);
    for (place, row) in rows.iter().enumerate() {
        let is_remark = place > 0 && row.is_alone() && !row.is_bold_heading() && (has_bold || row.is_sentence());
        let kind = if is_remark { CellKind::Remark } else { CellKind::Text };
        grid.push(row.line, row.cells.iter().map(|cell| (cell.as_str(), kind)));
    }
    grid
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(grid: &Grid) -> Vec<Vec<&str>> {
        grid.rows().map(|row| row.cells().collect()).collect()
    }

    #[test]
    fn tables_are_found_between_sentences_with_their_captions_and_notes() {
        let text = "Dear all,\n\nTable 1 shows it.\n\n**Table 1: Schools, DKK million**\n\nItem\t2020\t2021\n<b>Old</b>\t\t\n\
                    Roof*\t1\t2\n\nPaint\t3\t-\nof the town hall\t\t\nTotal\t4\t2\n\n\\*Of slate.\n\nTable 2. Roads\n\n\
                    | Road | 2020 |\n|---|--:|\n| A \\| B | **5** |\n\nYours\n";
        let grids = read(text).unwrap();
        assert_eq!(grids.len(), 2);
        assert_eq!(
            cells(&grids[0]),
            [
                vec!["Item", "2020", "2021"],
                vec!["Old"],
                vec!["Roof*", "1", "2"],
                vec!["Paint", "3", "-"],
                vec!["of the town hall"],
                vec!["Total", "4", "2"]
            ]
        );
        let kind = |row| grids[0].row(row).kind(0);
        assert_eq!([kind(1), kind(4)], [CellKind::Text, CellKind::Remark]);
        let printed = &grids[0].printed;
        assert_eq!(printed.number.as_deref(), Some("1"));
        assert_eq!(printed.title.as_deref(), Some("Schools, DKK million"));
        assert_eq!(printed.footnotes, [("*".to_owned(), "Of slate.".to_owned())]);
        assert_eq!(cells(&grids[1]), [vec!["Road", "2020"], vec!["A | B", "5"]]);
        assert_eq!(grids[1].printed.title.as_deref(), Some("Roads"));
        assert_eq!(grids[1].row(1).line, 21);
    }

    #[test]
    fn a_table_from_its_first_line_to_its_last_is_no_text() {
        assert!(read("Item\t2020\nRoof\t1\n").is_none());
        assert!(read("Budget\n\nItem\t2020\nSchools\nRoof\t1\nRoads\nA\t2\n").is_none());
        assert!(read("Item;2020\nRoof;1\n").is_none());
        assert!(read("Dear all,\nnothing.\n").is_none());
    }
}
