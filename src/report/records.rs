//! Makes the records that other programs read.

mod shapes;
mod warnings;

pub(super) use crate::report::records::shapes::{
    AnswerRecord, CellRecord, CheckRecord, CitationRecord, ClassRecord, ClassifiedRecord, ColumnRecord, ComparedWith,
    DifferenceRecord, DoubtsRecord, FigureRecord, InitiativeRecord, LineExtras, PartRecord, StatedRecord, TotalRecord,
    WarningRecord,
};

use std::num::NonZero;

use crate::{
    analysis::{
        amounts::{
            price,
            shown::ShownFigure,
            totals::{TooLong, Totals},
        },
        check::{
            comparison::{Against, Comparison, Status},
            reconcile::StatedFigure,
            verdict::Verdict,
        },
    },
    locale::{Language, Locale},
    model::{
        amount::Amount,
        cell::{Cell, Doubts, Remark},
        citation::Citation,
        dataset::{Dataset, OfWhich},
        dimension::{Class, Classification, Dimension},
        financing::View,
        ids::{AreaId, InitiativeId, PrintedRow},
        localized::Localized,
        measure::{BasisKind, MeasureId},
        period::Period,
    },
    report::{ReportInput, check::Checked, groups::GroupTotal, measures},
};

/// The selected initiatives, each made when it is written.
pub(super) fn lines(input: ReportInput<'_>) -> impl Iterator<Item = InitiativeRecord<'_>> {
    let ReportInput { dataset, selection, .. } = input;
    let periods = selection.periods(dataset);
    input.sorted().into_iter().map(move |id| line(dataset, &periods, id))
}

/// An initiative with its amounts in some periods.
pub(super) fn line<'a>(dataset: &'a Dataset, periods: &[Period], id: InitiativeId) -> InitiativeRecord<'a> {
    let line = dataset.initiative(id);
    let series = dataset.amounts(id);
    InitiativeRecord {
        unit: periods.first().map_or(&dataset.about().unit, |&period| measures::unit(dataset, period)),
        area: &dataset.area(line.area).name,
        path: path(dataset, Some(line.area)),
        initiative: dataset.name(id),
        financing: view(line.financing.into()),
        funding: dataset.funding(id).collect(),
        amounts: periods.iter().map(|&period| (label(dataset, period), dataset.in_period(series, period))).collect(),
        source: line.source.map(|source| CitationRecord::of(dataset, source)),
        notes: dataset.notes(id).collect(),
        classified: classified(dataset, id),
        extras: LineExtras {
            price_level: dataset
                .price_level(id)
                .map(|level| dataset.text(level))
                .or_else(|| dataset.about().price_level.as_ref().map(Localized::own)),
            cells: periods.iter().filter_map(|&period| odd_cell(dataset, id, period)).collect(),
            of_which: dataset.of_which(id).iter().map(|part| part_record(dataset, part, periods)).collect(),
        },
    }
}

/// A cell of a line, where it is more than an amount or a dash.
fn odd_cell(dataset: &Dataset, id: InitiativeId, period: Period) -> Option<(&str, CellRecord<'_>)> {
    let level = period.column().and_then(|column| dataset.column(column).price_level.as_ref()).map(Localized::own);
    if !dataset.has_odd_cells() && level.is_none() {
        return None;
    }
    let figure = ShownFigure::of_line(dataset, id, period);
    let remark = period.column().and_then(|column| dataset.remark(id, column));
    cell_record(dataset, figure, remark, level).map(|record| (label(dataset, period), record))
}

/// A cell, where it is more than an amount or a dash.
fn cell_record<'a>(
    dataset: &Dataset,
    figure: ShownFigure,
    remark: Option<Remark>,
    level: Option<&'a str>,
) -> Option<CellRecord<'a>> {
    let notes = remark.map_or_else(Vec::new, |remark| dataset.list(remark.notes).collect());
    let kind = match figure.cell {
        Cell::Amount(_) => "amount",
        Cell::Dash => "dash",
        Cell::Blank => "blank",
        Cell::Withheld => "withheld",
    };
    let is_plain = matches!(figure.cell, Cell::Amount(_) | Cell::Dash) && figure.doubts == Doubts::NONE;
    let doubts = if figure.cell == Cell::Withheld { DoubtsRecord::default() } else { doubts(figure.doubts) };
    let note = (!notes.is_empty()).then(|| notes.join(" "));
    let price_level = level.filter(|_| figure.cell.amount().is_some());
    let is_more = !is_plain || note.is_some() || price_level.is_some();
    is_more.then_some(CellRecord { kind, doubts, price_level, note })
}

