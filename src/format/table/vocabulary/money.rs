//! Words that say whose money an amount is.

use crate::format::table::vocabulary::words::words;

/// Returns `true` if a title or the name of a total says that it is of others' money, and of no other: "Eksternt finansierede indsatser".
pub fn says_external(text: &str) -> bool {
    const WITHOUT: [&str; 10] =
        ["uden", "ekskl", "eksklusive", "ikke", "without", "excluding", "excl", "except", "ohne", "exkl"];
    let words: Vec<String> = words(text).collect();
    let is_negated = words.iter().any(|word| WITHOUT.contains(&word.as_str()));
    words.iter().any(|word| is_of_others(word)) && !words.iter().any(|word| is_own(word)) && !is_negated
}

/// Returns `true` if the name of a total says that it is of own money, and of no other.
pub fn says_internal(text: &str) -> bool {
    let words: Vec<String> = words(text).collect();
    words.iter().any(|word| is_own(word)) && !words.iter().any(|word| is_of_others(word))
}

fn is_of_others(word: &str) -> bool {
    ["ekstern", "extern"].iter().any(|start| word.starts_with(start))
}

fn is_own(word: &str) -> bool {
    word.starts_with("intern") && !word.starts_with("internation") || matches!(word, "egne" | "eigene" | "own")
}

/// Whose money a cell says it is; none where it says something else.
pub fn is_external(text: &str) -> Option<bool> {
    const INTERNAL: [&str; 6] = ["internal", "intern", "interne", "egne", "own", "egne midler"];
    const EXTERNAL: [&str; 6] = ["external", "ekstern", "eksterne", "extern", "externe", "eksterne midler"];
    let is_in = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    match () {
        () if is_in(&INTERNAL) => Some(false),
        () if is_in(&EXTERNAL) => Some(true),
        () => None,
    }
}
