//! Writes areas, initiatives, stated totals and their cells.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    format::dataset_file::{
        notation::{Fields, Inline, Notation, as_ron},
        texts::{Text, words},
        values::{AmountValue, EnumValue},
    },
    model::{
        cell::{Cell, Precision, Remark},
        citation::Citation,
        columns::ColumnId,
        dataset::{Dataset, OfWhich, Stated},
        dimension::Classification,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
    },
};

/// Areas with everything in them.
pub fn areas(dataset: &Dataset, notation: Notation, areas: impl Iterator<Item = AreaId>) -> Vec<AreaPart<'_>> {
    areas.map(|area| AreaPart(notation, dataset, area)).collect()
}

pub struct AreaPart<'a>(Notation, &'a Dataset, AreaId);

impl Serialize for AreaPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, dataset, id) = self;
        let area = dataset.area(id);
        let mut fields = Fields::new(serializer, "Area", notation)?;
        fields.always("name", &area.name)?;
        fields.row("aliases", &area.aliases)?;
        fields.optional("code", dataset.area_code(id))?;
        fields.list(
            "initiatives",
            &dataset
                .own_initiatives(id)
                .map(|initiative| InitiativePart(notation, dataset, initiative))
                .collect::<Vec<_>>(),
        )?;
        fields.list("areas", &areas(dataset, notation, dataset.sub_areas(id)))?;
        fields.list("stated", &stated(dataset, notation, Some(id)))?;
        fields.sentences("notes", &words(&area.notes))?;
        fields.end()
    }
}

struct InitiativePart<'a>(Notation, &'a Dataset, InitiativeId);

impl Serialize for InitiativePart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, dataset, id) = self;
        let initiative = dataset.initiative(id);
        let mut fields = Fields::new(serializer, "Initiative", notation)?;
        fields.always("name", dataset.name(id))?;
        fields.row("aliases", &dataset.aliases(id).collect::<Vec<_>>())?;
        fields.optional("code", dataset.code(id))?;
        fields.always(
            "financing",
            &EnumValue(
                notation,
                match initiative.financing {
                    Financing::Internal => "Internal",
                    Financing::External => "External",
                },
            ),
        )?;
        fields.row("funding", &dataset.funding(id).collect::<Vec<_>>())?;
        fields.optional(
            "dimensions",
            Some(Inline(notation, Classes(dataset, id))).filter(|_| has_class(dataset, id)).as_ref(),
        )?;
        fields.optional(
            "price_level",
            dataset.price_level(id).map(|level| Inline(notation, Text(dataset, level))).as_ref(),
        )?;
        let cells: Vec<_> = dataset.columns().map(|column| dataset.cell(id, column)).collect();
        let remarks: Vec<_> =
            dataset.columns().filter_map(|column| Some((column, dataset.remark(id, column)?))).collect();
        fields.always("amounts", &row(notation, dataset, &cells, &remarks))?;
        fields.list("of_which", &of_which(notation, dataset, dataset.of_which(id)))?;
        fields.optional(
            "source",
            initiative.source.map(|source| Inline(notation, CitationPart(notation, dataset, source))).as_ref(),
        )?;
        fields.notes("notes", dataset, dataset.list_ids(initiative.notes))?;
        fields.end()
    }
}

pub struct StatedPart<'a>(Notation, &'a Dataset, &'a Stated);

/// The totals stated for an area, or for all of them.
pub fn stated(dataset: &Dataset, notation: Notation, area: Option<AreaId>) -> Vec<Inline<StatedPart<'_>>> {
    dataset.stated_for(area).map(|(_, stated)| Inline(notation, StatedPart(notation, dataset, stated))).collect()
}

impl Serialize for StatedPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, dataset, stated) = self;
        let mut fields = Fields::new(serializer, "Stated", notation)?;
        fields.always(
            "view",
            &EnumValue(
                notation,
                match stated.view {
                    View::Internal => "Internal",
                    View::External => "External",
                    View::Combined => "Combined",
                },
            ),
        )?;
        if let Some(class) = stated.class {
            let name = dataset.text(class.name);
            match class.by {
                Classification::Funding => fields.always("funding", name)?,
                Classification::Dimension(id) => {
                    let key = dataset.dimensions().nth(id.index());
                    fields.optional("dimension", key.map(|(_, dimension)| (&dimension.key, name)).as_ref())?;
                }
            }
        }
        fields.always("amounts", &row(notation, dataset, &stated.cells, &stated.remarks))?;
        fields.list("of_which", &of_which(notation, dataset, &stated.of_which))?;
        fields.optional("rounding", stated.rounding.map(|rounding| AmountValue(notation, Some(rounding))).as_ref())?;
        fields.optional(
            "source",
            stated.source.map(|source| Inline(notation, CitationPart(notation, dataset, source))).as_ref(),
        )?;
        fields.end()
    }
}

