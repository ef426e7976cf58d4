//! What lines print below a total, column by column: gathered once for each area that a total is stated for.

use std::{collections::HashMap, rc::Rc};

use crate::{
    analysis::{classes::ClassNames, figure::figure},
    model::{
        amount::{Inexact, Sum},
        cell::Cell,
        column::ColumnId,
        dataset::Dataset,
        dimension::{Class, Classification},
        financing::View,
        ids::{AreaId, InitiativeId},
        text::TextId,
    },
};

/// What some lines print in one column.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Printed {
    /// Their sum.
    pub sum: Sum,
    /// How many lines there are.
    pub lines: u32,
    /// How many of them have an amount.
    pub amounts: u32,
    /// How many have an amount other than zero.
    pub nonzero: u32,
    /// How many print nothing.
    pub blank: u32,
    /// How many have an amount that is not published.
    pub withheld: u32,
    /// How many name another class of the same kind too.
    pub shared: u32,
}

/// The lines of an area, by kind of money and column.
type Table = Rc<[Printed]>;

/// The lines of an area by class.
struct ByClass {
    classes: HashMap<TextId, Table>,
    /// How many lines with an amount name no class, by kind of money and column.
    unclassed: Table,
}

/// Looks through the lines below an area, and keeps what it found.
pub(super) struct Lines<'a> {
    dataset: &'a Dataset,
    names: ClassNames,
    all: HashMap<Option<AreaId>, Table>,
    own: HashMap<AreaId, Table>,
    by_class: HashMap<(Option<AreaId>, Classification), Rc<ByClass>>,
    own_by_class: HashMap<(AreaId, Classification), Rc<ByClass>>,
}

impl Printed {
    /// Adds one cell.
    fn add(&mut self, cell: Cell) -> Result<(), Inexact> {
        self.lines += 1;
        match cell {
            Cell::Amount(amount) => {
                self.amounts += 1;
                self.nonzero += u32::from(!amount.is_zero());
                self.sum.add(amount)?;
            }
            Cell::Dash => {}
            Cell::Blank => self.blank += 1,
            Cell::Withheld => self.withheld += 1,
        }
        Ok(())
    }

    fn join(mut self, other: &Self) -> Result<Self, Inexact> {
        self.sum.join(other.sum)?;
        self.lines += other.lines;
        self.amounts += other.amounts;
        self.nonzero += other.nonzero;
        self.blank += other.blank;
        self.withheld += other.withheld;
        self.shared += other.shared;
        Ok(self)
    }
}

impl<'a> Lines<'a> {
    pub fn new(dataset: &'a Dataset) -> Self {
        let has_classes = dataset.stated().any(|(_, stated)| stated.class.is_some());
        let names = if has_classes { ClassNames::of(dataset) } else { ClassNames::default() };
        Self {
            dataset,
            names,
            all: HashMap::new(),
            own: HashMap::new(),
            by_class: HashMap::new(),
            own_by_class: HashMap::new(),
        }
    }

    /// The lines of an area and of those in it, in a view and class.
    pub fn below(
        &mut self,
        area: Option<AreaId>,
        view: View,
        class: Option<Class>,
        column: ColumnId,
    ) -> Result<Printed, Inexact> {
        let table = match class {
            None => self.all(area)?,
            Some(class) => self.by_class(area, class.by)?.classes.get(&class.name).cloned().unwrap_or_default(),
        };
        self.of_view(&table, view, column)
    }

    /// The lines that stand directly in an area.
    pub fn own(
        &mut self,
        area: Option<AreaId>,
        view: View,
        class: Option<Class>,
        column: ColumnId,
    ) -> Result<Printed, Inexact> {
        let Some(area) = area else { return Ok(Printed::default()) };
        let table = match class {
            None => match self.own.get(&area) {
                Some(table) => Rc::clone(table),
                None => {
                    let table = self.table(self.dataset.own_initiatives(area))?;
                    self.own.insert(area, Rc::clone(&table));
                    table
                }
            },
            Some(class) => match self.own_by_class.get(&(area, class.by)) {
                Some(found) => Rc::clone(found),
                None => {
                    let found = Rc::new(self.sorted(self.dataset.own_initiatives(area), class.by)?);
                    self.own_by_class.insert((area, class.by), Rc::clone(&found));
                    found
                }
            }
            .classes
            .get(&class.name)
            .cloned()
            .unwrap_or_default(),
        };
        self.of_view(&table, view, column)
    }

