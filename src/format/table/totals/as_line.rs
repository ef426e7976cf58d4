//! Rows that seemed to be totals, and are lines.

use crate::{
    format::table::{
        account::Account,
        draft::{Draft, NodeId, Total},
    },
    model::amount::Sum,
};

/// Adds the row of a total as a line, and says in which area; a row whose sum is too long is none.
pub(super) fn add_as_line(draft: &mut Draft, total: Total, account: &mut Account) -> Option<NodeId> {
    let cells = total.cells.clone();
    let amounts = || cells.iter().filter_map(|&(column, cell)| Some((column, Sum::from(cell.amount()?))));
    if amounts().any(|(column, amount)| account.add(column, &amount).is_err()) {
        return None;
    }
    account.line_rows += total.rows.len();
    let node = total.area_of_line.unwrap_or(total.node);
    let line = draft.add(node, total.key, &total.cells, total.rows[0]);
    for note in total.notes {
        draft.note(line, note);
    }
    let line = &mut draft.lines[line];
    line.rows.extend(&total.rows[1..]);
    line.texts.extend(total.texts);
    line.of_which.extend(total.of_which);
    Some(node)
}
