//! The explorer as somebody meets it: keys go in, a screen comes out. Nothing here looks behind the screen.

mod arranging;
mod ascii;
mod compare;
mod datasets;
mod draw;
mod exact;
mod find;
mod folding;
mod journeys;
mod languages;
mod looking;
mod marking;
mod marks;
mod mouse;
mod pages;
mod palette;
mod pictures;
mod ranges;
mod reach;
mod reload;
mod sizes;
pub mod stage;
