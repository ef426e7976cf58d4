//! The list on the page "does it add up": the comparisons that are shown, in their order, the warnings, and the cursor.

mod found_warnings;
mod repeats;

use std::cmp::Reverse;

use crate::{
    analysis::{
        check::{
            reconcile::{Comparison, Status},
            verdict::Verdict,
            warnings::Warning,
            withheld::withheld_cells,
        },
        figures::Figures,
    },
    explorer::{
        lists::checklist::{found_warnings::FoundWarnings, repeats::Repeats},
        motion::Motion,
        view::cursor::Cursor,
    },
    model::{columns::ColumnId, dataset::Dataset, ids::StatedId},
};

/// The comparisons that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ComparisonFilter {
    /// Those that differ, each once, however many tables print it.
    Differences,
    /// All of them.
    All,
}

/// The order of comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ComparisonOrder {
    /// The order of the file. Of the differences those that follow from others come last.
    Document,
    /// The largest difference first.
    Difference,
    /// By year, and in the order of the file within a year.
    Year,
}

/// One row of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    /// A comparison, by its place among all of them.
    Comparison(usize),
    /// A warning, by its place among all of them.
    Warning(usize),
}

/// The list with its cursor.
#[derive(Debug)]
pub struct CheckList {
    /// The comparisons that are shown.
    pub shown: ComparisonFilter,
    /// The order of comparisons.
    pub order: ComparisonOrder,
    reversed: bool,
    items: Vec<Item>,
    repeats: Repeats,
    warnings: FoundWarnings,
    withheld: Vec<(StatedId, ColumnId)>,
    verdict: Verdict,
    cursor: Cursor,
}

impl CheckList {
    /// The differences in the order of the file; where nothing differs, all comparisons. The warnings are still to come.
    pub fn new(dataset: &Dataset, figures: &Figures) -> Self {
        let shown = match figures.reconciliation.count(Status::Differs) {
            0 => ComparisonFilter::All,
            _ => ComparisonFilter::Differences,
        };
        let verdict = Verdict::of(dataset, &figures.reconciliation.comparisons().iter().collect::<Vec<_>>());
        let mut list = Self {
            shown,
            order: ComparisonOrder::Document,
            reversed: false,
            items: Vec::new(),
            repeats: Repeats::of(dataset, figures.reconciliation.comparisons()),
            warnings: FoundWarnings::Due,
            withheld: withheld_cells(dataset).collect(),
            verdict,
            cursor: Cursor::default(),
        };
        list.arrange(figures);
        list
    }

    /// Puts the warnings after the comparisons.
    pub fn set_warnings(&mut self, warnings: Vec<Warning>) {
        self.items.retain(|item| matches!(item, Item::Comparison(_)));
        self.items.extend((0..warnings.len()).map(Item::Warning));
        self.warnings = FoundWarnings::Found(warnings);
    }

    /// True where the warnings are still to come.
    pub fn awaits_warnings(&self) -> bool {
        self.warnings.is_awaited()
    }

    /// Requests the warnings: true the first time only.
    pub fn request_warnings(&mut self) -> bool {
        self.warnings.request()
    }

    /// The warnings that have come.
    pub fn warnings(&self) -> &[Warning] {
        self.warnings.all()
    }

    /// Restores the view of the list before the dataset was read again: the shown comparisons, their order, the cursor.
    /// Everything is shown if nothing differs any more.
    pub fn restore_view_of(mut self, other: &Self, figures: &Figures) -> Self {
        if self.shown == ComparisonFilter::Differences {
            self.shown = other.shown;
        }
        (self.order, self.reversed) = (other.order, other.reversed);
        self.arrange(figures);
        self.select(other.cursor.place);
        self.cursor.top = other.cursor.top;
        self
    }

    /// The rows.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// A comparison of the list and, where only differences are shown, those that say the same of its place.
    pub fn printed<'a>(&'a self, place: usize, figures: &'a Figures) -> impl Iterator<Item = &'a Comparison> + Clone {
        let others = match self.shown {
            ComparisonFilter::Differences => self.repeats.of_first(place),
            ComparisonFilter::All => &[],
        };
        let comparisons = figures.reconciliation.comparisons();
        [place].into_iter().chain(others.iter().copied()).filter_map(|place| comparisons.get(place))
    }

