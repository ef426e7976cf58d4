//! The explorer on the screen: a key becomes an action, the action changes the state, the state is drawn.
//! What a figure is, `analysis` says; here is only which of them are shown, and where.

pub mod action;
pub mod app;
pub mod base;
mod check;
mod clipboard;
mod columns;
mod copy;
mod cursor;
pub mod find;
pub mod folds;
mod go;
pub mod history;
pub mod keymap;
mod listen;
mod marks;
mod measure;
pub mod mouse;
mod on_list;
mod outline;
mod page;
mod pages;
mod palette;
mod panes;
mod part;
mod prompt;
pub mod reload;
mod reporting;
pub mod rows;
pub mod save;
mod scene;
pub mod scope;
mod scrollbar;
pub mod search;
pub mod terminal;
mod text;
pub mod theme;
pub mod tree;
mod trend;
mod ui;
pub mod update;
mod values;
mod words;

pub use ui::draw;
