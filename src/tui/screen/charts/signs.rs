//! The signs of the diagrams and of their legends, beside the block elements.

use crate::tui::screen::widgets::blocks::FULL;

/// Own money.
pub const OWN: &str = FULL;

/// External money.
pub const EXTERNAL: &str = "▒";

/// A stated total.
pub const STATED: &str = "◆";
