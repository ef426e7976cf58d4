//! Changes of a figure from one year to another, and shares of a whole.

use crate::model::{
    amount::Amount,
    cell::Doubts,
    column::ColumnId,
    dataset::Dataset,
    ids::InitiativeId,
    measure::{Basis, BasisId},
};

/// The change from a base year to another. Where one side has no amount there is no number to give, but a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Both years have an amount.
    By {
        /// The amount of the year less that of the base.
        amount: Amount,
        /// The same in per cent of the base, to one decimal; none where the base is zero.
        per_cent: Option<Amount>,
    },
    /// An amount, where there was none in the base year or before it.
    New,
    /// An amount again: none in the base year, but before it.
    Resumed,
    /// No amount any more: the last one was in the base year or after it.
    Expired,
    /// No amount, but there will be one again.
    Paused,
    /// No amount in either year.
    Nothing,
    /// A change of more digits than are kept exactly.
    TooLong,
}

/// The change from `base` to a later `year`, in a row with one entry for each column. The years of the basis before and after
/// these tell an amount that comes from one that comes again.
pub fn between(basis: &Basis, series: &[Option<Amount>], base: ColumnId, year: ColumnId) -> Change {
    let years = &basis.years;
    let amounts = |years: &[ColumnId]| years.iter().any(|year| series[year.index()].is_some());
    let is_before = || basis.place(base).is_some_and(|place| amounts(&years[..place]));
    let is_after = || basis.place(year).is_some_and(|place| amounts(&years[place + 1..]));
    let are_years = basis.place(base).is_some() && basis.place(year).is_some();
    match (series[base.index()], series[year.index()]) {
        (Some(from), Some(to)) => match to.checked_sub(from) {
            Ok(amount) => Change::By { amount, per_cent: amount.per_cent_of(from) },
            Err(_) => Change::TooLong,
        },
        (None, Some(_)) | (Some(_), None) if !are_years => Change::Nothing,
        (None, Some(_)) if is_before() => Change::Resumed,
        (None, Some(_)) => Change::New,
        (Some(_), None) if is_after() => Change::Paused,
        (Some(_), None) => Change::Expired,
        (None, None) => Change::Nothing,
    }
}

/// The change of a line between two columns; nothing is said of an amount that is withheld.
pub fn line_change(dataset: &Dataset, basis: BasisId, line: InitiativeId, [base, year]: [ColumnId; 2]) -> Change {
    if [base, year].iter().any(|&column| dataset.doubts(line, column).has(Doubts::WITHHELD)) {
        return Change::Nothing;
    }
    between(dataset.basis(basis), dataset.amounts(line), base, year)
}

/// The share of an amount in a whole, in per cent to one decimal. None where the whole is not above zero: a share of a loss
/// would say the opposite of what it seems to say.
pub fn share(part: Option<Amount>, whole: Option<Amount>) -> Option<Amount> {
    let whole = whole.filter(|whole| !whole.is_zero() && !whole.is_negative())?;
    part?.per_cent_of(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measure::BasisKind;

    fn of_three() -> Basis {
        let years = [0, 1, 2].map(ColumnId).to_vec();
        Basis { kind: BasisKind::OwnFigures, years, others: Vec::new() }
    }

    fn change(series: [&str; 3]) -> Change {
        let series = series.map(|text| (text != "–").then(|| Amount::parse(text).unwrap()));
        between(&of_three(), &series, ColumnId(0), ColumnId(1))
    }

    #[test]
    fn a_change_without_two_amounts_is_a_word() {
        assert_eq!(change(["–", "1", "1"]), Change::New);
        assert_eq!(change(["1", "–", "–"]), Change::Expired);
        assert_eq!(change(["1", "–", "2"]), Change::Paused);
        assert_eq!(change(["–", "–", "2"]), Change::Nothing);
        let series = [Some(Amount::from(1)), None, Some(Amount::from(2))];
        assert_eq!(between(&of_three(), &series, ColumnId(1), ColumnId(2)), Change::Resumed);
        let between_them = [None, Some(Amount::from(1)), Some(Amount::from(2))];
        assert_eq!(between(&of_three(), &between_them, ColumnId(0), ColumnId(2)), Change::New);
    }

    #[test]
    fn a_change_from_zero_has_no_per_cent() {
        assert_eq!(change(["0", "1", "1"]), Change::By { amount: Amount::from(1), per_cent: None });
    }

    #[test]
    fn a_share_of_nothing_or_of_a_loss_is_not_given() {
        let one = Some(Amount::from(1));
        assert_eq!(share(one, Some(Amount::from(4))), Some(Amount::from(25)));
        assert_eq!(share(one, Some(Amount::ZERO)), None);
        assert_eq!(share(one, Some(-Amount::from(4))), None);
        assert_eq!(share(None, one), None);
    }
}
