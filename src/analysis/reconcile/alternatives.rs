//! Sums of parts of which some are stated more than once: the document agrees when one of its own figures makes it agree.

use crate::{
    analysis::reconcile::rounding::Allowance,
    model::amount::{Amount, Inexact, Sum},
};

/// So many different sums are looked at; past that only those of the first figures.
const MOST: usize = 1_000;

/// One part of a sum: the figures that the document states for it, each once, and the rounding of one of them.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The stated figures, the first in the file first; a dash is none. There is at least one.
    pub figures: Vec<Option<Amount>>,
    /// What its rounding allows.
    pub allowance: Allowance,
}

/// The sum of parts that makes `stated` agree, else that of the first figures.
///
/// # Errors
/// When the sum of the first figures can't be given exactly.
pub(super) fn best_sum(parts: &[Part], lines: Sum, stated: Option<Amount>) -> Result<Option<Amount>, Inexact> {
    let mut first = lines;
    for part in parts {
        if let Some(amount) = part.figures.first().copied().flatten() {
            first.add(amount)?;
        }
    }
    let first = first.total()?;
    let wanted = stated.unwrap_or_default();
    if first.unwrap_or_default() == wanted || parts.iter().all(|part| part.figures.len() == 1) {
        return Ok(first);
    }
    let mut sums = vec![lines.total()?];
    for part in parts {
        let mut next: Vec<Option<Amount>> = Vec::new();
        for sum in &sums {
            for figure in &part.figures {
                let both = match (*sum, *figure) {
                    (Some(one), Some(other)) => Some(one.checked_add(other)?),
                    (one, other) => one.or(other),
                };
                if !next.contains(&both) {
                    next.push(both);
                }
            }
        }
        if next.len() > MOST {
            return Ok(first);
        }
        sums = next;
    }
    Ok(sums.into_iter().find(|sum| sum.unwrap_or_default() == wanted).unwrap_or(first))
}
