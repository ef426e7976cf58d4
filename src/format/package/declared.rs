//! A table as a package declares it.

use serde_json::Value;

use crate::{
    format::{
        package::{contents::Contents, names::NameList},
        table::{number::DecimalMark, said::Said},
    },
    model::{about::Unit, amount::Amount},
};

/// A table as a package declares it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Declared {
    /// Its name.
    pub name: String,
    /// Its contents.
    pub contents: Contents,
    /// The names of the codes in its columns.
    pub names: Vec<NameList>,
    /// The roles of its columns.
    pub said: Said,
    /// The unit of its amounts.
    pub unit: Option<Unit>,
    /// The year of all of its amounts.
    pub year: Option<String>,
}

/// The unit of a currency and a factor.
pub(super) fn unit(currency: Option<&str>, factor: Option<&Value>) -> Option<Unit> {
    let multiplier =
        factor.and_then(|factor| Amount::parse(&factor.to_string()).ok()).filter(|factor| !factor.is_zero());
    let currency = currency.filter(|code| !code.is_empty()).map(str::to_owned)?;
    Some(Unit { currency: Some(currency), multiplier: multiplier.unwrap_or(Amount::from(1)), label: None })
}

/// The decimal mark that is declared by its sign.
pub(super) fn mark(sign: &str) -> Option<DecimalMark> {
    match sign {
        "." => Some(DecimalMark::Point),
        "," => Some(DecimalMark::Comma),
        _ => None,
    }
}
