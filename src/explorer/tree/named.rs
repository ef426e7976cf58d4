//! Rows by name: an area or a line, by its path where others share its name; a group; the whole.

use crate::{
    analysis::{
        arranging::group::{GroupId, Grouping, Groups},
        search::query::fold::Needle,
    },
    explorer::tree::rows::Row,
    locale::{Language, Locale},
    model::dataset::Dataset,
    report::labels,
};

/// The row of a name or of a path such as "Nord › Skoler › Bænke"; the first where several have it. A group comes before the rows in
/// it, and the whole after all.
pub fn row_named(dataset: &Dataset, grouping: Grouping, typed: &str) -> Option<Row> {
    let group = || group_named(dataset, grouping, typed).map(Row::Group);
    let whole = || Needle::new(typed.trim()).equals(WHOLE).then_some(Row::Whole);
    group().or_else(|| row_of_document(dataset, typed)).or_else(whole)
}

/// The word for the whole.
const WHOLE: &str = "total";

/// The group of a name.
pub fn group_named(dataset: &Dataset, grouping: Grouping, typed: &str) -> Option<GroupId> {
    let needle = Needle::new(typed.trim());
    let groups = Groups::without_sums(dataset, grouping);
    let locales = Language::ALL.map(Locale::new);
    let names =
        |group: GroupId| locales.each_ref().map(|locale| labels::group(dataset, group, groups.name(group), locale));
    groups.all().find(|&group| names(group).iter().any(|name| needle.equals(name)))
}

fn row_of_document(dataset: &Dataset, typed: &str) -> Option<Row> {
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
pub fn name_for(dataset: &Dataset, groups: Option<&Groups>, row: Row, locale: &Locale) -> Option<String> {
    let grouping = groups.map_or(Grouping::Area, Groups::grouping);
    let names = match row {
        Row::Group(group) => [Some(labels::group(dataset, group, groups?.name(group), locale)), None],
        Row::Whole => [Some(WHOLE.to_owned()), None],
        Row::Area(_) | Row::Initiative(_) => [own_name(dataset, row).map(str::to_owned), path(dataset, row)],
        Row::OfWhich(_) | Row::Gap(_) => [None, None],
    };
    names.into_iter().flatten().find(|name| row_named(dataset, grouping, name) == Some(row))
}

fn own_name(dataset: &Dataset, row: Row) -> Option<&str> {
    match row {
        Row::Area(area) => Some(&dataset.area(area).name),
        Row::Initiative(line) => Some(dataset.name(line)),
        Row::Group(_) | Row::OfWhich(_) | Row::Gap(_) | Row::Whole => None,
    }
}

fn path(dataset: &Dataset, row: Row) -> Option<String> {
    match row {
        Row::Area(area) => Some(labels::path(dataset, area)),
        Row::Initiative(line) => {
            let above = labels::path(dataset, dataset.initiative(line).area);
            Some(format!("{above} › {}", dataset.name(line)))
        }
        Row::Group(_) | Row::OfWhich(_) | Row::Gap(_) | Row::Whole => None,
    }
}
