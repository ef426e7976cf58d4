//! Figures that can be trusted and quoted: does it add up, where a gap lies, what is copied, and that all say the same.

mod cases;
mod check;
mod going;
mod list;
mod narrow;
mod only;
mod pictures;
