//! Finds the action of a key in the table of bindings.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{
    explorer::input::{action::Action, bindings::BINDINGS, key::Key},
    locale::Locale,
};

/// The action of a key as the terminal reports it.
pub fn action(event: &KeyEvent) -> Option<Action> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let pressed = Key { code: event.code, modifiers: plain_modifiers(event) };
    BINDINGS
        .iter()
        .flat_map(|binding| binding.actions)
        .find_map(|bound| bound.keys.contains(&pressed).then_some(bound.action))
}

/// The first key of an action, as a reader knows it.
pub fn first_key(action: Action, locale: &Locale) -> Option<String> {
    let mut bound = BINDINGS.iter().flat_map(|binding| binding.actions);
    bound.find(|bound| bound.action == action)?.keys.first().map(|key| key.name(locale))
}

/// The modifiers that tell keys apart: a sign shows by itself that Shift was held.
fn plain_modifiers(event: &KeyEvent) -> KeyModifiers {
    let all = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
    match event.code {
        KeyCode::Char(_) | KeyCode::BackTab => all - KeyModifiers::SHIFT,
        _ => all,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_key_has_two_meanings() {
        let mut seen = HashSet::new();
        for bound in BINDINGS.iter().flat_map(|binding| binding.actions) {
            for key in bound.keys {
                assert!(seen.insert(format!("{key:?}")), "{key:?} of {:?} has another meaning too", bound.action);
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
