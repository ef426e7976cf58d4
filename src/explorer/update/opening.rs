//! Opens the explorer in a view: what was asked for is done by actions, as if a user had pressed the keys.

use crate::{
    analysis::arranging::{grouping::Grouping, order::Order},
    explorer::{
        app::App,
        diagram::kind::{Diagram, TrendFocus},
        input::action::Action,
        jobs::Job,
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

/// Brings a new explorer into a view, with the lines of its first drawing. Undo does not lead out of it. Returns the jobs that are due
/// beside, which the drawing does not wait for.
pub fn open_in(app: &mut App, opening: &Opening) -> Vec<Job> {
    let Opening { basis, period, view, area, filter, grouping, order, page } = opening;
    let measure = basis.map(Action::Measure);
    let year = period.map(|period| period.column().map_or(Action::AllYears, Action::GoToYear));
    let alone = area.map(|area| [Action::GoToArea(area), Action::Enter]).into_iter().flatten();
    let shown = measure.into_iter().chain(year).chain(view.map(Action::View)).chain(alone);
    let mut jobs: Vec<Job> = shown.flat_map(|action| update(app, action).jobs).collect();
    if !filter.is_empty() {
        jobs.extend(change(app, |app| app.change_filter(|line| line.look_for(filter))).jobs);
    }
    let arranged = grouping.map(Action::GroupBy).into_iter().chain(order.map(Action::SortBy));
    let actions = arranged.chain(page.map(OpeningPage::action));
    jobs.extend(actions.flat_map(|action| update(app, action).jobs));
    // Each change asks for a search of its own, and the answer to the last has them all.
    while let Some(last) = jobs.extract_if(.., |job| matches!(job, Job::Search(_))).last() {
        jobs.extend(finish(app, last.run()).jobs);
    }
    app.forget_history();
    jobs
}

impl OpeningPage {
    fn action(self) -> Action {
        match self {
            Self::Check => Action::Check,
            Self::About => Action::About,
            Self::Bars => Action::Diagram(Diagram::Bars),
            Self::Trend => Action::Diagram(Diagram::Trend(TrendFocus::Selected)),
            Self::Treemap => Action::Diagram(Diagram::Treemap),
            Self::Help => Action::Help,
        }
    }
}
