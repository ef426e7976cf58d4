//! The signs of the diagrams and of their legends.

use crate::tui::screen::widgets::bars::{HALF, WHOLE};

/// Own money in a bar.
pub const OWN: &str = WHOLE;

/// The end of own money in a bar: half a cell.
pub const OWN_TIP: &str = HALF;

/// External money in a bar.
pub const EXTERNAL: &str = "╍";

/// Own money in a curve.
pub const OWN_POINT: &str = "█";

/// External money in a curve.
pub const EXTERNAL_POINT: &str = "▒";

/// The ground of external money in a treemap.
pub const EXTERNAL_FILL: &str = "▒";

/// A stated total.
pub const STATED: &str = "◆";