fn doubts(doubts: Doubts) -> DoubtsRecord {
    DoubtsRecord { at_least: doubts.has(Doubts::WITHHELD), about: doubts.has(Doubts::ABOUT) }
}

fn part_record<'a>(dataset: &'a Dataset, part: &OfWhich, periods: &[Period]) -> PartRecord<'a> {
    let amount = |period| ShownFigure::of_part(dataset, part, period).cell.amount();
    let amounts = periods.iter().map(|&period| (label(dataset, period), amount(period))).collect();
    PartRecord { name: dataset.text(part.name), amounts }
}

fn stated_record(dataset: &Dataset, held: StatedFigure, period: Period) -> StatedRecord<'_> {
    let total = dataset.stated_total(held.stated);
    let remark = period.column().and_then(|column| total.remark(column));
    StatedRecord {
        amount: held.amount,
        difference: (held.status != Status::NotItemised).then_some(held.difference),
        status: status(held.status),
        kind: None,
        source: total.source.map(|source| CitationRecord::of(dataset, source)),
        doubts: doubts(ShownFigure::of_stated(dataset, held, period).doubts),
        notes: remark.map_or_else(Vec::new, |remark| dataset.list(remark.notes).collect()),
        of_which: total.of_which.iter().map(|part| part_record(dataset, part, &[period])).collect(),
    }
}

/// The totals that are stated for an area or a class of its lines: those that are compared, and those that are withheld.
fn stated<'a>(
    input: ReportInput<'a>,
    (view, area, class): (View, Option<AreaId>, Option<Class>),
    period: Period,
) -> Vec<StatedRecord<'a>> {
    let ReportInput { dataset, figures, .. } = input;
    let of = dataset.stated_for(area).filter(|(_, stated)| stated.view == view && stated.class == class);
    of.filter_map(|(id, total)| {
        let held = figures.reconciliation.figure(id, period);
        let is_withheld = period.column().is_some_and(|column| total.cells[column.index()] == Cell::Withheld);
        let (held, kind) = match held {
            Some(held) => (held, None),
            None if is_withheld => {
                let none =
                    StatedFigure { stated: id, amount: None, difference: Amount::ZERO, status: Status::NotItemised };
                (none, Some("withheld"))
            }
            None => return None,
        };
        let record = stated_record(dataset, held, period);
        let doubts = if kind.is_some() { DoubtsRecord::default() } else { record.doubts };
        Some(StatedRecord { kind, doubts, ..record })
    })
    .collect()
}

/// The codes and the classes of an initiative, where the dataset has such.
fn classified(dataset: &Dataset, id: InitiativeId) -> ClassifiedRecord<'_> {
    let class = |(dimension, found)| {
        let found: &Dimension = found;
        (found.key.as_str(), dataset.class(id, dimension).map(|class| dataset.text(class)))
    };
    ClassifiedRecord {
        code: dataset.code(id),
        area_code: dataset.area_code(dataset.initiative(id).area),
        dimensions: dataset.dimensions().map(class).collect(),
    }
}

/// The selected totals: for each view area by area and then the whole, for each year.
pub(super) fn totals<'a>(input: ReportInput<'a>) -> Result<Box<dyn Iterator<Item = TotalRecord<'a>> + 'a>, TooLong> {
    if let Some(groups) = input.group_totals()? {
        return Ok(Box::new(of_groups(input, &groups).into_iter()));
    }
    let ReportInput { dataset, figures, selection, chosen, locale } = input;
    let shown = selection.is_filtered().then(|| chosen.totals(dataset)).transpose()?;
    let whole = selection.areas.is_empty().then_some(None);
    let views = selection.view.map_or(View::ALL.to_vec(), |view| vec![view]);
    let periods = selection.periods(dataset);
    let sums = shown.as_ref().unwrap_or(&figures.totals);
    let mut places: Vec<(View, Option<AreaId>, Period)> = Vec::new();
    for view in views {
        for area in selection.areas(dataset, sums, view, locale).into_iter().map(Some).chain(whole) {
            places.extend(periods.iter().map(|&period| (view, area, period)));
        }
    }
    Ok(Box::new(places.into_iter().map(move |(view, area, period)| {
        let narrowed = shown.as_ref().map(|totals| Narrowed { totals, lines: &chosen.of_all_money });
        total(input, narrowed, view, area, period)
    })))
}

