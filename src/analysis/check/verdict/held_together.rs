//! The stated totals that are held against each other and agree: each is one side of such a comparison, or a part of the other.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use crate::{
    analysis::check::{
        comparison::{Against, Comparison, Status},
        stated_for::StatedFor,
    },
    model::{
        citation::DocumentId,
        columns::ColumnId,
        dataset::{Dataset, Stated},
        dimension::Class,
        financing::View,
        ids::{AreaId, StatedId},
        text::TextId,
    },
};

/// A sum of stated totals that agrees with another stated total.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum StatedSum {
    /// The totals of the areas right below one, in one table and view.
    OfAreas(Option<AreaId>, View, Printed, Option<TextId>),
    /// The totals of both kinds of money in one document.
    OfViews(Option<AreaId>, Printed),
}

/// The class, document and column of a total's figure.
type Printed = (Option<Class>, Option<DocumentId>, ColumnId);

/// Totals that agree with each other.
pub(super) struct HeldTogether<'a> {
    dataset: &'a Dataset,
    wholes: HashSet<(StatedId, ColumnId, Against)>,
    sums: HashSet<StatedSum>,
    /// The totals by what they are of and by their document.
    printed: HashMap<(StatedFor, Option<DocumentId>), Vec<StatedId>>,
    /// Whether all totals of the same lines in one place print the same figure in a column, as far as it was asked.
    alike: RefCell<HashMap<(StatedFor, Within, ColumnId), bool>>,
}

/// The place in print in which totals of the same lines stand beside each other.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Within {
    Table(Option<DocumentId>, Option<TextId>),
    Document(Option<DocumentId>),
}

impl<'a> HeldTogether<'a> {
    /// Those that comparisons hold against each other; none where any of them differs.
    pub fn of(dataset: &'a Dataset, comparisons: &[&Comparison]) -> Option<Self> {
        let (mut wholes, mut sums) = (HashSet::new(), HashSet::new());
        for comparison in comparisons {
            let (against, column) = (comparison.against, comparison.column);
            let Some(id) = comparison.stated() else { continue };
            let stated = dataset.stated_total(id);
            sums.insert(match against {
                Against::StatedAreas => of_areas(stated, stated.area, column),
                Against::StatedViews => StatedSum::OfViews(stated.area, printed(stated, column)),
                Against::Initiatives | Against::Columns => continue,
            });
            if comparison.status == Status::Differs {
                return None;
            }
            wholes.insert((id, column, against));
        }
        let mut printed: HashMap<_, Vec<StatedId>> = HashMap::new();
        for (id, stated) in dataset.stated() {
            printed.entry((StatedFor::of(stated), document(stated))).or_default().push(id);
        }
        Some(Self { dataset, wholes, sums, printed, alike: RefCell::default() })
    }

    /// Returns `true` if a comparison is of a total that agrees with others: with those of the areas right below where any of these
    /// states one, else with any others.
    pub fn has(&self, comparison: &Comparison) -> bool {
        let (column, Some(id)) = (comparison.column, comparison.stated()) else { return false };
        let is_whole = |against| self.wholes.contains(&(id, column, against));
        let stated = self.dataset.stated_total(id);
        if self.has_totals_below(stated.area) {
            return is_whole(Against::StatedAreas);
        }
        is_whole(Against::StatedAreas) || is_whole(Against::StatedViews) || self.is_part(stated, column)
    }

    fn has_totals_below(&self, area: Option<AreaId>) -> bool {
        match area {
            Some(_) => self.dataset.stated_within(area).len() > self.dataset.stated_for(area).len(),
            None => self.dataset.stated().len() > self.dataset.stated_for(None).len(),
        }
    }

    /// Returns `true` if the figure is one of those added up. Of several different figures for one part it is not known which one is.
    fn is_part(&self, stated: &Stated, column: ColumnId) -> bool {
        let of_areas = stated.area.is_some_and(|area| {
            let above = self.dataset.area(area).parent;
            self.sums.contains(&of_areas(stated, above, column))
                && self.are_alike(stated, Within::Table(document(stated), table(stated)), column)
        });
        let of_views = stated.view != View::Combined
            && self.sums.contains(&StatedSum::OfViews(stated.area, printed(stated, column)))
            && self.are_alike(stated, Within::Document(document(stated)), column);
        of_areas || of_views
    }

    /// Returns `true` if all totals of the same lines within a place print the same figure.
    fn are_alike(&self, of: &Stated, within: Within, column: ColumnId) -> bool {
        let key = (StatedFor::of(of), within, column);
        if let Some(&known) = self.alike.borrow().get(&key) {
            return known;
        }
        let is_within = |stated: &&Stated| match within {
            Within::Table(_, in_table) => table(stated) == in_table,
            Within::Document(_) => true,
        };
        let totals = self.printed.get(&(key.0, document(of))).into_iter().flatten();
        let mut figures = totals.map(|&id| self.dataset.stated_total(id)).filter(is_within);
        let figure = of.amount(column).unwrap_or_default();
        let are_alike = figures.all(|other| other.amount(column).unwrap_or_default() == figure);
        self.alike.borrow_mut().insert(key, are_alike);
        are_alike
    }
}

fn of_areas(stated: &Stated, area: Option<AreaId>, column: ColumnId) -> StatedSum {
    StatedSum::OfAreas(area, stated.view, printed(stated, column), table(stated))
}

fn printed(stated: &Stated, column: ColumnId) -> Printed {
    (stated.class, document(stated), column)
}

fn document(stated: &Stated) -> Option<DocumentId> {
    stated.source.and_then(|source| source.document)
}

fn table(stated: &Stated) -> Option<TextId> {
    stated.source.and_then(|source| source.table)
}
