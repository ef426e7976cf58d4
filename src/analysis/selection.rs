//! What is asked for: whose money, which years, areas and lines, and in what order. The commands and the copies of the
//! screen choose with it; what is shown of the choice is not decided here.

use std::cmp::Reverse;

use super::{
    change::{Change, between},
    figures::Figures,
    query::{Query, fold::Needle, matcher::Matcher},
    totals::{TooLong, Totals, in_period},
};
use crate::{
    locale::Locale,
    model::{
        amount::Amount,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, InitiativeId},
        year::{Period, YearId},
    },
};

/// A choice of lines and of their figures.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    /// Whose money; where nothing is said, what is usual in that place.
    pub view: Option<View>,
    /// Which years.
    pub years: Years,
    /// Which areas, with those under them, in the order of the dataset; all where none is named.
    pub areas: Vec<AreaId>,
    /// Which lines.
    pub query: Query,
    /// In which year conditions on amounts hold for them, where that is not any that is shown.
    pub holding: Option<YearId>,
    /// In what order.
    pub order: Order,
}

/// Which years are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Years {
    /// Each year apart.
    #[default]
    Each,
    /// One year only.
    One(YearId),
    /// All years added up.
    Sum,
}

/// In what order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// As the document has it.
    #[default]
    Document,
    /// The largest amount first.
    Amount,
    /// The largest rise first, the largest fall last.
    Change,
    /// By name, as the language sorts.
    Name,
}

impl Years {
    /// The periods that are shown, in order.
    #[must_use]
    pub fn periods(self, dataset: &Dataset) -> Vec<Period> {
        match self {
            Self::Each => dataset.years().map(Period::Year).collect(),
            Self::One(year) => vec![Period::Year(year)],
            Self::Sum => vec![Period::All],
        }
    }

    /// The one period that stands for them, where only one figure counts.
    #[must_use]
    pub fn period(self) -> Period {
        match self {
            Self::One(year) => Period::Year(year),
            Self::Each | Self::Sum => Period::All,
        }
    }
}

impl From<Period> for Years {
    fn from(period: Period) -> Self {
        period.year().map_or(Self::Sum, Self::One)
    }
}

impl Selection {
    /// Whether lines are left out of their areas, so that nothing stated may be held against them.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.query.is_empty()
    }

    /// The lines it chooses, in its order; without a view, of all money.
    #[must_use]
    pub fn initiatives(&self, dataset: &Dataset, locale: &Locale) -> Vec<InitiativeId> {
        let periods = self.holding.map_or(self.years, Years::One).periods(dataset);
        let matcher = Matcher::new(&self.query, dataset, &periods);
        let view = self.view.unwrap_or_default();
        let mut chosen: Vec<InitiativeId> = dataset
            .initiatives()
            .filter(|&id| {
                let line = dataset.initiative(id);
                view.includes(line.financing) && self.has_area(dataset, line.area) && matcher.matches(id)
            })
            .collect();
        let series = |id| dataset.amounts(id);
        match self.order {
            Order::Document => {}
            Order::Amount => chosen.sort_by_cached_key(|&id| Reverse(in_period(series(id), self.years.period()))),
            Order::Change => chosen.sort_by_cached_key(|&id| Reverse(self.change(dataset, series(id)))),
            Order::Name => {
                let collation = locale.collation();
                chosen.sort_by(|&a, &b| collation.compare(dataset.name(a), dataset.name(b)));
            }
        }
        chosen
    }

    /// The totals of the lines it chooses, whose money aside; the dataset's own where it leaves no line out.
    ///
    /// # Errors
    /// When a sum cannot be given exactly, which the sum of all lines can.
    pub fn totals(&self, dataset: &Dataset, locale: &Locale) -> Result<Totals, TooLong> {
        let all_money = Self { view: None, ..self.clone() };
        Totals::over(dataset, all_money.initiatives(dataset, locale).into_iter())
    }

    /// The areas it shows, each before those under it, in its order.
    #[must_use]
    pub fn areas(&self, dataset: &Dataset, figures: &Figures, locale: &Locale) -> Vec<AreaId> {
        let mut shown = Vec::new();
        self.add_areas(dataset, figures, locale, dataset.top_areas().collect(), &mut shown);
        shown
    }

    /// Whether an area is chosen, or stands under one that is.
    #[must_use]
    pub fn has_area(&self, dataset: &Dataset, area: AreaId) -> bool {
        let above = |area: &AreaId| dataset.area(*area).parent;
        self.areas.is_empty()
            || std::iter::successors(Some(area), above).any(|area| self.areas.binary_search(&area).is_ok())
    }

    fn add_areas(
        &self,
        dataset: &Dataset,
        figures: &Figures,
        locale: &Locale,
        mut siblings: Vec<AreaId>,
        shown: &mut Vec<AreaId>,
    ) {
        let view = self.view.unwrap_or_default();
        match self.order {
            Order::Document => {}
            Order::Amount => siblings
                .sort_by_cached_key(|&area| Reverse(figures.totals.cell(Some(area), view, self.years.period()).amount)),
            Order::Change => siblings
                .sort_by_cached_key(|&area| Reverse(self.change(dataset, &figures.series(dataset, Some(area), view)))),
            Order::Name => {
                let collation = locale.collation();
                siblings.sort_by(|&a, &b| collation.compare(&dataset.area(a).name, &dataset.area(b).name));
            }
        }
        for area in siblings {
            if self.has_area(dataset, area) {
                shown.push(area);
            }
            self.add_areas(dataset, figures, locale, dataset.sub_areas(area).collect(), shown);
        }
    }

    /// How much a figure rose from the year before; over all years, from the first to the last. One that comes or goes
    /// rises or falls by all it is.
    fn change(&self, dataset: &Dataset, series: &[Option<Amount>]) -> Option<Amount> {
        let (base, year) = match self.years {
            Years::One(year) => (year.previous()?, year),
            Years::Each | Years::Sum => (YearId(0), dataset.years().next_back()?),
        };
        match between(series, base, year) {
            Change::By { amount, .. } => Some(amount),
            Change::New | Change::Resumed => series[year.index()],
            Change::Expired | Change::Paused => series[base.index()].map(|amount| -amount),
            Change::Nothing | Change::TooLong => None,
        }
    }
}

/// The areas that a person means by a name: those called so, in any of their spellings, or else those whose name it is a
/// part of.
#[must_use]
pub fn areas_named(dataset: &Dataset, name: &str) -> Vec<AreaId> {
    let needle = Needle::new(name.trim());
    let named = |fits: &dyn Fn(&str) -> bool| -> Vec<AreaId> {
        let fits = |&id: &AreaId| {
            let area = dataset.area(id);
            fits(&area.name) || area.aliases.iter().any(|alias| fits(alias))
        };
        dataset.areas().filter(fits).collect()
    };
    let exactly = named(&|text| needle.is(text));
    if exactly.is_empty() && !needle.is_empty() { named(&|text| needle.occurs_in(text)) } else { exactly }
}
