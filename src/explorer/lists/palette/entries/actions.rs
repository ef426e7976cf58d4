//! The entries of actions and of commands that take a word, with the words of both languages that find them.

use crate::{
    explorer::{
        input::{
            action::Action,
            bindings::BINDINGS,
            key::{Binding, BoundAction},
        },
        lists::palette::{
            command::{Command, Commands},
            entries::{Entries, Entry, Wording},
            offer::{MadeOf, OfferEffect, PaletteInput},
            rank::Spelling,
        },
    },
    locale::{Locale, Message},
    model::flow::Flow,
};

/// The actions that a dataset has which was made of tables, with their names.
const OF_TABLES: [(Action, Message); 3] = [
    (Action::Roles, Message::NameRoles),
    (Action::SaveRoles, Message::NameSaveRoles),
    (Action::ReplaceRoles, Message::NameReplaceRoles),
];

/// The flows that the lines of a dataset can be narrowed down to, with the names of doing so.
fn flows(input: PaletteInput<'_>) -> impl Iterator<Item = (Flow, Message)> {
    let name = |flow| match flow {
        Flow::Revenue => Message::NameOnlyRevenue,
        Flow::Expenditure => Message::NameOnlyExpenditure,
    };
    let is_there = move |flow: &Flow| input.dataset.class_of_flow(*flow).is_some();
    Flow::ALL.into_iter().filter(is_there).map(move |flow| (flow, name(flow)))
}

impl Entries {
    pub(super) fn add_actions(&mut self, commands: &Commands, input: PaletteInput<'_>) {
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
        if input.made_of == MadeOf::Tables {
            for (action, name) in OF_TABLES {
                self.add(input.locale.text(name), OfferEffect::Do(action), Spelling::Own);
            }
        }
        for (flow, name) in flows(input) {
            self.add(input.locale.text(name), OfferEffect::Do(Action::OnlyFlow(flow)), Spelling::Own);
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
            let of_tables = OF_TABLES.into_iter().filter(|_| input.made_of == MadeOf::Tables);
            for (action, name) in of_tables.chain(flows(input).map(|(flow, name)| (Action::OnlyFlow(flow), name))) {
                let (effect, shown) = (OfferEffect::Do(action), input.locale.text(name));
                let is_own = locale.language() == own;
                // They go before the words for what every dataset has: "save".
                let spelling = if is_own { Spelling::Alias } else { Spelling::Foreign };
                for word in locale.also(name) {
                    self.add_found_by(word, &effect, &shown, spelling);
                }
                if !is_own {
                    self.add_found_by(locale.text(name), &effect, &shown, spelling);
                }
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
}

/// The spelling of a word that means the same, in a language.
fn spelling_in(locale: Locale, input: PaletteInput<'_>) -> Spelling {
    if locale.language() == input.locale.language() { Spelling::Synonym } else { Spelling::Foreign }
}
