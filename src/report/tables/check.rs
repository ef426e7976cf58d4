//! The table of `check` for people: every comparison that differs under its area, then the warnings, then the verdict.

mod selection;

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        check::{
            comparison::{Against, Comparison, Origin, Status},
            verdict::Verdict,
            warnings::{Mentions, Warning},
        },
        selection::Years,
    },
    locale::Message,
    model::{dataset::Dataset, ids::PrintedRow, period::Period},
    report::{
        ReportInput,
        grid::{Cell, Column, ColumnKind, Grid, Row, Tone},
        labels,
        sentences::{citation, verdict, warning},
    },
};

/// The result of a check: comparisons and warnings.
#[derive(Debug)]
pub struct Checked<'a> {
    /// The comparisons, in the order of the selection.
    pub comparisons: Vec<&'a Comparison>,
    /// The warnings.
    pub warnings: Vec<Warning>,
    /// The way in which warnings that many lines share are mentioned.
    pub mentions: Mentions,
}

/// The table of comparisons that differ, with the warnings and the verdict below.
pub fn grid(input: ReportInput<'_>, checked: &Checked<'_>) -> Grid {
    let ReportInput { dataset, selection, locale, .. } = input;
    let verdict = Verdict::of(dataset, &checked.comparisons);
    let heading = |message| labels::heading(message, locale);
    let above = labels::scope::scope_in(dataset, selection, selection.basis, selection.view, locale);
    let mut grid = Grid { above, ..Grid::default() };
    grid.above.extend((selection.years == Years::Sum).then(|| locale.text(Message::CheckIsByYear)));
    if verdict.comparisons > 0 {
        let values = [
            ("count", verdict.comparisons.into()),
            ("agree", verdict.agree.into()),
            ("rounding", verdict.within_rounding.into()),
            ("differ", verdict.differ.into()),
            ("unitemised", verdict.not_itemised.into()),
        ];
        grid.above.push(locale.fill(Message::Comparisons, &values));
    }
    grid.columns = vec![
        Column::new(ColumnKind::Label, heading(Message::Year)),
        Column::new(ColumnKind::Label, heading(Message::Money)),
        Column::new(ColumnKind::Figure, labels::documents::documents_heading(dataset, locale)),
        Column::new(ColumnKind::Figure, heading(held_against(&checked.comparisons))),
        Column::new(ColumnKind::Figure, heading(Message::Difference)),
        Column::new(ColumnKind::Label, heading(Message::Where)),
        Column::new(ColumnKind::Detail, String::new()),
    ];
    let mut last: Option<String> = None;
    for comparison in checked.comparisons.iter().filter(|comparison| comparison.status == Status::Differs) {
        let heading = group(input, comparison);
        if last != heading {
            grid.rows.extend(last.map(|_| Row::Gap));
            grid.rows.extend(heading.clone().map(Row::Heading));
            last = heading;
        }
        grid.rows.push(row(input, comparison));
    }
    let differing = checked.comparisons.iter().filter(|comparison| comparison.status == Status::Differs);
    let sources = differing.filter_map(|comparison| comparison.source(dataset));
    grid.addresses = citation::addresses(dataset, sources, locale);
    grid.below.push(if input.nothing_found() {
        labels::nothing(dataset, locale)
    } else {
        verdict::sentence(dataset, &verdict, locale)
    });
    let hint = verdict::hint(input.figures.reconciliation.rounding_hint(), &verdict, locale);
    grid.below.extend(hint);
    if !checked.warnings.is_empty() {
        grid.below.push(String::new());
        grid.below.push(locale.text(Message::WorthALook));
        grid.below
            .extend(checked.warnings.iter().map(|each| format!("- {}", warning::sentence(dataset, each, locale))));
    }
    grid
}

/// The heading over a comparison: its class or its money where lines are grouped by that, else its area; none where they are not
/// grouped.
fn group(input: ReportInput<'_>, comparison: &Comparison) -> Option<String> {
    let ReportInput { dataset, selection, locale, .. } = input;
    let class = comparison.class(dataset).filter(|class| selection.grouping.is_of(class.by));
    Some(match (selection.grouping, class) {
        (Grouping::Flat, _) => return None,
        (Grouping::Financing, _) => labels::capitalised(&labels::view(comparison.view(dataset), locale)),
        (_, Some(class)) => labels::one_line(dataset.text(class.name)).into_owned(),
        (Grouping::Area | Grouping::Funding | Grouping::Dimension(_), None) => {
            labels::area(dataset, comparison.area(dataset), locale)
        }
    })
}

/// The head of the figures that stated ones are held against.
fn held_against(comparisons: &[&Comparison]) -> Message {
    let mut differing = comparisons.iter().filter(|comparison| comparison.status == Status::Differs);
    let all_lines = differing.all(|comparison| comparison.against == Against::Initiatives);
    if all_lines { Message::Lines } else { Message::HeldAgainst }
}

/// The name of the line or class that a comparison is of; none for a total of all lines.
pub fn line_or_class(dataset: &Dataset, comparison: &Comparison) -> Option<String> {
    let name = match comparison.row {
        PrintedRow::Line(line) => Some(dataset.name(line)),
        PrintedRow::Total(_) => comparison.class(dataset).map(|class| dataset.text(class.name)),
    };
    name.map(|name| labels::one_line(name).into_owned())
}

/// The line or class that a comparison is of, and what it is held against where that is not the lines.
fn held(input: ReportInput<'_>, comparison: &Comparison) -> Vec<String> {
    let ReportInput { dataset, locale, .. } = input;
    let of = line_or_class(dataset, comparison);
    of.into_iter().chain(labels::figures::against(comparison.against).map(|against| locale.text(against))).collect()
}

/// The places where differences arise, and a rounding that may explain them.
fn remarks(input: ReportInput<'_>, comparison: &Comparison) -> String {
    let ReportInput { dataset, locale, .. } = input;
    let mut remarks = Vec::new();
    match comparison.origin {
        Some(Origin::Carried) => remarks.push(locale.text(Message::FollowsFromOthers)),
        Some(Origin::Gap { own }) if own != comparison.difference => {
            let digits = dataset.digits(Period::Column(comparison.column));
            let amount = locale.signed(own, digits.shown());
            remarks.push(locale.fill(Message::PartHere, &[("amount", amount.into())]));
        }
        _ => {}
    }
    if comparison.blank > 0 {
        remarks.push(locale.fill(Message::BlankLines, &[("count", comparison.blank.into())]));
    }
    remarks.join("; ")
}

fn row(input: ReportInput<'_>, comparison: &Comparison) -> Row {
    let ReportInput { dataset, locale, .. } = input;
    let decimals = dataset.digits(Period::Column(comparison.column)).shown();
    let figure = |amount| Cell::new(labels::figures::figure(amount, decimals, locale));
    let mut place = vec![citation::short(dataset, comparison.source(dataset), locale)];
    let area = labels::area(dataset, comparison.area(dataset), locale);
    if group(input, comparison).as_ref() != Some(&area) {
        place.insert(0, format!("{area}:"));
    }
    let held = held(input, comparison);
    place.extend((!held.is_empty()).then(|| format!("({})", held.join("; "))));
    place.retain(|part| !part.is_empty());
    Row::Cells(vec![
        Cell::new(locale.of(&dataset.column(comparison.column).label)),
        Cell::new(labels::view(comparison.view(dataset), locale)),
        figure(comparison.amount),
        figure(comparison.computed),
        Cell::new(locale.signed(comparison.difference, decimals)).toned(Tone::Differs),
        Cell::new(place.join(" ")),
        Cell::new(remarks(input, comparison)),
    ])
}
