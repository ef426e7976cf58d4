//! A row of our table.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use serde_json::{Map, Value, json};

use crate::{
    format::{
        own_list::entries::{LIST, PATH, labelled, parted, plain, sums, texts},
        table::{
            grid::{Grid, GridRow},
            heading::{YearIn, year_in},
        },
    },
    model::amount::Amount,
};

/// The bytes among which the headings are looked for.
pub(super) const LONGEST_HEAD: usize = 4096;

/// The columns before the classes, and those after the amounts.
const FIRST: [&str; 5] = ["area", "path", "initiative", "financing", "funding"];
pub(super) const LAST: [&str; 6] = ["document", "table", "row", "notes", "unit", "scope"];

/// The places of the columns.
pub(super) struct Columns<'a> {
    head: Vec<&'a str>,
    first: usize,
    last: usize,
    classes: Range<usize>,
    /// All columns of figures, and those that are read, with their headings.
    figures: Range<usize>,
    amounts: Vec<(usize, &'a str, AmountColumn)>,
    /// The measure of each heading, and its unit where that is its own.
    measures: HashMap<String, Vec<String>>,
    /// The part of a year that a column is of, where it is not of a whole one.
    parts: HashMap<String, Vec<String>>,
    /// A text that a spreadsheet would run has a sign in front.
    is_marked: bool,
}

/// A column of amounts.
enum AmountColumn {
    /// Of a year.
    Year(YearIn),
    /// A printed sum of columns, named by their headings, and those that it takes off.
    Sum { plus: Vec<String>, less: Vec<String> },
}

/// A row, parted.
pub(super) struct OwnLine {
    pub path: Vec<String>,
    pub area_code: Option<String>,
    pub unit: String,
    pub scope: Option<String>,
    pub document: Option<String>,
    fields: Map<String, Value>,
    classes: Vec<Option<String>>,
}

