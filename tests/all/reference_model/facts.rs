//! A dataset as plain lists of whole numbers: what everything that the screen says is worked out from again.

use std::collections::BTreeMap;

use indsats::model::{
    dataset::Dataset, financing::View as ShownView, ids::PrintedRow, localized::Localized, period::Period,
};

use super::{
    columns::Columns,
    described::parts,
    figure::{Blank, Figure, Series, total},
    groups::{Group, classes, groups},
    of_which::{Part, all_parts},
    stated::{Stated, all_stated, sums_of_lines},
};
use crate::reckoning::{
    cells::{Worth, terms, worth},
    document::{Cell, Document, Money, PARTS, View},
    itemised::Reading,
    reckon::{Outcome, reckon},
};

/// The reading of the contract that the program follows.
pub const READING: Reading = Reading::Narrow;

/// A line of the budget.
pub struct Line {
    pub name: String,
    /// The area that it stands in and those above, the innermost first.
    pub areas: Vec<usize>,
    pub external: bool,
    pub funding: Vec<String>,
    pub notes: Vec<String>,
    /// The same in every language, with those of cells: they are searched.
    pub searched_notes: Vec<String>,
    /// The figure that stands in each column.
    pub cells: Series,
    /// The figure that it adds to the sum of each column.
    pub added: Series,
    /// The class in each dimension, folded; nothing where none is named.
    pub classes: Vec<String>,
    pub codes: Vec<String>,
    pub price_level: Option<Localized>,
    pub aliases: Vec<String>,
    /// Of each column the outcome of its printed sum, where it is one that is compared.
    pub sums: Vec<Option<Outcome>>,
    /// Of each column whether its cell has a note of its own.
    pub noted_cells: Vec<bool>,
    /// A cell of a part has a note.
    pub has_noted_part: bool,
    /// The groups of the line: of those that the same sources pay, then of each dimension.
    pub groups: Vec<usize>,
}

pub struct Area {
    pub name: String,
    pub aliases: Vec<String>,
    pub code: Option<String>,
    pub parent: Option<usize>,
    pub noted: bool,
}

/// All of it.
pub struct Facts {
    pub columns: Columns,
    pub lines: Vec<Line>,
    pub areas: Vec<Area>,
    pub stated: Vec<Stated>,
    /// The groups of each kind: by the sources that pay, then by each dimension.
    pub groups: Vec<Vec<Group>>,
    /// The keys of the dimensions, and their labels.
    pub dimensions: Vec<(String, Localized)>,
    pub abbreviations: Vec<(Localized, Localized)>,
    /// The name of its only document.
    pub document: Option<Localized>,
    pub noted: bool,
    /// What is printed below rows, "of which".
    pub parts: BTreeMap<PrintedRow, Vec<Part>>,
    /// For each unit the number of digits after the decimal mark.
    decimals: Vec<(Option<Localized>, usize)>,
    /// The size of the unit in kroner, where the unit is in kroner.
    pub kroner: Option<i128>,
    pub has_negative: bool,
    /// Some amounts leave hardly any room for names.
    pub is_wide: bool,
}

impl Line {
    pub fn is_noted(&self) -> bool {
        !self.notes.is_empty() || self.noted_cells.contains(&true) || self.has_noted_part
    }
}

/// Those of the longest figure with at most four, or where more than half have more, as many as 95 of 100 have.
fn shown_decimals(all: &[usize]) -> usize {
    let longer = |most: usize| all.iter().filter(|&&decimals| decimals > most).count();
    if 2 * longer(4) <= all.len() {
        return all.iter().copied().filter(|&decimals| decimals <= 4).max().unwrap_or(0);
    }
    (4..=28).find(|&most| 100 * longer(most) <= 5 * all.len()).unwrap()
}

pub fn decimals(parts: i128) -> usize {
    (0..6).find(|&digits| parts % (PARTS / 10_i128.pow(digits)) == 0).unwrap_or(6) as usize
}

