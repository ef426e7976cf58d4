//! The table of initiatives in the long form: in place of a column for each year a row for each, with the year, the measure and the
//! amount in cells of their own.

use std::{io, ops::Range};

use crate::{
    format::own_list::{AMOUNT, COLUMN, MEASURE, YEAR},
    model::{dataset::Dataset, period::Period},
    report::{
        ReportInput,
        labels::measures,
        writers::{
            csv::{
                lines,
                row::{CellKind, Row, TakeRows, Texts},
                unit::written,
            },
            records::{self, names},
        },
    },
};

/// The cells of every row between the amounts and its unit: document, table, row, notes.
const BEFORE_UNIT: usize = 4;

/// Writes the selected initiatives, a row for each of them and each column.
///
/// # Errors
/// An error of the writer.
pub fn long_list(input: ReportInput<'_>, table: impl TakeRows) -> io::Result<()> {
    let ReportInput { dataset, selection, .. } = input;
    let periods = selection.periods(dataset);
    let before = 2 * usize::from(dataset.has_codes()) + lines::FIRST + dataset.dimensions().count();
    let columns = periods.iter().map(|&period| LongColumn::of(dataset, period)).collect();
    let named = Named {
        measure: dataset.measures().iter().any(|measure| !measure.name.is_empty()),
        column: periods.iter().any(|&period| {
            let column = names::column(dataset, period);
            column.year != Some(records::label(dataset, period))
        }),
    };
    lines::list(input, LongTable { table, columns, named, amounts: before..before + periods.len(), is_head: true })
}

/// The cells that tell the columns apart beside their year, as far as they are needed.
#[derive(Clone, Copy)]
struct Named {
    measure: bool,
    column: bool,
}

/// A column of the wide form.
struct LongColumn {
    year: String,
    measure: String,
    label: String,
    unit: String,
}

impl LongColumn {
    fn of(dataset: &Dataset, period: Period) -> Self {
        let column = names::column(dataset, period);
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            year: text(column.year),
            measure: text(column.measure),
            label: records::label(dataset, period).to_owned(),
            unit: written(measures::unit(dataset, period)).into_owned(),
        }
    }
}

/// A table that takes rows of the wide form.
struct LongTable<T> {
    table: T,
    columns: Vec<LongColumn>,
    named: Named,
    /// The places of the amounts in the wide form.
    amounts: Range<usize>,
    is_head: bool,
}

impl<T: TakeRows> LongTable<T> {
    /// A row of the wide form with these cells in place of its amounts, and with a unit of its own.
    fn row(&self, wide: &Row, cells: [&str; 3], amount: (&str, CellKind), unit: Option<&str>) -> Row {
        let mut row = Row::with(self.table.texts());
        let (start, end) = (self.amounts.start, self.amounts.end);
        wide.cells().take(start).for_each(|(text, kind)| row.cell(text, kind));
        let [year, measure, label] = cells;
        row.text(year);
        row.texts(Some(measure).filter(|_| self.named.measure));
        row.texts(Some(label).filter(|_| self.named.column));
        row.cell(amount.0, amount.1);
        for (place, (text, kind)) in wide.cells().skip(end).enumerate() {
            match unit.filter(|_| place == BEFORE_UNIT) {
                Some(unit) => row.text(unit),
                None => row.cell(text, kind),
            }
        }
        row
    }
}

impl<T: TakeRows> TakeRows for LongTable<T> {
    fn texts(&self) -> Texts {
        self.table.texts()
    }

    fn take(&mut self, wide: &Row) -> io::Result<()> {
        if std::mem::take(&mut self.is_head) {
            let head = self.row(wide, [YEAR, MEASURE, COLUMN], (AMOUNT, CellKind::Text), None);
            return self.table.take(&head);
        }
        let amounts: Vec<(&str, CellKind)> = wide.cells().skip(self.amounts.start).take(self.amounts.len()).collect();
        let row = |(column, &amount): (&LongColumn, &(&str, CellKind))| {
            let LongColumn { year, measure, label, unit } = column;
            self.row(wide, [year, measure, label], amount, Some(unit))
        };
        let rows: Vec<Row> = self.columns.iter().zip(&amounts).map(row).collect();
        rows.iter().try_for_each(|row| self.table.take(row))
    }

    fn finish(self) -> io::Result<()> {
        self.table.finish()
    }
}
