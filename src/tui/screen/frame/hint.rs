//! The hints about a typed text: the key or the term that shows what it names (a kind of money, a year, an amount, a source), a key
//! or a year that there is not, and the language of names where it is in none.

use crate::{
    analysis::search::{
        found::{Nothing, WordsIn},
        lookup::Miss,
        printed_total::{PrintedTotal, TypedFigure},
        query::subject::{Subject, missing_year},
    },
    explorer::input::{action::Action, keymap::first_key},
    locale::Message,
    model::amount::Amount,
    report::{labels, sentences::no_match},
    tui::screen::draw_context::DrawContext,
};

/// The sentence that helps most; none where what it names is shown already.
pub fn hint(context: &DrawContext<'_>) -> Option<String> {
    let DrawContext { dataset, locale, filter, found, .. } = *context;
    let finds_nothing = found.is_some_and(|found| found.nothing.is_some());
    let unknown_key = || no_match::unknown_key(filter.query(), filter.reader(), locale).filter(|_| finds_nothing);
    let unknown_name = || match &found?.nothing {
        Some(Nothing::NoMatch { unknown_name: Some(unknown), .. }) => {
            Some(no_match::unknown_name(dataset, filter.query(), unknown, filter.reader(), locale))
        }
        _ => None,
    };
    let year = || {
        let year = missing_year(filter.text(), dataset)?;
        let said = no_match::miss(dataset, &Miss::NoYear(year.to_owned()), locale);
        // Amounts may be as large as that.
        let amount = Amount::parse(year).ok().filter(|&amount| amount <= dataset.range().1);
        let amount = amount.and_then(|_| subject(context));
        Some(amount.map_or_else(|| said.clone(), |amount| format!("{said} {amount}")))
    };
    let state = || no_match::state(filter.text(), filter.reader(), locale).filter(|_| finds_nothing);
    let exactly = || no_match::exactly(found?.whole_name.as_ref()?, filter.reader(), locale);
    let language = || {
        let language = no_match::other_language(dataset, found?.words_in, locale);
        let said: Vec<String> = [no_match::in_notes_alone(found?, locale), language].into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" "))
    };
    unknown_key()
        .or_else(unknown_name)
        .or_else(year)
        .or_else(|| typed_figure(context))
        .or_else(|| subject(context))
        .or_else(state)
        .or_else(exactly)
        .or_else(language)
}

/// Returns `true` if the text is a word for a kind of money, which the hint then says the key for.
pub fn is_about_money(context: &DrawContext<'_>) -> bool {
    let DrawContext { dataset, scope, filter, .. } = *context;
    let subject = Subject::of(filter.text(), dataset, &scope.columns(dataset), filter.reader());
    matches!(subject, Some(Subject::View(_)))
}

/// The sentence that names the key or the term for what the text names as a whole.
fn subject(context: &DrawContext<'_>) -> Option<String> {
    let DrawContext { dataset, scope, locale, filter, .. } = *context;
    let columns = scope.columns(dataset);
    let finds_nothing = context.found.is_some_and(|found| found.nothing.is_some());
    // A word for a kind of money that is in no name asks for that money.
    let is_in_no_name = finds_nothing || context.found.is_some_and(|found| found.words_in == WordsIn::NotesAlone);
    let (action, what) = match Subject::of(filter.text(), dataset, &columns, filter.reader())? {
        Subject::View(view) if is_in_no_name && view == scope.view() => {
            let what = labels::capitalised(&labels::view(view, locale));
            return Some(locale.fill(Message::AlreadyShown, &[("what", what.into())]));
        }
        Subject::View(view) if is_in_no_name => (Action::View(view), labels::view(view, locale)),
        Subject::Year(column) if scope.period().column() != Some(column) => {
            let place = columns.iter().position(|&other| other == column)?;
            (Action::Year(u16::try_from(place + 1).ok()?), context.label(column).to_owned())
        }
        Subject::Total => {
            let key = format!("Esc {}", first_key(Action::Last, locale)?);
            let row = locale.text(Message::Total);
            return Some(locale.fill(Message::KeyGoesToTotal, &[("key", key.into()), ("row", row.into())]));
        }
        Subject::Amount(amount) if finds_nothing || filter.text().contains([',', '.']) => {
            let term = format!("={}", locale.amount(amount, 0));
            return Some(locale.fill(Message::TermFindsAmount, &[("term", term.into())]));
        }
        _ => return None,
    };
    let key = first_key(action, locale)?;
    // The prompt takes every letter for text, and what it narrows to is none of what the key shows.
    let key = format!("Esc {key}");
    Some(locale.fill(Message::KeyShows, &[("key", key.into()), ("what", what.into())]))
}

/// The sentence on a figure that no line has: it is printed as a total, with the keys that show it there, or stands nowhere.
fn typed_figure(context: &DrawContext<'_>) -> Option<String> {
    let DrawContext { dataset, scope, locale, found, .. } = *context;
    let Some(Nothing::NoMatch { figure, .. }) = &found?.nothing else { return None };
    let PrintedTotal { amount, stated, column } = match (*figure)? {
        TypedFigure::Total(total) => total,
        TypedFigure::Nowhere(amount) => {
            let amount = locale.amount(amount, amount.decimals());
            return Some(locale.fill(Message::FigureNowhere, &[("amount", amount.into())]));
        }
    };
    let total = dataset.stated_total(stated);
    let view = (scope.view() != total.view).then(|| first_key(Action::View(total.view), locale)).flatten();
    let columns = scope.columns(dataset);
    let place = columns.iter().position(|&other| other == column);
    let is_shown = scope.period().column() == Some(column);
    // A column of another measure has no key here.
    let is_there = is_shown || place.is_some();
    let year = place.filter(|_| !is_shown).and_then(|place| u16::try_from(place + 1).ok());
    let year = year.and_then(|number| first_key(Action::Year(number), locale));
    let keys: Vec<String> = [Some("Esc".to_owned()), year, view].into_iter().flatten().collect();
    let values = [
        ("amount", locale.amount(amount, amount.decimals().max(dataset.digits(scope.period()).shown())).into()),
        ("area", labels::area(dataset, total.area, locale).into()),
        ("year", context.label(column).into()),
        ("view", labels::view(total.view, locale).into()),
        ("key", if is_there { keys.join(" ") } else { "none".to_owned() }.into()),
    ];
    Some(locale.fill(Message::IsPrintedTotal, &values))
}
