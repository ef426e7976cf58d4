//! Writes tables as JSON, in the shapes of `records`. Records are written as they are made, so a million need no memory.

use std::{
    cell::Cell,
    io::{self, Write},
};

use serde::{Serialize, Serializer as _};
use serde_json::{Value, json};

use crate::{
    analysis::amounts::totals::TooLong,
    format::dataset_file::{DatasetFile, Notation},
    model::{about::Unit, columns::ColumnId, dataset::Dataset, localized::Localized},
    report::{
        ReportInput,
        tables::check::Checked,
        writers::records::{self, AnswerRecord},
    },
};

/// Writes the selected initiatives.
///
/// # Errors
/// An error of the writer.
pub fn list(input: ReportInput<'_>, out: &mut impl Write) -> io::Result<()> {
    sequence(records::lines(input), out)
}

/// Writes the selected totals.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn totals<'a, W: Write>(input: ReportInput<'a>, out: &'a mut W) -> Result<io::Result<()>, TooLong> {
    records::totals(input).map(|totals| sequence(totals, out))
}

/// Writes the result of a check.
///
/// # Errors
/// An error of the writer.
pub fn check(input: ReportInput<'_>, checked: &Checked<'_>, out: &mut impl Write) -> io::Result<()> {
    whole(&records::check(input, checked), out)
}

/// Writes the selected part of a dataset: its description, initiatives and totals, and a dataset of it that has these columns.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn export(input: ReportInput<'_>, columns: &[ColumnId], out: &mut impl Write) -> Result<io::Result<()>, TooLong> {
    let totals = Streamed::new(records::totals(input)?);
    let excerpt = input.excerpt(columns);
    Ok(whole(
        &ExportRecord {
            about: DatasetRecord(input.dataset),
            initiatives: Streamed::new(records::lines(input)),
            totals,
            dataset: DatasetFile { dataset: excerpt.as_ref().unwrap_or(input.dataset), notation: Notation::Json },
        },
        out,
    ))
}

/// Writes an answer with the unit and the scope of its figures.
pub(in crate::report) fn answer(dataset: &Dataset, answer: &AnswerRecord<'_>, out: &mut impl Write) -> io::Result<()> {
    whole(
        &AnswerWithUnit {
            answer,
            unit: unit(answer.figure.unit()),
            scope: dataset.about().scope.short.as_ref().map(Localized::own),
        },
        out,
    )
}

/// Writes that there is no answer.
///
/// # Errors
/// An error of the writer.
pub fn nothing(out: &mut impl Write) -> io::Result<()> {
    whole(&(), out)
}

fn sequence<T: Serialize>(records: impl Iterator<Item = T>, out: &mut impl Write) -> io::Result<()> {
    serde_json::Serializer::pretty(&mut *out).collect_seq(records)?;
    writeln!(out)
}

fn whole(record: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, record)?;
    writeln!(out)
}

#[derive(Serialize)]
struct AnswerWithUnit<'a> {
    #[serde(flatten)]
    answer: &'a AnswerRecord<'a>,
    unit: Value,
    scope: Option<&'a str>,
}

#[derive(Serialize)]
struct ExportRecord<'a, I: Serialize, T: Serialize> {
    #[serde(flatten)]
    about: DatasetRecord<'a>,
    initiatives: I,
    totals: T,
    dataset: DatasetFile<'a>,
}

/// Records that are made as they are written, once.
struct Streamed<I>(Cell<Option<I>>);

impl<I> Streamed<I> {
    fn new(records: I) -> Self {
        Self(Cell::new(Some(records)))
    }
}

impl<I: Iterator<Item: Serialize>> Serialize for Streamed<I> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.take().into_iter().flatten())
    }
}

/// The description of a dataset.
struct DatasetRecord<'a>(&'a Dataset);

impl Serialize for DatasetRecord<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;

        let dataset = self.0;
        let about = dataset.about();
        let documents: Vec<_> = about
            .documents
            .iter()
            .map(|document| {
                json!({"id": document.id, "label": own(document.label.as_ref()), "title": own(document.title.as_ref()), "date": document.date,
                       "url": document.url, "case_number": document.case_number, "document_number": document.document_number})
            })
            .collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("title", about.title.own())?;
        map.serialize_entry("short_title", &own(about.short_title.as_ref()))?;
        map.serialize_entry("language", &about.language)?;
        map.serialize_entry("publisher", &own(about.publisher.as_ref()))?;
        map.serialize_entry("unit", &unit(&dataset.about().unit))?;
        map.serialize_entry("years", &dataset.columns().map(|year| dataset.label(year)).collect::<Vec<_>>())?;
        map.serialize_entry("start_year", dataset.label(dataset.start_column()))?;
        map.serialize_entry("rounding", &about.rounding.map(|rounding| rounding.to_string()))?;
        map.serialize_entry("documents", &documents)?;
        map.serialize_entry("question", &own(about.question.as_ref()))?;
        map.serialize_entry(
            "scope",
            &json!({"short": own(about.scope.short.as_ref()), "full": all(&about.scope.full),
                    "silent": all(&about.scope.silent)}),
        )?;
        map.serialize_entry("notes", &all(&about.notes))?;
        map.end()
    }
}

fn unit(unit: &Unit) -> Value {
    json!({"currency": unit.currency, "multiplier": unit.multiplier.to_string(), "label": own(unit.label.as_ref())})
}

fn own(text: Option<&Localized>) -> Option<&str> {
    text.map(Localized::own)
}

fn all(texts: &[Localized]) -> Vec<&str> {
    texts.iter().map(Localized::own).collect()
}
