//! The ways the state changes. Only [`update`](crate::explorer::update) calls these.

use std::mem;

use crate::{
    analysis::{figures::Figures, search::query::reader::QueryReader},
    explorer::{
        app::{App, Notice, Page, PageKind, Said},
        lists::{
            checklist::CheckList,
            concerned::ConcernedList,
            filter::Filter,
            palette::{Palette, offer::PaletteInput},
            roles::RolesList,
        },
        motion::Motion,
        tree::{Tree, marks::Marks, rows::TreeSource},
        view::{
            completeness::Completeness,
            history::{History, Moment},
            room::ScreenRoom,
            scope::Scope,
        },
    },
    locale::{Language, Locale, Message},
    model::dataset::Dataset,
    report::imported::ImportReport,
};

impl App {
    /// Shows a notice until the next key.
    pub(in crate::explorer) fn notify(&mut self, title: Message, text: String) {
        self.said.notice = Some(Notice { title: self.data.locale.text(title), text });
    }

    /// Takes the notice and the last key's reply away.
    pub(in crate::explorer) fn dismiss_notice(&mut self) -> Said {
        mem::take(&mut self.said)
    }

    /// Returns `true` if nothing else is said than before.
    pub(in crate::explorer) fn says(&self, before: &Said) -> bool {
        self.said == *before
    }

    /// Says why a key changes nothing, in place of the footer until the next key.
    pub(in crate::explorer) fn reply(&mut self, reason: String) {
        self.said.reply = Some(reason).filter(|reason| !reason.is_empty());
    }

    pub(in crate::explorer) fn set_language(&mut self, language: Language) {
        self.data.set_locale(Locale::new(language));
        self.view.filter.read_by(QueryReader::of(&self.data.dataset, language));
        if let Some(palette) = &mut self.lists.palette {
            *palette = palette.carry_over(self.data.palette_input(&self.view));
        }
    }

    /// Changes the scope. Says whether it is another one.
    pub(in crate::explorer) fn change_scope(&mut self, change: impl FnOnce(&mut Scope, &Dataset)) -> bool {
        let before = self.view.scope;
        change(&mut self.view.scope, &self.data.dataset);
        self.view.scope != before
    }

    pub(in crate::explorer) fn show_next_values(&mut self) {
        self.view.values = self.view.values.next(self.compared());
    }

    /// Changes the use of the room on the screen.
    pub(in crate::explorer) fn change_room(&mut self, change: impl FnOnce(&mut ScreenRoom)) {
        change(&mut self.view.room);
    }

    pub(in crate::explorer) fn change_filter<T>(&mut self, change: impl FnOnce(&mut Filter) -> T) -> T {
        change(&mut self.view.filter)
    }

