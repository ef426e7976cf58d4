//! The places of rows whose names begin a step further right the deeper they lie.

use std::collections::HashSet;

use crate::{
    format::table::{
        clean::name,
        draft::{Draft, NodeId, ToldBy, WHOLE},
        grid::GridRow,
        nesting::steps::{Step, StepsIn},
        part::Part,
        rows::{columns::RoleColumns, named::Named},
        vocabulary::of_total,
    },
    model::name::folded,
};

/// A row that others lie in.
struct Open {
    first: usize,
    name: String,
    node: NodeId,
}

/// Finds the places of rows in steps.
pub(super) struct Steps<'a> {
    begin_in: &'a StepsIn,
    /// The lines of rows that others lie in.
    outer: HashSet<u64>,
    /// Texts without code and amount among rows that have both.
    texts: HashSet<u64>,
    /// The rows that the next one may lie in, the outermost first.
    open: Vec<Open>,
}

impl<'a> Steps<'a> {
    /// The steps of a table's rows, whose names begin in these places.
    pub fn of(part: &Part<'_>, steps_in: &'a StepsIn) -> Self {
        let rows = || part.grid.rows().skip(part.understood.above);
        let amounts = RoleColumns::of(part.understood).amounts;
        let has_amount = |row: GridRow<'_>| amounts.iter().any(|&column| !row.cell(column).is_empty());
        let steps: Vec<(u64, usize)> =
            rows().filter_map(|row| Some((row.line, line_step(row, steps_in)?.first))).collect();
        let outer: HashSet<u64> = steps.windows(2).filter(|pair| pair[1].1 > pair[0].1).map(|pair| pair[0].0).collect();
        let without_code = |row: &GridRow<'_>| line_step(*row, steps_in).is_some_and(|step| step.code.is_none());
        let is_text = |row: &GridRow<'_>| !has_amount(*row) && !outer.contains(&row.line);
        let texts: HashSet<u64> = rows().filter(without_code).filter(is_text).map(|row| row.line).collect();
        let are_coded = rows().filter(without_code).filter(|row| has_amount(*row)).count() * 10 < steps.len();
        let texts = if are_coded { texts } else { HashSet::new() };
        Self { begin_in: steps_in, outer, texts, open: Vec::new() }
    }

    /// The place of a row: an area where others lie in it, else a line; a total of what its words name, or of what it lies in.
    pub fn named(&mut self, row: GridRow<'_>, columns: &RoleColumns, draft: &mut Draft) -> Option<Named> {
        let step = self.begin_in.of(row)?;
        let text = name(step.name)?;
        if self.texts.contains(&row.line) {
            return Some(Named { node: WHOLE, name: None, code: None, total: None });
        }
        if let Some(of) = of_total(step.name) {
            let around = self.open.iter().take_while(|open| open.first < step.first).last();
            let named = self.open.iter().find(|open| open.name == folded(of));
            let node = named.or(around).map_or(WHOLE, |open| open.node);
            return Some(Named { node, name: Some(text), code: None, total: Some((of.to_owned(), ToldBy::Words)) });
        }
        self.open.retain(|open| open.first < step.first);
        let within = self.open.last().map_or(WHOLE, |open| open.node);
        let code = step.code.or(columns.code.map(|column| row.cell(column))).and_then(name);
        if !self.outer.contains(&row.line) {
            return Some(Named { node: within, name: Some(text), code, total: None });
        }
        let node = draft.area(within, &text, code.as_deref());
        self.open.push(Open { first: step.first, name: folded(&text), node });
        Some(Named { node, name: Some(text), code: None, total: Some((String::new(), ToldBy::Place)) })
    }
}

/// The step of a row that is no total by its words.
fn line_step<'r>(row: GridRow<'r>, steps_in: &StepsIn) -> Option<Step<'r>> {
    steps_in.of(row).filter(|step| of_total(step.name).is_none())
}
