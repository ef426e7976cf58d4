//! Widgets shared by panes and pages.

pub mod bars;
pub mod ellipsis;
pub mod rule;
pub mod scrollbar;
pub mod sparkline;
pub mod table;
pub mod text;
