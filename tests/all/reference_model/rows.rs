//! The rows of the tree and their order, worked out from the facts. The open headings are taken from the program.

use std::cmp::Ordering;

use indsats::{
    analysis::arranging::{
        group::{GroupId, Grouping},
        order::Order,
    },
    explorer::tree::rows::Row,
    locale::collation::Collation,
    model::{
        financing::{Financing, View},
        ids::AreaId,
    },
};

use super::{
    facts::reckoned,
    figure::{Change, Series, total},
    stated::StatedFigure,
    sums::{Of, Part, Seen},
};

/// The rows of what is looked at.
pub struct Rows<'a> {
    pub seen: &'a Seen<'a>,
    pub collation: &'a Collation,
    /// True for a heading that is open.
    pub open: &'a dyn Fn(Row) -> bool,
}

fn area(place: usize) -> AreaId {
    AreaId(u32::try_from(place).unwrap())
}

impl Rows<'_> {
    /// All of them, or those of a heading that is shown alone.
    pub fn all(&self, root: Option<Row>) -> Vec<Row> {
        let mut rows = Vec::new();
        match (root, self.seen.grouping) {
            (Some(Row::Area(area)), _) => {
                if !self.seen.only || self.shows(area.index()) {
                    self.area(area.index(), &mut rows);
                }
            }
            (Some(group), _) => self.group(group, &mut rows),
            (None, Grouping::Area) => self.areas(None).into_iter().for_each(|area| self.area(area, &mut rows)),
            (None, Grouping::Flat) => rows.extend(self.sorted_lines(self.shown_lines(|_| true))),
            (None, Grouping::Funding | Grouping::Financing | Grouping::Dimension(_)) => {
                self.groups().into_iter().for_each(|group| self.group(group, &mut rows));
            }
        }
        if root.is_none() && self.seen.grouping != Grouping::Area {
            let areas = (0..self.seen.facts.areas.len()).filter(|&place| self.shows(place));
            let arises = |row: &Row| matches!(row, Row::Gap(gap) if self.seen.arises(*gap));
            rows.extend(areas.flat_map(|place| self.seen.gap_rows(place)).filter(arises));
        }
        if root.is_none() {
            rows.extend(self.seen.parts_of_totals(Row::Whole));
        }
        rows
    }

    fn area(&self, place: usize, rows: &mut Vec<Row>) {
        let row = Row::Area(area(place));
        rows.push(row);
        if !(self.open)(row) {
            return;
        }
        rows.extend(self.seen.parts_of_totals(row));
        rows.extend(self.sorted_lines(self.shown_lines(|line| self.seen.facts.lines[line].areas[0] == place)));
        self.areas(Some(place)).into_iter().for_each(|below| self.area(below, rows));
        rows.extend(self.seen.gap_rows(place));
    }

    fn group(&self, row: Row, rows: &mut Vec<Row>) {
        rows.push(row);
        if (self.open)(row) {
            rows.extend(self.seen.parts_of_totals(row));
            rows.extend(self.lines_of(row));
        }
    }

    fn lines_of(&self, group: Row) -> Vec<Row> {
        let lines = self.seen.lines(self.seen.part(group).unwrap(), Of::Shown);
        if self.seen.only && self.seen.group_differs(self.seen.part(group).unwrap()) {
            let shown = self.seen.lines(Part::Area(None, self.seen.view), Of::Shown);
            return self.sorted_lines(lines.into_iter().filter(|line| shown.contains(line)).collect());
        }
        self.sorted_lines(self.shown_lines(|line| lines.contains(&line)))
    }

    /// The lines that are shown, were all headings open.
    fn shown_lines(&self, belongs: impl Fn(usize) -> bool) -> Vec<usize> {
        let shown = self.seen.lines(Part::Area(None, self.seen.view), Of::Shown);
        let near = |line: usize| {
            let of_area =
                || self.seen.grouping == Grouping::Area && self.seen.is_inside(self.seen.facts.lines[line].areas[0]);
            !self.seen.only || of_area() || self.seen.differs_in_sum(line)
        };
        shown.into_iter().filter(|&line| belongs(line) && near(line)).collect()
    }

    /// True for an area with anything to show: a line of the money that is shown, or a stated total. Where only areas that
    /// differ are shown, it must also differ, or contain or lie in one that does.
    fn shows(&self, place: usize) -> bool {
        let Seen { facts, view, .. } = *self.seen;
        let any_line = !self.seen.lines(Part::Area(Some(place), view), Of::Shown).is_empty();
        let states = facts
            .stated
            .iter()
            .any(|stated| stated.view == reckoned(view) && stated.area.is_some_and(|area| facts.is_in(area, place)));
        let has_any = any_line || (self.seen.found.is_none() && (view == View::Combined || states));
        has_any && (!self.seen.only || self.seen.is_inside(place) || self.seen.is_over(place))
    }

    /// The number of hidden areas.
    pub fn hidden(&self) -> usize {
        (0..self.seen.facts.areas.len()).filter(|&area| !self.shows(area)).count()
    }

    fn areas(&self, above: Option<usize>) -> Vec<usize> {
        let facts = self.seen.facts;
        let below = (0..facts.areas.len()).filter(|&area| facts.areas[area].parent == above && self.shows(area));
        let part = |area: usize| Part::Area(Some(area), self.seen.view);
        let series = |area: usize| self.seen.series(part(area), Of::Shown);
        let stated = |area: usize| self.stated(part(area));
        self.sorted(
            below.collect(),
            series,
            Some(&stated),
            |area| &facts.areas[area].name,
            |area| facts.areas[area].code.as_deref(),
        )
    }

    fn groups(&self) -> Vec<Row> {
        let facts = self.seen.facts;
        let all: Vec<Row> = match self.seen.grouping {
            Grouping::Financing => [Financing::Internal, Financing::External]
                .map(|financing| Row::Group(GroupId::Financing(financing)))
                .to_vec(),
            Grouping::Dimension(dimension) => (0..facts.groups[1 + dimension.index()].len())
                .map(|group| Row::Group(GroupId::Class(dimension, u32::try_from(group).unwrap())))
                .collect(),
            _ => (0..facts.groups[0].len())
                .map(|group| Row::Group(GroupId::Funding(u32::try_from(group).unwrap())))
                .collect(),
        };
        // Own and external money as far as it is shown.
        let part = |group: usize| self.part_shown(all[group]);
        let name = |group: usize| match all[group] {
            Row::Group(GroupId::Funding(group)) => facts.groups[0][group as usize].name.as_str(),
            Row::Group(GroupId::Class(dimension, group)) => {
                facts.groups[1 + dimension.index()][group as usize].name.as_str()
            }
            _ => "",
        };
        let is_stated = |group: usize| {
            let whole = self.seen.found.is_none() && !self.seen.only;
            whole && self.seen.part(all[group]).is_some_and(|part| self.seen.is_stated(part))
        };
        let shown =
            (0..all.len()).filter(|&group| !part(group).is_some_and(|lines| lines.is_empty()) || is_stated(group));
        let series = |group: usize| {
            let lines = part(group).unwrap_or_default();
            let sum = |column: usize| total(lines.iter().map(|&line| facts.lines[line].added[column]));
            (0..facts.columns.all.len()).map(sum).collect()
        };
        let shown: Vec<usize> = shown.collect();
        // By name those that have none stay last.
        let (named, nameless): (Vec<usize>, Vec<usize>) =
            shown.iter().partition(|&&group| self.seen.order != Order::Name || !name(group).is_empty());
        let stated = |group: usize| self.stated(self.seen.part(all[group])?);
        let mut sorted = self.sorted(named, series, Some(&stated), name, |_| None);
        sorted.extend(nameless);
        let has_lines = |group: &usize| !self.seen.only || !self.lines_of(all[*group]).is_empty();
        sorted.into_iter().filter(has_lines).map(|group| all[group]).collect()
    }

    /// The lines of a group that are shown.
    fn part_shown(&self, group: Row) -> Option<Vec<usize>> {
        let of_group = self.seen.lines(self.seen.part(group)?, Of::Shown);
        let of_view = self.seen.lines(Part::Area(None, self.seen.view), Of::Shown);
        Some(of_group.into_iter().filter(|line| of_view.contains(line)).collect())
    }

    fn sorted_lines(&self, lines: Vec<usize>) -> Vec<Row> {
        let facts = self.seen.facts;
        let series = |line: usize| facts.lines[line].cells.clone();
        let code = |line: usize| facts.lines[line].codes.first().map(String::as_str);
        let sorted = self.sorted(lines, series, None, |line| &facts.lines[line].name, code);
        sorted.into_iter().flat_map(|line| self.seen.with_parts(line)).collect()
    }

    /// The total that stands beside a part in the period that is shown.
    fn stated(&self, part: Part) -> Option<StatedFigure<'_>> {
        self.seen.held(part, self.seen.period)
    }

    fn sorted<'n>(
        &self,
        mut items: Vec<usize>,
        series: impl Fn(usize) -> Series,
        stated: Option<&dyn Fn(usize) -> Option<StatedFigure<'n>>>,
        name: impl Fn(usize) -> &'n str,
        code: impl Fn(usize) -> Option<&'n str>,
    ) -> Vec<usize> {
        let seen = self.seen;
        let facts = seen.facts;
        let rise = |series: &Series| {
            let (from, to) = seen.compared()?;
            match seen.change(series, (from, to)) {
                Change::By(difference) => Some(difference),
                Change::Nothing => None,
                // An amount that appears or disappears changes by its whole size, where that is known.
                Change::Word(_) if series[to].is_there() => series[to].published(),
                Change::Word(_) => series[from].published().map(|amount| -amount),
            }
        };
        let figure = |item: usize| {
            if let Some(stated) = stated.filter(|_| seen.order.is_stated()) {
                let held = stated(item)?;
                let amount = held.figure.amount;
                return if seen.order == Order::StatedAmount { amount } else { rise(&held.stated.cells) };
            }
            let series = series(item);
            let amount = || total(facts.years_of(seen.period).into_iter().map(|year| series[year])).amount;
            if seen.order.of_lines() == Order::Change { rise(&series) } else { amount() }
        };
        let whole = seen.whole(Part::Area(None, seen.view), Of::All, seen.period);
        let is_of_loss = seen.order == Order::Share && whole.is_some_and(|whole| whole.amount < 0);
        match seen.order {
            Order::Document if seen.reversed => items.reverse(),
            Order::Document => {}
            Order::Name if seen.reversed => items.sort_by(|&a, &b| self.collation.compare(name(b), name(a))),
            Order::Name => items.sort_by(|&a, &b| self.collation.compare(name(a), name(b))),
            Order::Code => items.sort_by(|&a, &b| match (code(a), code(b)) {
                (None, None) => Ordering::Equal,
                (None, Some(_)) => Ordering::Greater,
                (Some(_), None) => Ordering::Less,
                (Some(a), Some(b)) if seen.reversed => numbers(b).cmp(&numbers(a)),
                (Some(a), Some(b)) => numbers(a).cmp(&numbers(b)),
            }),
            Order::Amount | Order::StatedAmount | Order::Change | Order::StatedChange | Order::Share => {
                items.sort_by(|&a, &b| match (figure(a), figure(b)) {
                    (None, None) => Ordering::Equal,
                    (None, Some(_)) => Ordering::Greater,
                    (Some(_), None) => Ordering::Less,
                    // Of a loss the greatest share has the least amount.
                    (Some(a), Some(b)) if seen.reversed != is_of_loss => a.cmp(&b),
                    (Some(a), Some(b)) => b.cmp(&a),
                });
            }
        }
        items
    }
}

/// The numbers of a code; the codes of these datasets are numbers with points between them.
fn numbers(code: &str) -> Vec<u64> {
    code.split('.').map(|part| part.parse().unwrap()).collect()
}
