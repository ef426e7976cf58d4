//! The two kinds of money that pay for initiatives, and the views that choose between them.

/// Who pays for an initiative.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Financing {
    /// The public body's own money.
    #[default]
    Internal,
    /// State pools and foundations.
    External,
}

/// The choice of initiatives that count in a figure, by who pays for them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum View {
    /// Only initiatives that the body pays for itself.
    Internal,
    /// Only initiatives that others pay for.
    External,
    /// Both.
    #[default]
    Combined,
}

impl View {
    /// All views in the order of the screen's selector.
    pub const ALL: [Self; 3] = [Self::Internal, Self::External, Self::Combined];

    /// Returns `true` if money of this kind counts.
    pub fn includes(self, financing: Financing) -> bool {
        match self {
            Self::Internal => financing == Financing::Internal,
            Self::External => financing == Financing::External,
            Self::Combined => true,
        }
    }

    /// The place in [`View::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// The view of the other kind of money, where one kind counts.
    pub fn other(self) -> Option<Self> {
        match self {
            Self::Internal => Some(Self::External),
            Self::External => Some(Self::Internal),
            Self::Combined => None,
        }
    }

    /// The one after this, around the ring.
    pub fn next(self) -> Self {
        Self::ALL[(self.index() + 1) % Self::ALL.len()]
    }

    /// The one before this, around the ring.
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
