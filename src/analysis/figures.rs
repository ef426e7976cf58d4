//! All figures of a dataset, computed once when it is opened: the lines' totals and the stated totals beside them.

use std::collections::HashSet;

use crate::{
    analysis::{
        amounts::{
            shown::ShownFigure,
            totals::{SumCell, TooLong, Totals},
        },
        change::{Change, between},
        check::{
            differing::Differing,
            reconcile::{Reconciliation, StatedFigure, Status},
            stated_for::StatedFor,
        },
    },
    model::{
        columns::ColumnId,
        dataset::{Dataset, Stated},
        financing::View,
        ids::AreaId,
        measure::BasisId,
        period::Period,
    },
};

/// Every figure that no filter changes.
#[derive(Debug)]
pub struct Figures {
    /// The sums of the lines.
    pub totals: Totals,
    /// The stated totals, compared with the lines.
    pub reconciliation: Reconciliation,
    /// The areas that differ.
    pub differing: Differing,
}

/// A total: the sum of the lines and the total that a document states, side by side and never mixed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Total {
    /// The sums of the lines.
    pub lines: SumCell,
    /// The stated total, where there is one; of several the first in the file that differs, else the first. For all money it is
    /// that of one kind where there is no money of the other.
    pub stated: Option<StatedFigure>,
    /// The gravest outcome of its comparisons.
    pub finding: Finding,
}

/// The gravest outcome of a total's comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Finding {
    /// It agrees, or there is nothing to hold it against.
    #[default]
    Nothing,
    /// It is the sum of its lines within rounding.
    WithinRounding,
    /// It is not the sum of its lines.
    DiffersFromLines,
    /// It is not the sum of other stated figures.
    DiffersFromStated,
    /// A total of one kind of its money differs.
    DiffersInOneKind,
    /// A total of one class of its lines differs.
    DiffersInOneClass,
}

/// The findings whose signs stand by the sum of lines, by the stated total beside it, and by the name of what they are of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Signs {
    /// By the sum of lines.
    pub lines: Finding,
    /// By the stated total.
    pub stated: Finding,
    /// By the name: both figures agree, and those of a part of the lines don't.
    pub name: Finding,
}

impl Total {
    /// The findings for which the lines, the stated total and the name carry a sign. A stated total that differs from others than its
    /// lines carries its own; of a part of the lines the name does, since between equal figures none stands.
    pub fn signs(&self) -> Signs {
        signs(self.finding, self.stated)
    }

    /// The finding for which one of the figures carries a sign, where only one of them is shown.
    pub fn figure_sign(&self) -> Finding {
        if self.signs().name == Finding::Nothing { self.finding } else { Finding::Nothing }
    }

    /// The sum of lines that no total is stated for.
    pub fn of_lines(lines: SumCell) -> Self {
        Self { lines, stated: None, finding: Finding::Nothing }
    }
}

/// The findings for which a sum of lines and the stated total beside it carry a sign.
pub fn signs(finding: Finding, stated: Option<StatedFigure>) -> Signs {
    match (finding, stated) {
        (Finding::DiffersFromStated, Some(_)) => Signs { stated: finding, ..Signs::default() },
        (Finding::DiffersInOneKind | Finding::DiffersInOneClass, Some(_)) => {
            Signs { name: finding, ..Signs::default() }
        }
        _ => Signs { lines: finding, ..Signs::default() },
    }
}

impl Signs {
    /// Returns `true` if either is the sign of a difference.
    pub fn any_differs(self) -> bool {
        self.lines.differs() || self.stated.differs() || self.name.differs()
    }
}

impl Finding {
    /// Returns `true` if anything differs.
    pub fn differs(self) -> bool {
        !matches!(self, Self::Nothing | Self::WithinRounding)
    }
}

