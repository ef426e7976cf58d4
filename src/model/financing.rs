//! Whose money it is, and which of it counts.

/// Who pays for an initiative.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Financing {
    /// The public body's own money.
    #[default]
    Internal,
    /// State pools and foundations.
    External,
}

/// Which initiatives count in a figure.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum View {
    /// Only what the body pays itself.
    Internal,
    /// Only what others pay.
    External,
    /// Both.
    #[default]
    Combined,
}

impl View {
    /// All views in the order of the screen's selector.
    pub const ALL: [Self; 3] = [Self::Internal, Self::External, Self::Combined];

    /// Whether money of this kind counts.
    #[must_use]
    pub fn includes(self, financing: Financing) -> bool {
        match self {
            Self::Internal => financing == Financing::Internal,
            Self::External => financing == Financing::External,
            Self::Combined => true,
        }
    }

    /// The place in [`View::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The one after this, around the ring.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self.index() + 1) % Self::ALL.len()]
    }

    /// The one before this, around the ring.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::ALL[(self.index() + Self::ALL.len() - 1) % Self::ALL.len()]
    }
}

impl From<Financing> for View {
    fn from(financing: Financing) -> Self {
        match financing {
            Financing::Internal => Self::Internal,
            Financing::External => Self::External,
        }
    }
}
