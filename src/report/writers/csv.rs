//! Writes tables as CSV or tab-separated text for other programs, never localised. Unit and scope are repeated in every row, as
//! such a table has no other place for them.

pub mod check;
mod entries;
mod lines;
mod long;
mod row;
mod totals;
mod unit;

pub use crate::report::writers::csv::{
    lines::list,
    long::long_list,
    row::{CellKind, Delimiter, Row, Table, TakeRows, Texts},
    totals::totals,
};

use std::io::{self, Write};

use crate::{
    analysis::amounts::not_added,
    model::dataset::Dataset,
    report::writers::{
        csv::entries::PATH,
        records::{AnswerRecord, FigureRecord},
    },
};

/// Writes an answer: a row with the answer line first, then the columns of `list` or `totals`.
///
/// # Errors
/// An error of the writer.
pub(in crate::report) fn answer(dataset: &Dataset, answer: AnswerRecord<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut first = vec![("answer", answer.cited.clone())];
    match answer.figure {
        FigureRecord::Initiative(line) => {
            if !answer.same_name.is_empty() {
                first.push(("same_name", paths(&answer.same_name)));
            }
            let labels: Vec<&str> = line.amounts.iter().map(|(label, _)| *label).collect();
            let is_sum = labels.contains(&"sum");
            let not_added = if is_sum { not_added::columns(dataset) } else { Vec::new() };
            let left_out = lines::LeftOutColumn::of(&not_added);
            let columns = lines::ListColumns { labels: &labels, left_out, facts: Vec::new() };
            lines::write(dataset, &first, columns, std::iter::once(line), Table::new(Delimiter::Comma, out))
        }
        FigureRecord::Total(total) => {
            first.extend(answer.funding.map(|name| ("funding", name.to_owned())));
            if !answer.areas.is_empty() {
                first.push(("areas", paths(&answer.areas)));
            }
            first.extend(answer.filter.map(|text| ("filter", text.to_owned())));
            let classes =
                if total.class.is_some() { totals::ClassColumns::Shown } else { totals::ClassColumns::LeftOut };
            totals::write(dataset, &first, classes, std::iter::once(total), out)
        }
    }
}

fn paths(paths: &[Vec<&str>]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| entries::joined(path, PATH).into_owned()).collect();
    entries::listed(&paths)
}
