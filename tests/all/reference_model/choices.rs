//! What a key does to the choices that every figure depends on: the year, the measures, the figure to compare with, the money, the
//! groups, the order, the values in the columns. Nothing else changes.

use indsats::{
    analysis::arranging::{
        group::Grouping,
        order::{Direction, Order},
    },
    explorer::{
        input::action::Action,
        view::{column_values::ColumnValues, comparison::BaseYear, scope::ShownAreas},
    },
    model::{columns::ColumnId, dimension::DimensionId, financing::View, measure::BasisId, period::Period},
};

use super::{column, facts::Facts};
use crate::screen::stage::Stage;

/// The choices at one moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choices {
    period: Period,
    basis: usize,
    beside: Option<usize>,
    base: BaseYear,
    view: View,
    only: ShownAreas,
    filtered: bool,
    grouping: Grouping,
    order: Order,
    direction: Direction,
    values: ColumnValues,
}

impl Choices {
    /// Those of now.
    pub fn now(stage: &Stage) -> Self {
        let scope = stage.app.scope();
        let arranged = scope.arranged_by();
        Self {
            period: scope.period(),
            basis: scope.basis().index(),
            beside: scope.beside().map(BasisId::index),
            base: scope.base(),
            view: scope.view(),
            only: scope.only(),
            filtered: stage.app.filter().is_active(),
            grouping: arranged.grouping,
            order: arranged.order,
            direction: arranged.direction,
            values: stage.app.values(),
        }
    }

    /// The column that is shown.
    pub fn column(self) -> Option<usize> {
        self.period.column().map(ColumnId::index)
    }

    /// Those after a key on the tree; none of a key that this model does not know. `shown` is the year that is shown, or was before
    /// all years were, where that is known.
    pub fn after(self, action: Action, shown: Option<usize>, facts: &Facts, offers_stated: bool) -> Option<Self> {
        let columns = &facts.columns;
        let year = |place: usize| Period::Column(column(place));
        let moved = match action {
            Action::View(view) => Self { view, ..self },
            Action::NextView => Self { view: step(&VIEWS, self.view, 1), ..self },
            Action::PreviousView => Self { view: step(&VIEWS, self.view, VIEWS.len() - 1), ..self },
            Action::AllYears => Self { period: Period::All(basis_id(self.basis)), ..self },
            Action::Year(number) => {
                let place = columns.shown(self.basis, self.beside).get(usize::from(number) - 1).copied();
                place.map_or(self, |place| Self { period: year(place), ..self })
            }
            Action::PreviousYear | Action::NextYear if self.period.is_all() => Self { period: year(shown?), ..self },
            Action::PreviousYear => self.neighbour(facts, shown?, -1),
            Action::NextYear => self.neighbour(facts, shown?, 1),
            Action::NextMeasure => self.with_measure((self.basis + 1) % columns.bases.len(), shown?, facts),
            Action::Beside => self.with_next_beside(shown?, facts),
            Action::EarlierBase => Self { base: self.next_base(facts, 1), ..self },
            Action::LaterBase => {
                let back = self.ring(facts).len() - 1;
                Self { base: self.next_base(facts, back), ..self }
            }
            Action::Sort => Self { order: self.next_order(facts, offers_stated), direction: Direction::Usual, ..self },
            Action::Reverse if self.direction == Direction::Usual => Self { direction: Direction::Reversed, ..self },
            Action::Reverse => Self { direction: Direction::Usual, ..self },
            Action::Group => Self { grouping: step(&groupings(facts), self.grouping, 1), ..self },
            Action::GroupBack => {
                let all = groupings(facts);
                Self { grouping: step(&all, self.grouping, all.len() - 1), ..self }
            }
            Action::NextValues => Self { values: step(self.ways_to_show(facts), self.values, 1), ..self },
            // A filter is left: only whole areas differ.
            Action::OnlyDifferences if self.filtered || self.only == ShownAreas::Everything => {
                Self { only: ShownAreas::Differences, filtered: false, ..self }
            }
            Action::OnlyDifferences => Self { only: ShownAreas::Everything, ..self },
            _ => return None,
        };
        Some(moved)
    }

    /// The same choices but for the values in the columns, which other choices may rule out.
    pub fn but_for_values(self) -> Self {
        Self { values: ColumnValues::Amounts, ..self }
    }

    // "previous / next year": of the measure in time, then what is not added; of two measures as they stand.
    fn neighbour(self, facts: &Facts, shown: usize, by: isize) -> Self {
        let basis = &facts.columns.bases[self.basis];
        let order = match self.beside {
            None => [&basis.years[..], &basis.others].concat(),
            Some(_) => facts.columns.shown(self.basis, self.beside),
        };
        let here = order.iter().position(|&place| place == shown);
        let next = here.and_then(|here| here.checked_add_signed(by)).and_then(|next| order.get(next));
        next.map_or(self, |&next| Self { period: Period::Column(column(next)), ..self })
    }

    /// Another measure: of the same year where it has that, else of its last. What is compared with stays where it can.
    fn with_measure(self, basis: usize, shown: usize, facts: &Facts) -> Self {
        let of = &facts.columns.bases[basis];
        let year = |place: usize| facts.columns.all[place].year.as_ref();
        let all = || of.years.iter().chain(&of.others);
        let same = all().find(|&&place| year(place) == year(shown)).or(of.years.last()).or(of.others.last());
        let base = match self.base {
            BaseYear::Measure(measure) if measure.index() != basis => self.base,
            BaseYear::Year(place) if of.years.contains(&place.index()) => self.base,
            _ => BaseYear::YearBefore,
        };
        let period = match self.period {
            Period::All(_) => Period::All(basis_id(basis)),
            Period::Column(_) => Period::Column(column(*same.unwrap_or(&shown))),
        };
        Self { period, basis, beside: self.beside.filter(|&beside| beside != basis), base, ..self }
    }

