//! A made-up document as plain values: just as much as it takes to say if it adds up.

use std::{collections::BTreeMap, fmt};

use super::ron::ron;

/// The key of the built-in kind of class: the named programmes or decisions of a line.
pub const FUNDING: &str = "funding";

/// Amounts are whole numbers of this part of one: six digits after the decimal mark.
pub const PARTS: i128 = 1_000_000;

/// A printed place for a figure.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Cell {
    Amount(i128),
    Dash,
    Blank,
    Withheld,
}

/// Whose money a line is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub enum Money {
    #[default]
    Internal,
    External,
}

/// Lines of which money count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum View {
    Internal,
    External,
    Combined,
}

/// One class of a dimension, or one funding.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Class {
    pub by: String,
    pub name: String,
}

/// A column of one year, or a printed sum of other columns.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Column {
    pub label: Option<String>,
    pub year: Option<u32>,
    pub measure: Option<String>,
    pub part: Option<String>,
    /// Further fields as the file writes them, here and below: nothing is reckoned from them.
    pub also: String,
    pub sum_of: Vec<Term>,
    pub less: Vec<Term>,
}

/// One of the columns that a column is the sum of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Term {
    /// The whole year of the sum's own measure.
    Year(u32),
    /// A column by its label.
    Label(String),
}

/// A measure or a dimension.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Named {
    pub name: String,
    pub also: String,
}

#[derive(Clone, PartialEq, Eq, Default)]
pub struct Document {
    pub columns: Vec<Column>,
    pub measures: Vec<Named>,
    /// The dimensions beside funding, by their keys.
    pub dimensions: Vec<Named>,
    pub rounding: Option<i128>,
    /// Title, unit, sources and all else at the head of the file; nothing for the plainest head.
    pub about: String,
    pub areas: Vec<Area>,
    /// The grand totals.
    pub stated: Vec<Total>,
}

#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Area {
    pub name: String,
    pub lines: Vec<Line>,
    pub areas: Vec<Self>,
    pub stated: Vec<Total>,
    pub also: String,
}

#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Line {
    pub name: String,
    pub money: Money,
    pub funding: Vec<String>,
    /// The class in each dimension that the line has one in.
    pub classes: BTreeMap<String, String>,
    /// One for each column.
    pub cells: Vec<Cell>,
    /// Of some columns what is said of the cell.
    pub remarks: BTreeMap<usize, String>,
    pub also: String,
}

/// A stated total.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Total {
    pub view: View,
    /// None: of all classes.
    pub class: Option<Class>,
    pub document: Option<String>,
    pub table: Option<String>,
    pub rounding: Option<i128>,
    pub cells: Vec<Cell>,
    pub remarks: BTreeMap<usize, String>,
    pub also: String,
}

impl View {
    pub const ALL: [Self; 3] = [Self::Internal, Self::External, Self::Combined];

    /// Lines of this money count in the view.
    pub fn counts(self, money: Money) -> bool {
        match self {
            Self::Internal => money == Money::Internal,
            Self::External => money == Money::External,
            Self::Combined => true,
        }
    }

    /// The kinds of money that the view is the sum of.
    pub fn kinds(self) -> &'static [Self] {
        if self == Self::Combined { &[Self::Internal, Self::External] } else { &[] }
    }
}

impl Named {
    pub fn of(name: &str) -> Self {
        Self { name: name.to_owned(), also: String::new() }
    }
}

impl Total {
    /// The total of all lines of a view, from no place.
    pub fn of(view: View, cells: Vec<Cell>) -> Self {
        Self {
            view,
            class: None,
            document: None,
            table: None,
            rounding: None,
            cells,
            remarks: BTreeMap::new(),
            also: String::new(),
        }
    }
}

impl Cell {
    /// "A dash is one, a blank is none": a stated cell.
    pub fn is_stated(self) -> bool {
        matches!(self, Self::Amount(_) | Self::Dash)
    }
}

impl Column {
    pub fn of_year(year: u32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    pub fn is_sum(&self) -> bool {
        !self.sum_of.is_empty()
    }

    /// The label that is given, else year, measure and part.
    pub fn label(&self) -> String {
        self.label.clone().unwrap_or_else(|| {
            let year = self.year.map(|year| year.to_string());
            [year, self.measure.clone(), self.part.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
    }
}

impl Area {
    /// Its own lines, then those of its sub-areas.
    pub fn all_lines(&self) -> Vec<&Line> {
        self.lines.iter().chain(self.areas.iter().flat_map(Self::all_lines)).collect()
    }

    /// The area itself, then every area in it.
    pub fn with_parts(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.parts()).collect()
    }

    /// Every area in it, at any depth.
    pub fn parts(&self) -> Vec<&Self> {
        self.areas.iter().flat_map(Self::with_parts).collect()
    }
}

impl Document {
    /// The whole as an area: without a name, with the grand totals, without lines of its own.
    pub fn whole(&self) -> Area {
        Area { areas: self.areas.clone(), stated: self.stated.clone(), ..Area::default() }
    }
}

impl fmt::Debug for Document {
    /// A failing test shows the file, which is shorter and can be opened.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&ron(self))
    }
}
