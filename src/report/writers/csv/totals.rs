//! The table of `totals`: a row for each stated figure, or one row where there is none.

use std::io::{self, Write};

use crate::{
    analysis::{
        amounts::{
            not_added::{self, NotAdded},
            totals::TooLong,
        },
        selection::Years,
    },
    model::{
        cell::Doubts,
        columns::Column,
        dataset::{Dataset, Stated},
    },
    report::{
        ReportInput,
        writers::{
            csv::{
                lines::{self, First, has_page, precision},
                row::{Delimiter, Row, Table, TakeRows as _},
                unit::unit_and_scope,
            },
            records::{self, ComparedWith, DoubtsRecord, StatedRecord, TotalRecord},
        },
    },
};

/// The columns of the classes that totals are of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ClassColumns {
    Shown,
    LeftOut,
}

/// Writes the selected totals.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn totals(input: ReportInput<'_>, out: &mut impl Write) -> Result<io::Result<()>, TooLong> {
    let states_classes =
        !input.selection.is_filtered() && input.dataset.stated().any(|(_, stated)| stated.class.is_some());
    let mut totals = records::totals(input)?.peekable();
    let is_grouped = totals.peek().is_some_and(|total| total.class.is_some());
    let classes = if states_classes || is_grouped { ClassColumns::Shown } else { ClassColumns::LeftOut };
    Ok(write(input.dataset, &[], classes, totals, out))
}

/// Writes totals, which are all compared with the same: stated figures, or the whole.
///
/// # Errors
/// An error of the writer.
pub fn write<'a>(
    dataset: &Dataset,
    first: &First<'_>,
    classes: ClassColumns,
    totals: impl Iterator<Item = TotalRecord<'a>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut totals = totals.peekable();
    let mut table = Table::new(Delimiter::Comma, out);
    let is_sum = totals.peek().is_some_and(|total| total.column.year == Some("sum"));
    let extras = extras(dataset, if is_sum { Years::Sum } else { Years::Each });
    let mut heading = Row::of(first.iter().map(|(name, _)| *name));
    heading.texts(["view", "area", "path", "year", "computed", "initiatives"]);
    if classes == ClassColumns::Shown {
        heading.texts(["class_by", "class"]);
    }
    if totals.peek().is_some_and(|total| matches!(total.beside, ComparedWith::Whole(_))) {
        heading.text("whole");
    } else {
        heading.texts(["stated", "difference", "status", "document", "table", "row"]);
    }
    heading.texts(["unit", "scope"]);
    heading.texts(extras.iter().map(|(name, _)| *name));
    table.take(&heading)?;
    for total in totals {
        let mut start = Row::of(first.iter().map(|(_, value)| value));
        start.text(total.view);
        start.optional(total.area);
        start.path(&total.path);
        start.optional(total.column.year);
        start.amount(total.computed);
        start.count(Some(total.initiatives));
        if classes == ClassColumns::Shown {
            start.optional(total.class.as_ref().map(|class| class.by.as_str()));
            start.optional(total.class.as_ref().and_then(|class| class.name.as_deref()));
        }
        let stated: Vec<Option<&StatedRecord<'_>>> = match &total.beside {
            ComparedWith::Stated(stated) if !stated.is_empty() => stated.iter().map(Some).collect(),
            ComparedWith::Stated(_) | ComparedWith::Whole(_) => vec![None],
        };
        for stated in stated {
            let mut row = start.clone();
            match &total.beside {
                ComparedWith::Whole(whole) => row.amount(*whole),
                ComparedWith::Stated(_) => {
                    row.amount(stated.and_then(|stated| stated.amount));
                    row.amount(stated.and_then(|stated| stated.difference));
                    row.optional(stated.map(|stated| stated.status));
                    lines::source(stated.and_then(|stated| stated.source.as_ref()), &mut row);
                }
            }
            unit_and_scope(dataset, total.unit, &mut row);
            for (_, add) in &extras {
                add(&total, stated, &mut row);
            }
            table.take(&row)?;
        }
    }
    table.finish()
}

