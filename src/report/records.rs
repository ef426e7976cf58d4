//! The shapes that other programs read: their names and their order are a promise, and nothing in them is localised. Amounts
//! are texts, so that no reader takes them for binary floats.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Subject, check::Checked, warning};
use crate::{
    analysis::{
        query::matcher::in_period,
        reconcile::{Against, Comparison, Status},
        totals::{TooLong, Totals},
        verdict::Verdict,
        warnings::Warning,
    },
    locale::{Language, Locale},
    model::{
        amount::Amount,
        citation::Citation,
        dataset::{AreaId, Dataset, InitiativeId},
        financing::View,
        year::Period,
    },
};

/// A figure of some period.
type Figures<'a> = Vec<(&'a str, Option<Amount>)>;

/// An initiative.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    pub area: &'a str,
    pub path: Vec<&'a str>,
    pub initiative: &'a str,
    pub financing: &'static str,
    pub funding: Vec<&'a str>,
    #[serde(serialize_with = "by_year")]
    pub amounts: Figures<'a>,
    pub source: Option<Source<'a>>,
    pub notes: Vec<&'a str>,
}

/// A total of an area, or of all.
#[derive(Serialize)]
pub(super) struct Total<'a> {
    pub view: &'static str,
    pub area: Option<&'a str>,
    pub path: Vec<&'a str>,
    pub year: &'a str,
    #[serde(serialize_with = "text")]
    pub computed: Option<Amount>,
    #[serde(flatten)]
    pub beside: Beside<'a>,
    pub initiatives: u32,
}

/// What stands beside what the lines add up to.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Beside<'a> {
    /// What documents state.
    Stated(Vec<Stated<'a>>),
    /// Under a filter, which nothing stated may be held against: what all lines add up to.
    #[serde(serialize_with = "text")]
    Whole(Option<Amount>),
}

/// A stated figure.
#[derive(Serialize)]
pub(super) struct Stated<'a> {
    #[serde(serialize_with = "text")]
    pub amount: Option<Amount>,
    #[serde(serialize_with = "text")]
    pub difference: Option<Amount>,
    pub status: &'static str,
    pub source: Option<Source<'a>>,
}

/// The place of a figure in print.
#[derive(Serialize)]
pub(super) struct Source<'a> {
    pub document: Option<&'a str>,
    pub table: Option<&'a str>,
    pub row: Option<u32>,
}

/// What came of all comparisons.
#[derive(Serialize)]
pub(super) struct Check<'a> {
    pub comparisons: usize,
    pub agree: usize,
    pub within_rounding: usize,
    pub differ: usize,
    pub differences: Vec<Differing<'a>>,
    pub warnings: Vec<Warned<'a>>,
}

/// A comparison that differs.
#[derive(Serialize)]
pub(super) struct Differing<'a> {
    pub view: &'static str,
    pub area: Option<&'a str>,
    pub path: Vec<&'a str>,
    pub year: &'a str,
    #[serde(serialize_with = "text")]
    pub stated: Option<Amount>,
    #[serde(serialize_with = "text")]
    pub computed: Option<Amount>,
    #[serde(serialize_with = "text")]
    pub difference: Option<Amount>,
    pub against: &'static str,
    pub source: Option<Source<'a>>,
}

/// Something worth a look.
#[derive(Serialize)]
pub(super) struct Warned<'a> {
    pub kind: &'static str,
    pub message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub initiatives: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Place<'a>>,
}

/// An initiative by its name and place.
#[derive(Serialize)]
pub(super) struct Named<'a> {
    pub area: &'a str,
    pub path: Vec<&'a str>,
    pub initiative: &'a str,
}

/// A total by its place.
#[derive(Serialize)]
pub(super) struct Place<'a> {
    pub view: &'static str,
    pub area: Option<&'a str>,
    pub path: Vec<&'a str>,
    pub year: &'a str,
}

/// The initiatives that are asked for, each made when it is written.
pub(super) fn lines(subject: Subject<'_>) -> impl Iterator<Item = Line<'_>> {
    let Subject { dataset, selection, locale, .. } = subject;
    let periods = selection.years.periods(dataset);
    selection.initiatives(dataset, locale).into_iter().map(move |id| {
        let line = dataset.initiative(id);
        let series = dataset.amounts(id);
        Line {
            area: &dataset.area(line.area).name,
            path: path(dataset, Some(line.area)),
            initiative: dataset.name(id),
            financing: view(line.financing.into()),
            funding: dataset.funding(id).collect(),
            amounts: periods.iter().map(|&period| (label(dataset, period), in_period(series, period))).collect(),
            source: line.source.map(|source| Source::of(dataset, source)),
            notes: dataset.notes(id).collect(),
        }
    })
}

/// The totals that are asked for: area by area and then the whole, each view and year.
pub(super) fn totals(subject: Subject<'_>) -> Result<impl Iterator<Item = Total<'_>>, TooLong> {
    let Subject { dataset, figures, selection, locale } = subject;
    let shown = selection.is_filtered().then(|| selection.totals(dataset, locale)).transpose()?;
    let whole = selection.areas.is_empty().then_some(None);
    let areas: Vec<Option<AreaId>> =
        selection.areas(dataset, figures, locale).into_iter().map(Some).chain(whole).collect();
    let views = selection.view.map_or(View::ALL.to_vec(), |view| vec![view]);
    let periods = selection.years.periods(dataset);
    let places: Vec<(View, Option<AreaId>, Period)> = views
        .iter()
        .flat_map(|&view| {
            areas.iter().flat_map({
                let periods = &periods;
                move |&area| periods.iter().map(move |&period| (view, area, period))
            })
        })
        .collect();
    Ok(places.into_iter().map(move |(view, area, period)| total(subject, shown.as_ref(), view, area, period)))
}

fn total<'a>(
    subject: Subject<'a>,
    shown: Option<&Totals>,
    of: View,
    area: Option<AreaId>,
    period: Period,
) -> Total<'a> {
    let Subject { dataset, figures, .. } = subject;
    let whole = figures.total(dataset, area, of, period).lines;
    let cell = shown.map_or(whole, |shown| shown.cell(area, of, period));
    let stated = || {
        let held = figures.reconciliation.held(dataset, area, of, period);
        let each = held.map(|held| Stated {
            amount: held.amount,
            difference: Some(held.difference),
            status: status(held.status),
            source: dataset.stated_total(held.stated).source.map(|source| Source::of(dataset, source)),
        });
        each.collect()
    };
    Total {
        view: view(of),
        area: area.map(|area| dataset.area(area).name.as_str()),
        path: path(dataset, area),
        year: label(dataset, period),
        computed: cell.amount,
        beside: if shown.is_some() { Beside::Whole(whole.amount) } else { Beside::Stated(stated()) },
        initiatives: cell.initiatives,
    }
}

