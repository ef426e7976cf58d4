//! Data packages: a `datapackage.json` that names the files of tables beside it and says what their columns are. Fiscal Data Packages
//! say it in a model (0.3) or by the type of each column (1.0); a plain data package names the columns only.

mod contents;
mod declared;
mod fields;
mod inline;
mod model;
mod names;
mod types;

use serde_json::Value;

use crate::format::{
    package::{contents::is_beside, fields::Fields, model::by_model, types::by_types},
    table::said::Said,
};

pub use crate::format::package::{
    contents::Contents,
    declared::Declared,
    names::{CodeNames, NameList},
};

/// A data package: a title, and files with tables.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Package {
    /// Its title.
    pub title: Option<String>,
    /// The files with amounts.
    pub tables: Vec<Declared>,
    /// The names of files that only tables of it refer to: codes with their names.
    pub beside: Vec<String>,
}

/// An obstacle in a data package.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BadPackage {
    /// It names no file.
    NoFiles,
    /// A file doesn't lie beside it: it is on the web, in the package itself, or out of its folder.
    NotBeside(String),
}

/// Returns `true` if the names of a JSON object's fields are those of a data package.
pub fn is_package(names: &[String]) -> bool {
    names.iter().any(|name| name == "resources")
}

/// Reads a data package.
///
/// # Errors
/// The first obstacle.
pub fn read(package: &Value) -> Result<Package, BadPackage> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let title = text(&package["title"]).or_else(|| text(&package["name"]));
    let resources = package["resources"].as_array().map_or(&[][..], Vec::as_slice);
    let referred: Vec<&str> = resources.iter().flat_map(references).collect();
    let mut read = Package { title, ..Package::default() };
    for (place, resource) in resources.iter().enumerate() {
        let name = text(&resource["name"]).unwrap_or_else(|| (place + 1).to_string());
        if referred.contains(&name.as_str()) {
            read.beside.push(name);
            continue;
        }
        let files = paths(resource);
        if let Some(path) = files.iter().find(|path| !is_beside(path)) {
            return Err(BadPackage::NotBeside(path.clone()));
        }
        let here = inline::table(resource).map(Contents::Here);
        let contents: Vec<Contents> = here.into_iter().chain(files.into_iter().map(Contents::File)).collect();
        if contents.is_empty() {
            return Err(BadPackage::NotBeside(name));
        }
        let fields = Fields::of(resource);
        let declared = by_types(&fields).or_else(|| by_model(package, &name)).unwrap_or_default();
        let mark = declared.said.mark.or_else(|| fields.mark());
        for contents in contents {
            read.tables.push(Declared {
                name: name.clone(),
                contents,
                names: names::lists(resource, resources),
                said: Said { mark, ..declared.said.clone() },
                unit: declared.unit.clone(),
                year: declared.year.clone().or_else(|| period(package)),
            });
        }
    }
    if read.tables.is_empty() { Err(BadPackage::NoFiles) } else { Ok(read) }
}

/// The files of a resource: one, or several parts.
fn paths(resource: &Value) -> Vec<String> {
    match &resource["path"] {
        Value::String(path) => vec![path.clone()],
        Value::Array(paths) => paths.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => resource["url"].as_str().map(str::to_owned).into_iter().collect(),
    }
}

/// The resources that the keys of a resource refer to.
fn references(resource: &Value) -> Vec<&str> {
    let keys = resource["schema"]["foreignKeys"].as_array().map_or(&[][..], Vec::as_slice);
    let referred = keys.iter().filter_map(|key| key["reference"]["resource"].as_str());
    // A resource that refers to itself is no list of names.
    referred.filter(|name| !name.is_empty() && resource["name"].as_str() != Some(name)).collect()
}

/// The years that a package says it is about.
fn period(package: &Value) -> Option<String> {
    let year = |end: &str| package["fiscalPeriod"][end].as_str().and_then(|date| date.get(..4)).map(str::to_owned);
    let start = year("start")?;
    Some(match year("end") {
        Some(end) if end != start => format!("{start}-{end}"),
        _ => start,
    })
}
