//! The program in a real terminal. Every wait is for a screen or an end, never for a duration; a long deadline only fails.

mod bursts;
mod export;
mod links;
mod loading;
mod long;
mod mouse;
mod no_terminal;
mod opening;
mod pager;
pub mod pty;
mod reload;
mod restored;
mod signals;
mod signs;
mod start_and_resize;
mod zsh;
