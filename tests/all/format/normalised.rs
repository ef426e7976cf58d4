//! A dataset taken apart into plain values, so that two of them can be compared field by field.

use indsats::model::{
    about::About,
    cell::{Cell, Precision, Remark},
    citation::Citation,
    columns::{Column, ColumnId},
    dataset::{Dataset, OfWhich},
    dimension::{Classification, Dimension},
    financing::{Financing, View},
    ids::{AreaId, InitiativeId},
    localized::Localized,
    measure::{Basis, Measure},
    text::{ListId, TextId},
};

/// Everything a dataset holds.
#[derive(PartialEq, Debug)]
pub struct Plain {
    about: About,
    columns: Vec<Column>,
    measures: Vec<Measure>,
    bases: Vec<Basis>,
    start: (usize, usize),
    dimensions: Vec<Dimension>,
    decimals: u32,
    areas: Vec<PlainArea>,
    initiatives: Vec<PlainInitiative>,
    stated: Vec<PlainStated>,
}

#[derive(PartialEq, Debug)]
struct PlainArea {
    name: String,
    aliases: Vec<String>,
    code: Option<String>,
    notes: Vec<Localized>,
    depth: u16,
    path: Vec<usize>,
    subtree: usize,
    own: Vec<usize>,
    all: Vec<usize>,
}

#[derive(PartialEq, Debug)]
struct PlainInitiative {
    name: String,
    aliases: Vec<String>,
    code: Option<String>,
    area: usize,
    financing: Financing,
    funding: Vec<String>,
    classes: Vec<Option<String>>,
    price_level: Option<Localized>,
    notes: Vec<Localized>,
    cells: PlainCells,
    of_which: Vec<PlainOfWhich>,
    source: Option<PlainCitation>,
}

#[derive(PartialEq, Debug)]
struct PlainStated {
    area: Option<usize>,
    view: View,
    class: Option<(Classification, String)>,
    cells: PlainCells,
    of_which: Vec<PlainOfWhich>,
    rounding: Option<String>,
    source: Option<PlainCitation>,
}

type PlainOfWhich = (Localized, PlainCells);

type PlainCells = (Vec<Cell>, Vec<(ColumnId, Precision, Vec<Localized>)>);

type PlainCitation = (Option<String>, Option<u32>, Option<Localized>, Option<u32>);

/// Takes a dataset apart.
pub fn plain(dataset: &Dataset) -> Plain {
    Plain {
        about: dataset.about().clone(),
        columns: dataset.columns().map(|column| dataset.column(column).clone()).collect(),
        measures: dataset.measures().to_vec(),
        bases: dataset.bases().map(|basis| dataset.basis(basis).clone()).collect(),
        start: (dataset.start_basis().index(), dataset.start_column().index()),
        dimensions: dataset.dimensions().map(|(_, dimension)| dimension.clone()).collect(),
        decimals: dataset.decimals(),
        areas: dataset.areas().map(|id| area(dataset, id)).collect(),
        initiatives: dataset.initiatives().map(|id| initiative(dataset, id)).collect(),
        stated: dataset
            .stated()
            .map(|(_, stated)| PlainStated {
                area: stated.area.map(AreaId::index),
                view: stated.view,
                class: stated.class.map(|class| (class.by, dataset.text(class.name).to_owned())),
                cells: cells(dataset, stated.cells.to_vec(), &stated.remarks),
                of_which: of_which(dataset, &stated.of_which),
                rounding: stated.rounding.map(|rounding| rounding.to_string()),
                source: stated.source.map(|source| citation(dataset, source)),
            })
            .collect(),
    }
}

fn area(dataset: &Dataset, id: AreaId) -> PlainArea {
    let area = dataset.area(id);
    PlainArea {
        name: area.name.clone(),
        aliases: area.aliases.clone(),
        code: dataset.area_code(id).map(str::to_owned),
        notes: area.notes.clone(),
        depth: area.depth,
        path: dataset.path(id).into_iter().map(AreaId::index).collect(),
        subtree: dataset.subtree(id).count(),
        own: dataset.own_initiatives(id).map(InitiativeId::index).collect(),
        all: dataset.initiatives_under(id).map(InitiativeId::index).collect(),
    }
}

fn initiative(dataset: &Dataset, id: InitiativeId) -> PlainInitiative {
    let line = dataset.initiative(id);
    let owned = |texts: &mut dyn Iterator<Item = &str>| texts.map(str::to_owned).collect::<Vec<_>>();
    let remarks: Vec<_> = dataset.columns().filter_map(|column| Some((column, dataset.remark(id, column)?))).collect();
    PlainInitiative {
        name: dataset.name(id).to_owned(),
        aliases: owned(&mut dataset.aliases(id)),
        code: dataset.code(id).map(str::to_owned),
        area: line.area.index(),
        financing: line.financing,
        funding: owned(&mut dataset.funding(id)),
        classes: dataset
            .dimensions()
            .map(|(dimension, _)| dataset.class(id, dimension).map(|class| dataset.text(class).to_owned()))
            .collect(),
        price_level: dataset.price_level(id).map(|level| text(dataset, level)),
        notes: texts(dataset, line.notes),
        cells: cells(dataset, dataset.columns().map(|column| dataset.cell(id, column)).collect(), &remarks),
        of_which: of_which(dataset, dataset.of_which(id)),
        source: line.source.map(|source| citation(dataset, source)),
    }
}

fn of_which(dataset: &Dataset, parts: &[OfWhich]) -> Vec<PlainOfWhich> {
    let plain = |part: &OfWhich| (text(dataset, part.name), cells(dataset, part.cells.to_vec(), &part.remarks));
    parts.iter().map(plain).collect()
}

fn cells(dataset: &Dataset, cells: Vec<Cell>, remarks: &[(ColumnId, Remark)]) -> PlainCells {
    let remarks = remarks.iter().map(|&(column, remark)| (column, remark.precision, texts(dataset, remark.notes)));
    (cells, remarks.collect())
}

fn citation(dataset: &Dataset, source: Citation) -> PlainCitation {
    let document = source.document.map(|document| dataset.document(document).id.clone());
    let table = source.table.map(|table| text(dataset, table));
    (document, source.page.map(Into::into), table, source.row.map(Into::into))
}

fn texts(dataset: &Dataset, list: ListId) -> Vec<Localized> {
    dataset.list_ids(list).iter().map(|&id| text(dataset, id)).collect()
}

fn text(dataset: &Dataset, id: TextId) -> Localized {
    dataset.localized(id).cloned().unwrap_or_else(|| dataset.text(id).into())
}