struct CitationPart<'a>(Notation, &'a Dataset, Citation);

impl Serialize for CitationPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, dataset, citation) = self;
        let mut fields = Fields::new(serializer, "Source", notation)?;
        fields.optional("document", citation.document.map(|document| &dataset.document(document).id))?;
        fields.optional("page", citation.page.as_ref())?;
        fields.optional("table", citation.table.map(|table| Text(dataset, table)).as_ref())?;
        fields.optional("row", citation.row.as_ref())?;
        fields.end()
    }
}

/// The class of a line in each dimension where it names one.
struct Classes<'a>(&'a Dataset, InitiativeId);

fn has_class(dataset: &Dataset, line: InitiativeId) -> bool {
    dataset.dimensions().any(|(dimension, _)| dataset.class(line, dimension).is_some())
}

impl Serialize for Classes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, line) = self;
        let mut map = serializer.serialize_map(None)?;
        for (id, dimension) in dataset.dimensions() {
            if let Some(class) = dataset.class(line, id) {
                map.serialize_entry(&dimension.key, dataset.text(class))?;
            }
        }
        map.end()
    }
}

/// A part of a row, "of which".
struct OfWhichPart<'a>(Notation, &'a Dataset, &'a OfWhich);

fn of_which<'a>(notation: Notation, dataset: &'a Dataset, parts: &'a [OfWhich]) -> Vec<Inline<OfWhichPart<'a>>> {
    parts.iter().map(|part| Inline(notation, OfWhichPart(notation, dataset, part))).collect()
}

impl Serialize for OfWhichPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, dataset, part) = self;
        let mut fields = Fields::new(serializer, "OfWhich", notation)?;
        fields.always("name", &Text(dataset, part.name))?;
        fields.always("amounts", &row(notation, dataset, &part.cells, &part.remarks))?;
        fields.end()
    }
}

/// A cell with the document's remark on it, if there is one.
struct CellPart<'a>(Notation, &'a Dataset, Cell, Option<Remark>);

fn row<'a>(
    notation: Notation,
    dataset: &'a Dataset,
    cells: &[Cell],
    remarks: &[(ColumnId, Remark)],
) -> Inline<Vec<CellPart<'a>>> {
    let remark = |column: usize| {
        let place = remarks.binary_search_by_key(&column, |(of, _)| of.index()).ok()?;
        Some(remarks[place].1)
    };
    let cell = |(column, &cell)| CellPart(notation, dataset, cell, remark(column));
    Inline(notation, cells.iter().enumerate().map(cell).collect())
}

impl Serialize for CellPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, dataset, cell, remark) = self;
        let Some(remark) = remark else { return CellValue(notation, cell).serialize(serializer) };
        let mut fields = Fields::new(serializer, "Cell", notation)?;
        fields.always("amount", &CellValue(notation, cell))?;
        fields.optional("about", Some(&true).filter(|_| remark.precision == Precision::About))?;
        match dataset.list_ids(remark.notes) {
            [note] => fields.always("note", &Text(dataset, *note))?,
            notes => fields.row("note", &notes.iter().map(|&note| Text(dataset, note)).collect::<Vec<_>>())?,
        }
        fields.end()
    }
}

/// An amount, or the word for none.
struct CellValue(Notation, Cell);

impl Serialize for CellValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let word = match self.1 {
            Cell::Amount(_) | Cell::Dash => return AmountValue(self.0, self.1.amount()).serialize(serializer),
            Cell::Blank => "Blank",
            Cell::Withheld => "Withheld",
        };
        match self.0 {
            Notation::Ron => as_ron(word.to_owned(), serializer),
            Notation::Json => serializer.serialize_str(&word.to_lowercase()),
        }
    }
}
