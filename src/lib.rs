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
//!  Integrationsaktiviteter i BIF · DKK million               2020 ‹2021› 2022  0 All years ┐ ui::header
//!  i Internal  e External  c [All money]                uden lovpligtige og faste udgifter ┘ from tui::scope
//! ─ Area / initiative ──────────────────2020 ─‹2021›──2022 ─Brevet ─from 2020─% of 29.90── ┐ which columns: tui::columns
//! >▾ Job og uddannelse (12)*           16.60≠ 14.35≠ 13.40≠  16.15      −2.25      48.0% █ │ ui::tree
//!      Barselsgruppe med fokus på j…    0.40      –      –            expired          – █ │ Row::Initiative
//!    + Ansættelse af beskæftigelses-…   0.50   0.50      –               0.00       1.7% │ │ external money
//!    ≠ in the total, not in the lines  +0.80  +1.80  +0.80                               │ │ Row::Gap
//!  ▸ Flygtningeområdet (2)*             3.10   3.10   3.10   3.10       0.00      10.4%  │ ┘ which rows: tui::tree
//! ─ Total 2021 · all money* ─────────────────│─ Job og uddannelse* ─────────────────────── ┐ ui::totals (left), ui::detail
//!                  Lines       Brevet        │                Lines       Brevet           │ figures: analysis::figures
//!  Amount          29.90        31.90≠       │ Amount         14.35        16.15≠          │
//!  Difference                   +2.00   6.3% │ Difference                  +1.80   11.1%   │
//!  from 2020       −0.33 −1.1%  +0.87  +2.8% │ from 2020      −2.25 −13.6% −1.25   −7.2%   │ analysis::change
//!  +2.00 (6.3%) lies in the lines: Job og ud…│ +1.80 (11.1%) lies in the lines             │ analysis::gap
//!  21 of 26 have amounts · table 4           │ 9 of 12 have amounts · table 4              ┘ report::citation
//!  ? help  , . year  ←→ fold  i e c money  a adds up?  y copy  ! differences  q quit         ui::footer from tui::keymap
//! ```
//!
//! Where each part stands at which size is `tui::panes`'s alone; how it looks by its role, [`tui::theme`]'s. Enter and the
//! keys `a`, `o`, `L` and `?` lay a page over the tree: `tui::pages`, `tui::check` for the list of comparisons, and with `d`
//! `tui::diagram` for bars, trend and treemap, drawn by `ui::chart`. Under marks the totals are `ui::marked`'s. `:` lays the
//! palette over both: `tui::palette`. A click is a place in the same parts: [`tui::mouse`]. F5 goes on in the file as it is now:
//! [`tui::reload`].
//!
//! # Layers
//!
//! Each imports only those to the right of it, and there are no circles:
//!
//! ```text
//! main > cli > commands > tui > report > analysis, format > locale > model
//! ```
//!
//! - [`model`] is what a dataset is: amounts, years, areas and initiatives in flat lists with ids. It knows no file and no
//!   screen.
//! - [`locale`] says it in Danish or English: messages, numbers, dates, the order of names.
//! - [`format`](mod@format) reads and writes files, and says where a mistake stands and what cures it.
//! - [`analysis`] makes figures of a dataset, as pure functions: totals, comparisons, changes, what a query means.
//! - [`report`] makes text of figures: tables, JSON, CSV, Markdown, the line that can be cited.
//! - [`tui`] is the explorer, [`commands`] all that can be run, [`cli`] what can be typed.
//!
//! # How the data walks
//!
//! - A file becomes the private shapes of `format`, these one checked and immutable [`Dataset`], this its [`Figures`] (totals
//!   and reconciliation), both together an [`App`], this the visible rows, and these cells.
//! - A key becomes by [`keymap`](tui::keymap) an [`Action`], by which [`update`](tui::update::update) changes the `App`, which
//!   [`draw`](tui::draw) draws and does not change. Only visible rows are formatted: a frame costs the same with a million
//!   initiatives as with ten thousand.
//! - What takes a look at every line, a filter, an order, groups, marks, a diagram, becomes a [`Search`](tui::search::Search), and
//!   warnings, reading again and writing have their own like it ([`tui::look`], [`tui::reload`], [`tui::save`]): threads of their
//!   own do them, and an answer changes rows, order and sums at once. No key keeps the thread that draws for 30 ms, at a million
//!   initiatives either: `cargo bench` holds that.
//! - The tree, the panes of totals, `list`, `totals` and `check` take their figures from the same functions of `analysis`.
//!
//! [`Action`]: tui::action::Action
//! [`App`]: tui::app::App
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
