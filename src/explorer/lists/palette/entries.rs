//! What there is to choose among, before anything is typed: the actions with the commands that take a word, the years, or the
//! areas. It is gathered once, as there may be many, and shown by a few at a time.

use crate::{
    analysis::fuzzy::Names,
    explorer::{
        input::{action::Action, keymap::BINDINGS},
        lists::palette::{
            Choice, Given, Offer,
            command::{Verb, Verbs},
        },
    },
    locale::{Locale, Message},
    model::{ids::AreaId, year::YearId},
};

/// What is chosen among.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// What can be done.
    Actions,
    /// The years, and all of them.
    Years,
    /// The years to compare with.
    Bases,
    /// The areas.
    Areas,
}

/// Whether something is called so where it is listed, or known by that name too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spelling {
    /// The name it has in the list.
    Own,
    /// A name in another language, or another spelling: found, but not listed.
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
    choice: Choice,
    wording: Wording,
    spelling: Spelling,
}

/// Everything of a topic, with its names ready to be looked through.
#[derive(Debug)]
pub struct Stock {
    pub topic: Topic,
    pub names: Names,
    entries: Vec<Entry>,
}

impl Stock {
    /// Gathers it.
    pub fn of(topic: Topic, verbs: &Verbs, given: Given<'_>) -> Self {
        let mut stock = Self { topic, names: Names::default(), entries: Vec::new() };
        match topic {
            Topic::Actions => stock.add_actions(verbs, given),
            Topic::Years => {
                stock.add_years(given, Action::GoToYear);
                stock.add_all_years(verbs, given);
            }
            Topic::Bases => stock.add_years(given, Action::CompareWith),
            Topic::Areas => stock.add_areas(given),
        }
        stock
    }

    /// Whether it is listed where nothing is typed.
    pub fn spelling(&self, place: usize) -> Spelling {
        self.entries[place].spelling
    }

    /// What choosing it does.
    pub fn choice(&self, place: usize) -> &Choice {
        &self.entries[place].choice
    }

    /// It as an offer, but for what of it was typed. `before` is the command it is the word of.
    pub fn offer(&self, place: usize, before: &str, given: Given<'_>) -> Offer {
        let Entry { choice, wording, .. } = &self.entries[place];
        let area_name = |area: AreaId| given.dataset.area(area).name.as_str();
        let above = |area: AreaId| match given.dataset.area(area).parent {
            Some(parent) => given.dataset.path(parent).into_iter().map(area_name).collect::<Vec<_>>().join(" › "),
            None => String::new(),
        };
        let (name, note) = match (wording, choice) {
            (Wording::Text(name), Choice::Take(verb, _)) => {
                let does = given.locale.text(verb.does());
                (name.clone(), if does == *name { String::new() } else { does })
            }
            (Wording::Text(name), Choice::Do(Action::AllYears)) if self.topic == Topic::Years => {
                (name.clone(), given.locale.text(Message::NameAllYears))
            }
            (Wording::Text(name), _) => (name.clone(), String::new()),
            (Wording::Area(area), _) => (area_name(*area).to_owned(), above(*area)),
            (Wording::Alias(area, spelling), _) => {
                let alias = given.dataset.area(*area).aliases.get(*spelling).cloned().unwrap_or_default();
                (alias, format!("= {}", area_name(*area)))
            }
        };
        let completed = match (choice, self.topic) {
            (Choice::Take(_, name), _) => format!("{name} "),
            (_, Topic::Actions) => name.clone(),
            _ => format!("{before} {name}"),
        };
        Offer { choice: choice.clone(), keys: keys(choice, given), name, hits: Vec::new(), note, completed }
    }

    fn add(&mut self, text: String, choice: Choice, spelling: Spelling) {
        self.names.push(&text);
        self.entries.push(Entry { choice, wording: Wording::Text(text), spelling });
    }

    fn add_actions(&mut self, verbs: &Verbs, given: Given<'_>) {
        let own = given.locale.language();
        for (verb, name) in verbs.names() {
            self.add_verb(verb, name.in_language(own), Spelling::Own);
        }
        for &(action, name, _) in BINDINGS.iter().flat_map(|binding| binding.actions) {
            // A year is chosen by its label.
            if !matches!(action, Action::Year(_)) {
                self.add(given.locale.text(name), Choice::Do(action), Spelling::Own);
            }
        }
        // By their names in the other language too, and a year by its label alone.
        let other = Locale::new(own.other());
        for &(action, name, _) in BINDINGS.iter().flat_map(|binding| binding.actions) {
            if !matches!(action, Action::Year(_)) {
                self.add(other.text(name), Choice::Do(action), Spelling::Other);
            }
        }
        for year in given.dataset.years() {
            self.add(given.dataset.year(year).to_owned(), Choice::Do(Action::GoToYear(year)), Spelling::Other);
        }
        for (verb, name) in verbs.names() {
            let take = Choice::Take(verb, name.in_language(own).to_owned());
            self.add(given.locale.text(verb.does()), take, Spelling::Other);
            self.add_verb(verb, name.in_language(own.other()), Spelling::Other);
        }
    }

    fn add_verb(&mut self, verb: Verb, name: &str, spelling: Spelling) {
        self.add(format!("{name} …"), Choice::Take(verb, name.to_owned()), spelling);
    }

    /// Each year by its label, for whatever is done with one.
    fn add_years(&mut self, given: Given<'_>, does: fn(YearId) -> Action) {
        for year in given.dataset.years() {
            self.add(given.dataset.year(year).to_owned(), Choice::Do(does(year)), Spelling::Own);
        }
    }

    fn add_all_years(&mut self, verbs: &Verbs, given: Given<'_>) {
        let own = given.locale.language();
        for language in [own, own.other()] {
            let spelling = if language == own { Spelling::Own } else { Spelling::Other };
            self.add(verbs.all().in_language(language).to_owned(), Choice::Do(Action::AllYears), spelling);
        }
    }

    fn add_areas(&mut self, given: Given<'_>) {
        for id in given.dataset.areas() {
            let area = given.dataset.area(id);
            let choice = Choice::Do(Action::GoToArea(id));
            self.names.push(&area.name);
            self.entries.push(Entry { choice: choice.clone(), wording: Wording::Area(id), spelling: Spelling::Own });
            for (number, alias) in area.aliases.iter().enumerate() {
                self.names.push(alias);
                let wording = Wording::Alias(id, number);
                self.entries.push(Entry { choice: choice.clone(), wording, spelling: Spelling::Other });
            }
        }
    }
}

/// The keys that do the same, from the table of keys.
fn keys(choice: &Choice, given: Given<'_>) -> String {
    let action = match *choice {
        Choice::Do(Action::GoToYear(YearId(index))) => index.checked_add(1).map(Action::Year),
        Choice::Do(action) => Some(action),
        // Any of the years, as they are written together.
        Choice::Take(Verb::Year, _) => Some(Action::Year(1)),
        _ => None,
    };
    let binding = BINDINGS.iter().find(|binding| binding.actions.iter().any(|&(other, ..)| Some(other) == action));
    let Some((binding, action)) = binding.zip(action) else { return String::new() };
    if let (Choice::Take(..), Some(written)) = (choice, binding.written) {
        return written.to_owned();
    }
    let keys = binding.actions.iter().filter(|&&(other, ..)| other == action).flat_map(|(_, _, keys)| *keys);
    keys.map(|key| key.name(given.locale)).collect::<Vec<_>>().join(" ")
}
