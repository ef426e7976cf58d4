//! Finds the total that a document prints as the figure that was typed, where no line has it; or tells that none is.

use crate::{
    analysis::search::query::Query,
    locale::Language,
    model::{
        amount::Amount,
        columns::ColumnId,
        dataset::Dataset,
        ids::{InitiativeId, StatedId},
        period::Period,
    },
};

/// A figure that was typed, and that no line has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypedFigure {
    /// It is printed as a total.
    Total(PrintedTotal),
    /// Nothing in the document is that much.
    Nowhere(Amount),
}

/// A figure of a stated total.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PrintedTotal {
    /// The figure.
    pub amount: Amount,
    /// The total.
    pub stated: StatedId,
    /// Its column.
    pub column: ColumnId,
}

/// The figure that a query is about as a whole, as the first total that is printed so, one of the period that is shown before others. A
/// figure that some line has too is the line's: a term finds it there.
pub fn typed_figure(query: &Query, dataset: &Dataset, shown: Period) -> Option<TypedFigure> {
    let (amounts, is_term) = match query.exact_amount() {
        Some(amount) => (vec![amount], true),
        None => (Language::ALL.into_iter().filter_map(|language| query.as_number(language)).collect(), false),
    };
    let is_it = |amount: Option<Amount>| amount.filter(|amount| amounts.contains(amount));
    let is_of_line = |line: InitiativeId| {
        let mut columns = dataset.columns();
        columns.any(|column| is_it(dataset.cell(line, column).amount()).is_some())
    };
    let first = *amounts.first()?;
    if !is_term && dataset.initiatives().any(is_of_line) {
        return None;
    }
    let in_column = |column: ColumnId| {
        let mut all = dataset.stated();
        all.find_map(|(stated, total)| {
            let amount = is_it(total.cells[column.index()].amount())?;
            Some(PrintedTotal { amount, stated, column })
        })
    };
    let total = shown.column().into_iter().chain(dataset.columns()).find_map(in_column);
    Some(total.map_or(TypedFigure::Nowhere(first), TypedFigure::Total))
}
