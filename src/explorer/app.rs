//! The state of the explorer, made of small states. Changed by `update` only, drawn by `ui` without a change.

pub mod page;
pub mod request;

use std::{io, sync::Arc};

use crate::{
    analysis::figures::Figures,
    explorer::{
        jobs::{export::Exported, search::SearchResults},
        lists::{
            checklist::CheckList,
            filter::Filter,
            palette::{Palette, PaletteInput},
        },
        tree::{Tree, marks::Marks, rows::TreeSource},
        update::reload::Reloads,
        view::{
            column_values::ColumnValues, figure_widths::Measure, history::History, scope::Scope, viewport::Viewport,
        },
    },
    locale::{Locale, Message},
    model::{dataset::Dataset, lines::LineSet},
    workspace::{origin::Origin, settings::Settings},
};

pub use crate::explorer::app::page::{Notice, Page, PageKind};

/// The explorer.
pub struct App {
    pub(crate) dataset: Arc<Dataset>,
    pub(crate) figures: Arc<Figures>,
    pub(crate) locale: Locale,
    pub(crate) settings: Settings,
    pub(crate) viewport: Viewport,
    pub(crate) scope: Scope,
    pub(crate) tree: Tree,
    /// What the columns of years show.
    pub(crate) values: ColumnValues,
    /// The pages that are open, the one on the screen last.
    pub(crate) pages: Vec<Page>,
    /// The list of the page "does it add up", once that was opened.
    pub(crate) check: Option<CheckList>,
    /// Something to tell until the next key.
    pub(crate) notice: Option<Notice>,
    /// The filter and its prompt.
    pub(crate) find: Filter,
    /// Which lines are shown, and how they stand.
    pub(crate) shown: SearchResults,
    /// The lines that the user has marked.
    pub(crate) marks: Marks,
    pub(crate) history: History,
    /// The list of what can be done, while it is open.
    pub(crate) palette: Option<Palette>,
    /// Where the dataset is from.
    pub(crate) reloads: Reloads,
    measure: Measure,
    hidden: Hidden,
}

/// How many areas a scope and a filter hide. Counted when these change, as it takes a look at every area.
#[derive(Clone, Copy, Debug)]
struct Hidden {
    scope: Scope,
    filter: u64,
    areas: usize,
}

impl App {
    /// The explorer as it opens: the overview.
    #[must_use]
    pub fn new(
        dataset: impl Into<Arc<Dataset>>,
        figures: impl Into<Arc<Figures>>,
        locale: Locale,
        settings: Settings,
    ) -> Self {
        let (dataset, figures) = (dataset.into(), figures.into());
        let scope = Scope::new(&dataset);
        let source = TreeSource { dataset: &dataset, figures: &figures, scope, found: None, arrangement: None };
        let (tree, hidden) = (Tree::new(source), Hidden::of(source, 0));
        let measure = Measure::of(&dataset, &figures, &locale);
        Self {
            dataset,
            figures,
            locale,
            settings,
            viewport: Viewport::default(),
            scope,
            tree,
            values: ColumnValues::default(),
            pages: Vec::new(),
            check: None,
            notice: None,
            find: Filter::default(),
            shown: SearchResults::default(),
            marks: Marks::default(),
            history: History::default(),
            palette: None,
            reloads: Reloads::default(),
            measure,
            hidden,
        }
    }

    /// Says where the dataset is from, so that it can be read again.
    #[must_use]
    pub fn from_origin(self, origin: Origin) -> Self {
        Self { reloads: origin.into(), ..self }
    }

