//! The stage of the tests, where they have it.

#[path = "../../all/screen/stage.rs"]
pub mod stage;
