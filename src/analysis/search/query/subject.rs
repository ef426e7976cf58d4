//! The thing that a typed text names as a whole, and that a key or a term would show: a kind of money, a year, the total, an amount.

use crate::{
    analysis::search::query::{fold::Needle, number::number, reader::QueryReader, years::is_year},
    locale::vocabulary::Vocabulary,
    model::{amount::Amount, columns::ColumnId, dataset::Dataset, financing::View},
};

/// The thing that a text names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A kind of money, or all of it.
    View(View),
    /// A year of those that are shown, by its column.
    Year(ColumnId),
    /// The total of all lines.
    Total,
    /// An amount.
    Amount(Amount),
}

impl Subject {
    /// The thing that a text names, if it is one; a year before an amount.
    pub fn of(text: &str, dataset: &Dataset, columns: &[ColumnId], reader: &QueryReader) -> Option<Self> {
        let text = text.trim();
        let needle = Needle::new(text);
        if needle.is_empty() {
            return None;
        }
        let views = || {
            let mut known = Vocabulary::all();
            known.find_map(|vocabulary| {
                // "egne midler" is "egne".
                let is_filler = |word: &&str| vocabulary.fillers.iter().any(|filler| Needle::new(word).equals(filler));
                let typed: Vec<&str> = text.split_whitespace().filter(|word| !is_filler(word)).collect();
                let typed = Needle::new(&typed.join(" "));
                let is_it = |word: &&str| needle.equals(word) || typed.equals(word);
                vocabulary.views.into_iter().find(|(_, words)| words.iter().any(is_it)).map(|(view, _)| view)
            })
        };
        let is_total = || {
            let mut words = Vocabulary::all().flat_map(|vocabulary| vocabulary.totals.iter().chain(vocabulary.sums));
            words.any(|word| needle.equals(word))
        };
        let year = || columns.iter().copied().find(|&column| is_year(dataset, column, &needle));
        let amount =
            || number(text, reader.language()).filter(|_| text.starts_with(|sign: char| sign.is_ascii_digit()));
        let total = || is_total().then_some(Self::Total);
        views().map(Self::View).or_else(|| year().map(Self::Year)).or_else(total).or_else(|| amount().map(Self::Amount))
    }
}

/// The years around those of a dataset in which a number of four digits is a year rather than an amount.
const YEARS_AROUND: u32 = 30;

/// The year that a text is, where the dataset has years like it and not this one.
pub fn missing_year<'t>(text: &'t str, dataset: &Dataset) -> Option<&'t str> {
    let text = text.trim();
    let wanted = four_digits(text)?;
    let needle = Needle::new(text);
    if dataset.columns().any(|column| is_year(dataset, column, &needle)) {
        return None;
    }
    let mut years = dataset.columns().filter_map(|column| four_digits(dataset.column(column).year.as_deref()?));
    years.any(|year| year.abs_diff(wanted) <= YEARS_AROUND).then_some(text)
}

fn four_digits(text: &str) -> Option<u32> {
    let is_year = text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit());
    if is_year { text.parse().ok() } else { None }
}
