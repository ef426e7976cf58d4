//! Writes the command line that opens the explorer in the view that is shown: every choice that differs from the view it opens in by
//! itself, as an option, quoted for a shell.

use std::sync::Arc;

use crate::{
    analysis::{
        arranging::{
            group::Grouping,
            order::{Direction, Order},
        },
        search::named::{columns_named, measures_named, word_for_all_years},
        selection::areas_named,
    },
    explorer::{
        app::{App, PageKind},
        diagram::kind::Diagram,
        input::opening_page::OpeningPage,
        tree::{
            Tree,
            named::name_for,
            rows::{Row, TreeSource},
        },
        view::{
            column_values::ColumnValues,
            comparison::BaseYear,
            room::ScreenRoom,
            scope::{Scope, ShownAreas},
        },
    },
    format::limits::Limits,
    locale::Message,
    model::{columns::ColumnId, dataset::Dataset, financing::View, ids::AreaId, measure::BasisId, period::Period},
    report::labels::{self, measures},
    workspace::{open::roles::file_for, origin::Origin},
};

/// The first word of the line.
const PROGRAM: &str = "indsats";

/// The words of a command line.
struct Words(Vec<String>);

impl Words {
    /// Adds an option with its value.
    fn option(&mut self, name: &str, value: impl AsRef<str>) {
        let value = value.as_ref();
        // A value that looks like an option is written with it.
        if value.starts_with('-') {
            self.0.push(format!("{name}={value}"));
        } else {
            self.0.extend([name.to_owned(), value.to_owned()]);
        }
    }
}

/// The command line of the view that is shown.
pub fn command_line(app: &App) -> String {
    let (dataset, scope, start) = (app.dataset(), app.scope(), Scope::new(app.dataset()));
    let mut words = Words(vec![PROGRAM.to_owned()]);
    match app.origin() {
        Origin::Letter => {}
        Origin::StandardInput => words.0.push("-".to_owned()),
        Origin::File(path) if path.to_string_lossy().starts_with('-') => words.0.push(format!("./{}", path.display())),
        Origin::File(path) => words.0.push(path.display().to_string()),
        Origin::Memory(_) => words.0.push(app.origin().name(app.locale())),
    }
    let (limits, usual) = (app.settings().limits, Limits::default());
    if limits.size != usual.size {
        words.option("--max-size", limits.size.to_string().replace(' ', ""));
    }
    if limits.cells != usual.cells {
        words.option("--max-cells", limits.cells.to_string());
    }
    if scope.basis() != start.basis() {
        words.option("--measure", measure(app, scope.basis()));
    }
    if let Some(beside) = scope.beside() {
        words.option("--beside", measure(app, beside));
    }
    match scope.period() {
        Period::All(_) => words.option("--year", word_for_all_years(dataset)),
        Period::Column(year) if scope.period() != start.period() => words.option("--year", label(app, year)),
        Period::Column(_) => {}
    }
    if let Some(base) = scope.chosen_base(dataset).filter(|_| scope.base() != BaseYear::YearBefore) {
        words.option("--compare", label(app, base));
    }
    match scope.view() {
        View::Combined => {}
        View::Internal => words.option("--view", "internal"),
        View::External => words.option("--view", "external"),
    }
    if let Some(area) = app.tree().root_area() {
        words.option("--area", area_name(dataset, area));
    }
    if !app.filter().kept().is_empty() {
        words.option("--filter", app.filter().kept());
    }
    arrangement(app, &mut words);
    if app.values() != ColumnValues::Amounts {
        words.option("--values", app.values().word());
    }
    if scope.only() == ShownAreas::Differences {
        words.0.push("--differing".to_owned());
    }
    if let Some(group) = app.tree().root().filter(|root| matches!(root, Row::Group(_))).and_then(|row| name(app, row)) {
        words.option("--alone", group);
    }
    if let Some(row) = row(app).and_then(|row| name(app, row)) {
        words.option("--row", row);
    }
    if let Some(page) = page(app) {
        words.option("--page", page.word());
    }
    words.option("--lang", app.locale().language().code());
    words.0.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ")
}

/// Says what the line of the view does not carry, where it is the one that was copied.
pub fn left_out(app: &App, copied: &str) -> Option<String> {
    // The line is made once more only for a text that may be one: names are looked up for it.
    if !copied.starts_with(PROGRAM) || copied != command_line(app) {
        return None;
    }
    let tree = app.tree();
    let is_part = matches!(tree.selected(), Row::OfWhich(_));
    let parts = [
        (Message::LeftOutMarks, !app.marks().lines().is_empty()),
        (Message::LeftOutPage, app.page().is_some() && page(app).is_none()),
        (Message::LeftOutRow, is_part || row(app).is_some_and(|row| name(app, row).is_none())),
        (Message::LeftOutFolds, !app.filter().is_active() && opened(tree, app.tree_source()) != Opened::AsAtFirst),
        (Message::LeftOutRoles, app.said_of_tables().is_some() && !has_roles_file(app)),
        (Message::LeftOutRoom, app.room() != ScreenRoom::default()),
    ];
    let left_out: Vec<String> =
        parts.into_iter().filter(|(_, is_left_out)| *is_left_out).map(|(part, _)| app.locale().text(part)).collect();
    let what = labels::listed(&left_out, app.locale());
    (!left_out.is_empty()).then(|| app.locale().fill(Message::LeftOutOfLine, &[("what", what.into())]))
}

