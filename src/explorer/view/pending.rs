//! The state of a request: answered or pending.

/// The answer that is still to come: until then lines, order or sums may be those of before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pending {
    /// Nothing is pending.
    Nothing,
    /// An answer is still to come.
    Answer,
}
