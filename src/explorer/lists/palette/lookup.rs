//! Looks up offers for the text of the palette: actions by their names, or the years, areas or files that fit the word of a
//! command.

use std::path::Path;

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::{
            fuzzy::{Fuzzy, Sought, best},
            nearest::{nearest_areas, nearest_year},
        },
    },
    explorer::lists::palette::{
        command::{Command, Commands},
        entries::{Entries, Spelling, Topic},
        offer::{Offer, OfferEffect, PaletteInput},
    },
    locale::{Message, printable::visible},
    report::{
        files::export_file::FileFormat,
        labels::{self, measures},
        sentences::no_match::did_you_mean,
    },
};

/// The most offers: more than can be looked at.
const MOST: usize = 200;

/// The most areas among which the nearest names are looked for at every key; among more, only when Enter is pressed.
const FEW_AREAS: usize = 5_000;

/// The name of a file where none was typed.
const UNNAMED: &str = "indsats";

/// The matches of a text.
#[derive(Debug, Default)]
pub struct Matches {
    /// The command that was typed, if any.
    pub command: Option<Command>,
    /// The best, in order.
    pub offers: Vec<Offer>,
    /// The number of entries that match in all.
    pub fitting: usize,
    /// A sentence that says why nothing matches.
    pub said: Option<String>,
}

/// The entries that are looked through, and those that matched last: typing on can only narrow these.
#[derive(Debug)]
pub struct Lookup {
    commands: Commands,
    fuzzy: Fuzzy,
    entries: Option<Entries>,
    left: Option<(String, Vec<usize>)>,
}

impl Lookup {
    /// A lookup without entries; they are gathered when they are needed.
    pub fn new() -> Self {
        Self { commands: Commands::new(), fuzzy: Fuzzy::default(), entries: None, left: None }
    }

    /// Looks up the offers for a text.
    pub fn look(&mut self, text: &str, input: PaletteInput<'_>) -> Matches {
        let name = text.split_whitespace().next().unwrap_or_default();
        let read = self.commands.read(text);
        let mut found = match read {
            None => self.search(Topic::Actions, text.trim(), "", input),
            Some((Command::Year, word)) => self.search(Topic::Years, word, name, input),
            Some((Command::Compare, word)) => self.search(Topic::Bases, word, name, input),
            Some((Command::Measure, word)) => self.search(Topic::Measures, word, name, input),
            Some((Command::Area, word)) => self.search(Topic::Areas, word, name, input),
            Some((Command::Group, word)) => self.search(Topic::Groupings, word, name, input),
            Some((Command::Export, word)) => files(word, name, input),
        };
        let at_once = input.dataset.areas().len() <= FEW_AREAS;
        found.command = read.map(|(command, _)| command);
        if found.offers.is_empty() && (at_once || found.command != Some(Command::Area)) {
            found.said = Some(self.explain(text, input));
        }
        found
    }

    fn search(&mut self, topic: Topic, word: &str, before: &str, input: PaletteInput<'_>) -> Matches {
        let kept = self.entries.take().filter(|entries| entries.topic == topic);
        if kept.is_none() {
            self.left = None;
        }
        let entries = kept.unwrap_or_else(|| Entries::of(topic, &self.commands, input));
        let sought = Sought::new(word);
        let left = self.left.take().filter(|(typed, _)| word.starts_with(typed.as_str()));
        let fits = match left {
            Some((_, left)) => self.fuzzy.fitting(&sought, &entries.names, left.into_iter()),
            None => self.fuzzy.fitting(&sought, &entries.names, 0..entries.names.count()),
        };
        self.left = Some((word.to_owned(), fits.iter().map(|fit| fit.place).collect()));
        let mut fitting = fits.len();
        let mut places: Vec<usize> = best(fits, MOST).into_iter().map(|fit| fit.place).collect();
        // An entry that matches under its own name is not repeated under another name; other names never match an empty word.
        let all = places.clone();
        places.retain(|&place| {
            let twice = |&other: &usize| {
                entries.spelling(other) == Spelling::Own && same(entries.effect(other), entries.effect(place))
            };
            entries.spelling(place) == Spelling::Own || !(word.is_empty() || all.iter().any(twice))
        });
        fitting -= all.len() - places.len();
        let offers = places.into_iter().map(|place| {
            let offer = entries.offer(place, before, input);
            Offer { hits: self.fuzzy.hits(&sought, &offer.name), ..offer }
        });
        let offers = offers.collect();
        self.entries = Some(entries);
        Matches { offers, fitting, ..Matches::default() }
    }