/// A row's figures: in each column what is printed, and what it adds to a sum.
pub fn figures(document: &Document, cells: &[Cell], remarks: &BTreeMap<usize, String>) -> (Series, Series) {
    let is_about = |column: usize| remarks.get(&column).is_some_and(|remark| remark.contains("about: true"));
    let shown = |column: usize| Figure::of(cells[column], is_about(column));
    let columns = || 0..cells.len();
    // A sum that is left blank is as doubtful as what it adds up.
    let is_of_about = |column: usize| summands(document, cells, column).into_iter().any(|part| shown(part).is_about);
    // "A line's blank in such a column counts as the sum of its own cells when the column is added up."
    let added_to = |column: usize| {
        if cells[column] != Cell::Blank || !document.columns[column].is_sum() {
            return shown(column);
        }
        match worth(document, cells, column) {
            Worth::Amount { sum, .. } => Figure { is_about: is_of_about(column), ..Figure::exactly(sum) },
            Worth::Unknown if is_withheld(document, cells, column) => {
                Figure { is_about: is_of_about(column), ..Figure::of(Cell::Withheld, false) }
            }
            // Nothing is printed of a year that has no column.
            Worth::Unknown => Figure { is_incomplete: true, ..shown(column) },
            Worth::Blank => shown(column),
            Worth::Nothing => Figure::default(),
        }
    };
    let added = |column: usize| {
        let figure = added_to(column);
        // What is withheld bounds a difference on neither side.
        let is_incomplete = figure.is_incomplete || figure.is_withheld && takes_off(document, column);
        Figure { is_incomplete, ..figure }
    };
    (columns().map(shown).collect(), columns().map(added).collect())
}

/// The cells that a blank sum adds up, and those that blank sums among these do; none where a year has no column.
fn summands(document: &Document, cells: &[Cell], column: usize) -> Vec<usize> {
    let terms: Option<Vec<usize>> = terms(document, column).into_iter().map(|(_, of)| of).collect();
    let terms = terms.filter(|_| cells[column] == Cell::Blank).unwrap_or_default();
    terms.into_iter().flat_map(|of| [vec![of], summands(document, cells, of)].concat()).collect()
}

/// True where a column is a difference, or the sum of one.
fn takes_off(document: &Document, column: usize) -> bool {
    let mut terms = terms(document, column).into_iter();
    terms.any(|(sign, of)| sign < 0 || of.is_some_and(|of| takes_off(document, of)))
}

/// True where a cell is withheld, or is the blank sum of one.
fn is_withheld(document: &Document, cells: &[Cell], column: usize) -> bool {
    match cells[column] {
        Cell::Withheld => true,
        Cell::Blank => {
            let mut parts = terms(document, column).into_iter().filter_map(|(_, of)| of);
            parts.any(|of| is_withheld(document, cells, of))
        }
        Cell::Amount(_) | Cell::Dash => false,
    }
}

