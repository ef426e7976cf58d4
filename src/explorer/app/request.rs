//! What the state asks for of the lines, and how the rows follow the answers; and what of it can be undone.

use std::sync::Arc;

use crate::{
    analysis::group::Grouping,
    explorer::{
        app::{App, page::PageKind},
        diagram::ChartRequest,
        jobs::{
            Job,
            search::{Answer, Applied, Arranged, Change, Request, Search, SearchInput},
            warnings::FindWarnings,
        },
        lists::checklist::CheckList,
        view::{column_values::ColumnValues, history::Moment, scope::Scope},
    },
    locale::Message,
};

impl App {
    /// Takes the answer to a search, unless it is out of date. Says whether anything changed.
    pub fn hear(&mut self, answer: Answer) -> bool {
        let Some(Applied { change, arranged }) = self.shown.hear(answer) else { return false };
        if arranged == Arranged::ByArea {
            self.scope.group_by(Grouping::Area);
            // There is no step back to where one is already.
            self.history.forget(&self.moment());
            self.tell(Message::NotGrouped, Message::SumTooLong);
        }
        self.show(change);
        true
    }

    /// Has the rows follow what is shown of the lines.
    fn show(&mut self, change: Change) {
        let is_seeking = self.find.is_seeking();
        self.on_tree(|tree, source| {
            match change {
                Change::Lines => tree.filter(source),
                Change::Order => tree.follow_scope(source),
                Change::BesideRows => {}
            }
            if change == Change::Lines && is_seeking {
                tree.to_first_hit(source);
            }
            true
        });
        self.find.found();
    }

    /// The jobs that are due now: a search, unless its lines are shown already or can be at once, and the warnings of a list of
    /// comparisons.
    pub(crate) fn request(&mut self) -> Vec<Job> {
        let search = self.request_search().map(|search| Job::Search(Box::new(search)));
        let needs_warnings = self.check.as_mut().is_some_and(CheckList::request_warnings);
        let warnings = needs_warnings.then(|| {
            Job::Warnings(FindWarnings { dataset: Arc::clone(&self.dataset), reading: self.reloads.readings() })
        });
        search.into_iter().chain(warnings).collect()
    }

    fn request_search(&mut self) -> Option<Search> {
        let asked = SearchInput {
            dataset: &self.dataset,
            figures: &self.figures,
            query: self.find.query(),
            scope: self.scope,
            language: self.locale.language(),
            marks: &self.marks,
            chart_request: match self.page().map(|page| page.kind) {
                Some(PageKind::Diagram(diagram)) => ChartRequest::new(diagram, self.scope, self.tree.root()),
                _ => None,
            },
        };
        match self.shown.want(&asked) {
            Request::Search(search) => return Some(search),
            Request::AtOnce(change) => self.show(change),
            Request::Nothing => {}
        }
        None
    }

    /// Looks at the overview again, as when the explorer was opened; marks stay.
    pub(crate) fn look_from_the_start(&mut self) {
        self.scope = Scope::new(&self.dataset);
        self.values = ColumnValues::default();
        self.find.drop();
        self.pages.clear();
        self.on_tree(|tree, source| {
            tree.go_to(source, None);
            tree.collapse_all(source);
            true
        });
    }

    /// What is looked at, as far as it can be undone; while a filter is typed, what was before it.
    pub(crate) fn moment(&self) -> Moment {
        Moment { scope: self.scope, values: self.values, filter: self.find.kept().to_owned() }
    }

    /// Looks at what was looked at in another moment.
    pub(crate) fn go_to_moment(&mut self, moment: &Moment) {
        self.scope = moment.scope;
        self.values = moment.values;
        self.find.set(&moment.filter);
    }
}
