//! Finds which of some rows, one below the other, are the sums of the rows directly below them.
//!
//! A single sum may be chance: the digits that agree are counted. Enough of them in one row are no chance, and neither are fewer in each
//! of several rows that together cover most of the others.

use std::collections::HashMap;

use crate::model::amount::Amount;

/// The amounts of a row by their columns, in order.
pub(super) type Cells = Vec<(usize, Amount)>;

/// So many digits that agree are no chance: in one row, and in rows that cover most of the others.
const IN_ONE: u32 = 10;
const IN_ALL: u32 = 8;

/// So many digits agree, at least, in each of several rows.
const IN_EACH: u32 = 3;

/// The most rows below one that are its parts.
const FARTHEST: usize = 100;

/// For each row the one above it whose part it is. Two rows that don't fit are never parts of each other.
pub(super) fn sums_below(rows: &[&Cells], fits: impl Fn(usize, usize) -> bool) -> Vec<Option<usize>> {
    let rows = Rows { cells: rows, units: units(rows) };
    for singles in [true, false] {
        let found = Found::among(&rows, &fits, IN_EACH, singles);
        if found.is_outline(rows.cells.len()) {
            return found.around;
        }
    }
    Found::among(&rows, &fits, IN_ONE, false).around
}

/// Some rows, and the last place that is printed in each of their columns: 100,000 where all amounts are rounded to it.
struct Rows<'r> {
    cells: &'r [&'r Cells],
    units: HashMap<usize, Amount>,
}

impl Rows<'_> {
    /// The most that rounding makes of a sum of so many amounts of a column.
    fn rounding(&self, column: usize, parts: usize) -> Amount {
        let unit = self.units.get(&column).copied().unwrap_or(Amount::ZERO);
        u32::try_from(parts).ok().and_then(|parts| unit.checked_mul(Amount::from(parts)).ok()).unwrap_or(unit)
    }
}

fn units(rows: &[&Cells]) -> HashMap<usize, Amount> {
    // The place of the last digit that is no zero behind the point, else before it.
    let mut places: HashMap<usize, (u32, usize)> = HashMap::new();
    for (column, amount) in rows.iter().flat_map(|cells| cells.iter()).filter(|(_, amount)| !amount.is_zero()) {
        let plain = amount.to_string();
        let zeros = if amount.decimals() > 0 { 0 } else { plain.len() - plain.trim_end_matches('0').len() };
        let place = places.entry(*column).or_insert((0, usize::MAX));
        *place = (place.0.max(amount.decimals()), place.1.min(zeros));
    }
    let unit = |(decimals, zeros): (u32, usize)| match decimals {
        0 => (0..zeros).fold(Amount::from(1), |unit, _| unit.checked_mul(Amount::from(10)).unwrap_or(unit)),
        decimals => Amount::from(1).divided_by_ten_to(decimals),
    };
    places.into_iter().map(|(column, place)| (column, unit(place))).collect()
}

/// The rows that were found to be parts.
struct Found {
    around: Vec<Option<usize>>,
    /// The digits that agree in rows of several parts.
    digits: u32,
    /// The rows of a single part.
    singles: Vec<usize>,
}

impl Found {
    /// From the last row to the first: the rows below one that are no parts yet may be its parts.
    fn among(rows: &Rows<'_>, fits: &impl Fn(usize, usize) -> bool, least: u32, singles: bool) -> Self {
        let mut found = Self { around: vec![None; rows.cells.len()], digits: 0, singles: Vec::new() };
        let mut below: Vec<usize> = Vec::new();
        for row in (0..rows.cells.len()).rev() {
            let parts = parts_of(rows, row, &below, fits, singles);
            if let Some((parts, digits)) = parts.filter(|(_, digits)| *digits >= least) {
                let several = below[parts..].iter().filter(|&&part| says_something(rows.cells[part])).count() > 1;
                if several {
                    found.digits += digits;
                } else {
                    found.singles.push(row);
                }
                for part in below.drain(parts..) {
                    found.around[part] = Some(row);
                }
            }
            below.push(row);
        }
        found
    }

    /// Returns `true` if what was found is no chance: most rows are parts, and a row with a single part is one of several itself.
    fn is_outline(&self, rows: usize) -> bool {
        let parts = self.around.iter().flatten().count();
        self.digits >= IN_ALL && parts * 2 >= rows && self.singles.iter().all(|&row| self.around[row].is_some())
    }
}

/// Returns `true` if a row has an amount that is not zero.
fn says_something(cells: &Cells) -> bool {
    cells.iter().any(|(_, amount)| !amount.is_zero())
}

/// The place among the rows below from which on they are parts of a row, and the digits that agree. The nearest row is the last.
fn parts_of(
    rows: &Rows<'_>,
    row: usize,
    below: &[usize],
    fits: &impl Fn(usize, usize) -> bool,
    singles: bool,
) -> Option<(usize, u32)> {
    let &(column, total) = rows.cells[row].iter().find(|(_, amount)| !amount.is_zero())?;
    let (mut sum, mut counted) = (Amount::ZERO, 0_usize);
    for (taken, &part) in below.iter().rev().take(FARTHEST).enumerate() {
        if !fits(row, part) {
            return None;
        }
        let amount = of_column(rows.cells[part], column);
        sum = sum.checked_add(amount).ok()?;
        counted += usize::from(says_something(rows.cells[part]));
        let first = below.len() - taken - 1;
        if (singles || counted > 1)
            && agreeing(total, sum, rows.rounding(column, taken + 1)).is_some()
            && let Some(digits) = all_agreeing(rows, row, &below[first..])
        {
            return Some((first, digits));
        }
        // Nothing below zero was seen that could bring it down again.
        let is_past = !amount.is_negative() && sum.abs() > total.abs() && sum.checked_sub(total).ok()? > total.abs();
        if is_past {
            return None;
        }
    }
    None
}

