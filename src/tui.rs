//! The explorer on the screen: a key becomes an action, the action changes the state, the state is drawn.
//! What a figure is, `analysis` says; here is only which of them are shown, and where.

pub mod action;
pub mod app;
mod check;
mod clipboard;
mod columns;
mod copy;
mod diagram;
pub mod find;
pub mod keymap;
mod listen;
mod measure;
mod on_diagram;
mod on_list;
mod pages;
mod panes;
mod prompt;
pub mod rows;
mod scene;
pub mod scope;
pub mod terminal;
mod text;
pub mod theme;
pub mod tree;
mod ui;
pub mod update;
mod words;

pub use ui::draw;
