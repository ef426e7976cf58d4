//! The table of `list`: a row for each initiative.

use std::io;

use crate::{
    analysis::{amounts::not_added::NotAdded, selection::Years},
    model::{amount::Amount, citation::Citation, columns::ColumnId, dataset::Dataset, period::Period},
    report::{
        ReportInput,
        writers::{
            csv::{
                entries::{Word, labelled, listed},
                row::{Row, TakeRows},
                unit::{unit_and_scope, written},
            },
            records::{
                self, CellRecord, CitationRecord, ClassifiedRecord, DoubtsRecord, Figures, InitiativeRecord,
                LineExtras, PartRecord,
            },
        },
    },
};

/// Columns before those of a table, each with a value that is repeated in every row.
pub type First<'a> = [(&'a str, String)];

/// The column of the amounts that no shown figure adds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LeftOutColumn {
    Shown,
    Absent,
}

impl LeftOutColumn {
    /// Shows the column where there may be such amounts.
    pub fn of(not_added: &[NotAdded]) -> Self {
        if not_added.is_empty() { Self::Absent } else { Self::Shown }
    }
}

/// Writes the selected initiatives.
///
/// # Errors
/// An error of the writer.
pub fn list(input: ReportInput<'_>, table: impl TakeRows) -> io::Result<()> {
    let ReportInput { dataset, selection, .. } = input;
    let periods = selection.periods(dataset);
    let labels: Vec<&str> = periods.iter().map(|&period| records::label(dataset, period)).collect();
    let left_out = LeftOutColumn::of(&selection.not_added(dataset));
    let facts = [("measures", measures(input)), ("sums", sums(dataset, &periods)), ("parts", parts(dataset, &periods))];
    let facts = facts.into_iter().filter_map(|(name, fact)| Some((name, fact?))).collect();
    let columns = ListColumns { labels: &labels, left_out, facts };
    write(dataset, &[], columns, records::lines(input), table)
}

/// The number of columns before the classes, without the codes.
pub const FIRST: usize = NAMES.len();

const NAMES: [&str; 5] = ["area", "path", "initiative", "financing", "funding"];

/// The columns of figures in a table, and what is said of them in every row.
pub struct ListColumns<'a> {
    /// The heading of each.
    pub labels: &'a [&'a str],
    /// Whether there is a column for the amounts that no shown figure adds.
    pub left_out: LeftOutColumn,
    /// What is said of all columns, the same in every row: their measures, what printed sums add up, the parts of years that they are of.
    pub facts: Vec<(&'static str, String)>,
}

/// The part of the year of each column that is not of a whole one: "2006 to date: up to June".
fn parts(dataset: &Dataset, periods: &[Period]) -> Option<String> {
    let entry = |column| {
        let part = dataset.column(column).part.as_ref()?;
        Some(labelled(&[dataset.label(column)], &[Word::Text(part.own())]))
    };
    let entries: Vec<String> = periods.iter().filter_map(|period| period.column()).filter_map(entry).collect();
    (!entries.is_empty()).then(|| listed(&entries))
}

/// The columns that each printed sum adds up, and those that it takes off: "Total: 2024, 2025; Change: 2025; Change: less: 2024".
fn sums(dataset: &Dataset, periods: &[Period]) -> Option<String> {
    let entries = periods.iter().filter_map(|period| period.column()).flat_map(|column| {
        let label = dataset.label(column);
        let sum = dataset.column(column).sum.as_ref();
        let entry = |labels: &[&str], parts: &[ColumnId]| {
            labelled(labels, &parts.iter().map(|&part| Word::Text(dataset.label(part))).collect::<Vec<_>>())
        };
        let plus = sum.map(|sum| entry(&[label], &sum.plus));
        plus.into_iter().chain(sum.filter(|sum| !sum.less.is_empty()).map(|sum| entry(&[label, "less"], &sum.less)))
    });
    let entries: Vec<String> = entries.collect();
    (!entries.is_empty()).then(|| listed(&entries))
}

