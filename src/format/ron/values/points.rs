//! Tells how amounts use the point, which some writers mean as a mark of thousands.

use std::cell::Cell;

use crate::model::amount::Amount;

/// The use of the point in the amounts of a file.
#[derive(Default)]
pub struct Points {
    decimals: Cell<bool>,
}

impl Points {
    /// Looks at an amount as written. Returns `true` if its author may have meant thousands.
    pub fn look_at(&self, written: &str, amount: Amount) -> bool {
        let is_like_thousands = could_be_thousands(written);
        if !is_like_thousands && amount.decimals() > 0 {
            self.decimals.set(true);
        }
        is_like_thousands
    }

    /// Returns `true` if any amount has real decimals, so that no point of the file marks thousands.
    pub fn mark_decimals(&self) -> bool {
        self.decimals.get()
    }
}

/// Returns `true` if an amount reads as one to three digits, not a mere zero, and a group of three: `1.000`.
fn could_be_thousands(written: &str) -> bool {
    let digits = written.strip_prefix('-').unwrap_or(written);
    (5..=7).contains(&digits.len()) && digits.as_bytes()[digits.len() - 4] == b'.' && !digits.starts_with('0')
}
