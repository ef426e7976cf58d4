//! Tells in a few words why a key changes nothing here.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    explorer::{
        app::{App, PageKind},
        diagram::kind::Diagram,
        input::{action::Action, key::Key, keymap, line_edit::LineEdit},
        motion::Motion,
        update::roles,
    },
    locale::Message,
    report::labels,
};

/// The reason why an action changes nothing.
pub fn reason(app: &App, action: Action) -> String {
    let (locale, dataset, scope) = (app.locale(), app.dataset(), app.scope());
    let on_page = app.page_kind().is_some();
    if (app.page_kind() == Some(PageKind::Roles) || app.asks())
        && let Some(reason) = roles::reason(app, action)
    {
        return reason;
    }
    if let Some(motion) = Motion::of(action) {
        return locale.text(no_motion(app, motion));
    }
    if app.page_kind() == Some(PageKind::Roles) {
        return not_here(app, action);
    }
    let already = |what: &str| locale.fill(Message::AlreadyShown, &[("what", labels::capitalised(what).into())]);
    let year = |message, column| locale.fill(message, &[("year", dataset.label(column).into())]);
    let mut years = dataset.basis(scope.basis()).columns();
    let reason = match action {
        Action::PreviousYear => return years.next().map_or_else(String::new, |first| year(Message::FirstYear, first)),
        Action::NextYear => return years.last().map_or_else(String::new, |last| year(Message::LastYear, last)),
        Action::Year(number) => {
            let count = scope.columns(dataset).len();
            return match scope.columns(dataset).get(usize::from(number).saturating_sub(1)) {
                Some(&column) => already(dataset.label(column)),
                None => locale.fill(Message::OnlySoManyYears, &[("count", count.into())]),
            };
        }
        Action::GoToYear(column) => return already(dataset.label(column)),
        Action::AllYears => return already(&locale.text(Message::AllYears)),
        Action::View(view) => return already(&labels::view(view, locale)),
        Action::Back | Action::Cancel if app.import().is_some() => Message::ColumnsLeadBack,
        Action::Back | Action::Cancel => Message::NothingToGoBackFrom,
        Action::ClearMarks => Message::NothingMarked,
        Action::Roles => Message::NotOfTables,
        Action::Reset => Message::OverviewAlready,
        Action::NextHit | Action::PreviousHit if app.tree().rows().is_empty() => Message::NoRows,
        Action::NextHit if is_on_lines(app) => Message::NoLineAfter,
        Action::PreviousHit if is_on_lines(app) => Message::NoLineBefore,
        Action::Mark if matches!(app.page_kind(), Some(PageKind::Initiative(_))) => Message::NothingToMark,
        Action::Measure(_) | Action::GroupBy(_) | Action::SortBy(_) | Action::CompareWith(_) | Action::OnlyFlow(_) => {
            Message::AlreadySo
        }
        Action::Enter
            if app
                .checklist()
                .is_some_and(|list| app.page_kind() == Some(PageKind::Check) && list.awaits_warnings()) =>
        {
            Message::LookingForWarnings
        }
        Action::Enter if app.page_kind() == Some(PageKind::Check) => Message::NoRows,
        _ if on_page => return not_here(app, action),
        _ if app.tree().rows().is_empty() => Message::NoRows,
        Action::MarkShown => Message::AllMarkedAlready,
        Action::Mark | Action::MarkRange => Message::NothingToMark,
        Action::PreviousArea => Message::NoAreaBefore,
        Action::NextArea => Message::NoAreaAfter,
        Action::Expand | Action::Enter => Message::NothingToOpen,
        Action::Collapse => Message::NothingToClose,
        Action::Fold => Message::NothingToFold,
        Action::ExpandAll => Message::AllOpenAlready,
        Action::CollapseAll => Message::AllClosedAlready,
        _ => Message::AlreadySo,
    };
    locale.text(reason)
}

/// The reason why a key without a meaning does nothing; none for a key that writes nothing.
pub fn unknown_key(app: &App, key: &KeyEvent) -> Option<String> {
    let is_plain = KeyModifiers::SHIFT | KeyModifiers::CONTROL;
    let is_written = matches!(key.code, KeyCode::Char(_) | KeyCode::F(_) | KeyCode::Insert | KeyCode::Delete);
    if !is_written || !is_plain.contains(key.modifiers) {
        return None;
    }
    let name = Key { code: key.code, modifiers: key.modifiers }.name(app.locale());
    let help = keymap::first_key(Action::Help, app.locale()).unwrap_or_default();
    Some(app.locale().fill(Message::UnknownKey, &[("key", name.into()), ("help", help.into())]))
}

/// The reason why a key does nothing while something is typed; none for a key that edits or moves, which may have come to an end.
pub fn unknown_in_text(app: &App, key: &KeyEvent) -> Option<String> {
    let is_text = matches!(key.code, KeyCode::Char(_)) && (key.modifiers - KeyModifiers::SHIFT).is_empty();
    let is_unknown = matches!(key.code, KeyCode::Char(_) | KeyCode::F(_) | KeyCode::Insert) && !is_text;
    if !is_unknown || LineEdit::edits(key) {
        return None;
    }
    let name = Key { code: key.code, modifiers: key.modifiers }.name(app.locale());
    let back = keymap::first_key(Action::Cancel, app.locale()).unwrap_or_default();
    Some(app.locale().fill(Message::NotOnThisPage, &[("key", name.into()), ("back", back.into())]))
}

/// The reason why a list or a page does not move.
fn no_motion(app: &App, motion: Motion) -> Message {
    let is_up = matches!(motion, Motion::Up | Motion::PageUp | Motion::HalfUp | Motion::First);
    let rows = match app.page_kind() {
        None | Some(PageKind::Diagram(Diagram::Trend(_))) => app.tree().rows().len(),
        Some(PageKind::Roles) => app.roles().map_or(0, |(_, list)| list.columns().len()),
        Some(PageKind::Check) => app.checklist().map_or(0, |list| list.items().len()),
        Some(PageKind::Warning) => app.opened_warning().map_or(0, |(warning, _)| warning.concerned.len()),
        Some(_) if app.viewport().page.last_top() == 0 => return Message::WholePageShown,
        Some(_) => return if is_up { Message::PageBeginsHere } else { Message::PageEndsHere },
    };
    match rows {
        0 => Message::NoRows,
        _ if is_up => Message::FirstRowAlready,
        _ => Message::LastRowAlready,
    }
}

fn is_on_lines(app: &App) -> bool {
    matches!(app.page_kind(), None | Some(PageKind::Initiative(_)))
}

/// An action of the tree on a page that has none of it.
fn not_here(app: &App, action: Action) -> String {
    let key = keymap::first_key(action, app.locale()).unwrap_or_default();
    let back = keymap::first_key(Action::Cancel, app.locale()).unwrap_or_default();
    app.locale().fill(Message::NotOnThisPage, &[("key", key.into()), ("back", back.into())])
}
