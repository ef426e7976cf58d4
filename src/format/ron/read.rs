//! Reads the text of a RON file into a checked [`Dataset`]. A file with a mistake gives no dataset at all.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use ron::{Options, extensions::Extensions};

use crate::{
    format::{
        problem::{Mistake, Owner, Place, Problem},
        ron::{
            shapes::{
                AreaShape, CitationShape, DEEPEST, DatasetShape, FinancingShape, InitiativeShape, RawList, StatedShape,
                ViewShape,
            },
            syntax,
            values::{Lines, Values},
        },
        source::Source,
    },
    model::{
        about::{About, ScopeText, Unit},
        amount::Amount,
        builder::{Builder, Heading, Line},
        cell::Cell,
        citation::{Citation, Document, DocumentId},
        column::Columns,
        dataset::{Dataset, Stated},
        financing::{Financing, View},
        ids::AreaId,
        text::TextId,
    },
};

/// The largest number of years: as many as a `ColumnId` counts.
const MOST_YEARS: usize = u16::MAX as usize;

/// A dataset read from a file, with the places of its areas for messages about them.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The dataset.
    pub dataset: Dataset,
    source: Source<'a>,
    areas: Vec<&'a str>,
}

impl Parsed<'_> {
    /// The place at which an area, or the whole dataset, begins in the file.
    pub fn place_of(&self, area: Option<AreaId>) -> Place {
        let part = area.map_or(self.source.text(), |area| self.areas[area.index()]);
        Place::Text(self.source.position_of(part))
    }
}

/// Reads a dataset.
///
/// # Errors
/// The first mistake in the file, with its place.
pub fn read(source: Source<'_>) -> Result<Parsed<'_>, Mistake> {
    // Each area takes four levels of the parser's own count: the list, the area, its field and the value in it.
    let options =
        Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(4 * DEEPEST + 16);
    let shape: DatasetShape<'_> = options.from_str(source.text()).map_err(|error| syntax::mistake(source, error))?;
    let language = Values { source, language: None }.optional(shape.language, Lines::One)?;
    let values = Values { source, language };
    let years = years(&values, &shape)?;
    let start_year = start_year(&values, &shape, &years)?;
    let about = about(&values, &shape)?;
    let documents =
        (0..).map(DocumentId).zip(&about.documents).map(|(id, document)| (document.id.clone(), id)).collect();
    let labels: Vec<String> = years.iter().map(|(_, year)| year.to_string()).collect();
    let start = start_year.map(|place| labels[place].as_str());
    let builder = Builder::new(about, Columns::of_years(&labels, start), Vec::new());
    let mut reader = Reader { values, years: years.len(), documents, builder, areas: Vec::new() };
    for area in &shape.areas {
        reader.area(area, 0)?;
    }
    for stated in &shape.stated {
        reader.stated(stated, || Owner::GrandTotal)?;
    }
    Ok(Parsed { dataset: reader.builder.finish(), source, areas: reader.areas })
}

type Years<'a> = Vec<(&'a str, Cow<'a, str>)>;

fn years<'a>(values: &Values<'a>, shape: &DatasetShape<'a>) -> Result<Years<'a>, Mistake> {
    let mut years: Years<'a> = Vec::new();
    let mut known = HashSet::new();
    for raw in values.entries(shape.years.0)? {
        if years.len() == MOST_YEARS {
            return Err(values.mistake(raw.0, Problem::TooManyYears(MOST_YEARS)));
        }
        let year = values.label(raw)?;
        if !known.insert(year.clone()) {
            return Err(values.mistake(raw.0, Problem::DuplicateYear(year.into_owned())));
        }
        years.push((raw.0, year));
    }
    if years.is_empty() {
        return Err(values.mistake(shape.years.0, Problem::NoYears));
    }
    Ok(years)
}

fn start_year<'a>(values: &Values<'a>, shape: &DatasetShape<'a>, years: &Years<'a>) -> Result<Option<usize>, Mistake> {
    let Some(raw) = shape.start_year else { return Ok(None) };
    let start = values.label(raw)?;
    let found = years.iter().position(|(_, year)| *year == start);
    found.map(Some).ok_or_else(|| values.mistake(raw.0, Problem::UnknownStartYear(start.into_owned())))
}

fn about<'a>(values: &Values<'a>, shape: &DatasetShape<'a>) -> Result<About, Mistake> {
    let unit = Unit {
        currency: values.optional(shape.unit.currency, Lines::One)?,
        multiplier: shape.unit.multiplier.map_or(Ok(Amount::from(1)), |raw| values.positive(raw))?,
        label: values.optional_localized(shape.unit.label, Lines::One)?,
    };
    let abbreviation = |&(short, long)| Ok((values.localized(short, Lines::One)?, values.localized(long, Lines::One)?));
    Ok(About {
        title: values.localized(shape.title, Lines::One)?,
        short_title: values.optional_localized(shape.short_title, Lines::One)?,
        publisher: values.optional_localized(shape.publisher, Lines::One)?,
        language: values.optional(shape.language, Lines::One)?,
        unit,
        documents: documents(values, shape)?,
        question: values.optional_localized(shape.question, Lines::Many)?,
        scope: ScopeText {
            short: values.optional_localized(shape.scope.short, Lines::One)?,
            full: values.localized_list(shape.scope.full, Lines::Many)?,
            silent: values.localized_list(shape.scope.silent, Lines::Many)?,
        },
        abbreviations: shape.abbreviations.iter().map(abbreviation).collect::<Result<_, Mistake>>()?,
        notes: values.localized_list(shape.notes, Lines::Many)?,
        price_level: values.optional_localized(shape.price_level, Lines::One)?,
        rounding: shape.rounding.map(|raw| values.positive(raw)).transpose()?,
    })
}

