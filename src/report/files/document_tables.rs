//! The tables of a document for people: the initiatives, the totals and the check, under one scope.

use crate::{
    analysis::{amounts::totals::TooLong, check::warnings::Mentions, selection::Years},
    report::{
        ReportInput,
        grid::Grid,
        tables::{
            check::{self, Checked},
            list, totals,
        },
    },
};

/// The tables of a document, without the scope above each.
#[derive(Debug)]
pub struct DocumentTables<'a> {
    /// The scope, given once, at the top.
    pub above: Vec<String>,
    /// The initiatives.
    pub list: Grid<'a>,
    /// The totals.
    pub totals: Grid<'static>,
    /// The comparisons; of the sum of all years, which is compared with nothing, the warnings alone.
    pub check: Grid<'static>,
}

impl<'a> DocumentTables<'a> {
    /// The tables of a selection.
    ///
    /// # Errors
    /// A sum that cannot be given exactly.
    pub fn of(input: ReportInput<'a>) -> Result<Self, TooLong> {
        let checked = match input.selection.years {
            Years::Each | Years::Columns | Years::One(_) => Checked::of(input, Mentions::Grouped),
            Years::Sum => Checked::warnings_of(input, Mentions::Grouped),
        };
        let (mut list, mut totals) = (list::grid(input)?, totals::grid(input)?);
        let mut check = check::grid(input, &checked);
        let above = std::mem::take(&mut list.above);
        totals.above.clear();
        check.above.clear();
        Ok(Self { above, list, totals, check })
    }
}
