//! The explorer as somebody meets it: keys go in, a screen comes out. Nothing here looks behind the screen.

mod ascii;
mod datasets;
mod draw;
mod find;
mod folding;
mod journeys;
mod languages;
mod looking;
mod marks;
mod pages;
mod pictures;
mod reach;
mod sizes;
pub mod stage;
