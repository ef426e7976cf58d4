//! Reading a screen as a person does: where its figures stand, and under which heading.

use unicode_width::UnicodeWidthStr as _;

/// A word of a line and the cells it takes, the last one not included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub from: usize,
    pub to: usize,
}

/// The figures of a line, each without its mark: blank-parted words with a digit, and dashes.
pub fn figures(line: &str) -> Vec<Word> {
    let mut figures = Vec::new();
    let mut at = 0;
    for text in line.split_inclusive([' ', '│', '─']) {
        let width = text.width();
        let word = text.trim_end_matches([' ', '│', '─', '≠', '≈']);
        if is_figure(word) {
            figures.push(Word { text: word.to_owned(), from: at, to: at + word.width() });
        }
        at += width;
    }
    figures
}

/// True for an amount: a dash, or digits with a decimal mark.
pub fn is_figure(word: &str) -> bool {
    let digits = word.trim_start_matches(['+', '−']);
    word == "–"
        || (digits.starts_with(|first: char| first.is_ascii_digit())
            && digits.chars().all(|character| character.is_ascii_digit() || matches!(character, '.' | ','))
            && digits.contains([',', '.']))
}

/// The figure of a row in the column whose heading is this text: the one that ends where the heading does, or a cell before
/// it, where a mark may stand.
pub fn figure_under(head: &str, row: &str, heading: &str) -> Option<String> {
    let byte = head.find(heading)?;
    let end = head[..byte].width() + heading.width();
    let near = |figure: &&Word| figure.to == end || figure.to + 1 == end;
    figures(row).iter().find(near).map(|figure| figure.text.clone())
}
