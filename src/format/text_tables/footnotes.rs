//! The footnotes below a table in a text: a mark, and what it says of the names and amounts that bear it.

use crate::format::text_tables::blocks::Paragraph;

/// The footnotes at the beginning of these lines. A mark that begins several of them is that of a list.
pub(super) fn footnotes(after: &[Paragraph]) -> Vec<(String, String)> {
    let lines = after.iter().flat_map(|paragraph| &paragraph.lines);
    let found: Vec<(String, String)> = lines.filter_map(|line| footnote(line)).collect();
    let is_single = |mark: &str| found.iter().filter(|(other, _)| other == mark).count() == 1;
    found.iter().filter(|(mark, _)| is_single(mark)).cloned().collect()
}

/// The mark and the text of a footnote: "*Of slate", "¹ Of slate", "1) Of slate".
fn footnote(line: &str) -> Option<(String, String)> {
    let is_mark = |sign: char| matches!(sign, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let signs = line.len() - line.trim_start_matches(is_mark).len();
    let digits = line.len() - line.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let end = if line[signs.max(digits)..].starts_with(')') { signs.max(digits) + 1 } else { signs };
    let text = line[end..].trim();
    (end > 0 && !text.is_empty()).then(|| (line[..end].to_owned(), text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footnote_begins_with_its_mark() {
        let found = |line| footnote(line).map(|(mark, text)| format!("{mark}|{text}"));
        assert_eq!(found("*Of slate.").as_deref(), Some("*|Of slate."));
        assert_eq!(found("** Of slate").as_deref(), Some("**|Of slate"));
        assert_eq!(found("¹ Of slate").as_deref(), Some("¹|Of slate"));
        assert_eq!(found("2) Of slate").as_deref(), Some("2)|Of slate"));
        for line in ["Of slate", "2 of slate", "*", "2020 was a year"] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
