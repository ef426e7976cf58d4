//! The reading of one table into a draft, as far as all kinds of rows share it.

use crate::{
    format::table::{
        account::{Account, Aside, Noisy, Reason},
        clean::{clean, name},
        draft::{Draft, LineKey, RowPlace},
        grid::{CellKind, GridRow},
        heading::year_in,
        number,
        part::Part,
        roles::{Nesting, Understanding},
        rows::beside::{KnownSources, NameParts, without_marks, without_sources},
        rows::columns::RoleColumns,
        rows::shapes::Shapes,
        together::dimensions::{FLOWS, dimension_key},
        together::standing::Standing,
        treatment::{Treatment, without_noise},
        vocabulary::{Hint, hints, is_external},
    },
    model::{
        amount::{Amount, Sum},
        cell::Cell,
        dimension::Dimension,
        flow::Flow,
        name::folded,
    },
};

/// A heading in a row of its own.
pub struct Heading {
    /// Its name.
    pub name: String,
    /// Its code, where it has one.
    pub code: Option<String>,
}

/// Returns `true` where neither columns nor codes say the area of a row.
fn may_have_headings(part: &Part<'_>, columns: &RoleColumns) -> bool {
    columns.areas.is_empty() && part.understood.nesting == Nesting::Columns
}

/// Returns `true` for a text that is about rows, and no heading of theirs: a long one, one in brackets or behind a mark, one that says so.
fn is_remark(text: &str) -> bool {
    const LONGEST: usize = 100;
    let before = text.split(':').next().filter(|before| before.len() < text.len());
    let says_so = before.is_some_and(|word| hints(word).contains(&Hint::Note) || is_of_source(word));
    text.chars().count() > LONGEST || text.starts_with(['(', '*', '¹', '²', '³']) || says_so
}

/// Returns `true` for a word before a source or a remark.
fn is_of_source(word: &str) -> bool {
    const WORDS: [&str; 8] = ["kilde", "quelle", "fuente", "fonte", "källa", "źródło", "zdroj", "obs"];
    WORDS.iter().any(|known| word.trim().eq_ignore_ascii_case(known))
}

/// Returns `true` for a text that may be a code: it has no blank and few signs.
fn is_short(text: &str) -> bool {
    const LONGEST: usize = 12;
    text.len() <= LONGEST && !text.contains(char::is_whitespace)
}

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
    shapes: Shapes,
    /// The word of the heading above that says whether rows are revenue or expenditure.
    flow: Option<String>,
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
        let shapes = if may_have_headings(part, &columns) { Shapes::of(part) } else { Shapes::default() };
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

    /// The heading that a row is, where no column holds areas: a row without amounts that has one text, or a name and a code, and is not
    /// filled as lines are.
    pub fn heading(&self, row: GridRow<'_>) -> Option<Heading> {
        if !may_have_headings(self.part, &self.columns) || self.has_amounts(row) || row.kind(0) == CellKind::Remark {
            return None;
        }
        let filled: Vec<&str> = row.cells().filter(|cell| !cell.is_empty()).collect();
        let (code, text) = match filled[..] {
            [text] => (None, text),
            [code, text] if is_short(code) && !self.shapes.are_of_lines(row) => (Some(code.to_owned()), text),
            _ => return None,
        };
        Some(Heading { name: self.beside(name(text)?).name, code }).filter(|_| !is_remark(text))
    }

    /// Begins the rows of a heading: one that says it names the flow of their money, and an outermost one that says none ends it.
    pub fn begin(&mut self, heading: &Heading, is_outermost: bool) {
        let flow = Flow::of_class(&heading.name).map(|_| heading.name.clone());
        if flow.is_some() || is_outermost {
            self.flow = flow;
        }
    }

    /// Takes the class that a heading gives out of a key.
    pub fn forget_flow(&self, key: &mut LineKey) {
        for (class, dimension) in key.classes.iter_mut().zip(self.dimensions) {
            if dimension.key == FLOWS {
                *class = None;
            }
        }
    }

    /// Returns `true` if a row is a text about others: no line, and no heading.
    pub fn is_remark(&self, row: GridRow<'_>) -> bool {
        if !may_have_headings(self.part, &self.columns) || self.has_amounts(row) {
            return false;
        }
        let mut filled = row.cells().filter(|cell| !cell.is_empty());
        filled.next().is_some_and(is_remark) && filled.next().is_none()
    }

    /// The heading of another table below the first, whose columns have the same headings: "Expenditure, 2023, 2024" below those of revenue.
    pub fn repeated_headings(&self, row: GridRow<'_>) -> Option<Heading> {
        let Understanding { above, headings, .. } = self.part.understood;
        let amounts = &self.columns.amounts;
        let is_same =
            |&column: &usize| clean(row.cell(column)) == headings[column] && year_in(&headings[column]).is_some();
        if *above == 0
            || !may_have_headings(self.part, &self.columns)
            || amounts.len() < 2
            || !amounts.iter().all(is_same)
        {
            return None;
        }
        let name = self.columns.initiative.and_then(|column| name(row.cell(column)))?;
        Some(Heading { name, code: None })
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
