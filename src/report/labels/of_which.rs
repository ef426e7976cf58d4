//! Parts that a document prints below a row, "of which": their names, and their figures in words.

use crate::{
    analysis::amounts::shown::ShownFigure,
    locale::{
        Locale, Message,
        vocabulary::{OTHER_OF_WHICH, Vocabulary},
    },
    model::{
        cell::Cell,
        dataset::{Dataset, OfWhich},
        ids::{PrintedPart, PrintedRow},
        period::Period,
    },
    report::labels::{self, figures},
};

/// The name of a part of a row, which its document prints below it: "heraf covid-19".
pub fn name(dataset: &Dataset, part: &OfWhich, locale: &Locale) -> String {
    let name = labels::one_line(dataset.text_in(part.name, locale.language().code()));
    let lower = name.to_lowercase();
    let mut words = Vocabulary::all().flat_map(|words| words.of_which).chain(&OTHER_OF_WHICH);
    let says_so = words.any(|words| lower.starts_with(words));
    if says_so { name.into_owned() } else { locale.fill(Message::OfWhich, &[("name", name.into())]) }
}

/// A part by the row that it is of: "Sommerlejr, heraf covid-19".
pub fn with_row(dataset: &Dataset, id: PrintedPart, locale: &Locale) -> String {
    let of = match id.of {
        PrintedRow::Line(line) => labels::one_line(dataset.name(line)).into_owned(),
        PrintedRow::Total(total) => match dataset.stated_total(total).area {
            Some(area) => labels::path(dataset, area),
            None => labels::whole(dataset, locale),
        },
    };
    let part = dataset.printed_part(id).map(|part| name(dataset, part, locale));
    std::iter::once(of).chain(part).collect::<Vec<_>>().join(", ")
}

/// The parts of a row of which anything is printed in some periods.
pub fn printed<'p>(
    dataset: &'p Dataset,
    parts: &'p [OfWhich],
    periods: &'p [Period],
) -> impl Iterator<Item = &'p OfWhich> {
    let is_printed = |part: &OfWhich, period| !ShownFigure::of_part(dataset, part, period).is_blank();
    parts.iter().filter(move |part| periods.iter().any(|&period| is_printed(part, period)))
}

/// The parts of a row that have a figure in a period, in words: "heraf covid-19: 2,5 mio. kr."
pub fn in_words(dataset: &Dataset, parts: &[OfWhich], period: Period, locale: &Locale) -> Vec<String> {
    let shown = parts.iter().map(|part| (part, ShownFigure::of_part(dataset, part, period)));
    let printed = shown.filter(|(_, figure)| matches!(figure.cell, Cell::Amount(_) | Cell::Withheld));
    let in_words = |(part, figure)| {
        format!("{}: {}", name(dataset, part, locale), figures::in_words(dataset, period, figure, locale))
    };
    printed.map(in_words).collect()
}
