//! The words beside a name in its cell: the sources that pay for it, in parentheses, a remark after them, and marks of footnotes.

use std::collections::HashSet;

use crate::{
    format::table::{clean::clean, grid::Printed},
    model::name::folded,
};

/// A name and what stood beside it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NameParts {
    /// The name alone.
    pub name: String,
    /// The sources in the parentheses after it, as one text.
    pub sources: Option<String>,
    /// The remark after them, and what footnotes say.
    pub notes: Vec<String>,
}

/// Takes off the footnote marks that a table explains.
pub fn without_marks(text: String, printed: &Printed) -> NameParts {
    let name = if text.trim().len() == text.len() { text } else { text.trim().to_owned() };
    let mut parts = NameParts { name, ..NameParts::default() };
    // The longer marks first: "**" ends in "*" too.
    let mut footnotes: Vec<&(String, String)> = printed.footnotes.iter().collect();
    footnotes.sort_by_key(|(mark, _)| std::cmp::Reverse(mark.len()));
    for (mark, note) in footnotes {
        let rest = parts.name.strip_suffix(mark.as_str()).map(str::trim_end);
        // A digit after a digit is no mark.
        let is_mark = |rest: &&str| !(rest.is_empty() || mark.starts_with(digit) && rest.ends_with(digit));
        if let Some(rest) = rest.filter(is_mark) {
            parts.name = rest.to_owned();
            parts.notes.push(clean(note));
        }
    }
    parts
}

fn digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// Parts a name from the last parentheses in it, where nothing but a remark stands after them.
pub fn without_sources(parts: NameParts) -> NameParts {
    let Some((name, sources, rest)) = last_parentheses(&parts.name) else { return parts };
    let remark = rest.trim_start_matches(['.', ':', ';', ',', ' ']).trim();
    let is_end = remark.is_empty() || rest.starts_with(['.', ':', ';']);
    if !is_end || name.trim().is_empty() || sources.trim().is_empty() {
        return parts;
    }
    let remark = Some(clean(remark)).filter(|remark| !remark.is_empty());
    let notes = remark.into_iter().chain(parts.notes.iter().cloned()).collect();
    NameParts { name: name.trim().to_owned(), sources: Some(clean(sources)), notes }
}

/// The text before the last parentheses, in them and after them.
fn last_parentheses(text: &str) -> Option<(&str, &str, &str)> {
    let end = text.rfind(')')?;
    let mut depth = 0_usize;
    for (place, sign) in text[..=end].char_indices().rev() {
        match sign {
            ')' => depth += 1,
            '(' => {
                depth -= 1;
                if depth == 0 {
                    return Some((&text[..place], &text[place + 1..end], &text[end + 1..]));
                }
            }
            _ => {}
        }
    }
    None
}

/// The sources that stand alone in some parentheses. Of two that a comma parts, at least one does: a comma may be in a name too.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct KnownSources(HashSet<String>);

impl KnownSources {
    /// The sources of these names.
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let sources = names
            .filter_map(|name| without_sources(NameParts { name: name.to_owned(), ..NameParts::default() }).sources);
        Self(sources.filter(|sources| !sources.contains([',', ';'])).map(|source| folded(&source)).collect())
    }

    /// The sources of a text, each for itself.
    pub fn split(&self, text: &str) -> Vec<String> {
        let mut sources: Vec<String> = Vec::new();
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let pieces: Vec<&str> = part.split(", ").map(str::trim).filter(|piece| !piece.is_empty()).collect();
            let is_known = |piece: &&str| self.0.contains(&folded(piece));
            let pieces = if pieces.iter().any(is_known) { pieces } else { vec![part] };
            sources.extend(pieces.into_iter().map(str::to_owned));
        }
        sources
    }
}

/// Returns `true` if a text says that sources stand in parentheses: "Finansieringskilde angivet i parentes".
pub fn says_sources_in_parentheses(text: &str) -> bool {
    const SOURCES: [&str; 6] = ["finansiering", "kilde", "funding", "source", "finanzierung", "quelle"];
    const PARENTHESES: [&str; 4] = ["parentes", "parenthes", "bracket", "klammer"];
    let small = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| small.contains(word));
    has(&SOURCES) && has(&PARENTHESES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, Option<String>, Vec<String>) {
        let printed = Printed { footnotes: vec![("*".to_owned(), "May change.".to_owned())], ..Printed::default() };
        let NameParts { name, sources, notes } = without_sources(without_marks(text.to_owned(), &printed));
        (name, sources, notes)
    }

    #[test]
    fn sources_remarks_and_marks_are_parted_from_the_name() {
        let text = |text: &str| text.to_owned();
        assert_eq!(
            parts("House (Budget 2019)*"),
            (text("House"), Some(text("Budget 2019")), vec![text("May change.")])
        );
        assert_eq!(
            parts("A (in B) C (D, E (F)). For all."),
            (text("A (in B) C"), Some(text("D, E (F)")), vec![text("For all.")])
        );
        for name in ["Plain", "A (in B) C", "(all)", "A ()", "A ) B ("] {
            assert_eq!(parts(name), (text(name), None, vec![]));
        }
    }

    #[test]
    fn a_comma_parts_sources_of_which_one_stands_alone_elsewhere() {
        let known =
            KnownSources::of(["A (State pool)", "B (State pool, Ministry)", "C (Board of Work, Rest)"].into_iter());
        assert_eq!(known.split("State pool, Ministry"), ["State pool", "Ministry"]);
        assert_eq!(known.split("Board of Work, Rest"), ["Board of Work, Rest"]);
        assert_eq!(known.split("A; B"), ["A", "B"]);
    }

    #[test]
    fn a_caption_may_say_what_stands_in_parentheses() {
        assert!(says_sources_in_parentheses("mio. kr. Finansieringskilde angivet i parentes."));
        assert!(says_sources_in_parentheses("(funding source in brackets)"));
        assert!(!says_sources_in_parentheses("Finansieringskilder, mio. kr."));
    }
}
