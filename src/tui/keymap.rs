//! The one table of keys. Dispatch looks actions up in it; the help page, the footer and the documents walk it.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::action::Action;
use crate::{
    locale::{Locale, Message},
    model::financing::View,
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
    /// Pages.
    Pages,
    /// The program itself.
    Program,
}

/// Actions that belong together, with their keys and the words for them.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where the help page lists it.
    pub group: Group,
    /// Each action with its keys.
    pub actions: &'static [(Action, &'static [Key])],
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
    pub on: On,
}

/// What a hint is of use on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum On {
    /// The tree.
    Tree,
    /// A page, or an area that is shown alone.
    Inside,
    /// Anything.
    All,
}

const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn sign(character: char) -> Key {
    key(KeyCode::Char(character))
}

const fn ctrl(character: char) -> Key {
    Key { code: KeyCode::Char(character), modifiers: KeyModifiers::CONTROL }
}

const fn shift(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::SHIFT }
}

const fn hint(keys: &'static str, words: Message, rank: u8, on: On) -> Hint {
    Hint { keys, words, rank, on }
}

use KeyCode::{BackTab, Backspace, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up};

/// Every key of the explorer.
pub const BINDINGS: &[Binding] = &[
    Binding {
        group: Group::Move,
        actions: &[(Action::Up, &[key(Up), sign('k')]), (Action::Down, &[key(Down), sign('j')])],
        written: None,
        doc: Message::DoMove,
        hint: Some(hint("↑↓", Message::HintMove, 8, On::All)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::PageUp, &[key(PageUp), ctrl('b')]), (Action::PageDown, &[key(PageDown), ctrl('f')])],
        written: None,
        doc: Message::DoPage,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::HalfUp, &[ctrl('u')]), (Action::HalfDown, &[ctrl('d')])],
        written: None,
        doc: Message::DoHalfPage,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::First, &[key(Home), sign('g')]), (Action::Last, &[key(End), sign('G')])],
        written: None,
        doc: Message::DoEnds,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::PreviousArea, &[sign('K')]), (Action::NextArea, &[sign('J')])],
        written: None,
        doc: Message::DoAreas,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Collapse, &[key(Left), sign('h')]), (Action::Expand, &[key(Right), sign('l')])],
        written: None,
        doc: Message::DoFold,
        hint: Some(hint("←→", Message::HintFold, 2, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Fold, &[sign(' ')])],
        written: None,
        doc: Message::DoFoldThis,
        hint: None,
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::ExpandAll, &[sign('+'), sign('*')]), (Action::CollapseAll, &[sign('-')])],
        written: None,
        doc: Message::DoFoldAll,
        hint: Some(hint("+ -", Message::HintFoldAll, 10, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Enter, &[key(Enter)])],
        written: None,
        doc: Message::DoEnter,
        hint: Some(hint("Enter", Message::HintEnter, 9, On::Tree)),
    },
    Binding {
        group: Group::Move,
        actions: &[(Action::Back, &[key(Backspace), ctrl('h')]), (Action::Cancel, &[key(Esc)])],
        written: None,
        doc: Message::DoBack,
        hint: Some(hint("Esc", Message::HintBack, 1, On::Inside)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::PreviousYear, &[sign(','), shift(Left)]), (Action::NextYear, &[sign('.'), shift(Right)])],
        written: None,
        doc: Message::DoYear,
        hint: Some(hint(", .", Message::HintYear, 1, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::Year(1), &[sign('1')]),
            (Action::Year(2), &[sign('2')]),
            (Action::Year(3), &[sign('3')]),
            (Action::Year(4), &[sign('4')]),
            (Action::Year(5), &[sign('5')]),
            (Action::Year(6), &[sign('6')]),
            (Action::Year(7), &[sign('7')]),
            (Action::Year(8), &[sign('8')]),
            (Action::Year(9), &[sign('9')]),
        ],
        written: Some("1…9"),
        doc: Message::DoYearNumber,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::AllYears, &[sign('0')])],
        written: None,
        doc: Message::DoAllYears,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[
            (Action::View(View::Internal), &[sign('i')]),
            (Action::View(View::External), &[sign('e')]),
            (Action::View(View::Combined), &[sign('c')]),
        ],
        written: None,
        doc: Message::DoView,
        hint: Some(hint("i e c", Message::HintView, 3, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::NextView, &[key(Tab)]), (Action::PreviousView, &[key(BackTab), shift(Tab)])],
        written: Some("Tab Shift-Tab"),
        doc: Message::DoNextView,
        hint: None,
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::OnlyDifferences, &[sign('!')])],
        written: None,
        doc: Message::DoOnlyDifferences,
        hint: Some(hint("!", Message::HintOnlyDifferences, 6, On::All)),
    },
    Binding {
        group: Group::Figures,
        actions: &[(Action::CopyAnswer, &[sign('y')]), (Action::CopyTable, &[sign('Y')])],
        written: None,
        doc: Message::DoCopy,
        hint: Some(hint("y", Message::HintCopy, 5, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Check, &[sign('a')])],
        written: None,
        doc: Message::DoCheck,
        hint: Some(hint("a", Message::HintCheck, 4, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Sort, &[sign('s')]), (Action::Reverse, &[sign('S')])],
        written: None,
        doc: Message::DoSort,
        hint: None,
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::About, &[sign('o')])],
        written: None,
        doc: Message::DoAbout,
        hint: Some(hint("o", Message::HintAbout, 7, On::All)),
    },
    Binding {
        group: Group::Pages,
        actions: &[(Action::Help, &[sign('?'), key(F(1))])],
        written: None,
        doc: Message::DoHelp,
        hint: Some(hint("?", Message::HintHelp, 0, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Language, &[key(F(2))])],
        written: None,
        doc: Message::DoLanguage,
        hint: Some(hint("F2", Message::HintLanguage, 11, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Redraw, &[ctrl('l')])],
        written: None,
        doc: Message::DoRedraw,
        hint: None,
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::Quit, &[sign('q')])],
        written: None,
        doc: Message::DoQuit,
        hint: Some(hint("q", Message::HintQuit, 6, On::All)),
    },
    Binding {
        group: Group::Program,
        actions: &[(Action::QuitNow, &[ctrl('c')]), (Action::Suspend, &[ctrl('z')])],
        written: None,
        doc: Message::DoLeave,
        hint: None,
    },
];

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
        .find_map(|(action, keys)| keys.contains(&pressed).then_some(*action))
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
        let keys = self.actions.iter().flat_map(|(_, keys)| keys.iter());
        keys.map(|key| key.name(locale)).collect::<Vec<_>>().join(" ")
    }
}

impl Key {
    fn name(self, locale: &Locale) -> String {
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
        for (action, keys) in BINDINGS.iter().flat_map(|binding| binding.actions) {
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
