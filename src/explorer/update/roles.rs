//! Actions on the page of a table's columns: another role, another decimal mark, exploring what comes of it, and keeping it in a file.

use crate::{
    explorer::{
        app::{App, PageKind},
        effect::{Effect, Effects},
        input::action::Action,
        jobs::{Job, save_roles::SaveRoles},
        lists::roles::{RolesList, Wished},
        motion::Motion,
    },
    format::table::number::DecimalMark,
    locale::{Message, printable::visible},
    report::{
        files::whole_file::Existing,
        imported::{ImportReport, Missing},
    },
    workspace::{open::roles::file_for, origin::Origin},
};

/// Opens the page, or closes it. Says whether there is one.
pub fn toggle(app: &mut App) -> bool {
    app.prepare_roles() && {
        app.toggle_page(PageKind::Roles);
        true
    }
}

/// Carries out an action on the page, and on any other while something is to be said first. None for one that is the same here as
/// everywhere.
pub fn act(app: &mut App, action: Action) -> Option<bool> {
    if app.page_kind() != Some(PageKind::Roles) {
        let leads_back = matches!(
            action,
            Action::Roles
                | Action::Help
                | Action::Language
                | Action::Palette
                | Action::Back
                | Action::Cancel
                | Action::Quit
        );
        return (!leads_back && Motion::of(action).is_none()).then_some(false);
    }
    let height = app.viewport().roles;
    Some(match (Motion::of(action), action) {
        (Some(motion), _) => app.change_roles(|list, _| list.apply(motion, height)),
        _ if is_answer(action) && *app.origin() == Origin::StandardInput => false,
        (_, Action::NextRole) => app.change_roles(|list, import| list.turn(1, import)),
        (_, Action::PreviousRole) => app.change_roles(|list, import| list.turn(-1, import)),
        (_, Action::TakeFor(role)) => app.change_roles(|list, import| list.take(role, import)),
        (_, Action::Decimal(mark)) => app.change_roles(|list, import| list.read_with(mark, import)),
        (_, Action::NextSheet) => app.change_roles(RolesList::next_sheet),
        (_, Action::Explore) => explore(app),
        (_, Action::Help | Action::Language | Action::Palette) => return None,
        // What comes of a gamble is not to be explored.
        _ if app.asks() => false,
        (_, action) if is_of_the_tree(action) => false,
        _ => return None,
    })
}

/// Leaves the page for the tree: the overview, where the tables were read with other roles.
fn explore(app: &mut App) -> bool {
    let is_made = app.roles().is_some_and(|(_, list)| matches!(list.wished(), Wished::Done));
    if app.asks() || !is_made {
        return false;
    }
    let is_changed = app.roles().is_some_and(|(_, list)| list.is_changed());
    app.close_pages(|kind| kind == PageKind::Roles);
    if is_changed {
        app.reset();
        app.forget_history();
    }
    true
}

/// The figures of the tree are not on the page, and what is shown of them can't be chosen there.
fn is_of_the_tree(action: Action) -> bool {
    matches!(
        action,
        Action::PreviousYear
            | Action::NextYear
            | Action::Year(_)
            | Action::AllYears
            | Action::NextMeasure
            | Action::Beside
            | Action::Measure(_)
            | Action::View(_)
            | Action::NextView
            | Action::PreviousView
            | Action::EarlierBase
            | Action::LaterBase
            | Action::CompareWith(_)
            | Action::GroupBy(_)
            | Action::SortBy(_)
            | Action::ShowUnit(_)
            | Action::ClearMarks
    )
}

/// The reason why an action does nothing on the page; none where it is the same as everywhere.
pub fn reason(app: &App, action: Action) -> Option<String> {
    let locale = app.locale();
    if let Some(question) = question(app).filter(|_| !is_answer(action) && Motion::of(action).is_none()) {
        return Some(question);
    }
    if is_answer(action) && *app.origin() == Origin::StandardInput {
        return Some(locale.text(Message::ReloadStandardInput));
    }
    match action {
        Action::Explore => app.roles().map(|(_, list)| match list.wished() {
            Wished::Failed(_, reason) => reason.clone(),
            _ => locale.text(Message::StillReading),
        }),
        Action::NextSheet => Some(locale.text(Message::OneSheet)),
        action if is_answer(action) => Some(locale.text(Message::AlreadySo)),
        _ => None,
    }
}

/// Says something of the tables, which are then read again.
fn is_answer(action: Action) -> bool {
    matches!(
        action,
        Action::TakeFor(_) | Action::NextRole | Action::PreviousRole | Action::Decimal(_) | Action::NextSheet
    )
}

/// The question that the tables leave open, and the keys that answer it.
pub fn question(app: &App) -> Option<String> {
    match app.import().and_then(ImportReport::missing) {
        Some(Missing::Amounts) => return Some(app.locale().text(Message::WhichAmounts)),
        Some(Missing::Lines) => return Some(app.locale().text(Message::WhichLines)),
        None => {}
    }
    let mark = app.import().and_then(|import| import.open_mark())?;
    let values = [
        ("number", visible(&mark.number).into()),
        ("column", visible(&mark.column).into()),
        ("numbers", mark.numbers.into()),
        ("comma", mark.read_with(DecimalMark::Comma, app.locale()).into()),
        ("point", mark.read_with(DecimalMark::Point, app.locale()).into()),
    ];
    Some(app.locale().fill(Message::WhichMark, &values))
}

/// Keeps the roles in a file beside the table, or says why they can't be.
pub fn save(app: &mut App, existing: Existing) -> Effects {
    match prepare(app, existing) {
        Ok(job) => {
            app.notify(Message::Writing, job.path.display().to_string());
            Effects::draw(vec![Job::SaveRoles(Box::new(job))])
        }
        Err(why) => {
            app.notify(Message::NotWritten, why);
            Effect::Draw.into()
        }
    }
}

fn prepare(app: &App, existing: Existing) -> Result<SaveRoles, String> {
    let locale = app.locale();
    let import = app.import().ok_or_else(|| locale.text(Message::NotOfTables))?;
    if let Some(question) = question(app) {
        return Err(question);
    }
    if let Some((_, list)) = app.roles() {
        match list.wished() {
            Wished::Done => {}
            Wished::Failed(_, reason) => return Err(reason.clone()),
            Wished::Due(_) | Wished::Awaited(_) => return Err(locale.text(Message::StillReading)),
        }
    }
    let path = file_for(app.origin()).ok_or_else(|| locale.text(Message::RolesNoName))?;
    Ok(SaveRoles { wishes: import.understood(), path, existing, language: locale.language() })
}

/// Opens the page while there is something to be said before anything else.
pub fn ask_first(app: &mut App) {
    if app.asks() && app.page_kind() != Some(PageKind::Roles) {
        toggle(app);
    }
}
