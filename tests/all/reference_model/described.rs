//! A dataset that was read, as the plain document that it was read from: cells, columns, classes and totals, and nothing that is
//! reckoned from them.

use std::collections::BTreeMap;

use indsats::model::{
    amount::Amount,
    cell::{Cell as Read, Precision, Remark},
    columns::{ColumnId, PrintedSum},
    dataset::{Dataset, Stated},
    dimension::{Class as ReadClass, Classification},
    financing::{Financing, View as ReadView},
    ids::{AreaId, InitiativeId},
};

use super::groups::folded;
use crate::reckoning::{
    cells::terms,
    document::{Area, Cell, Class, Column, Document, FUNDING, Line, Money, Named, PARTS, Term, Total, View},
};

/// The document.
pub fn described(dataset: &Dataset) -> Document {
    Document {
        columns: dataset.columns().map(|it| column(dataset, it)).collect(),
        measures: dataset.measures().iter().map(|measure| Named::of(&measure.name)).collect(),
        dimensions: dataset.dimensions().map(|(_, dimension)| Named::of(&dimension.key)).collect(),
        rounding: dataset.about().rounding.map(parts),
        about: String::new(),
        areas: dataset.top_areas().map(|it| area(dataset, it)).collect(),
        stated: totals(dataset, None),
    }
}

/// An amount in whole parts.
pub fn parts(amount: Amount) -> i128 {
    let text = amount.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |digits| (-1, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(fraction.len() <= 6 && PARTS == 1_000_000, "{text} has more digits than this model counts");
    sign * format!("{whole}{fraction:0<6}").parse::<i128>().unwrap()
}

fn column(dataset: &Dataset, id: ColumnId) -> Column {
    let it = dataset.column(id);
    let names = |columns: &[ColumnId]| -> Vec<Term> {
        columns.iter().map(|&column| Term::Label(dataset.label(column).to_owned())).collect()
    };
    let missing =
        |sum: &PrintedSum| -> Vec<Term> { sum.missing.iter().map(|year| Term::Year(year.parse().unwrap())).collect() };
    let measure = it.measure.map(|measure| dataset.measures()[measure.index()].name.clone());
    Column {
        label: Some(it.label.own().to_owned()),
        year: it.year.as_ref().map(|year| year.parse().unwrap()),
        measure: measure.filter(|name| !name.is_empty()),
        part: it.part.as_ref().map(|part| part.own().to_owned()),
        also: String::new(),
        sum_of: it.sum.iter().flat_map(|sum| [names(&sum.plus), missing(sum)].concat()).collect(),
        less: it.sum.iter().flat_map(|sum| names(&sum.less)).collect(),
    }
}

fn area(dataset: &Dataset, id: AreaId) -> Area {
    Area {
        name: dataset.area(id).name.clone(),
        lines: dataset.own_initiatives(id).map(|it| line(dataset, it)).collect(),
        areas: dataset.sub_areas(id).map(|it| area(dataset, it)).collect(),
        stated: totals(dataset, Some(id)),
        also: String::new(),
    }
}

fn line(dataset: &Dataset, id: InitiativeId) -> Line {
    let classes = dataset.dimensions().filter_map(|(dimension, it)| {
        let class = dataset.class(id, dimension)?;
        Some((it.key.clone(), dataset.text(class).to_owned()))
    });
    let remarks = dataset.columns().filter_map(|column| Some((column.index(), remark(dataset.remark(id, column)?))));
    Line {
        name: dataset.name(id).to_owned(),
        money: match dataset.initiative(id).financing {
            Financing::Internal => Money::Internal,
            Financing::External => Money::External,
        },
        funding: dataset.funding(id).map(str::to_owned).collect(),
        classes: classes.collect(),
        cells: dataset.columns().map(|column| cell(dataset.cell(id, column))).collect(),
        remarks: remarks.collect(),
        also: String::new(),
    }
}

fn totals(dataset: &Dataset, area: Option<AreaId>) -> Vec<Total> {
    dataset.stated_for(area).map(|(_, stated)| total(dataset, stated)).collect()
}

fn total(dataset: &Dataset, stated: &Stated) -> Total {
    let class = |class: ReadClass| {
        let by = match class.by {
            Classification::Funding => FUNDING.to_owned(),
            Classification::Dimension(dimension) => {
                dataset.dimensions().nth(dimension.index()).map(|(_, it)| it.key.clone()).unwrap()
            }
        };
        Class { by, name: dataset.text(class.name).to_owned() }
    };
    Total {
        view: match stated.view {
            ReadView::Internal => View::Internal,
            ReadView::External => View::External,
            ReadView::Combined => View::Combined,
        },
        class: stated.class.map(class),
        document: stated.source.and_then(|source| source.document).map(|id| dataset.document(id).id.clone()),
        table: stated.source.and_then(|source| source.table).map(|table| dataset.text(table).to_owned()),
        rounding: stated.rounding.map(parts),
        cells: stated.cells.iter().copied().map(cell).collect(),
        remarks: stated.remarks.iter().map(|(column, it)| (column.index(), remark(*it))).collect(),
        also: String::new(),
    }
}

fn cell(read: Read) -> Cell {
    match read {
        Read::Amount(amount) => Cell::Amount(parts(amount)),
        Read::Dash => Cell::Dash,
        Read::Blank => Cell::Blank,
        Read::Withheld => Cell::Withheld,
    }
}

/// The part of a remark that figures are shown by.
fn remark(read: Remark) -> String {
    if read.precision == Precision::About { "about: true".to_owned() } else { String::new() }
}

/// A document as it is compared with another: names without spaces too many, each class in small letters, of each sum the columns
/// that it names, and only those remarks that figures are shown by.
pub fn plain(document: &Document) -> Document {
    let mut plain = Document { about: String::new(), ..document.clone() };
    for (place, column) in plain.columns.iter_mut().enumerate() {
        let summed = |wanted: i128| {
            let terms = terms(document, place).into_iter().filter(move |(sign, of)| *sign == wanted && of.is_some());
            let label = |of: Option<usize>| Term::Label(document.columns[of.unwrap()].label());
            terms.map(|(_, of)| label(of)).collect::<Vec<_>>()
        };
        *column = Column {
            label: Some(column.label()),
            sum_of: summed(1),
            less: summed(-1),
            also: String::new(),
            ..column.clone()
        };
    }
    plain.dimensions.iter_mut().for_each(|dimension| dimension.also = String::new());
    plain.measures = plain.columns.iter().filter_map(|it| it.measure.as_deref()).map(Named::of).collect();
    plain.areas.iter_mut().for_each(plain_area);
    plain.stated.iter_mut().for_each(plain_total);
    plain
}

fn plain_area(area: &mut Area) {
    area.also = String::new();
    for line in &mut area.lines {
        line.also = String::new();
        line.classes.values_mut().for_each(|name| *name = folded(name));
        only_about(&mut line.remarks);
    }
    area.stated.iter_mut().for_each(plain_total);
    area.areas.iter_mut().for_each(plain_area);
}

fn plain_total(total: &mut Total) {
    total.also = String::new();
    if let Some(class) = &mut total.class {
        class.name = folded(&class.name);
    }
    only_about(&mut total.remarks);
}

fn only_about(remarks: &mut BTreeMap<usize, String>) {
    remarks.retain(|_, remark| remark.contains("about: true"));
}
