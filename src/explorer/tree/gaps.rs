//! Gap rows: the differences of the totals that are stated for an area and for the classes of its lines.

use crate::{
    analysis::{
        check::{
            comparison::Against,
            reconcile::{StatedFigure, Status},
            stated_for::StatedFor,
        },
        figures::Finding,
    },
    explorer::tree::rows::{GapOf, Row, TreeSource},
    model::{
        columns::ColumnId,
        financing::{Financing, View},
        ids::{AreaId, StatedId},
        period::Period,
    },
};

impl TreeSource<'_> {
    /// The columns in which a gap may be on the screen. Under a filter there are none: totals are stated for whole areas.
    pub(crate) fn gap_columns(&self) -> Vec<ColumnId> {
        if self.found.is_none() { self.scope.columns(self.dataset) } else { Vec::new() }
    }

    /// The gap rows of an area: a stated total is not the sum of its lines in one of these columns.
    pub(crate) fn gap_rows(&self, area: AreaId, columns: &[ColumnId]) -> Vec<Row> {
        let differs =
            |column: &ColumnId| self.figures.differing.differs(Some(area), self.scope.view(), Period::Column(*column));
        let columns: Vec<ColumnId> = columns.iter().copied().filter(differs).collect();
        if columns.is_empty() {
            return Vec::new();
        }
        let kinds = [None, Some(Financing::Internal), Some(Financing::External)];
        let of_area = kinds.map(|kind| GapOf::Area(area, kind)).into_iter();
        let totals = self.dataset.stated_for(Some(area)).filter(|(_, stated)| stated.class.is_some());
        let of_classes = totals.map(|(id, _)| id).filter(|&id| self.is_first(id)).map(GapOf::Class);
        let has_gap = |gap: &GapOf| columns.iter().any(|&column| self.gap(*gap, Period::Column(column)).is_some());
        of_area.chain(of_classes).filter(has_gap).map(Row::Gap).collect()
    }

    /// The gap rows of all areas that are shown, each where it arises: rows of areas that only carry the differences below them say
    /// nothing new.
    pub(crate) fn gaps_arising(&self, columns: &[ColumnId]) -> impl Iterator<Item = Row> {
        let rows = self.dataset.areas().map(|area| (area, self.gap_rows(area, columns)));
        let shown = rows.filter(|(area, rows)| !rows.is_empty() && self.shows(*area)).flat_map(|(_, rows)| rows);
        shown.filter(|row| matches!(row, Row::Gap(gap) if self.arises(*gap, columns)))
    }

    /// The lines of a gap's total.
    pub fn lines_of_gap(&self, gap: GapOf) -> StatedFor {
        match gap {
            GapOf::Area(area, kind) => StatedFor::all_lines(Some(area), kind.map_or(self.scope.view(), Into::into)),
            GapOf::Class(total) => StatedFor::of(self.dataset.stated_total(total)),
        }
    }

    /// The total that a gap row is about, in a period in which it is not the sum of its lines.
    pub fn gap(&self, gap: GapOf, period: Period) -> Option<StatedFigure> {
        let of_gap = self.lines_of_gap(gap);
        let of = of_gap.in_view(self.scope.view());
        if !self.figures.differing.differs(of.area, of.view, period) {
            return None;
        }
        let (shown, finding) = self.figures.stated(self.dataset, of, period);
        let stated = match (gap, finding) {
            (GapOf::Area(_, None), Finding::DiffersFromLines) => shown,
            (GapOf::Class(_), Finding::DiffersFromLines) => {
                shown.filter(|held| StatedFor::of(self.dataset.stated_total(held.stated)) == of_gap)
            }
            // A total that agrees with its lines, or is none, doesn't tell of those of its kinds.
            (GapOf::Area(_, Some(_)) | GapOf::Class(_), Finding::DiffersInOneKind | Finding::DiffersFromStated)
                if of_gap != of && of.view == View::Combined =>
            {
                self.figures.stated(self.dataset, of_gap, period).0
            }
            _ => None,
        };
        stated.filter(|stated| stated.status == Status::Differs)
    }

    /// The periods in which a gap row has a figure, the one that is shown first.
    pub fn periods_of_gap(&self, gap: GapOf) -> impl Iterator<Item = (Period, StatedFigure)> {
        let columns = self.scope.columns(self.dataset).into_iter().map(Period::Column);
        let periods = [self.scope.period()].into_iter().chain(columns);
        periods.filter_map(move |period| Some((period, self.gap(gap, period)?)))
    }

    /// True for the first total that is stated for its lines.
    fn is_first(&self, total: StatedId) -> bool {
        let of = StatedFor::of(self.dataset.stated_total(total));
        self.dataset.stated_for(of.area).find(|(_, stated)| of.is_of(stated)).is_some_and(|(first, _)| first == total)
    }

    /// True where a gap arises in its own total in a column, at least in part.
    pub fn arises(&self, gap: GapOf, columns: &[ColumnId]) -> bool {
        let arises_in = |held: StatedFigure, column: ColumnId| {
            let mut comparisons = self.figures.reconciliation.of_total(held.stated).iter();
            comparisons.any(|one| {
                (one.column, one.against, one.status) == (column, Against::Initiatives, Status::Differs)
                    && !one.is_carried()
            })
        };
        columns.iter().any(|&column| self.gap(gap, Period::Column(column)).is_some_and(|held| arises_in(held, column)))
    }
}
