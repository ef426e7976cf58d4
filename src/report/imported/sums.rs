//! The sums of an import, column by column: what was read, and where it is now.

use crate::{
    format::table::account::{ColumnAccount, Exact},
    locale::{Locale, Message, printable::visible},
    model::{
        amount::{Amount, Sum},
        localized::Localized,
    },
    report::imported::ImportReport,
};

impl ImportReport {
    /// The sum of each column as it was read, in totals, left out, and in the dataset.
    pub(super) fn sums(&self, locale: &Locale) -> Vec<String> {
        let number = |total: Amount| locale.amount(total, Amount::decimals(total));
        let amount = |sum: &Sum| sum.total().ok().flatten().map_or_else(|| "–".to_owned(), number);
        let exact = |sum: &Exact| sum.0.as_ref().map_or_else(|| "–".to_owned(), amount);
        let left_out = |column: &ColumnAccount| column.left_out().map_or_else(|| "–".to_owned(), number);
        let columns = &self.account.columns;
        let without_year = self.account.without_year;
        let has_year = without_year == Exact::default();
        // Where every row is a line, the columns of the others say nothing.
        let are_all_lines = has_year
            && columns.iter().all(|column| column.read.0.is_some_and(|read| read.total() == column.lines.total()));
        let texts = [Message::ImportRead, Message::ImportTotals, Message::ImportLeftOut, Message::ImportInDataset];
        let head = std::iter::once(String::new()).chain(texts.map(|message| locale.text(message))).collect();
        let row = |(label, (column, made)): (&Localized, (&ColumnAccount, &Sum))| {
            let label = visible(locale.of(label));
            vec![label, exact(&column.read), exact(&column.totals), left_out(column), amount(made)]
        };
        let of_columns = self.labels.iter().zip(columns.iter().zip(&self.sums)).map(row);
        let of_none = (!has_year).then(|| {
            let (label, sum) = (locale.text(Message::ImportWithoutYear), exact(&without_year));
            vec![label, sum.clone(), "–".to_owned(), sum, "–".to_owned()]
        });
        let mut rows: Vec<Vec<String>> = std::iter::once(head).chain(of_columns).chain(of_none).collect();
        if are_all_lines {
            for row in &mut rows {
                row.drain(2..4);
            }
        }
        let width = |place: usize| rows.iter().map(|row| row[place].chars().count()).max().unwrap_or_default();
        let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).enumerate();
            cells.fold(String::new(), |line, (place, (cell, &width))| match place {
                0 => format!("  {cell:<width$}"),
                _ => format!("{line}  {cell:>width$}"),
            })
        };
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        let equal = if self.is_whole() { "yes" } else { "no" };
        lines.push(locale.fill(Message::ImportSums, &[("equal", equal.into())]));
        lines
    }
}
