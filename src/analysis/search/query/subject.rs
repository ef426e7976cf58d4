//! The thing that a typed text names as a whole, and that a key or a term would show: a kind of money, a year, an amount.

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
            let mut views = Vocabulary::all().flat_map(|words| words.views);
            views.find(|(_, words)| words.iter().any(|word| needle.equals(word))).map(|(view, _)| view)
        };
        let year = || columns.iter().copied().find(|&column| is_year(dataset, column, &needle));
        let amount =
            || number(text, reader.language()).filter(|_| text.starts_with(|sign: char| sign.is_ascii_digit()));
        views().map(Self::View).or_else(|| year().map(Self::Year)).or_else(|| amount().map(Self::Amount))
    }
}
