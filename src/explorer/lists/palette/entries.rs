//! The entries that can be chosen from: the actions and the commands that take a word, the years, or the areas. They are gathered
//! once, as there may be many; offers are made of a few.

use crate::{
    analysis::{arranging::grouping::Grouping, search::fuzzy::NameList},
    explorer::{
        input::{action::Action, bindings::BINDINGS, key::BoundAction},
        lists::palette::{
            command::{Command, Commands},
            offer::{Offer, OfferEffect, PaletteInput},
        },
    },
    locale::{Locale, Message},
    model::{column::ColumnId, ids::AreaId},
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
}

/// The name of an entry: its own, or another one that it is known by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spelling {
    /// Its own name, under which it is listed.
    Own,
    /// A name in another language, or another spelling: matched, but not listed.
    Other,
}

#[derive(Debug)]
enum Wording {
    Text(String),
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
        }
        entries
    }

    /// The spelling of an entry.
    pub fn spelling(&self, place: usize) -> Spelling {
        self.all[place].spelling
    }

    /// The effect of choosing an entry.
    pub fn effect(&self, place: usize) -> &OfferEffect {
        &self.all[place].effect
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

    fn add_actions(&mut self, commands: &Commands, input: PaletteInput<'_>) {
        let own = input.locale.language();
        for (command, name) in commands.names() {
            self.add_command(command, name.in_language(own), Spelling::Own);
        }
        for &BoundAction { action, name, .. } in BINDINGS.iter().flat_map(|binding| binding.actions) {
            // A year is chosen by its label.
            if !matches!(action, Action::Year(_)) {
                self.add(input.locale.text(name), OfferEffect::Do(action), Spelling::Own);
            }
        }
        // Actions are matched by their names in the other language too, and years by their labels alone.
        let other = Locale::new(own.other());
        for &BoundAction { action, name, .. } in BINDINGS.iter().flat_map(|binding| binding.actions) {
            if !matches!(action, Action::Year(_)) {
                self.add(other.text(name), OfferEffect::Do(action), Spelling::Other);
            }
        }
        for year in input.dataset.columns() {
            self.add(input.dataset.label(year).to_owned(), OfferEffect::Do(Action::GoToYear(year)), Spelling::Other);
        }
        for (command, name) in commands.names() {
            let take = OfferEffect::TakeWord(command, name.in_language(own).to_owned());
            self.add(input.locale.text(command.does()), take, Spelling::Other);
            self.add_command(command, name.in_language(own.other()), Spelling::Other);
        }
    }

    fn add_command(&mut self, command: Command, name: &str, spelling: Spelling) {
        self.add(format!("{name} …"), OfferEffect::TakeWord(command, name.to_owned()), spelling);
    }

    /// Adds each year by its label, with the action that takes it.
    fn add_years(&mut self, input: PaletteInput<'_>, does: fn(ColumnId) -> Action) {
        for year in input.dataset.columns() {
            self.add(input.dataset.label(year).to_owned(), OfferEffect::Do(does(year)), Spelling::Own);
        }
    }

    fn add_measures(&mut self, input: PaletteInput<'_>) {
        let other = Locale::new(input.locale.language().other());
        for (locale, spelling) in [(input.locale, Spelling::Own), (&other, Spelling::Other)] {
            for basis in input.dataset.bases() {
                let name = measures::basis(input.dataset, basis, locale);
                self.add(name, OfferEffect::Do(Action::Measure(basis)), spelling);
            }
        }
    }

    fn add_all_years(&mut self, commands: &Commands, input: PaletteInput<'_>) {
        let own = input.locale.language();
        for language in [own, own.other()] {
            let spelling = if language == own { Spelling::Own } else { Spelling::Other };
            self.add(commands.all().in_language(language).to_owned(), OfferEffect::Do(Action::AllYears), spelling);
        }
    }

    fn add_groupings(&mut self, input: PaletteInput<'_>) {
        let other = Locale::new(input.locale.language().other());
        for (locale, spelling) in [(input.locale, Spelling::Own), (&other, Spelling::Other)] {
            for grouping in Grouping::all(input.dataset) {
                let name = labels::grouping(input.dataset, grouping, locale);
                self.add(name, OfferEffect::Do(Action::GroupBy(grouping)), spelling);
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
                self.all.push(Entry { effect: effect.clone(), wording, spelling: Spelling::Other });
            }
        }
    }
}

/// The keys with the same effect, from the table of keys.
fn keys(effect: &OfferEffect, input: PaletteInput<'_>) -> String {
    let action = match *effect {
        // Their places among those that are shown depend on the measure.
        OfferEffect::Do(Action::GoToYear(_)) if input.dataset.bases().len() > 1 => None,
        OfferEffect::Do(Action::GoToYear(ColumnId(index))) => index.checked_add(1).map(Action::Year),
        OfferEffect::Do(action) => Some(action),
        // Any year: their keys are written together.
        OfferEffect::TakeWord(Command::Year, _) => Some(Action::Year(1)),
        OfferEffect::TakeWord(Command::Group, _) => Some(Action::Group),
        OfferEffect::TakeWord(Command::Measure, _) => Some(Action::NextMeasure),
        _ => None,
    };
    let binding = BINDINGS.iter().find(|binding| binding.actions.iter().any(|bound| Some(bound.action) == action));
    let Some((binding, action)) = binding.zip(action) else { return String::new() };
    if let (OfferEffect::TakeWord(..), Some(written)) = (effect, binding.written) {
        return written.to_owned();
    }
    let keys = binding.actions.iter().filter(|bound| bound.action == action).flat_map(|bound| bound.keys);
    keys.map(|key| key.name(input.locale)).collect::<Vec<_>>().join(" ")
}
