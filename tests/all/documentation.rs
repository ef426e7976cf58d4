//! The README and its picture against the program. Two ignored tests write both anew.

mod questions;
mod readme;
mod screen_svg;
