//! The table of `check` for people: every comparison that differs under its area, then the warnings, then the verdict.

mod selection;

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        check::{
            comparison::{Comparison, Status},
            verdict::Verdict,
            warnings::{Mentions, Warning},
        },
        selection::Years,
    },
    locale::Message,
    model::{columns::ColumnId, ids::StatedId, period::Period},
    report::{
        ReportInput,
        grid::{Cell, Column, ColumnKind, Grid, Row, Tone},
        labels::{self, prices::TablePrices},
        sentences::{
            citation,
            comparison::{self, Figures},
            verdict, warning, withheld,
        },
    },
};

/// The result of a check: comparisons and warnings.
#[derive(Debug)]
pub struct Checked<'a> {
    /// The comparisons, in the order of the selection.
    pub comparisons: Vec<&'a Comparison>,
    /// The stated totals that are not published.
    pub withheld: Vec<(StatedId, ColumnId)>,
    /// The warnings.
    pub warnings: Vec<Warning>,
    /// The way in which warnings that many lines share are mentioned.
    pub mentions: Mentions,
}

/// The table of comparisons that differ, with the warnings and the verdict below.
pub fn grid(input: ReportInput<'_>, checked: &Checked<'_>) -> Grid<'static> {
    let ReportInput { dataset, figures, selection, locale, .. } = input;
    let verdict = Verdict::of(dataset, &checked.comparisons);
    let differing = || checked.comparisons.iter().copied().filter(|comparison| comparison.status == Status::Differs);
    let heading = |message| labels::heading(message, locale);
    let periods = match selection.basis {
        Some(_) => selection.periods(dataset),
        None => dataset.columns().map(Period::Column).collect(),
    };
    let prices = TablePrices::of_totals(dataset, selection, &periods, &figures.totals, locale);
    let above =
        labels::scope::scope_in(dataset, selection, selection.basis, selection.view, prices.head_alone(), locale);
    let mut grid = Grid { above, ..Grid::default() };
    let has_sums = dataset.columns().any(|column| dataset.column(column).sum.is_some());
    let by_year = if has_sums { Message::CheckIsByColumn } else { Message::CheckIsByYear };
    grid.above.extend((selection.years == Years::Sum).then(|| locale.text(by_year)));
    if verdict.comparisons > 0 {
        grid.above.push(verdict::counts(&verdict, locale));
    }
    grid.columns = vec![
        Column::new(ColumnKind::Label, heading(Message::Year)),
        Column::new(ColumnKind::Label, heading(Message::Money)),
        Column::new(ColumnKind::Figure, labels::documents::documents_heading(dataset, locale)),
        Column::new(ColumnKind::Figure, heading(comparison::held_against(differing()))),
        Column::new(ColumnKind::Figure, heading(Message::Difference)),
        Column::new(ColumnKind::Label, heading(Message::Where)),
        Column::new(ColumnKind::Detail, String::new()),
    ];
    let mut last: Option<String> = None;
    for comparison in differing() {
        let heading = group(input, comparison);
        if last != heading {
            grid.rows.extend(last.map(|_| Row::Gap));
            grid.rows.extend(heading.clone().map(Row::Heading));
            last = heading;
        }
        grid.rows.push(row(input, comparison));
    }
    let sources = differing().filter_map(|comparison| comparison.source(dataset));
    grid.addresses = citation::addresses(dataset, sources, locale);
    grid.below.push(if input.nothing_found() {
        labels::nothing(dataset, locale)
    } else {
        verdict::sentence(dataset, &verdict, locale)
    });
    let hint = verdict::hint(input.figures.reconciliation.rounding_hint(), &verdict, locale);
    grid.below.extend(hint);
    grid.below.extend(withheld::counted(dataset, &checked.withheld, locale));
    grid.below.extend(labels::figures::legend(|see| grid.rows.each(see), locale));
    if !checked.warnings.is_empty() {
        grid.below.push(String::new());
        grid.below.push(locale.text(Message::WorthALook));
        grid.entries = checked.warnings.iter().map(|each| warning::sentence(dataset, each, locale)).collect();
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

/// The line or class that a comparison is of, and what it is held against where that is not the lines.
fn held(input: ReportInput<'_>, comparison: &Comparison) -> Vec<String> {
    let ReportInput { dataset, locale, .. } = input;
    let of = comparison::line_or_class(dataset, comparison);
    of.into_iter().chain(labels::figures::against(comparison.against).map(|against| locale.text(against))).collect()
}

fn row(input: ReportInput<'_>, of: &Comparison) -> Row {
    let ReportInput { dataset, figures, locale, .. } = input;
    let [short, whole] = [Figures::short, Figures::whole].map(|figures| figures(dataset, of, locale));
    let figure = |short: String, whole| Cell::new(short).in_full(whole);
    let mut place = vec![citation::short(dataset, of.source(dataset), locale)];
    let area = labels::area(dataset, of.area(dataset), locale);
    if group(input, of).as_ref() != Some(&area) {
        place.insert(0, format!("{area}:"));
    }
    let held = held(input, of);
    place.extend((!held.is_empty()).then(|| format!("({})", held.join("; "))));
    place.retain(|part| !part.is_empty());
    let mut remarks = comparison::remarks(dataset, of, locale);
    remarks.extend(labels::prices::price_levels(dataset, comparison::price_levels(dataset, figures, of), locale));
    Row::Cells(vec![
        Cell::new(locale.of(&dataset.column(of.column).label)),
        Cell::new(labels::view(of.view(dataset), locale)),
        figure(short.stated, whole.stated),
        figure(short.computed, whole.computed),
        figure(short.difference, whole.difference).toned(Tone::Differs),
        Cell::new(place.join(" ")),
        Cell::new(remarks.join("; ")),
    ])
}
