//! Any bytes are a dataset, all of which can be written and read back, or one sentence in each language.

use std::ops::ControlFlow;

use indsats::{
    analysis::{chosen::Chosen, selection::Selection},
    format::{
        limits::Limits,
        ron::{
            read::{
                mistakes,
                parts::{Ended, RowsSoFar, read_by},
                read_by_parser, read_within,
            },
            write::write,
        },
        source::Source,
    },
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

/// The most cells of a dataset that is read twice.
const MOST_READ: u64 = 100_000;

/// # Panics
/// Where they are neither, or what is written is not what was read.
pub fn bytes_are_a_dataset_or_one_sentence(bytes: &[u8]) {
    reads_as_the_parser_does(&String::from_utf8_lossy(bytes));
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

pub(super) fn comes_back_and_is_written(Opened { dataset, figures, .. }: &Opened) {
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

pub(super) fn in_ron(dataset: &Dataset) -> String {
    let mut text = Vec::new();
    write(dataset, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

/// What is read of the usual form of a file, whole or in parts, is what the parser of RON reads of it, and every mistake is the parser's.
///
/// # Panics
/// Where it is not.
pub fn reads_as_the_parser_does(text: &str) {
    let source = Source::new(text);
    let told = mistakes(source, MOST_READ);
    assert_eq!(told.is_empty(), read_within(source, MOST_READ).is_ok(), "{told:?}");
    let (own, judged) = (read_within(source, MOST_READ), read_by_parser(source, MOST_READ));
    for part in [1, 7, 100] {
        let limits = Limits { cells: MOST_READ, ..Limits::default() };
        let heed = |_, _: RowsSoFar<'_>| ControlFlow::Continue(());
        match (read_by(part, &mut text.as_bytes(), limits, heed).unwrap(), &judged) {
            (Ended::Dataset(parts), Ok(judged)) => assert_eq!(in_ron(&parts), in_ron(&judged.dataset)),
            (Ended::Mistake(mistake), judged) => assert_eq!(Some(&mistake), judged.as_ref().err()),
            // It is read whole then.
            (Ended::Unusual, _) => {}
            (other, judged) => panic!("{other:?} instead of {judged:?}"),
        }
    }
    match (own, judged) {
        (Ok(own), Ok(judged)) => {
            assert_eq!(in_ron(&own.dataset), in_ron(&judged.dataset));
            let areas = own.dataset.areas().map(Some).chain([None]);
            areas.for_each(|area| assert_eq!(own.place_of(area), judged.place_of(area)));
        }
        (own, judged) => assert_eq!(own.err(), judged.err()),
    }
}
