//! The explorer on the screen: a key becomes an action, the action changes the state, the state is drawn.
//! What a figure is, `analysis` says; here is only which of them are shown, and where.

pub mod mouse;
pub mod screen;
pub mod terminal;

pub use crate::tui::screen::draw;