/// The measure of each column, with its unit where that is its own, where columns of several stand side by side:
/// "2024 budget: budget; 2025 posts: posts, full-time".
fn measures(input: ReportInput<'_>) -> Option<String> {
    let ReportInput { dataset, selection, .. } = input;
    if selection.years != Years::Columns || dataset.measures().len() < 2 {
        return None;
    }
    let entry = |column| {
        let measure = &dataset.measures()[dataset.measure(column)?.index()];
        let unit = measure.unit.as_ref().map(written);
        let words = [Some(measure.name.as_str()), unit.as_deref()];
        Some(labelled(&[dataset.label(column)], &words.into_iter().flatten().map(Word::Text).collect::<Vec<_>>()))
    };
    Some(listed(&dataset.columns().filter_map(entry).collect::<Vec<_>>()))
}

/// Writes initiatives with their amounts in the columns of these labels.
///
/// # Errors
/// An error of the writer.
pub fn write<'a>(
    dataset: &Dataset,
    first: &First<'_>,
    ListColumns { labels, left_out, facts }: ListColumns<'_>,
    lines: impl Iterator<Item = InitiativeRecord<'a>>,
    mut table: impl TakeRows,
) -> io::Result<()> {
    let extras = extras(dataset, labels, left_out);
    let mut heading = Row::with(table.texts());
    heading.texts(first.iter().map(|(name, _)| *name));
    if dataset.has_codes() {
        heading.texts(["area_code", "code"]);
    }
    heading.texts(NAMES);
    heading.texts(dataset.dimensions().map(|(_, dimension)| &dimension.key));
    heading.texts(labels);
    heading.texts(["document", "table", "row", "notes", "unit", "scope"]);
    heading.texts(extras.iter().map(|(name, _)| *name));
    heading.texts(facts.iter().map(|(name, _)| *name));
    table.take(&heading)?;
    let mut row = Row::with(table.texts());
    for line in lines {
        row.clear();
        row.texts(first.iter().map(|(_, value)| value));
        let ClassifiedRecord { code, area_code, dimensions } = &line.classified;
        if dataset.has_codes() {
            row.optional(*area_code);
            row.optional(*code);
        }
        row.text(line.area);
        row.path(&line.path);
        row.text(line.initiative);
        row.text(line.financing);
        row.list(&line.funding);
        for (_, class) in dimensions {
            row.optional(*class);
        }
        for (_, amount) in &line.amounts {
            row.amount(*amount);
        }
        source(line.source.as_ref(), &mut row);
        row.list(&line.notes);
        unit_and_scope(dataset, line.unit, &mut row);
        for (_, add) in &extras {
            add(&line, &mut row);
        }
        row.texts(facts.iter().map(|(_, fact)| fact));
        table.take(&row)?;
    }
    table.finish()
}

/// Adds the document, the table and the row of a source.
pub fn source(source: Option<&CitationRecord<'_>>, row: &mut Row) {
    row.optional(source.and_then(|source| source.document));
    row.optional(source.and_then(|source| source.table));
    row.count(source.and_then(|source| source.row));
}

/// "at least" or "incomplete", "about", both or neither.
pub fn precision(doubts: &DoubtsRecord) -> String {
    let words = [("at least", doubts.at_least), ("incomplete", doubts.incomplete), ("about", doubts.about)];
    words.into_iter().filter(|(_, holds)| *holds).map(|(word, _)| word).collect::<Vec<_>>().join(" ")
}

