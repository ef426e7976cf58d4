//! Reads numbers as a person types them: in the format of the language, else in that of the other where it can't be mistaken.

use crate::{locale::Language, model::amount::Amount};

/// The amount that a text means: `1.000` is a thousand in Danish, and one in English.
pub(super) fn number(text: &str, language: Language) -> Option<Amount> {
    in_format(text, language).or_else(|| in_format(text, language.other()))
}

fn in_format(text: &str, language: Language) -> Option<Amount> {
    let (group, mark) = match language {
        Language::Danish => ('.', ','),
        Language::English => (',', '.'),
    };
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (whole, fraction) = digits.split_once(mark).map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let are_digits = |part: &str| part.chars().all(|letter| letter.is_ascii_digit());
    let groups: Vec<&str> = whole.split(group).collect();
    let is_grouped = match groups[..] {
        [only] => !only.is_empty() && are_digits(only),
        [first, ref rest @ ..] => {
            (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && are_digits(first)
                && rest.iter().all(|part| part.len() == 3 && are_digits(part))
        }
        [] => false,
    };
    let has_fraction = fraction.is_none_or(|fraction| !fraction.is_empty() && are_digits(fraction));
    let plain = format!("{sign}{}{}", groups.concat(), fraction.map_or(String::new(), |rest| format!(".{rest}")));
    (is_grouped && has_fraction).then(|| Amount::parse(&plain).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_the_language_and_in_the_other_where_it_cannot_be_mistaken() {
        for (text, danish, english) in [
            ("2", Some("2"), Some("2")),
            ("0,5", Some("0.5"), Some("0.5")),
            ("0.5", Some("0.5"), Some("0.5")),
            ("1.000", Some("1000"), Some("1")),
            ("1,000", Some("1"), Some("1000")),
            ("0.500", Some("0.5"), Some("0.5")),
            ("1.000,4", Some("1000.4"), Some("1000.4")),
            ("1,000.4", Some("1000.4"), Some("1000.4")),
            ("−1.234.567", Some("-1234567"), Some("-1234567")),
            ("12.34", Some("12.34"), Some("12.34")),
            ("1.00.000", None, None),
            ("1.", None, None),
            (",5", None, None),
            ("to", None, None),
            ("", None, None),
        ] {
            let read = |language| number(text, language);
            let wanted = |text: Option<&str>| text.map(|text| Amount::parse(text).unwrap());
            assert_eq!(read(Language::Danish), wanted(danish), "{text} in Danish");
            assert_eq!(read(Language::English), wanted(english), "{text} in English");
        }
    }
}
