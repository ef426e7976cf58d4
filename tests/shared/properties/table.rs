//! Any bytes are a dataset made of their tables, with the sums that were read, or one sentence in each language.

use std::borrow::Cow;

use indsats::{
    format::{limits::Limits, ron::write::write, table::wishes::Wishes},
    locale::{Language, Locale},
    model::dataset::Dataset,
    workspace::{
        import::{FileBytes, import},
        open::open_bytes,
    },
};

use super::commands;

/// # Panics
/// Where they are neither, where a sum is not what was read, or where the dataset can't be written and read again.
pub fn bytes_are_tables_or_one_sentence(bytes: &[u8]) {
    file_is_tables_or_one_sentence(FileBytes {
        name: "file".to_owned(),
        bytes: Cow::Borrowed(bytes),
        ..FileBytes::default()
    });
}

/// The same of a file of which something is declared.
///
/// # Panics
/// Where it is neither.
pub fn file_is_tables_or_one_sentence(file: FileBytes<'_>) {
    match import(&[file], &Wishes::default(), Limits::default()) {
        Ok(files) => {
            let (dataset, report) = files.told();
            assert!(report.is_whole(), "{report:?}");
            for language in Language::ALL {
                let said = report.lines(&Locale::new(language));
                assert!(said.iter().all(|line| !line.contains(commands)), "{said:?}");
            }
            let text = in_ron(&dataset);
            // A sum that is too long is refused in words.
            if let Ok(again) = open_bytes(text.as_bytes(), Limits::default()) {
                assert_eq!(in_ron(&again.dataset), text);
            }
        }
        Err((_, error)) => {
            is_one_sentence(|locale| error.message(locale));
        }
    }
}

/// # Panics
/// Where a message is more than one sentence, or none, or holds signs that command.
pub fn is_one_sentence(message: impl Fn(&Locale) -> String) {
    for language in Language::ALL {
        let said = message(&Locale::new(language));
        assert!(!said.is_empty() && !said.contains(commands) && !said.contains('\n'), "{said:?}");
    }
}

fn in_ron(dataset: &Dataset) -> String {
    let mut text = Vec::new();
    write(dataset, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}