/// The parts of a row, "of which", each with its amounts: "heraf covid-19: 2.5, 3".
fn of_which(parts: &[PartRecord<'_>], row: &mut Row) {
    row.text(&listed(&parts.iter().map(part_entry).collect::<Vec<_>>()));
}

/// The same, followed by their cells that are more than amounts: "heraf covid-19: 2025: about".
pub fn of_which_with_cells(parts: &[PartRecord<'_>], row: &mut Row) {
    row.text(&listed(&parts.iter().map(part_entry).chain(part_cells(parts)).collect::<Vec<_>>()));
}

fn part_entry(part: &PartRecord<'_>) -> String {
    let amounts = part.amounts.iter().map(|(_, amount)| amount.map(|amount| amount.to_string()));
    labelled(&[part.name], &amounts.map(|amount| Word::Ours(amount.unwrap_or_default().into())).collect::<Vec<_>>())
}

fn part_cells(parts: &[PartRecord<'_>]) -> impl Iterator<Item = String> {
    let cells = |part: &PartRecord<'_>| {
        let entry = |(label, cell): &(&str, CellRecord<'_>)| cell_entry(&[part.name, *label], cell);
        part.cells.iter().map(entry).collect::<Vec<_>>()
    };
    parts.iter().flat_map(cells)
}

/// The amounts that no shown figure adds, each by its column: "2023-26: 2.1".
pub fn left_out(amounts: &Figures<'_>, row: &mut Row) {
    let entry = |(label, amount): &(&str, Option<Amount>)| {
        labelled(&[*label], &[Word::Ours(amount.map(|amount| amount.to_string()).unwrap_or_default().into())])
    };
    row.text(&listed(&amounts.iter().map(entry).collect::<Vec<_>>()));
}

/// A column for a fact that only some datasets have: its name, and its cell of a line.
type Extra = (&'static str, fn(&InitiativeRecord<'_>, &mut Row));

/// The columns for facts that only some datasets have. They stand last, and only where a line has such a fact.
fn extras(dataset: &Dataset, labels: &[&str], left_out_column: LeftOutColumn) -> Vec<Extra> {
    let has_column_levels = dataset.columns().any(|column| dataset.column(column).price_level.is_some());
    let is_sum = labels.contains(&"sum");
    let columns: [(bool, Extra); 7] = [
        (
            dataset.has_line_price_levels() || dataset.about().price_level.is_some(),
            ("price_level", |line, row| row.optional(line.extras.price_level)),
        ),
        (dataset.has_odd_cells() || has_column_levels, ("cells", |line, row| row.text(&cells(&line.extras)))),
        (dataset.has_of_which(), ("of_which", |line, row| of_which(&line.extras.of_which, row))),
        (
            dataset.initiatives().any(|line| has_page(dataset.initiative(line).source)),
            ("page", |line, row| row.count(line.source.as_ref().and_then(|source| source.page))),
        ),
        (dataset.has_line_aliases(), ("aliases", |line, row| row.list(&line.extras.aliases))),
        (is_sum && dataset.bases().len() > 1, ("added", |line, row| row.list(&line.extras.added))),
        (left_out_column == LeftOutColumn::Shown, ("left_out", |line, row| left_out(&line.extras.left_out, row))),
    ];
    columns.into_iter().filter(|(is_there, _)| *is_there).map(|(_, column)| column).collect()
}

/// The cells of a line that are more than amounts, then those of its parts, by the name of the part and the column.
fn cells(line: &LineExtras<'_>) -> String {
    let own = line.cells.iter().map(|(label, cell)| cell_entry(&[*label], cell));
    listed(&own.chain(part_cells(&line.of_which)).collect::<Vec<_>>())
}

/// Returns `true` if a source names a page.
pub fn has_page(source: Option<Citation>) -> bool {
    source.is_some_and(|source| source.page.is_some())
}

/// A cell that is more than an amount, by its column: "2021: withheld", "2021: about, efter skøn".
fn cell_entry(labels: &[&str], cell: &CellRecord<'_>) -> String {
    let mut words = Vec::new();
    words.extend(Some(cell.kind).filter(|&kind| kind != "amount").map(|kind| Word::Ours(kind.into())));
    words.extend(Some(precision(&cell.doubts)).filter(|doubts| !doubts.is_empty()).map(|it| Word::Ours(it.into())));
    words.extend(cell.price_levels.iter().flatten().copied().chain(cell.price_level).map(Word::PriceLevel));
    words.extend(cell.notes.iter().map(|note| Word::Text(note)));
    labelled(labels, &words)
}
