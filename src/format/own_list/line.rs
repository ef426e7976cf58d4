//! A row of our table.

use std::{collections::HashMap, ops::Range};

use serde_json::{Map, Value, json};

use crate::{
    format::{
        own_list::entries::{LIST, PATH, labelled, parted, plain},
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
const LAST: [&str; 6] = ["document", "table", "row", "notes", "unit", "scope"];

/// The places of the columns.
pub(super) struct Columns<'a> {
    head: Vec<&'a str>,
    first: usize,
    last: usize,
    classes: Range<usize>,
    amounts: Range<usize>,
    /// A text that a spreadsheet would run has a sign in front.
    is_marked: bool,
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
            grid.rows().skip(1).all(|row| row.cell(column).is_empty() || amount(row.cell(column)).is_some())
        };
        // Classes stand before the amounts, and no class is a number in every row.
        let amounts =
            (start..last).find(|&column| year_in(head[column]).is_some() || is_number(column)).unwrap_or(last)..last;
        Some(Self { first, last, classes: start..amounts.start, amounts, head, is_marked: grid.name.is_none() })
    }

    /// The keys of the classes.
    pub fn classes(&self) -> impl Iterator<Item = &'a str> {
        self.head[self.classes.clone()].iter().copied()
    }

    /// The years and measures of the amounts.
    pub fn years(&self) -> Vec<YearIn> {
        self.head[self.amounts.clone()].iter().filter_map(|label| year_in(label)).collect()
    }

    /// The headings of the amounts that are of a year.
    pub fn labels(&self) -> impl Iterator<Item = &'a str> {
        self.head[self.amounts.clone()].iter().copied().filter(|label| year_in(label).is_some())
    }

    /// The columns of amounts that are of no year.
    pub fn left_out(&self) -> Vec<&'a str> {
        self.head[self.amounts.clone()].iter().copied().filter(|label| year_in(label).is_none()).collect()
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
        let amounts = self.amounts.clone().filter(|&column| year_in(self.head[column]).is_some());
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
