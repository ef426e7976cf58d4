//! The state of the explorer and what changes it: a key becomes an action, the action changes the state and asks for effects,
//! the answers of background jobs change it again. Nothing here draws or measures, and ratatui is not known here.

pub mod app;
pub mod diagram;
pub mod effect;
pub mod input;
pub mod jobs;
pub mod lists;
pub mod motion;
pub mod tree;
pub mod update;
pub mod view;
