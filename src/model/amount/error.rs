//! Obstacles to keeping an amount.

use thiserror::Error;

/// Why a text is not an amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum AmountError {
    /// Not of the form `-12.34`.
    #[error("not a plain number")]
    NotPlain,
    /// A number, but with more digits than an exact decimal holds.
    #[error("too many digits")]
    TooManyDigits,
}

/// A result that needs more digits than an exact decimal holds: it is refused, not rounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
#[error("the result needs more than 28 digits")]
pub struct Inexact;
