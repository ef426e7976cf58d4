//! The parts around the content: header, footer, notice, and the prompts that take the footer's place.

pub mod footer;
pub mod header;
pub mod hint;
pub mod notice;
pub mod palette;
pub mod progress;
pub mod prompt;
mod text_field;
