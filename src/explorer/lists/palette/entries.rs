//! The entries that can be chosen from: the actions and the commands that take a word, the years, or the areas. They are gathered
//! once, as there may be many; offers are made of a few.

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::names::{Fit, Grade, NameList},
    },
    explorer::{
        input::{
            action::Action,
            bindings::BINDINGS,
            key::{Binding, BoundAction},
        },
        lists::palette::{
            command::{Command, Commands},
            offer::{Offer, OfferEffect, PaletteInput},
        },
        view::room::UnitChoice,
    },
    locale::{Locale, Message},
    model::{column::ColumnId, ids::AreaId, period::Period},
    report::labels::{self, measures, scale::Scale},
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

/// The relation of a text to the entry that it finds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Spelling {
    /// Its own name, under which it is listed.
    Own,
    /// Another spelling of the name.
    Alias,
    /// A word that means the same, or its words in the footer.
    Synonym,
    /// Its name, or a word that means the same, in another language.
    Foreign,
    /// Its words on the help page, with all the others.
    Help,
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

/// The rank of an entry that matches; the best is the least.
pub type Rank = (Tier, Spelling, Fit);

/// The first part of a rank.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tier {
    /// The text was typed as a whole.
    Exact,
    /// Its words were.
    Words,
    /// Their beginnings were.
    Beginnings,
    /// The help page has the words.
    Help,
    /// Only letters of the name were typed.
    Guess,
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
        let spelling = self.spelling(fit.place);
        let tier = match (fit.grade, spelling) {
            (Grade::Inside | Grade::Scattered, Spelling::Synonym | Spelling::Help) => return None,
            (Grade::Inside | Grade::Scattered, _) => Tier::Guess,
            (_, Spelling::Help) => Tier::Help,
            (Grade::Words, Spelling::Foreign) | (Grade::Beginnings, _) => Tier::Beginnings,
            (Grade::Exact, Spelling::Foreign) | (Grade::Words, _) => Tier::Words,
            (Grade::Exact, _) => Tier::Exact,
        };
        Some((tier, spelling, fit))
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

    fn add_actions(&mut self, commands: &Commands, input: PaletteInput<'_>) {
        let own = input.locale.language();
        for (command, name) in commands.names() {
            self.add_command(command, name.in_language(own), Spelling::Own);
        }
        let bound = || BINDINGS.iter().flat_map(|binding| binding.actions.iter().map(move |bound| (binding, bound)));
        // A year is chosen by its label.
        for (_, &BoundAction { action, name, .. }) in
            bound().filter(|(_, bound)| !matches!(bound.action, Action::Year(_)))
        {
            self.add(input.locale.text(name), OfferEffect::Do(action), Spelling::Own);
        }
        for year in input.dataset.columns() {
            self.add(input.dataset.label(year).to_owned(), OfferEffect::Do(Action::GoToYear(year)), Spelling::Alias);
        }
        let locales = [*input.locale, Locale::new(own.other())];
        for locale in locales {
            for (command, name) in commands.names() {
                let take = OfferEffect::TakeWord(command, name.in_language(own).to_owned());
                let shown = format!("{} …", name.in_language(own));
                if locale.language() == own {
                    self.add(locale.text(command.does()), take.clone(), Spelling::Alias);
                } else {
                    self.add_command(command, name.in_language(locale.language()), Spelling::Foreign);
                }
                self.add_words(locale, &take, &shown, command.does(), input);
            }
            for (binding, &BoundAction { action, name, .. }) in bound() {
                self.add_bound(locale, binding, action, name, commands, input);
            }
        }
    }

    /// Adds the words in a language by which an action is found beside its name.
    fn add_bound(
        &mut self,
        locale: Locale,
        binding: &Binding,
        action: Action,
        name: Message,
        commands: &Commands,
        input: PaletteInput<'_>,
    ) {
        let (effect, shown) = match action {
            Action::Year(1) => {
                let year = commands.name(Command::Year).in_language(input.locale.language()).to_owned();
                (OfferEffect::TakeWord(Command::Year, year.clone()), format!("{year} …"))
            }
            Action::Year(_) => return,
            _ => (OfferEffect::Do(action), input.locale.text(name)),
        };
        let mut all = self.add_words(locale, &effect, &shown, name, input);
        if let Some(hint) = binding.hint {
            let hint = locale.text(hint.words);
            self.add_found_by(hint.clone(), &effect, &shown, spelling_in(locale, input));
            all.push(hint);
        }
        let does = locale.text(binding.doc);
        self.names.push(&format!("{} {} {does}", locale.text(name), all.join(" ")));
        let wording = Wording::Named { name: shown, found_by: input.locale.text(binding.doc) };
        self.all.push(Entry { effect, wording, spelling: Spelling::Help });
    }

    /// Adds a name in a language and the words that mean the same there, and returns these.
    fn add_words(
        &mut self,
        locale: Locale,
        effect: &OfferEffect,
        shown: &str,
        name: Message,
        input: PaletteInput<'_>,
    ) -> Vec<String> {
        let spelling = spelling_in(locale, input);
        if spelling == Spelling::Foreign {
            self.add_found_by(locale.text(name), effect, shown, spelling);
        }
        let also = locale.also(name);
        for word in &also {
            self.add_found_by(word.clone(), effect, shown, spelling);
        }
        also
    }

    fn add_found_by(&mut self, found_by: String, effect: &OfferEffect, shown: &str, spelling: Spelling) {
        self.names.push(&found_by);
        let wording = Wording::Named { name: shown.to_owned(), found_by };
        self.all.push(Entry { effect: effect.clone(), wording, spelling });
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
        for (locale, spelling) in [(input.locale, Spelling::Own), (&other, Spelling::Foreign)] {
            for basis in input.dataset.bases() {
                let name = measures::basis(input.dataset, basis, locale);
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

/// The spelling of a word that means the same, in a language.
fn spelling_in(locale: Locale, input: PaletteInput<'_>) -> Spelling {
    if locale.language() == input.locale.language() { Spelling::Synonym } else { Spelling::Foreign }
}

/// The units that amounts can be shown in.
pub fn units(input: PaletteInput<'_>) -> Vec<UnitChoice> {
    let period = Period::All(input.dataset.start_basis());
    let has_name = |&scale: &Scale| {
        scale == Scale::AsPrinted || labels::scale::unit(input.dataset, period, scale, input.locale).is_some()
    };
    let scales = Scale::ALL.into_iter().filter(has_name).map(UnitChoice::Always);
    std::iter::once(UnitChoice::Automatic).chain(scales).collect()
}

/// The name of a unit.
pub fn unit_name(unit: UnitChoice, locale: &Locale) -> String {
    locale.text(match unit {
        UnitChoice::Automatic => Message::ScaleAutomatic,
        UnitChoice::Always(scale) => scale.name(),
    })
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
