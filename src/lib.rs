//! `indsats` (Danish for "initiative, effort"): a terminal explorer for what a public body spends on its initiatives. It says
//! what something costs, whose money it is, how that changed, where the figure is printed, and whether the document's totals
//! are the sums of its lines. Lines and printed totals are shown side by side, and nothing is ever corrected. One dataset is
//! built in: the City of Copenhagen's letter of 2 December 2020 on integration initiatives.
//!
//! The words of the domain, in code and on the screen, are in the [glossary](model#glossary) of the model.
//!
//! # Layers
//!
//! Each layer imports only the layers to the right of it. `tests/all/architecture` checks this.
//!
//! ```text
//! main > cli > commands > tui > explorer > workspace > report > analysis, format > locale > model
//! ```
//!
//! - [`model`]: a dataset as flat lists with ids. Knows no file and no screen.
//! - [`locale`]: messages, numbers, dates and the order of names, in Danish and English.
//! - [`format`](mod@format): reads and writes dataset files; every mistake has its place and its cure.
//! - [`analysis`]: figures of a dataset, as pure functions.
//! - [`report`]: figures as text: the answer line, tables, CSV, tab-separated text, JSON, Markdown.
//! - [`workspace`]: opens datasets and opens them again; settings.
//! - [`explorer`]: the state of the explorer and everything that changes it.
//! - [`tui`]: the terminal and the screen: measures and draws the state.
//! - [`commands`]: one file for each command, and what they share. [`cli`]: the command line as a whole.
//!
//! # The way of the data
//!
//! - File → [`open`] → [`Dataset`] → [`Figures`] (totals, reconciliation) → [`App`] → visible rows → cells of the screen.
//! - Key → [`keymap`] → [`Action`] → [`update`] → [`Effects`] → [`Job`]s on threads of their own → [`Done`] → state → screen.
//!   After each change the screen measures ([`screen::viewport`]), the state fits its cursors to the measure, and
//!   [`screen::draw`] draws.
//!
//! # Invariants
//!
//! **Architecture invariant:** `explorer` never imports ratatui or `tui`. The screen tells it its measure as plain numbers
//! ([`Viewport`]).
//!
//! **Architecture invariant:** drawing takes `&App` and changes nothing. Keys, the mouse and answers of jobs change the state
//! through `explorer::update` only; the screen's measure moves cursors through `App::fit`.
//!
//! **Architecture invariant:** only visible rows are formatted. A frame costs the same with a million initiatives as with ten
//! thousand.
//!
//! **Architecture invariant:** no key keeps the drawing thread for 30 ms at a million initiatives; `cargo bench` checks this.
//! Longer work is a [`Job`] and runs on a thread of its own.
//!
//! **Architecture invariant:** amounts are exact decimals and never pass through a floating-point number. Positions on the screen are
//! the only exception (`tui::screen::charts::scale`).
//!
//! **Architecture invariant:** the tree, the totals pane, `list`, `totals` and `check` take their figures from the same
//! functions of `analysis`. `analysis` computes and never formats; `report` formats and does no arithmetic of its own.
//!
//! **Architecture invariant:** datasets are opened in `workspace` and nowhere else.
//!
//! **Architecture invariant:** text from outside passes through [`locale::printable`] before it reaches a terminal.
//!
//! # The parts of the screen
//!
//! ```text
//!  Integrationsaktiviteter i BIF · DKK million               2020 ‹2021› 2022  0 All years ┐ screen::frame::header
//!  i Internal  e External  c [All money]                uden lovpligtige og faste udgifter ┘ of explorer::view::scope
//! ─ Area / initiative ──────────────────2020 ─‹2021›──2022 ─Brevet ─from 2020─% of 29.90── ┐ screen::tree::columns
//! >▾ Job og uddannelse (12)*           16.60≠ 14.35≠ 13.40≠  16.15      −2.25      48.0% █ │ screen::tree
//!      Barselsgruppe med fokus på j…    0.40      –      –            expired          – █ │ Row::Initiative
//!    + Ansættelse af beskæftigelses-…   0.50   0.50      –               0.00       1.7% │ │ external money
//!    ≠ in the total, not in the lines  +0.80  +1.80  +0.80                               │ │ Row::Gap
//!  ▸ Flygtningeområdet (2)*             3.10   3.10   3.10   3.10       0.00      10.4%  │ ┘ rows of explorer::tree
//! ─ Total 2021 · all money* ─────────────────│─ Job og uddannelse* ─────────────────────── ┐ screen::totals, totals::detail
//!                  Lines       Brevet        │                Lines       Brevet           │ figures: analysis::figures
//!  Amount          29.90        31.90≠       │ Amount         14.35        16.15≠          │
//!  Difference                   +2.00   6.3% │ Difference                  +1.80   11.1%   │
//!  from 2020       −0.33 −1.1%  +0.87  +2.8% │ from 2020      −2.25 −13.6% −1.25   −7.2%   │ analysis::change
//!  +2.00 (6.3%) lies in the lines: Job og ud…│ +1.80 (11.1%) lies in the lines             │ analysis::gap
//!  21 of 26 have amounts · table 4           │ 9 of 12 have amounts · table 4              ┘ report::sentences
//!  ? help  , . year  ←→ fold  i e c money  a adds up?  y copy  ! differences  q quit         screen::frame::footer
//! ```
//!
//! `screen::layout` gives each part its rectangle, [`screen::theme`] each role its style. Enter and the keys `a`, `o`, `L`, `?`
//! and `d` lay a page over the tree (`screen::pages`, `screen::checklist`, `screen::charts`); `:` opens the palette
//! (`screen::frame::palette`). A table opens on the page of its columns (`screen::roles`), which has keys of its own
//! (`explorer::input::role_bindings`).
//!
//! [`Action`]: explorer::input::action::Action
//! [`App`]: explorer::app::App
//! [`Dataset`]: model::dataset::Dataset
//! [`Done`]: explorer::jobs::Done
//! [`Effects`]: explorer::effect::Effects
//! [`Figures`]: analysis::figures::Figures
//! [`Job`]: explorer::jobs::Job
//! [`Viewport`]: explorer::view::viewport::Viewport
//! [`keymap`]: explorer::input::keymap
//! [`open`]: workspace::open::open
//! [`screen::draw`]: tui::screen::draw
//! [`screen::theme`]: tui::screen::theme
//! [`screen::viewport`]: tui::screen::viewport
//! [`update`]: explorer::update::update

pub mod analysis;
pub mod cli;
pub mod commands;
pub mod explorer;
pub mod format;
pub mod locale;
pub mod model;
/// The page of the guide about what never breaks, with the tests that hold it.
#[cfg(doc)]
pub mod promises {
    #![doc = include_str!("../assets/guide/promises.md")]
}
pub mod report;
pub mod tui;
pub mod workspace;
