//! Opens the explorer in a view: what was asked for is done by actions, as if a user had pressed the keys.

use crate::{
    analysis::arranging::{grouping::Grouping, order::Order},
    explorer::{
        app::App,
        effect::Effects,
        input::action::Action,
        update::{change, finish, update},
    },
    model::{financing::View, ids::AreaId, measure::BasisId, period::Period},
};

/// The view to open in. What it leaves out is as the dataset opens.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Opening {
    /// The measure.
    pub basis: Option<BasisId>,
    /// The year, or all of them.
    pub period: Option<Period>,
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
    /// The page over the tree.
    pub page: Option<OpeningPage>,
}

/// A page to open on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpeningPage {
    /// Does it add up.
    Check,
    /// About the figures.
    About,
    /// The bars of areas and years.
    Bars,
    /// The trend.
    Trend,
    /// The treemap.
    Treemap,
    /// The keys.
    Help,
}

/// Brings a new explorer into a view, so that the first drawing shows it. Undo does not lead out of it.
pub fn open_in(app: &mut App, opening: &Opening) {
    let Opening { basis, period, view, area, filter, grouping, order, page } = opening;
    let measure = basis.map(Action::Measure);
    let year = period.map(|period| period.column().map_or(Action::AllYears, Action::GoToYear));
    let alone = area.map(|area| [Action::GoToArea(area), Action::Enter]).into_iter().flatten();
    let shown = measure.into_iter().chain(year).chain(view.map(Action::View)).chain(alone);
    for action in shown {
        follow(app, |app| update(app, action));
    }
    if !filter.is_empty() {
        follow(app, |app| change(app, |app| app.change_filter(|line| line.look_for(filter))));
    }
    let arranged = grouping.map(Action::GroupBy).into_iter().chain(order.map(Action::SortBy));
    for action in arranged.chain(page.map(OpeningPage::actions).unwrap_or_default()) {
        follow(app, |app| update(app, action));
    }
    app.forget_history();
}

/// Makes a change, and waits for the jobs that are due after it.
fn follow(app: &mut App, change: impl FnOnce(&mut App) -> Effects) {
    let mut jobs = change(app).jobs;
    while let Some(job) = jobs.pop() {
        jobs.extend(finish(app, job.run()).jobs);
    }
}

impl OpeningPage {
    fn actions(self) -> Vec<Action> {
        match self {
            Self::Check => vec![Action::Check],
            Self::About => vec![Action::About],
            Self::Bars => vec![Action::NextDiagram],
            Self::Trend => vec![Action::NextDiagram; 2],
            Self::Treemap => vec![Action::NextDiagram; 3],
            Self::Help => vec![Action::Help],
        }
    }
}