    /// The same with other settings.
    #[must_use]
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
        &self.dataset
    }

    /// The figures of the dataset.
    pub fn figures(&self) -> &Figures {
        &self.figures
    }

    /// The language of the screen.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The widths of the dataset's figures.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The values in the columns of years.
    pub fn values(&self) -> ColumnValues {
        self.values
    }

    /// The lines that are shown, and how they are arranged.
    pub fn shown(&self) -> &SearchResults {
        &self.shown
    }

    /// The filter and its prompt.
    pub fn filter(&self) -> &Filter {
        &self.find
    }

    /// The marks.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The list of comparisons, once its page was opened.
    pub fn checklist(&self) -> Option<&CheckList> {
        self.check.as_ref()
    }

    /// The palette, while it is open.
    pub fn palette(&self) -> Option<&Palette> {
        self.palette.as_ref()
    }

    /// The notice on the screen until the next key.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// What the tree shows, row by row.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The year and the money that are shown.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// The lines that are marked, shown or not.
    #[must_use]
    pub fn marked(&self) -> &LineSet {
        self.marks.lines()
    }

    /// The page on the screen.
    #[must_use]
    pub fn page(&self) -> Option<Page> {
        self.pages.last().copied()
    }

    /// Shows what was sent to the clipboard, or that it was not. That it arrived nobody says.
    pub fn tell_sent(&mut self, text: String, sent: &io::Result<()>) {
        let title = self.locale.text(if sent.is_ok() { Message::SentToClipboard } else { Message::NotCopied });
        self.notice = Some(Notice { title, text });
    }

    /// Shows where what was shown is written now, or why it is not.
    pub fn tell_exported(&mut self, exported: Exported) {
        let (title, text) = match exported {
            Ok(text) => (Message::Written, text),
            Err(text) => (Message::NotWritten, text),
        };
        self.notice = Some(Notice { title: self.locale.text(title), text });
    }

    /// Whether keys are text: for the prompt, or for the palette.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.find.is_typing() || self.is_choosing()
    }

    /// Whether the palette lies over everything else.
    #[must_use]
    pub fn is_choosing(&self) -> bool {
        self.palette.is_some()
    }

    /// Opens the list of what can be done.
    pub(crate) fn open_palette(&mut self) {
        self.palette = Some(Palette::open(PaletteInput { dataset: &self.dataset, locale: &self.locale }));
    }

    /// Something to tell until the next key.
    pub(crate) fn tell(&mut self, title: Message, text: Message) {
        self.notice = Some(Notice { title: self.locale.text(title), text: self.locale.text(text) });
    }

    /// How many areas the scope hides.
    pub(crate) fn hidden_areas(&self) -> usize {
        self.hidden.areas
    }

    /// What the rows of the tree are made from.
    pub(crate) fn tree_source(&self) -> TreeSource<'_> {
        let (found, arrangement) = (self.shown.found(), self.shown.arrangement());
        TreeSource { dataset: &self.dataset, figures: &self.figures, scope: self.scope, found, arrangement }
    }

    /// Does something to the tree with what it is made from.
    pub(crate) fn on_tree(&mut self, act: impl FnOnce(&mut Tree, TreeSource<'_>) -> bool) -> bool {
        let (found, arrangement) = (self.shown.found(), self.shown.arrangement());
        let source =
            TreeSource { dataset: &self.dataset, figures: &self.figures, scope: self.scope, found, arrangement };
        act(&mut self.tree, source)
    }

    /// Says everything in another language.
    pub(crate) fn speak(&mut self, locale: Locale) {
        self.measure = Measure::of(&self.dataset, &self.figures, &locale);
        self.locale = locale;
    }

    /// Brings what follows from the rows and the filter up to date after a change.
    pub(crate) fn settle(&mut self) {
        if (self.hidden.scope, self.hidden.filter) != (self.scope, self.shown.changes()) {
            self.hidden = Hidden::of(self.tree_source(), self.shown.changes());
        }
        self.marks.follow(&self.tree);
    }

    /// Brings the cursors and the page's text onto a screen of this measure.
    pub fn fit(&mut self, viewport: Viewport) {
        self.viewport = viewport;
        self.tree.scroll(viewport.tree);
        if let Some(palette) = &mut self.palette {
            palette.scroll(viewport.palette);
        }
        if let Some(list) = &mut self.check {
            list.scroll(viewport.checklist);
        }
        if let Some(page) = self.pages.last_mut() {
            page.top = page.top.min(viewport.page.last_top());
        }
    }
}

impl Hidden {
    fn of(source: TreeSource<'_>, filter: u64) -> Self {
        Self { scope: source.scope, filter, areas: source.hidden_areas() }
    }
}
