//! Writes areas, initiatives, stated totals and their cells.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    format::ron::write::fields::{AmountValue, EnumValue, Fields, Inline, Text, words, written},
    model::{
        cell::{Cell, Precision, Remark},
        citation::Citation,
        column::ColumnId,
        dataset::{Dataset, OfWhich, Stated},
        dimension::Classification,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
    },
};

pub(super) struct AreaPart<'a>(pub &'a Dataset, pub AreaId);

impl Serialize for AreaPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, id) = self;
        let area = dataset.area(id);
        let mut fields = Fields::new(serializer, "Area")?;
        fields.always("name", &area.name)?;
        fields.row("aliases", &area.aliases)?;
        fields.optional("code", dataset.area_code(id))?;
        fields.list(
            "initiatives",
            &dataset.own_initiatives(id).map(|initiative| InitiativePart(dataset, initiative)).collect::<Vec<_>>(),
        )?;
        fields.list("areas", &dataset.sub_areas(id).map(|area| AreaPart(dataset, area)).collect::<Vec<_>>())?;
        fields.list("stated", &stated(dataset, Some(id)))?;
        fields.sentences("notes", &words(&area.notes))?;
        fields.end()
    }
}

struct InitiativePart<'a>(&'a Dataset, InitiativeId);

impl Serialize for InitiativePart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, id) = self;
        let initiative = dataset.initiative(id);
        let mut fields = Fields::new(serializer, "Initiative")?;
        fields.always("name", dataset.name(id))?;
        fields.row("aliases", &dataset.aliases(id).collect::<Vec<_>>())?;
        fields.optional("code", dataset.code(id))?;
        fields.always(
            "financing",
            &EnumValue(match initiative.financing {
                Financing::Internal => "Internal",
                Financing::External => "External",
            }),
        )?;
        fields.row("funding", &dataset.funding(id).collect::<Vec<_>>())?;
        fields
            .optional("dimensions", Some(Inline(Classes(dataset, id))).filter(|_| has_class(dataset, id)).as_ref())?;
        fields.optional("price_level", dataset.price_level(id).map(|level| Inline(Text(dataset, level))).as_ref())?;
        let cells: Vec<_> = dataset.columns().map(|column| dataset.cell(id, column)).collect();
        let remarks: Vec<_> =
            dataset.columns().filter_map(|column| Some((column, dataset.remark(id, column)?))).collect();
        fields.always("amounts", &row(dataset, &cells, &remarks))?;
        fields.list("of_which", &of_which(dataset, dataset.of_which(id)))?;
        fields.optional("source", initiative.source.map(|source| Inline(CitationPart(dataset, source))).as_ref())?;
        fields.notes("notes", dataset, dataset.list_ids(initiative.notes))?;
        fields.end()
    }
}

pub(super) struct StatedPart<'a>(&'a Dataset, &'a Stated);

pub(super) fn stated(dataset: &Dataset, area: Option<AreaId>) -> Vec<Inline<StatedPart<'_>>> {
    dataset.stated_for(area).map(|(_, stated)| Inline(StatedPart(dataset, stated))).collect()
}

impl Serialize for StatedPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, stated) = self;
        let mut fields = Fields::new(serializer, "Stated")?;
        fields.always(
            "view",
            &EnumValue(match stated.view {
                View::Internal => "Internal",
                View::External => "External",
                View::Combined => "Combined",
            }),
        )?;
        if let Some(class) = stated.class {
            let name = dataset.text(class.name);
            match class.by {
                Classification::Funding => fields.always("funding", name)?,
                Classification::Dimension(id) => {
                    let key = dataset.dimensions().find(|(dimension, _)| *dimension == id);
                    fields.optional("dimension", key.map(|(_, dimension)| (&dimension.key, name)).as_ref())?;
                }
            }
        }
        fields.always("amounts", &row(dataset, &stated.cells, &stated.remarks))?;
        fields.list("of_which", &of_which(dataset, &stated.of_which))?;
        fields.optional("rounding", stated.rounding.map(|rounding| AmountValue(Some(rounding))).as_ref())?;
        fields.optional("source", stated.source.map(|source| Inline(CitationPart(dataset, source))).as_ref())?;
        fields.end()
    }
}

struct CitationPart<'a>(&'a Dataset, Citation);

impl Serialize for CitationPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, citation) = self;
        let mut fields = Fields::new(serializer, "Source")?;
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
struct OfWhichPart<'a>(&'a Dataset, &'a OfWhich);

fn of_which<'a>(dataset: &'a Dataset, parts: &'a [OfWhich]) -> Vec<Inline<OfWhichPart<'a>>> {
    parts.iter().map(|part| Inline(OfWhichPart(dataset, part))).collect()
}

impl Serialize for OfWhichPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, part) = self;
        let mut fields = Fields::new(serializer, "OfWhich")?;
        fields.always("name", &Text(dataset, part.name))?;
        fields.always("amounts", &row(dataset, &part.cells, &part.remarks))?;
        fields.end()
    }
}

/// A cell with the document's remark on it, if there is one.
struct CellPart<'a>(&'a Dataset, Cell, Option<Remark>);

fn row<'a>(dataset: &'a Dataset, cells: &[Cell], remarks: &[(ColumnId, Remark)]) -> Inline<Vec<CellPart<'a>>> {
    let remark = |column: usize| remarks.iter().find(|(of, _)| of.index() == column).map(|&(_, remark)| remark);
    Inline(cells.iter().enumerate().map(|(column, &cell)| CellPart(dataset, cell, remark(column))).collect())
}

impl Serialize for CellPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, cell, remark) = self;
        let Some(remark) = remark else { return CellValue(cell).serialize(serializer) };
        let mut fields = Fields::new(serializer, "Cell")?;
        fields.always("amount", &CellValue(cell))?;
        fields.optional("about", Some(&true).filter(|_| remark.precision == Precision::About))?;
        match dataset.list_ids(remark.notes) {
            [note] => fields.always("note", &Text(dataset, *note))?,
            notes => fields.row("note", &notes.iter().map(|&note| Text(dataset, note)).collect::<Vec<_>>())?,
        }
        fields.end()
    }
}

/// An amount, or the word for none.
struct CellValue(Cell);

impl Serialize for CellValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Cell::Amount(_) | Cell::Dash => AmountValue(self.0.amount()).serialize(serializer),
            Cell::Blank => written("Blank".to_owned(), serializer),
            Cell::Withheld => written("Withheld".to_owned(), serializer),
        }
    }
}
