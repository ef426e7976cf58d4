//! Writes the lines that are shown to a file.

use std::{
    path::{PathBuf, absolute},
    sync::{Arc, atomic::AtomicBool},
};

use crate::{
    analysis::{chosen::Chosen, figures::Figures, selection::Selection},
    locale::{Language, Locale, printable::escaped},
    model::{columns::ColumnId, dataset::Dataset},
    report::{
        ReportInput,
        files::{
            export_file::{self, FileFormat},
            interruptible::Interruptible,
            whole_file::{Existing, save},
        },
        labels::{self, prices::TablePrices},
    },
};

/// A file to write.
#[derive(Clone, Debug)]
pub struct Export {
    /// The dataset.
    pub dataset: Arc<Dataset>,
    /// Its figures.
    pub figures: Arc<Figures>,
    /// The lines, years and money to write.
    pub selection: Selection,
    /// The language of headings and errors.
    pub language: Language,
    /// The format.
    pub kind: FileFormat,
    /// The place.
    pub path: PathBuf,
    /// The place as it was typed, made printable.
    pub typed: String,
    /// Set when the program ends at once: no file is written then.
    pub is_given_up: Arc<AtomicBool>,
}

/// The outcome: a text that says what was written where, or a sentence that says why nothing was.
pub type Exported = Result<String, String>;

impl Export {
    pub(super) fn run(self) -> Exported {
        let Self { dataset, figures, selection, language, kind, path, .. } = &self;
        let locale = &Locale::new(*language);
        let chosen = &Chosen::of(selection, dataset);
        let input = ReportInput { dataset, figures, selection, chosen, locale };
        let columns: Vec<ColumnId> = dataset.columns().collect();
        save(path, Existing::Kept, |out| {
            export_file::contents(input, &columns, *kind, &mut Interruptible::new(out, &self.is_given_up))
        })
        .map_err(|unsaved| unsaved.message(path, locale))?;
        let place = absolute(path).unwrap_or_else(|_| path.clone());
        let prices = TablePrices::of_lines(dataset, &selection.periods(dataset), &chosen.initiatives, locale);
        let shown =
            labels::scope::scope(dataset, selection, Some(selection.counted_view()), prices.head_alone(), locale);
        Ok([escaped(&place.display().to_string())].into_iter().chain(shown).collect::<Vec<_>>().join("\n"))
    }
}
