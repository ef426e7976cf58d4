//! Arranges lines in groups and in an order. Arranging visits every line; without an arrangement lines are in document
//! order.

use std::{ops::Range, sync::Arc};

use crate::{
    analysis::{
        amounts::{
            not_added::NotAddedAmount,
            shown::ShownFigure,
            sums::{LineCount, SumCell, SumTable, TooLong},
        },
        arranging::{
            group::{GroupId, Grouping, Groups},
            order::{Direction, Order, Ordering},
        },
        check::stated_for::StatedFor,
        figures::Figures,
        search::found::Found,
    },
    model::{
        dataset::{Dataset, Initiative},
        financing::{Financing, View},
        halves::both,
        ids::{AreaId, InitiativeId},
        lines::LineSet,
        period::Period,
    },
};

/// The properties that lines are grouped and sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct ArrangedBy {
    /// The property they are grouped by.
    pub grouping: Grouping,
    /// The property they are sorted by.
    pub order: Order,
    /// The direction of the order.
    pub direction: Direction,
}

/// The input of an arrangement.
pub struct Plan<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// Its figures.
    pub figures: &'a Figures,
    /// The lines that are shown, where it is not all of them.
    pub found: Option<&'a Found>,
    /// The groups of all lines, where there are any.
    pub groups: Option<Arc<Groups>>,
    /// The property they are grouped by.
    pub grouping: Grouping,
    /// The money in the sums by which areas and groups are sorted.
    pub view: View,
    /// The order.
    pub ordering: Ordering<'a>,
}

/// Lines, areas and groups in their order.
#[derive(Debug)]
pub struct Arrangement {
    arranged_by: ArrangedBy,
    groups: Option<Arc<Groups>>,
    /// The sums of the lines found, group by group.
    found: Option<SumTable>,
    lines: Buckets<PlacedLine>,
    /// The areas under each area, those at the top first.
    areas: Buckets<AreaId>,
    order: Vec<GroupId>,
}

/// A line with the facts that decide whether it is shown. They are kept together because sorted lines are scattered in the
/// dataset's memory: asking it for a million of them takes half a second.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlacedLine {
    /// The line.
    pub line: InitiativeId,
    /// The area that it is in.
    pub area: AreaId,
    /// Its money.
    pub financing: Financing,
}

/// Items in one list, bucket by bucket.
#[derive(Debug)]
struct Buckets<T> {
    items: Vec<T>,
    ends: Vec<usize>,
}

impl Arrangement {
    /// Puts lines into their groups and sorts them; they are in no order where it is given up meanwhile.
    ///
    /// # Errors
    /// When a group's sum cannot be given exactly.
    pub fn of(plan: Plan<'_>) -> Result<Self, TooLong> {
        let Plan { dataset, figures, found, groups, grouping, view, ordering } = plan;
        let none = LineSet::default();
        let shown = || {
            let all = found.is_none().then(|| dataset.initiatives());
            found.map_or(&none, Found::lines).iter().chain(all.into_iter().flatten())
        };
        let sums = match (&groups, found) {
            (Some(groups), Some(_)) => Some(groups.over(dataset, shown(), ordering.is_given_up)?),
            _ => None,
        };
        let (buckets, bucket): (usize, &dyn Fn(InitiativeId) -> usize) = match (&groups, grouping) {
            (_, Grouping::Area) => (dataset.areas().len(), &|line| dataset.initiative(line).area.index()),
            (Some(groups), Grouping::Funding | Grouping::Financing | Grouping::Dimension(_)) => {
                (groups.len(), &|line| groups.group(dataset, line).map_or(0, GroupId::index))
            }
            _ => (1, &|_| 0),
        };
        let mut lines = Buckets::new(buckets, shown, bucket);
        lines.sort(|lines| {
            ordering.sort(
                dataset,
                lines,
                |line, period| ShownFigure::of_line(dataset, line, period),
                |line| ordering.text(dataset.name(line), dataset.code(line)),
            );
        });
        let lines = lines.with(|line| {
            let Initiative { area, financing, .. } = *dataset.initiative(line);
            PlacedLine { line, area, financing }
        });

        let area_above = |area: AreaId| dataset.area(area).parent.map_or(0, |above| above.index() + 1);
        let is_by_area = grouping == Grouping::Area;
        let mut areas = Buckets::new(dataset.areas().len() + 1, || dataset.areas().filter(|_| is_by_area), area_above);
        let totals = found.map_or(&figures.totals, |found| &found.totals);
        let stated = |of, period| figures.stated_figure(dataset, of, ordering.period, period);
        let by_stated = ordering.order.is_stated();
        areas.sort(|areas| {
            ordering.sort(
                dataset,
                areas,
                |area, period| {
                    if by_stated {
                        stated(StatedFor::all_lines(Some(area), view), period)
                    } else {
                        ShownFigure::of_sum(totals.cell(Some(area), view, period))
                    }
                },
                |area| ordering.text(&dataset.area(area).name, dataset.area_code(area)),
            );
        });

        let mut order: Vec<GroupId> = groups.iter().flat_map(|groups| groups.all()).collect();
        if let Some(groups) = &groups {
            let cell = |group: GroupId, period| match &sums {
                Some(sums) => sums.cell(group.index(), view, period),
                None => groups.cell(group, view, period),
            };
            // Groups without a name of their own, such as those without a source, stay where they are: last.
            let named = if ordering.order == Order::Name {
                order.iter().take_while(|&&group| !groups.name(group).is_empty()).count()
            } else {
                order.len()
            };
            ordering.sort(
                dataset,
                &mut order[..named],
                |group, period| match groups.stated(group, view).filter(|_| by_stated) {
                    Some(of) => stated(of, period),
                    None if by_stated => ShownFigure::default(),
                    None => ShownFigure::of_sum(cell(group, period)),
                },
                |group| ordering.text(groups.name(group), None),
            );
        }
        let arranged_by = ArrangedBy { grouping, order: ordering.order, direction: ordering.direction };
        Ok(Self { arranged_by, groups, found: sums, lines, areas, order })
    }

