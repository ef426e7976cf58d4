//! The entries that can be chosen from: the actions and the commands that take a word, the years, or the areas. They are gathered
//! once, as there may be many; offers are made of a few.

mod actions;

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::names::{Fit, NameList},
    },
    explorer::{
        input::action::Action,
        lists::palette::{
            command::Commands,
            keys::keys,
            offer::{Offer, OfferEffect, PaletteInput},
            rank::{Rank, Spelling},
            units::{unit_name, units},
        },
    },
    locale::{Locale, Message},
    model::{columns::ColumnId, ids::AreaId},
    report::labels::{self, measures},
};

/// The kind of the entries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// Actions, and commands that take a word.
    Actions,
    /// The years, and all of them.
    Years,
    /// The years to compare with.
    Bases,
    /// The measures, and each year's own figure.
    Measures,
    /// The areas.
    Areas,
    /// The groupings.
    Groupings,
    /// The units of amounts in the tree.
    Units,
}

#[derive(Debug)]
enum Wording {
    /// The text itself is shown.
    Text(String),
    /// A name is shown, with the text that finds it beside.
    Named {
        name: String,
        found_by: String,
    },
    Area(AreaId),
    Alias(AreaId, usize),
}

#[derive(Debug)]
struct Entry {
    effect: OfferEffect,
    wording: Wording,
    spelling: Spelling,
}

/// All entries of a topic, with their names prepared for matching.
#[derive(Debug)]
pub struct Entries {
    pub topic: Topic,
    pub names: NameList,
    all: Vec<Entry>,
}

impl Entries {
    /// Gathers the entries of a topic.
    pub fn of(topic: Topic, commands: &Commands, input: PaletteInput<'_>) -> Self {
        let mut entries = Self { topic, names: NameList::default(), all: Vec::new() };
        match topic {
            Topic::Actions => entries.add_actions(commands, input),
            Topic::Years => {
                entries.add_years(input, Action::GoToYear);
                entries.add_all_years(commands, input);
            }
            Topic::Bases => entries.add_years(input, Action::CompareWith),
            Topic::Measures => entries.add_measures(input),
            Topic::Areas => entries.add_areas(input),
            Topic::Groupings => entries.add_groupings(input),
            Topic::Units => entries.add_units(input),
        }
        entries
    }

    /// The spelling of an entry.
    pub fn spelling(&self, place: usize) -> Spelling {
        self.all[place].spelling
    }

    /// The rank of an entry that matches; none where it is not to be offered for it.
    pub fn rank(&self, fit: Fit) -> Option<Rank> {
        Rank::of(fit, self.spelling(fit.place))
    }

    /// The effect of choosing an entry.
    pub fn effect(&self, place: usize) -> &OfferEffect {
        &self.all[place].effect
    }

    /// The column that an entry chooses, for the year shown or for the one to compare with.
    pub fn column(&self, place: usize) -> Option<ColumnId> {
        match *self.effect(place) {
            OfferEffect::Do(Action::GoToYear(column) | Action::CompareWith(column)) => Some(column),
            _ => None,
        }
    }

    /// Makes an offer of an entry, without its hits. `before` is the command that it is a word of.
    pub fn offer(&self, place: usize, before: &str, input: PaletteInput<'_>) -> Offer {
        let Entry { effect, wording, .. } = &self.all[place];
        let area_name = |area: AreaId| input.dataset.area(area).name.as_str();
        let above = |area: AreaId| match input.dataset.area(area).parent {
            Some(parent) => input.dataset.path(parent).into_iter().map(area_name).collect::<Vec<_>>().join(" › "),
            None => String::new(),
        };
        let (name, note) = match (wording, effect) {
            (Wording::Named { name, found_by }, _) => (name.clone(), found_by.clone()),
            (Wording::Text(name), OfferEffect::TakeWord(command, _)) => {
                let does = input.locale.text(command.does());
                (name.clone(), if does == *name { String::new() } else { does })
            }
            (Wording::Text(name), OfferEffect::Do(Action::AllYears)) if self.topic == Topic::Years => {
                (name.clone(), input.locale.text(Message::NameAllYears))
            }
            (Wording::Text(name), _) => (name.clone(), String::new()),
            (Wording::Area(area), _) => (area_name(*area).to_owned(), above(*area)),
            (Wording::Alias(area, spelling), _) => {
                let alias = input.dataset.area(*area).aliases.get(*spelling).cloned().unwrap_or_default();
                (alias, format!("= {}", area_name(*area)))
            }
        };
        let completed = match (effect, self.topic) {
            (OfferEffect::TakeWord(_, name), _) => format!("{name} "),
            (_, Topic::Actions) => name.clone(),
            _ => format!("{before} {name}"),
        };
        Offer { effect: effect.clone(), keys: keys(effect, input), name, hits: Vec::new(), note, completed }
    }

    fn add(&mut self, text: String, effect: OfferEffect, spelling: Spelling) {
        self.names.push(&text);
        self.all.push(Entry { effect, wording: Wording::Text(text), spelling });
    }

    /// Adds each year by its label, with the action that takes it.
    fn add_years(&mut self, input: PaletteInput<'_>, does: fn(ColumnId) -> Action) {
        for year in input.dataset.columns() {
            self.add(input.dataset.label(year).to_owned(), OfferEffect::Do(does(year)), Spelling::Own);
        }
    }

    fn add_measures(&mut self, input: PaletteInput<'_>) {
        let other = Locale::new(input.locale.language().other());
        for (locale, spelling) in [(input.locale, Spelling::Own), (&other, Spelling::Foreign)] {
            for (basis, name) in measures::named_bases(input.dataset, locale) {
                self.add(name, OfferEffect::Do(Action::Measure(basis)), spelling);
            }
        }
    }

    fn add_all_years(&mut self, commands: &Commands, input: PaletteInput<'_>) {
        let own = input.locale.language();
        for language in [own, own.other()] {
            let spelling = if language == own { Spelling::Own } else { Spelling::Foreign };
            self.add(commands.all().in_language(language).to_owned(), OfferEffect::Do(Action::AllYears), spelling);
        }
    }

    fn add_groupings(&mut self, input: PaletteInput<'_>) {
        let other = Locale::new(input.locale.language().other());
        for (locale, spelling) in [(input.locale, Spelling::Own), (&other, Spelling::Foreign)] {
            for grouping in Grouping::all(input.dataset) {
                let name = labels::grouping(input.dataset, grouping, locale);
                self.add(name, OfferEffect::Do(Action::GroupBy(grouping)), spelling);
            }
        }
    }

    fn add_units(&mut self, input: PaletteInput<'_>) {
        let other = Locale::new(input.locale.language().other());
        for (locale, spelling) in [(input.locale, Spelling::Own), (&other, Spelling::Foreign)] {
            for unit in units(input) {
                self.add(unit_name(unit, locale), OfferEffect::Do(Action::ShowUnit(unit)), spelling);
            }
        }
    }

    fn add_areas(&mut self, input: PaletteInput<'_>) {
        for id in input.dataset.areas() {
            let area = input.dataset.area(id);
            let effect = OfferEffect::Do(Action::GoToArea(id));
            self.names.push(&area.name);
            self.all.push(Entry { effect: effect.clone(), wording: Wording::Area(id), spelling: Spelling::Own });
            for (number, alias) in area.aliases.iter().enumerate() {
                self.names.push(alias);
                let wording = Wording::Alias(id, number);
                self.all.push(Entry { effect: effect.clone(), wording, spelling: Spelling::Alias });
            }
        }
    }
}
