//! Errors of the RON parser as mistakes: the frequent ones with a problem of their own, the rest in the parser's words, each
//! at the place that has to be mended.

use ron::error::{Error as RonError, SpannedError};

use crate::format::{
    problem::{Mistake, Place, Problem},
    ron::shapes::DEEPEST,
    source::{Position, Source},
};

/// The mistake behind an error of the parser, at the place that has to be mended.
pub fn mistake(source: Source<'_>, error: SpannedError) -> Mistake {
    let position = |position: ron::error::Position| Position { line: position.line, column: position.col };
    let end = position(error.span.end);
    // The parser's span may begin with the space before the value in question.
    let begin = source.offset_of(position(error.span.start));
    let (before, after) = source.text().split_at(begin);
    let value = after.trim_start();
    let start = source.position_of(if value.is_empty() { after } else { value });
    let found = || first_value(value).to_owned();
    if source.text().trim().is_empty() {
        return Mistake { place: Place::Text(start), problem: Problem::EmptyFile };
    }
    let (position, problem) = match error.code {
        // A value within brackets is read by itself, and found too deep there.
        RonError::ExceededRecursionLimit | RonError::ExpectedRawValue => (start, Problem::TooDeep(DEEPEST)),
        // The file ends where a value belongs.
        _ if value.trim_start_matches(':').trim().is_empty() => (end, Problem::EndsEarly),
        // The first line of a script.
        RonError::UnexpectedChar(_) if before.trim() == "#!" => (start, Problem::NoBrackets("Dataset")),
        RonError::ExpectedArray => (start, Problem::NotAList(found())),
        RonError::UnexpectedChar(_)
        | RonError::ExpectedChar
        | RonError::ExpectedFloat
        | RonError::FloatUnderscore
        | RonError::ExpectedInteger
        | RonError::InvalidIntegerDigit { .. }
        | RonError::IntegerOutOfBounds
        | RonError::UnderscoreAtBeginning => (start, Problem::NotAValue(found())),
        // The parser notices it at the closing bracket, which may be pages below.
        code @ RonError::MissingStructField { .. } => {
            let opening = opening_bracket(&source.text()[..source.offset_of(end)]);
            (source.position_at(opening), problem(code))
        }
        code @ RonError::UnclosedBlockComment => {
            (source.position_at(before.rfind("/*").unwrap_or(begin)), problem(code))
        }
        code @ (RonError::Eof | RonError::ExpectedStringEnd) => (end, problem(code)),
        RonError::ExpectedBoolean => (start, Problem::UnknownChoice { found: found(), expected: &["true", "false"] }),
        code => (start, problem(code)),
    };
    Mistake { place: Place::Text(position), problem }
}

/// The mistake behind an error of the parser in a part of the file that was parsed by itself.
pub fn mistake_within(source: Source<'_>, part: &str, error: SpannedError) -> Mistake {
    let within = Source::new(part);
    let mistake = mistake(within, error);
    let Place::Text(position) = mistake.place;
    let offset = source.before(part).len() + within.offset_of(position);
    Mistake { place: Place::Text(source.position_at(offset)), ..mistake }
}

/// The problem that an error of the parser comes down to.
pub fn problem(error: RonError) -> Problem {
    match error {
        RonError::NoSuchStructField { expected, found, outer } => {
            Problem::UnknownField { field: found, outer: outer.unwrap_or_default(), expected }
        }
        RonError::NoSuchEnumVariant { expected, found, .. } => Problem::UnknownChoice { found, expected },
        RonError::MissingStructField { field, outer } => {
            Problem::MissingField { field, outer: outer.unwrap_or_default() }
        }
        RonError::DuplicateStructField { field, .. } => Problem::DuplicateField(field),
        RonError::ExpectedNamedStructLike(outer) | RonError::ExpectedDifferentStructName { expected: outer, .. } => {
            Problem::NoBrackets(outer)
        }
        // A heading of Markdown, a comment of a script, or settings of the parser, of which a dataset needs none.
        RonError::ExpectedAttribute | RonError::ExpectedAttributeEnd | RonError::NoSuchExtension(_) => {
            Problem::NoBrackets("Dataset")
        }
        RonError::ExpectedStructLike | RonError::ExpectedDifferentLength { .. } => Problem::NotAPair,
        RonError::ExpectedComma
        | RonError::ExpectedArrayEnd
        | RonError::ExpectedOptionEnd
        | RonError::ExpectedStructLikeEnd => Problem::MissingComma,
        RonError::ExpectedMapColon => Problem::MissingColon,
        RonError::ExpectedIdentifier | RonError::SuggestRawIdentifier(_) | RonError::InvalidIdentifier(_) => {
            Problem::NotAName
        }
        RonError::InvalidEscape(_) => Problem::UnknownEscape,
        RonError::TrailingCharacters => Problem::AfterEnd,
        RonError::UnclosedBlockComment => Problem::OpenComment,
        RonError::Eof | RonError::ExpectedStringEnd => Problem::EndsEarly,
        other => Problem::Syntax(other.to_string()),
    }
}

