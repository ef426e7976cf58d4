//! Small pieces that panes and pages are drawn with.

pub mod blocks;
pub mod rule;
pub mod scrollbar;
pub mod sparkline;
pub mod table;
pub mod text;
