//! The requests for jobs that are due, and how the rows follow the answer of a search.

use std::sync::Arc;

use crate::{
    analysis::{
        arranging::{
            arrangement::{ArrangedBy, Arrangement},
            group::{GroupId, Grouping},
        },
        search::found::Nothing,
    },
    explorer::{
        app::{App, PageKind, state::Background},
        diagram::ChartRequest,
        input::{action::Action, keymap},
        jobs::{
            Job,
            nearest::{FindNearest, FoundNearest},
            payers::{FindPayers, FoundPayers, LineSource, ShownLines},
            reload::{ComparisonPage, Reload, ReloadReason},
            search::{
                Search,
                answer::{Answer, Arranged, Change},
                request::SearchInput,
                results::{Applied, Request},
            },
            warnings::{FindWarnings, FoundWarnings},
        },
        lists::{checklist::CheckList, roles::RolesList},
        tree::{budget_part::BudgetPart, rows::Row},
        view::labels,
    },
    format::table::wishes::Wishes,
    locale::Message,
    model::financing::View,
    workspace::origin::Origin,
};

impl App {
    /// The jobs that are due now: a search, unless its lines are shown already or can be at once, the matches nearest to a
    /// filter that found nothing, the sources that pay for external money, and the warnings of a list of comparisons.
    pub(in crate::explorer) fn request_jobs(&mut self) -> Vec<Job> {
        let search = self.request_search().map(Job::Search);
        let nearest = self.request_nearest().map(Job::Nearest);
        let payers = self.request_payers().map(Job::Payers);
        let needs_warnings = self.lists.checklist.as_mut().is_some_and(CheckList::request_warnings);
        let warnings = needs_warnings.then(|| {
            let reading = self.background.reloads.reading();
            Job::Warnings(FindWarnings { dataset: Arc::clone(&self.data.dataset), reading })
        });
        let roles = self.request_roles().map(|reload| Job::Reload(Box::new(reload)));
        search.into_iter().chain(nearest).chain(payers).chain(warnings).chain(roles).collect()
    }

    fn request_search(&mut self) -> Option<Box<Search>> {
        let input = SearchInput {
            dataset: &self.data.dataset,
            figures: &self.data.figures,
            query: self.view.filter.query(),
            scope: self.view.scope,
            language: self.data.locale.language(),
            marks: &self.lists.marks,
            chart_request: match self.page_kind() {
                Some(PageKind::Diagram(diagram)) => ChartRequest::new(diagram, self.view.scope, self.lists.tree.root()),
                _ => None,
            },
        };
        match self.background.results.request(&input) {
            Request::Search(search) => return Some(search),
            Request::AtOnce(change) => self.show(change),
            Request::Nothing => {}
        }
        None
    }

    /// Requests the nearest matches where a search has found nothing, and no sentence of the dataset answers it.
    fn request_nearest(&mut self) -> Option<FindNearest> {
        let Background { results, nearest, .. } = &mut self.background;
        nearest.follow(self.view.filter.query(), self.view.scope.basis(), self.view.scope.period());
        let nothing = results.found().filter(|_| !results.is_waiting()).and_then(|found| found.nothing.as_ref());
        let is_due = matches!(nothing, Some(Nothing::NoMatch { scope_note: None, .. }));
        is_due.then(|| nearest.request(&self.data.dataset)).flatten()
    }

    /// Requests the sources that pay for the external money on the screen: of the whole, and of the selected row.
    fn request_payers(&mut self) -> Option<FindPayers> {
        let scope = self.view.scope;
        let selected = self.tree_source().subject_of(self.lists.tree.selected());
        let parts = [Row::Whole, selected].map(|row| BudgetPart::of(row, scope.view()));
        let mut parts: Vec<BudgetPart> = parts.into_iter().flatten().filter(|&part| is_paid_by_others(part)).collect();
        parts.dedup();
        let Background { results, payers, .. } = &mut self.background;
        let of = ShownLines { changes: results.changes(), period: scope.period() };
        let source = || {
            let (found, arrangement) = results.shared();
            LineSource { dataset: Arc::clone(&self.data.dataset), found, arrangement }
        };
        payers.request(of, &parts, source)
    }

    /// Takes the sources that pay, unless they are out of date. Says whether it did.
    pub(in crate::explorer) fn apply_payers(&mut self, found: FoundPayers) -> bool {
        self.background.payers.apply(found)
    }

    /// Takes the nearest matches, unless they are out of date. Says whether it did.
    pub(in crate::explorer) fn apply_nearest(&mut self, found: FoundNearest) -> bool {
        self.background.nearest.apply(found)
    }

