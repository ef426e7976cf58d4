//! The orders of lines, areas and groups: as in the document, by a figure, or by name.

use std::cmp::Reverse;

use crate::{
    analysis::{
        amounts::{share::Whole, shown::ShownFigure},
        change::{Change, between},
        given_up::{BETWEEN_LOOKS, IsGivenUp},
    },
    locale::collation::Collation,
    model::{
        amount::Amount, columns::ColumnId, dataset::Dataset, halves::sort_by_cached_key, measure::BasisId,
        period::Period,
    },
};

/// The property that is sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Order {
    /// As the document has it.
    #[default]
    Document,
    /// The largest amount first.
    Amount,
    /// The largest amount that the document states first; of lines, which it states no other amount of, as by amount.
    StatedAmount,
    /// The largest rise first, the largest fall last.
    Change,
    /// The same by what the document states.
    StatedChange,
    /// The largest part of the whole first.
    Share,
    /// By name, as the language sorts.
    Name,
    /// By code, numbers in it by their size; what has none last.
    Code,
}

/// The end that comes first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Direction {
    /// As [`Order`] says.
    #[default]
    Usual,
    /// The other way around; what has no figure stays last.
    Reversed,
}

/// An order with all that decides it.
pub struct Ordering<'a> {
    /// The property that is sorted by.
    pub order: Order,
    /// The end that comes first.
    pub direction: Direction,
    /// The measure that changes are in, or each year's own figure.
    pub basis: BasisId,
    /// The period of the amounts.
    pub period: Period,
    /// The amount that shares are given of, where they are sorted by.
    pub whole: Option<Whole>,
    /// The years of a change, the earlier first.
    pub compared: Option<(ColumnId, ColumnId)>,
    /// The order of names, where names are sorted.
    pub collation: Option<&'static Collation>,
    /// Whether anybody still waits for it.
    pub is_given_up: IsGivenUp<'a>,
}

impl Order {
    /// The one after this, around the ring. The document's amounts seldom stand in another order than the sums of the lines.
    pub fn next(self) -> Self {
        match self {
            Self::Document => Self::Amount,
            Self::Amount | Self::StatedAmount => Self::Change,
            Self::Change => Self::StatedChange,
            Self::StatedChange => Self::Share,
            Self::Share => Self::Name,
            Self::Name => Self::Code,
            Self::Code => Self::Document,
        }
    }

    /// Returns `true` if areas and groups are sorted by what the document states for them.
    pub fn is_stated(self) -> bool {
        matches!(self, Self::StatedAmount | Self::StatedChange)
    }

    /// The same by the sums of the lines.
    pub fn of_lines(self) -> Self {
        match self {
            Self::StatedAmount => Self::Amount,
            Self::StatedChange => Self::Change,
            other => other,
        }
    }
}

impl Direction {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Usual => Self::Reversed,
            Self::Reversed => Self::Usual,
        }
    }
}