/// The totals of groups: for each view group by group, for each year.
fn of_groups<'a>(input: ReportInput<'a>, groups: &[GroupTotal]) -> Vec<TotalRecord<'a>> {
    let ReportInput { dataset, selection, .. } = input;
    let mut records = Vec::new();
    for of in selection.view.map_or(View::ALL.to_vec(), |view| vec![view]) {
        for group in groups {
            for period in selection.periods(dataset) {
                let cell = group.lines.cell(of, period);
                let held = group.stated.map(|class| stated(input, (of, group.area, Some(class)), period));
                let beside = match &group.whole {
                    Some(whole) => ComparedWith::Whole(whole.cell(of, period).amount),
                    None => ComparedWith::Stated(held.unwrap_or_default()),
                };
                let lines = group.initiatives.iter().copied();
                let (by, name) = group.class.clone();
                records.push(TotalRecord {
                    unit: measures::unit(dataset, period),
                    view: view(of),
                    area: group.area.map(|area| dataset.area(area).name.as_str()),
                    path: path(dataset, group.area),
                    column: column(dataset, period),
                    class: Some(ClassRecord { by, name }),
                    computed: cell.amount,
                    doubts: doubts(cell.doubts),
                    beside,
                    initiatives: cell.initiatives,
                    area_code: group.area.and_then(|area| dataset.area_code(area)),
                    price_levels: price_levels(dataset, lines, of, period),
                });
            }
        }
    }
    records
}

/// The initiatives that totals are narrowed to, with their totals.
#[derive(Clone, Copy)]
pub(super) struct Narrowed<'t> {
    pub totals: &'t Totals,
    pub lines: &'t [InitiativeId],
}

/// One total; compared with the whole if it is narrowed to some initiatives.
pub(super) fn total<'a>(
    input: ReportInput<'a>,
    narrowed: Option<Narrowed<'_>>,
    of: View,
    area: Option<AreaId>,
    period: Period,
) -> TotalRecord<'a> {
    let ReportInput { dataset, figures, .. } = input;
    let whole = figures.total(dataset, area, of, period).lines;
    let cell = narrowed.map_or(whole, |narrowed| narrowed.totals.cell(area, of, period));
    let stated = || stated(input, (of, area, None), period);
    let price_levels = match (narrowed, area) {
        (Some(Narrowed { lines, .. }), _) => {
            let is_within = |line: &InitiativeId| {
                area.is_none_or(|area| dataset.path(dataset.initiative(*line).area).contains(&area))
            };
            price_levels(dataset, lines.iter().copied().filter(is_within), of, period)
        }
        (None, Some(area)) => price_levels(dataset, dataset.initiatives_under(area), of, period),
        (None, None) => price_levels(dataset, dataset.initiatives(), of, period),
    };
    TotalRecord {
        unit: measures::unit(dataset, period),
        view: view(of),
        area: area.map(|area| dataset.area(area).name.as_str()),
        path: path(dataset, area),
        column: column(dataset, period),
        class: None,
        computed: cell.amount,
        doubts: doubts(cell.doubts),
        beside: if narrowed.is_some() { ComparedWith::Whole(whole.amount) } else { ComparedWith::Stated(stated()) },
        initiatives: cell.initiatives,
        area_code: area.and_then(|area| dataset.area_code(area)),
        price_levels,
    }
}

/// The result of a check.
pub(super) fn check<'a>(input: ReportInput<'a>, checked: &Checked<'_>) -> CheckRecord<'a> {
    let ReportInput { dataset, figures, .. } = input;
    let verdict = Verdict::of(dataset, &checked.comparisons);
    // Records are never localised.
    let english = Locale::new(Language::English);
    CheckRecord {
        comparisons: verdict.comparisons,
        agree: verdict.agree,
        within_rounding: verdict.within_rounding,
        differ: verdict.differ,
        not_itemised: verdict.not_itemised,
        gaps: verdict.gaps.count(),
        rounding_hint: figures.reconciliation.rounding_hint(),
        differences: differences(dataset, &checked.comparisons).collect(),
        warnings: checked.warnings.iter().map(|warning| WarningRecord::of(dataset, warning, &english)).collect(),
    }
}

