//! The signs of the diagrams and of their legends.

use crate::{
    explorer::diagram::subject::ChartSubject,
    model::period::Period,
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        widgets::bars::{HALF, WHOLE},
    },
};

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

/// The sign behind the name of a subject: in one of these periods its own figures agree, and those of a part of its lines don't.
pub fn name_sign(context: &DrawContext<'_>, of: ChartSubject, periods: &[Period]) -> &'static str {
    let differs = |period: &Period| of.figures(context.tree_source(), *period).signs.name.differs();
    if periods.iter().any(differs) { DIFFERS } else { "" }
}
