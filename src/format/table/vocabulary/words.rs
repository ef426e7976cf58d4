//! The words of a text.

/// The words of a text, in small letters. `account_type`, "Fund Code" and `BudgetYear` are two words.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '%').flat_map(parts).map(str::to_lowercase)
}

/// The parts of a word that begin with a capital letter after a small one.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let pairs = rest.char_indices().zip(rest.chars().skip(1));
        let inner = pairs.map(|((place, one), next)| (place + one.len_utf8(), one, next));
        let end = inner.into_iter().find(|(_, one, next)| one.is_lowercase() && next.is_uppercase());
        let (part, after) = rest.split_at(end.map_or(rest.len(), |(place, ..)| place));
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}
