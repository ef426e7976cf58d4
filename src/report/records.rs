//! Makes the records that other programs read.

mod shapes;

pub(super) use crate::report::records::shapes::{
    AnswerRecord, CellRecord, CheckRecord, CitationRecord, ClassRecord, ClassifiedRecord, ColumnRecord, ComparedWith,
    DifferenceRecord, DoubtsRecord, FigureRecord, InitiativeName, InitiativeRecord, LineExtras, PartRecord,
    StatedRecord, TotalName, TotalRecord, WarningRecord,
};

use std::num::NonZero;

use crate::{
    analysis::{
        amounts::{
            shown::ShownFigure,
            totals::{TooLong, Totals},
        },
        check::{
            comparison::{Against, Comparison, Status},
            reconcile::StatedFigure,
            verdict::Verdict,
            warnings::Warning,
        },
    },
    locale::{Language, Locale},
    model::{
        cell::{Cell, Doubts, Remark},
        citation::Citation,
        column::ColumnId,
        dataset::{Dataset, OfWhich},
        dimension::{Class, Classification, Dimension},
        financing::View,
        ids::{AreaId, InitiativeId, PrintedRow},
        period::Period,
    },
    report::{ReportInput, check::Checked, groups::GroupTotal, warning},
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
            price_level: dataset.price_level(id).map(|level| dataset.text(level)),
            cells: periods.iter().filter_map(|&period| odd_cell(dataset, id, period)).collect(),
            of_which: dataset.of_which(id).iter().map(|part| part_record(dataset, part, periods)).collect(),
        },
    }
}

/// A cell of a line, where it is more than an amount or a dash.
fn odd_cell(dataset: &Dataset, id: InitiativeId, period: Period) -> Option<(&str, CellRecord)> {
    if !dataset.has_odd_cells() {
        return None;
    }
    let figure = ShownFigure::of_line(dataset, id, period);
    let remark = period.column().and_then(|column| dataset.remark(id, column));
    cell_record(dataset, figure, remark).map(|record| (label(dataset, period), record))
}

/// A cell, where it is more than an amount or a dash.
pub(super) fn cell_record(dataset: &Dataset, figure: ShownFigure, remark: Option<Remark>) -> Option<CellRecord> {
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
    (!is_plain || note.is_some()).then_some(CellRecord { kind, doubts, note })
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
        source: total.source.map(|source| CitationRecord::of(dataset, source)),
        doubts: doubts(ShownFigure::of_stated(dataset, held, period).doubts),
        notes: remark.map_or_else(Vec::new, |remark| dataset.list(remark.notes).collect()),
        of_which: total.of_which.iter().map(|part| part_record(dataset, part, &[period])).collect(),
    }
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
    Ok(Box::new(places.into_iter().map(move |(view, area, period)| total(input, shown.as_ref(), view, area, period))))
}

/// The totals of groups: for each view group by group, for each year.
fn of_groups<'a>(input: ReportInput<'a>, groups: &[GroupTotal]) -> Vec<TotalRecord<'a>> {
    let ReportInput { dataset, figures, selection, .. } = input;
    let mut records = Vec::new();
    for of in selection.view.map_or(View::ALL.to_vec(), |view| vec![view]) {
        for group in groups {
            for period in selection.periods(dataset) {
                let cell = group.lines.cell(of, period);
                let held = group.stated.into_iter().flat_map(|class| {
                    figures.reconciliation.stated_for_class(dataset, group.area, of, Some(class), period)
                });
                let beside = match &group.whole {
                    Some(whole) => ComparedWith::Whole(whole.cell(of, period).amount),
                    None => ComparedWith::Stated(held.map(|held| stated_record(dataset, held, period)).collect()),
                };
                let (by, name) = group.class.clone();
                records.push(TotalRecord {
                    view: view(of),
                    area: group.area.map(|area| dataset.area(area).name.as_str()),
                    path: path(dataset, group.area),
                    year: label(dataset, period),
                    class: Some(ClassRecord { by, name }),
                    computed: cell.amount,
                    doubts: doubts(cell.doubts),
                    beside,
                    initiatives: cell.initiatives,
                });
            }
        }
    }
    records
}

/// One total; compared with the whole if only some initiatives are `shown`.
pub(super) fn total<'a>(
    input: ReportInput<'a>,
    shown: Option<&Totals>,
    of: View,
    area: Option<AreaId>,
    period: Period,
) -> TotalRecord<'a> {
    let ReportInput { dataset, figures, .. } = input;
    let whole = figures.total(dataset, area, of, period).lines;
    let cell = shown.map_or(whole, |shown| shown.cell(area, of, period));
    let stated = || {
        let held = figures.reconciliation.stated_for(dataset, area, of, period);
        held.map(|held| stated_record(dataset, held, period)).collect()
    };
    TotalRecord {
        view: view(of),
        area: area.map(|area| dataset.area(area).name.as_str()),
        path: path(dataset, area),
        year: label(dataset, period),
        class: None,
        computed: cell.amount,
        doubts: doubts(cell.doubts),
        beside: if shown.is_some() { ComparedWith::Whole(whole.amount) } else { ComparedWith::Stated(stated()) },
        initiatives: cell.initiatives,
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
        warnings: checked.warnings.iter().map(|warning| warning_record(dataset, warning, &english)).collect(),
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
            view: view(comparison.view(dataset)),
            area: area.map(|area| dataset.area(area).name.as_str()),
            path: path(dataset, area),
            class: comparison.class(dataset).map(|class| class_record(dataset, class)),
            column: column(dataset, comparison.column),
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

fn warning_record<'a>(dataset: &'a Dataset, each: &Warning, english: &Locale) -> WarningRecord<'a> {
    let named = |id: InitiativeId| {
        let area = dataset.initiative(id).area;
        InitiativeName { area: &dataset.area(area).name, path: path(dataset, Some(area)), initiative: dataset.name(id) }
    };
    let (initiatives, total) = match each {
        Warning::SameName(ids) => (ids.iter().copied().map(named).collect(), None),
        Warning::NoAmount(id) | Warning::NoSource(id) | Warning::NoFunding(id) => (vec![named(*id)], None),
        Warning::YearsOutOfOrder | Warning::LikeThousands(_) => (Vec::new(), None),
        Warning::StatedTwice { area, view: of, year, .. } => {
            let name = area.map(|area| dataset.area(area).name.as_str());
            let place =
                TotalName { view: view(*of), area: name, path: path(dataset, *area), year: dataset.label(*year) };
            (Vec::new(), Some(place))
        }
    };
    WarningRecord { kind: warning::kind(each), message: warning::sentence(dataset, each, english), initiatives, total }
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

fn column(dataset: &Dataset, id: ColumnId) -> ColumnRecord<'_> {
    let column = dataset.column(id);
    let measure = column.measure.map(|measure| dataset.measures()[measure.index()].name.as_str());
    ColumnRecord {
        year: column.year.as_deref(),
        measure: measure.filter(|name| !name.is_empty()),
        column: column.sum.is_some().then(|| dataset.label(id)),
    }
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
