//! The roles of columns by the types that a Fiscal Data Package 1.0 gives them: "administrative-classification:generic:level1:code".

use serde_json::Value;

use crate::format::{
    package::{
        declared::{Declared, unit},
        fields::Fields,
    },
    table::said::{Said, SaidRole},
};

/// A column by its type.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Typed<'a> {
    name: &'a str,
    /// The type without its last words: "administrative-classification:generic:level1".
    of: String,
    /// It holds the names of what other columns hold the codes of.
    is_label: bool,
    is_code: bool,
}

/// The declared roles; none where no column has a type.
pub(super) fn by_types(fields: &Fields<'_>) -> Option<Declared> {
    let kind = |field: &'_ Value| field["columnType"].as_str().map(str::to_lowercase);
    if !fields.columns.iter().chain(fields.extra).any(|field| kind(field).is_some()) {
        return None;
    }
    let constant = |start: &str| {
        let is_it =
            |field: &&Value| kind(field).is_some_and(|kind| kind.starts_with(start)) && !field["constant"].is_null();
        fields.extra.iter().find(is_it).map(|field| plain(&field["constant"]))
    };
    let mut roles: Vec<(String, SaidRole)> = Vec::new();
    let mut named: Vec<Typed<'_>> = Vec::new();
    for field in fields.columns {
        let Some(name) = field["name"].as_str() else { continue };
        let role = match kind(field) {
            _ if field["normalize"].is_object() => Some(normalized(field, fields)),
            // Of codes it is found out.
            None if fields.keys.contains(&name) => None,
            None => Some(SaidRole::Unused),
            Some(kind) => match kind.split(':').next().unwrap_or_default() {
                "value" => Some(SaidRole::Amount),
                "date" => Some(SaidRole::Year),
                "phase" => Some(SaidRole::Measure),
                "fin-source" => Some(SaidRole::Funding),
                "value-currency" => Some(SaidRole::Unused),
                _ => {
                    named.push(typed(name, &kind));
                    None
                }
            },
        };
        roles.extend(role.map(|role| (name.to_owned(), role)));
    }
    // A table has its years in one column.
    let mut has_year = false;
    roles.retain(|(_, role)| *role != SaidRole::Year || !std::mem::replace(&mut has_year, true));
    roles.extend(names(&named));
    let year = constant("date").as_deref().and_then(year_of);
    let unit = unit(constant("value-currency").as_deref(), None);
    Some(Declared { said: Said { roles, ..Said::default() }, unit, year, ..Declared::default() })
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The year in a constant date: "2015", "2015-10-01", "1/10/2015".
fn year_of(date: &str) -> Option<String> {
    let is_year = |part: &&str| part.len() == 4 && part.bytes().all(|sign| sign.is_ascii_digit());
    date.split(['-', '/', '.', ' ']).find(is_year).map(str::to_owned)
}

/// A column of amounts that stand for one value of others: of a phase, of a year.
fn normalized(field: &Value, fields: &Fields<'_>) -> SaidRole {
    let value = |start: &str| {
        let is_it = |extra: &&Value| extra["columnType"].as_str().is_some_and(|kind| kind.starts_with(start));
        let name = fields.extra.iter().find(is_it)?["name"].as_str()?;
        field["normalize"].get(name).map(plain)
    };
    match (value("date"), value("phase")) {
        (Some(year), measure) => SaidRole::AmountOf { year, measure: measure.unwrap_or_default() },
        // Its heading names the measure.
        (None, _) => SaidRole::Amount,
    }
}

fn typed<'a>(name: &'a str, kind: &str) -> Typed<'a> {
    let words: Vec<&str> = kind.split(':').collect();
    let end = words.iter().position(|word| matches!(*word, "code" | "label" | "id" | "name" | "title" | "full"));
    let end = end.unwrap_or(words.len());
    let rest = &words[end..];
    Typed {
        name,
        of: words[..end].join(":"),
        is_label: rest.iter().any(|word| matches!(*word, "label" | "name" | "title")),
        is_code: rest.iter().any(|word| matches!(*word, "code" | "id")) && !rest.contains(&"label"),
    }
}

