//! The small states that the explorer is made of.

use std::{mem, sync::Arc};

use crate::{
    analysis::{figures::Figures, search::query::reader::QueryReader},
    explorer::{
        jobs::{nearest::NearestMatches, payers::PayersOfParts, reload::Reloads, search::results::SearchResults},
        lists::{
            checklist::CheckList,
            concerned::ConcernedList,
            filter::Filter,
            palette::{
                Palette,
                offer::{MadeOf, PaletteInput},
            },
            roles::RolesList,
        },
        tree::{Tree, marks::Marks, rows::TreeSource},
        view::{
            column_values::ColumnValues,
            completeness::Completeness,
            figure_widths::FigureWidths,
            history::{History, Moment},
            room::ScreenRoom,
            scope::Scope,
        },
    },
    locale::Locale,
    model::dataset::Dataset,
    report::imported::ImportReport,
    workspace::open::{Opened, roles::FoundRoles},
};

/// The dataset that is explored, and the language it is shown in.
pub(super) struct Data {
    pub dataset: Arc<Dataset>,
    pub figures: Arc<Figures>,
    pub locale: Locale,
    pub widths: FigureWidths,
    /// How the dataset came about, where it was made of tables.
    pub import: Option<Arc<ImportReport>>,
    /// The file of roles that was found beside them.
    pub roles_file: FoundRoles,
}

/// The dataset before another one took its place.
pub(super) struct OldData {
    pub dataset: Arc<Dataset>,
    pub figures: Arc<Figures>,
    pub import: Option<Arc<ImportReport>>,
}

/// The way the dataset is looked at, and the history of it.
#[derive(Debug)]
pub(super) struct ViewState {
    pub scope: Scope,
    pub values: ColumnValues,
    pub filter: Filter,
    pub history: History,
    pub room: ScreenRoom,
}

/// The tree and its marks, and the lists that lie over it.
#[derive(Debug)]
pub(super) struct Lists {
    pub tree: Tree,
    pub marks: Marks,
    /// The list of comparisons, once its page was opened.
    pub checklist: Option<CheckList>,
    /// The list of the warning that was opened last.
    pub concerned: Option<ConcernedList>,
    /// The list of the tables' columns, once its page was opened.
    pub roles: Option<RolesList>,
    /// The palette, while it is open.
    pub palette: Option<Palette>,
}

/// The answers of jobs, and the requests that are not answered yet.
#[derive(Debug, Default)]
pub(super) struct Background {
    pub results: SearchResults,
    pub nearest: NearestMatches,
    pub payers: PayersOfParts,
    pub reloads: Reloads,
    pub completeness: Completeness,
}

/// The number of areas that a scope and a filter hide. Counted when these change: that visits every area.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hidden {
    scope: Scope,
    changes: u64,
    pub areas: usize,
}

impl Data {
    pub fn new(dataset: Arc<Dataset>, figures: Arc<Figures>, locale: Locale) -> Self {
        let widths = FigureWidths::of(&dataset, &figures, &locale);
        Self { dataset, figures, locale, widths, import: None, roles_file: FoundRoles::None }
    }

    /// Replaces the dataset and its figures; returns the old ones, with how they came about.
    pub fn replace(&mut self, opened: Opened) -> OldData {
        let Opened { dataset, figures, import, roles } = opened;
        let Self { dataset: old_dataset, figures: old_figures, locale, widths, import: old_import, roles_file } = self;
        *widths = FigureWidths::of(&dataset, &figures, locale);
        *roles_file = roles;
        OldData {
            dataset: mem::replace(old_dataset, dataset),
            figures: mem::replace(old_figures, Arc::new(figures)),
            import: mem::replace(old_import, import),
        }
    }

    pub fn set_locale(&mut self, locale: Locale) {
        self.widths = FigureWidths::of(&self.dataset, &self.figures, &locale);
        self.locale = locale;
    }

    /// The dataset, the language and the measure that the palette searches in.
    pub fn palette_input(&self, view: &ViewState) -> PaletteInput<'_> {
        let made_of = if self.import.is_some() { MadeOf::Tables } else { MadeOf::Itself };
        PaletteInput { dataset: &self.dataset, locale: &self.locale, basis: view.scope.basis(), made_of }
    }

    /// The source of the tree's rows.
    pub fn tree_source<'a>(&'a self, view: &ViewState, background: &'a Background) -> TreeSource<'a> {
        let (found, arrangement) = (background.results.found(), background.results.arrangement());
        TreeSource { dataset: &self.dataset, figures: &self.figures, scope: view.scope, found, arrangement }
    }
}

impl ViewState {
    pub fn new(scope: Scope, reader: QueryReader) -> Self {
        let (values, history, room) = (ColumnValues::default(), History::default(), ScreenRoom::default());
        Self { scope, values, filter: Filter::new(reader), history, room }
    }

    /// The part of it that can be undone; while a filter is typed, the filter of before.
    pub fn moment(&self) -> Moment {
        Moment { scope: self.scope, values: self.values, filter: self.filter.kept().to_owned() }
    }

    /// Goes back, or forth again, to another moment.
    pub fn go_to(&mut self, moment: &Moment) {
        let Moment { scope, values, filter } = moment;
        self.scope = *scope;
        self.values = *values;
        self.filter.set(filter);
    }
}

impl Lists {
    pub fn new(source: TreeSource<'_>) -> Self {
        Self {
            tree: Tree::new(source),
            marks: Marks::default(),
            checklist: None,
            concerned: None,
            roles: None,
            palette: None,
        }
    }
}

impl Hidden {
    pub fn of(source: TreeSource<'_>, changes: u64) -> Self {
        Self { scope: source.scope, changes, areas: source.hidden_areas() }
    }

    /// Counts again where the scope or the lines that are found have changed.
    pub fn follow(&mut self, source: TreeSource<'_>, changes: u64) {
        if (self.scope, self.changes) != (source.scope, changes) {
            *self = Self::of(source, changes);
        }
    }
}