fn documents<'a>(values: &Values<'a>, shape: &DatasetShape<'a>) -> Result<Vec<Document>, Mistake> {
    let mut documents: Vec<Document> = Vec::with_capacity(shape.documents.len());
    for document in &shape.documents {
        let id = values.optional(document.id, Lines::One)?.unwrap_or_default();
        if let Some(raw) = document.id.filter(|_| documents.iter().any(|known| known.id == id)) {
            return Err(values.mistake(raw.0, Problem::DuplicateDocument(id)));
        }
        documents.push(Document {
            id,
            label: values.optional_localized(document.label, Lines::One)?,
            title: values.optional_localized(document.title, Lines::One)?,
            date: values.optional(document.date, Lines::One)?,
            url: values.optional(document.url, Lines::One)?,
            case_number: values.optional(document.case_number, Lines::One)?,
            document_number: values.optional(document.document_number, Lines::One)?,
        });
    }
    Ok(documents)
}

/// Walks the areas and passes their lines to the builder.
struct Reader<'a> {
    values: Values<'a>,
    years: usize,
    documents: HashMap<String, DocumentId>,
    builder: Builder,
    areas: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn area(&mut self, shape: &AreaShape<'a>, depth: usize) -> Result<(), Mistake> {
        if depth >= DEEPEST {
            return Err(self.values.mistake(shape.name.0, Problem::TooDeep(DEEPEST)));
        }
        let owned = |list: Vec<Cow<'a, str>>| list.into_iter().map(Cow::into_owned).collect();
        let name = self.values.text(shape.name, Lines::One)?;
        self.areas.push(shape.name.0);
        self.builder.open_area(Heading {
            name: name.to_string(),
            aliases: owned(self.values.texts(shape.aliases, Lines::One)?),
            notes: self.values.localized_list(shape.notes, Lines::Many)?,
            code: None,
        });
        for initiative in &shape.initiatives {
            self.initiative(initiative)?;
        }
        for stated in &shape.stated {
            self.stated(stated, || Owner::AreaTotal(name.to_string()))?;
        }
        for area in &shape.areas {
            self.area(area, depth + 1)?;
        }
        self.builder.close_area();
        Ok(())
    }

    fn initiative(&mut self, shape: &InitiativeShape<'a>) -> Result<(), Mistake> {
        let name = self.values.text(shape.name, Lines::One)?;
        let funding = self.values.texts(shape.funding, Lines::One)?;
        let notes = self.notes(shape.notes)?;
        let amounts = self.amounts(shape.amounts, || Owner::Initiative(name.to_string()))?;
        let source = self.citation(shape.source.as_ref())?;
        self.builder.add(Line {
            name: &name,
            financing: match shape.financing {
                FinancingShape::Internal => Financing::Internal,
                FinancingShape::External => Financing::External,
            },
            funding: &funding.iter().map(AsRef::as_ref).collect::<Vec<_>>(),
            notes: &notes,
            cells: &amounts,
            source,
            ..Line::default()
        });
        Ok(())
    }

    /// Notes of a row.
    fn notes(&mut self, raw: Option<RawList<'a>>) -> Result<Vec<TextId>, Mistake> {
        let notes = self.values.localized_list(raw, Lines::Many)?;
        Ok(notes.iter().map(|note| self.builder.localized(note)).collect())
    }

    fn stated(&mut self, shape: &StatedShape<'a>, owner: impl FnOnce() -> Owner) -> Result<(), Mistake> {
        let view = match shape.view {
            ViewShape::Internal => View::Internal,
            ViewShape::External => View::External,
            ViewShape::Combined => View::Combined,
        };
        let amounts = self.amounts(shape.amounts, owner)?;
        let source = self.citation(shape.source.as_ref())?;
        self.builder.state(Stated::of(view, amounts.into(), source));
        Ok(())
    }

    fn amounts(&self, raw: RawList<'a>, owner: impl FnOnce() -> Owner) -> Result<Vec<Cell>, Mistake> {
        let amounts = self.values.amounts(raw)?;
        if amounts.len() != self.years {
            let problem = Problem::AmountCount { owner: owner(), amounts: amounts.len(), years: self.years };
            return Err(self.values.mistake(raw.0, problem));
        }
        Ok(amounts.into_iter().map(Cell::from).collect())
    }

    fn citation(&mut self, shape: Option<&CitationShape<'a>>) -> Result<Option<Citation>, Mistake> {
        let Some(shape) = shape else { return Ok(None) };
        let document = shape.document.map(|raw| {
            let id = self.values.text(raw, Lines::One)?;
            let known = self.documents.get(&*id).copied();
            known.ok_or_else(|| self.values.mistake(raw.0, Problem::UnlistedDocument(id.into_owned())))
        });
        let document = document.transpose()?;
        let table = shape.table.map(|raw| self.values.label(raw)).transpose()?;
        Ok(Some(Citation {
            document,
            page: shape.page.map(|raw| self.values.row(raw)).transpose()?,
            table: table.map(|table| self.builder.text(&table)),
            row: shape.row.map(|raw| self.values.row(raw)).transpose()?,
        }))
    }
}
