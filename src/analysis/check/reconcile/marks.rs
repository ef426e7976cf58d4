//! Marks on totals, kept by area, view, class and column, so that it is known of an area with everything in it whether any is there,
//! and of the areas right below one which have any.

use std::collections::HashMap;

use crate::{
    analysis::check::stated_for::StatedFor,
    model::{
        columns::ColumnId,
        dataset::Dataset,
        dimension::{Class, Classification},
        financing::View,
        ids::AreaId,
    },
};

/// The views of each column that are marked, a bit each.
type Views = Box<[u8]>;

/// Marks of each area and of those in it. An area hands its own up when all of them are there.
#[derive(Default)]
pub(super) struct Marks {
    areas: HashMap<Option<AreaId>, Marked>,
    /// The areas right below one that handed up a mark of a class in a column, by place, the last first.
    below: HashMap<(Option<AreaId>, Classes, usize), Vec<AreaId>>,
}

/// The classes that a mark is of.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Classes {
    /// Whatever they are.
    Any,
    /// Some class of a kind.
    Kind(Classification),
    /// Exactly this class, or none.
    Only(Option<Class>),
}

#[derive(Default)]
struct Marked {
    /// Whatever the class.
    any: Views,
    /// Of some class of a kind.
    kinds: HashMap<Classification, Views>,
    /// Of exactly this class, or of none.
    classes: HashMap<Option<Class>, Views>,
}

impl Marks {
    pub fn mark(&mut self, of: StatedFor, column: ColumnId) {
        let Marked { any, kinds, classes } = self.areas.entry(of.area).or_default();
        let kind = of.class.map(|class| kinds.entry(class.by).or_default());
        let views = [Some(any), kind, Some(classes.entry(of.class).or_default())];
        for views in views.into_iter().flatten() {
            *bits(views, column.index()) |= bit(of.view);
        }
    }

    /// Adds the marks of an area to those of the one above it.
    pub fn hand_up(&mut self, dataset: &Dataset, area: AreaId) {
        let Some(own) = self.areas.remove(&Some(area)) else { return };
        let parent = dataset.area(area).parent;
        let kinds = own.kinds.iter().map(|(&kind, views)| (Classes::Kind(kind), views));
        let classes = own.classes.iter().map(|(&class, views)| (Classes::Only(class), views));
        for (classes, views) in [(Classes::Any, &own.any)].into_iter().chain(kinds).chain(classes) {
            for (column, _) in views.iter().enumerate().filter(|(_, views)| **views != 0) {
                self.below.entry((parent, classes, column)).or_default().push(area);
            }
        }
        let above = self.areas.entry(parent).or_default();
        join(&mut above.any, &own.any);
        for (kind, views) in &own.kinds {
            join(above.kinds.entry(*kind).or_default(), views);
        }
        for (class, views) in &own.classes {
            join(above.classes.entry(*class).or_default(), views);
        }
        self.areas.insert(Some(area), own);
    }

    /// Returns `true` if one is there of exactly this class, in this view; for all money in any view.
    pub fn has_part(&self, of: StatedFor, column: ColumnId) -> bool {
        let views = self.areas.get(&of.area).and_then(|marked| marked.classes.get(&of.class));
        is_marked(views, column, parts(of.view))
    }

    /// The same where all classes are parts of what has none.
    pub fn has_part_of_any_class(&self, of: StatedFor, column: ColumnId) -> bool {
        match of.class {
            None => is_marked(self.areas.get(&of.area).map(|marked| &marked.any), column, parts(of.view)),
            Some(_) => self.has_part(of, column),
        }
    }

    /// Returns `true` if an area right below has one that [`Self::has_part_of_any_class`] finds, save among some areas.
    pub fn has_part_beside(&self, of: StatedFor, column: ColumnId, but: &[AreaId]) -> bool {
        let classes = of.class.map_or(Classes::Any, |class| Classes::Only(Some(class)));
        let mut others = self.beside(of, column, classes, but);
        others.any(|area| self.has_part_of_any_class(of.in_area(area), column))
    }

    /// Returns `true` if an area right below has one that [`Self::has_overlapping`] finds, save among some areas.
    pub fn has_overlapping_beside(&self, of: StatedFor, column: ColumnId, but: &[AreaId]) -> bool {
        let mut classes = vec![Classes::Only(None)];
        match of.class {
            None => classes = vec![Classes::Any],
            Some(class) => {
                classes.push(Classes::Only(Some(class)));
                let kinds = self.areas.get(&of.area).into_iter().flat_map(|marked| marked.kinds.keys());
                classes.extend(kinds.filter(|&&kind| kind != class.by).map(|&kind| Classes::Kind(kind)));
            }
        }
        let mut others = classes.into_iter().flat_map(|classes| self.beside(of, column, classes, but));
        others.any(|area| self.has_overlapping(of.in_area(area), column))
    }

    fn beside(
        &self,
        of: StatedFor,
        column: ColumnId,
        classes: Classes,
        but: &[AreaId],
    ) -> impl Iterator<Item = AreaId> {
        let marked = self.below.get(&(of.area, classes, column.index())).map_or(&[][..], Vec::as_slice);
        marked.iter().copied().filter(move |area| but.binary_search(area).is_err())
    }

    /// Returns `true` if one is there that may be of the same money: in this view or for all money, and of this class, of all, or of another
    /// kind of class.
    pub fn has_overlapping(&self, of: StatedFor, column: ColumnId) -> bool {
        let Some(marked) = self.areas.get(&of.area) else { return false };
        let views = parts(of.view) | bit(View::Combined);
        let Some(class) = of.class else { return is_marked(Some(&marked.any), column, views) };
        let same = [None, Some(class)].map(|class| marked.classes.get(&class));
        let others = marked.kinds.iter().filter(|(kind, _)| **kind != class.by).map(|(_, views)| Some(views));
        same.into_iter().chain(others).any(|marked| is_marked(marked, column, views))
    }
}

fn bit(view: View) -> u8 {
    1 << view.index()
}

/// The views that a view is of.
fn parts(view: View) -> u8 {
    match view {
        View::Combined => View::ALL.into_iter().map(bit).sum(),
        one => bit(one),
    }
}

fn bits(views: &mut Views, place: usize) -> &mut u8 {
    if views.len() <= place {
        let mut longer = std::mem::take(views).into_vec();
        longer.resize(place + 1, 0);
        *views = longer.into();
    }
    &mut views[place]
}

fn join(above: &mut Views, own: &Views) {
    for (place, views) in own.iter().enumerate() {
        *bits(above, place) |= views;
    }
}

fn is_marked(views: Option<&Views>, column: ColumnId, wanted: u8) -> bool {
    views.and_then(|views| views.get(column.index())).is_some_and(|views| views & wanted != 0)
}
