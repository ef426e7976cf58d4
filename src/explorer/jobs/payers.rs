//! Finds the sources that pay for the parts of the budget whose external money is on the screen. This visits every line; the sums
//! are shown meanwhile.

use std::sync::Arc;

use crate::{
    analysis::{
        arranging::{arrangement::Arrangement, payers::Payers},
        search::found::Found,
    },
    explorer::tree::budget_part::BudgetPart,
    model::{dataset::Dataset, ids::InitiativeId, period::Period},
};

/// The sources that pay for the parts on the screen, as far as they were requested and answered.
#[derive(Debug, Default)]
pub struct PayersOfParts {
    of: Option<ShownLines>,
    requested: Vec<BudgetPart>,
    answered: Vec<(BudgetPart, Payers)>,
    requests: u64,
}

/// The lines that are shown, by the number of their changes, and the period of their amounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ShownLines {
    /// The number of changes.
    pub changes: u64,
    /// The period.
    pub period: Period,
}

/// The source of the lines of parts.
#[derive(Clone, Debug)]
pub struct LineSource {
    /// The dataset.
    pub dataset: Arc<Dataset>,
    /// The lines that a filter found, where there is one.
    pub found: Option<Arc<Found>>,
    /// The arrangement of the lines, where it is not that of the document.
    pub arrangement: Option<Arc<Arrangement>>,
}

/// A search for the sources that pay for some parts.
#[derive(Clone, Debug)]
pub struct FindPayers {
    source: LineSource,
    period: Period,
    parts: Vec<BudgetPart>,
    number: u64,
}

/// The sources that were found.
#[derive(Debug)]
pub struct FoundPayers {
    payers: Vec<(BudgetPart, Payers)>,
    number: u64,
}

impl PayersOfParts {
    /// The sources that pay for a part, once they were found.
    pub fn of(&self, part: BudgetPart) -> Option<&Payers> {
        self.answered.iter().find(|(of, _)| *of == part).map(|(_, payers)| payers)
    }

    /// Forgets them.
    pub fn forget(&mut self) {
        *self = Self { requests: self.requests + 1, ..Self::default() };
    }

    /// Requests them for these parts, unless they were requested before.
    pub fn request(
        &mut self,
        of: ShownLines,
        parts: &[BudgetPart],
        source: impl Fn() -> LineSource,
    ) -> Option<FindPayers> {
        if self.of != Some(of) {
            self.forget();
            self.of = Some(of);
        }
        self.answered.retain(|(part, _)| parts.contains(part));
        if self.requested == parts {
            return None;
        }
        parts.clone_into(&mut self.requested);
        let missing: Vec<BudgetPart> = parts.iter().copied().filter(|&part| self.of(part).is_none()).collect();
        self.requests += 1;
        let job = || FindPayers { source: source(), period: of.period, parts: missing.clone(), number: self.requests };
        (!missing.is_empty()).then(job)
    }

    /// Takes an answer, unless it is out of date. Says whether it did.
    pub fn apply(&mut self, FoundPayers { payers, number }: FoundPayers) -> bool {
        let is_wanted = number == self.requests;
        if is_wanted {
            self.answered.extend(payers);
        }
        is_wanted
    }
}

impl FindPayers {
    pub(super) fn run(self) -> FoundPayers {
        let Self { source, period, parts, number } = self;
        // Sums that cannot be given exactly are not shown.
        let payers = |part| Payers::of(&source.dataset, source.lines(part).into_iter(), period).ok();
        let payers = parts.into_iter().filter_map(|part| Some((part, payers(part)?))).collect();
        FoundPayers { payers, number }
    }
}

impl LineSource {
    /// The shown lines of a part.
    fn lines(&self, part: BudgetPart) -> Vec<InitiativeId> {
        let Self { dataset, found, arrangement } = self;
        let lines: Vec<InitiativeId> = match (part, found) {
            (BudgetPart::Area(Some(area), _), _) => dataset.initiatives_under(area).collect(),
            (BudgetPart::Area(None, _), Some(found)) => found.lines().iter().collect(),
            (BudgetPart::Area(None, _), None) => dataset.initiatives().collect(),
            (BudgetPart::Group(group, _), _) => {
                let lines = arrangement.as_ref().map(|arrangement| arrangement.lines_of(group));
                lines.into_iter().flatten().map(|placed| placed.line).collect()
            }
        };
        let is_shown = |line: &InitiativeId| {
            part.view().includes(dataset.initiative(*line).financing)
                && found.as_ref().is_none_or(|found| found.contains(*line))
        };
        lines.into_iter().filter(is_shown).collect()
    }
}
