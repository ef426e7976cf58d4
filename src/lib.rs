//! `indsats` (Danish for "initiative, effort"): a terminal explorer for what a public body spends on its initiatives.

pub mod analysis;
pub mod cli;
pub mod commands;
pub mod format;
pub mod locale;
pub mod model;
pub mod report;
pub mod tui;
