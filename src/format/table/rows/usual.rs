//! The cells that rows of a table usually have: a row that lacks one may be a total.

use crate::format::table::{
    draft::ToldBy,
    grid::GridRow,
    part::Part,
    roles::{Role, Understanding},
    rows::columns::RoleColumns,
};

/// The fewest columns beside the amounts by which a row is like a line: a name and an area are those of totals too.
const FEWEST: usize = 3;

/// So many tell that a row is a line though its area is called "Total".
const ENOUGH: usize = 5;

/// The columns that most rows with amounts fill.
pub(super) struct Usual {
    /// Those of areas, names and codes.
    names: Vec<usize>,
    /// Those of classes and of programmes that pay.
    classes: Vec<usize>,
    /// All but those of amounts.
    all: Vec<usize>,
    /// Returns `true` if a word of totals says nothing here: nearly all names have one.
    pub has_words_everywhere: bool,
}

impl Usual {
    /// The usual cells of a table's rows.
    pub fn of(part: &Part<'_>, columns: &RoleColumns, says_total: impl Fn(&str) -> bool) -> Self {
        let Understanding { above, roles, .. } = part.understood;
        let rows = || {
            let has_amounts = |row: &GridRow<'_>| columns.amounts.iter().any(|&column| !row.cell(column).is_empty());
            part.grid.rows().skip(*above).filter(has_amounts)
        };
        let mut filled = vec![0_usize; roles.len()];
        let (mut all, mut with_words) = (0_usize, 0_usize);
        for row in rows() {
            all += 1;
            for (column, filled) in filled.iter_mut().enumerate() {
                *filled += usize::from(!row.cell(column).is_empty());
            }
            with_words += usize::from(columns.initiative.is_some_and(|column| says_total(row.cell(column))));
        }
        let names = columns.areas.iter().map(|(area, _)| *area).chain(columns.code);
        // In an outline most rows may be totals.
        let initiative = columns.initiative.filter(|&column| filled[column] * 4 >= all);
        // Where nothing names the lines, classes do.
        let (named_by, classes): (Vec<usize>, Vec<usize>) =
            columns.classes.iter().chain(&columns.funding).partition(|_| columns.initiative.is_none());
        let names = names.chain(named_by);
        // A class that all rows have says nothing of one.
        let varies =
            |column: &usize| rows().zip(rows().skip(1)).any(|(one, next)| one.cell(*column) != next.cell(*column));
        let classes = classes.into_iter().filter(varies).collect();
        let beside = (0..roles.len())
            .filter(|&column| !roles[column].is_amount() && !matches!(roles[column], Role::Year | Role::Measure));
        Self {
            names: names.filter(|&column| filled[column] * 2 >= all).chain(initiative).collect(),
            classes,
            all: beside.filter(|&column| filled[column] * 10 >= all * 9).collect(),
            has_words_everywhere: with_words * 5 > all * 4,
        }
    }

    /// Returns `true` if a row lacks an area, a name or a code that most have, and is of no class: a total is of all.
    pub fn has_gap(&self, row: GridRow<'_>) -> bool {
        let lacks = |column: &usize| row.cell(*column).is_empty();
        self.names.iter().any(lacks) && self.classes.iter().all(lacks)
    }

    /// The reason for taking a row for a total whose name has a word of totals.
    pub fn told_by(&self, row: GridRow<'_>) -> ToldBy {
        if self.is_like_a_line(row, FEWEST) { ToldBy::WordsOfALine } else { ToldBy::Words }
    }

    /// Returns `true` if a row has so much of what lines have that it is one, whatever its area is called.
    pub fn is_a_line(&self, row: GridRow<'_>) -> bool {
        self.is_like_a_line(row, ENOUGH)
    }

    fn is_like_a_line(&self, row: GridRow<'_>, fewest: usize) -> bool {
        self.all.len() >= fewest && self.all.iter().all(|&column| !row.cell(column).is_empty())
    }
}
