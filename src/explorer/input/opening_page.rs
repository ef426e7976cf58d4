//! Pages that the explorer can be opened on, with their words on the command line.

use crate::explorer::{
    diagram::kind::{Diagram, TrendFocus},
    input::action::Action,
};

/// A page to open on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpeningPage {
    /// Does it add up.
    Check,
    /// About the figures.
    About,
    /// The bars of areas and years.
    Bars,
    /// The trend.
    Trend,
    /// The treemap.
    Treemap,
    /// The keys.
    Help,
    /// The selected initiative.
    Row,
    /// The columns of a table.
    Columns,
}

impl OpeningPage {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Check, Self::About, Self::Bars, Self::Trend, Self::Treemap, Self::Help, Self::Row, Self::Columns];

    /// The word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::About => "about",
            Self::Bars => "bars",
            Self::Trend => "trend",
            Self::Treemap => "treemap",
            Self::Help => "help",
            Self::Row => "row",
            Self::Columns => "columns",
        }
    }

    /// The action that opens it.
    pub fn action(self) -> Action {
        match self {
            Self::Row => Action::Enter,
            Self::Check => Action::Check,
            Self::About => Action::About,
            Self::Bars => Action::Diagram(Diagram::Bars),
            Self::Trend => Action::Diagram(Diagram::Trend(TrendFocus::Whole)),
            Self::Treemap => Action::Diagram(Diagram::Treemap),
            Self::Help => Action::Help,
            Self::Columns => Action::Roles,
        }
    }
}
