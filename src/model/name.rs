//! One spelling for names that differ by capitals, spaces and signs that nobody sees only.

/// A name as names are compared: in small letters, without spaces at its ends, any run of spaces as one, and without the signs that
/// only say where a line may or may not break.
pub fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        match small_plain_letters(word) {
            Some(letters) => folded.extend(letters),
            None => folded.extend(small_letters(word)),
        }
    }
    folded
}

/// The same of a word of ASCII and the letters from À to ÿ, which has no other signs.
fn small_plain_letters(word: &str) -> Option<impl Iterator<Item = char>> {
    let small = |letter: char| match letter {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        other => other.to_ascii_lowercase(),
    };
    word.bytes().all(|byte| byte.is_ascii() || matches!(byte, 0x80..=0xbf | 0xc3)).then(|| word.chars().map(small))
}

/// A word in small letters, without the signs that only say where a line may or may not break.
pub fn small_letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|&sign| !is_unseen(sign)).flat_map(char::to_lowercase)
}

/// Returns `true` for a sign that only says where a line may or may not break.
pub fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// A name without spaces at its ends, any run of spaces as one; its capitals stay.
pub fn plainly_spaced(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_names_become_small_as_all_letters_do() {
        for sign in (0..=0x2ff).filter_map(char::from_u32) {
            let text = format!("a{sign}b");
            if let Some(letters) = small_plain_letters(&text) {
                assert_eq!(letters.collect::<String>(), small_letters(&text).collect::<String>());
            }
        }
    }

    #[test]
    fn capitals_and_spaces_make_no_other_name() {
        assert_eq!(folded(" Budget\u{a0} 2020 "), folded("budget 2020"));
        assert_ne!(folded("Budget 2020"), folded("Budget2020"));
        assert_eq!(folded("Job\u{200b}"), folded("job"));
    }
}