    /// Says why nothing matches, with the nearest names.
    pub fn explain(&self, text: &str, input: PaletteInput<'_>) -> String {
        let PaletteInput { dataset, locale } = input;
        let said = |message, word: &str| locale.fill(message, &[("words", visible(word).into())]);
        match self.commands.read(text) {
            None => said(Message::NoCommandFits, text.trim()),
            Some((Command::Year | Command::Compare, word)) => {
                let years: Vec<&str> = match nearest_year(dataset, word) {
                    Some(year) => vec![dataset.label(year)],
                    None => dataset.columns().take(MOST_YEARS).map(|year| dataset.label(year)).collect(),
                };
                let values = [("words", visible(word).into()), ("years", years.join(", ").into())];
                locale.fill(Message::NoYearFits, &values)
            }
            Some((Command::Measure, word)) => {
                let names: Vec<String> = dataset.bases().map(|basis| measures::basis(dataset, basis, locale)).collect();
                let values = [("words", visible(word).into()), ("measures", names.join(", ").into())];
                locale.fill(Message::NoMeasureFits, &values)
            }
            Some((Command::Area, word)) => {
                let nearest = did_you_mean(nearest_areas(dataset, word), locale);
                let none = said(Message::NoAreaFits, word);
                nearest.map_or(none.clone(), |nearest| format!("{none} {nearest}"))
            }
            Some((Command::Group, word)) => {
                let there: Vec<String> =
                    Grouping::all(dataset).into_iter().map(|by| labels::grouping(dataset, by, locale)).collect();
                let values = [("name", visible(word).into()), ("groups", labels::listed(&there, locale).into())];
                locale.fill(Message::NoSuchGrouping, &values)
            }
            Some((Command::Export, word)) => locale.fill(Message::EndingIsUnknown, &[("file", visible(word).into())]),
        }
    }
}

/// True where two effects are the same, whatever the name.
fn same(one: &OfferEffect, other: &OfferEffect) -> bool {
    match (one, other) {
        (OfferEffect::TakeWord(command, _), OfferEffect::TakeWord(other, _)) => command == other,
        _ => one == other,
    }
}

/// The most years that are named where none matches.
const MOST_YEARS: usize = 6;

/// Offers a file by its name, or its name with each possible ending.
fn files(word: &str, before: &str, input: PaletteInput<'_>) -> Matches {
    let note = |kind| {
        input.locale.text(match kind {
            FileFormat::Ron => Message::KindRon,
            FileFormat::Csv => Message::KindCsv,
            FileFormat::Tsv => Message::KindTsv,
            FileFormat::Json => Message::KindJson,
            FileFormat::Markdown => Message::KindMarkdown,
        })
    };
    let offer = |name: String, kind, effect: fn(String) -> OfferEffect| Offer {
        effect: effect(name.clone()),
        completed: format!("{before} {name}"),
        hits: std::iter::once(0..word.len()).filter(|_| name.starts_with(word) && !word.is_empty()).collect(),
        name,
        note: note(kind),
        keys: String::new(),
    };
    let offers: Vec<Offer> = if let Some(kind) = FileFormat::of(Path::new(word)) {
        vec![offer(word.to_owned(), kind, OfferEffect::Export)]
    } else if word.is_empty() || word.ends_with(std::path::is_separator) {
        // A name that nobody typed is only completed, to be looked at first.
        FileFormat::ALL
            .map(|kind| offer(format!("{word}{UNNAMED}.{}", kind.ending()), kind, |_| OfferEffect::Complete))
            .into()
    } else {
        let (stem, begun) = match word.rsplit_once('.') {
            Some((stem, begun)) if Path::new(word).extension().is_some() || begun.is_empty() => (stem, begun),
            _ => (word, ""),
        };
        let begun = begun.to_lowercase();
        let kinds = FileFormat::ALL.into_iter().filter(|kind| kind.ending().starts_with(&begun));
        kinds.map(|kind| offer(format!("{stem}.{}", kind.ending()), kind, OfferEffect::Export)).collect()
    };
    Matches { fitting: offers.len(), offers, ..Matches::default() }
}
