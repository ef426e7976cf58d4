//! Sums of parts of which some are stated more than once: the document agrees when one of its own figures makes it agree.

use std::collections::HashSet;

use crate::{
    analysis::check::{comparison::Status, reconcile::rounding::Allowance},
    model::amount::{Amount, Inexact, Sum},
};

/// So many different sums are looked at; past that only those of the first figures.
const MOST: usize = 1_000;

/// A figure that may be added: a dash is none.
pub(super) type Figure = (Option<Amount>, Allowance);

/// The sum of parts that makes `stated` agree, else the first that rounding explains, else that of the first figures.
///
/// Each part is the figures that the document states for it, the first in the file first.
///
/// # Errors
/// When the sum of the first figures can't be given exactly.
pub(super) fn best_sum(
    parts: &[Vec<Figure>],
    (lines, allowance): (Sum, Allowance),
    stated: Option<Amount>,
    own: Allowance,
) -> Result<Figure, Inexact> {
    let (mut first, mut roundings) = (lines, allowance);
    for (amount, rounding) in parts.iter().filter_map(|part| part.first()) {
        amount.map_or(Ok(()), |amount| first.add(amount))?;
        roundings = roundings.and(*rounding);
    }
    let first = (first.total()?, roundings);
    let status = |(sum, allowance): Figure| {
        let difference = stated.unwrap_or_default().checked_sub(sum.unwrap_or_default());
        difference.map_or(Status::Differs, |difference| allowance.and(own).status(difference))
    };
    if status(first) == Status::Agrees || parts.iter().all(|part| part.len() == 1) {
        return Ok(first);
    }
    let mut sums = vec![(lines.total()?, allowance)];
    for part in parts {
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
            }
        }
        if next.len() > MOST {
            return Ok(first);
        }
        sums = next;
    }
    Ok(sums.into_iter().min_by_key(|&sum| status(sum)).unwrap_or(first))
}
