//! Counts how amounts use the point, which some writers mean as a mark of thousands.

use std::cell::Cell;

use crate::model::amount::Amount;

/// The amounts of a file that have a point, by the digits behind it.
#[derive(Default)]
pub struct Points {
    three: Cell<u32>,
    other: Cell<u32>,
}

impl Points {
    /// Counts an amount as written.
    pub fn count(&self, written: &str, amount: Amount) {
        if could_be_thousands(written) {
            self.three.set(self.three.get() + 1);
        } else if amount.decimals() > 0 {
            self.other.set(self.other.get() + 1);
        }
    }

    /// The number of amounts with a point whose author may have meant thousands; none where any has real decimals.
    pub fn like_thousands(&self) -> u32 {
        if self.other.get() == 0 { self.three.get() } else { 0 }
    }
}

/// Returns `true` if an amount reads as one to three digits, not a mere zero, and a group of three: `1.000`.
fn could_be_thousands(written: &str) -> bool {
    let digits = written.strip_prefix('-').unwrap_or(written);
    (5..=7).contains(&digits.len()) && digits.as_bytes()[digits.len() - 4] == b'.' && !digits.starts_with('0')
}
