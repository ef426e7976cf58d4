//! The roles of columns by the model of a Fiscal Data Package 0.3: its measures, and its dimensions with their attributes.

use serde_json::Value;

use crate::format::{
    package::declared::{Declared, unit},
    table::said::{Said, SaidRole},
};

/// The declared roles of a resource's columns; none where the package has no model.
pub(super) fn by_model(package: &Value, resource: &str) -> Option<Declared> {
    // Before 0.3 it was called a mapping.
    let model = ["model", "mapping"].into_iter().map(|name| &package[name]).find(|model| model.is_object())?;
    let source = |entry: &Value| {
        let name = entry["source"].as_str()?;
        let of = entry["resource"].as_str().is_none_or(|of| of == resource);
        of.then(|| name.to_owned())
    };
    let mut roles: Vec<(String, SaidRole)> = Vec::new();
    let mut add = |column: Option<String>, role: SaidRole| {
        // A column that is named twice is what it was named first.
        if let Some(column) = column.filter(|column| roles.iter().all(|(known, _)| known != column)) {
            roles.push((column, role));
        }
    };
    let measures = entries(&model["measures"]);
    for (_, measure) in &measures {
        add(source(measure), SaidRole::Amount);
    }
    let dimensions = entries(&model["dimensions"]);
    let year = dimensions
        .iter()
        .filter(|(_, dimension)| kind(dimension) == Kind::Time)
        .find_map(|(_, dimension)| constant(dimension));
    let has_activity = dimensions.iter().any(|(_, dimension)| kind(dimension) == Kind::Activity);
    for (_, dimension) in &dimensions {
        let role = match kind(dimension) {
            Kind::Time => SaidRole::Year,
            Kind::Entity => SaidRole::Area,
            Kind::Activity => SaidRole::Initiative,
            Kind::Function if !has_activity => SaidRole::Initiative,
            Kind::Function | Kind::Class => SaidRole::Class,
            Kind::Open => continue,
        };
        let attributes = entries(&dimension["attributes"]);
        let is_label_of = |code: &str| attributes.iter().find(|(_, other)| other["labelfor"].as_str() == Some(code));
        let mut names: Vec<(&str, &Value)> = attributes.iter().map(|(name, attribute)| (*name, *attribute)).collect();
        // Codes stand aside where there are their names.
        let codes: Vec<Option<String>> =
            names.iter().filter(|(name, _)| is_label_of(name).is_some()).map(|(_, code)| source(code)).collect();
        names.retain(|(name, _)| is_label_of(name).is_none());
        let last = names.len().saturating_sub(1);
        for (place, (_, name)) in names.into_iter().enumerate() {
            let role = match &role {
                SaidRole::Initiative if place < last => SaidRole::Area,
                SaidRole::Year if place > 0 => SaidRole::Unused,
                other => other.clone(),
            };
            add(source(name), role);
        }
        for code in codes {
            add(code, if role == SaidRole::Initiative { SaidRole::Code } else { SaidRole::Unused });
        }
    }
    let only_one = |role: &SaidRole| roles_of(&roles, role) > 1;
    let crowded = [SaidRole::Initiative, SaidRole::Code, SaidRole::Year].into_iter().find(only_one);
    if let Some(role) = crowded {
        let mut seen = false;
        for (_, known) in roles.iter_mut().filter(|(_, known)| *known == role) {
            if std::mem::replace(&mut seen, true) {
                *known = SaidRole::Class;
            }
        }
    }
    let first = measures.first().map(|(_, measure)| *measure);
    let unit = first.and_then(|measure| unit(measure["currency"].as_str(), measure.get("factor")));
    Some(Declared { said: Said { roles, ..Said::default() }, unit, year, ..Declared::default() })
}

fn roles_of(roles: &[(String, SaidRole)], role: &SaidRole) -> usize {
    roles.iter().filter(|(_, known)| known == role).count()
}

/// The entries of an object in their order.
fn entries(value: &Value) -> Vec<(&str, &Value)> {
    let object = value.as_object().into_iter().flatten();
    object.map(|(name, value)| (name.as_str(), value)).collect()
}

/// The kind of a dimension.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Time,
    Entity,
    Activity,
    Function,
    Class,
    /// The model doesn't say.
    Open,
}

fn kind(dimension: &Value) -> Kind {
    let classification = dimension["classificationType"].as_str().unwrap_or_default();
    match dimension["dimensionType"].as_str().unwrap_or_default() {
        "datetime" => Kind::Time,
        "entity" => Kind::Entity,
        "activity" => Kind::Activity,
        "classification" if classification == "functional" => Kind::Function,
        "classification" if classification == "administrative" => Kind::Entity,
        "classification" | "location" | "fact" => Kind::Class,
        _ => Kind::Open,
    }
}

/// The year that a dimension of time has for all rows.
fn constant(dimension: &Value) -> Option<String> {
    let attributes = entries(&dimension["attributes"]);
    let constant = attributes.iter().find_map(|(_, attribute)| attribute.get("constant"))?;
    Some(constant.as_str().map_or_else(|| constant.to_string(), str::to_owned))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_model_gives_roles() {
        let package = json!({"model": {
            "measures": {"amount": {"source": "Amount", "currency": "EUR", "factor": 1000}},
            "dimensions": {
                "date": {"dimensionType": "datetime", "attributes": {"year": {"source": "Year"}}},
                "payer": {"dimensionType": "entity", "attributes": {"id": {"source": "No"}, "name": {"source": "Office", "labelfor": "id"}}},
                "what": {"dimensionType": "activity", "attributes": {"programme": {"source": "Programme"}, "project": {"source": "Project", "parent": "programme"}}},
                "kind": {"dimensionType": "classification", "classificationType": "economic", "attributes": {"kind": {"source": "Kind"}}},
                "open": {"attributes": {"a": {"source": "Fund"}}},
            },
        }});
        let declared = by_model(&package, "x").unwrap();
        let roles: Vec<(&str, &SaidRole)> =
            declared.said.roles.iter().map(|(name, role)| (name.as_str(), role)).collect();
        let expected = [
            ("Amount", &SaidRole::Amount),
            ("Year", &SaidRole::Year),
            ("Office", &SaidRole::Area),
            ("No", &SaidRole::Unused),
            ("Programme", &SaidRole::Area),
            ("Project", &SaidRole::Initiative),
            ("Kind", &SaidRole::Class),
        ];
        assert_eq!(roles, expected);
        let unit = declared.unit.unwrap();
        assert_eq!((unit.currency.as_deref(), unit.multiplier.to_string().as_str()), (Some("EUR"), "1000"));
    }
}