/// "withheld", or what makes an amount less than exact.
fn precision_of(kind: Option<&str>, doubts: &DoubtsRecord) -> String {
    kind.map_or_else(|| precision(doubts), str::to_owned)
}

/// A column for a fact that only some datasets have: its name, and its cell beside a stated total.
type Extra = (&'static str, fn(&TotalRecord<'_>, Option<&StatedRecord<'_>>, &mut Row));

/// The columns for facts that only some datasets have. They stand last, and only where the dataset has such a fact.
fn extras(dataset: &Dataset, years: Years) -> Vec<Extra> {
    let has_column = |holds: fn(&Column) -> bool| dataset.columns().any(|column| holds(dataset.column(column)));
    let has_stated = |holds: fn(&Stated) -> bool| dataset.stated().any(|(_, stated)| holds(stated));
    let is_doubtful = dataset.all_doubts() != Doubts::NONE;
    let has_measures = dataset.measures().iter().any(|measure| !measure.name.is_empty());
    let is_sum = years == Years::Sum;
    let has_flows = dataset.flows().is_some();
    let is_shown = |each: &NotAdded| dataset.basis(each.basis).shows(each.column);
    let lacks_years = |(stated, _)| dataset.bases().any(|basis| !dataset.is_stated_each_year(stated, basis));
    let columns: [(bool, Extra); 17] = [
        (is_doubtful, ("precision", |total, _, row| row.text(&precision_of(total.kind, &total.doubts)))),
        (has_measures, ("measure", |total, _, row| row.optional(total.column.measure))),
        (has_column(|column| column.sum.is_some()), ("column", |total, _, row| row.optional(total.column.column))),
        (has_column(|column| column.part.is_some()), ("part", |total, _, row| row.optional(total.column.part))),
        (dataset.has_codes(), ("area_code", |total, _, row| row.optional(total.area_code))),
        (
            dataset.has_price_levels(),
            ("price_levels", |total, _, row| {
                row.list(&total.price_levels.iter().map(|level| level.unwrap_or_default()).collect::<Vec<_>>());
            }),
        ),
        (
            is_doubtful,
            ("stated_precision", |_, stated, row| {
                let words = stated.map(|it| precision_of(it.kind, &it.doubts));
                row.optional(words.as_deref());
            }),
        ),
        (
            has_stated(|stated| !stated.remarks.is_empty()),
            ("stated_notes", |_, stated, row| row.list(stated.map_or(&[], |stated| &stated.notes))),
        ),
        (
            has_stated(|stated| !stated.of_which.is_empty()),
            ("stated_of_which", |_, stated, row| {
                lines::of_which_with_cells(stated.map_or(&[], |stated| &stated.of_which), row);
            }),
        ),
        (
            has_stated(|stated| has_page(stated.source)),
            ("page", |_, stated, row| row.count(stated.and_then(|stated| stated.source.as_ref()?.page))),
        ),
        (is_sum && dataset.bases().len() > 1, ("added", |total, _, row| row.list(&total.added))),
        (
            not_added::columns(dataset).iter().any(|each| is_sum || !is_shown(each)),
            ("left_out", |total, _, row| lines::left_out(&total.left_out, row)),
        ),
        (
            is_sum && dataset.stated().any(lacks_years),
            ("stated_added", |_, stated, row| row.list(stated.map_or(&[], |stated| &stated.added))),
        ),
        (
            dataset.has_blank() && dataset.stated().next().is_some(),
            ("blank_lines", |_, stated, row| row.count(stated.and_then(|stated| stated.blank_lines))),
        ),
        (has_flows, ("revenue", |total, _, row| row.amount(total.flows.revenue))),
        (has_flows, ("expenditure", |total, _, row| row.amount(total.flows.expenditure))),
        (has_flows, ("net", |total, _, row| row.amount(total.flows.net))),
    ];
    columns.into_iter().filter(|(is_there, _)| *is_there).map(|(_, column)| column).collect()
}
