//! The decimal mark of a table: told from all of its amounts, and from the reason that settles it; else the question that is left.

use crate::{
    format::table::{
        grid::{CellKind, Grid},
        number::{
            DecimalMark::{self, Comma, Point},
            Evidence, evidence, read,
        },
        profile::Profile,
        roles::{Understanding, WhyMark},
    },
    locale::Locale,
    model::cell::Cell,
};

/// A mark that a table leaves open: a number that shows it, its column, and how many are like it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenMark {
    /// A number that leaves it open.
    pub number: String,
    /// The heading of its column.
    pub column: String,
    /// How many numbers leave it open.
    pub numbers: usize,
}

impl OpenMark {
    /// The mark of a table, where it is left open.
    pub fn of(grid: &Grid, understood: &Understanding) -> Option<Self> {
        let WhyMark::Gamble { numbers } = understood.why_mark else { return None };
        let columns = || (0..grid.width()).filter(|&column| understood.roles[column].is_amount());
        let rows = grid.rows().skip(understood.above);
        let mut cells = rows.flat_map(|row| columns().map(move |column| (column, row.cell(column))));
        let (column, number) = cells.find(|(_, cell)| matches!(evidence(cell), Some(Evidence::Thousands(_))))?;
        Some(Self { number: number.to_owned(), column: understood.headings[column].clone(), numbers })
    }

    /// The number as it is with a decimal mark, in the way of the locale.
    pub fn read_with(&self, mark: DecimalMark, locale: &Locale) -> String {
        let amount = read(&self.number, CellKind::Text, mark).ok().and_then(Cell::amount);
        amount.map_or_else(|| self.number.clone(), |amount| locale.amount(amount, 0))
    }
}

/// So many numbers that all have three digits after the mark, and none that isn't grouped, are thousands.
const ENOUGH: usize = 20;

/// So many numbers without a mark stand beside those that would have three decimals.
const FEW: usize = 3;

/// The decimal mark of the amounts in these columns, and why it is that one.
pub fn decimal_mark(amounts: &[&Profile<'_>]) -> (DecimalMark, WhyMark) {
    let sum = |count: &dyn Fn(&Profile<'_>) -> usize| amounts.iter().map(|profile| count(profile)).sum::<usize>();
    let [only_point, only_comma] = [0, 1].map(|mark| sum(&|profile| profile.only[mark]));
    if only_point + only_comma > 0 {
        let mark = if only_comma > only_point { Comma } else { Point };
        return (mark, WhyMark::Only { numbers: only_point.max(only_comma) });
    }
    let [grouped_by_comma, grouped_by_point] = [0, 1].map(|mark| sum(&|profile| profile.thousands[mark]));
    let numbers = grouped_by_comma + grouped_by_point;
    let small = sum(&|profile| profile.small);
    let as_thousands = if grouped_by_point > 0 { Comma } else { Point };
    let as_decimals = if grouped_by_point > 0 { Point } else { Comma };
    match () {
        () if numbers == 0 => (Point, WhyMark::Open),
        () if grouped_by_comma > 0 && grouped_by_point > 0 => (Point, WhyMark::Gamble { numbers }),
        () if sum(&|profile| profile.ungrouped) > 0 => (as_decimals, WhyMark::Ungrouped),
        // Decimals that end in a zero are as many in every number.
        () if sum(&|profile| profile.ending_in_zero) > 0 && small >= FEW => {
            (as_thousands, WhyMark::Small { numbers: small })
        }
        () if numbers >= ENOUGH => (as_thousands, WhyMark::Thousands { numbers }),
        () => (as_thousands, WhyMark::Gamble { numbers }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::table::grid::{CellKind, Grid};

    fn mark(cells: &[&str]) -> (DecimalMark, WhyMark) {
        let mut grid = Grid::default();
        for cell in cells {
            grid.push(1, [(*cell, CellKind::Text)]);
        }
        decimal_mark(&[&Profile::of(grid.rows(), 0)])
    }

    #[test]
    fn the_whole_column_settles_what_one_number_leaves_open() {
        assert_eq!(mark(&["3.500", "1.234.567"]), (Comma, WhyMark::Only { numbers: 1 }));
        assert_eq!(mark(&["3.500", "2.5"]), (Point, WhyMark::Only { numbers: 1 }));
        assert_eq!(mark(&["3.500", "12345"]), (Point, WhyMark::Ungrouped));
        assert_eq!(mark(&["3,500", "12345"]), (Comma, WhyMark::Ungrouped));
        assert_eq!(mark(&["3.500", "12"]), (Comma, WhyMark::Gamble { numbers: 1 }));
        assert_eq!(mark(&["3.500", "12", "7", "800"]), (Comma, WhyMark::Small { numbers: 3 }));
        assert_eq!(mark(&["3.500", "0", "0", "0"]), (Comma, WhyMark::Gamble { numbers: 1 }));
        assert_eq!(mark(&["3.512", "12", "7", "800"]), (Comma, WhyMark::Gamble { numbers: 1 }));
        assert_eq!(mark(&["3.500"; 20]), (Comma, WhyMark::Thousands { numbers: 20 }));
        assert_eq!(mark(&["3,500"; 20]), (Point, WhyMark::Thousands { numbers: 20 }));
        assert_eq!(mark(&["3", "12345"]), (Point, WhyMark::Open));
    }
}
