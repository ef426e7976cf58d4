//! The warnings below the comparisons, as far as they have come.

use crate::analysis::check::warnings::Warning;

/// The warnings, or the state of the search for them.
#[derive(Debug, Default)]
pub enum FoundWarnings {
    /// No job looks for them yet.
    #[default]
    Due,
    /// A job looks for them.
    Requested,
    /// All of them.
    Found(Vec<Warning>),
}

impl FoundWarnings {
    /// All that were found.
    pub fn all(&self) -> &[Warning] {
        match self {
            Self::Found(warnings) => warnings,
            Self::Due | Self::Requested => &[],
        }
    }

    /// Requests the warnings: true the first time only.
    pub fn request(&mut self) -> bool {
        let is_due = matches!(self, Self::Due);
        if is_due {
            *self = Self::Requested;
        }
        is_due
    }

    /// True where they are still to come.
    pub fn is_awaited(&self) -> bool {
        !matches!(self, Self::Found(_))
    }
}
