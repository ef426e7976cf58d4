//! The ways to read the words of a question: some may name a year, a measure or the money, the others are searched for.

use std::ops::Range;

use crate::{
    analysis::search::{
        lookup::{
            miss::Miss,
            question::Question,
            words::{MeasurePhrase, TimePhrase, Words},
        },
        named::columns_named,
        query::fold::Needle,
    },
    locale::vocabulary::Vocabulary,
    model::{dataset::Dataset, financing::View, measure::BasisId, period::Period},
};

/// One way to read the words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Interpretation<'w> {
    /// The words that are searched for.
    pub rest: Words<'w>,
    /// The money that is named.
    pub view: Option<View>,
    /// The period, or the reason why it has no figure.
    pub period: Result<Period, Miss>,
    /// Every word is searched for.
    pub is_plain: bool,
}

/// Every way to read the words. The last year that is named counts.
pub(super) fn interpretations<'w>(dataset: &Dataset, words: &Words<'w>, asked: &Question) -> Vec<Interpretation<'w>> {
    let mut readings = with_time(dataset, words, asked.basis, asked);
    let named = words.measures(dataset);
    if let Some((_, phrase)) = named.last().filter(|_| asked.basis.is_none()) {
        let phrases: Vec<Range<usize>> = named.iter().map(|(range, _)| range.clone()).collect();
        readings.extend(with_measure(dataset, &words.without(&phrases), phrase, asked));
    }
    let mut interpretations = Vec::new();
    for (rest, period) in readings {
        let is_plain = rest == *words;
        let (view, others) = without_view(&rest);
        let is_other = others != rest;
        interpretations.push(Interpretation { rest, view: None, period: period.clone(), is_plain });
        if is_other {
            interpretations.push(Interpretation { rest: others, view, period, is_plain: false });
        }
    }
    interpretations
}

/// The words without those that name a time, with the period that they name of the measure that is meant. Of several that may be
/// meant it is the one that has the period.
fn with_measure<'w>(
    dataset: &Dataset,
    words: &Words<'w>,
    MeasurePhrase { typed, measures }: &MeasurePhrase,
    asked: &Question,
) -> Vec<(Words<'w>, Result<Period, Miss>)> {
    let of_each: Vec<(BasisId, Vec<_>)> =
        measures.iter().map(|&measure| (measure, with_time(dataset, words, Some(measure), asked))).collect();
    let Some((_, first)) = of_each.first() else { return Vec::new() };
    // The words are the same in each of them, and the periods are not.
    let readings = first.iter().enumerate().map(|(place, (rest, period))| {
        let has_period = |(measure, read): &(BasisId, Vec<(_, Result<Period, Miss>)>)| {
            read[place].1.as_ref().ok().map(|&period| (*measure, period))
        };
        let having: Vec<(BasisId, Period)> = of_each.iter().filter_map(has_period).collect();
        let period = match having[..] {
            [] => period.clone(),
            [(_, period)] => Ok(period),
            [..] => {
                let measures = having.into_iter().map(|(measure, _)| measure).collect();
                Err(Miss::SeveralMeasures(typed.clone(), measures))
            }
        };
        (rest.clone(), period)
    });
    readings.collect()
}

/// The words without those that name a time, with the period that they name: the last of them alone, or all of them.
fn with_time<'w>(
    dataset: &Dataset,
    words: &Words<'w>,
    basis: Option<BasisId>,
    asked: &Question,
) -> Vec<(Words<'w>, Result<Period, Miss>)> {
    let shown = basis.unwrap_or(dataset.start_basis());
    let period = |phrase: &TimePhrase| match asked.time.as_ref().unwrap_or(phrase) {
        TimePhrase::AllYears => Ok(Period::All(shown)),
        TimePhrase::Column(typed) => column(dataset, typed, basis),
    };
    let times = words.times(dataset);
    let mut read = Vec::new();
    if let Some((last, phrase)) = times.last() {
        let all: Vec<Range<usize>> = times.iter().map(|(phrase, _)| phrase.clone()).collect();
        read.push((words.without(std::slice::from_ref(last)), period(phrase)));
        if all.len() > 1 {
            read.push((words.without(&all), period(phrase)));
        }
    } else {
        let sums = words.sums();
        if !sums.is_empty() {
            read.push((words.without(&sums), period(&TimePhrase::AllYears)));
        }
    }
    let usual = Period::Column(dataset.column_in(shown, dataset.start_column()));
    read.push((words.clone(), asked.time.as_ref().map_or(Ok(usual), period)));
    read
}

/// The one column that is meant by a year or a label; of a measure, where one is named.
fn column(dataset: &Dataset, typed: &str, basis: Option<BasisId>) -> Result<Period, Miss> {
    let found = columns_named(dataset, basis, typed);
    match found[..] {
        [column] => Ok(Period::Column(column)),
        [] => Err(Miss::of(dataset, typed, basis)),
        _ => Err(Miss::Ambiguous(typed.to_owned(), found)),
    }
}

/// Takes out the words for the money, with the fillers around them.
fn without_view<'w>(words: &Words<'w>) -> (Option<View>, Words<'w>) {
    let mut view = None;
    let rest = words.filtered(|word| {
        let needle = Needle::new(word);
        let named = Vocabulary::all()
            .flat_map(|words| &words.views)
            .find(|(_, names)| names.iter().any(|name| needle.equals(name)));
        view = named.map(|(named, _)| *named).or(view);
        named.is_none() && !Vocabulary::all().flat_map(|words| words.fillers).any(|filler| needle.equals(filler))
    });
    (view, rest)
}