/// The digits of a row that agree with the sums of others in all columns; each figure counts once.
fn all_agreeing(rows: &Rows<'_>, row: usize, parts: &[usize]) -> Option<u32> {
    let mut columns: Vec<usize> =
        parts.iter().copied().chain([row]).flat_map(|row| rows.cells[row].iter().map(|(column, _)| *column)).collect();
    columns.sort_unstable();
    columns.dedup();
    let mut figures: Vec<(Amount, u32)> = Vec::new();
    for column in columns {
        let total = of_column(rows.cells[row], column);
        let mut sum = Amount::ZERO;
        for &part in parts {
            sum = sum.checked_add(of_column(rows.cells[part], column)).ok()?;
        }
        let digits = agreeing(total, sum, rows.rounding(column, parts.len()))?;
        if figures.iter().all(|(known, _)| *known != total) {
            figures.push((total, digits));
        }
    }
    Some(figures.iter().map(|(_, digits)| digits).sum())
}

/// The digits in which a total agrees with a sum, but for what rounding makes and the noise of binary fractions; none where it doesn't.
fn agreeing(total: Amount, sum: Amount, rounding: Amount) -> Option<u32> {
    const MOST: u32 = 9;
    let difference = total.checked_sub(sum).ok()?.abs();
    if difference.is_zero() {
        let plain = total.abs().to_string().replace('.', "");
        return u32::try_from(plain.trim_matches('0').len()).ok();
    }
    let is_rounded = difference <= rounding;
    let near = (1..=MOST).take_while(|&digits| difference <= total.abs().divided_by_ten_to(digits)).count();
    let near = u32::try_from(near).ok()?;
    ((is_rounded && near > 1) || near == MOST).then_some(near)
}

fn of_column(cells: &Cells, column: usize) -> Amount {
    cells.binary_search_by_key(&column, |(column, _)| *column).map_or(Amount::ZERO, |place| cells[place].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(rows: &[&[&str]]) -> Vec<Option<usize>> {
        let cells = |row: &&[&str]| -> Cells {
            row.iter().enumerate().filter_map(|(column, text)| Some((column, Amount::parse(text).ok()?))).collect()
        };
        let rows: Vec<Cells> = rows.iter().map(cells).collect();
        sums_below(&rows.iter().collect::<Vec<_>>(), |_, _| true)
    }

    #[test]
    fn a_row_is_the_sum_of_those_below_it_in_all_columns() {
        let outline: &[&[&str]] =
            &[&["1300", "1430"], &["700", "780"], &["600", "650"], &["900", "950"], &["650", "690"], &["250", "260"]];
        assert_eq!(around(outline), [None, Some(0), Some(0), None, Some(3), Some(3)]);
        let slip: &[&[&str]] =
            &[&["1300", "1470"], &["700", "780"], &["600", "650"], &["900", "950"], &["650", "690"], &["250", "260"]];
        assert_eq!(around(slip), [None; 6]);
    }

    #[test]
    fn sums_lie_within_sums() {
        let rows: &[&[&str]] = &[
            &["30000.5", "33123"],
            &["20000.5", "22023"],
            &["15000.25", "16000"],
            &["5000.25", "6023"],
            &["10000", "11100"],
            &["10000", "11100"],
            &["7", "8"],
        ];
        assert_eq!(around(rows), [None, Some(0), Some(1), Some(1), Some(0), Some(4), None]);
    }

    #[test]
    fn small_and_round_numbers_add_up_by_chance() {
        assert_eq!(around(&[&["3"], &["1"], &["2"], &["5"], &["5"]]), [None; 5]);
        assert_eq!(
            around(&[&["3000", "300"], &["1000", "100"], &["2000", "200"], &["5", "5"], &["7", "4"]]),
            [None; 5]
        );
        assert_eq!(around(&[&["0", "0"], &["0", "0"], &["0", "0"]]), [None; 3]);
    }

    #[test]
    fn one_row_among_many_needs_many_digits() {
        let mut rows: Vec<&[&str]> = vec![&["123456", "234567"], &["100000", "200001"], &["23456", "34566"]];
        rows.extend([&["17", "19"][..]; 9]);
        assert_eq!(around(&rows)[..3], [None, Some(0), Some(0)]);
        rows[0] = &["123456", ""];
        assert_eq!(around(&rows)[..3], [None; 3]);
    }

    #[test]
    fn rounded_figures_and_binary_noise_agree() {
        let rows: &[&[&str]] = &[
            &["136.6", "140.2", "151.3", "160.4"],
            &["100.4", "101.9", "110.2", "111.6"],
            &["36.3", "38.3", "41.1", "48.7"],
        ];
        assert_eq!(around(rows), [None, Some(0), Some(0)]);
        let noise: &[&[&str]] = &[&["136.63160000000002", "140.2134"], &["100.5", "101.9"], &["36.1316", "38.3134"]];
        assert_eq!(around(noise), [None, Some(0), Some(0)]);
    }
}
