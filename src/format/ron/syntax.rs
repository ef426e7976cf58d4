//! The parser's errors: the frequent ones in the user's language and with a cure, the rest in the parser's words; each at
//! the place that has to be mended.

use ron::error::{Error as RonError, Position, SpannedError};

use crate::{
    format::{
        problem::{Mistake, Problem, commands_the_terminal, visible},
        ron::read::DEEPEST,
        source::{Place, Source},
    },
    locale::{Locale, Message},
};

/// What the parser stumbled over.
pub fn mistake(source: Source<'_>, error: SpannedError) -> Mistake {
    let place = |position: Position| Place { line: position.line, column: position.col };
    let end = place(error.span.end);
    // The parser's span may begin with the space before the value in question.
    let begin = source.offset_of(place(error.span.start));
    let (before, after) = source.text().split_at(begin);
    let value = after.trim_start();
    let start = source.place_of(if value.is_empty() { after } else { value });
    let found = || word(value).to_owned();
    match error.code {
        // What lies in a value's own brackets is read apart, and found too deep there.
        RonError::ExceededRecursionLimit | RonError::ExpectedRawValue => {
            Mistake { place: start, problem: Problem::TooDeep(DEEPEST) }
        }
        RonError::ExpectedArray => Mistake { place: start, problem: Problem::NotAList(found()) },
        RonError::UnexpectedChar(_)
        | RonError::ExpectedChar
        | RonError::ExpectedFloat
        | RonError::FloatUnderscore
        | RonError::ExpectedInteger
        | RonError::InvalidIntegerDigit { .. }
        | RonError::IntegerOutOfBounds
        | RonError::UnderscoreAtBeginning => Mistake { place: start, problem: Problem::NotAValue(found()) },
        // The parser notices it at the closing bracket, which may be pages below.
        code @ RonError::MissingStructField { .. } => {
            let opening = opening_bracket(&source.text()[..source.offset_of(end)]);
            Mistake { place: source.place_at(opening), problem: Problem::Syntax(code) }
        }
        code @ RonError::UnclosedBlockComment => {
            Mistake { place: source.place_at(before.rfind("/*").unwrap_or(begin)), problem: Problem::Syntax(code) }
        }
        code @ (RonError::Eof | RonError::ExpectedStringEnd) => Mistake { place: end, problem: Problem::Syntax(code) },
        code => Mistake { place: start, problem: Problem::Syntax(code) },
    }
}

/// What is wrong and the cure.
pub fn message(error: &RonError, locale: &Locale) -> String {
    let listed = |names: &[&str]| names.join(", ");
    let outer = |outer: &Option<String>| outer.clone().unwrap_or_default();
    match error {
        RonError::NoSuchStructField { expected, found, outer: name } => locale.fill(
            Message::MistakeUnknownField,
            &[("field", visible(found).into()), ("outer", outer(name).into()), ("expected", listed(expected).into())],
        ),
        RonError::NoSuchEnumVariant { expected, found, .. } => locale.fill(
            Message::MistakeUnknownChoice,
            &[("found", visible(found).into()), ("expected", listed(expected).into())],
        ),
        RonError::MissingStructField { field, outer: name } => {
            locale.fill(Message::MistakeMissingField, &[("field", (*field).into()), ("outer", outer(name).into())])
        }
        RonError::DuplicateStructField { field, .. } => {
            locale.fill(Message::MistakeDuplicateField, &[("field", (*field).into())])
        }
        RonError::ExpectedNamedStructLike(outer) | RonError::ExpectedDifferentStructName { expected: outer, .. } => {
            locale.fill(Message::MistakeNoBrackets, &[("outer", (*outer).into())])
        }
        RonError::ExpectedStructLike | RonError::ExpectedDifferentLength { .. } => {
            locale.text(Message::MistakeNotAPair)
        }
        RonError::ExpectedComma
        | RonError::ExpectedArrayEnd
        | RonError::ExpectedOptionEnd
        | RonError::ExpectedStructLikeEnd => locale.text(Message::MistakeMissingComma),
        RonError::ExpectedMapColon => locale.text(Message::MistakeMissingColon),
        RonError::ExpectedIdentifier | RonError::SuggestRawIdentifier(_) | RonError::InvalidIdentifier(_) => {
            locale.text(Message::MistakeNotAName)
        }
        RonError::InvalidEscape(_) => locale.text(Message::MistakeEscape),
        RonError::TrailingCharacters => locale.text(Message::MistakeAfterEnd),
        RonError::UnclosedBlockComment => locale.text(Message::MistakeOpenComment),
        RonError::Eof | RonError::ExpectedStringEnd => locale.text(Message::MistakeEndsEarly),
        other => locale.fill(Message::MistakeSyntax, &[("detail", visible_sentence(&other.to_string()).into())]),
    }
}

/// What stands at the beginning of a text, up to where a value would end.
fn word(text: &str) -> &str {
    let end = text.find([',', '\n', ')', ']']).unwrap_or(text.len());
    // A bracket alone is a word too.
    if end == 0 { text.get(..1).unwrap_or(text) } else { text[..end].trim_end() }
}

/// Where the innermost bracket begins that is open at the end of a text. Brackets in texts and comments don't count.
fn opening_bracket(text: &str) -> usize {
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let rest = &text[at..];
        at += match byte {
            b'(' | b'[' | b'{' => {
                open.push(at);
                1
            }
            b')' | b']' | b'}' => {
                open.pop();
                1
            }
            b'"' => quoted(rest),
            b'r' if rest.starts_with("r\"") || rest.starts_with("r#") => raw(rest),
            b'/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            b'/' if rest.starts_with("/*") => block_comment(rest),
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
    }
    open.last().copied().unwrap_or_default()
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

/// The length of `r#"…"#`, or of what only begins like it.
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

/// The parser's own sentence, safe to print.
fn visible_sentence(text: &str) -> String {
    text.chars().map(|character| if commands_the_terminal(character) { ' ' } else { character }).collect()
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