/// The kinds of columns that name what the money is for, the most concrete first.
const PURPOSES: [&str; 6] =
    ["activity", "budget-line", "program", "functional-classification", "economic-classification", "expenditure-type"];

/// The roles of columns of names: areas from the administration, initiatives from the most concrete purpose, all else classes.
fn names(named: &[Typed<'_>]) -> Vec<(String, SaidRole)> {
    // The names of codes, else the codes.
    let is_name =
        |column: &&Typed<'_>| column.is_label || !named.iter().any(|other| other.of == column.of && other.is_label);
    let of =
        |start: &str| named.iter().filter(is_name).filter(|column| column.of.starts_with(start)).collect::<Vec<_>>();
    let administration: Vec<&Typed<'_>> =
        ["administrative-classification", "administrator"].into_iter().flat_map(of).collect();
    let purpose = PURPOSES.into_iter().map(of).find(|columns| !columns.is_empty()).unwrap_or_default();
    let (mut areas, mut initiative) = (administration, purpose.clone());
    let last = initiative.pop().or_else(|| areas.pop());
    areas.extend(initiative);
    let code_of = |column: &Typed<'_>| {
        named.iter().find(|other| other.of == column.of && other.is_code && other.name != column.name)
    };
    let mut roles = Vec::new();
    let mut add = |column: &Typed<'_>, role| roles.push((column.name.to_owned(), role));
    for area in &areas {
        add(area, SaidRole::Area);
    }
    if let Some(initiative) = last {
        add(initiative, SaidRole::Initiative);
        if let Some(code) = code_of(initiative) {
            add(code, SaidRole::Code);
        }
    }
    let is_taken = |column: &Typed<'_>| areas.iter().copied().chain(last).any(|taken| taken.name == column.name);
    for column in named.iter().filter(|column| !is_taken(column)) {
        let is_code_of_taken = last.and_then(code_of).is_some_and(|code| code.name == column.name);
        if !is_code_of_taken {
            let is_class = is_name(&column);
            add(column, if is_class { SaidRole::Class } else { SaidRole::Unused });
        }
    }
    roles
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn types_are_roles() {
        let resource = json!({"schema": {
            "fields": [
                {"name": "Dept", "columnType": "administrative-classification:generic:level1:code"},
                {"name": "Dept name", "columnType": "administrative-classification:generic:level1:label"},
                {"name": "Purpose", "columnType": "functional-classification:generic:level1:code"},
                {"name": "Kind", "columnType": "economic-classification:generic:code"},
                {"name": "Fund", "columnType": "fin-source:generic:code"},
                {"name": "2015 plan", "normalize": {"Phase": "plan", "Year": 2015}},
                {"name": "Other"},
            ],
            "extraFields": [
                {"name": "Amount", "columnType": "value", "normalizationTarget": true},
                {"name": "Phase", "columnType": "phase:id"},
                {"name": "Year", "columnType": "date:fiscal-year"},
                {"name": "Currency", "columnType": "value-currency:code", "constant": "USD"},
            ],
        }});
        let declared = by_types(&Fields::of(&resource)).unwrap();
        let role =
            |name: &str| declared.said.roles.iter().find(|(column, _)| column == name).map(|(_, role)| role.clone());
        for (name, expected) in [
            ("Dept", SaidRole::Unused),
            ("Dept name", SaidRole::Area),
            ("Purpose", SaidRole::Initiative),
            ("Kind", SaidRole::Class),
            ("Fund", SaidRole::Funding),
            ("2015 plan", SaidRole::AmountOf { year: "2015".to_owned(), measure: "plan".to_owned() }),
            ("Other", SaidRole::Unused),
        ] {
            assert_eq!(role(name), Some(expected), "{name}");
        }
        assert_eq!(declared.unit.unwrap().currency.as_deref(), Some("USD"));
    }
}
