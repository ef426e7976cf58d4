//! The printed lines below a total, column by column: gathered once for each area that is asked about.

use std::{collections::HashMap, rc::Rc};

use crate::{
    analysis::{
        amounts::figure::{Figure, figure_of},
        arranging::classes::ClassNames,
        check::stated_for::StatedFor,
    },
    model::{
        amount::{Inexact, Sum},
        cell::Cell,
        columns::ColumnId,
        dataset::Dataset,
        dimension::Classification,
        financing::View,
        ids::{AreaId, InitiativeId},
        text::TextId,
    },
};

/// The cells that some lines print in one column.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Printed {
    /// Their sum.
    pub sum: Sum,
    /// The number of lines.
    pub lines: u32,
    /// The number of amounts they print.
    pub amounts: u32,
    /// The number of lines with an amount, zero included.
    pub with_amount: u32,
    /// The number with an amount other than zero.
    pub nonzero: u32,
    /// The number that print nothing.
    pub blank: u32,
    /// The number with an amount that is not known: one that is not published, or a sum left blank of years without a column.
    pub withheld: u32,
    /// The number that print a sum of columns and none of these.
    pub sum_only: u32,
    /// The number that name another class of the same kind too.
    pub shared: u32,
}

/// The lines that count.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Reach {
    /// Those that stand directly in an area.
    Own,
    /// Those of the areas in it too.
    Below,
}

/// The lines of a view and class, and those that name no class of that kind.
#[derive(Clone, Copy, Default)]
pub(super) struct Found {
    pub printed: Printed,
    pub unclassed: Printed,
}

/// The lines of an area, by kind of money and column; nothing for a kind that none of them is of.
type Table = Rc<[Vec<Printed>; 2]>;

/// The lines of an area by class.
struct ByClass {
    classes: HashMap<TextId, Table>,
    unclassed: Table,
}

/// Looks through the lines of an area, and keeps what it found.
pub(super) struct Lines<'a> {
    dataset: &'a Dataset,
    names: Rc<ClassNames>,
    all: HashMap<(Option<AreaId>, Reach), Table>,
    by_class: HashMap<(Option<AreaId>, Reach, Classification), Rc<ByClass>>,
}

impl Found {
    /// Returns `true` if it can't be told which lines are of the class: one names another class too, or one with an amount names none.
    pub fn is_unclear(&self) -> bool {
        self.printed.shared > 0 || self.unclassed.with_amount + self.unclassed.withheld > 0
    }

    /// The number of cells for which lines are not empty: amounts other than zero, blanks, and amounts that are withheld or of an
    /// unclear class.
    pub fn not_empty(&self) -> u32 {
        let Self { printed, unclassed } = self;
        printed.nonzero + printed.blank + printed.withheld + printed.shared + unclassed.with_amount + unclassed.withheld
    }
}

impl Printed {
    /// Returns `true` if no line has an amount or a dash to show.
    pub fn is_unknown(&self) -> bool {
        self.blank + self.withheld == self.lines
    }

    fn add(&mut self, figure: Figure) -> Result<(), Inexact> {
        self.lines += 1;
        self.amounts += figure.amounts;
        match figure.cell {
            Cell::Amount(amount) => {
                self.with_amount += 1;
                self.nonzero += u32::from(!amount.is_zero());
                self.sum.add(amount)?;
            }
            Cell::Dash => {}
            Cell::Blank if figure.is_blank() => self.blank += 1,
            Cell::Blank | Cell::Withheld => self.withheld += 1,
        }
        Ok(())
    }

    fn join(mut self, other: &Self) -> Result<Self, Inexact> {
        self.sum.join(other.sum)?;
        self.lines += other.lines;
        self.amounts += other.amounts;
        self.with_amount += other.with_amount;
        self.nonzero += other.nonzero;
        self.blank += other.blank;
        self.withheld += other.withheld;
        self.sum_only += other.sum_only;
        self.shared += other.shared;
        Ok(self)
    }
}

impl<'a> Lines<'a> {
    pub fn new(dataset: &'a Dataset, names: Rc<ClassNames>) -> Self {
        Self { dataset, names, all: HashMap::new(), by_class: HashMap::new() }
    }

