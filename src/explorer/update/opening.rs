//! Opens the explorer in a view: what was asked for is done by actions, as if a user had pressed the keys.

use crate::{
    analysis::arranging::{
        group::GroupId,
        grouping::Grouping,
        order::{Direction, Order},
    },
    explorer::{
        app::{App, PageKind},
        input::action::Action,
        jobs::Job,
        tree::rows::Row,
        update::{change, finish, update},
        view::{column_values::ColumnValues, scope::ShownAreas},
    },
    format::table::account::Reason,
    locale::Message,
    model::{columns::ColumnId, financing::View, ids::AreaId, measure::BasisId, period::Period},
};

pub use crate::explorer::input::opening_page::OpeningPage;

/// The view to open in. What it leaves out is as the dataset opens.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Opening {
    /// The measure.
    pub basis: Option<BasisId>,
    /// The measure beside it.
    pub beside: Option<BasisId>,
    /// The year, or all of them.
    pub period: Option<Period>,
    /// The year, or the column, to compare with.
    pub base: Option<ColumnId>,
    /// The money.
    pub view: Option<View>,
    /// The area that is shown alone.
    pub area: Option<AreaId>,
    /// The text of the filter; empty without one.
    pub filter: String,
    /// The groups.
    pub grouping: Option<Grouping>,
    /// The order.
    pub order: Option<Order>,
    /// The end of the order that comes first.
    pub direction: Direction,
    /// The values in the columns of years.
    pub values: ColumnValues,
    /// The areas that are shown.
    pub only: ShownAreas,
    /// The group that is shown alone.
    pub alone: Option<GroupId>,
    /// The selected row.
    pub row: Option<Row>,
    /// The page over the tree.
    pub page: Option<OpeningPage>,
}

/// Brings a new explorer into a view, with the lines of its first drawing. Undo does not lead out of it. Returns the jobs that are due
/// beside, which the drawing does not wait for.
pub fn open_in(app: &mut App, opening: &Opening) -> Vec<Job> {
    let mut jobs = choose(app, opening);
    // Each change asks for a search of its own, and the answer to the last has them all.
    while let Some(last) = jobs.extract_if(.., |job| matches!(job, Job::Search(_))).last() {
        jobs.extend(finish(app, last.run()).jobs);
    }
    // Groups are there once the lines are in them.
    if let Some(group) = opening.alone {
        app.change_tree(|tree, source| tree.drill_into(source, Row::Group(group)));
    }
    // A row is selected among those that are found, and a page is of that row.
    if let Some(row) = opening.row {
        app.change_tree(|tree, source| {
            tree.go_to_row(source, row);
            true
        });
    }
    jobs.extend(app.request_jobs());
    jobs.extend(opening.page.into_iter().flat_map(|page| update(app, page.action()).jobs));
    while let Some(last) = jobs.extract_if(.., |job| matches!(job, Job::Search(_))).last() {
        jobs.extend(finish(app, last.run()).jobs);
    }
    app.forget_history();
    tell_import(app);
    jobs
}

/// Says that the dataset was made of tables, and what became of their rows.
fn tell_import(app: &mut App) {
    let Some(import) = app.import() else { return };
    let account = &import.account;
    let values = [
        ("rows", account.rows.into()),
        ("lines", account.lines.into()),
        ("totals", account.total_rows.into()),
        ("headings", account.count(Reason::Headings).into()),
        ("aside", (account.aside.len() - account.count(Reason::Headings)).into()),
    ];
    let text = app.locale().fill(Message::ImportTold, &values);
    // On the page of the columns it stands anyway.
    if app.page_kind() != Some(PageKind::Roles) {
        let roles = app.roles_file().message(app.locale());
        app.notify(Message::ImportTitle, [Some(text), roles].into_iter().flatten().collect::<Vec<_>>().join(" "));
    }
}

/// Chooses the scope, the filter, the order and the groups.
fn choose(app: &mut App, opening: &Opening) -> Vec<Job> {
    let Opening { basis, beside, period, base, view, area, filter, grouping, order, direction, values, only, .. } =
        opening;
    let mut jobs = Vec::new();
    let mut act = |app: &mut App, action| jobs.extend(update(app, action).jobs);
    if let Some(basis) = basis {
        act(app, Action::Measure(*basis));
    }
    for _ in app.dataset().bases().collect::<Vec<_>>() {
        if app.scope().beside() != *beside {
            act(app, Action::Beside);
        }
    }
    let year = period.map(|period| period.column().map_or(Action::AllYears, Action::GoToYear));
    let alone = area.map(|area| [Action::GoToArea(area), Action::Enter]).into_iter().flatten();
    for action in year.into_iter().chain(base.map(Action::CompareWith)).chain(view.map(Action::View)).chain(alone) {
        act(app, action);
    }
    if !filter.is_empty() {
        jobs.extend(change(app, |app| app.change_filter(|line| line.look_for(filter))).jobs);
    }
    let mut act = |app: &mut App, action| jobs.extend(update(app, action).jobs);
    for action in grouping.map(Action::GroupBy).into_iter().chain(order.map(Action::SortBy)) {
        act(app, action);
    }
    if *direction == Direction::Reversed {
        act(app, Action::Reverse);
    }
    for _ in ColumnValues::ALL {
        if app.values() != *values {
            act(app, Action::NextValues);
        }
    }
    if *only == ShownAreas::Differences {
        app.change_scope(|scope, _| scope.show(ShownAreas::Differences));
        app.rebuild_tree();
    }
    jobs
}