    /// Requests a reading of the file.
    pub(in crate::explorer) fn request_reload(&mut self, reason: ReloadReason) -> Reload {
        let is_listed = self.pages.iter().any(|page| page.kind == PageKind::Check);
        let checklist = if is_listed { ComparisonPage::Needed } else { ComparisonPage::NotNeeded };
        // This reading takes the place of one that is under way.
        let awaited = self.lists.roles.as_ref().and_then(RolesList::awaited).cloned();
        self.background.reloads.request(self.settings.limits, &self.data.dataset, checklist, reason, awaited)
    }

    /// Requests a reading of the tables with the roles that are wished for, where these are others than before.
    fn request_roles(&mut self) -> Option<Reload> {
        let wishes = self.lists.roles.as_mut().and_then(RolesList::request)?;
        let reason = ReloadReason::Roles;
        let (limits, dataset) = (self.settings.limits, &self.data.dataset);
        let request = self.background.reloads.request(limits, dataset, ComparisonPage::NotNeeded, reason, Some(wishes));
        Some(request)
    }

    /// Keeps what is said of the tables, for every reading from now on.
    pub(in crate::explorer) fn keep_wishes(&mut self, wishes: Option<Wishes>) {
        self.background.reloads.keep(wishes);
    }

    /// The things that somebody said of the tables on the screen.
    pub(in crate::explorer) fn said_of_tables(&self) -> Option<&Wishes> {
        self.background.reloads.wishes()
    }

    /// Accepts the answer of a reading, unless the file is being read once more since. Says whether it did.
    pub(in crate::explorer) fn accept_reload(&mut self, number: u64) -> bool {
        self.background.reloads.accept(number)
    }

    /// The origin of the dataset.
    pub fn origin(&self) -> &Origin {
        self.background.reloads.origin()
    }

    /// Takes the warnings, unless another dataset has been read since. Says whether it did.
    pub(in crate::explorer) fn apply_warnings(&mut self, found: FoundWarnings) -> bool {
        let FoundWarnings { warnings, reading } = found;
        let is_of_this = reading == self.background.reloads.reading();
        let list = self.lists.checklist.as_mut().filter(|list| is_of_this && list.awaits_warnings());
        list.map(|list| list.set_warnings(warnings)).is_some()
    }

    /// Takes the answer to a search, unless it is out of date. Says whether it did.
    pub(in crate::explorer) fn apply_search(&mut self, answer: Answer) -> bool {
        let order = |app: &Self| app.background.results.arrangement().map(Arrangement::arranged_by);
        let before = order(self);
        let Some(Applied { change, arranged }) = self.background.results.apply(answer) else { return false };
        if arranged == Arranged::ByArea {
            self.view.scope.group_by(Grouping::Area);
            // Nothing was done that could be undone.
            self.view.history.forget(&self.view.moment());
            self.notify(Message::NotGrouped, self.locale().text(Message::SumTooLong));
        }
        self.show(change);
        let is_same = |before: ArrangedBy, now: ArrangedBy| {
            (before.order, before.direction) == (now.order, now.direction) || before.grouping != now.grouping
        };
        let now = order(self).unwrap_or_default();
        if change == Change::Order && !is_same(before.unwrap_or_default(), now) {
            self.show_first_in_order();
        }
        true
    }

    /// Shows the first rows of another order. Says which is the first where the cursor, which stays on its row, is too far down.
    fn show_first_in_order(&mut self) {
        let tree = &mut self.lists.tree;
        tree.show_top();
        tree.scroll(self.viewport.tree);
        let Some(&first) = tree.rows().first().filter(|_| tree.top() > 0) else { return };
        let (locale, dataset) = (self.locale(), self.dataset());
        let name = match first {
            Row::Area(area) => dataset.area(area).name.clone(),
            Row::Initiative(line) => dataset.name(line).to_owned(),
            Row::Group(group) => labels::group(dataset, group, self.shown().arrangement(), locale),
            Row::OfWhich(_) | Row::Gap(_) | Row::Whole => return,
        };
        let key = keymap::first_key(Action::First, locale).unwrap_or_default();
        self.reply(locale.fill(Message::FirstInOrder, &[("key", key.into()), ("name", name.into())]));
    }

    /// Has the rows follow the lines that are shown.
    fn show(&mut self, change: Change) {
        let grouping = self.background.results.arrangement().map(|arrangement| arrangement.arranged_by().grouping);
        let is_gone = |kind| matches!(kind, PageKind::Total(Row::Group(group)) if !grouping.is_some_and(|grouping| group.is_of(grouping)));
        self.pages.retain(|page| !is_gone(page.kind));
        let is_seeking = self.view.filter.is_seeking();
        self.change_tree(|tree, source| {
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
        self.view.filter.found();
    }
}

/// Returns `true` for external money whose sources are not its own name.
fn is_paid_by_others(part: BudgetPart) -> bool {
    part.view() == View::External && !matches!(part, BudgetPart::Group(GroupId::Funding(_), _))
}
