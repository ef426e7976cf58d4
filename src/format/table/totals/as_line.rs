//! Rows that seemed to be totals, and are lines.

use crate::format::table::{
    account::{Account, Aside, Reason},
    draft::{Draft, NodeId, RowPlace, Total},
};

/// Adds the row of a total as a line, and says in which area; one whose sum is too long is none, and set aside.
pub(super) fn add_as_line(draft: &mut Draft, total: Total, account: &mut Account) -> Option<NodeId> {
    if account.add_line(&total.cells).is_err() {
        set_aside(&total, Reason::TooLong, account);
        return None;
    }
    account.line_rows += total.rows.len();
    let node = total.area_of_line.unwrap_or(total.node);
    let line = draft.add(node, total.key, total.cells, total.rows[0]);
    for note in total.notes {
        draft.note(line, note);
    }
    let line = &mut draft.lines[line];
    line.rows.extend(&total.rows[1..]);
    if !total.texts.is_empty() || !total.of_which.is_empty() {
        line.rare_mut().texts.extend(total.texts);
        line.rare_mut().of_which.extend(total.of_which);
    }
    Some(node)
}

/// Sets the rows of a total aside.
pub(super) fn set_aside(total: &Total, reason: Reason, account: &mut Account) {
    let aside = |row: &RowPlace| Aside { part: row.part, line: row.line, reason, text: total.printed.clone() };
    account.aside.extend(total.rows.iter().map(aside));
}
