//! The dimensions of an import: one for each column of classes.

use crate::{
    format::table::{
        grid::GridRow,
        part::Part,
        roles::{Nesting, Role},
    },
    model::{dimension::Dimension, flow::Flow, localized::Localized, name::folded},
};

/// A dimension for each column of classes of any table.
pub fn dimensions(parts: &[Part<'_>]) -> Vec<Dimension> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for Part { understood, .. } in parts {
        let classes = understood.roles.iter().zip(&understood.headings).filter(|(role, _)| **role == Role::Class);
        for (_, heading) in classes {
            let key = dimension_key(heading);
            if !dimensions.iter().any(|known| known.key == key) {
                dimensions.push(Dimension { key, label: Some(heading.as_str().into()) });
            }
        }
    }
    dimensions.extend(of_headings(parts).filter(|flows| dimensions.iter().all(|known| known.key != flows.key)));
    dimensions
}

/// The key of the dimension of revenue and expenditure, where headings in rows of their own say which is which.
pub const FLOWS: &str = "flow";

/// The dimension of revenue and expenditure, where rows of a table are headings that say which is which and no column does.
fn of_headings(parts: &[Part<'_>]) -> Option<Dimension> {
    let is_said = |part: &Part<'_>| {
        let Part { grid, understood, .. } = part;
        let lone = |row: GridRow<'_>| {
            let mut filled = row.cells().filter(|cell| !cell.is_empty());
            filled.next().filter(|_| filled.next().is_none()).and_then(Flow::of_class)
        };
        let has = |flow: Flow| grid.rows().skip(understood.above).any(|row| lone(row) == Some(flow));
        let may_be = understood.areas.is_empty() && understood.nesting == Nesting::Columns;
        may_be && Flow::ALL.into_iter().all(has)
    };
    let label = [("da", "retning"), ("en", "direction")].map(|(code, text)| (code.to_owned(), text.to_owned()));
    let label = Localized::new(label.into(), None);
    parts.iter().any(is_said).then(|| Dimension { key: FLOWS.to_owned(), label: Some(label) })
}

/// The key of the dimension whose classes stand below a heading.
pub fn dimension_key(heading: &str) -> String {
    folded(heading).replace(|sign: char| !sign.is_alphanumeric(), "-")
}
