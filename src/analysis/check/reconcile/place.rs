//! Tells where each difference arises: a gap is counted once, in the area or class and the column where it arises; a difference that
//! follows from those of the areas, columns or rows below it is carried.

mod below;
mod rows;

use std::collections::HashSet;

use crate::{
    analysis::{
        amounts::totals::TooLong,
        check::{
            comparison::{Against, Comparison, Origin, Place, Status},
            reconcile::{
                compare::{Compared, Comparing},
                place::{
                    below::{Below, Between},
                    rows::Rows,
                },
                rounding::Allowance,
            },
        },
    },
    model::{
        amount::{Amount, Inexact},
        financing::View,
        ids::PrintedRow,
        period::Period,
    },
};

/// Gives each difference its origin.
///
/// # Errors
/// When the differences below a total can't be added exactly.
pub(super) fn place(
    comparing: &Comparing<'_>,
    totals: &mut [Vec<Compared>],
    lines: &mut [Compared],
) -> Result<(), TooLong> {
    let mut gaps: HashSet<Place> = HashSet::new();
    let mut rows = Rows::new(comparing, lines).with_totals(totals);
    for compared in &mut *lines {
        if compared.comparison.status == Status::Differs {
            let follows = rows.line_follows_from_columns(compared);
            compared.comparison.origin = Some(origin(follows, compared.comparison.difference));
        }
    }
    let mut below = Below::new(comparing, totals);
    for made in &mut *totals {
        for place in 0..made.len() {
            let Compared { comparison, allowance } = made[place];
            if comparison.status != Status::Differs {
                continue;
            }
            let found = find(&mut below, &mut rows, comparison, allowance, made);
            let origin = found.map_err(|Inexact| too_long(comparing, comparison))?;
            if let Some(Origin::Gap { .. }) = origin {
                gaps.insert(comparison.place(comparing.dataset));
            }
            made[place].comparison.origin = origin;
        }
    }
    // Between totals that are all itemised nothing arises that isn't told of their lines.
    for compared in totals.iter_mut().flatten() {
        let comparison = &mut compared.comparison;
        if comparison.status == Status::Differs && comparison.origin.is_none() {
            let has_gap = gaps.contains(&comparison.place(comparing.dataset));
            comparison.origin = Some(origin(!has_gap, comparison.difference));
        }
    }
    Ok(())
}

fn origin(is_carried: bool, own: Amount) -> Origin {
    if is_carried { Origin::Carried } else { Origin::Gap { own } }
}

/// The origin of a total's difference; none where it depends on whether the area has a gap there.
fn find(
    below: &mut Below<'_, '_>,
    rows: &mut Rows<'_, '_>,
    comparison: Comparison,
    allowance: Allowance,
    made: &[Compared],
) -> Result<Option<Origin>, Inexact> {
    let PrintedRow::Total(id) = comparison.row else { return Ok(None) };
    let difference = comparison.difference;
    if rows.follows_from_columns(&comparison, allowance, made) || rows.follows_from_rows(id, &comparison, allowance) {
        return Ok(Some(Origin::Carried));
    }
    let between = match comparison.against {
        Against::Columns => return Ok(Some(Origin::Gap { own: difference })),
        Against::Initiatives => {
            let below = below.of_total(id, comparison.column)?;
            let own = difference.checked_sub(below)?;
            return Ok(Some(origin(!below.is_zero() && allowance.explains(own), own)));
        }
        Against::StatedAreas => Between::Areas,
        Against::StatedViews => Between::Views,
    };
    if below.is_itemised_between(id, comparison.column, between) {
        return Ok(None);
    }
    let rest = difference.checked_add(below.of_total(id, comparison.column)?)?;
    Ok((!allowance.explains(rest)).then_some(Origin::Gap { own: difference }))
}

fn too_long(comparing: &Comparing<'_>, comparison: Comparison) -> TooLong {
    let view: View = comparison.view(comparing.dataset);
    TooLong { area: comparison.area(comparing.dataset), view, period: Period::Column(comparison.column) }
}
