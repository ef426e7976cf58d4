//! The fields of a dataset that stand before its areas.

use serde::Deserialize;

use crate::format::ron::{
    scan::cursor::Cursor,
    shapes::{
        DatasetShape, DocumentShape, ScopeShape, UnitShape,
        raw::{Raw, RawList},
        rows::StatedShape,
    },
};

impl<'a> Cursor<'a> {
    /// A dataset up to the first of its areas.
    pub(super) fn head(&mut self) -> Option<DatasetShape<'a>> {
        let mut fields = Fields::default();
        self.takes(b'(')?;
        self.skip()?;
        loop {
            let name = self.field()?;
            if name == "areas" {
                self.takes(b'[')?;
                return fields.shape();
            }
            fields.read(self, name)?;
            self.skip()?;
            self.takes(b',')?;
            self.skip()?;
        }
    }
}

/// The fields that have been read; a field is there once at most.
#[derive(Default)]
struct Fields<'a> {
    title: Option<Raw<'a>>,
    short_title: Option<Raw<'a>>,
    publisher: Option<Raw<'a>>,
    language: Option<Raw<'a>>,
    unit: Option<UnitShape<'a>>,
    years: Option<RawList<'a>>,
    columns: Option<RawList<'a>>,
    start_year: Option<Raw<'a>>,
    start_measure: Option<Raw<'a>>,
    measures: Option<RawList<'a>>,
    dimensions: Option<RawList<'a>>,
    price_level: Option<Raw<'a>>,
    documents: Option<Vec<DocumentShape<'a>>>,
    question: Option<Raw<'a>>,
    scope: Option<ScopeShape<'a>>,
    abbreviations: Option<Vec<(Raw<'a>, Raw<'a>)>>,
    notes: Option<RawList<'a>>,
    stated: Option<Vec<StatedShape<'a>>>,
    rounding: Option<Raw<'a>>,
}

impl<'a> Fields<'a> {
    /// Reads the value of a field; none of one that is not known, or comes twice.
    fn read(&mut self, cursor: &mut Cursor<'a>, name: &str) -> Option<()> {
        match name {
            "title" => judged(cursor, &mut self.title),
            "short_title" => optional(cursor, &mut self.short_title),
            "publisher" => optional(cursor, &mut self.publisher),
            "language" => optional(cursor, &mut self.language),
            "unit" => judged(cursor, &mut self.unit),
            "years" => optional(cursor, &mut self.years),
            "columns" => optional(cursor, &mut self.columns),
            "start_year" => optional(cursor, &mut self.start_year),
            "start_measure" => optional(cursor, &mut self.start_measure),
            "measures" => optional(cursor, &mut self.measures),
            "dimensions" => optional(cursor, &mut self.dimensions),
            "price_level" => optional(cursor, &mut self.price_level),
            "documents" => judged(cursor, &mut self.documents),
            "question" => optional(cursor, &mut self.question),
            "scope" => judged(cursor, &mut self.scope),
            "abbreviations" => judged(cursor, &mut self.abbreviations),
            "notes" => optional(cursor, &mut self.notes),
            "stated" => set(&mut self.stated, cursor.rows(Cursor::usual_stated)?),
            "rounding" => optional(cursor, &mut self.rounding),
            _ => None,
        }
    }

    /// The fields; none where one lacks that every dataset has.
    fn shape(self) -> Option<DatasetShape<'a>> {
        Some(DatasetShape {
            title: self.title?,
            short_title: self.short_title,
            publisher: self.publisher,
            language: self.language,
            unit: self.unit?,
            years: self.years,
            columns: self.columns,
            start_year: self.start_year,
            start_measure: self.start_measure,
            measures: self.measures,
            dimensions: self.dimensions,
            price_level: self.price_level,
            documents: self.documents.unwrap_or_default(),
            question: self.question,
            scope: self.scope.unwrap_or_default(),
            abbreviations: self.abbreviations.unwrap_or_default(),
            notes: self.notes,
            areas: Vec::new(),
            stated: self.stated.unwrap_or_default(),
            rounding: self.rounding,
        })
    }
}

/// Keeps a value that the parser reads.
fn judged<'a, T: Deserialize<'a>>(cursor: &mut Cursor<'a>, field: &mut Option<T>) -> Option<()> {
    let value = cursor.judged()?;
    set(field, value)
}

/// The same of a field that may be left out. One that is there to say so is unusual.
pub(super) fn optional<'a, T: Deserialize<'a>>(cursor: &mut Cursor<'a>, field: &mut Option<T>) -> Option<()> {
    let value: Option<T> = cursor.judged()?;
    set(field, value?)
}

/// Keeps the value of a field; none where there is one already.
pub(super) fn set<T>(field: &mut Option<T>, value: T) -> Option<()> {
    field.replace(value).is_none().then_some(())
}
