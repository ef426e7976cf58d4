//! The caption of a table in a text: its number and its title, in one of the paragraphs before it.

use crate::format::{table::grid::Printed, text_tables::blocks::Paragraph};

/// The words with which captions begin.
const WORDS: [&str; 7] = ["tabel", "table", "tabelle", "tabell", "tableau", "tabla", "tab."];

/// The paragraphs in which a caption is looked for: below it may stand a unit.
const NEAR: usize = 3;

/// A paragraph of more letters is no caption without a number.
const LONG: usize = 150;

/// The caption of a table after these paragraphs.
pub(super) fn caption(before: &[Paragraph]) -> Printed {
    let near = before.iter().rev().take(NEAR);
    for (place, paragraph) in near.enumerate() {
        let text = paragraph.lines.join(" ");
        let (number, rest) = numbered(&text).map_or((None, text.as_str()), |(number, rest)| (Some(number), rest));
        if number.is_none() && !paragraph.is_heading {
            continue;
        }
        // What stands between the caption and its table belongs to it: a unit, a remark.
        let below = &before[before.len() - place..];
        let title = std::iter::once(rest).chain(below.iter().flat_map(|below| below.lines.iter().map(String::as_str)));
        return printed(number, &title.collect::<Vec<_>>().join(" "));
    }
    let last = before.last().map(|paragraph| paragraph.lines.join(" ")).unwrap_or_default();
    let is_title =
        last.chars().count() <= LONG && !last.ends_with(['.', '!', '?', ',']) && last.contains(char::is_alphabetic);
    if is_title { printed(None, last.trim_end_matches(':')) } else { Printed::default() }
}

fn printed(number: Option<&str>, title: &str) -> Printed {
    let title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
    Printed { number: number.map(str::to_owned), title, footnotes: Vec::new() }
}

/// The number of a table and the title after it: "Tabel 2: Indsatser". "Tabel 2 viser" is a sentence about it.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let (word, rest) = text.split_once(' ')?;
    if !WORDS.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    let rest = rest.trim_start();
    let is_number = |sign: char| sign.is_alphanumeric() || sign == '.';
    let end = rest.find(|sign| !is_number(sign)).unwrap_or(rest.len());
    let number = rest[..end].trim_end_matches('.');
    let is_short = number.len() <= 6 && (number.contains(|sign: char| sign.is_ascii_digit()) || number.len() < 4);
    let after = &rest[number.len()..];
    let ends = after.is_empty() || after.trim_start().starts_with([':', '.', '-', '–', '—', ')']);
    (!number.is_empty() && is_short && ends)
        .then(|| (number, after.trim_start_matches([':', '.', '-', '–', '—', ')', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_has_a_number_and_a_sentence_about_a_table_is_none() {
        assert_eq!(numbered("Tabel 2: Indsatser, mio. kr."), Some(("2", "Indsatser, mio. kr.")));
        assert_eq!(numbered("Tabel 3. Eksternt"), Some(("3", "Eksternt")));
        assert_eq!(numbered("Table 4.1 – Roads"), Some(("4.1", "Roads")));
        assert_eq!(numbered("Tabelle B: Schulen"), Some(("B", "Schulen")));
        assert_eq!(numbered("Table 5"), Some(("5", "")));
        for text in ["Tabel 1 nedenfor viser en oversigt", "Tables of the town", "Table of contents", "Roads"] {
            assert_eq!(numbered(text), None, "{text}");
        }
    }
}
