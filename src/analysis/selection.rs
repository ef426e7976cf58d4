//! Selections of figures: the money, years, areas and lines that are wanted, and their order. The commands and the copies
//! of the screen use them.

use crate::analysis::{
    amounts::{
        not_added::{self, NotAdded},
        shown::ShownFigure,
        totals::Totals,
    },
    arranging::{
        grouping::Grouping,
        order::{Direction, Ordering},
    },
    check::stated_for::StatedFor,
    figures::Figures,
    given_up::never,
    search::query::{Query, fold::Needle},
};

pub use crate::analysis::arranging::order::Order;
use crate::{
    locale::Locale,
    model::{
        columns::ColumnId,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, InitiativeId},
        lines::LineSet,
        measure::BasisId,
        period::Period,
    },
};

/// A choice of lines and of their figures.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    /// The money that counts; where none is chosen, each report has its own default.
    pub view: Option<View>,
    /// The years.
    pub years: Years,
    /// The areas, each with those under it, in the order of the dataset; all areas if there is none.
    pub areas: Vec<AreaId>,
    /// The query that lines must match.
    pub query: Query,
    /// The measure, or each year's own figure; where none is chosen, that on which the file opens.
    pub basis: Option<BasisId>,
    /// The period in which conditions on amounts must hold, where it is not any of those shown.
    pub holding: Option<Period>,
    /// The lines to choose among, where some were picked on the screen.
    pub picked: Option<Picked>,
    /// The order.
    pub order: Order,
    /// The property that lines are grouped by, where it is not their area.
    pub grouping: Grouping,
}

/// Lines that were picked, such as a group or the marked ones.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picked {
    /// Their name.
    pub name: String,
    /// The lines.
    pub lines: LineSet,
}

/// The years that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Years {
    /// Each year apart.
    #[default]
    Each,
    /// Every column apart, whatever its measure.
    Columns,
    /// One year only.
    One(ColumnId),
    /// All years added up.
    Sum,
}

impl Years {
    /// The periods that are shown, in order.
    pub fn periods(self, dataset: &Dataset, basis: BasisId) -> Vec<Period> {
        match self {
            Self::Each => dataset.shown_columns(basis).into_iter().map(Period::Column).collect(),
            Self::Columns => dataset.columns().map(Period::Column).collect(),
            Self::One(column) => vec![Period::Column(column)],
            Self::Sum => vec![Period::All(basis)],
        }
    }

    /// The one period that is used for them, where only one figure counts.
    pub fn period(self, basis: BasisId) -> Period {
        match self {
            Self::One(column) => Period::Column(column),
            Self::Each | Self::Columns | Self::Sum => Period::All(basis),
        }
    }
}

impl From<Period> for Years {
    fn from(period: Period) -> Self {
        period.column().map_or(Self::Sum, Self::One)
    }
}

impl Selection {
    /// Returns `true` if lines are left out of their areas, so that no stated total may be compared with them.
    pub fn is_filtered(&self) -> bool {
        !self.query.is_empty() || self.picked.is_some()
    }

    /// The measure that is shown, or each year's own figure: that on which the file opens, unless one is chosen.
    pub fn basis(&self, dataset: &Dataset) -> BasisId {
        self.basis.unwrap_or(dataset.start_basis())
    }

    /// The periods that are shown, in order.
    pub fn periods(&self, dataset: &Dataset) -> Vec<Period> {
        self.years.periods(dataset, self.basis(dataset))
    }

    /// The one period that stands for them, where only one figure counts.
    pub fn period(&self, dataset: &Dataset) -> Period {
        self.years.period(self.basis(dataset))
    }

    /// The columns whose amounts stand in none of the periods that are shown, nor in their sum; none where one year is asked for.
    pub fn not_added(&self, dataset: &Dataset) -> Vec<NotAdded> {
        let basis = self.basis(dataset);
        let is_outside = |column: &ColumnId| match self.years {
            Years::Sum => true,
            Years::Each => !dataset.basis(basis).shows(*column),
            Years::Columns | Years::One(_) => false,
        };
        let mut columns = not_added::columns(dataset);
        columns.retain(|each| each.basis == basis && is_outside(&each.column));
        columns
    }

    /// The view that counts where a single one does: of all money unless one is chosen.
    pub fn counted_view(&self) -> View {
        self.view.unwrap_or_default()
    }

