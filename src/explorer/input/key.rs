//! Keys, and the bindings of actions to them.

use crossterm::event::{KeyCode, KeyModifiers};

use crate::{
    explorer::input::action::Action,
    locale::{Locale, Message},
};

/// A key with its modifiers. Shift counts only where the key does not show it by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// The modifiers held down with it.
    pub modifiers: KeyModifiers,
}

/// The groups of the help page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Moving and folding.
    Move,
    /// Years and money.
    Figures,
    /// Marking lines.
    Marks,
    /// Pages.
    Pages,
    /// The program itself.
    Program,
    /// The columns of a table.
    Roles,
}

/// An action with its keys.
#[derive(Clone, Copy, Debug)]
pub struct BoundAction {
    /// The action.
    pub action: Action,
    /// Its name, by which the palette finds it.
    pub name: Message,
    /// Its keys.
    pub keys: &'static [Key],
}

/// Actions that belong together, with their keys and the words for them.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The group of the help page.
    pub group: Group,
    /// The actions.
    pub actions: &'static [BoundAction],
    /// A way to write the keys that is shorter than listing them all.
    pub written: Option<&'static str>,
    /// A sentence for the help page.
    pub doc: Message,
    /// A word or two for the footer.
    pub hint: Option<Hint>,
}

/// A short form for the footer.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// The keys.
    pub keys: &'static str,
    /// The words.
    pub words: Message,
    /// The importance, 0 for the highest: as the footer narrows, the highest stays longest.
    pub rank: u8,
    /// The place where it is of use.
    pub place: HintPlace,
}

/// The places where a hint is of use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HintPlace {
    /// The tree, whole or in part.
    Tree,
    /// A list with rows that can be opened.
    Rows,
    /// A list whose order can be chosen.
    Sorted,
    /// A list that can show only what differs, or a diagram of it.
    Differing,
    /// Figures of a year and of a kind of money.
    Figures,
    /// A page, or an area that is shown alone.
    Inside,
    /// Anything with a cursor, or longer than the screen.
    Moving,
    /// Anything but the page itself.
    Elsewhere(Place),
    /// Anything.
    All,
}

/// A place that keys are pressed in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The whole tree.
    Tree,
    /// An area or a group that is shown alone.
    Alone,
    /// The list of comparisons.
    Check,
    /// The list of what a warning is about.
    Warning,
    /// A diagram.
    Chart,
    /// A diagram in which nothing moves.
    StillChart,
    /// A page about lines: an initiative, a difference, the marked ones.
    Line,
    /// The page of all keys.
    Help,
    /// The page about the figures.
    About,
    /// The columns of a table, with their roles.
    Roles,
    /// The same while they leave something open that is to be said first.
    Question,
}

impl HintPlace {
    /// True where a hint is of use in a place.
    pub fn includes(self, place: Place) -> bool {
        match self {
            Self::All => true,
            Self::Elsewhere(page) => place != page,
            Self::Inside => !matches!(place, Place::Tree | Place::Question),
            Self::Moving => place != Place::StillChart,
            Self::Tree => matches!(place, Place::Tree | Place::Alone),
            Self::Rows => matches!(place, Place::Tree | Place::Alone | Place::Check | Place::Warning),
            Self::Sorted => matches!(place, Place::Tree | Place::Alone | Place::Check),
            Self::Differing => {
                matches!(place, Place::Tree | Place::Alone | Place::Check | Place::Chart | Place::StillChart)
            }
            Self::Figures => {
                matches!(place, Place::Tree | Place::Alone | Place::Chart | Place::StillChart | Place::Line)
            }
        }
    }
}

pub(super) const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

pub(super) const fn sign(character: char) -> Key {
    key(KeyCode::Char(character))
}

pub(super) const fn ctrl(character: char) -> Key {
    Key { code: KeyCode::Char(character), modifiers: KeyModifiers::CONTROL }
}

pub(super) const fn shift(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::SHIFT }
}

/// An action with its name and its keys.
pub(super) const fn on(action: Action, name: Message, keys: &'static [Key]) -> BoundAction {
    BoundAction { action, name, keys }
}

pub(super) const fn bind(group: Group, actions: &'static [BoundAction], doc: Message) -> Binding {
    Binding { group, actions, written: None, doc, hint: None }
}

impl Binding {
    /// Writes the keys in another way than one by one.
    pub(super) const fn written(self, written: &'static str) -> Self {
        Self { written: Some(written), ..self }
    }

    /// Gives it a place in the footer, the least important one.
    pub(super) const fn hint(self, keys: &'static str, words: Message, place: HintPlace) -> Self {
        Self { hint: Some(Hint { keys, words, rank: u8::MAX, place }), ..self }
    }

    /// Ranks its hint, from 0 for the most important.
    pub(super) const fn rank(self, rank: u8) -> Self {
        match self.hint {
            Some(hint) => Self { hint: Some(Hint { rank, ..hint }), ..self },
            None => self,
        }
    }

    /// The parts of the hint's keys, each with its action: `,` and `.`, or `↑` and `↓`.
    pub fn hinted(&self, locale: &Locale) -> Vec<(&'static str, Action)> {
        let Some(hint) = self.hint else { return Vec::new() };
        let action = |name: &str| {
            let mut bound = self.actions.iter().filter(|bound| bound.keys.iter().any(|key| key.name(locale) == name));
            bound.next().map(|bound| bound.action)
        };
        let whole = action(hint.keys).map(|action| vec![(hint.keys, action)]);
        whole.unwrap_or_else(|| {
            let parts = hint.keys.split(' ').flat_map(|part| match action(part) {
                Some(_) => vec![part],
                None => part.split("").filter(|sign| !sign.is_empty()).collect(),
            });
            parts.filter_map(|part| Some((part, action(part)?))).collect()
        })
    }

    /// The keys as a reader knows them: `↑ k ↓ j`.
    pub fn keys(&self, locale: &Locale) -> String {
        if let Some(written) = self.written {
            return written.to_owned();
        }
        let keys = self.actions.iter().flat_map(|bound| bound.keys);
        keys.map(|key| key.name(locale)).collect::<Vec<_>>().join(" ")
    }
}

impl Key {
    /// The key as a reader knows it: `Ctrl-d`.
    pub fn name(self, locale: &Locale) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => locale.text(Message::KeySpace),
            KeyCode::Char(character) => character.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Up => "↑".into(),
            KeyCode::Down => "↓".into(),
            KeyCode::Left => "←".into(),
            KeyCode::Right => "→".into(),
            KeyCode::PageUp => "PgUp".into(),
            KeyCode::PageDown => "PgDn".into(),
            other => other.to_string(),
        };
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            format!("Ctrl-{name}")
        } else if self.modifiers.contains(KeyModifiers::SHIFT) {
            format!("Shift-{name}")
        } else {
            name
        }
    }
}
