//! The rows of a dataset: areas, initiatives, stated totals, the parts printed below them, and the facts that only some have.

use std::{collections::HashMap, ops::Range};

use crate::model::{
    amount::Amount,
    cell::{Cell, Doubts, Remark},
    citation::Citation,
    columns::ColumnId,
    dimension::Class,
    financing::{Financing, View},
    ids::{AreaId, InitiativeId},
    localized::Localized,
    text::{ListId, TextId},
};

/// A heading with initiatives, and possibly sub-areas.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Area {
    /// As the document spells it.
    pub name: String,
    /// Other spellings in the document.
    pub aliases: Vec<String>,
    /// The area it belongs to, unless it is at the top.
    pub parent: Option<AreaId>,
    /// The number of areas above it.
    pub depth: u16,
    /// Notes on the area.
    pub notes: Vec<Localized>,
    pub(in crate::model) own_end: u32,
    pub(in crate::model) initiatives: Range<u32>,
    pub(in crate::model) areas_end: u32,
}

/// One line of the budget. The [`Dataset`](crate::model::dataset::Dataset) holds its texts and amounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Initiative {
    /// The innermost area it is in.
    pub area: AreaId,
    /// Whose money it is.
    pub financing: Financing,
    /// The place of its figures in print.
    pub source: Option<Citation>,
    pub(in crate::model) name: TextId,
    /// The list of its funding sources, as spelt.
    pub funding: ListId,
    /// The list of its notes.
    pub notes: ListId,
}

/// A total that a document prints.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stated {
    /// The area it is the total of, or all of them.
    pub area: Option<AreaId>,
    /// The money it covers.
    pub view: View,
    /// The class of lines that it is the total of; none where it is of all of them.
    pub class: Option<Class>,
    /// One cell for each column.
    pub cells: Box<[Cell]>,
    /// Its place in print.
    pub source: Option<Citation>,
    /// A rounding of its own, where it has one.
    pub rounding: Option<Amount>,
    /// The parts that the document prints below it, "of which".
    pub of_which: Vec<OfWhich>,
    /// The document's remarks on its cells.
    pub remarks: Vec<(ColumnId, Remark)>,
    /// The columns whose amounts are written with a point and three digits, as `1.000`.
    pub like_thousands: Vec<ColumnId>,
}

/// A part of a row's amounts that the document prints below it, "of which". It is never added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfWhich {
    /// As the document spells it.
    pub name: TextId,
    /// One cell for each column.
    pub cells: Box<[Cell]>,
    /// The document's remarks on its cells.
    pub remarks: Vec<(ColumnId, Remark)>,
}

/// Facts that only some areas and lines have. The others cost nothing.
#[derive(Clone, Debug, Default)]
pub struct Details {
    pub(in crate::model) area_codes: HashMap<AreaId, TextId>,
    pub(in crate::model) codes: HashMap<InitiativeId, TextId>,
    pub(in crate::model) aliases: HashMap<InitiativeId, ListId>,
    pub(in crate::model) price_levels: HashMap<InitiativeId, TextId>,
    pub(in crate::model) of_which: HashMap<InitiativeId, Vec<OfWhich>>,
    pub(in crate::model) remarks: HashMap<(InitiativeId, ColumnId), Remark>,
}

impl Stated {
    /// The total of all lines of a view, printed without anything beside it. The builder fills in the area.
    pub fn of(view: View, cells: Box<[Cell]>, source: Option<Citation>) -> Self {
        Self {
            area: None,
            view,
            class: None,
            cells,
            source,
            rounding: None,
            of_which: Vec::new(),
            remarks: Vec::new(),
            like_thousands: Vec::new(),
        }
    }

    /// The amount in a column, where one is printed.
    pub fn amount(&self, column: ColumnId) -> Option<Amount> {
        self.cells[column.index()].amount()
    }

    /// The document's remark on the figure in a column.
    pub fn remark(&self, column: ColumnId) -> Option<Remark> {
        remark(&self.remarks, column)
    }

    /// The doubts about the figure in a column.
    pub fn doubts(&self, column: ColumnId) -> Doubts {
        self.cells[column.index()].doubts(self.remark(column))
    }

    /// The amounts of all columns.
    pub fn amounts(&self) -> Vec<Option<Amount>> {
        self.cells.iter().map(|cell| cell.amount()).collect()
    }
}

impl OfWhich {
    /// The document's remark on the figure in a column.
    pub fn remark(&self, column: ColumnId) -> Option<Remark> {
        remark(&self.remarks, column)
    }

    /// The doubts about the figure in a column.
    pub fn doubts(&self, column: ColumnId) -> Doubts {
        self.cells[column.index()].doubts(self.remark(column))
    }
}

fn remark(remarks: &[(ColumnId, Remark)], column: ColumnId) -> Option<Remark> {
    let place = remarks.binary_search_by_key(&column, |&(of, _)| of).ok()?;
    Some(remarks[place].1)
}