/// What came of the comparisons.
pub(super) fn check<'a>(subject: Subject<'a>, checked: Checked<'_>) -> Check<'a> {
    let dataset = subject.dataset;
    let verdict = Verdict::of(dataset, checked.comparisons);
    // Not localised, like all that is read by programs.
    let english = Locale::new(Language::English);
    Check {
        comparisons: verdict.comparisons,
        agree: verdict.agree,
        within_rounding: verdict.within_rounding,
        differ: verdict.differ,
        differences: differences(dataset, checked.comparisons).collect(),
        warnings: checked.warnings.iter().map(|warning| warned(dataset, warning, &english)).collect(),
    }
}

pub(super) fn differences<'a>(
    dataset: &'a Dataset,
    comparisons: &[&Comparison],
) -> impl Iterator<Item = Differing<'a>> {
    let differing = comparisons.iter().filter(|comparison| comparison.status == Status::Differs);
    differing.map(|comparison| {
        let stated = dataset.stated_total(comparison.stated);
        Differing {
            view: view(stated.view),
            area: stated.area.map(|area| dataset.area(area).name.as_str()),
            path: path(dataset, stated.area),
            year: dataset.year(comparison.year),
            stated: comparison.amount,
            computed: comparison.computed,
            difference: Some(comparison.difference),
            against: against(comparison.against),
            source: stated.source.map(|source| Source::of(dataset, source)),
        }
    })
}

fn warned<'a>(dataset: &'a Dataset, each: &Warning, english: &Locale) -> Warned<'a> {
    let named = |id: InitiativeId| {
        let area = dataset.initiative(id).area;
        Named { area: &dataset.area(area).name, path: path(dataset, Some(area)), initiative: dataset.name(id) }
    };
    let (initiatives, total) = match each {
        Warning::SameName(ids) => (ids.iter().copied().map(named).collect(), None),
        Warning::NoAmount(id) | Warning::NoSource(id) | Warning::NoFunding(id) => (vec![named(*id)], None),
        Warning::StatedTwice { area, view: of, year, .. } => {
            let name = area.map(|area| dataset.area(area).name.as_str());
            let place = Place { view: view(*of), area: name, path: path(dataset, *area), year: dataset.year(*year) };
            (Vec::new(), Some(place))
        }
    };
    Warned { kind: warning::kind(each), message: warning::sentence(dataset, each, english), initiatives, total }
}

impl<'a> Source<'a> {
    pub fn of(dataset: &'a Dataset, source: Citation) -> Self {
        Self {
            document: source.document.map(|id| dataset.document(id).id.as_str()),
            table: source.table.map(|table| dataset.text(table)),
            row: source.row,
        }
    }
}

/// The names of an area and those it stands under, from the top.
fn path(dataset: &Dataset, area: Option<AreaId>) -> Vec<&str> {
    area.map_or_else(Vec::new, |area| {
        dataset.path(area).into_iter().map(|area| dataset.area(area).name.as_str()).collect()
    })
}

/// The label of a year; all of them together are called as the command line calls them.
pub(super) fn label(dataset: &Dataset, period: Period) -> &str {
    period.year().map_or("sum", |year| dataset.year(year))
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
    }
}

fn against(against: Against) -> &'static str {
    match against {
        Against::Initiatives => "initiatives",
        Against::StatedAreas => "stated_areas",
        Against::StatedViews => "stated_views",
    }
}

#[expect(clippy::ref_option, reason = "serde passes fields by reference")]
fn text<S: Serializer>(amount: &Option<Amount>, serializer: S) -> Result<S::Ok, S::Error> {
    match amount {
        Some(amount) => serializer.collect_str(amount),
        None => serializer.serialize_none(),
    }
}

fn by_year<S: Serializer>(figures: &Figures<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(figures.len()))?;
    for (year, amount) in figures {
        map.serialize_entry(year, &amount.map(|amount| amount.to_string()))?;
    }
    map.end()
}
