//! Sums of parts of which some are stated more than once: the document agrees when one of its own figures makes it agree.

use std::{cell::OnceCell, collections::HashSet};

use crate::{
    analysis::check::{comparison::Status, reconcile::rounding::Allowance},
    model::amount::{Amount, Inexact, Sum},
};

/// So many different sums are looked at; past that only those of the first figures.
const MOST: usize = 1_000;

/// A figure that may be added: a dash is none.
pub(super) type Figure = (Option<Amount>, Allowance);

/// The other stated figures that totals of the same lines are held against.
pub(super) struct HeldAgainst {
    pub sums: Alternatives,
    /// The number of blank lines among them.
    pub blank: u32,
}

/// The sums that parts may have. Each part is the figures that the document states for it, the first in the file first.
///
/// They are the same for all totals that are held against them, and are found once.
pub(super) struct Alternatives {
    parts: Vec<Vec<Figure>>,
    /// The lines that are in no part.
    lines: (Sum, Allowance),
    /// The sum of the first figures.
    first: Figure,
    /// The sums of all choices of figures; none where they are too many, or where there is no choice.
    all: OnceCell<Vec<Figure>>,
}

impl Alternatives {
    /// The sums of parts, and of lines beside them.
    ///
    /// # Errors
    /// When the sum of the first figures can't be given exactly.
    pub fn of(parts: Vec<Vec<Figure>>, lines: (Sum, Allowance)) -> Result<Self, Inexact> {
        let (mut first, mut roundings) = lines;
        for (amount, rounding) in parts.iter().filter_map(|part| part.first()) {
            amount.map_or(Ok(()), |amount| first.add(amount))?;
            roundings = roundings.and(*rounding);
        }
        let first = (first.total()?, roundings);
        let all = if parts.iter().all(|part| part.len() == 1) { OnceCell::from(Vec::new()) } else { OnceCell::new() };
        Ok(Self { parts, lines, first, all })
    }

    /// The sum that makes `stated` agree, else the first that rounding explains, else that of the first figures.
    ///
    /// # Errors
    /// When the sum of the lines can't be given exactly, and others must be tried.
    pub fn best(&self, stated: Option<Amount>, own: Allowance) -> Result<Figure, Inexact> {
        let status = |(sum, allowance): Figure| {
            let difference = stated.unwrap_or_default().checked_sub(sum.unwrap_or_default());
            difference.map_or(Status::Differs, |difference| allowance.and(own).status(difference))
        };
        if status(self.first) == Status::Agrees {
            return Ok(self.first);
        }
        let all = if let Some(all) = self.all.get() {
            all
        } else {
            let lines = (self.lines.0.total()?, self.lines.1);
            self.all.get_or_init(|| self.sums(lines).unwrap_or_default())
        };
        Ok(all.iter().copied().min_by_key(|&sum| status(sum)).unwrap_or(self.first))
    }

    /// The sums of all choices of figures, each once; none where they are too many.
    fn sums(&self, lines: Figure) -> Option<Vec<Figure>> {
        let mut sums = vec![lines];
        for part in &self.parts {
            let mut known = HashSet::new();
            let mut next = Vec::new();
            for (sum, allowance) in sums {
                for (figure, rounding) in part {
                    let both = match (sum, *figure) {
                        (Some(one), Some(other)) => one.checked_add(other).map(Some),
                        (one, other) => Ok(one.or(other)),
                    };
                    let both = both.map(|both| (both, allowance.and(*rounding)));
                    next.extend(both.ok().filter(|both| known.insert(*both)));
                    if next.len() > MOST {
                        return None;
                    }
                }
            }
            sums = next;
        }
        Some(sums)
    }
}
