//! The one table of keys. Dispatch looks actions up in it; the help page, the footer and the documents walk it.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

pub use crate::explorer::input::bindings::BINDINGS;

use crate::{
    explorer::input::action::Action,
    locale::{Locale, Message},
};

/// A key with its modifiers. Shift counts only where the key does not show it by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// What is held down with it.
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
}

/// An action with its name, by which the palette finds it, and its keys.
pub type BoundAction = (Action, Message, &'static [Key]);

/// Actions that belong together, with their keys and the words for them.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where the help page lists it.
    pub group: Group,
    /// Each of them.
    pub actions: &'static [BoundAction],
    /// How the keys are written, where that is shorter than listing them all.
    pub written: Option<&'static str>,
    /// What it does.
    pub doc: Message,
    /// What it does in a word or two, for the footer; most important first in the table of the footer.
    pub hint: Option<Hint>,
}

/// A short form for the footer.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// The keys.
    pub keys: &'static str,
    /// The words.
    pub words: Message,
    /// The most important is 0; the last to go as it narrows.
    pub rank: u8,
    /// Where it is of use.
    pub on: HintPlace,
}

/// What a hint is of use on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HintPlace {
    /// The tree.
    Tree,
    /// A page, or an area that is shown alone.
    Inside,
    /// Anything.
    All,
}

/// The action of a key as the terminal reports it.
#[must_use]
pub fn action(event: &KeyEvent) -> Option<Action> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let pressed = Key { code: event.code, modifiers: plain_modifiers(event) };
    BINDINGS
        .iter()
        .flat_map(|binding| binding.actions)
        .find_map(|(action, _, keys)| keys.contains(&pressed).then_some(*action))
}

/// A sign shows by itself that Shift was held; only Control and Alt tell it apart.
fn plain_modifiers(event: &KeyEvent) -> KeyModifiers {
    let all = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
    match event.code {
        KeyCode::Char(_) | KeyCode::BackTab => all - KeyModifiers::SHIFT,
        _ => all,
    }
}

impl Binding {
    /// Its keys as a reader knows them: `↑ k ↓ j`.
    #[must_use]
    pub fn keys(&self, locale: &Locale) -> String {
        if let Some(written) = self.written {
            return written.to_owned();
        }
        let keys = self.actions.iter().flat_map(|(_, _, keys)| keys.iter());
        keys.map(|key| key.name(locale)).collect::<Vec<_>>().join(" ")
    }
}

impl Key {
    /// It as a reader knows it: `Ctrl-d`.
    #[must_use]
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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_key_has_two_meanings() {
        let mut seen = HashSet::new();
        for (action, _, keys) in BINDINGS.iter().flat_map(|binding| binding.actions) {
            for key in *keys {
                assert!(seen.insert(format!("{key:?}")), "{key:?} of {action:?} has another meaning too");
            }
        }
    }

    #[test]
    fn a_key_is_known_whatever_else_the_terminal_reports() {
        let event = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(action(&event), Some(Action::Last));
        assert_eq!(action(&KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT)), Some(Action::PreviousView));
        let release = KeyEvent::new_with_kind(KeyCode::Char('q'), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(action(&release), None);
        assert_eq!(action(&KeyEvent::new(KeyCode::Char('q'), KeyModifiers::ALT)), None);
    }
}
