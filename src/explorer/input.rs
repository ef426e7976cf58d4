//! Keys and gestures, the actions they stand for, and the tables that bind them.

pub mod action;
pub mod bindings;
pub mod gesture;
pub mod key;
pub mod keymap;
pub mod line_edit;
pub mod opening_page;
pub mod role_bindings;