    pub(in crate::explorer) fn change_tree(&mut self, change: impl FnOnce(&mut Tree, TreeSource<'_>) -> bool) -> bool {
        change(&mut self.lists.tree, self.data.tree_source(&self.view, &self.background))
    }

    /// Makes the rows anew, as after every change of the scope.
    pub(in crate::explorer) fn rebuild_tree(&mut self) {
        self.lists.tree.follow_scope(self.data.tree_source(&self.view, &self.background));
    }

    pub(in crate::explorer) fn change_marks(
        &mut self,
        change: impl FnOnce(&mut Marks, &Tree, TreeSource<'_>) -> bool,
    ) -> bool {
        let source = self.data.tree_source(&self.view, &self.background);
        change(&mut self.lists.marks, &self.lists.tree, source)
    }

    /// Makes the list of comparisons where there is none yet.
    pub(in crate::explorer) fn prepare_checklist(&mut self) {
        let data = &self.data;
        self.lists.checklist.get_or_insert_with(|| CheckList::new(&data.dataset, &data.figures));
    }

    /// Changes the list of comparisons. Says whether anything changed.
    pub(in crate::explorer) fn change_checklist(
        &mut self,
        change: impl FnOnce(&mut CheckList, &Figures) -> bool,
    ) -> bool {
        self.lists.checklist.as_mut().is_some_and(|list| change(list, &self.data.figures))
    }

    /// Opens the page of the selected warning, on the row where it was left. Says whether there is one.
    pub(in crate::explorer) fn open_warning(&mut self) -> bool {
        let Some((place, warning)) = self.lists.checklist.as_ref().and_then(CheckList::selected_warning) else {
            return false;
        };
        let left = self.lists.concerned.filter(|list| list.warning() == place);
        self.lists.concerned = Some(left.unwrap_or_else(|| ConcernedList::of(place, warning)));
        self.toggle_page(PageKind::Warning);
        true
    }

    /// Changes the list of the warning that was opened last. Says whether anything changed.
    pub(in crate::explorer) fn change_concerned(&mut self, change: impl FnOnce(&mut ConcernedList) -> bool) -> bool {
        self.lists.concerned.as_mut().is_some_and(change)
    }

    /// Makes the list of the tables' columns anew. Says whether there are tables.
    pub(in crate::explorer) fn prepare_roles(&mut self) -> bool {
        let list = self.data.import.as_deref().map(RolesList::of);
        let is_there = list.is_some();
        self.lists.roles = list;
        is_there
    }

    /// Changes the list of the tables' columns. Says whether anything changed.
    pub(in crate::explorer) fn change_roles(
        &mut self,
        change: impl FnOnce(&mut RolesList, &ImportReport) -> bool,
    ) -> bool {
        self.lists.roles.as_mut().zip(self.data.import.as_deref()).is_some_and(|(list, import)| change(list, import))
    }

    pub(in crate::explorer) fn open_palette(&mut self) {
        self.lists.palette = Some(Palette::open(self.data.palette_input(&self.view)));
    }

    pub(in crate::explorer) fn close_palette(&mut self) {
        self.lists.palette = None;
    }

    /// Changes the palette, if it is open.
    pub(in crate::explorer) fn change_palette<T>(
        &mut self,
        change: impl FnOnce(&mut Palette, PaletteInput<'_>) -> T,
    ) -> Option<T> {
        let input = self.data.palette_input(&self.view);
        self.lists.palette.as_mut().map(|palette| change(palette, input))
    }

    /// Opens a page, or closes it where it is the one on the screen.
    pub(in crate::explorer) fn toggle_page(&mut self, kind: PageKind) {
        if self.page().is_some_and(|page| page.kind == kind) {
            self.pages.pop();
        } else {
            self.pages.retain(|page| page.kind != kind);
            self.pages.push(Page { kind, top: 0 });
        }
    }

    /// Closes the page on the screen. Says whether there was one.
    pub(in crate::explorer) fn close_page(&mut self) -> bool {
        self.pages.pop().is_some()
    }

    /// Closes the open pages for which `is_closed` is true.
    pub(in crate::explorer) fn close_pages(&mut self, is_closed: impl Fn(PageKind) -> bool) {
        self.pages.retain(|page| !is_closed(page.kind));
    }

    /// Has the page on the screen be about something else.
    pub(in crate::explorer) fn turn_page(&mut self, kind: PageKind) {
        if let Some(page) = self.pages.last_mut().filter(|page| page.kind != kind) {
            *page = Page { kind, top: 0 };
        }
    }

    /// Scrolls the page on the screen. Says whether it moved.
    pub(in crate::explorer) fn scroll_page(&mut self, motion: Motion) -> bool {
        let extent = self.viewport.page;
        let Some(page) = self.pages.last_mut() else { return false };
        let before = page.top;
        page.top = motion.target(before, extent.last_top() + 1, extent.height);
        page.top != before
    }

    /// Scrolls the page on the screen by some lines. Says whether it moved.
    pub(in crate::explorer) fn scroll_page_by(&mut self, lines: isize) -> bool {
        let last_top = self.viewport.page.last_top();
        let Some(page) = self.pages.last_mut() else { return false };
        let before = page.top;
        page.top = page.top.saturating_add_signed(lines).min(last_top);
        page.top != before
    }

    /// Records the previous view for undo if the view has changed.
    pub(in crate::explorer) fn remember(&mut self, before: Moment) {
        if self.view.moment() != before {
            self.view.history.remember(before);
        }
    }

    /// Goes back to the moment before. Says whether there was one.
    pub(in crate::explorer) fn undo(&mut self) -> bool {
        let moment = self.view.history.undo(self.view.moment());
        self.go_to(moment)
    }

    /// Goes forth again to the moment that was undone last. Says whether there was one.
    pub(in crate::explorer) fn redo(&mut self) -> bool {
        let moment = self.view.history.redo(self.view.moment());
        self.go_to(moment)
    }

    /// Forgets the moments before and after this one.
    pub(in crate::explorer) fn forget_history(&mut self) {
        self.view.history = History::default();
    }

    fn go_to(&mut self, moment: Option<Moment>) -> bool {
        let Some(moment) = moment else { return false };
        self.view.go_to(&moment);
        self.rebuild_tree();
        true
    }

    /// Shows the overview again, as when the explorer was opened; marks stay. Says whether anything else was shown.
    pub(in crate::explorer) fn reset(&mut self) -> bool {
        let place = |app: &Self| {
            let tree = app.tree();
            (tree.root(), tree.cursor(), tree.rows().len(), app.moment(), app.pages.len())
        };
        let before = place(self);
        self.view.go_to(&Moment::first(&self.data.dataset));
        self.pages.clear();
        self.change_tree(|tree, source| {
            tree.go_to(source, None);
            tree.collapse_all(source)
        });
        self.open_what_fits();
        place(self) != before
    }

    /// Opens every area where all rows then fit the screen.
    pub(super) fn open_what_fits(&mut self) {
        // More rows are to come.
        if self.completeness() != Completeness::Whole {
            return;
        }
        let height = self.viewport.tree;
        self.change_tree(|tree, source| tree.expand_where_it_fits(source, height));
    }

    /// Brings what follows from the rows and the filter up to date after a change.
    pub(in crate::explorer) fn settle(&mut self) {
        let source = self.data.tree_source(&self.view, &self.background);
        self.hidden.follow(source, self.background.results.changes());
        self.lists.marks.follow(&self.lists.tree);
    }
}
