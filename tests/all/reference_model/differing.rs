//! What differs: the signs of totals, the rows of gaps, and the areas and lines that are shown where only what differs is.

use indsats::{
    explorer::tree::rows::{GapOf, Row},
    model::{
        columns::ColumnId,
        financing::{Financing, View},
        ids::AreaId,
        period::Period,
    },
};

use super::{
    column,
    facts::reckoned,
    stated::{HeldAgainst, Stated, StatedFigure},
    sums::{Part, Seen},
};
use crate::reckoning::reckon::Outcome;

impl<'a> Seen<'a> {
    /// The kinds of money of a part that state a total which differs.
    fn kinds_that_differ(&self, part: Part, period: Period) -> Vec<View> {
        let of = |view| part.seen_as(view);
        let kinds = [View::Internal, View::External].into_iter().filter(|_| part.view() == View::Combined);
        kinds.filter(|&kind| self.all_stated(of(kind), period).iter().any(StatedFigure::is_apart)).collect()
    }

    /// The totals that are stated for an area, or the whole, or for classes of its lines, in a view; in all money of any kind.
    fn totals_in(&self, area: Option<usize>, view: View) -> impl Iterator<Item = (usize, &'a Stated)> {
        let all = self.facts.stated.iter().enumerate();
        all.filter(move |(_, it)| it.area == area && (view == View::Combined || it.view == reckoned(view)))
    }

    fn total_differs(&self, (total, stated): (usize, &Stated), period: Period) -> bool {
        let view = View::ALL.into_iter().find(|&view| reckoned(view) == stated.view).unwrap();
        let all = self.all_stated(Part::Total(total, view), period);
        all.iter().any(|it| it.stated.id == stated.id && it.is_apart())
    }

    /// True where a total of a class of the lines differs.
    fn class_differs(&self, part: Part, period: Period) -> bool {
        let Part::Area(area, view) = part else { return false };
        let mut of_classes = self.totals_in(area, view).filter(|(_, stated)| stated.class.is_some());
        of_classes.any(|it| self.total_differs(it, period))
    }

    /// The sign by the lines, the one by the stated total, and the one by the name where only a part of the lines differs.
    pub fn signs(&self, part: Part, period: Period) -> [&'static str; 3] {
        let held = self.held(part, period);
        let in_part = || !self.kinds_that_differ(part, period).is_empty() || self.class_differs(part, period);
        let of_parts = || self.found.is_none() && in_part();
        match held {
            Some(held) if held.differs => ["≠", "", ""],
            Some(held) if held.differs_from_totals => ["", "≠", ""],
            Some(_) if of_parts() => ["", "", "≠"],
            None if of_parts() => ["≠", "", ""],
            Some(held) if held.difference != 0 => ["≈", "", ""],
            _ => ["", "", ""],
        }
    }

