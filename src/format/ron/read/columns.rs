//! Reads the columns of a dataset, from a list of years or of columns, and the measures that they give.

use std::collections::{HashMap, HashSet};

use crate::{
    format::{
        problem::{Form, Mistake, Problem},
        ron::{
            read::{about::unit, sums::Sums},
            shapes::{
                DatasetShape,
                columns::{ColumnShape, MeasureShape},
                raw::{Raw, RawList},
            },
            values::{Lines, Values},
        },
    },
    model::{
        columns::{Column, Columns},
        measure::{Measure, MeasureId},
        name::{folded, plainly_spaced},
    },
};

/// The largest number of columns: as many as a `ColumnId` counts.
const MOST_COLUMNS: usize = u16::MAX as usize;

/// Words that the command line and the tables keep for something else than a year.
const RESERVED: [&str; 3] = ["all", "sum", "area"];

/// The columns of a dataset in the making.
pub(super) struct ColumnsReader<'v, 'a> {
    values: &'v Values<'a>,
    form: Form,
    /// The measures of the file; those that columns name first, where the file lists none.
    measures: Vec<Measure>,
    /// The measures by their names, whatever the capitals and spaces.
    known: HashMap<String, MeasureId>,
    has_list: bool,
    columns: Vec<Column>,
    /// The place of each column.
    places: Vec<&'a str>,
}

/// Reads the columns, and says in which form the file gives them.
pub(super) fn columns<'a>(values: &Values<'a>, shape: &DatasetShape<'a>) -> Result<(Columns, Form), Mistake> {
    let (form, list) = match (shape.years, shape.columns) {
        (Some(years), None) => (Form::Years, years),
        (None, Some(columns)) => (Form::Columns, columns),
        (Some(_), Some(columns)) => return Err(values.mistake(columns.0, Problem::Both("years", "columns"))),
        (None, None) => {
            let problem = Problem::MissingField { field: "years", outer: "Dataset".to_owned() };
            return Err(values.mistake(values.outside(shape.title), problem));
        }
    };
    let measures = shape.measures.map_or(Ok(Vec::new()), |list| measures(values, list))?;
    let has_list = !measures.is_empty();
    let known = measures.iter().enumerate().map(|(place, known)| (folded(&known.name), measure_id(place))).collect();
    let (columns, places) = (Vec::new(), Vec::new());
    let mut reader = ColumnsReader { values, form, measures, known, has_list, columns, places };
    let entries = values.entries(list)?;
    if entries.is_empty() {
        return Err(values.mistake(list.0, Problem::NoColumns(form)));
    }
    if let Some(excess) = entries.get(MOST_COLUMNS) {
        return Err(values.mistake(excess.0, Problem::TooManyColumns(MOST_COLUMNS)));
    }
    let mut sums = Vec::new();
    for entry in entries {
        reader.places.push(entry.0);
        let shape = match form {
            Form::Years => ColumnShape::of_year(entry),
            Form::Columns => values.parsed(entry.0)?,
        };
        let column = reader.column(entry, &shape)?;
        reader.columns.push(column);
        sums.push((shape.sum_of, shape.less));
    }
    reader.refuse_doubles()?;
    Sums::new(values, &mut reader.columns).read(&sums)?;
    if reader.measures.is_empty() {
        reader.measures.push(Measure::default());
    }
    let start_year = shape.start_year.map(|raw| reader.start_year(raw)).transpose()?;
    let start_measure = match shape.start_measure {
        Some(raw) => Some(reader.known_measure(raw)?),
        None => reader.first_measure(start_year.as_deref()),
    };
    Ok((Columns::new(reader.columns, reader.measures, start_year.as_deref(), start_measure), form))
}

fn measures<'a>(values: &Values<'a>, list: RawList<'a>) -> Result<Vec<Measure>, Mistake> {
    let mut measures: Vec<Measure> = Vec::new();
    let mut known = HashSet::new();
    for entry in values.entries(list)? {
        let shape: MeasureShape<'_> = values.parsed(entry.0)?;
        let name = values.text(shape.name, Lines::One)?.into_owned();
        if !known.insert(folded(&name)) {
            return Err(values.mistake(shape.name.0, Problem::DuplicateMeasure(name)));
        }
        measures.push(Measure {
            name,
            label: values.optional_localized(shape.label, Lines::One)?,
            phase: shape.phase.map(Into::into),
            unit: shape.unit.map(|shape| unit(values, &shape)).transpose()?,
        });
    }
    Ok(measures)
}