    /// The lines of an area in a view and class.
    pub fn find(&mut self, of: StatedFor, reach: Reach, column: ColumnId) -> Result<Found, Inexact> {
        let Some(class) = of.class else {
            let table = self.all(of.area, reach)?;
            return Ok(Found { printed: of_view(&table, of.view, column)?, unclassed: Printed::default() });
        };
        let found = self.by_class(of.area, reach, class.by)?;
        let of_class = found.classes.get(&class.name);
        let printed = of_class.map(|table| of_view(table, of.view, column)).transpose()?.unwrap_or_default();
        // A line without funding has none: that is a class of its own.
        let unclassed = match class.by {
            Classification::Funding => Printed::default(),
            Classification::Dimension(_) => of_view(&found.unclassed, of.view, column)?,
        };
        Ok(Found { printed, unclassed })
    }

    fn all(&mut self, area: Option<AreaId>, reach: Reach) -> Result<Table, Inexact> {
        if let Some(table) = self.all.get(&(area, reach)) {
            return Ok(Rc::clone(table));
        }
        let mut table = Default::default();
        for line in self.within(area, reach) {
            self.add(&mut table, line, 0)?;
        }
        let table: Table = Rc::new(table);
        self.all.insert((area, reach), Rc::clone(&table));
        Ok(table)
    }

    fn by_class(&mut self, area: Option<AreaId>, reach: Reach, by: Classification) -> Result<Rc<ByClass>, Inexact> {
        if let Some(found) = self.by_class.get(&(area, reach, by)) {
            return Ok(Rc::clone(found));
        }
        let mut classes: HashMap<TextId, [Vec<Printed>; 2]> = HashMap::new();
        let mut unclassed = Default::default();
        for line in self.within(area, reach) {
            let named = self.names.of_line(self.dataset, line, by);
            if named.is_empty() {
                self.add(&mut unclassed, line, 0)?;
            }
            let shared = u32::from(named.len() > 1);
            for name in named {
                self.add(classes.entry(name).or_default(), line, shared)?;
            }
        }
        let classes = classes.into_iter().map(|(name, table)| (name, Rc::new(table))).collect();
        let found = Rc::new(ByClass { classes, unclassed: Rc::new(unclassed) });
        self.by_class.insert((area, reach, by), Rc::clone(&found));
        Ok(found)
    }

    fn within(&self, area: Option<AreaId>, reach: Reach) -> Box<dyn Iterator<Item = InitiativeId>> {
        match (area, reach) {
            (Some(area), Reach::Own) => Box::new(self.dataset.own_initiatives(area)),
            (Some(area), Reach::Below) => Box::new(self.dataset.initiatives_under(area)),
            (None, Reach::Own) => Box::new(std::iter::empty()),
            (None, Reach::Below) => Box::new(self.dataset.initiatives()),
        }
    }

    fn add(&self, table: &mut [Vec<Printed>; 2], line: InitiativeId, shared: u32) -> Result<(), Inexact> {
        let of_kind = &mut table[View::from(self.dataset.initiative(line).financing).index()];
        of_kind.resize(self.dataset.columns().len(), Printed::default());
        let row = |column| self.dataset.cell(line, column);
        for column in self.dataset.columns() {
            let printed = &mut of_kind[column.index()];
            printed.add(figure_of(self.dataset, &row, column)?)?;
            printed.shared += shared;
            if let (Cell::Amount(_), Some(sum)) = (row(column), &self.dataset.column(column).sum) {
                let is_blank = |&part: &ColumnId| figure_of(self.dataset, &row, part).map(Figure::is_blank);
                let parts: Result<Vec<bool>, Inexact> = sum.plus.iter().chain(&sum.less).map(is_blank).collect();
                printed.sum_only += u32::from(!parts?.contains(&false));
            }
        }
        Ok(())
    }
}

fn of_view(table: &[Vec<Printed>; 2], view: View, column: ColumnId) -> Result<Printed, Inexact> {
    let of_kind = |kind: &Vec<Printed>| kind.get(column.index()).copied().unwrap_or_default();
    match (table.get(view.index()), table) {
        (Some(kind), _) => Ok(of_kind(kind)),
        (None, [internal, external]) => of_kind(internal).join(&of_kind(external)),
    }
}