/// The beginning of a text, up to the end of its first value.
fn first_value(text: &str) -> &str {
    let end = text.find([',', '\n', ')', ']']).unwrap_or(text.len());
    // A bracket alone is a word too.
    if end == 0 { text.get(..1).unwrap_or(text) } else { text[..end].trim_end() }
}

/// The offset of the innermost bracket that is still open at the end of a text. Brackets in texts and comments don't count.
pub fn opening_bracket(text: &str) -> usize {
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        match byte {
            b'(' | b'[' | b'{' => open.push(at),
            b')' | b']' | b'}' => {
                open.pop();
            }
            _ => {}
        }
        at += whole(&text[at..]);
    }
    open.last().copied().unwrap_or_default()
}

/// The length of the value at the beginning of a text, up to the comma or the bracket that it ends at; none where nothing ends it, or
/// a single character stands in quotes, which may be a bracket.
pub fn value_length(text: &str) -> Option<usize> {
    let (mut open, mut at) = (0_usize, 0);
    loop {
        match text.as_bytes().get(at)? {
            b'(' | b'[' | b'{' => open += 1,
            b',' | b')' | b']' | b'}' if open == 0 => return Some(at),
            b')' | b']' | b'}' => open -= 1,
            b'\'' => return None,
            _ => {}
        }
        at += whole(&text[at..]);
    }
}

/// The length of what begins a text: of a text in quotes or a comment all of it, else a character.
fn whole(text: &str) -> usize {
    match text.as_bytes() {
        [b'"', ..] => quoted(text),
        [b'r', b'"' | b'#', ..] => raw(text),
        [b'/', b'/', ..] => text.find('\n').unwrap_or(text.len()),
        [b'/', b'*', ..] => block_comment(text),
        _ => text.chars().next().map_or(1, char::len_utf8),
    }
}

/// The length of `"…"` with its escapes.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let inside = |byte: u8| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    };
    text.bytes().skip(1).position(inside).map_or(text.len(), |length| length + 2)
}

/// The length of `r#"…"#`, or of the beginning of a name that only looks like it.
fn raw(text: &str) -> usize {
    let hashes = text[1..].bytes().take_while(|&byte| byte == b'#').count();
    let Some(inside) = text[1 + hashes..].strip_prefix('"') else { return 1 + hashes };
    let end = format!("\"{}", "#".repeat(hashes));
    inside.find(&end).map_or(text.len(), |length| 2 + hashes + length + end.len())
}

/// The length of `/* … */`, which may hold others of its kind.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        match rest.get(..2) {
            Some("/*") => depth += 1,
            Some("*/") => depth -= 1,
            _ => {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_and_comments_open_nothing() {
        let text = r##"(a: [1], b: "\"]\\(", c: r#"("("#, /* ( /* [ */ ( */ d: r, // [
            é: {"##;
        assert_eq!(opening_bracket(text), text.find('{').unwrap());
        assert_eq!(opening_bracket(text.strip_suffix('{').unwrap()), 0);
        for unfinished in ["(\"", "(r#\"a\"", "(/* é", "(// é", "(\"a\\"] {
            assert_eq!(opening_bracket(unfinished), 0, "{unfinished}");
        }
    }
}