impl Figures {
    /// Computes them.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn of(dataset: &Dataset) -> Result<Self, TooLong> {
        let totals = Totals::of(dataset)?;
        let reconciliation = Reconciliation::of(dataset)?;
        let differing = Differing::of(dataset, &reconciliation);
        Ok(Self { totals, reconciliation, differing })
    }

    /// The total of an area, or of the whole.
    pub fn total(&self, dataset: &Dataset, area: Option<AreaId>, view: View, period: Period) -> Total {
        self.total_of(dataset, StatedFor::all_lines(area, view), period, self.totals.cell(area, view, period))
    }

    /// The total of lines whose sum is given.
    pub fn total_of(&self, dataset: &Dataset, of: StatedFor, period: Period, lines: SumCell) -> Total {
        let (stated, finding) = self.stated(dataset, of, period);
        Total { lines, stated, finding }
    }

    /// The stated total that stands beside the sum of some lines, and what is found about it.
    pub fn stated(&self, dataset: &Dataset, of: StatedFor, period: Period) -> (Option<StatedFigure>, Finding) {
        let stated = || self.reconciliation.beside(of, period);
        let differing = stated().find(|stated| stated.status == Status::Differs);
        let differing = differing.or_else(|| stated().find(StatedFigure::differs));
        let stated = differing.or_else(|| stated().next());
        let is_marked = self.differing.differs(of.area, of.view, period);
        let finding = match stated {
            Some(stated) if stated.status == Status::Differs => Finding::DiffersFromLines,
            Some(stated) if stated.differs() => Finding::DiffersFromStated,
            _ if is_marked && self.differing_kinds(of, period).next().is_some() => Finding::DiffersInOneKind,
            _ if is_marked && self.each_differing_class(dataset, of, period).next().is_some() => {
                Finding::DiffersInOneClass
            }
            Some(stated) if stated.status == Status::WithinRounding => Finding::WithinRounding,
            _ => Finding::Nothing,
        };
        (stated, finding)
    }

    /// The figure in a period of the total that stands beside the sum of some lines in the period that is shown; a dash where there
    /// is none.
    pub fn stated_figure(&self, dataset: &Dataset, of: StatedFor, shown: Period, period: Period) -> ShownFigure {
        let Some(held) = self.stated(dataset, of, shown).0 else { return ShownFigure::default() };
        match period {
            Period::Column(column) => ShownFigure::of_stated_cell(dataset, held.stated, column),
            Period::All(_) => ShownFigure::of_stated(dataset, held, period),
        }
    }

    /// The kinds of money in all money that state a total which differs.
    pub fn differing_kinds(&self, of: StatedFor, period: Period) -> impl Iterator<Item = StatedFor> {
        of.kinds().filter(move |&kind| self.reconciliation.stated_for(kind, period).any(|stated| stated.differs()))
    }

    /// The classes of lines that state a total which differs, each once; of all money rather than of one kind of it.
    pub fn differing_classes(&self, dataset: &Dataset, of: StatedFor, period: Period) -> Vec<StatedFor> {
        let mut known = HashSet::new();
        let classes = self.each_differing_class(dataset, of, period).filter(|&class| known.insert(class));
        let mut classes: Vec<StatedFor> = classes.collect();
        let of_all: HashSet<StatedFor> = classes.iter().filter(|class| class.view == of.view).copied().collect();
        classes.retain(|class| class.view == of.view || !of_all.contains(&class.in_view(of.view)));
        classes
    }

    fn each_differing_class(
        &self,
        dataset: &Dataset,
        of: StatedFor,
        period: Period,
    ) -> impl Iterator<Item = StatedFor> {
        let is_class =
            move |stated: &Stated| stated.class.is_some() && [stated.view, View::Combined].contains(&of.view);
        let differs = move |id| self.reconciliation.figure(id, period).is_some_and(|stated| stated.differs());
        let all = of.class.is_none().then(|| dataset.stated_for(of.area)).into_iter().flatten();
        let classes = all.filter(move |(id, stated)| is_class(stated) && differs(*id));
        classes.map(|(_, stated)| StatedFor::of(stated))
    }

    /// The change between two years of the stated total that is shown, where one is stated.
    pub fn stated_change(
        dataset: &Dataset,
        shown: Option<StatedFigure>,
        basis: BasisId,
        [base, year]: [ColumnId; 2],
    ) -> Option<Change> {
        let shown = shown?;
        let figure = |column| ShownFigure::of_stated_cell(dataset, shown.stated, column);
        Some(between(dataset.basis(basis), &figure, base, year))
    }
}
