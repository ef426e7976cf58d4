//! Looks up offers for the text of the palette: actions by their names, or the years, areas or files that fit the word of a
//! command.

use std::path::Path;

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::{
            named::columns_named,
            names::{Fit, Sought},
            nearest::{is_near_none, nearest_areas, nearest_entries, nearest_year},
        },
    },
    explorer::lists::palette::{
        command::{Command, Commands},
        entries::{Entries, Topic},
        offer::{Offer, OfferEffect, PaletteInput},
        rank::{Rank, Spelling, Tier},
        units::{unit_name, units},
    },
    locale::{Message, printable::visible},
    report::{
        files::export_file::FileFormat,
        labels::{self, measures},
        sentences::no_match::did_you_mean,
    },
};

/// The most offers: more than can be looked at, and all that there are of actions.
const MOST: usize = 1_000;

/// The most areas among which the nearest names are looked for at every key; among more, only when Enter is pressed.
const FEW_AREAS: usize = 5_000;

/// The most entries with names near to what was typed that are offered.
const NEAREST: usize = 3;

/// The name of a file where none was typed.
const UNNAMED: &str = "indsats";

/// The likeness of the best offers to what was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Likeness {
    /// They have its words, or words that begin so.
    #[default]
    Sure,
    /// They only have its letters: none of them may be what was meant.
    Guess,
}

/// The matches of a text.
#[derive(Debug, Default)]
pub struct Matches {
    /// The command that was typed, if any.
    pub command: Option<Command>,
    /// The best, in order.
    pub offers: Vec<Offer>,
    /// Their likeness to what was typed.
    pub likeness: Likeness,
    /// The number of entries that match in all.
    pub fitting: usize,
    /// A sentence that says why nothing matches.
    pub said: Option<String>,
}

/// The entries that are looked through, and those that matched last: typing on can only narrow these.
#[derive(Debug)]
pub struct Lookup {
    commands: Commands,
    entries: Option<Entries>,
    left: Option<(String, Vec<usize>)>,
}

impl Lookup {
    /// A lookup without entries; they are gathered when they are needed.
    pub fn new() -> Self {
        Self { commands: Commands::new(), entries: None, left: None }
    }

    /// Looks up the offers for a text.
    pub fn look(&mut self, text: &str, input: PaletteInput<'_>) -> Matches {
        let name = text.split_whitespace().next().unwrap_or_default();
        let read = self.commands.read(text);
        let mut found = match read {
            None => self.search_actions(text.trim(), input),
            Some((Command::Year, word)) => self.search(Topic::Years, word, name, input),
            Some((Command::Compare, word)) => self.search(Topic::Bases, word, name, input),
            Some((Command::Measure, word)) => self.search(Topic::Measures, word, name, input),
            Some((Command::Area, word)) => self.search(Topic::Areas, word, name, input),
            Some((Command::Group, word)) => self.search(Topic::Groupings, word, name, input),
            Some((Command::Unit, word)) => self.search(Topic::Units, word, name, input),
            Some((Command::Export, word)) => files(word, name, input),
        };
        let at_once = input.dataset.areas().len() <= FEW_AREAS;
        found.command = read.map(|(command, _)| command);
        if found.offers.is_empty() && (at_once || found.command != Some(Command::Area)) {
            found.said = Some(self.explain(text, input));
        }
        found
    }

