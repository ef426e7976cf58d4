//! Makes the records that other programs read.

mod shapes;

pub(super) use crate::report::records::shapes::{
    AnswerRecord, CheckRecord, CitationRecord, ClassifiedRecord, ComparedWith, DifferenceRecord, FigureRecord,
    InitiativeName, InitiativeRecord, StatedRecord, TotalName, TotalRecord, WarningRecord,
};

use crate::{
    analysis::{
        reconcile::{Against, Comparison, Status},
        totals::{TooLong, Totals},
        verdict::Verdict,
        warnings::Warning,
    },
    locale::{Language, Locale},
    model::{
        citation::Citation,
        dataset::Dataset,
        dimension::Dimension,
        financing::View,
        ids::{AreaId, InitiativeId},
        period::Period,
    },
    report::{ReportInput, check::Checked, warning},
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
    }
}

/// The codes and the classes of an initiative, where the dataset has such.
fn classified(dataset: &Dataset, id: InitiativeId) -> ClassifiedRecord<'_> {
    let class = |(dimension, found)| {
        let found: &Dimension = found;
        (found.key.as_str(), dataset.class(id, dimension).map(|class| dataset.text(class)))
    };
    ClassifiedRecord {
        code: dataset.has_codes().then(|| dataset.code(id)),
        area_code: dataset.has_codes().then(|| dataset.area_code(dataset.initiative(id).area)),
        dimensions: dataset.dimensions().map(class).collect(),
    }
}

/// The selected totals: for each view area by area and then the whole, for each year.
pub(super) fn totals(input: ReportInput<'_>) -> Result<impl Iterator<Item = TotalRecord<'_>>, TooLong> {
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
    Ok(places.into_iter().map(move |(view, area, period)| total(input, shown.as_ref(), view, area, period)))
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
        let each = held.map(|held| StatedRecord {
            amount: held.amount,
            difference: Some(held.difference),
            status: status(held.status),
            source: dataset.stated_total(held.stated).source.map(|source| CitationRecord::of(dataset, source)),
        });
        each.collect()
    };
    TotalRecord {
        view: view(of),
        area: area.map(|area| dataset.area(area).name.as_str()),
        path: path(dataset, area),
        year: label(dataset, period),
        class: None,
        computed: cell.amount,
        beside: if shown.is_some() { ComparedWith::Whole(whole.amount) } else { ComparedWith::Stated(stated()) },
        initiatives: cell.initiatives,
    }
}

/// The result of a check.
pub(super) fn check<'a>(input: ReportInput<'a>, checked: &Checked<'_>) -> CheckRecord<'a> {
    let dataset = input.dataset;
    let verdict = Verdict::of(dataset, &checked.comparisons);
    // Records are never localised.
    let english = Locale::new(Language::English);
    CheckRecord {
        comparisons: verdict.comparisons,
        agree: verdict.agree,
        within_rounding: verdict.within_rounding,
        differ: verdict.differ,
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
            year: dataset.label(comparison.column),
            stated: comparison.amount,
            computed: comparison.computed,
            difference: Some(comparison.difference),
            against: against(comparison.against),
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
            table: source.table.map(|table| dataset.text(table)),
            row: source.row.map(Into::into),
        }
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
