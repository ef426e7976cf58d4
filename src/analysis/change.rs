//! Changes of a figure from one year to another.

use crate::{
    analysis::amounts::shown::ShownFigure,
    model::{
        amount::Amount,
        columns::ColumnId,
        dataset::Dataset,
        ids::InitiativeId,
        measure::{Basis, BasisId},
        period::Period,
    },
};

/// The change from a base year to another. Where one side has no amount there is no number to give, but a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Both years have an amount.
    By {
        /// The amount of the year less that of the base.
        amount: Amount,
        /// The same in per cent of the base, to one decimal; none where the base is zero or below it.
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
    /// No amount in either year, or one that nobody knows: it is withheld, or nothing is printed.
    Nothing,
    /// A change of more digits than are kept exactly.
    TooLong,
}

/// The change of a figure from `base` to a later `year`. The years of the basis before and after these tell an amount that comes
/// from one that comes again. A withheld amount is there like any other, but no number is computed from it. Of a blank nobody knows
/// whether there is an amount, so that nothing changes from or to one.
pub fn between(basis: &Basis, figure: &dyn Fn(ColumnId) -> ShownFigure, base: ColumnId, year: ColumnId) -> Change {
    let years = &basis.years;
    let is_in = |years: &[ColumnId]| years.iter().any(|&year| figure(year).is_there());
    let is_before = || basis.place(base).is_some_and(|place| is_in(&years[..place]));
    let is_after = || basis.place(year).is_some_and(|place| is_in(&years[place + 1..]));
    let are_years = basis.place(base).is_some() && basis.place(year).is_some();
    let (from, to) = (figure(base), figure(year));
    if from.is_blank() || to.is_blank() {
        return Change::Nothing;
    }
    match (from.is_there(), to.is_there()) {
        (true, true) => from.published().zip(to.published()).map_or(Change::Nothing, |(from, to)| by(from, to)),
        (false, true) | (true, false) if !are_years => Change::Nothing,
        (false, true) if is_before() => Change::Resumed,
        (false, true) => Change::New,
        (true, false) if is_after() => Change::Paused,
        (true, false) => Change::Expired,
        (false, false) => Change::Nothing,
    }
}

fn by(from: Amount, to: Amount) -> Change {
    match to.checked_sub(from) {
        // A percentage of an amount below zero would have the sign of neither.
        Ok(amount) => Change::By { amount, per_cent: amount.per_cent_of(from).filter(|_| !from.is_negative()) },
        Err(_) => Change::TooLong,
    }
}

/// The change of a line between two columns.
pub fn line_change(dataset: &Dataset, basis: BasisId, line: InitiativeId, [base, year]: [ColumnId; 2]) -> Change {
    let figure = |column| ShownFigure::of_line(dataset, line, Period::Column(column));
    between(dataset.basis(basis), &figure, base, year)
}

/// A figure in per cent of the one that it is a use of, such as accounts of a budget. None where they lie on different sides of
/// zero; nothing is used of an amount on either side.
pub fn used(figure: Amount, of: Amount) -> Option<Amount> {
    let share = figure.per_cent_of(of)?;
    (figure.is_zero() || figure.is_negative() == of.is_negative()).then_some(if of.is_negative() {
        -share
    } else {
        share
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        cell::{Cell, Doubts},
        measure::BasisKind,
    };

    fn of_three() -> Basis {
        let years = [0, 1, 2].map(ColumnId).to_vec();
        Basis::new(BasisKind::OwnFigures, years, Vec::new())
    }

    /// The change between two of three years, of which `x` is withheld.
    fn change(cells: [&str; 3], base: usize, year: usize) -> Change {
        let figure = |column: ColumnId| {
            let (cell, doubts) = match cells[column.index()] {
                "–" => (Cell::Dash, Doubts::NONE),
                "" => (Cell::Blank, Doubts::NONE),
                "x" => (Cell::Withheld, Doubts::WITHHELD),
                text => (Cell::Amount(Amount::parse(text.trim_start_matches('≥')).unwrap()), Doubts::NONE),
            };
            let doubts = if cells[column.index()].starts_with('≥') { Doubts::WITHHELD } else { doubts };
            ShownFigure { cell, doubts }
        };
        let id = |place: usize| of_three().years[place];
        between(&of_three(), &figure, id(base), id(year))
    }

    #[test]
    fn a_change_without_two_amounts_is_a_word() {
        assert_eq!(change(["–", "1", "1"], 0, 1), Change::New);
        assert_eq!(change(["1", "–", "–"], 0, 1), Change::Expired);
        assert_eq!(change(["1", "–", "2"], 0, 1), Change::Paused);
        assert_eq!(change(["–", "–", "2"], 0, 1), Change::Nothing);
        assert_eq!(change(["1", "–", "2"], 1, 2), Change::Resumed);
        assert_eq!(change(["–", "1", "2"], 0, 2), Change::New);
    }

    #[test]
    fn a_withheld_amount_is_there() {
        assert_eq!(change(["1", "x", "2"], 0, 1), Change::Nothing, "nobody knows by how much");
        assert_eq!(change(["1", "x", "2"], 1, 2), Change::Nothing);
        assert_eq!(change(["≥1", "2", "2"], 0, 1), Change::Nothing, "at least 1");
        assert_eq!(change(["1", "–", "x"], 0, 1), Change::Paused);
        assert_eq!(change(["x", "–", "1"], 1, 2), Change::Resumed);
        assert_eq!(change(["x", "–", "–"], 0, 1), Change::Expired);
        assert_eq!(change(["–", "x", "1"], 0, 1), Change::New);
    }

    #[test]
    fn nobody_knows_of_a_change_from_or_to_a_blank() {
        for (cells, base, year) in
            [(["", "1", "1"], 0, 1), (["1", "", ""], 0, 1), (["1", "", "2"], 1, 2), (["", "x", ""], 0, 1)]
        {
            assert_eq!(change(cells, base, year), Change::Nothing, "{cells:?}");
        }
        assert_eq!(change(["1", "", "2"], 0, 2), Change::By { amount: 1.into(), per_cent: Some(100.into()) });
        assert_eq!(change(["", "–", "1"], 1, 2), Change::New, "a dash says that there was none");
        assert_eq!(change(["1", "–", ""], 0, 1), Change::Expired);
    }

    #[test]
    fn a_change_from_below_zero_has_no_per_cent() {
        let by = |amount: &str| Change::By { amount: Amount::parse(amount).unwrap(), per_cent: None };
        assert_eq!(change(["-5", "-10", "1"], 0, 1), by("-5"));
        assert_eq!(change(["-5", "5", "1"], 0, 1), by("10"));
    }

    #[test]
    fn a_use_is_of_the_same_side_of_zero_and_nothing_is_on_either() {
        for (figure, of, share) in [
            ("6", "12", Some("50")),
            ("-6", "-12", Some("50")),
            ("6", "-12", None),
            ("-6", "12", None),
            ("6", "0", None),
            ("0", "12", Some("0")),
            ("0", "-12", Some("0")),
        ] {
            let [figure, of] = [figure, of].map(|text| Amount::parse(text).unwrap());
            assert_eq!(used(figure, of).map(|share| share.to_string()).as_deref(), share, "{figure:?} of {of:?}");
        }
    }

    #[test]
    fn a_change_from_zero_has_no_per_cent() {
        assert_eq!(change(["0", "1", "1"], 0, 1), Change::By { amount: Amount::from(1), per_cent: None });
    }
}
