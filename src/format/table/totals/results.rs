//! Rows that say they are what totals leave: "Saldo", "Ergebnis".

use crate::{
    format::table::{
        draft::{Draft, Total, amount},
        totals::beside::Compared,
    },
    model::amount::Amount,
};

/// The totals before a result that it may be made of.
const NEAR: usize = 6;

/// The totals of all areas among which these are looked for.
const LOOKED_AT: usize = 64;

/// Returns `true` if a total is the sum or the difference of two totals before it, in its area or beside it, in each of its columns.
pub(super) fn is_of_two_totals(draft: &Draft, place: usize) -> bool {
    let total = &draft.totals[place];
    // That of revenue may be an area beside that of expenditure.
    let around = draft.nodes[total.node.0].parent;
    let before: Vec<&Total> = draft.totals[..place]
        .iter()
        .rev()
        .take(LOOKED_AT)
        .filter(|other| other.node == total.node || draft.nodes[other.node.0].parent == around)
        .take(NEAR)
        .collect();
    let makes = |one: &Total, other: &Total, join: &dyn Fn(Amount, Amount) -> Option<Amount>| {
        let amounts = total.cells.iter().filter_map(|&(column, cell)| Some((column, cell.amount()?)));
        let mut compared = amounts.map(|(column, printed)| {
            let of = |total: &Total| amount(&total.cells, column).unwrap_or(Amount::ZERO);
            let made = join(of(one), of(other))?;
            Some(Compared { total: printed, sum: made, lines: 2 }.is_exact())
        });
        compared.all(|is_near| is_near == Some(true))
    };
    let pairs = || {
        before.iter().enumerate().flat_map(|(place, one)| before[place + 1..].iter().map(move |other| (*one, *other)))
    };
    pairs().any(|(one, other)| {
        makes(one, other, &|one, other| one.checked_add(other).ok())
            || makes(one, other, &|one, other| one.checked_sub(other).ok())
            || makes(one, other, &|one, other| other.checked_sub(one).ok())
    })
}
