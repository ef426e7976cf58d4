//! The rules and the stage of the tests, for the fuzzers.

#[path = "../../shared/key_names.rs"]
mod key_names;
#[path = "../../shared/properties/mod.rs"]
pub mod properties;

mod screen {
    #[path = "../../../all/screen/stage.rs"]
    pub mod stage;
}
