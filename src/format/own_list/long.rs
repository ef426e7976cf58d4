//! The long form of our table, with a row for each initiative and column, as the wide form.

use crate::format::{
    own_list::line::LAST,
    table::grid::{CellKind, Grid, GridRow},
};

/// The heading of the years.
pub const YEAR: &str = "year";
/// The heading of the measures, where there are any.
pub const MEASURE: &str = "measure";
/// The heading of the columns' labels, where the year alone does not tell them apart.
pub const COLUMN: &str = "column";
/// The heading of the amounts.
pub const AMOUNT: &str = "amount";

/// The wide form of a table in the long form; none of another table, and where rows do not belong together as we write them.
pub(super) fn wide(grid: &Grid) -> Option<Grid> {
    let head: Vec<&str> = grid.rows().next()?.cells().collect();
    let end = head.windows(LAST.len()).rposition(|names| names == LAST)?;
    let start = end.checked_sub(2)?;
    let label = match (head[start], head[start + 1]) {
        (COLUMN | YEAR, AMOUNT) => start,
        (MEASURE, AMOUNT) => start.checked_sub(1).filter(|&year| head[year] == YEAR)?,
        _ => return None,
    };
    let first = (label.saturating_sub(2)..=label).find(|&place| head[place] == YEAR)?;
    let rows: Vec<GridRow<'_>> = grid.rows().skip(1).collect();
    // Each column stands once among the rows of the first line.
    let labels: Vec<&str> = rows.iter().map(|row| row.cell(label)).collect();
    let count = labels.iter().skip(1).position(|&label| label == labels[0]).map_or(labels.len(), |place| place + 1);
    let mut wide = Grid::default();
    let text = |text| (text, CellKind::Text);
    let amounts = labels.iter().take(count).copied();
    wide.push(1, head[..first].iter().copied().chain(amounts).chain(head[end..].iter().copied()).map(text));
    let unit = end + LAST.iter().position(|&name| name == "unit")?;
    let others = |row: GridRow<'_>| {
        let places = (0..first).chain(end..head.len()).filter(|&place| place != unit);
        places.map(|place| row.cell(place).to_owned()).collect::<Vec<_>>()
    };
    for line in rows.chunks(count.max(1)) {
        let belong = line.iter().all(|&row| others(row) == others(line[0]));
        let are_columns = line.iter().map(|row| row.cell(label)).eq(labels.iter().take(count).copied());
        if !belong || !are_columns {
            return None;
        }
        let before = (0..first).map(|place| text(line[0].cell(place)));
        let amounts = line.iter().map(|row| (row.cell(end - 1), row.kind(end - 1)));
        let after = (end..head.len()).map(|place| text(line[0].cell(place)));
        wide.push(line[0].line, before.chain(amounts).chain(after).collect::<Vec<_>>());
    }
    wide.name.clone_from(&grid.name);
    Some(wide)
}
