//! `indsats` (Danish for "initiative, effort"): a terminal explorer for what a public body spends on its initiatives. It
//! says what something costs, whose money it is, how that changed, where the figure stands in print, and whether the
//! document's totals are the sum of its lines. Lines and document stand side by side, and nothing is ever corrected. The
//! first dataset is built in: the City of Copenhagen's letter of 2 December 2020 on integration initiatives.
//!
//! # Words
//!
//! The words of the domain, in code and on the screen, are in the [glossary](model#glossary) of the model.
//!
//! # The screen and who draws it
//!
//! ```text
//!  Integrationsaktiviteter i BIF · DKK million               2020 ‹2021› 2022  0 All years ┐ frame::header
//!  i Internal  e External  c [All money]                uden lovpligtige og faste udgifter ┘ from view::scope
//! ─ Area / initiative ──────────────────2020 ─‹2021›──2022 ─Brevet ─from 2020─% of 29.90── ┐ which columns: tree::columns
//! >▾ Job og uddannelse (12)*           16.60≠ 14.35≠ 13.40≠  16.15      −2.25      48.0% █ │ screen::tree
//!      Barselsgruppe med fokus på j…    0.40      –      –            expired          – █ │ Row::Initiative
//!    + Ansættelse af beskæftigelses-…   0.50   0.50      –               0.00       1.7% │ │ external money
//!    ≠ in the total, not in the lines  +0.80  +1.80  +0.80                               │ │ Row::Gap
//!  ▸ Flygtningeområdet (2)*             3.10   3.10   3.10   3.10       0.00      10.4%  │ ┘ which rows: explorer::tree
//! ─ Total 2021 · all money* ─────────────────│─ Job og uddannelse* ─────────────────────── ┐ screen::totals, its detail
//!                  Lines       Brevet        │                Lines       Brevet           │ figures: analysis::figures
//!  Amount          29.90        31.90≠       │ Amount         14.35        16.15≠          │
//!  Difference                   +2.00   6.3% │ Difference                  +1.80   11.1%   │
//!  from 2020       −0.33 −1.1%  +0.87  +2.8% │ from 2020      −2.25 −13.6% −1.25   −7.2%   │ analysis::change
//!  +2.00 (6.3%) lies in the lines: Job og ud…│ +1.80 (11.1%) lies in the lines             │ analysis::gap
//!  21 of 26 have amounts · table 4           │ 9 of 12 have amounts · table 4              ┘ report::citation
//!  ? help  , . year  ←→ fold  i e c money  a adds up?  y copy  ! differences  q quit         frame::footer from input::bindings
//! ```
//!
//! [`explorer`] holds the state behind it, [`tui`] draws it. `tui::screen::layout` says where each part is at every size,
//! `tui::screen::theme` how it looks. Enter and the keys `a`, `o`, `L` and `?` lay a page over the tree (`screen::pages`,
//! `screen::checklist`), `d` a diagram (`screen::charts`), `:` the palette. A click is a place in the same parts: [`tui::mouse`].
//!
//! # Layers
//!
//! Each imports only those to the right of it, and there are no circles:
//!
//! ```text
//! main > cli > commands > tui > explorer > workspace > report > analysis, format > locale > model
//! ```
//!
//! - [`model`] is what a dataset is: amounts, years, areas and initiatives in flat lists with ids. It knows no file and no
//!   screen.
//! - [`locale`] says it in Danish or English: messages, numbers, dates, the order of names.
//! - [`format`](mod@format) reads and writes files, and says where a mistake stands and what cures it.
//! - [`analysis`] makes figures of a dataset, as pure functions: totals, comparisons, changes, what a query means.
//! - [`report`] makes text of figures: tables, JSON, CSV, Markdown, the line that can be cited.
//! - [`workspace`] opens datasets and holds the settings.
//! - [`explorer`] is the state of the explorer and everything that changes it.
//! - [`tui`] is the terminal and the screen, [`commands`] all that can be run, [`cli`] what can be typed.
//!
//! # How the data walks
//!
//! - A file becomes the private shapes of `format`, these one checked and immutable [`Dataset`], this its [`Figures`] (totals
//!   and reconciliation), both together an [`App`], this the visible rows, and these cells.
//! - A key becomes an [`Action`] by the [`keymap`](explorer::input::keymap). [`update`](explorer::update::update) changes the
//!   `App` and returns [`Effects`]: the terminal's part, and jobs to start. [`draw`](tui::draw) draws the `App` and changes
//!   nothing. Only visible rows are formatted: a frame costs the same with a million initiatives as with ten.
//! - Work that visits every line is a [`Job`]: a search (filter, order, groups, marks, a diagram), the warnings, reading the file
//!   again, writing one. Jobs run on threads of their own; [`finish`](explorer::update::finish) takes the answer, which changes
//!   rows, order and sums at once. No key keeps the drawing thread busy for 30 ms, at a million initiatives either: `cargo bench`
//!   checks that.
//! - The tree, the panes of totals, `list`, `totals` and `check` take their figures from the same functions of `analysis`.
//!
//! [`Action`]: explorer::input::action::Action
//! [`App`]: explorer::app::App
//! [`Effects`]: explorer::effect::Effects
//! [`Job`]: explorer::jobs::Job
//! [`Dataset`]: model::dataset::Dataset
//! [`Figures`]: analysis::figures::Figures

pub mod analysis;
pub mod cli;
pub mod commands;
pub mod explorer;
pub mod format;
pub mod locale;
pub mod model;
pub mod report;
pub mod tui;
pub mod workspace;
