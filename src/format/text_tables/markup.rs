//! Texts without the marks of their type: bold, italics, links and tags of Markdown and HTML.

/// The tags that are taken off; another text in angle brackets stays.
const TAGS: [&str; 14] = ["b", "i", "u", "s", "p", "strong", "em", "span", "small", "sub", "sup", "font", "br", "br/"];

/// Names of signs in HTML.
const ENTITIES: [(&str, &str); 6] =
    [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];

/// A longer text is no cell and no caption; its marks stay.
const LONGEST: usize = 4_000;

/// Stands for a sign that a backslash protects, until all marks are taken off.
const PROTECTED: char = '\u{f8f0}';

/// Returns `true` if the whole text is in bold type.
pub(super) fn is_bold(text: &str) -> bool {
    let text = text.trim();
    let within = |open: &str, close: &str| {
        text.len() > open.len() + close.len() && text.starts_with(open) && text.ends_with(close)
    };
    within("<b>", "</b>") || within("<strong>", "</strong>") || within("**", "**") || within("__", "__")
}

/// A text as it is read: without marks, on one line.
pub(super) fn plain(text: &str) -> String {
    if text.len() > LONGEST || !text.contains(['<', '*', '_', '\\', '&', '[', '`']) {
        return text.trim().to_owned();
    }
    let mut protected = Vec::new();
    let text = protect(text, &mut protected);
    let mut text = without_links(&without_tags(&text));
    for (name, sign) in ENTITIES {
        text = text.replace(name, sign);
    }
    for mark in ["**", "__", "`", "*", "_"] {
        text = without_pairs(&text, mark);
    }
    let mut signs = protected.into_iter();
    text.chars()
        .map(|sign| if sign == PROTECTED { signs.next().unwrap_or(sign) } else { sign })
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Keeps the signs after backslashes.
fn protect(text: &str, kept: &mut Vec<char>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match signs.peek() {
            Some(&next) if sign == '\\' && next.is_ascii_punctuation() => {
                signs.next();
                kept.push(next);
                result.push(PROTECTED);
            }
            _ if sign == PROTECTED => result.push('\u{fffd}'),
            _ => result.push(sign),
        }
    }
    result
}

/// Takes off tags; what is raised is written with raised digits, so that it is no part of a number.
fn without_tags(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let (mut rest, mut is_raised) = (text, false);
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        push(&mut result, before, is_raised);
        let tag = from.find('>').map(|end| (&from[1..end], &from[end + 1..]));
        let name = |tag: &str| tag.trim_start_matches('/').split([' ', '\t']).next().unwrap_or_default().to_lowercase();
        if let Some((tag, after)) = tag.filter(|(tag, _)| TAGS.contains(&name(tag).as_str())) {
            match name(tag).as_str() {
                "sup" => is_raised = !tag.starts_with('/'),
                "br" | "br/" => result.push(' '),
                _ => {}
            }
            rest = after;
        } else {
            result.push('<');
            rest = &from[1..];
        }
    }
    push(&mut result, rest, is_raised);
    result
}

fn push(result: &mut String, text: &str, is_raised: bool) {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |sign: char| sign.to_digit(10).filter(|_| is_raised).map_or(sign, |digit| RAISED[digit as usize]);
    result.extend(text.chars().map(digit));
}

/// `[text](address)` as its text.
fn without_links(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(middle) = rest.find("](") {
        let end = rest[middle..].find(')');
        let (Some(start), Some(end)) = (rest[..middle].rfind('['), end) else { break };
        result.push_str(&rest[..start]);
        result.push_str(&rest[start + 1..middle]);
        rest = &rest[middle + end + 1..];
    }
    result + rest
}

/// Takes off a mark where it stands before a text and again after it; a single one is a sign of its own.
fn without_pairs(text: &str, mark: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(mark) {
        let after = &rest[start + mark.len()..];
        let begins = !after.starts_with(char::is_whitespace) && !rest[..start].ends_with(char::is_alphanumeric);
        let end = after.match_indices(mark).map(|(end, _)| end).find(|&end| {
            end > 0
                && !after[..end].ends_with(char::is_whitespace)
                && !after[end + mark.len()..].starts_with(char::is_alphanumeric)
        });
        if let Some(end) = end.filter(|_| begins) {
            result.push_str(&rest[..start]);
            result.push_str(&after[..end]);
            rest = &after[end + mark.len()..];
        } else {
            result.push_str(&rest[..start + mark.len()]);
            rest = after;
        }
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off_and_signs_stay() {
        for (text, expected) in [
            ("<b>I alt</b>", "I alt"),
            ("**I alt**", "I alt"),
            ("Navn (kilde). <i>Et ord.</i>", "Navn (kilde). Et ord."),
            ("Welcome House (Budget 2019)*", "Welcome House (Budget 2019)*"),
            ("\\*Midlerne til *dette*", "*Midlerne til dette"),
            ("Skoler<sup>1)</sup>", "Skoler¹)"),
            ("a<br>b &amp; c", "a b & c"),
            ("[Skoler](https://a.dk/b_c)", "Skoler"),
            ("snake_case_name", "snake_case_name"),
            ("3 * 4 * 5", "3 * 4 * 5"),
            ("1 < 2", "1 < 2"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
        assert!(is_bold(" <b>Skoler</b> ") && is_bold("**Skoler**") && !is_bold("Skoler"));
    }
}