    // "or two side by side: the chosen one and the one named second"
    fn with_next_beside(self, shown: usize, facts: &Facts) -> Self {
        let bases = &facts.columns.bases;
        let unit =
            |basis: usize| bases[basis].measure.and_then(|measure| facts.columns.measures[measure].unit.as_ref());
        let is_other =
            |&basis: &usize| bases[basis].measure.is_some() && basis != self.basis && unit(basis) == unit(self.basis);
        // Those that the file lists after the chosen one come first.
        let after = (0..bases.len()).map(|step| (self.basis + step) % bases.len());
        let others: Vec<usize> = after.filter(is_other).collect();
        let last = self.beside.and_then(|beside| others.iter().position(|&other| other == beside));
        let beside = others.get(last.map_or(0, |last| last + 1)).copied();
        let with = Self { beside, ..self };
        // The figure that is shown is one of those that are.
        if facts.columns.shown(self.basis, beside).contains(&shown) {
            with
        } else {
            with.with_measure(self.basis, shown, facts)
        }
    }

    // "`b` goes to the year's other measures first, then to the years".
    /// What can be compared with, as `b` goes round: the year before, the other measures of the year that is shown, then the other
    /// years back in time.
    fn ring(self, facts: &Facts) -> Vec<BaseYear> {
        let years = &facts.columns.bases[self.basis].years;
        let shown = self.period.column().map(ColumnId::index).or(years.last().copied());
        let before = match self.period {
            Period::All(_) => years.first().copied(),
            Period::Column(column) => {
                let place = years.iter().position(|&year| year == column.index());
                place.and_then(|place| place.checked_sub(1)).map(|before| years[before])
            }
        };
        let mut ring = vec![BaseYear::YearBefore];
        let measures = self.period.column().map(|column| facts.columns.other_measures(column.index()));
        ring.extend(measures.unwrap_or_default().into_iter().map(|measure| BaseYear::Measure(basis_id(measure))));
        let start = before.and_then(|before| years.iter().position(|&year| year == before));
        let start = start.unwrap_or(years.len().saturating_sub(1));
        for back in 0..years.len() {
            let year = years[(start + years.len() - back) % years.len()];
            let base = BaseYear::Year(column(year));
            if base == self.base || (Some(year) != shown && Some(year) != before) {
                ring.push(base);
            }
        }
        ring
    }

    fn next_base(self, facts: &Facts, steps: usize) -> BaseYear {
        step(&self.ring(facts), self.base, steps)
    }

    // "sort (document order, amount, change, share, name)", and by code where there are any
    fn next_order(self, facts: &Facts, offers_stated: bool) -> Order {
        let has_codes =
            facts.lines.iter().any(|line| !line.codes.is_empty()) || facts.areas.iter().any(|area| area.code.is_some());
        let has_change = self.compared(facts).is_some();
        let can_be = |order: &Order| match order {
            Order::Change => has_change || self.order == Order::Change,
            Order::Code => has_codes,
            Order::StatedChange => offers_stated || self.order == Order::StatedChange,
            _ => true,
        };
        // The document's amounts, which a click on their heading sorts by, stand beside those of the lines.
        let from = if self.order == Order::StatedAmount { Order::Amount } else { self.order };
        step(&ORDERS.into_iter().filter(can_be).collect::<Vec<_>>(), from, 1)
    }

    /// "with a measure of the same year `v` goes amount, deviation, per cent used, what is left"
    fn ways_to_show(self, facts: &Facts) -> &'static [ColumnValues] {
        if self.compared(facts).is_some_and(|both| facts.columns.are_of_one_year(both)) {
            &[ColumnValues::Amounts, ColumnValues::Deviations, ColumnValues::Used, ColumnValues::Left]
        } else {
            &[ColumnValues::Amounts, ColumnValues::Shares, ColumnValues::Changes]
        }
    }

    fn compared(self, facts: &Facts) -> Option<(usize, usize)> {
        facts.columns.compared((self.basis, self.beside, self.base), self.period)
    }
}

const ORDERS: [Order; 7] =
    [Order::Document, Order::Amount, Order::Change, Order::StatedChange, Order::Share, Order::Name, Order::Code];

const VIEWS: [View; 3] = [View::Internal, View::External, View::Combined];

fn basis_id(place: usize) -> BasisId {
    BasisId(u16::try_from(place).unwrap())
}

fn step<T: Copy + PartialEq>(ring: &[T], from: T, steps: usize) -> T {
    let here = ring.iter().position(|&item| item == from);
    // What is no longer in the ring stands where it begins.
    ring[(here.unwrap_or(0) + steps) % ring.len()]
}

// "group by (area, funding, financing, each dimension, flat)"
fn groupings(facts: &Facts) -> Vec<Grouping> {
    let dimensions = (0..facts.dimensions.len()).map(|place| DimensionId(u16::try_from(place).unwrap()));
    [Grouping::Area, Grouping::Funding, Grouping::Financing]
        .into_iter()
        .chain(dimensions.map(Grouping::Dimension))
        .chain([Grouping::Flat])
        .collect()
}
