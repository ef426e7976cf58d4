//! Motions through rows: the same in every list and on every page.

use crate::explorer::input::action::Action;

/// A step in a list of rows, or of a page's lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Motion {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// Half a screen up.
    HalfUp,
    /// Half a screen down.
    HalfDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Motion {
    /// The motion of an action, if it is one.
    pub fn of(action: Action) -> Option<Self> {
        Some(match action {
            Action::Up => Self::Up,
            Action::Down => Self::Down,
            Action::PageUp => Self::PageUp,
            Action::PageDown => Self::PageDown,
            Action::HalfUp => Self::HalfUp,
            Action::HalfDown => Self::HalfDown,
            Action::First => Self::First,
            Action::Last => Self::Last,
            _ => return None,
        })
    }

    /// Leads from a place to another one among so many, of which `page` are on the screen. Every motion moves at least one row
    /// where there is one.
    pub fn target(self, place: usize, len: usize, page: usize) -> usize {
        let (whole, half) = (page.max(1), (page / 2).max(1));
        let target = match self {
            Self::Up => place.saturating_sub(1),
            Self::Down => place.saturating_add(1),
            Self::PageUp => place.saturating_sub(whole),
            Self::PageDown => place.saturating_add(whole),
            Self::HalfUp => place.saturating_sub(half),
            Self::HalfDown => place.saturating_add(half),
            Self::First => 0,
            Self::Last => usize::MAX,
        };
        target.min(len.saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_motion_moves_a_row_at_least_and_never_leaves_the_rows() {
        for page in 0..4 {
            assert!(Motion::HalfDown.target(0, 9, page) >= 1, "{page}");
            assert!(Motion::PageUp.target(8, 9, page) <= 7, "{page}");
        }
        assert_eq!(Motion::HalfDown.target(2, 9, 6), 5);
        assert_eq!(Motion::PageDown.target(2, 9, 6), 8);
        assert_eq!(Motion::Down.target(8, 9, 6), 8);
        assert_eq!(Motion::Last.target(0, 0, 6), 0);
    }
}
