//! What is handed out: the answer line, and the tables as text, Markdown, JSON, CSV and tab-separated text. The commands and
//! the screen's copies share it. Figures come from `analysis` and words from `locale`; nothing is computed here.

pub mod answer;
pub mod check;
pub mod citation;
pub mod csv;
pub mod export;
pub mod file;
pub mod gap;
pub mod grid;
pub mod io_error;
pub mod json;
pub mod labels;
pub mod list;
pub mod markdown;
pub mod no_match;
mod records;
pub mod text;
pub mod totals;
pub mod tsv;
pub mod verdict;
pub mod warning;

use crate::{
    analysis::{figures::Figures, selection::Selection},
    locale::Locale,
    model::dataset::Dataset,
};

/// What a table is made of: a dataset with its figures, what of it is asked for, and the language to say it in.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// All its figures.
    pub figures: &'a Figures,
    /// What is asked for.
    pub selection: &'a Selection,
    /// The language.
    pub locale: &'a Locale,
}