    /// The properties they are grouped and sorted by.
    pub fn arranged_by(&self) -> ArrangedBy {
        self.arranged_by
    }

    /// The groups of all lines, where there are any.
    pub fn groups(&self) -> Option<&Arc<Groups>> {
        self.groups.as_ref()
    }

    /// The groups in order.
    pub fn order(&self) -> &[GroupId] {
        &self.order
    }

    /// The areas under one, or at the top.
    pub fn areas_under(&self, area: Option<AreaId>) -> &[AreaId] {
        self.areas.on(area.map_or(0, |area| area.index() + 1))
    }

    /// The shown lines directly in an area.
    pub fn own_lines(&self, area: AreaId) -> &[PlacedLine] {
        self.lines.on(area.index())
    }

    /// The shown lines of a group.
    pub fn lines_of(&self, group: GroupId) -> &[PlacedLine] {
        self.lines.on(group.index())
    }

    /// All lines that are shown, group by group.
    pub fn lines(&self) -> &[PlacedLine] {
        &self.lines.items
    }

    /// The sum of what is shown of a group.
    pub fn cell(&self, group: GroupId, view: View, period: Period) -> SumCell {
        match (&self.found, &self.groups) {
            (Some(found), _) => found.cell(group.index(), view, period),
            (None, Some(groups)) => groups.cell(group, view, period),
            (None, None) => SumCell::default(),
        }
    }

    /// The amounts that this sum does not add.
    pub fn not_added(&self, group: GroupId, view: View, period: Period) -> Vec<NotAddedAmount> {
        match (&self.found, &self.groups) {
            (Some(found), _) => found.not_added(group.index(), view, period),
            (None, Some(groups)) => groups.not_added(group, view, period),
            (None, None) => Vec::new(),
        }
    }

    /// The number of lines of a group that are shown.
    pub fn count(&self, group: GroupId, view: View) -> LineCount {
        match (&self.found, &self.groups) {
            (Some(found), _) => found.lines(group.index(), view),
            (None, Some(groups)) => groups.lines(group, view),
            (None, None) => LineCount::default(),
        }
    }
}

impl<T: Copy> Buckets<T> {
    /// The items in their buckets, in the order in which they come.
    fn new<I: Iterator<Item = T>>(buckets: usize, items: impl Fn() -> I, bucket: impl Fn(T) -> usize) -> Self {
        let mut ends = vec![0; buckets];
        for item in items() {
            ends[bucket(item)] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            // For now where the next item of a bucket goes; when all are there, its end.
            start += std::mem::replace(end, start);
        }
        let mut placed: Vec<Option<T>> = vec![None; start];
        for item in items() {
            let place = &mut ends[bucket(item)];
            placed[*place] = Some(item);
            *place += 1;
        }
        Self { items: placed.into_iter().flatten().collect(), ends }
    }

    fn range(&self, place: usize) -> Range<usize> {
        let end = self.ends.get(place).copied().unwrap_or_default();
        let start = if place == 0 { 0 } else { self.ends.get(place - 1).copied().unwrap_or_default() };
        start.min(end)..end
    }

    fn on(&self, place: usize) -> &[T] {
        &self.items[self.range(place)]
    }

    /// Each item with what is known of it.
    fn with<U>(self, known: impl Fn(T) -> U) -> Buckets<U> {
        Buckets { items: self.items.into_iter().map(known).collect(), ends: self.ends }
    }

    /// Sorts each bucket, the first of them and the last on a thread each.
    fn sort(&mut self, sort: impl Fn(&mut [T]) + Sync)
    where
        T: Send,
    {
        let sort_each = |items: &mut [T], start: usize, ends: &[usize]| {
            let (mut rest, mut start) = (items, start);
            for &end in ends {
                let bucket;
                (bucket, rest) = rest.split_at_mut(end - start);
                sort(bucket);
                start = end;
            }
        };
        let count = self.items.len();
        let (first, last) = self.ends.split_at(self.ends.partition_point(|&end| end <= count / 2));
        let middle = first.last().copied().unwrap_or_default();
        let (before, after) = self.items.split_at_mut(middle);
        both(count, || sort_each(after, middle, last), || sort_each(before, 0, first));
    }
}
