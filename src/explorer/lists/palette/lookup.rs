//! Where what is typed becomes what can be chosen: an action by its name, or what fits the word of a command.

use std::path::Path;

use crate::{
    analysis::{
        fuzzy::{Fuzzy, Sought, best},
        nearest::{nearest_areas, nearest_year},
    },
    explorer::lists::palette::{
        Choice, Given, Offer,
        command::{Verb, Verbs},
        entries::{Spelling, Stock, Topic},
    },
    locale::{Message, printable::visible},
    report::{file::Kind, no_match::did_you_mean},
};

/// So many are offered at most: more than can be looked at.
const MOST: usize = 200;

/// Among so many areas the nearest are looked for at once; among more, when they are asked for.
const FEW_AREAS: usize = 5_000;

/// What a file is called where it was not said.
const UNNAMED: &str = "indsats";

/// What came of looking.
#[derive(Debug, Default)]
pub struct Found {
    /// The command that was typed, where one was.
    pub verb: Option<Verb>,
    /// The best, in order.
    pub offers: Vec<Offer>,
    /// How many fit in all.
    pub fitting: usize,
    /// Why nothing does.
    pub said: Option<String>,
}

/// What is looked through, and what was left of it: who types on can only narrow that.
#[derive(Debug)]
pub struct Desk {
    verbs: Verbs,
    fuzzy: Fuzzy,
    stock: Option<Stock>,
    left: Option<(String, Vec<usize>)>,
}

impl Desk {
    /// Nothing is looked through yet.
    pub fn new() -> Self {
        Self { verbs: Verbs::new(), fuzzy: Fuzzy::default(), stock: None, left: None }
    }

    /// What fits what is typed.
    pub fn look(&mut self, text: &str, given: Given<'_>) -> Found {
        let name = text.split_whitespace().next().unwrap_or_default();
        let read = self.verbs.read(text);
        let mut found = match read {
            None => self.search(Topic::Actions, text.trim(), "", given),
            Some((Verb::Year, word)) => self.search(Topic::Years, word, name, given),
            Some((Verb::Compare, word)) => self.search(Topic::Bases, word, name, given),
            Some((Verb::Area, word)) => self.search(Topic::Areas, word, name, given),
            Some((Verb::Export, word)) => files(word, name, given),
        };
        let at_once = given.dataset.areas().len() <= FEW_AREAS;
        found.verb = read.map(|(verb, _)| verb);
        if found.offers.is_empty() && (at_once || found.verb != Some(Verb::Area)) {
            found.said = Some(self.explain(text, given));
        }
        found
    }

    fn search(&mut self, topic: Topic, word: &str, before: &str, given: Given<'_>) -> Found {
        let kept = self.stock.take().filter(|stock| stock.topic == topic);
        if kept.is_none() {
            self.left = None;
        }
        let stock = kept.unwrap_or_else(|| Stock::of(topic, &self.verbs, given));
        let sought = Sought::new(word);
        let left = self.left.take().filter(|(typed, _)| word.starts_with(typed.as_str()));
        let fits = match left {
            Some((_, left)) => self.fuzzy.fitting(&sought, &stock.names, left.into_iter()),
            None => self.fuzzy.fitting(&sought, &stock.names, 0..stock.names.count()),
        };
        self.left = Some((word.to_owned(), fits.iter().map(|fit| fit.place).collect()));
        let mut fitting = fits.len();
        let mut places: Vec<usize> = best(fits, MOST).into_iter().map(|fit| fit.place).collect();
        // What fits by the name it is listed under is not listed under another one too; nor does another one list anything
        // by itself.
        let all = places.clone();
        places.retain(|&place| {
            let twice = |&other: &usize| {
                stock.spelling(other) == Spelling::Own && same(stock.choice(other), stock.choice(place))
            };
            stock.spelling(place) == Spelling::Own || !(word.is_empty() || all.iter().any(twice))
        });
        fitting -= all.len() - places.len();
        let offers = places.into_iter().map(|place| {
            let offer = stock.offer(place, before, given);
            Offer { hits: self.fuzzy.hits(&sought, &offer.name), ..offer }
        });
        let offers = offers.collect();
        self.stock = Some(stock);
        Found { offers, fitting, ..Found::default() }
    }

    /// Why nothing fits, with what is nearest.
    pub fn explain(&self, text: &str, given: Given<'_>) -> String {
        let Given { dataset, locale } = given;
        let said = |message, word: &str| locale.fill(message, &[("words", visible(word).into())]);
        match self.verbs.read(text) {
            None => said(Message::NoCommandFits, text.trim()),
            Some((Verb::Year | Verb::Compare, word)) => {
                let years: Vec<&str> = match nearest_year(dataset, word) {
                    Some(year) => vec![dataset.year(year)],
                    None => dataset.years().take(MOST_YEARS).map(|year| dataset.year(year)).collect(),
                };
                let values = [("words", visible(word).into()), ("years", years.join(", ").into())];
                locale.fill(Message::NoYearFits, &values)
            }
            Some((Verb::Area, word)) => {
                let nearest = did_you_mean(nearest_areas(dataset, word), locale);
                let none = said(Message::NoAreaFits, word);
                nearest.map_or(none.clone(), |nearest| format!("{none} {nearest}"))
            }
            Some((Verb::Export, word)) => locale.fill(Message::EndingIsUnknown, &[("file", visible(word).into())]),
        }
    }
}

/// Whether two names are names of the same.
fn same(one: &Choice, other: &Choice) -> bool {
    match (one, other) {
        (Choice::Take(verb, _), Choice::Take(other, _)) => verb == other,
        _ => one == other,
    }
}

/// So many years are named to someone who named none of them.
const MOST_YEARS: usize = 6;

/// A file by its name, or its name with each ending that it may come to have.
fn files(word: &str, before: &str, given: Given<'_>) -> Found {
    let note = |kind| {
        given.locale.text(match kind {
            Kind::Ron => Message::KindRon,
            Kind::Csv => Message::KindCsv,
            Kind::Json => Message::KindJson,
            Kind::Markdown => Message::KindMarkdown,
        })
    };
    let offer = |name: String, kind, choice: fn(String) -> Choice| Offer {
        choice: choice(name.clone()),
        completed: format!("{before} {name}"),
        hits: std::iter::once(0..word.len()).filter(|_| name.starts_with(word) && !word.is_empty()).collect(),
        name,
        note: note(kind),
        keys: String::new(),
    };
    let offers: Vec<Offer> = if let Some(kind) = Kind::of(Path::new(word)) {
        vec![offer(word.to_owned(), kind, Choice::Write)]
    } else if word.is_empty() || word.ends_with(std::path::is_separator) {
        // A name that nobody typed is looked at before it is written.
        Kind::ALL.map(|kind| offer(format!("{word}{UNNAMED}.{}", kind.ending()), kind, |_| Choice::Complete)).into()
    } else {
        let (stem, begun) = match word.rsplit_once('.') {
            Some((stem, begun)) if Path::new(word).extension().is_some() || begun.is_empty() => (stem, begun),
            _ => (word, ""),
        };
        let begun = begun.to_lowercase();
        let kinds = Kind::ALL.into_iter().filter(|kind| kind.ending().starts_with(&begun));
        kinds.map(|kind| offer(format!("{stem}.{}", kind.ending()), kind, Choice::Write)).collect()
    };
    Found { fitting: offers.len(), offers, ..Found::default() }
}