pub(super) fn differences<'a>(
    dataset: &'a Dataset,
    comparisons: &[&Comparison],
) -> impl Iterator<Item = DifferenceRecord<'a>> {
    let differing = comparisons.iter().filter(|comparison| comparison.status == Status::Differs);
    differing.map(|comparison| {
        let (area, source) = (comparison.area(dataset), comparison.source(dataset));
        DifferenceRecord {
            unit: measures::unit(dataset, Period::Column(comparison.column)),
            view: view(comparison.view(dataset)),
            area: area.map(|area| dataset.area(area).name.as_str()),
            path: path(dataset, area),
            class: comparison.class(dataset).map(|class| class_record(dataset, class)),
            column: column(dataset, Period::Column(comparison.column)),
            stated: comparison.amount,
            computed: comparison.computed,
            difference: Some(comparison.difference),
            against: against(comparison.against),
            carried: comparison.is_carried(),
            initiative: match comparison.row {
                PrintedRow::Line(line) => Some(dataset.name(line)),
                PrintedRow::Total(_) => None,
            },
            blank_lines: comparison.blank,
            source: source.map(|source| CitationRecord::of(dataset, source)),
        }
    })
}

impl<'a> CitationRecord<'a> {
    pub fn of(dataset: &'a Dataset, source: Citation) -> Self {
        Self {
            document: source.document.map(|id| dataset.document(id).id.as_str()),
            page: source.page.map(NonZero::get),
            table: source.table.map(|table| dataset.text(table)),
            row: source.row.map(Into::into),
        }
    }
}

fn class_record(dataset: &Dataset, class: Class) -> ClassRecord {
    let by = match class.by {
        Classification::Funding => "funding",
        Classification::Dimension(id) => dataset.dimensions().nth(id.index()).map_or("", |(_, it)| it.key.as_str()),
    };
    ClassRecord { by: by.to_owned(), name: Some(dataset.text(class.name).to_owned()) }
}

/// A column, or the years of a basis together. Each year's own figure is of no measure.
pub(super) fn column(dataset: &Dataset, period: Period) -> ColumnRecord<'_> {
    let name = |measure: MeasureId| Some(dataset.measures()[measure.index()].name.as_str());
    let named = |measure: Option<MeasureId>| measure.and_then(name).filter(|name| !name.is_empty());
    match period {
        Period::Column(id) => {
            let column = dataset.column(id);
            ColumnRecord {
                year: column.year.as_deref(),
                measure: named(column.measure),
                column: column.sum.is_some().then(|| dataset.label(id)),
                part: column.part.as_ref().map(Localized::own),
            }
        }
        Period::All(basis) => {
            let measure = match dataset.basis(basis).kind {
                BasisKind::Measure(measure) => Some(measure),
                BasisKind::OwnFigures => None,
            };
            ColumnRecord { year: Some("sum"), measure: named(measure), column: None, part: None }
        }
    }
}

/// The price levels of the amounts of a view in a sum, in the dataset's language.
fn price_levels<'a>(
    dataset: &'a Dataset,
    lines: impl Iterator<Item = InitiativeId> + Clone,
    view: View,
    period: Period,
) -> Vec<Option<&'a str>> {
    let counts = |line: &InitiativeId| view.includes(dataset.initiative(*line).financing);
    let language = dataset.about().language.as_deref().unwrap_or_default();
    price::of_lines(dataset, &lines.filter(counts), period, language)
}

/// The names of an area's path, from the top.
pub(super) fn path(dataset: &Dataset, area: Option<AreaId>) -> Vec<&str> {
    area.map_or_else(Vec::new, |area| {
        dataset.path(area).into_iter().map(|area| dataset.area(area).name.as_str()).collect()
    })
}

/// The label of a year, or "sum" for all of them, as on the command line.
pub(super) fn label(dataset: &Dataset, period: Period) -> &str {
    period.column().map_or("sum", |year| dataset.label(year))
}

pub(super) fn view(view: View) -> &'static str {
    match view {
        View::Internal => "internal",
        View::External => "external",
        View::Combined => "combined",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Agrees => "agrees",
        Status::WithinRounding => "within_rounding",
        Status::Differs => "differs",
        Status::NotItemised => "not_itemised",
    }
}

fn against(against: Against) -> &'static str {
    match against {
        Against::Initiatives => "initiatives",
        Against::StatedAreas => "stated_areas",
        Against::StatedViews => "stated_views",
        Against::Columns => "columns",
    }
}
