//! Reads areas, initiatives and stated totals, in the order of the file.

use std::{borrow::Cow, collections::HashMap};

use crate::{
    format::{
        problem::{Form, Mistake, Owner, Problem},
        ron::{
            read::cell_count::CellCount,
            shapes::{
                DEEPEST,
                raw::{Raw, RawList},
                rows::{
                    AreaShape, CitationShape, DetailsShape, HeadingShape, InitiativeShape, OfWhichShape, StatedShape,
                },
            },
            values::{
                Lines, Values,
                cells::{RawCells, RawRemark},
            },
        },
        source::Source,
    },
    model::{
        builder::{Builder, Heading, Line},
        cell::{Cell, Remark},
        citation::{Citation, DocumentId},
        columns::ColumnId,
        dataset::{OfWhich, Stated},
        dimension::{Classification, DimensionId},
        localized::Localized,
        name::folded,
        text::TextId,
    },
};

/// Passes areas and their lines to the builder.
pub(super) struct Rows<'a> {
    pub values: Values<'a>,
    /// The number of columns.
    pub columns: usize,
    pub cells: CellCount,
    /// The way in which the file gives its columns.
    pub form: Form,
    pub documents: HashMap<String, DocumentId>,
    /// The dimensions by their keys as keys are compared.
    pub dimensions: HashMap<String, DimensionId>,
    pub builder: Builder,
    /// The place of each area, in bytes.
    pub areas: Vec<usize>,
}

/// The cells of a row, one for each column.
struct RowCells {
    cells: Vec<Cell>,
    /// The document's remarks on some of them.
    remarks: Vec<(ColumnId, Remark)>,
    /// Those written as `1.000`.
    like_thousands: Vec<ColumnId>,
}