    /// The one sign of a total.
    pub fn sign(&self, part: Part, period: Period) -> &'static str {
        self.signs(part, period).into_iter().find(|sign| !sign.is_empty()).unwrap_or("")
    }

    /// The one sign of the figures of a total.
    pub fn figure_sign(&self, part: Part, period: Period) -> &'static str {
        let [lines, stated, _] = self.signs(part, period);
        if lines.is_empty() { stated } else { lines }
    }

    /// True where a total stated for a group differs, whatever is filtered.
    pub fn group_differs(&self, part: Part) -> bool {
        self.unfiltered(part, self.period).is_some_and(|held| held.is_apart())
            || !self.kinds_that_differ(part, self.period).is_empty()
            || self.class_differs(part, self.period)
    }

    /// True where a total stated for an area or a class of its lines differs in the very period, whatever is filtered.
    pub fn differs(&self, area: Option<usize>, period: Period) -> bool {
        let known = self.differing.borrow().get(&(area, period)).copied();
        known.unwrap_or_else(|| {
            let differs = self.totals_in(area, self.view).any(|it| self.total_differs(it, period));
            self.differing.borrow_mut().insert((area, period), differs);
            differs
        })
    }

    /// True where it differs in the period that is shown, or in a printed sum of it.
    pub fn is_different(&self, area: usize) -> bool {
        let of_column = |place: usize| self.differs(Some(area), Period::Column(column(place)));
        self.differs(Some(area), self.period) || self.facts.sums_of(self.period).into_iter().any(of_column)
    }

    /// True where a line's own printed sum differs, of the period that is shown.
    pub fn differs_in_sum(&self, line: usize) -> bool {
        let sums = &self.facts.lines[line].sums;
        let own = self.period.column().map(ColumnId::index);
        let mut columns = self.facts.sums_of(self.period).into_iter().chain(own);
        columns.any(|column| sums[column] == Some(Outcome::Differs))
    }

    /// True where an area differs, or lies in one that does.
    pub fn is_inside(&self, area: usize) -> bool {
        let mut above = std::iter::successors(Some(area), |&area| self.facts.areas[area].parent);
        above.any(|area| self.is_different(area))
    }

    /// True where an area differs, or one in it, or a line of the money that is shown.
    pub fn is_over(&self, area: usize) -> bool {
        let mut below = (0..self.facts.areas.len()).filter(|&inner| self.facts.is_in(inner, area));
        let mut lines = self.lines(Part::Area(Some(area), self.view), super::sums::Of::All).into_iter();
        below.any(|area| self.is_different(area)) || lines.any(|line| self.differs_in_sum(line))
    }

    /// The part that a gap is the gap of.
    pub fn part_of_gap(&self, gap: GapOf) -> Part {
        match gap {
            GapOf::Area(area, kind) => Part::Area(Some(area.index()), kind.map_or(self.view, Into::into)),
            GapOf::Class(id) => {
                let total = self.facts.stated.iter().position(|stated| stated.id == id).unwrap();
                let view = self.facts.stated[total].view;
                Part::Total(total, View::ALL.into_iter().find(|&shown| reckoned(shown) == view).unwrap())
            }
        }
    }

    /// The area of a gap.
    pub fn area_of_gap(&self, gap: GapOf) -> Option<usize> {
        match self.part_of_gap(gap) {
            Part::Area(area, _) => area,
            Part::Total(total, _) => self.facts.stated[total].area,
            Part::Group(..) | Part::Marked(_) => None,
        }
    }

    /// The total of a gap row, where it is not the sum of its lines: of the money that is shown, or of one kind of it where that of
    /// all money does not differ from its lines.
    pub fn gap(&self, gap: GapOf, period: Period) -> Option<StatedFigure<'a>> {
        if self.found.is_some() || !self.differs(self.area_of_gap(gap), period) {
            return None;
        }
        let part = self.part_of_gap(gap);
        let shown = part.seen_as(self.view);
        let own = self.held(shown, period);
        let is_of_kind = !own.is_some_and(|own| own.differs) && !self.kinds_that_differ(shown, period).is_empty();
        let held = match gap {
            GapOf::Area(_, None) => own,
            GapOf::Class(_) if own.is_some_and(|own| own.differs) => {
                own.filter(|own| own.stated.view == reckoned(part.view()))
            }
            _ if is_of_kind && part != shown => self.held(part, period),
            _ => None,
        };
        held.filter(|held| held.differs)
    }

    /// The gap rows of an area.
    pub fn gap_rows(&self, area: usize) -> Vec<Row> {
        let columns = self.columns();
        let has_gap =
            |gap: &GapOf| columns.iter().any(|&place| self.gap(*gap, Period::Column(column(place))).is_some());
        let id = AreaId(u32::try_from(area).unwrap());
        let kinds = [None, Some(Financing::Internal), Some(Financing::External)].map(|kind| GapOf::Area(id, kind));
        let mut known = Vec::new();
        let of_classes = self.totals_in(Some(area), View::Combined).filter_map(|(_, stated)| {
            let lines = (stated.view, stated.folded_class());
            let is_first = stated.class.is_some() && !known.contains(&lines);
            known.push(lines);
            is_first.then_some(GapOf::Class(stated.id))
        });
        let of_classes: Vec<GapOf> = of_classes.collect();
        kinds.into_iter().chain(of_classes).filter(has_gap).map(Row::Gap).collect()
    }

    /// True where a gap arises in its own total in a column, at least in part.
    pub fn arises(&self, gap: GapOf) -> bool {
        let in_column = |place: usize| {
            self.gap(gap, Period::Column(column(place))).is_some_and(|held| held.lines != HeldAgainst::LinesCarried)
        };
        self.columns().into_iter().any(in_column)
    }
}
