//! The reading of one table into a draft, as far as all kinds of rows share it.

use crate::{
    format::table::{
        account::{Account, Aside, Noisy, Reason},
        clean::{clean, name},
        draft::{Draft, LineKey, RowPlace},
        grid::GridRow,
        number,
        part::Part,
        rows::beside::{KnownSources, NameParts, without_marks, without_sources},
        rows::columns::RoleColumns,
        rows::shapes::Shapes,
        together::dimensions::{FLOWS, dimension_key},
        together::standing::Standing,
        treatment::{Treatment, without_noise},
        vocabulary::is_external,
    },
    model::{
        amount::{Amount, Sum},
        cell::Cell,
        dimension::Dimension,
        flow::Flow,
        name::folded,
    },
};

/// A table that is read into a draft.
pub struct Reading<'a> {
    /// The table.
    pub part: &'a Part<'a>,
    /// Its standing among others.
    pub standing: &'a Standing,
    /// The sources that pay for lines of all tables.
    pub sources: &'a KnownSources,
    /// The dimensions of all tables.
    pub dimensions: &'a [Dimension],
    /// The dataset in the making.
    pub draft: &'a mut Draft,
    /// The account of rows and cells.
    pub account: &'a mut Account,
    /// Its columns by their roles.
    pub columns: RoleColumns,
    /// The column of each dimension, where the table has one.
    classes: Vec<Option<usize>>,
    /// The column of the dataset that a column of amounts is, where no row says otherwise.
    pub(super) made: Vec<Option<usize>>,
    /// What is done to figures.
    pub treatment: Treatment,
    /// The signs of revenue are turned.
    turns_revenue: bool,
    rows_with_figures: u64,
    pub(super) shapes: Shapes,
    /// The word of the heading above that says whether rows are revenue or expenditure.
    pub(super) flow: Option<String>,
}

impl<'a> Reading<'a> {
    /// The reading of a table.
    pub fn new(
        part: &'a Part<'a>,
        standing: &'a Standing,
        sources: &'a KnownSources,
        dimensions: &'a [Dimension],
        draft: &'a mut Draft,
        account: &'a mut Account,
        treatment: Treatment,
    ) -> Self {
        let columns = RoleColumns::of(part.understood);
        let turns_revenue = treatment.turns_revenue() && is_printed_positive(part, &columns);
        let rows_with_figures = 0;
        let shapes = if columns.may_have_headings(part.understood) { Shapes::of(part) } else { Shapes::default() };
        let headings = &part.understood.headings;
        let column_of = |dimension: &Dimension| {
            columns.classes.iter().copied().find(|&column| dimension_key(&headings[column]) == dimension.key)
        };
        let classes = dimensions.iter().map(column_of).collect();
        let made = vec![None; headings.len()];
        Self {
            part,
            standing,
            sources,
            dimensions,
            draft,
            account,
            columns,
            classes,
            made,
            treatment,
            turns_revenue,
            rows_with_figures,
            shapes,
            flow: None,
        }
    }

    /// An amount of a row as it is kept.
    pub fn treated(&mut self, amount: Amount, row: GridRow<'_>) -> Amount {
        let mut kept = amount;
        if let Some(meant) = without_noise(amount) {
            let first = || Noisy { count: 0, first: (self.draft.part, row.line), example: amount, decimals: 0 };
            let noisy = self.account.noisy.get_or_insert_with(first);
            noisy.count += 1;
            noisy.decimals = noisy.decimals.max(meant.decimals());
            kept = if self.treatment.rounds() { meant } else { amount };
        }
        if self.turns_revenue
            && self.columns.classes.iter().any(|&class| Flow::of_class(row.cell(class)) == Some(Flow::Revenue))
        {
            self.account.turned += 1;
            kept = kept.negated();
        }
        kept
    }

    /// Sets a row aside.
    pub fn set_aside(&mut self, row: GridRow<'_>, reason: Reason) {
        let text = || row.cells().find(|cell| !cell.is_empty()).map(clean).unwrap_or_default();
        let text = match reason {
            Reason::Heading => self.heading(row).map_or_else(text, |heading| heading.name),
            _ => text(),
        };
        self.account.aside.push(Aside { part: self.draft.part, line: row.line, reason, text });
    }

    /// Returns `true` if a column of amounts has something in this row.
    pub fn has_amounts(&self, row: GridRow<'_>) -> bool {
        self.columns.amounts.iter().any(|&column| !row.cell(column).is_empty())
    }

    /// The place of the next row. In a text rows with figures are counted, in a file all lines are.
    pub fn row_place(&mut self, row: GridRow<'_>) -> RowPlace {
        let has_figures = self.has_amounts(row);
        self.rows_with_figures += u64::from(has_figures);
        let counted = if has_figures { self.rows_with_figures } else { 0 };
        let cited = if self.part.table.is_some() { counted } else { row.line };
        RowPlace { part: self.draft.part, line: row.line, row: cited }
    }

    /// A name and what stands beside it.
    pub fn beside(&self, name: String) -> NameParts {
        let parts = without_marks(name, &self.part.grid.printed);
        if self.part.understood.sources_in_parentheses { without_sources(parts) } else { parts }
    }

    /// The key that tells the line of a row from others.
    pub fn key(&self, row: GridRow<'_>, beside: NameParts, code: Option<String>) -> LineKey {
        let text = |&column: &usize| name(row.cell(column));
        let mut funding: Vec<String> = self.columns.funding.iter().filter_map(text).collect();
        for source in beside.sources.iter().flat_map(|sources| self.sources.split(sources)) {
            if !funding.iter().any(|known| folded(known) == folded(&source)) {
                funding.push(source);
            }
        }
        let of_column = self.classes.iter().map(|column| column.as_ref().and_then(text));
        let of_heading = |dimension: &Dimension| self.flow.clone().filter(|_| dimension.key == FLOWS);
        let classes = of_column.zip(self.dimensions).map(|(class, dimension)| class.or_else(|| of_heading(dimension)));
        let classes = classes.collect();
        let financing = self.columns.financing.and_then(|column| is_external(row.cell(column)));
        let is_external = financing.unwrap_or(self.standing.is_external);
        LineKey { name: beside.name, code, funding, is_external, classes }
    }
}

/// Returns `true` if the revenue of a table is printed without a sign: its amounts together are more than nothing.
fn is_printed_positive(part: &Part<'_>, columns: &RoleColumns) -> bool {
    let rows = part.grid.rows().skip(part.understood.above);
    let revenue =
        rows.filter(|row| columns.classes.iter().any(|&class| Flow::of_class(row.cell(class)) == Some(Flow::Revenue)));
    let amounts = revenue.flat_map(|row| {
        columns
            .amounts
            .iter()
            .filter_map(move |&at| number::read(row.cell(at), row.kind(at), part.understood.mark).ok())
    });
    let mut sum = Sum::default();
    for amount in amounts.filter_map(Cell::amount) {
        if sum.add(amount).is_err() {
            return false;
        }
    }
    matches!(sum.total(), Ok(Some(total)) if !total.is_negative() && !total.is_zero())
}