impl Facts {
    /// Names and notes are as they were read, every figure as the document has it.
    pub fn of(document: &Document, dataset: &Dataset) -> Self {
        let areas: Vec<Area> = dataset
            .areas()
            .map(|id| (dataset.area_code(id), dataset.area(id)))
            .map(|(code, area)| Area {
                name: area.name.clone(),
                aliases: area.aliases.clone(),
                code: code.map(str::to_owned),
                parent: area.parent.map(indsats::model::ids::AreaId::index),
                noted: !area.notes.is_empty(),
            })
            .collect();
        let (whole, reckoning) = (document.whole(), reckon(document, READING));
        let printed_lines = whole.all_lines().into_iter().zip(sums_of_lines(document, &reckoning));
        let mut lines: Vec<Line> = (dataset.initiatives().zip(printed_lines))
            .map(|(id, (printed, sums))| {
                let (cells, added) = figures(document, &printed.cells, &printed.remarks);
                let parts = dataset.of_which(id).iter().flat_map(|part| &part.remarks);
                let notes_of_parts: Vec<_> = parts.flat_map(|(_, remark)| dataset.list_ids(remark.notes)).collect();
                let notes_of_cells =
                    dataset.cell_notes(id).map(|(_, note)| note).chain(notes_of_parts.iter().map(|&&note| note));
                let notes = dataset.list_ids(dataset.initiative(id).notes).iter().copied().chain(notes_of_cells);
                let innermost = dataset.initiative(id).area.index();
                Line {
                    name: printed.name.clone(),
                    areas: std::iter::successors(Some(innermost), |&area| areas[area].parent).collect(),
                    external: printed.money == Money::External,
                    funding: printed.funding.clone(),
                    notes: dataset.notes(id).map(str::to_owned).collect(),
                    searched_notes: notes.flat_map(|note| dataset.text_in_all(note)).map(str::to_owned).collect(),
                    cells,
                    added,
                    sums,
                    classes: classes(document, printed),
                    codes: dataset.code(id).into_iter().map(str::to_owned).collect(),
                    price_level: dataset
                        .price_level(id)
                        .map(|level| dataset.localized(level).cloned().unwrap_or_else(|| dataset.text(level).into())),
                    aliases: dataset.aliases(id).map(str::to_owned).collect(),
                    noted_cells: dataset
                        .columns()
                        .map(|column| dataset.cell_notes(id).any(|(of, _)| of == column))
                        .collect(),
                    has_noted_part: !notes_of_parts.is_empty(),
                    groups: Vec::new(),
                }
            })
            .collect();
        let stated = all_stated(document, &reckoning, dataset);
        let of_totals: Vec<&(usize, String)> = stated.iter().filter_map(|stated| stated.class.as_ref()).collect();
        let groups = groups(&mut lines, document.dimensions.len(), &of_totals);
        let columns = Columns::of(document, dataset);
        let about = dataset.about();
        let only_document = match about.documents.as_slice() {
            // A total without a source may be of another document.
            [only] if dataset.stated().all(|(_, stated)| stated.source.is_some()) => only.label.clone(),
            _ => None,
        };
        let printed = |column: usize| {
            let lines = lines.iter().map(move |line| line.cells[column].amount);
            lines.chain(stated.iter().map(move |stated| stated.cells[column].amount)).flatten()
        };
        let every = || (0..document.columns.len()).flat_map(printed);
        let mut units = vec![None];
        for unit in (0..document.columns.len()).map(|column| columns.unit(column).cloned()) {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        let of_unit = |unit: Option<Localized>| {
            let of_it = (0..document.columns.len()).filter(|&column| columns.unit(column) == unit.as_ref());
            let rounding = document.rounding.filter(|_| unit.is_none());
            let all: Vec<usize> = of_it.flat_map(printed).chain(rounding).map(decimals).collect();
            (unit, shown_decimals(&all))
        };
        Self {
            decimals: units.into_iter().map(of_unit).collect(),
            has_negative: every().any(|amount| amount < 0),
            is_wide: every().any(|amount| amount.abs() > PARTS.pow(2)),
            columns,
            groups,
            dimensions: dataset
                .dimensions()
                .map(|(_, it)| (it.key.clone(), it.label.clone().unwrap_or_else(|| it.key.as_str().into())))
                .collect(),
            abbreviations: about.abbreviations.clone(),
            document: only_document,
            noted: !about.notes.is_empty(),
            parts: all_parts(dataset),
            kroner: (about.unit.currency.as_deref() == Some("DKK")).then(|| parts(about.unit.multiplier) / PARTS),
            lines,
            areas,
            stated,
        }
    }

    /// The columns that a period adds.
    pub fn years_of(&self, period: Period) -> Vec<usize> {
        match period {
            Period::Column(column) => vec![column.index()],
            Period::All(basis) => self.columns.bases[basis.index()].years.clone(),
        }
    }

    /// A column whose unit is that of a period.
    pub fn like(&self, period: Period) -> usize {
        match period {
            Period::Column(column) => column.index(),
            Period::All(basis) => {
                let basis = &self.columns.bases[basis.index()];
                basis.years.iter().chain(&basis.others).next().copied().unwrap()
            }
        }
    }

    /// The number of digits after the decimal mark of figures in a period.
    pub fn decimals(&self, period: Period) -> usize {
        let unit = self.columns.unit(self.like(period));
        self.decimals.iter().find(|(known, _)| known.as_ref() == unit).map(|(_, decimals)| *decimals).unwrap()
    }

    /// The figure of a line: in a column its cell, over all years their sum.
    pub fn line(&self, line: usize, period: Period) -> Figure {
        let cells = &self.lines[line].cells;
        match period {
            Period::Column(column) => cells[column.index()],
            Period::All(_) => {
                let years = self.years_of(period);
                let is_blank = !years.is_empty() && years.iter().all(|&year| cells[year].blank == Blank::Cell);
                let blank = if is_blank { Blank::Cell } else { Blank::No };
                Figure { blank, ..total(years.iter().map(|&year| cells[year])) }
            }
        }
    }

    /// The figure that a line adds to a sum.
    pub fn added(&self, line: usize, period: Period) -> Figure {
        match period {
            Period::Column(column) => self.lines[line].added[column.index()],
            Period::All(_) => self.line(line, period),
        }
    }

    /// The printed sums that a period is a part of.
    pub fn sums_of(&self, period: Period) -> Vec<usize> {
        let years = self.years_of(period);
        let columns = 0..self.columns.all.len();
        columns.filter(|&column| self.columns.all[column].concerned.iter().any(|part| years.contains(part))).collect()
    }

    /// True where an area is another or lies inside it.
    pub fn is_in(&self, area: usize, outer: usize) -> bool {
        std::iter::successors(Some(area), |&area| self.areas[area].parent).any(|area| area == outer)
    }
}

/// The view in the reckoning.
pub fn reckoned(view: ShownView) -> View {
    match view {
        ShownView::Internal => View::Internal,
        ShownView::External => View::External,
        ShownView::Combined => View::Combined,
    }
}
