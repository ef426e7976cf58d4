//! Finds the action of a key in the tables of bindings.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{
    explorer::input::{
        action::Action,
        bindings::BINDINGS,
        key::{Binding, Key, Place},
        role_bindings::ROLE_BINDINGS,
    },
    locale::Locale,
};

/// The action of a key as the terminal reports it.
pub fn action(event: &KeyEvent) -> Option<Action> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    bound_in(BINDINGS, event)
}

/// The action of a key at a place, which may have keys of its own.
pub fn action_at(event: &KeyEvent, place: Place) -> Option<Action> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    bound_in(own(place), event).or_else(|| action(event))
}

/// The bindings of use at a place: its own, then those of everywhere whose keys these don't take.
pub fn bindings_at(place: Place) -> impl Iterator<Item = &'static Binding> {
    let is_taken = move |binding: &&Binding| {
        let mut keys = binding.actions.iter().flat_map(|bound| bound.keys);
        keys.any(|key| own(place).iter().flat_map(|own| own.actions).any(|bound| bound.keys.contains(key)))
    };
    own(place).iter().chain(BINDINGS.iter().filter(move |binding| !is_taken(binding)))
}

/// The bindings that a place has for itself.
fn own(place: Place) -> &'static [Binding] {
    if matches!(place, Place::Roles | Place::Question) { ROLE_BINDINGS } else { &[] }
}

fn bound_in(bindings: &[Binding], event: &KeyEvent) -> Option<Action> {
    let pressed = Key { code: event.code, modifiers: plain_modifiers(event) };
    let mut bound = bindings.iter().flat_map(|binding| binding.actions);
    bound.find_map(|bound| bound.keys.contains(&pressed).then_some(bound.action))
}

/// The first key of an action, as a reader knows it.
pub fn first_key(action: Action, locale: &Locale) -> Option<String> {
    let mut bound = BINDINGS.iter().chain(ROLE_BINDINGS).flat_map(|binding| binding.actions);
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
    fn no_key_has_two_meanings_at_a_place() {
        for bindings in [BINDINGS, ROLE_BINDINGS] {
            let mut seen = HashSet::new();
            for bound in bindings.iter().flat_map(|binding| binding.actions) {
                for key in bound.keys {
                    assert!(seen.insert(format!("{key:?}")), "{key:?} of {:?} has another meaning too", bound.action);
                }
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