    /// Looks up actions and commands; where none matches, those whose names are nearest to what was typed.
    fn search_actions(&mut self, typed: &str, input: PaletteInput<'_>) -> Matches {
        if is_near_none(typed) {
            return Matches::default();
        }
        let found = self.search(Topic::Actions, typed, "", input);
        let Some(entries) = self.entries.as_ref().filter(|_| found.offers.is_empty()) else { return found };
        let near = |text: &str| {
            let near = nearest_entries(&entries.names, text).into_iter();
            near.filter(|&place| entries.spelling(place) != Spelling::Help).map(|place| entries.offer(place, "", input))
        };
        let (name, word) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
        let commands = near(name).filter(|offer| matches!(offer.effect, OfferEffect::TakeWord(..)));
        let commands = commands.map(|offer| {
            let completed = format!("{}{}", offer.completed, word.trim_start());
            Offer { completed, ..offer }
        });
        let mut offers: Vec<Offer> = Vec::new();
        for offer in commands.chain(near(typed)) {
            if offers.len() < NEAREST && !offers.iter().any(|other| same(&other.effect, &offer.effect)) {
                offers.push(offer);
            }
        }
        Matches { fitting: offers.len(), offers, likeness: Likeness::Guess, ..found }
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
            Some((_, left)) => sought.fitting(&entries.names, left.into_iter()),
            None => sought.fitting(&entries.names, 0..entries.names.count()),
        };
        self.left = Some((word.to_owned(), fits.iter().map(|fit| fit.place).collect()));
        let ranked = fits.into_iter().filter(|fit| !word.is_empty() || entries.spelling(fit.place) == Spelling::Own);
        let mut ranked: Vec<Rank> = ranked.filter_map(|fit| entries.rank(fit)).collect();
        // What only looks alike is offered where there is nothing else.
        let likeness = match ranked.iter().map(|rank| rank.tier).min() {
            Some(Tier::Guess) => Likeness::Guess,
            _ => Likeness::Sure,
        };
        if likeness == Likeness::Sure {
            ranked.retain(|rank| rank.tier < Tier::Guess);
        }
        let matching = ranked.len();
        let best = best(ranked);
        let sorted = best.len();
        let mut kept: Vec<usize> = Vec::new();
        // An entry that matches under one name is not repeated under another one.
        for Rank { fit: Fit { place, .. }, .. } in best {
            if !kept.iter().any(|&other| same(entries.effect(other), entries.effect(place))) {
                kept.push(place);
            }
        }
        let fitting = matching - (sorted - kept.len());
        if matches!(topic, Topic::Years | Topic::Bases) {
            let named = columns_named(input.dataset, Some(input.basis), word);
            let is_other = |&place: &usize| !entries.column(place).is_some_and(|column| named.contains(&column));
            // As on the command line, the measure that is shown comes first.
            kept.sort_by_key(is_other);
        }
        let offers = kept.into_iter().map(|place| {
            let offer = entries.offer(place, before, input);
            Offer { hits: sought.hits(&offer.name), ..offer }
        });
        let offers = offers.collect();
        self.entries = Some(entries);
        Matches { offers, likeness, fitting, ..Matches::default() }
    }

    /// Says why nothing matches, with the nearest names.
    pub fn explain(&self, text: &str, input: PaletteInput<'_>) -> String {
        let PaletteInput { dataset, locale, .. } = input;
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
                let names: Vec<String> = measures::named_bases(dataset, locale).map(|(_, name)| name).collect();
                if names.is_empty() {
                    return locale.text(Message::OneFigureAYear);
                }
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
            Some((Command::Unit, word)) => {
                let there: Vec<String> = units(input).into_iter().map(|unit| unit_name(unit, locale)).collect();
                let values = [("words", visible(word).into()), ("units", labels::listed(&there, locale).into())];
                locale.fill(Message::NoScaleFits, &values)
            }
            Some((Command::Export, word)) => locale.fill(Message::EndingIsUnknown, &[("file", visible(word).into())]),
        }
    }
}

/// The best of them, in order, and no more than can be looked at.
fn best(mut ranked: Vec<Rank>) -> Vec<Rank> {
    if ranked.len() > MOST {
        ranked.select_nth_unstable(MOST);
        ranked.truncate(MOST);
    }
    ranked.sort_unstable();
    ranked
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
            FileFormat::CsvLong => Message::KindCsvLong,
            FileFormat::Tsv => Message::KindTsv,
            FileFormat::Xlsx => Message::KindXlsx,
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
