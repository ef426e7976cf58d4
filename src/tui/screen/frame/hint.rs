//! The key or the term that shows what a typed text names: a kind of money, a year, an amount.

use crate::{
    analysis::search::query::subject::Subject,
    explorer::input::{action::Action, keymap::first_key},
    locale::Message,
    report::labels,
    tui::screen::draw_context::DrawContext,
};

/// The sentence that names it; none where it is shown already.
pub fn hint(context: &DrawContext<'_>) -> Option<String> {
    let DrawContext { dataset, scope, locale, filter, .. } = *context;
    let columns = scope.columns(dataset);
    let finds_nothing = context.found.is_some_and(|found| found.nothing.is_some());
    let (action, what) = match Subject::of(filter.text(), dataset, &columns, filter.reader())? {
        Subject::View(view) if view != scope.view() && finds_nothing => {
            (Action::View(view), labels::view(view, locale))
        }
        Subject::Year(column) if scope.period().column() != Some(column) => {
            let place = columns.iter().position(|&other| other == column)?;
            (Action::Year(u16::try_from(place + 1).ok()?), context.label(column).to_owned())
        }
        Subject::Amount(amount) if finds_nothing || filter.text().contains([',', '.']) => {
            let term = format!("={}", locale.amount(amount, 0));
            return Some(locale.fill(Message::TermFindsAmount, &[("term", term.into())]));
        }
        _ => return None,
    };
    let key = first_key(action, locale)?;
    // The prompt takes every letter for text.
    let key = if filter.is_typing() { format!("Enter {key}") } else { key };
    Some(locale.fill(Message::KeyShows, &[("key", key.into()), ("what", what.into())]))
}
