//! Rows by name: an area or a line, by its path where others share its name.

use crate::{
    analysis::search::query::fold::Needle, explorer::tree::rows::Row, model::dataset::Dataset, report::labels,
};

/// The row of a name or of a path such as "Nord › Skoler › Bænke"; the first where several have it.
pub fn row_named(dataset: &Dataset, typed: &str) -> Option<Row> {
    let needle = Needle::new(typed.trim());
    let rows = || dataset.areas().map(Row::Area).chain(dataset.initiatives().map(Row::Initiative));
    let last = |row: &Row| needle.equals(own_name(dataset, *row).unwrap_or_default());
    // A path ends with the name of its row, so that few paths are made.
    let name = Needle::new(typed.rsplit('›').next().unwrap_or_default().trim());
    let may_be = |row: &Row| name.equals(own_name(dataset, *row).unwrap_or_default());
    let by_path = rows().filter(may_be).find(|row| path(dataset, *row).is_some_and(|path| needle.equals(&path)));
    rows().find(last).or(by_path)
}

/// A name by which a row is found again; none for a row that has no name of its own.
pub fn name_for(dataset: &Dataset, row: Row) -> Option<String> {
    let name = own_name(dataset, row)?;
    if row_named(dataset, name) == Some(row) { Some(name.to_owned()) } else { path(dataset, row) }
}

fn own_name(dataset: &Dataset, row: Row) -> Option<&str> {
    match row {
        Row::Area(area) => Some(&dataset.area(area).name),
        Row::Initiative(line) => Some(dataset.name(line)),
        Row::Group(_) | Row::Gap(_) | Row::Whole => None,
    }
}

fn path(dataset: &Dataset, row: Row) -> Option<String> {
    match row {
        Row::Area(area) => Some(labels::path(dataset, area)),
        Row::Initiative(line) => {
            let above = labels::path(dataset, dataset.initiative(line).area);
            Some(format!("{above} › {}", dataset.name(line)))
        }
        Row::Group(_) | Row::Gap(_) | Row::Whole => None,
    }
}
