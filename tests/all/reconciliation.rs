//! Figures that can be trusted and quoted: does it add up, where a gap lies, what is copied, and that all say the same.

mod agree;
mod answer;
mod cases;
mod check;
mod clipboard;
mod datasets;
mod gap;
mod going;
mod list;
mod narrow;
mod only;
mod pictures;
mod reading;
mod sources;
mod table;
mod twice;
