//! Writes a made-up document as a dataset file.

use super::document::{Area, Cell, Class, Column, Document, FUNDING, Line, Money, Term, Total, View};

/// The file of a document. The older `years` where it needs no columns.
pub fn ron(document: &Document) -> String {
    let years: Vec<String> =
        document.columns.iter().filter_map(|column| column.year).map(|it| it.to_string()).collect();
    let plain = document.columns.iter().all(|column| column.year.is_some_and(|year| *column == Column::of_year(year)));
    let columns = if plain {
        format!("years: {}", list(years))
    } else {
        format!("columns: {}", list(document.columns.iter().map(self::column)))
    };
    let measures = list(document.measures.iter().map(|name| format!("(name: \"{name}\")")));
    let dimensions = list(document.dimensions.iter().map(|key| format!("(key: \"{key}\")")));
    let rounding = document.rounding.map_or("None".to_owned(), decimal);
    let mut extra = String::new();
    for (field, value) in [("measures", measures), ("dimensions", dimensions)] {
        if value != "[]" {
            extra.extend([" ", field, ": ", &value, ","]);
        }
    }
    format!(
        "(title: \"T\", unit: (label: \"kr.\"), {columns},{extra} rounding: {rounding},\n documents: [(id: \"d\"), (id: \"e\")],\n \
         areas: {},\n stated: {})\n",
        areas(&document.areas, 1),
        totals(&document.stated, 1)
    )
}

/// A plain number: `-0.5`, `12`.
pub fn decimal(hundredths: i128) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match (part, part % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", part / 10),
        _ => format!("{sign}{whole}.{part:02}"),
    }
}

fn column(column: &Column) -> String {
    let text = |field: &str, value: &Option<String>| value.as_ref().map(|value| format!("{field}: \"{value}\""));
    let terms = |field: &str, terms: &[Term]| {
        let terms = terms.iter().map(|term| match term {
            Term::Year(year) => year.to_string(),
            Term::Label(label) => format!("\"{label}\""),
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
    format!("({})", fields.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn areas(areas: &[Area], depth: usize) -> String {
    let indent = " ".repeat(depth);
    let each = areas.iter().map(|area| {
        format!(
            "\n{indent}(name: \"{}\", initiatives: {},\n{indent} areas: {},\n{indent} stated: {})",
            area.name,
            list(area.lines.iter().map(|it| format!("\n{indent}  {}", line(it)))),
            self::areas(&area.areas, depth + 2),
            totals(&area.stated, depth)
        )
    });
    list(each)
}

fn line(line: &Line) -> String {
    let money = if line.money == Money::External { ", financing: External" } else { "" };
    let funding = list(line.funding.iter().map(|funding| format!("\"{funding}\"")));
    let funding = if line.funding.is_empty() { String::new() } else { format!(", funding: {funding}") };
    let classes: Vec<String> = line.classes.iter().map(|(key, name)| format!("\"{key}\": \"{name}\"")).collect();
    let classes = if classes.is_empty() { String::new() } else { format!(", dimensions: {{{}}}", classes.join(", ")) };
    format!("(name: \"{}\"{money}{funding}{classes}, amounts: {})", line.name, cells(&line.cells))
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
        Some(Class { by, name }) if by == FUNDING => format!(", funding: \"{name}\""),
        Some(Class { by, name }) => format!(", dimension: (\"{by}\", \"{name}\")"),
    };
    let place = [("document", &total.document), ("table", &total.table)];
    let place: Vec<String> =
        place.iter().filter_map(|(field, value)| value.as_ref().map(|value| format!("{field}: \"{value}\""))).collect();
    let source = if place.is_empty() { String::new() } else { format!(", source: ({})", place.join(", ")) };
    let rounding = total.rounding.map_or(String::new(), |rounding| format!(", rounding: {}", decimal(rounding)));
    format!("(view: {view}{class}, amounts: {}{rounding}{source})", cells(&total.cells))
}

fn cells(cells: &[Cell]) -> String {
    list(cells.iter().map(|cell| match cell {
        Cell::Amount(amount) => decimal(*amount),
        Cell::Dash => "None".to_owned(),
        Cell::Blank => "Blank".to_owned(),
        Cell::Withheld => "Withheld".to_owned(),
    }))
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}
