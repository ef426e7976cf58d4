//! Writes a made-up document as a dataset file.

use std::collections::BTreeMap;

use super::document::{Area, Cell, Class, Column, Document, FUNDING, Line, Money, Named, PARTS, Term, Total, View};

/// The plainest head of a file.
const ABOUT: &str = "title: \"T\", unit: (label: \"kr.\"), documents: [(id: \"d\"), (id: \"e\")]";

/// The file of a document. The older `years` where it needs no columns.
pub fn ron(document: &Document) -> String {
    let about = if document.about.is_empty() { ABOUT } else { &document.about };
    let years = document.columns.iter().filter_map(|column| column.year).map(|year| year.to_string());
    let is_plain = |column: &Column| column.year.is_some_and(|year| *column == Column::of_year(year));
    let columns = if document.columns.iter().all(is_plain) {
        format!("years: {}", list(years))
    } else {
        format!("columns: {}", list(document.columns.iter().map(column)))
    };
    let named = |field: &str, key: &str, all: &[Named]| {
        let each = all.iter().map(|named| format!("({key}: {}{})", quoted(&named.name), further(&named.also)));
        if all.is_empty() { String::new() } else { format!(" {field}: {},", list(each)) }
    };
    format!(
        "({about},\n {columns},{}{} rounding: {},\n areas: {},\n stated: {})\n",
        named("measures", "name", &document.measures),
        named("dimensions", "key", &document.dimensions),
        document.rounding.map_or("None".to_owned(), decimal),
        areas(&document.areas, 1),
        totals(&document.stated, 1)
    )
}

/// Plain and short: `-0.5`, `12`.
pub fn decimal(parts: i128) -> String {
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, fraction) = (parts.abs() / PARTS, parts.abs() % PARTS);
    let fraction = format!("{fraction:06}");
    let fraction = fraction.trim_end_matches('0');
    let mark = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{mark}{fraction}")
}

/// A text in quotes.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

pub fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

fn further(fields: &str) -> String {
    if fields.is_empty() { String::new() } else { format!(", {fields}") }
}

fn column(column: &Column) -> String {
    let text = |field: &str, value: &Option<String>| value.as_ref().map(|value| format!("{field}: {}", quoted(value)));
    let terms = |field: &str, terms: &[Term]| {
        let terms = terms.iter().map(|term| match term {
            Term::Year(year) => year.to_string(),
            Term::Label(label) => quoted(label),
        });
        Some(list(terms)).filter(|terms| terms != "[]").map(|terms| format!("{field}: {terms}"))
    };
    let fields = [
        text("label", &column.label),
        column.year.map(|year| format!("year: {year}")),
        text("measure", &column.measure),
        text("part", &column.part),
        terms("sum_of", &column.sum_of),
        terms("less", &column.less),
    ];
    let fields = fields.into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("({fields}{})", further(&column.also))
}

fn areas(areas: &[Area], depth: usize) -> String {
    let indent = " ".repeat(depth);
    let each = areas.iter().map(|area| {
        format!(
            "\n{indent}(name: {}{}, initiatives: {},\n{indent} areas: {},\n{indent} stated: {})",
            quoted(&area.name),
            further(&area.also),
            list(area.lines.iter().map(|it| format!("\n{indent}  {}", line(it)))),
            self::areas(&area.areas, depth + 2),
            totals(&area.stated, depth)
        )
    });
    list(each)
}

fn line(line: &Line) -> String {
    let money = if line.money == Money::External { ", financing: External" } else { "" };
    let funding = list(line.funding.iter().map(|name| quoted(name)));
    let funding = if line.funding.is_empty() { String::new() } else { format!(", funding: {funding}") };
    let classes: Vec<String> =
        line.classes.iter().map(|(key, name)| format!("{}: {}", quoted(key), quoted(name))).collect();
    let classes = if classes.is_empty() { String::new() } else { format!(", dimensions: {{{}}}", classes.join(", ")) };
    let (name, cells) = (quoted(&line.name), cells(&line.cells, &line.remarks));
    format!("(name: {name}{money}{funding}{classes}, amounts: {cells}{})", further(&line.also))
}

fn totals(totals: &[Total], depth: usize) -> String {
    let indent = " ".repeat(depth);
    list(totals.iter().map(|it| format!("\n{indent}  {}", total(it))))
}

fn total(total: &Total) -> String {
    let view = match total.view {
        View::Internal => "Internal",
        View::External => "External",
        View::Combined => "Combined",
    };
    let class = match &total.class {
        None => String::new(),
        Some(Class { by, name }) if by == FUNDING => format!(", funding: {}", quoted(name)),
        Some(Class { by, name }) => format!(", dimension: ({}, {})", quoted(by), quoted(name)),
    };
    let place = [("document", &total.document), ("table", &total.table)];
    let place: Vec<String> = place
        .iter()
        .filter_map(|(field, value)| value.as_ref().map(|value| format!("{field}: {}", quoted(value))))
        .collect();
    let source = if place.is_empty() { String::new() } else { format!(", source: ({})", place.join(", ")) };
    let rounding = total.rounding.map_or(String::new(), |rounding| format!(", rounding: {}", decimal(rounding)));
    let cells = cells(&total.cells, &total.remarks);
    format!("(view: {view}{class}, amounts: {cells}{rounding}{source}{})", further(&total.also))
}

fn cells(cells: &[Cell], remarks: &BTreeMap<usize, String>) -> String {
    list(cells.iter().enumerate().map(|(column, cell)| {
        let text = match cell {
            Cell::Amount(amount) => decimal(*amount),
            Cell::Dash => "None".to_owned(),
            Cell::Blank => "Blank".to_owned(),
            Cell::Withheld => "Withheld".to_owned(),
        };
        remarks.get(&column).map_or(text.clone(), |remark| format!("(amount: {text}, {remark})"))
    }))
}