    /// How many lines with an amount name no class of this kind; none where no class is asked for, and for funding, where naming
    /// none is a class of its own.
    pub fn unclassed(
        &mut self,
        area: Option<AreaId>,
        view: View,
        class: Option<Class>,
        column: ColumnId,
    ) -> Result<u32, Inexact> {
        match class {
            Some(Class { by: by @ Classification::Dimension(_), .. }) => {
                let found = self.by_class(area, by)?;
                Ok(self.of_view(&found.unclassed, view, column)?.amounts)
            }
            _ => Ok(0),
        }
    }

    fn all(&mut self, area: Option<AreaId>) -> Result<Table, Inexact> {
        if let Some(table) = self.all.get(&area) {
            return Ok(Rc::clone(table));
        }
        let table = match area {
            Some(area) => self.table(self.dataset.initiatives_under(area))?,
            None => self.table(self.dataset.initiatives())?,
        };
        self.all.insert(area, Rc::clone(&table));
        Ok(table)
    }

    fn by_class(&mut self, area: Option<AreaId>, by: Classification) -> Result<Rc<ByClass>, Inexact> {
        if let Some(found) = self.by_class.get(&(area, by)) {
            return Ok(Rc::clone(found));
        }
        let found = Rc::new(match area {
            Some(area) => self.sorted(self.dataset.initiatives_under(area), by)?,
            None => self.sorted(self.dataset.initiatives(), by)?,
        });
        self.by_class.insert((area, by), Rc::clone(&found));
        Ok(found)
    }

    fn table(&self, lines: impl Iterator<Item = InitiativeId>) -> Result<Table, Inexact> {
        let mut table = self.empty();
        for line in lines {
            self.add(&mut table, line, 0)?;
        }
        Ok(table.into())
    }

    fn sorted(&self, lines: impl Iterator<Item = InitiativeId>, by: Classification) -> Result<ByClass, Inexact> {
        let mut classes: HashMap<TextId, Vec<Printed>> = HashMap::new();
        let mut unclassed = self.empty();
        for line in lines {
            let named = self.names.of_line(self.dataset, line, by);
            if named.is_empty() {
                self.add(&mut unclassed, line, 0)?;
            }
            let shared = u32::from(named.len() > 1);
            for name in named {
                let table = classes.entry(name).or_insert_with(|| self.empty());
                self.add(table, line, shared)?;
            }
        }
        let classes = classes.into_iter().map(|(name, table)| (name, table.into())).collect();
        Ok(ByClass { classes, unclassed: unclassed.into() })
    }

    fn empty(&self) -> Vec<Printed> {
        vec![Printed::default(); 2 * self.dataset.columns().len()]
    }

    fn add(&self, table: &mut [Printed], line: InitiativeId, shared: u32) -> Result<(), Inexact> {
        let first = place(self.dataset, View::from(self.dataset.initiative(line).financing));
        for column in self.dataset.columns() {
            let printed = &mut table[first + column.index()];
            printed.add(figure(self.dataset, line, column)?)?;
            printed.shared += shared;
        }
        Ok(())
    }

    fn of_view(&self, table: &[Printed], view: View, column: ColumnId) -> Result<Printed, Inexact> {
        let of = |view| table.get(place(self.dataset, view) + column.index()).copied().unwrap_or_default();
        match view {
            View::Combined => of(View::Internal).join(&of(View::External)),
            one => Ok(of(one)),
        }
    }
}

/// The first of a kind of money's columns in a table.
fn place(dataset: &Dataset, view: View) -> usize {
    match view {
        View::External => dataset.columns().len(),
        View::Internal | View::Combined => 0,
    }
}
