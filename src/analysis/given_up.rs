//! Work that nobody waits for any more, as something else is asked for: it is given up, and what was made of it is thrown away.

/// Tells whether work is given up. Once it is, it stays so.
pub type IsGivenUp<'a> = &'a (dyn Fn() -> bool + Sync);

/// So many lines are worked on between two looks.
pub(in crate::analysis) const BETWEEN_LOOKS: usize = 4_096;

/// Says of work that somebody waits for that it is not.
pub fn never() -> bool {
    false
}
