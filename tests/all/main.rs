//! Tests of the behaviour that users meet: the file, the command line, the screen, a terminal. All are in one binary, so that
//! they are linked once and share what they read.
//!
//! | change | tests |
//! |---|---|
//! | a figure, a difference, a warning | [`analysis`]: properties over random datasets, compared with an oracle |
//! | reading or writing a file | [`format`]: messages, other spellings, malformed input, the round trip |
//! | importing a table | [`import`]: excerpts of public budgets (`tests/data/`), and small tables made for one thing each |
//! | the built-in letter | [`letter`]: every printed cell (`tests/letter/`), and its known contradictions |
//! | decimals of figures | [`digits`] |
//! | a blank, a withheld cell, a part, a price level | [`odd_cells`]: on every surface |
//! | a command | [`commands`]: the binary, its output and its exit code |
//! | a key, a row, a pane, a page | [`screen`]: keys in, screen out, on a [`screen::stage`]; reviewed pictures |
//! | the tree, a pane | [`reference_model`]: after every random key, all figures and names are worked out again |
//! | the page "does it add up" | [`reconciliation`] |
//! | copies | [`copying`] |
//! | anything that comes from outside | [`any_input`]: [`properties`] of any bytes and texts, which `tests/fuzz` tries on more |
//! | signals, suspension, the mouse, the end | [`terminal`]: the binary in a pseudo-terminal |
//! | a new file or import in `src` | [`architecture`]: the layers, and no circles |
//! | the README, its picture | [`documentation`] |
//! | the format, the reconciliation | [`documents`]: public documents as a person reckoned them |
//!
//! **The oracle.** [`random_dataset`] makes plain documents with all that the format can say, and [`reckoning`] writes them as RON
//! and reckons what adds up. `analysis::oracle` adds them up in whole numbers, and `reference_model` does so for each screen; none
//! uses the code under test.
//!
//! **Random keys.** [`random_keys`] is the only random walker. The seeds are fixed. `cargo test` presses 10,000 keys against
//! the reference model; `INDSATS_KEYS=1000000 cargo test a_model_agrees` presses more, and `INDSATS_SEED=…` repeats the run
//! that a failure names.
//!
//! **Pictures.** `INSTA_UPDATE=always cargo test snapshots` accepts all pictures as they are now drawn; `git diff` shows the
//! changes, each of which is looked at. `cargo insta review` does it one by one. `.ci/run` never accepts one, and fails on
//! a picture that no test looks at.
//!
//! **Ignored tests.** Two are writers: `cargo test -- --ignored write_the_readme` and `cargo test -- --ignored
//! write_the_picture`. Two panic on purpose and are started by `terminal::restored`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that finds something else than it expects has failed")]

mod analysis;
mod any_input;
mod architecture;
mod commands;
mod copying;
mod digits;
mod documentation;
mod documents;
mod format;
mod import;
#[path = "../shared/key_names.rs"]
mod key_names;
mod letter;
mod odd_cells;
#[path = "../shared/properties/mod.rs"]
mod properties;
mod random_dataset;
mod random_keys;
mod reckoning;
mod reconciliation;
mod reference_model;
mod screen;
mod terminal;
mod workbook_files;
