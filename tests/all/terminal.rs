//! The program in a real terminal. Every wait is for a screen or an end, never for a duration; a long deadline only fails.

mod ending;
mod mouse;
pub mod pty;
mod reload;
mod walking;
mod without;
mod writing;