    /// The verdict on all comparisons.
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// The stated totals that are not published.
    pub fn withheld(&self) -> &[(StatedId, ColumnId)] {
        &self.withheld
    }

    /// The place of the selected row.
    pub fn cursor(&self) -> usize {
        self.cursor.place
    }

    /// The first row on the screen.
    pub fn top(&self) -> usize {
        self.cursor.top
    }

    /// True where the order is reversed.
    pub fn reversed(&self) -> bool {
        self.reversed
    }

    /// The selected comparison.
    pub fn selected<'a>(&self, figures: &'a Figures) -> Option<&'a Comparison> {
        figures.reconciliation.comparisons().get(self.selected_place()?)
    }

    /// The place of the selected comparison among all of them.
    pub fn selected_place(&self) -> Option<usize> {
        match *self.items.get(self.cursor.place)? {
            Item::Comparison(place) => Some(place),
            Item::Warning(_) => None,
        }
    }

    /// The selected warning, with its place among all of them.
    pub fn selected_warning(&self) -> Option<(usize, &Warning)> {
        match *self.items.get(self.cursor.place)? {
            Item::Comparison(_) => None,
            Item::Warning(place) => Some((place, self.warnings().get(place)?)),
        }
    }

    /// Moves the cursor on a screen of so many rows. Says whether it moved.
    pub fn apply(&mut self, motion: Motion, height: usize) -> bool {
        self.cursor.apply(motion, self.items.len(), height)
    }

    /// Moves the cursor to a place, or to the last row before it.
    pub fn select(&mut self, place: usize) -> bool {
        self.cursor.select(place, self.items.len())
    }

    /// Shows only the comparisons that differ, or all of them.
    pub fn toggle_shown(&mut self, figures: &Figures) -> bool {
        self.shown = match self.shown {
            ComparisonFilter::Differences => ComparisonFilter::All,
            ComparisonFilter::All => ComparisonFilter::Differences,
        };
        self.arrange(figures);
        true
    }

    /// Sorts by the next order.
    pub fn sort(&mut self, figures: &Figures) -> bool {
        self.order = match self.order {
            ComparisonOrder::Document => ComparisonOrder::Difference,
            ComparisonOrder::Difference => ComparisonOrder::Year,
            ComparisonOrder::Year => ComparisonOrder::Document,
        };
        self.arrange(figures);
        true
    }

    /// Sorts the other way around.
    pub fn reverse(&mut self, figures: &Figures) -> bool {
        self.reversed = !self.reversed;
        self.arrange(figures);
        true
    }

    /// Scrolls as little as brings the cursor onto the screen.
    pub fn scroll(&mut self, height: usize) {
        self.cursor.follow(self.items.len(), height);
    }

    /// Scrolls to a row, and moves the cursor along where it would leave the screen. Says whether the rows moved.
    pub fn scroll_to(&mut self, top: usize, height: usize) -> bool {
        self.cursor.scroll_to(top, self.items.len(), height)
    }

    /// Makes the rows anew. The cursor stays on its row if that is still shown, and at the top if it never left it.
    fn arrange(&mut self, figures: &Figures) {
        let selected = self.items.get(self.cursor.place).filter(|_| self.cursor.place > 0).copied();
        let comparisons = figures.reconciliation.comparisons();
        let mut places: Vec<usize> = (0..comparisons.len())
            .filter(|&place| match self.shown {
                ComparisonFilter::All => true,
                ComparisonFilter::Differences => {
                    comparisons[place].status == Status::Differs && !self.repeats.has(place)
                }
            })
            .collect();
        match (self.order, self.shown) {
            (ComparisonOrder::Document, ComparisonFilter::All) => {}
            (ComparisonOrder::Document, ComparisonFilter::Differences) => {
                places.sort_by_key(|&place| comparisons[place].is_carried());
            }
            (ComparisonOrder::Difference, _) => {
                places.sort_by_key(|&place| Reverse(comparisons[place].difference.abs()));
            }
            (ComparisonOrder::Year, _) => places.sort_by_key(|&place| comparisons[place].column),
        }
        if self.reversed {
            places.reverse();
        }
        self.items = places.into_iter().map(Item::Comparison).collect();
        self.items.extend((0..self.warnings().len()).map(Item::Warning));
        let place = selected.and_then(|item| self.items.iter().position(|&other| other == item));
        self.select(place.unwrap_or(0));
    }
}
