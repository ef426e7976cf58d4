//! Any bytes are a dataset, all of which can be written and read back, or one sentence in each language.

use indsats::{
    analysis::{chosen::Chosen, selection::Selection},
    format::{limits::Limits, ron::write::write},
    locale::{Language, Locale},
    model::dataset::Dataset,
    report::{
        ReportInput,
        files::export_file::{FileFormat, contents},
    },
    workspace::{
        open::{Opened, open_bytes},
        origin::Origin,
    },
};

use super::commands;

/// The most cells of a dataset that is written in every format. Small files can ask for very many.
const MOST_WRITTEN: usize = 10_000;

/// # Panics
/// Where they are neither, or what is written is not what was read.
pub fn bytes_are_a_dataset_or_one_sentence(bytes: &[u8]) {
    match open_bytes(bytes, Limits::default()) {
        Ok(opened) => comes_back_and_is_written(&opened),
        Err(error) => {
            for language in Language::ALL {
                let said = error.message(&Origin::Letter, &Locale::new(language));
                assert!(!said.is_empty() && !said.contains('\n') && !said.contains(commands), "{said:?}");
            }
        }
    }
}

fn comes_back_and_is_written(Opened { dataset, figures, .. }: &Opened) {
    let text = in_ron(dataset);
    let again = open_bytes(text.as_bytes(), Limits::default()).unwrap();
    assert_eq!(in_ron(&again.dataset), text);
    let columns: Vec<_> = dataset.columns().collect();
    if columns.len() * (dataset.initiatives().len() + dataset.areas().len()) > MOST_WRITTEN {
        return;
    }
    for language in Language::ALL {
        let locale = Locale::new(language);
        let selection = Selection::default();
        let chosen = Chosen::of(&selection, dataset);
        let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale: &locale };
        for format in [FileFormat::Csv, FileFormat::Tsv, FileFormat::Json, FileFormat::Markdown] {
            let mut out = Vec::new();
            // A sum that is too long is refused in words.
            if contents(input, &columns, format, &mut out).is_ok() {
                let out = String::from_utf8(out).unwrap();
                let is_tab = |sign: char| format == FileFormat::Tsv && sign == '\t';
                assert!(!out.contains(|sign| commands(sign) && sign != '\r' && !is_tab(sign)), "{format:?}: {out:?}");
            }
        }
    }
}

fn in_ron(dataset: &Dataset) -> String {
    let mut text = Vec::new();
    write(dataset, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}