impl<'a> ColumnsReader<'_, 'a> {
    fn column(&mut self, entry: Raw<'a>, shape: &ColumnShape<'a>) -> Result<Column, Mistake> {
        let values = self.values;
        let year = shape.year.map(|raw| self.year(raw)).transpose()?;
        let missing = |field| Err(values.mistake(entry.0, Problem::MissingField { field, outer: "Column".to_owned() }));
        match (shape.year, shape.sum_of) {
            (Some(_), Some(sum)) => return Err(values.mistake(sum.0, Problem::Both("year", "sum_of"))),
            (None, None) => return missing(if shape.less.is_some() { "sum_of" } else { "year" }),
            (None, Some(_)) if shape.label.is_none() => return missing("label"),
            (Some(_), None) if shape.less.is_some() => return missing("sum_of"),
            _ => {}
        }
        let measure = match shape.measure {
            Some(raw) => Some(self.measure(raw)?),
            None if year.is_some() => Some(self.named("")),
            None => None,
        };
        let mut column = Column {
            year,
            measure,
            part: values.optional_localized(shape.part, Lines::One)?,
            price_level: values.optional_localized(shape.price_level, Lines::One)?,
            ..Column::default()
        };
        column.label = match shape.label {
            None => column.default_label(&self.measures, values.language.as_deref()),
            Some(raw) if raw.0.starts_with('{') => values.localized(raw, Lines::One)?,
            Some(raw) => self.year(raw)?.into(),
        };
        Ok(column)
    }

    /// The label of a year or a column, none of the words that stand for something else.
    fn year(&self, raw: Raw<'a>) -> Result<String, Mistake> {
        let year = self.values.label(raw)?;
        if RESERVED.contains(&plainly_spaced(&year).as_str()) {
            return Err(self.values.mistake(raw.0, Problem::ReservedYear(year.into_owned())));
        }
        Ok(year.into_owned())
    }

    /// The measure that a column names. Where the file has no list of measures, the columns make it.
    fn measure(&mut self, raw: Raw<'a>) -> Result<MeasureId, Mistake> {
        if self.has_list {
            return self.known_measure(raw);
        }
        let name = self.values.text(raw, Lines::One)?;
        Ok(self.named(&name))
    }

    fn known_measure(&self, raw: Raw<'a>) -> Result<MeasureId, Mistake> {
        let name = self.values.text(raw, Lines::One)?;
        let known = self.find_measure(&name);
        known.ok_or_else(|| self.values.mistake(raw.0, Problem::UnknownMeasure(name.into_owned())))
    }

    fn named(&mut self, name: &str) -> MeasureId {
        let (known, measures) = (&mut self.known, &mut self.measures);
        *known.entry(folded(name)).or_insert_with(|| {
            measures.push(Measure { name: name.to_owned(), ..Measure::default() });
            measure_id(measures.len() - 1)
        })
    }

    fn find_measure(&self, name: &str) -> Option<MeasureId> {
        self.known.get(&folded(name)).copied()
    }

    /// Refuses columns that are the same, and labels that read the same in any language.
    fn refuse_doubles(&self) -> Result<(), Mistake> {
        let mut known = HashSet::new();
        for (column, &place) in self.columns.iter().zip(&self.places) {
            let part = column.part.as_ref().map(|part| plainly_spaced(part.own()));
            if let Some(year) = &column.year
                && !known.insert((plainly_spaced(year), column.measure, part))
            {
                return Err(self.double(place, column.label.own()));
            }
        }
        let mut own: HashMap<String, usize> = HashMap::new();
        for (at, column) in self.columns.iter().enumerate() {
            if own.insert(plainly_spaced(column.label.own()), at).is_some() {
                return Err(self.double(self.places[at], column.label.own()));
            }
        }
        let mut translated: HashSet<(&str, String)> = HashSet::new();
        for (at, column) in self.columns.iter().enumerate() {
            for (language, text) in column.label.translations() {
                let label = plainly_spaced(text);
                // A column without a label in a language is shown with its own.
                let untranslated = own.get(&label).filter(|&&other| !self.columns[other].label.is_in(language));
                if let Some(&other) = untranslated.filter(|&&other| other != at) {
                    return Err(self.double(self.places[other.max(at)], text));
                }
                if !translated.insert((language, label)) {
                    return Err(self.double(self.places[at], text));
                }
            }
        }
        Ok(())
    }

    fn double(&self, place: &str, label: &str) -> Mistake {
        self.values.mistake(place, Problem::DuplicateColumn(label.to_owned(), self.form))
    }

    /// The year that the file opens on, as a column spells it.
    fn start_year(&self, raw: Raw<'a>) -> Result<String, Mistake> {
        let start = self.values.label(raw)?;
        let years = self.columns.iter().filter_map(|column| column.year.as_ref());
        let found = years.into_iter().find(|year| plainly_spaced(year) == plainly_spaced(&start));
        found.cloned().ok_or_else(|| self.values.mistake(raw.0, Problem::UnknownStartYear(start.into_owned())))
    }

    /// The measure that the file opens on where it names none: the first of the list that has a column, else that of the
    /// first column of the year that it opens on.
    fn first_measure(&self, start_year: Option<&str>) -> Option<MeasureId> {
        if self.has_list {
            return self.columns.iter().filter_map(|column| column.measure).min();
        }
        let last = self.columns.iter().rev().find_map(|column| column.year.as_deref());
        let year = start_year.or(last)?;
        self.columns.iter().find(|column| column.year.as_deref() == Some(year))?.measure
    }
}

impl<'a> ColumnShape<'a> {
    /// An entry of `years`.
    fn of_year(year: Raw<'a>) -> Self {
        Self { label: None, year: Some(year), measure: None, part: None, sum_of: None, less: None, price_level: None }
    }
}

fn measure_id(place: usize) -> MeasureId {
    // Each measure but those of the file's list has a column, and of columns there are fewer.
    MeasureId(u16::try_from(place).unwrap_or(u16::MAX))
}
