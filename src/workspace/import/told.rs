//! All that is told of imported files.

use crate::{
    format::table::{
        Imported,
        clean::clean,
        grid::{Grid, GridRow},
        mark::OpenMark,
        roles::Understanding,
        together::standing::Standing,
    },
    model::dataset::Dataset,
    report::imported::{Form, ImportReport, TableReport},
    workspace::import::{ImportedFiles, files::TakenTable},
};

impl ImportedFiles {
    /// The dataset, and all that is told of how it came about. The tables are gone.
    pub fn told(self) -> (Dataset, ImportReport) {
        let sums = self.imported.dataset.columns().map(|column| self.sum(column)).collect();
        let Self { imported: Imported { dataset, account, standings }, tables, wishes } = self;
        let documents = &dataset.about().documents;
        let is_of_several = documents.len() > 1;
        let of_file: Vec<usize> =
            tables.iter().map(|of| tables.iter().filter(|table| table.file == of.file).count()).collect();
        let told = tables.into_iter().zip(standings).zip(of_file).map(|((table, standing), taken)| {
            let file = documents.get(table.file).filter(|_| is_of_several).map(|document| document.id.clone());
            table_told(table, file, standing, taken)
        });
        let tables = told.collect();
        let labels = dataset.columns().map(|column| dataset.column(column).label.clone()).collect();
        (dataset, ImportReport { tables, account, labels, sums, wishes })
    }
}

/// All that is told of one of so many tables that were taken from a file.
fn table_told(table: TakenTable, file: Option<String>, standing: Standing, taken: usize) -> TableReport {
    let TakenTable { grid, understood, number, sheets, encoding, delimiter, .. } = table;
    let form = match (encoding, delimiter) {
        (Some(encoding), Some(delimiter)) => Form::Text { encoding, delimiter },
        (Some(encoding), None) => Form::Document { encoding, all: taken },
        _ => Form::Sheet { name: grid.name.clone().unwrap_or_default(), all: sheets, visibility: grid.visibility },
    };
    TableReport {
        file,
        form,
        number,
        title: grid.printed.title.clone(),
        rows: grid.height(),
        first_rows: first_rows(&grid, &understood),
        open_mark: OpenMark::of(&grid, &understood),
        headings_line: understood.above.checked_sub(1).map_or(0, |row| grid.row(row).line),
        understood,
        standing,
        beside: grid.beside.clone(),
    }
}

/// The most rows that are kept to be shown.
const ROWS: usize = 12;

/// The most letters that are kept of a cell.
const LETTERS: usize = 80;

/// Stands for the text above it.
const DITTO: &str = "\"";

/// The first rows below the headings that have something in them. What merged cells have once stands there once.
fn first_rows(grid: &Grid, understood: &Understanding) -> Vec<Vec<String>> {
    let rows: Vec<GridRow<'_>> = grid.rows().skip(understood.above).filter(|row| !row.is_empty()).take(ROWS).collect();
    let text = |place: usize, column: usize| {
        let cell = rows[place].cell(column);
        let is_as_above = |column: &usize| place > 0 && rows[place - 1].cell(*column) == rows[place].cell(*column);
        let merged = || understood.merged.iter().filter(|&&outer| outer <= column);
        if understood.merged.contains(&column) && !cell.is_empty() && merged().all(is_as_above) {
            return DITTO.to_owned();
        }
        clean(&cell.chars().take(LETTERS).collect::<String>())
    };
    (0..rows.len()).map(|place| (0..grid.width()).map(|column| text(place, column)).collect()).collect()
}
