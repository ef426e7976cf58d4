//! The fields of a dataset file, by the way in which RON writes their values.

/// The way in which RON writes the value of a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// Fields in parentheses.
    Struct,
    /// Numbers and words without quotation marks.
    Amount,
    /// A word with a capital letter.
    Choice,
    /// Two texts in parentheses.
    Pair,
    /// Texts, or a text for each language or class.
    Text,
}

/// The shape of a field's value, or of each entry of its list.
pub(super) fn shape_of(name: &str) -> Shape {
    match name {
        "unit" | "scope" | "source" | "areas" | "initiatives" | "stated" | "documents" | "columns" | "measures"
        | "of_which" => Shape::Struct,
        "amounts" | "amount" | "multiplier" | "rounding" => Shape::Amount,
        "view" | "financing" | "phase" => Shape::Choice,
        "dimension" => Shape::Pair,
        _ => Shape::Text,
    }
}

/// Returns `true` if a text can be the name of a field.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}
