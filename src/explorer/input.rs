//! What the user can press and do: keys, actions, and the one table that binds them.

pub mod action;
pub mod bindings;
pub mod gesture;
pub mod keymap;
pub mod line_edit;
