//! The places of rows whose names begin a step further right the deeper they lie.

use std::collections::HashSet;

use crate::{
    format::table::{
        clean::name,
        draft::{Draft, NodeId, ToldBy, WHOLE},
        grid::GridRow,
        nesting::steps::step_of,
        part::Part,
        rows::named::Named,
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
    columns: &'a [usize],
    /// The lines of rows that others lie in.
    outer: HashSet<u64>,
    /// The rows that the next one may lie in, the outermost first.
    open: Vec<Open>,
}

impl<'a> Steps<'a> {
    /// The steps of a table's rows, in these columns.
    pub fn of(part: &Part<'_>, columns: &'a [usize]) -> Self {
        let rows = part.grid.rows().skip(part.understood.above);
        let steps: Vec<(u64, usize)> = rows
            .filter_map(|row| {
                Some((row.line, step_of(row, columns).filter(|step| of_total(step.name).is_none())?.first))
            })
            .collect();
        let outer = steps.windows(2).filter(|pair| pair[1].1 > pair[0].1).map(|pair| pair[0].0).collect();
        Self { columns, outer, open: Vec::new() }
    }

    /// The place of a row: an area where others lie in it, else a line; a total of what its words name, or of what it lies in.
    pub fn named(&mut self, row: GridRow<'_>, draft: &mut Draft) -> Option<Named> {
        let step = step_of(row, self.columns)?;
        let text = name(step.name)?;
        if let Some(of) = of_total(step.name) {
            let around = self.open.iter().take_while(|open| open.first < step.first).last();
            let named = self.open.iter().find(|open| open.name == folded(of));
            let node = named.or(around).map_or(WHOLE, |open| open.node);
            return Some(Named { node, name: Some(text), code: None, total: Some((of.to_owned(), ToldBy::Words)) });
        }
        self.open.retain(|open| open.first < step.first);
        let within = self.open.last().map_or(WHOLE, |open| open.node);
        let code = step.code.and_then(name);
        if !self.outer.contains(&row.line) {
            return Some(Named { node: within, name: Some(text), code, total: None });
        }
        let node = draft.area(within, &text, code.as_deref());
        self.open.push(Open { first: step.first, name: folded(&text), node });
        Some(Named { node, name: Some(text), code: None, total: Some((String::new(), ToldBy::Place)) })
    }
}
