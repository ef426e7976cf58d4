//! What a document prints below lines and totals, "of which": rows that nothing adds.

use std::collections::BTreeMap;

use indsats::{
    analysis::arranging::group::{GroupId, Grouping},
    explorer::tree::rows::Row,
    model::{
        cell::{Cell as Read, Doubts},
        dataset::{Dataset, OfWhich},
        ids::{AreaId, InitiativeId, PrintedPart, PrintedRow, StatedId},
        localized::Localized,
        period::Period,
        text::ListId,
    },
};

use super::{
    described::parts,
    facts::Facts,
    figure::{Blank, Figure, Series, total},
    groups::folded,
    sums::Seen,
};
use crate::reckoning::document::Cell;

/// A part below a row.
pub struct Part {
    pub name: Localized,
    pub cells: Series,
    pub is_noted: bool,
}

/// The parts below every row that has any.
pub fn all_parts(dataset: &Dataset) -> BTreeMap<PrintedRow, Vec<Part>> {
    let of_lines = dataset.initiatives().map(|line| (PrintedRow::Line(line), dataset.of_which(line)));
    let of_totals = dataset.stated().map(|(total, stated)| (PrintedRow::Total(total), stated.of_which.as_slice()));
    let all = of_lines.chain(of_totals).filter(|(_, parts)| !parts.is_empty());
    all.map(|(row, parts)| (row, parts.iter().map(|part| read(dataset, part)).collect())).collect()
}

fn read(dataset: &Dataset, part: &OfWhich) -> Part {
    let cell = |column| {
        let cell = match part.cells[usize::from(column)] {
            Read::Amount(amount) => Cell::Amount(parts(amount)),
            Read::Dash => Cell::Dash,
            Read::Blank => Cell::Blank,
            Read::Withheld => Cell::Withheld,
        };
        Figure::of(cell, part.doubts(indsats::model::ids::ColumnId(column)).has(Doubts::ABOUT))
    };
    Part {
        name: dataset.localized(part.name).cloned().unwrap_or_else(|| dataset.text(part.name).into()),
        cells: (0..u16::try_from(part.cells.len()).unwrap()).map(cell).collect(),
        is_noted: part.remarks.iter().any(|(_, remark)| remark.notes != ListId::EMPTY),
    }
}

impl Seen<'_> {
    /// The row that a pane is about: of a part the one that it is of.
    pub fn subject_of(&self, row: Row) -> Row {
        let Row::OfWhich(part) = row else { return row };
        let total = match part.of {
            PrintedRow::Line(line) => return Row::Initiative(line),
            PrintedRow::Total(total) => self.facts.stated.iter().find(|stated| stated.id == total).unwrap(),
        };
        let is_of = |kind: usize, group: usize| {
            let name = &self.facts.groups[kind][group].name;
            total.class.as_ref().is_some_and(|(of, spelt)| *of == kind && folded(spelt) == folded(name))
        };
        let places = |kind: usize| (0..self.facts.groups[kind].len()).filter(move |&group| is_of(kind, group));
        let place = |group: usize| u32::try_from(group).unwrap();
        let group = match self.grouping {
            Grouping::Funding => places(0).next().map(|group| GroupId::Funding(place(group))),
            Grouping::Dimension(id) => places(1 + id.index()).next().map(|group| GroupId::Class(id, place(group))),
            Grouping::Area | Grouping::Flat | Grouping::Financing => None,
        };
        let area = || total.area.map(|area| Row::Area(AreaId(place(area))));
        group.map(Row::Group).or_else(area).unwrap_or(Row::Whole)
    }
}

impl Facts {
    /// A part of a row.
    pub fn part(&self, id: PrintedPart) -> &Part {
        &self.parts[&id.of][id.place as usize]
    }

    /// True for a total of the whole.
    pub fn is_grand_total(&self, total: StatedId) -> bool {
        self.stated.iter().any(|stated| stated.id == total && stated.area.is_none() && stated.class.is_none())
    }

    /// The figure of a part: in a column its cell, over all years their sum.
    pub fn printed(&self, id: PrintedPart, period: Period) -> Figure {
        let cells = &self.part(id).cells;
        match period {
            Period::Column(column) => cells[column.index()],
            Period::All(_) => {
                let years = self.years_of(period);
                let is_blank = years.iter().all(|&year| cells[year].blank == Blank::Cell);
                let blank = if is_blank { Blank::Cell } else { Blank::No };
                Figure { blank, ..total(years.iter().map(|&year| cells[year])) }
            }
        }
    }
}

impl Seen<'_> {
    /// A line with its parts.
    pub fn with_parts(&self, line: usize) -> Vec<Row> {
        let id = InitiativeId(u32::try_from(line).unwrap());
        [vec![Row::Initiative(id)], self.parts_below(PrintedRow::Line(id))].concat()
    }

    /// The parts of the totals beside a heading or the whole.
    pub fn parts_of_totals(&self, heading: Row) -> Vec<Row> {
        let is_kind = matches!(heading, Row::Group(GroupId::Financing(_)));
        let Some(part) = self.part(heading).filter(|_| !is_kind) else { return Vec::new() };
        let mut totals: Vec<StatedId> = Vec::new();
        for held in self.periods_of_parts().into_iter().filter_map(|period| self.held(part, period)) {
            if !totals.contains(&held.stated.id) {
                totals.push(held.stated.id);
            }
        }
        totals.into_iter().flat_map(|total| self.parts_below(PrintedRow::Total(total))).collect()
    }

    /// The parts of which a column that is shown, or the period, has more than a blank.
    fn parts_below(&self, of: PrintedRow) -> Vec<Row> {
        let count = self.facts.parts.get(&of).map_or(0, Vec::len);
        let all = (0..u32::try_from(count).unwrap()).map(|place| PrintedPart { of, place });
        let is_printed = |part: &PrintedPart| {
            let figures = self.periods_of_parts().into_iter().map(|period| self.facts.printed(*part, period));
            figures.into_iter().any(|figure| figure.blank == Blank::No)
        };
        all.filter(is_printed).map(Row::OfWhich).collect()
    }

    fn periods_of_parts(&self) -> Vec<Period> {
        let columns = self.columns().into_iter().map(|place| Period::Column(super::column(place)));
        std::iter::once(self.period).chain(columns).collect()
    }
}