impl<'a> Rows<'a> {
    /// The same for a text that goes on after the one read before.
    pub fn continued(self, source: Source<'_>) -> Rows<'_> {
        let Self { values, columns, cells, form, documents, dimensions, builder, areas } = self;
        let Values { source: _, language, points } = values;
        let values = Values { source, language, points };
        Rows { values, columns, cells, form, documents, dimensions, builder, areas }
    }

    /// Opens an area.
    pub fn open_area(&mut self, heading: &HeadingShape<'a>) -> Result<(), Mistake> {
        let name = self.values.text(heading.name, Lines::One)?;
        self.count_row(heading.name.0)?;
        self.areas.push(self.values.source.offset(heading.name.0));
        self.builder.open_area(Heading {
            name: name.into_owned(),
            aliases: self.values.texts(heading.aliases, Lines::One)?.into_iter().map(Cow::into_owned).collect(),
            notes: self.notes(heading.notes)?,
            code: heading.code.map(|raw| self.values.label(raw).map(Cow::into_owned)).transpose()?,
        });
        Ok(())
    }

    /// The notes of an area or of the dataset.
    pub fn notes(&self, list: Option<RawList<'a>>) -> Result<Vec<Localized>, Mistake> {
        self.values.localized_list(list, Lines::Many)
    }

    /// An area with all that is in it, in the order of the file.
    pub fn area(&mut self, shape: &AreaShape<'a>, depth: usize) -> Result<(), Mistake> {
        if depth >= DEEPEST {
            return Err(self.values.mistake(shape.name.0, Problem::TooDeep(DEEPEST)));
        }
        self.open_area(&shape.heading())?;
        for initiative in &shape.initiatives {
            self.initiative(initiative)?;
        }
        let (before, after) = in_order(&shape.stated, shape.areas.first());
        self.all_stated(before)?;
        for area in &shape.areas {
            self.area(area, depth + 1)?;
        }
        self.all_stated(after)?;
        self.builder.close_area();
        Ok(())
    }

    /// Totals stated for the area that is open, or for all of them.
    pub fn all_stated(&mut self, shapes: &[StatedShape<'a>]) -> Result<(), Mistake> {
        shapes.iter().try_for_each(|stated| self.stated(stated))
    }

    /// Counts a row before its cells are kept.
    fn count_row(&mut self, at: &str) -> Result<(), Mistake> {
        self.cells.rows += 1;
        self.cells.check(&self.values, at)
    }

    pub fn initiative(&mut self, shape: &InitiativeShape<'a>) -> Result<(), Mistake> {
        let name = self.values.text(shape.name, Lines::One)?;
        let funding = self.values.texts(shape.funding, Lines::One)?;
        let notes = self.row_texts(shape.details.as_ref().and_then(|details| details.notes))?;
        let RowCells { cells, remarks, like_thousands } =
            self.cells(shape.amounts, || Owner::Initiative(name.to_string()))?;
        let funding: Vec<&str> = funding.iter().map(AsRef::as_ref).collect();
        let line = Line {
            name: &name,
            financing: shape.financing.into(),
            funding: &funding,
            notes: &notes,
            cells: &cells,
            source: self.citation(shape.source.as_ref())?,
            remarks,
            like_thousands,
            ..Line::default()
        };
        if let Some(details) = &shape.details {
            self.detailed(line, details)
        } else {
            self.builder.add(line);
            Ok(())
        }
    }

    /// Adds a line that has some of the rarer fields.
    fn detailed(&mut self, line: Line<'_>, shape: &DetailsShape<'a>) -> Result<(), Mistake> {
        let code = shape.code.map(|raw| self.values.label(raw)).transpose()?;
        let aliases = self.values.texts(shape.aliases, Lines::One)?;
        let classes = shape.dimensions.map_or(Ok(Vec::new()), |raw| self.classes(raw))?;
        let line = Line {
            code: code.as_deref(),
            aliases: &aliases.iter().map(AsRef::as_ref).collect::<Vec<_>>(),
            price_level: shape.price_level.map(|raw| self.row_text(raw, Lines::One)).transpose()?,
            classes: &classes.iter().map(Option::as_deref).collect::<Vec<_>>(),
            of_which: self.of_which(&shape.of_which)?,
            ..line
        };
        self.builder.add(line);
        Ok(())
    }

    pub fn stated(&mut self, shape: &StatedShape<'a>) -> Result<(), Mistake> {
        let class = match (shape.funding, shape.dimension) {
            (Some(_), Some((key, _))) => return Err(self.values.mistake(key.0, Problem::Both("funding", "dimension"))),
            (Some(name), None) => Some((Classification::Funding, name)),
            (None, Some((key, name))) => Some((Classification::Dimension(self.dimension(key)?), name)),
            (None, None) => None,
        };
        let class = class.map(|(by, name)| {
            let name = self.values.text(name, Lines::One)?;
            Ok(self.builder.class(by, &name))
        });
        let name = self.builder.open_name().map(str::to_owned);
        let owner = || name.map_or(Owner::GrandTotal, Owner::AreaTotal);
        let RowCells { cells, remarks, like_thousands } = self.cells(shape.amounts, owner)?;
        let source = self.citation(shape.source.as_ref())?;
        let stated = Stated {
            class: class.transpose()?,
            rounding: shape.rounding.map(|raw| self.values.positive(raw)).transpose()?,
            of_which: self.of_which(&shape.of_which)?,
            remarks,
            like_thousands,
            ..Stated::of(shape.view.into(), cells.into(), source)
        };
        self.builder.state(stated);
        Ok(())
    }

    fn of_which(&mut self, shapes: &[OfWhichShape<'a>]) -> Result<Vec<OfWhich>, Mistake> {
        let mut parts = Vec::with_capacity(shapes.len());
        for shape in shapes {
            let name = self.row_text(shape.name, Lines::One)?;
            let owner = || Owner::OfWhich(shape.name.0.trim_matches('"').to_owned());
            let RowCells { cells, remarks, like_thousands: _ } = self.cells(shape.amounts, owner)?;
            parts.push(OfWhich { name, cells: cells.into(), remarks });
        }
        Ok(parts)
    }

    /// The cells of a row, of which there is one for each column.
    fn cells(&mut self, raw: RawList<'a>, owner: impl FnOnce() -> Owner) -> Result<RowCells, Mistake> {
        self.count_row(raw.0)?;
        let RawCells { cells, remarks, like_thousands } = self.values.cells(raw)?;
        if cells.len() != self.columns {
            let problem =
                Problem::AmountCount { owner: owner(), amounts: cells.len(), columns: self.columns, form: self.form };
            return Err(self.values.mistake(raw.0, problem));
        }
        let remark = |(column, RawRemark { precision, note })| {
            let notes = self.row_texts(note)?;
            Ok((column, Remark { precision, notes: self.builder.list(&notes) }))
        };
        let remarks = remarks.into_iter().map(remark).collect::<Result<_, Mistake>>()?;
        Ok(RowCells { cells, remarks, like_thousands })
    }

    /// The class that a line names in each dimension.
    fn classes(&self, raw: Raw<'a>) -> Result<Vec<Option<Cow<'a, str>>>, Mistake> {
        let mut classes = vec![None; self.dimensions.len()];
        for (key, name) in self.values.map(raw.0)? {
            let place = &mut classes[self.dimension(key)?.index()];
            if place.is_some() {
                return Err(self
                    .values
                    .mistake(key.0, Problem::DuplicateKey(self.values.text(key, Lines::One)?.into())));
            }
            *place = Some(self.values.text(name, Lines::One)?);
        }
        Ok(classes)
    }

    /// The dimension of a key.
    fn dimension(&self, raw: Raw<'a>) -> Result<DimensionId, Mistake> {
        let key = self.values.text(raw, Lines::One)?;
        let known = self.dimensions.get(&folded(&key)).copied();
        known.ok_or_else(|| self.values.mistake(raw.0, Problem::UnknownDimension(key.into_owned())))
    }

    /// A text that rows may share.
    fn row_text(&mut self, raw: Raw<'a>, lines: Lines) -> Result<TextId, Mistake> {
        if raw.0.starts_with('{') {
            let text = self.values.localized(raw, lines)?;
            return Ok(self.builder.localized(&text));
        }
        let text = self.values.text(raw, lines)?;
        Ok(self.builder.text(&text))
    }

    /// The notes of a row or a cell.
    fn row_texts(&mut self, raw: Option<RawList<'a>>) -> Result<Vec<TextId>, Mistake> {
        self.values.listed(raw)?.into_iter().map(|raw| self.row_text(raw, Lines::Many)).collect()
    }

    fn citation(&mut self, shape: Option<&CitationShape<'a>>) -> Result<Option<Citation>, Mistake> {
        let Some(shape) = shape else { return Ok(None) };
        let document = shape.document.map(|raw| {
            let id = self.values.text(raw, Lines::One)?;
            let known = self.documents.get(&*id).copied();
            known.ok_or_else(|| self.values.mistake(raw.0, Problem::UnlistedDocument(id.into_owned())))
        });
        let document = document.transpose()?;
        let table = shape.table.map(|raw| {
            if raw.0.starts_with('{') {
                return self.row_text(raw, Lines::One);
            }
            let table = self.values.label(raw)?;
            Ok(self.builder.text(&table))
        });
        Ok(Some(Citation {
            document,
            table: table.transpose()?,
            page: shape.page.as_deref().map(|&raw| self.values.page(raw)).transpose()?,
            row: shape.row.map(|raw| self.values.row(raw)).transpose()?,
        }))
    }
}

/// The totals that stand before the sub-areas of an area, or the areas of a file, and those after them: one list has them all.
pub(super) fn in_order<'s, 'a>(
    stated: &'s [StatedShape<'a>],
    first_area: Option<&AreaShape<'a>>,
) -> (&'s [StatedShape<'a>], &'s [StatedShape<'a>]) {
    let is_after =
        |area: &AreaShape<'a>| stated.first().is_some_and(|stated| stated.amounts.0.as_ptr() > area.name.0.as_ptr());
    if first_area.is_some_and(is_after) { (&[], stated) } else { (stated, &[]) }
}
