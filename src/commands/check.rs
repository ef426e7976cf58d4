//! `indsats check`: does it add up? Exits with 1 when something differs.

use std::{cmp::Reverse, collections::BTreeSet, process::ExitCode};

use anyhow::bail;
use clap::Args;

use super::{
    choice::{Choice, FileArgs},
    nothing::explain_filter,
    open::{Opened, open},
    output::{Format, Shape, write_out},
};
use crate::{
    analysis::{
        reconcile::{Comparison, Status},
        selection::{Order, Selection, Years},
        warnings::{Warning, warnings},
    },
    locale::{Locale, Message},
    model::{dataset::Dataset, ids::AreaId},
    report::{
        Subject,
        check::{Checked, grid},
        csv, json, markdown, text, words,
    },
};

/// What `check` takes.
#[derive(Debug, Args)]
#[command(
    after_help = "A filter leaves the areas in which it finds something: whole areas are compared, never parts of \
                        them.\n\nExit codes: 0 all agree or nothing is stated, 1 something differs, 2 a mistake.\n\n\
                        Example:\n  indsats check --year 2021"
)]
pub struct CheckArgs {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    shape: Shape,
}

/// Writes what differs, and says so with the exit code.
///
/// # Errors
/// When the dataset cannot be opened, or has no such year or area.
pub fn run(args: &CheckArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let Opened { dataset, figures } = &open(&args.file.file.clone().into(), locale)?;
    let selection = args.choice.selection(dataset, locale)?;
    if selection.years == Years::Sum {
        bail!(locale.text(Message::CheckIsByYear));
    }
    let subject = Subject { dataset, figures, selection: &selection, locale };
    let comparisons = compared(subject);
    let warnings = warned(subject);
    let checked = Checked { comparisons: &comparisons, warnings: &warnings };
    write_out(|out| match args.shape.format {
        Format::Text => Ok(text::write(&grid(subject, checked), args.shape.colour.page(), out)?),
        Format::Markdown => Ok(markdown::write(&grid(subject, checked), out)?),
        Format::Json => Ok(json::check(subject, checked, out)?),
        Format::Csv => Ok(csv::check(subject, checked, out)?),
    })?;
    explain_filter(subject);
    let differs = comparisons.iter().any(|comparison| comparison.status == Status::Differs);
    Ok(ExitCode::from(u8::from(differs)))
}

/// The comparisons that are asked for, in the order that is.
pub(super) fn compared(subject: Subject<'_>) -> Vec<&Comparison> {
    let Subject { dataset, figures, selection, locale } = subject;
    let found = areas_found(dataset, selection, locale);
    let chosen = |comparison: &&Comparison| {
        let stated = dataset.stated_total(comparison.stated);
        let area = match (stated.area, &found) {
            (Some(area), Some(found)) => found.contains(&area) && selection.has_area(dataset, area),
            (Some(area), None) => selection.has_area(dataset, area),
            (None, found) => found.is_none() && selection.areas.is_empty(),
        };
        let year = match selection.years {
            Years::One(year) => comparison.year == year,
            Years::Each | Years::Sum => true,
        };
        area && year && selection.view.is_none_or(|view| view == stated.view)
    };
    let mut comparisons: Vec<&Comparison> = figures.reconciliation.comparisons().iter().filter(chosen).collect();
    match selection.order {
        Order::Document => {}
        Order::Amount | Order::Share => comparisons.sort_by_key(|comparison| Reverse(comparison.amount)),
        Order::Change => comparisons.sort_by_key(|comparison| Reverse(comparison.difference.abs())),
        Order::Name => {
            let collation = locale.collation();
            let name =
                |comparison: &Comparison| words::area(dataset, dataset.stated_total(comparison.stated).area, locale);
            comparisons.sort_by(|a, b| collation.compare(&name(a), &name(b)));
        }
    }
    comparisons
}

/// The areas in which a filter finds a line, with those above them; none where there is no filter.
fn areas_found(dataset: &Dataset, selection: &Selection, locale: &Locale) -> Option<BTreeSet<AreaId>> {
    selection.is_filtered().then(|| {
        let lines = Selection { view: None, ..selection.clone() }.initiatives(dataset, locale);
        lines.into_iter().flat_map(|id| dataset.path(dataset.initiative(id).area)).collect()
    })
}

/// The warnings about what is asked for.
pub(super) fn warned(subject: Subject<'_>) -> Vec<Warning> {
    let Subject { dataset, selection, locale, .. } = subject;
    let mut found = warnings(dataset);
    if selection.is_filtered() || !selection.areas.is_empty() || selection.view.is_some() {
        let shown: BTreeSet<_> = selection.initiatives(dataset, locale).into_iter().collect();
        found.retain(|warning| match warning {
            Warning::SameName(ids) => ids.iter().any(|id| shown.contains(id)),
            Warning::NoAmount(id) | Warning::NoSource(id) | Warning::NoFunding(id) => shown.contains(id),
            Warning::StatedTwice { area, view, .. } => {
                let in_area = area.map_or(selection.areas.is_empty(), |area| selection.has_area(dataset, area));
                in_area && selection.view.is_none_or(|chosen| chosen == *view)
            }
        });
    }
    found
}
