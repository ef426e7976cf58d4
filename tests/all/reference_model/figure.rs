//! One figure: an amount or none, with what makes it less than exact. Sums, changes and shares of such.

use indsats::locale::Message;

use super::columns::Basis;
use crate::reckoning::document::Cell;

/// A figure.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Figure {
    /// None: a dash, or as the next fields say.
    pub amount: Option<i128>,
    /// Something in it is not published.
    pub is_withheld: bool,
    /// Something in it is not known that may make it more or less.
    pub is_incomplete: bool,
    pub is_about: bool,
    pub blank: Blank,
}

/// Nothing printed, so that nobody knows whether there is an amount.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Blank {
    #[default]
    No,
    /// In the cell, which is shown as nothing.
    Cell,
    /// In all that is added up.
    Sum,
}

/// A figure for each column.
pub type Series = Vec<Figure>;

/// The change of a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    By(i128),
    Word(Message),
    Nothing,
}

/// The figure that a share is given of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Whole {
    pub amount: i128,
    /// The lines lie on both sides of zero: it is the sum of those above.
    pub is_mixed: bool,
}

impl Figure {
    pub fn of(cell: Cell, is_about: bool) -> Self {
        match cell {
            Cell::Amount(amount) => Self { amount: Some(amount), is_about, ..Self::default() },
            Cell::Dash => Self::default(),
            Cell::Blank => Self { blank: Blank::Cell, ..Self::default() },
            Cell::Withheld => Self { is_withheld: true, ..Self::default() },
        }
    }

    pub fn exactly(amount: i128) -> Self {
        Self { amount: Some(amount), ..Self::default() }
    }

    /// There is an amount, published or not.
    pub fn is_there(self) -> bool {
        self.amount.is_some() || self.is_withheld
    }

    /// All of it, where everything in it is known.
    pub fn published(self) -> Option<i128> {
        self.amount.filter(|_| !self.is_withheld && !self.is_incomplete)
    }
}

// "A sum of which no line has an amount is no amount either (`–`), as the letter prints it; a sum over withheld cells says "mindst"".
/// The sum of some figures.
pub fn total(figures: impl IntoIterator<Item = Figure>) -> Figure {
    let add = |sum: Figure, one: Figure| Figure {
        amount: match (sum.amount, one.amount) {
            (Some(sum), Some(one)) => Some(sum + one),
            (sum, one) => sum.or(one),
        },
        is_withheld: sum.is_withheld || one.is_withheld,
        is_incomplete: sum.is_incomplete || one.is_incomplete,
        is_about: sum.is_about || one.is_about,
        ..Figure::default()
    };
    let figures: Vec<Figure> = figures.into_iter().collect();
    let is_unsaid = !figures.is_empty() && figures.iter().all(|figure| figure.blank != Blank::No);
    let blank = if is_unsaid { Blank::Sum } else { Blank::No };
    Figure { blank, ..figures.into_iter().fold(Figure::default(), add) }
}

/// A part in tenths of a per cent of a whole, half a tenth rounded away from zero.
pub fn per_mille(part: i128, whole: i128) -> Option<i128> {
    let (part, whole, sign) = (part.abs() * 1000, whole.abs(), part.signum());
    (whole != 0).then(|| sign * ((2 * part + whole) / (2 * whole)))
}

/// A change in tenths of a per cent of the figure before it, where that is above zero.
pub fn change_in_per_mille(difference: i128, from: i128) -> Option<i128> {
    per_mille(difference, from).filter(|_| from > 0)
}

impl Whole {
    /// A stated total, of which shares are given where it is above zero.
    pub fn stated(amount: Option<i128>) -> Option<Self> {
        amount.filter(|&amount| amount > 0).map(|amount| Self { amount, is_mixed: false })
    }
}

/// A part of a whole in tenths of a per cent: below zero where they lie on different sides of it.
pub fn share(part: Option<i128>, whole: Option<Whole>) -> Option<i128> {
    let whole = whole?.amount;
    Some(per_mille(part?, whole)? * whole.signum())
}

// "used = second / first"
/// A figure in tenths of a per cent of the one that it is a use of; none where they lie on different sides of zero.
pub fn used(second: i128, first: i128) -> Option<i128> {
    per_mille(second, first).map(i128::abs).filter(|_| second.signum() * first.signum() >= 0)
}

/// The change between two columns of a series. Which amounts come again is known of whole years only, and nobody knows of a change
/// from or to a blank.
pub fn change(basis: &Basis, series: &[Figure], (from, to): (usize, usize)) -> Change {
    let places = basis.place(from).zip(basis.place(to));
    if series[from].blank != Blank::No || series[to].blank != Blank::No {
        return Change::Nothing;
    }
    let any = |years: &[usize]| years.iter().any(|&year| series[year].is_there());
    match (series[from].is_there(), series[to].is_there(), places) {
        (true, true, _) => {
            let both = series[from].published().zip(series[to].published());
            both.map_or(Change::Nothing, |(from, to)| Change::By(to - from))
        }
        (false, true, Some((from, _))) => {
            let before = any(&basis.years[..from]);
            Change::Word(if before { Message::ChangeResumed } else { Message::ChangeNew })
        }
        (true, false, Some((_, to))) => {
            let after = any(&basis.years[to + 1..]);
            Change::Word(if after { Message::ChangePaused } else { Message::ChangeExpired })
        }
        _ => Change::Nothing,
    }
}