impl<'a> Columns<'a> {
    /// The columns of our table; none of another.
    pub fn of(grid: &'a Grid) -> Option<Self> {
        let head: Vec<&str> = grid.rows().next()?.cells().collect();
        let first = head.windows(FIRST.len()).position(|names| names == FIRST)?;
        let last = head.windows(LAST.len()).rposition(|names| names == LAST)?;
        let start = first + FIRST.len();
        let is_number = |column: usize| {
            let mut filled = grid.rows().skip(1).map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).peekable();
            filled.peek().is_some() && filled.all(|cell| amount(cell).is_some())
        };
        let is_marked = grid.name.is_none();
        let facts = |name: &str| {
            let column = (last + LAST.len()..head.len()).find(|&column| head[column] == name)?;
            Some(plain(grid.rows().nth(1)?.cell(column), is_marked).to_owned())
        };
        let sums = facts("sums").map(|cell| sums(&cell)).unwrap_or_default();
        // Classes stand before the amounts, and no class is a number in every row; one that no line has says nothing.
        let is_figure =
            |column: &usize| year_in(head[*column]).is_some() || sums.contains_key(head[*column]) || is_number(*column);
        let figures = (start..last).find(is_figure).unwrap_or(last)..last;
        let parts = facts("parts").map(|cell| texts(&cell)).unwrap_or_default();
        let measures = facts("measures").map(|cell| texts(&cell)).unwrap_or_default();
        let kind = |column: usize| match sums.get(head[column]) {
            Some((plus, less)) => {
                let is_there = |label: &String| head[figures.clone()].contains(&label.as_str());
                let all = plus.iter().chain(less).all(is_there);
                all.then(|| AmountColumn::Sum { plus: plus.clone(), less: less.clone() })
            }
            None => year_in(head[column]).map(AmountColumn::Year),
        };
        let amounts = figures.clone().filter_map(|column| Some((column, head[column], kind(column)?))).collect();
        Some(Self { first, last, classes: start..figures.start, figures, amounts, measures, parts, head, is_marked })
    }

    /// The keys of the classes.
    pub fn classes(&self) -> impl Iterator<Item = &'a str> {
        self.head[self.classes.clone()].iter().copied()
    }

    /// The columns of amounts that are read, in our JSON.
    pub fn columns(&self) -> Vec<Value> {
        let has_measures = !self.measures.is_empty() || self.are_several_of_a_year();
        let column = |(_, label, kind): &(usize, &str, AmountColumn)| match kind {
            AmountColumn::Sum { plus, less } if less.is_empty() => json!({ "label": label, "sum_of": plus }),
            AmountColumn::Sum { plus, less } => json!({ "label": label, "sum_of": plus, "less": less }),
            AmountColumn::Year(found) => {
                let mut column = Map::new();
                column.insert("year".to_owned(), found.year.as_str().into());
                if !found.rest.is_empty() || has_measures {
                    column.insert("label".to_owned(), (*label).into());
                }
                if has_measures {
                    let named = self.measures.get(*label).and_then(|words| words.first()).map(String::as_str);
                    let beside = Some(found.rest.as_str()).filter(|rest| !rest.is_empty());
                    column.insert("measure".to_owned(), named.or(beside).unwrap_or("–").into());
                }
                if let Some(part) = self.parts.get(*label).and_then(|words| words.first()) {
                    column.insert("part".to_owned(), part.as_str().into());
                }
                column.into()
            }
        };
        self.amounts.iter().map(column).collect()
    }

    /// The unit of a measure, where that is its own.
    pub fn own_unit(&self, measure: &str) -> Option<&str> {
        let words = self.measures.values().find(|words| words.first().is_some_and(|name| name == measure))?;
        words.get(1).map(String::as_str)
    }

    /// Words beside the only figure of some years are part of the label: "2021 to date". Else they name a measure.
    fn are_several_of_a_year(&self) -> bool {
        let years = || {
            self.amounts
                .iter()
                .filter_map(|(_, _, kind)| if let AmountColumn::Year(found) = kind { Some(found) } else { None })
        };
        let distinct: HashSet<&str> = years().map(|found| found.year.as_str()).collect();
        distinct.len() < years().count() || years().all(|found| !found.rest.is_empty())
    }

    /// The columns of amounts that are of no year, and sums of none that is there.
    pub fn left_out(&self) -> Vec<&'a str> {
        let is_read = |column: &usize| self.amounts.iter().any(|(read, ..)| read == column);
        self.figures.clone().filter(|column| !is_read(column)).map(|column| self.head[column]).collect()
    }

    /// The columns after the amounts that hold something and are not read.
    pub fn unread(&self, grid: &'a Grid) -> impl Iterator<Item = &'a str> {
        const UNREAD: [&str; 3] = ["of_which", "added", "left_out"];
        let is_filled = |column: &usize| grid.rows().skip(1).any(|row| !row.cell(*column).is_empty());
        let columns = (self.last + LAST.len()..self.head.len()).filter(|&column| UNREAD.contains(&self.head[column]));
        columns.filter(is_filled).map(|column| self.head[column])
    }

    /// A row; none where it is not as we write it.
    pub fn line(&self, row: GridRow<'_>) -> Option<OwnLine> {
        let text =
            |column: usize| Some(plain(row.cell(column), self.is_marked).to_owned()).filter(|text| !text.is_empty());
        let list = |column: usize, between| parted(plain(row.cell(column), self.is_marked), between);
        let extra = |name: &str| {
            let places = (0..self.first).chain(self.last + LAST.len()..self.head.len());
            places.into_iter().find(|&column| self.head[column] == name)
        };
        let odd: HashMap<String, Vec<String>> =
            extra("cells").map(|column| labelled(plain(row.cell(column), self.is_marked))).unwrap_or_default();
        let cell = |column: usize| -> Option<Value> {
            let said = odd.get(self.head[column]).map_or(&[][..], Vec::as_slice);
            let is = |word: &str| said.iter().any(|said| said == word);
            Some(match row.cell(column) {
                "" if is("withheld") => "withheld".into(),
                "" if is("blank") => "blank".into(),
                "" => Value::Null,
                number if is("about") => json!({ "amount": amount(number)?.to_string(), "about": true }),
                number => amount(number)?.to_string().into(),
            })
        };
        let financing = Some(row.cell(self.first + 3)).filter(|word| ["internal", "external"].contains(word))?;
        let amounts = self.amounts.iter().map(|(column, ..)| *column);
        let mut fields = Map::new();
        let mut put = |name: &str, value: Option<Value>| fields.extend(value.map(|value| (name.to_owned(), value)));
        put("name", Some(text(self.first + 2)?.into()));
        put("code", extra("code").and_then(text).map(Value::from));
        put("financing", Some(financing.into()));
        put("funding", Some(list(self.first + 4, LIST).into()));
        put("amounts", Some(amounts.map(cell).collect::<Option<Vec<_>>>()?.into()));
        put("notes", Some(list(self.last + 3, LIST).into()));
        put("aliases", extra("aliases").map(|column| list(column, LIST).into()));
        put("price_level", extra("price_level").and_then(text).map(Value::from));
        let document = text(self.last);
        if let Some(document) = &document {
            let mut source = Map::new();
            source.insert("document".to_owned(), document.as_str().into());
            source.extend(text(self.last + 1).map(|table| ("table".to_owned(), table.into())));
            let number = |column: usize| row.cell(column).parse::<u32>().ok();
            source.extend(number(self.last + 2).map(|row| ("row".to_owned(), row.into())));
            source.extend(extra("page").and_then(number).map(|page| ("page".to_owned(), page.into())));
            put("source", Some(source.into()));
        }
        Some(OwnLine {
            path: Some(list(self.first + 1, PATH)).filter(|path| !path.is_empty())?,
            area_code: extra("area_code").and_then(text),
            unit: text(self.last + 4).unwrap_or_default(),
            scope: text(self.last + 5),
            document,
            classes: self.classes.clone().map(text).collect(),
            fields,
        })
    }
}

impl OwnLine {
    /// The initiative in our JSON.
    pub fn json(&self, keys: &[&str]) -> Value {
        let classes =
            keys.iter().zip(&self.classes).filter_map(|(key, class)| Some(((*key).to_owned(), class.clone()?.into())));
        let mut fields = self.fields.clone();
        let classes: Map<String, Value> = classes.collect();
        if !classes.is_empty() {
            fields.insert("dimensions".to_owned(), classes.into());
        }
        fields.into()
    }
}

fn amount(text: &str) -> Option<Amount> {
    Amount::parse(text).ok()
}
