//! Whether what is shown is what was asked for.

/// Whether an answer is still to come, so that lines, order or sums may be those of before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pending {
    /// Everything is as it was asked for.
    Nothing,
    /// An answer.
    Answer,
}