impl Ordering<'_> {
    /// Sorts items that are in document order; equal ones stay in it. `figure` gives the figure of an item in a period, `text` the
    /// [text](Self::text) that is sorted by.
    pub fn sort<'d, T: Copy + Send + Sync>(
        &self,
        dataset: &Dataset,
        items: &mut [T],
        figure: impl Fn(T, Period) -> ShownFigure + Sync,
        text: impl Fn(T) -> &'d str + Sync,
    ) {
        match self.order {
            Order::Document => {
                if self.direction == Direction::Reversed {
                    items.reverse();
                }
            }
            Order::Amount | Order::StatedAmount => self.by_figure(items, |item| figure(item, self.period).amount()),
            Order::Share => {
                // Of a loss the greatest share has the least amount.
                let is_of_loss = self.whole.is_some_and(|whole| whole.amount().is_negative());
                let share = |amount: Amount| if is_of_loss { -amount } else { amount };
                self.by_figure(items, |item| figure(item, self.period).amount().map(share));
            }
            Order::Change | Order::StatedChange => {
                self.by_figure(items, |item| self.change(dataset, &|column| figure(item, Period::Column(column))));
            }
            Order::Code => match self.direction {
                Direction::Usual => {
                    self.by_key(items, |item| (text(item).is_empty(), code_parts(text(item))));
                }
                Direction::Reversed => {
                    self.by_key(items, |item| (text(item).is_empty(), Reverse(code_parts(text(item)))));
                }
            },
            Order::Name => {
                let Some(collation) = self.collation else { return };
                match self.direction {
                    Direction::Usual => self.by_key(items, |item| collation.key(text(item))),
                    Direction::Reversed => self.by_key(items, |item| Reverse(collation.key(text(item)))),
                }
            }
        }
    }

    /// The text that an item is sorted by, where it is not by a figure: its name, or its code.
    pub fn text<'d>(&self, name: &'d str, code: Option<&'d str>) -> &'d str {
        if self.order == Order::Code { code.unwrap_or_default() } else { name }
    }

    fn by_key<T: Copy + Send + Sync, K: Ord + Send>(&self, items: &mut [T], key: impl Fn(T) -> K + Sync) {
        sort_by_cached_key(items, key, self.is_given_up);
    }

    fn by_figure<T: Copy + Send + Sync>(&self, items: &mut [T], figure: impl Fn(T) -> Option<Amount> + Sync) {
        let mut figures: Vec<(T, Option<Amount>)> = Vec::with_capacity(items.len());
        for part in items.chunks(BETWEEN_LOOKS) {
            if (self.is_given_up)() {
                return;
            }
            figures.extend(part.iter().map(|&item| (item, figure(item))));
        }
        let amounts = || figures.iter().filter_map(|&(_, figure)| figure);
        let decimals = amounts().map(Amount::decimals).max().unwrap_or_default();
        // Whole numbers are compared in a tenth of the time, and nearly all amounts are some of hundredths.
        if amounts().all(|amount| amount.in_units(decimals).is_some()) {
            self.by_number(&mut figures, |figure| figure.and_then(|amount| amount.in_units(decimals)));
        } else {
            self.by_number(&mut figures, |figure| figure);
        }
        for (item, (sorted, _)) in items.iter_mut().zip(figures) {
            *item = sorted;
        }
    }

    fn by_number<T, N>(&self, items: &mut [(T, Option<Amount>)], number: impl Fn(Option<Amount>) -> Option<N> + Sync)
    where
        T: Copy + Send + Sync,
        N: Ord + Send,
    {
        match self.direction {
            Direction::Usual => self.by_key(items, |(_, figure)| Reverse(number(figure))),
            Direction::Reversed => self.by_key(items, |(_, figure)| (figure.is_none(), number(figure))),
        }
    }

    /// The rise of a figure between the years, where all of it is published. One that comes or goes rises or falls by its whole
    /// amount.
    fn change(&self, dataset: &Dataset, figure: &dyn Fn(ColumnId) -> ShownFigure) -> Option<Amount> {
        let (base, year) = self.compared?;
        match between(dataset.basis(self.basis), figure, base, year) {
            Change::By { amount, .. } => Some(amount),
            Change::New | Change::Resumed => figure(year).published(),
            Change::Expired | Change::Paused => figure(base).published().map(|amount| -amount),
            Change::Nothing | Change::TooLong => None,
        }
    }
}

/// A part of a code: a number, by its length and digits without zeros before it, or other signs.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub enum CodePart<'c> {
    /// A number.
    Number(usize, &'c str),
    /// Signs that are no digits.
    Other(&'c str),
}

/// The numbers of a code and the signs between them: "9.1" comes before "10.2".
pub fn code_parts(code: &str) -> Vec<CodePart<'_>> {
    let mut parts = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let is_same = |letter: char| letter.is_ascii_digit() == first.is_ascii_digit();
        let (part, after) = rest.split_at(rest.find(|letter| !is_same(letter)).unwrap_or(rest.len()));
        let digits = part.trim_start_matches('0');
        parts.push(if first.is_ascii_digit() { CodePart::Number(digits.len(), digits) } else { CodePart::Other(part) });
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_the_order_of_their_numbers() {
        let mut codes = ["10.2", "9.10", "07.11.01", "9.2", "A-3", "7.2"];
        codes.sort_by_key(|code| code_parts(code));
        assert_eq!(codes, ["7.2", "07.11.01", "9.2", "9.10", "10.2", "A-3"]);
    }
}