    /// Sorts initiatives that are in the order of the dataset.
    pub fn sort(&self, initiatives: &mut [InitiativeId], dataset: &Dataset, locale: &Locale) {
        let ordering = self.ordering(dataset, locale);
        ordering.sort(
            dataset,
            initiatives,
            |id, period| ShownFigure::of_line(dataset, id, period),
            |id| ordering.text(dataset.name(id), dataset.code(id)),
        );
    }

    /// The areas it shows, each before those under it, in its order. Figures decide that order as they are in a view: the sums of the
    /// lines that a filter has found, else of all of them, or the stated totals.
    pub fn areas(
        &self,
        dataset: &Dataset,
        figures: &Figures,
        filtered: Option<&Totals>,
        view: View,
        locale: &Locale,
    ) -> Vec<AreaId> {
        let mut shown = Vec::new();
        let ordering = self.ordering(dataset, locale);
        let totals = filtered.unwrap_or(&figures.totals);
        let by_stated = ordering.order.is_stated() && filtered.is_none();
        let figure = |area, period| {
            if by_stated {
                figures.stated_figure(dataset, StatedFor::all_lines(Some(area), view), ordering.period, period)
            } else {
                ShownFigure::of_sum(totals.cell(Some(area), view, period))
            }
        };
        self.add_areas(dataset, &figure, &ordering, dataset.top_areas().collect(), &mut shown);
        shown
    }

    /// The area that is chosen, where it is a single one.
    pub fn only_area(&self) -> Option<AreaId> {
        if let [area] = self.areas[..] { Some(area) } else { None }
    }

    /// Returns `true` if an area is chosen, or is under one that is.
    pub fn has_area(&self, dataset: &Dataset, area: AreaId) -> bool {
        let above = |area: &AreaId| dataset.area(*area).parent;
        self.areas.is_empty()
            || std::iter::successors(Some(area), above).any(|area| self.areas.binary_search(&area).is_ok())
    }

    fn add_areas(
        &self,
        dataset: &Dataset,
        figure: &(dyn Fn(AreaId, Period) -> ShownFigure + Sync),
        ordering: &Ordering<'_>,
        mut siblings: Vec<AreaId>,
        shown: &mut Vec<AreaId>,
    ) {
        ordering.sort(dataset, &mut siblings, figure, |area| {
            ordering.text(&dataset.area(area).name, dataset.area_code(area))
        });
        for area in siblings {
            if self.has_area(dataset, area) {
                shown.push(area);
            }
            self.add_areas(dataset, figure, ordering, dataset.sub_areas(area).collect(), shown);
        }
    }

    /// Its order. Changes are from the year before; over all years, from the first to the last.
    pub fn ordering(&self, dataset: &Dataset, locale: &Locale) -> Ordering<'static> {
        let basis = self.basis(dataset);
        let compared = match self.years {
            Years::One(year) => dataset.basis(basis).previous(year).map(|base| (base, year)),
            Years::Each | Years::Columns | Years::Sum => {
                dataset.years(basis).next().zip(dataset.years(basis).next_back())
            }
        };
        Ordering {
            basis,
            order: self.order,
            direction: Direction::Usual,
            period: self.years.period(basis),
            compared,
            whole: None,
            collation: (self.order == Order::Name).then(|| locale.collation()),
            is_given_up: &never,
        }
    }
}

/// The areas that a person means by a name, a code, or a path such as "Nord › Skoler": those called so, in any of their
/// spellings, or else those whose name it is a part of.
pub fn areas_named(dataset: &Dataset, typed: &str) -> Vec<AreaId> {
    let found = areas_called(dataset, typed);
    if !found.is_empty() {
        return found;
    }
    let Some((above, name)) = typed.rsplit_once(['›', '>']) else { return found };
    let above = areas_named(dataset, above);
    let is_within = |area: &AreaId| dataset.path(*area).iter().rev().skip(1).any(|area| above.contains(area));
    areas_called(dataset, name).into_iter().filter(is_within).collect()
}

fn areas_called(dataset: &Dataset, name: &str) -> Vec<AreaId> {
    let needle = Needle::new(name.trim());
    let named = |fits: &dyn Fn(&str) -> bool| -> Vec<AreaId> {
        let fits = |&id: &AreaId| {
            let area = dataset.area(id);
            fits(&area.name) || area.aliases.iter().any(|alias| fits(alias))
        };
        dataset.areas().filter(fits).collect()
    };
    let mut exactly = named(&|text| needle.equals(text));
    if exactly.is_empty() {
        exactly = dataset.areas().filter(|&area| dataset.area_code(area) == Some(name.trim())).collect();
    }
    if exactly.is_empty() && !needle.is_empty() { named(&|text| needle.occurs_in(text)) } else { exactly }
}
