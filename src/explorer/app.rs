//! The state of the explorer, made of small states. Only [`update`](crate::explorer::update) changes it, by the methods of
//! `change`; the screen reads it by the methods here, and says how much of it can be seen.

mod carry_over;
mod change;
mod completeness;
pub mod page;
mod place;
mod request;
mod state;
mod tables;

use std::{mem, sync::Arc};

use crate::{
    analysis::{
        check::warnings::{Concerned, Warning},
        figures::Figures,
        search::query::reader::QueryReader,
    },
    explorer::{
        app::state::{Background, Data, Hidden, Lists, ViewState},
        jobs::{nearest::NearestMatches, payers::PayersOfParts, reload::Reloads, search::results::SearchResults},
        lists::{checklist::CheckList, concerned::ConcernedList, filter::Filter, palette::Palette},
        tree::{Tree, marks::Marks, rows::TreeSource},
        view::{
            column_values::{ColumnValues, Compared},
            figure_widths::FigureWidths,
            history::Moment,
            room::ScreenRoom,
            scope::Scope,
            viewport::Viewport,
        },
    },
    locale::Locale,
    model::{dataset::Dataset, lines::LineSet},
    workspace::{origin::Origin, settings::Settings},
};

pub(in crate::explorer) use crate::explorer::app::page::Said;
pub use crate::explorer::app::page::{Notice, Page, PageKind};

/// The explorer.
pub struct App {
    settings: Settings,
    viewport: Viewport,
    data: Data,
    view: ViewState,
    lists: Lists,
    background: Background,
    /// The pages that are open, the one on the screen last.
    pages: Vec<Page>,
    said: Said,
    hidden: Hidden,
}

impl App {
    /// The explorer as it opens: the overview.
    pub fn new(
        dataset: impl Into<Arc<Dataset>>,
        figures: impl Into<Arc<Figures>>,
        locale: Locale,
        settings: Settings,
    ) -> Self {
        let (dataset, figures) = (dataset.into(), figures.into());
        let view = ViewState::new(Scope::new(&dataset), QueryReader::of(&dataset, locale.language()));
        let (data, background) = (Data::new(dataset, figures, locale), Background::default());
        let source = data.tree_source(&view, &background);
        let (lists, hidden) = (Lists::new(source), Hidden::of(source, background.results.changes()));
        let (viewport, pages, said) = (Viewport::default(), Vec::new(), Said::default());
        Self { settings, viewport, data, view, lists, background, pages, said, hidden }
    }

    /// The same with the origin of its dataset, so that it can be read again.
    pub fn from_origin(self, origin: Origin) -> Self {
        let background = Background { reloads: Reloads::of(origin), ..self.background };
        Self { background, ..self }
    }

    /// The same with other settings.
    pub fn with_settings(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    /// The settings it was opened with.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// The measure of the screen, as it was when everything was last brought onto it.
    pub fn viewport(&self) -> Viewport {
        self.viewport
    }

    /// The dataset that is explored.
    pub fn dataset(&self) -> &Dataset {
        &self.data.dataset
    }

    /// The figures of the dataset.
    pub fn figures(&self) -> &Figures {
        &self.data.figures
    }

    /// The dataset and its figures, for a job.
    pub(in crate::explorer) fn share(&self) -> (Arc<Dataset>, Arc<Figures>) {
        (Arc::clone(&self.data.dataset), Arc::clone(&self.data.figures))
    }

    /// The language of the screen.
    pub fn locale(&self) -> &Locale {
        &self.data.locale
    }

    /// The widths of the dataset's figures.
    pub fn widths(&self) -> FigureWidths {
        self.data.widths
    }

    /// The year and the money that are shown.
    pub fn scope(&self) -> Scope {
        self.view.scope
    }

    /// The values in the columns of years.
    pub fn values(&self) -> ColumnValues {
        self.view.values.within(self.compared())
    }

    /// The use of the room on the screen.
    pub fn room(&self) -> ScreenRoom {
        self.view.room
    }

    /// The two figures that are compared: of two years, or of one year in two measures.
    pub(in crate::explorer) fn compared(&self) -> Compared {
        let pair = self.view.scope.compared(&self.data.dataset);
        let is_of_one_year = pair.is_some_and(|pair| pair.is_of_one_year(&self.data.dataset));
        if is_of_one_year { Compared::Measures } else { Compared::Years }
    }

    /// The filter and its prompt.
    pub fn filter(&self) -> &Filter {
        &self.view.filter
    }

    /// The part of the view that can be undone; while a filter is typed, the filter of before.
    pub(in crate::explorer) fn moment(&self) -> Moment {
        self.view.moment()
    }

    /// The lines that are shown, and how they are arranged.
    pub fn shown(&self) -> &SearchResults {
        &self.background.results
    }

    /// The matches nearest to a filter that finds nothing, as far as they were found.
    pub fn nearest(&self) -> &NearestMatches {
        &self.background.nearest
    }

    /// The sources that pay for the external money on the screen, as far as they were found.
    pub fn payers(&self) -> &PayersOfParts {
        &self.background.payers
    }

    /// The rows of the tree.
    pub fn tree(&self) -> &Tree {
        &self.lists.tree
    }

    /// The source of the tree's rows.
    pub(in crate::explorer) fn tree_source(&self) -> TreeSource<'_> {
        self.data.tree_source(&self.view, &self.background)
    }

