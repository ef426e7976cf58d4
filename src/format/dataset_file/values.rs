//! Amounts, labels, choices and units of a dataset file.

use serde::{Serialize, Serializer};

use crate::{
    format::dataset_file::notation::{Fields, Notation, as_ron},
    model::{about::Unit, amount::Amount},
};
/// An amount, or none.
pub struct AmountValue(pub Notation, pub Option<Amount>);

impl Serialize for AmountValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.0, self.1) {
            (Notation::Ron, Some(amount)) => as_ron(amount.to_string(), serializer),
            (Notation::Ron, None) => as_ron("None".to_owned(), serializer),
            (Notation::Json, Some(amount)) => serializer.collect_str(&amount),
            (Notation::Json, None) => serializer.serialize_none(),
        }
    }
}

/// A year's label; in RON without quotation marks if it is a number that reads back the same.
pub struct Label<'a>(pub Notation, pub &'a str);

impl Serialize for Label<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.0, self.1.parse::<u32>()) {
            (Notation::Ron, Ok(number)) if number.to_string() == self.1 => serializer.serialize_u32(number),
            _ => serializer.serialize_str(self.1),
        }
    }
}

/// A choice such as `Internal`: in RON without quotation marks, in JSON as "internal".
pub struct EnumValue(pub Notation, pub &'static str);

impl Serialize for EnumValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Notation::Ron => serializer.serialize_unit_variant("EnumValue", 0, self.1),
            Notation::Json => serializer.serialize_str(&self.1.to_lowercase()),
        }
    }
}

/// A unit, of the dataset or of a measure.
pub struct UnitPart<'a>(pub Notation, pub &'a Unit);

impl Serialize for UnitPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, unit) = self;
        let mut fields = Fields::new(serializer, "Unit", notation)?;
        fields.optional("currency", unit.currency.as_ref())?;
        fields.always("multiplier", &AmountValue(notation, Some(unit.multiplier)))?;
        fields.words("label", unit.label.as_ref())?;
        fields.end()
    }
}
