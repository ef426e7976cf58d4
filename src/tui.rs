//! The terminal and the screen: reads keys and the mouse, draws the state, decides nothing. `terminal` takes the terminal and
//! runs the event loop, `mouse` turns clicks into actions, `screen` measures and draws. The state itself is `explorer`.

pub mod mouse;
pub mod screen;
pub mod terminal;

pub use crate::tui::screen::draw;