    /// The number of areas that the scope and the filter hide.
    pub(crate) fn hidden_areas(&self) -> usize {
        self.hidden.areas
    }

    /// The marks.
    pub fn marks(&self) -> &Marks {
        &self.lists.marks
    }

    /// The lines that are marked, shown or not.
    pub fn marked(&self) -> &LineSet {
        self.lists.marks.lines()
    }

    /// The list of comparisons, once its page was opened.
    pub fn checklist(&self) -> Option<&CheckList> {
        self.lists.checklist.as_ref()
    }

    /// The warning that was opened last, and the list of what it is about.
    pub fn opened_warning(&self) -> Option<(&Warning, &ConcernedList)> {
        let list = self.lists.concerned.as_ref()?;
        Some((self.checklist()?.warnings().get(list.warning())?, list))
    }

    /// The selected thing that the opened warning is about.
    pub(in crate::explorer) fn selected_concerned(&self) -> Option<Concerned> {
        let (warning, list) = self.opened_warning()?;
        warning.concerned.get(list.cursor()).copied()
    }

    /// The palette, while it is open.
    pub fn palette(&self) -> Option<&Palette> {
        self.lists.palette.as_ref()
    }

    /// The page on the screen.
    pub fn page(&self) -> Option<Page> {
        self.pages.last().copied()
    }

    /// The kind of the page on the screen.
    pub(in crate::explorer) fn page_kind(&self) -> Option<PageKind> {
        self.pages.last().map(|page| page.kind)
    }

    /// The notice on the screen until the next key.
    pub fn notice(&self) -> Option<&Notice> {
        self.said.notice.as_ref()
    }

    /// The reason why the last key changed nothing, until the next key.
    pub fn said(&self) -> Option<&str> {
        self.said.reply.as_deref()
    }

    /// True where keys are text, for the prompt or for the palette.
    pub fn is_typing(&self) -> bool {
        self.view.filter.is_typing() || self.is_choosing()
    }

    /// True where the palette lies over everything else.
    pub fn is_choosing(&self) -> bool {
        self.lists.palette.is_some()
    }

    /// Brings the cursors and the page's text onto a screen of this measure. On the first one everything is opened that it has
    /// room for.
    pub fn fit(&mut self, viewport: Viewport) {
        let is_first = mem::replace(&mut self.viewport, viewport) == Viewport::default();
        if is_first {
            self.open_what_fits();
        }
        let Lists { tree, palette, checklist, concerned, roles, marks: _ } = &mut self.lists;
        tree.scroll(viewport.tree);
        if let Some(palette) = palette {
            palette.scroll(viewport.palette);
        }
        if let Some(list) = checklist {
            list.scroll(viewport.checklist);
        }
        if let Some(list) = concerned {
            list.scroll(viewport.concerned);
        }
        if let Some(list) = roles {
            list.scroll(viewport.roles);
        }
        if let Some(page) = self.pages.last_mut() {
            page.top = page.top.min(viewport.page.last_top());
        }
    }
}