/// The areas and groups that are open, held against those that are when the explorer opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    AsAtFirst,
    Others,
}

/// Looks at the open areas and groups: at first all are open or none is, and those that the selected row is in.
fn opened(tree: &Tree, source: TreeSource<'_>) -> Opened {
    let mut above = source.parent(tree.selected());
    let mut needed: Vec<Row> = tree.root().into_iter().collect();
    while let Some(row) = above {
        needed.push(row);
        above = source.parent(row);
    }
    let others =
        || tree.rows().iter().filter(|row| matches!(row, Row::Area(_) | Row::Group(_)) && !needed.contains(row));
    let is_open = |row: &&Row| tree.is_expanded(**row);
    if others().any(|row| is_open(&row)) && others().any(|row| !is_open(&row)) {
        Opened::Others
    } else {
        Opened::AsAtFirst
    }
}

/// The row that is selected, or of a part the one that it is of, unless it is the first.
fn row(app: &App) -> Option<Row> {
    Some(app.tree_source().subject_of(app.tree().selected())).filter(|_| app.tree().cursor() > 0)
}

/// The name by which a row is found again.
fn name(app: &App, row: Row) -> Option<String> {
    let groups = app.shown().arrangement().and_then(|arrangement| arrangement.groups());
    name_for(app.dataset(), groups.map(Arc::as_ref), row, app.locale())
}

/// The options of the order and the groups.
fn arrangement(app: &App, words: &mut Words) {
    let arranged_by = app.scope().arranged_by();
    match arranged_by.grouping {
        Grouping::Area => {}
        Grouping::Funding => words.option("--group", "funding"),
        Grouping::Financing => words.option("--group", "financing"),
        Grouping::Flat => words.option("--group", "flat"),
        Grouping::Dimension(dimension) => {
            let key = app.dataset().dimensions().find(|(id, _)| *id == dimension).map(|(_, found)| found.key.clone());
            words.option("--group", key.unwrap_or_default());
        }
    }
    match arranged_by.order {
        Order::Document => {}
        Order::Amount => words.option("--sort", "amount"),
        Order::Change => words.option("--sort", "change"),
        Order::StatedAmount => words.option("--sort", "stated-amount"),
        Order::StatedChange => words.option("--sort", "stated-change"),
        Order::Share => words.option("--sort", "share"),
        Order::Name => words.option("--sort", "name"),
        Order::Code => words.option("--sort", "code"),
    }
    if arranged_by.direction == Direction::Reversed {
        words.0.push("--reverse".to_owned());
    }
}

/// Returns `true` if a file of roles lies beside the table, which is then read so.
fn has_roles_file(app: &App) -> bool {
    file_for(app.origin()).is_some_and(|file| file.exists())
}

/// The page that is open, where one can be opened on it.
fn page(app: &App) -> Option<OpeningPage> {
    Some(match app.page()?.kind {
        PageKind::Check | PageKind::Warning => OpeningPage::Check,
        PageKind::About => OpeningPage::About,
        PageKind::Roles => OpeningPage::Columns,
        PageKind::Help => OpeningPage::Help,
        PageKind::Diagram(Diagram::Bars) => OpeningPage::Bars,
        PageKind::Diagram(Diagram::Trend(_)) => OpeningPage::Trend,
        PageKind::Diagram(Diagram::Treemap) => OpeningPage::Treemap,
        PageKind::Initiative(line) if app.tree().selected() == Row::Initiative(line) => OpeningPage::Row,
        PageKind::Total(row) if app.tree().selected() == row => OpeningPage::Row,
        PageKind::Initiative(_) | PageKind::Gap(_) | PageKind::Total(_) | PageKind::Marks => return None,
    })
}

/// The label of a column, or its year where that is enough and the label is not.
fn label(app: &App, column: ColumnId) -> String {
    let (dataset, basis) = (app.dataset(), Some(app.scope().basis()));
    let names = [Some(dataset.label(column)), dataset.column(column).year.as_deref()];
    let is_it = |name: &&str| columns_named(dataset, basis, name) == [column];
    names.into_iter().flatten().find(is_it).unwrap_or(dataset.label(column)).to_owned()
}

/// The name of a measure, or the word for each year's own figure.
fn measure(app: &App, basis: BasisId) -> String {
    let name = measures::basis(app.dataset(), basis, app.locale());
    let is_it = measures_named(app.dataset(), &["own"], &name) == [basis];
    if is_it { name } else { "own".to_owned() }
}

/// The name of an area, or its path where areas share the name.
fn area_name(dataset: &Dataset, area: AreaId) -> String {
    let name = &dataset.area(area).name;
    if areas_named(dataset, name) == [area] { name.clone() } else { labels::path(dataset, area) }
}

/// A word as a shell reads it back.
fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "_-./:=,+%@".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_where_a_shell_would_read_them_otherwise() {
        for (word, expected) in [
            ("Flygtningeområdet", "Flygtningeområdet"),
            ("2019-22", "2019-22"),
            ("Job og uddannelse", "'Job og uddannelse'"),
            ("l'été", r"'l'\''été'"),
            (">2", "'>2'"),
            ("$HOME", "'$HOME'"),
            ("", "''"),
        ] {
            assert_eq!(quoted(word), expected);
        }
    }
}
