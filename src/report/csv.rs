//! Writes tables as CSV for other programs, never localised. Unit and scope are repeated in every row, as a CSV table has no
//! other place for them.
//!
//! A spreadsheet runs a text that begins with `=`, `+`, `-` or `@` as a formula, and a dataset may come from a stranger. Such
//! texts, never the amounts, get an apostrophe in front, by which spreadsheets mark text. JSON has every text as it is.
//!
//! Names in a path and entries of a list stand in one cell, with ` > ` or `; ` between them. Where a name has such a sign itself, or
//! a backslash, a backslash stands before it.

pub mod check;

use std::{
    borrow::Cow,
    io::{self, Write},
};

use csv::Writer;

use crate::{
    analysis::amounts::totals::TooLong,
    model::{
        about::Unit,
        amount::Amount,
        cell::Doubts,
        citation::Citation,
        column::Column,
        dataset::{Dataset, Stated},
        localized::Localized,
    },
    report::{
        ReportInput, records,
        records::{
            AnswerRecord, CitationRecord, ClassifiedRecord, ComparedWith, DoubtsRecord, FigureRecord, InitiativeRecord,
            PartRecord, StatedRecord, TotalRecord,
        },
    },
};

/// Writes the selected initiatives.
///
/// # Errors
/// An error of the writer.
pub fn list(input: ReportInput<'_>, out: &mut impl Write) -> io::Result<()> {
    let ReportInput { dataset, selection, .. } = input;
    let periods = selection.periods(dataset);
    let labels: Vec<&str> = periods.iter().map(|&period| records::label(dataset, period)).collect();
    write_lines(dataset, &[], &labels, records::lines(input), out)
}

/// Writes an answer: a row with the answer line first, then the columns of `list` or `totals`.
///
/// # Errors
/// An error of the writer.
pub(super) fn answer(dataset: &Dataset, answer: AnswerRecord<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut first = vec![("answer", safe_text(&answer.cited).into_owned())];
    match answer.figure {
        FigureRecord::Initiative(line) => {
            let labels: Vec<&str> = line.amounts.iter().map(|(label, _)| *label).collect();
            write_lines(dataset, &first, &labels, std::iter::once(line), out)
        }
        FigureRecord::Total(total) => {
            first.extend(answer.funding.map(|name| ("funding", safe_text(name).into_owned())));
            if !answer.areas.is_empty() {
                let paths: Vec<String> = answer.areas.iter().map(|path| path.join(PATH)).collect();
                first.push(("areas", safe_text(&paths.join(LIST)).into_owned()));
            }
            first.extend(answer.filter.map(|text| ("filter", safe_text(text).into_owned())));
            write_totals(dataset, &first, matches!(total.beside, ComparedWith::Whole(_)), std::iter::once(total), out)
        }
    }
}

/// Columns before those of a table, each with a value that is repeated in every row.
type First<'a> = [(&'a str, String)];

fn write_lines<'a>(
    dataset: &Dataset,
    first: &First<'_>,
    labels: &[&str],
    lines: impl Iterator<Item = InitiativeRecord<'a>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut writer = Writer::from_writer(out);
    let mut heading: Vec<&str> = first.iter().map(|(name, _)| *name).collect();
    let codes: &[&str] = if dataset.has_codes() { &["area_code", "code"] } else { &[] };
    heading.extend(codes);
    heading.extend(["area", "path", "initiative", "financing", "funding"]);
    let keys: Vec<_> = dataset.dimensions().map(|(_, dimension)| safe_text(&dimension.key)).collect();
    heading.extend(keys.iter().map(AsRef::as_ref));
    let labels: Vec<_> = labels.iter().map(|label| safe_text(label)).collect();
    heading.extend(labels.iter().map(AsRef::as_ref));
    heading.extend(["document", "table", "row", "notes", "unit", "scope"]);
    let extras = Extras::of(dataset);
    for name in extras.heading() {
        heading.push(name);
    }
    writer.write_record(&heading)?;
    for line in lines {
        let mut row: Vec<String> = first.iter().map(|(_, cell)| cell.clone()).collect();
        let ClassifiedRecord { code, area_code, dimensions } = &line.classified;
        row.extend([area_code, code].into_iter().filter(|_| dataset.has_codes()).map(|code| cell(*code)));
        row.extend([
            safe_text(line.area).into_owned(),
            joined(&line.path, PATH),
            safe_text(line.initiative).into_owned(),
            line.financing.to_owned(),
            joined(&line.funding, LIST),
        ]);
        row.extend(dimensions.iter().map(|(_, class)| cell(*class)));
        row.extend(line.amounts.iter().map(|&(_, amount)| number(amount)));
        row.extend(source(line.source.as_ref()));
        row.push(joined(&line.notes, LIST));
        row.extend(unit_and_scope(dataset, line.unit));
        row.extend(extras.cells(&line));
        writer.write_record(&row)?;
    }
    writer.flush()
}

/// Writes the selected totals: a row for each stated figure, or one row if there is none.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn totals(input: ReportInput<'_>, out: &mut impl Write) -> Result<io::Result<()>, TooLong> {
    let filtered = input.selection.is_filtered();
    Ok(write_totals(input.dataset, &[], filtered, records::totals(input)?, out))
}

fn write_totals<'a>(
    dataset: &Dataset,
    first: &First<'_>,
    filtered: bool,
    totals: impl Iterator<Item = TotalRecord<'a>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut writer = Writer::from_writer(out);
    let extras = total_extras(dataset);
    let mut heading: Vec<&str> = first.iter().map(|(name, _)| *name).collect();
    let mut totals = totals.peekable();
    let has_classes = totals.peek().is_some_and(|total| total.class.is_some());
    heading.extend(["view", "area", "path", "year", "computed", "initiatives"]);
    heading.extend(has_classes.then_some(["class_by", "class"]).into_iter().flatten());
    heading.extend(if filtered {
        &["whole"][..]
    } else {
        &["stated", "difference", "status", "document", "table", "row"]
    });
    heading.extend(["unit", "scope"]);
    heading.extend(extras.iter().map(|(name, _)| *name));
    writer.write_record(&heading)?;
    for total in totals {
        let start = [
            total.view.to_owned(),
            total.area.map_or_else(String::new, |area| safe_text(area).into_owned()),
            joined(&total.path, PATH),
            cell(total.column.year),
            number(total.computed),
            total.initiatives.to_string(),
        ];
        let rows: Vec<(Vec<String>, Option<&StatedRecord<'_>>)> = match &total.beside {
            ComparedWith::Whole(whole) => vec![(vec![number(*whole)], None)],
            ComparedWith::Stated(stated) if stated.is_empty() => vec![(vec![String::new(); 6], None)],
            ComparedWith::Stated(stated) => stated.iter().map(|each| (stated_cells(each), Some(each))).collect(),
        };
        for (beside, stated) in rows {
            let first = first.iter().map(|(_, cell)| cell);
            let class: Vec<String> =
                total.class.iter().flat_map(|class| [cell(Some(&class.by)), cell(class.name.as_deref())]).collect();
            let extras: Vec<String> = extras.iter().map(|(_, cell)| cell(&total, stated)).collect();
            writer.write_record(
                first
                    .chain(&start)
                    .chain(&class)
                    .chain(&beside)
                    .chain(&unit_and_scope(dataset, total.unit))
                    .chain(&extras),
            )?;
        }
    }
    writer.flush()
}

fn stated_cells(stated: &StatedRecord<'_>) -> Vec<String> {
    let mut cells = vec![number(stated.amount), number(stated.difference), stated.status.to_owned()];
    cells.extend(source(stated.source.as_ref()));
    cells
}

/// "at least", "about", both or neither.
fn precision(doubts: &DoubtsRecord) -> String {
    let words = [("at least", doubts.at_least), ("about", doubts.about)];
    words.into_iter().filter(|(_, holds)| *holds).map(|(word, _)| word).collect::<Vec<_>>().join(" ")
}

/// The columns for facts that only some datasets have. They stand last, and only where a line has such a fact.
struct Extras {
    price_level: bool,
    cells: bool,
    of_which: bool,
    page: bool,
}

impl Extras {
    fn of(dataset: &Dataset) -> Self {
        Self {
            price_level: dataset.has_line_price_levels() || dataset.about().price_level.is_some(),
            cells: dataset.has_odd_cells()
                || dataset.columns().any(|column| dataset.column(column).price_level.is_some()),
            of_which: dataset.has_of_which(),
            page: dataset.initiatives().any(|line| has_page(dataset.initiative(line).source)),
        }
    }

    fn heading(&self) -> impl Iterator<Item = &'static str> {
        let columns = [
            ("price_level", self.price_level),
            ("cells", self.cells),
            ("of_which", self.of_which),
            ("page", self.page),
        ];
        columns.into_iter().filter(|(_, is_there)| *is_there).map(|(name, _)| name)
    }

    /// The price level; the cells that are more than amounts ("2021: withheld"); the parts ("heraf covid-19: 2.5, 3"); the page.
    fn cells(&self, line: &InitiativeRecord<'_>) -> Vec<String> {
        let page = self.page.then(|| page(line.source.as_ref()));
        let line = &line.extras;
        let level = self.price_level.then(|| cell(line.price_level));
        let odd = self.cells.then(|| {
            entries(line.cells.iter().map(|(label, cell)| {
                let kind = if cell.kind == "amount" { "" } else { cell.kind };
                let words = [kind.to_owned(), precision(&cell.doubts)].into_iter();
                let words = words.filter(|word| !word.is_empty());
                let said = words.chain(cell.price_level.map(str::to_owned)).chain(cell.note.clone());
                format!("{label}: {}", said.collect::<Vec<_>>().join(", "))
            }))
        });
        let parts = self.of_which.then(|| parts(&line.of_which));
        [level, odd, parts, page].into_iter().flatten().collect()
    }
}

/// A column of totals for a fact that only some datasets have: its name, and its cell beside a stated total.
type TotalColumn = (&'static str, fn(&TotalRecord<'_>, Option<&StatedRecord<'_>>) -> String);

/// The columns of totals for facts that only some datasets have. They stand last, and only where the dataset has such a fact.
fn total_extras(dataset: &Dataset) -> Vec<TotalColumn> {
    let has_column = |holds: fn(&Column) -> bool| dataset.columns().any(|column| holds(dataset.column(column)));
    let has_stated = |holds: fn(&Stated) -> bool| dataset.stated().any(|(_, stated)| holds(stated));
    let is_doubtful = dataset.all_doubts() != Doubts::NONE;
    let has_measures = dataset.measures().iter().any(|measure| !measure.name.is_empty());
    let columns: [(bool, TotalColumn); 10] = [
        (is_doubtful, ("precision", |total, _| precision(&total.doubts))),
        (has_measures, ("measure", |total, _| cell(total.column.measure))),
        (has_column(|column| column.sum.is_some()), ("column", |total, _| cell(total.column.column))),
        (has_column(|column| column.part.is_some()), ("part", |total, _| cell(total.column.part))),
        (dataset.has_codes(), ("area_code", |total, _| cell(total.area_code))),
        (
            dataset.has_price_levels(),
            ("price_levels", |total, _| {
                entries(total.price_levels.iter().map(|level| level.unwrap_or_default().to_owned()))
            }),
        ),
        (
            is_doubtful,
            ("stated_precision", |_, stated| {
                stated.map_or_else(String::new, |stated| {
                    stated.kind.map_or_else(|| precision(&stated.doubts), str::to_owned)
                })
            }),
        ),
        (
            has_stated(|stated| !stated.remarks.is_empty()),
            ("stated_notes", |_, stated| stated.map_or_else(String::new, |stated| joined(&stated.notes, LIST))),
        ),
        (
            has_stated(|stated| !stated.of_which.is_empty()),
            ("stated_of_which", |_, stated| stated.map_or_else(String::new, |stated| parts(&stated.of_which))),
        ),
        (
            has_stated(|stated| has_page(stated.source)),
            ("page", |_, stated| page(stated.and_then(|stated| stated.source.as_ref()))),
        ),
    ];
    columns.into_iter().filter(|(is_there, _)| *is_there).map(|(_, column)| column).collect()
}

fn parts(parts: &[PartRecord<'_>]) -> String {
    entries(parts.iter().map(|part| {
        let amounts: Vec<String> = part.amounts.iter().map(|&(_, amount)| number(amount)).collect();
        format!("{}: {}", part.name, amounts.join(", "))
    }))
}

fn has_page(source: Option<Citation>) -> bool {
    source.is_some_and(|source| source.page.is_some())
}

fn page(source: Option<&CitationRecord<'_>>) -> String {
    source.and_then(|source| source.page).map_or_else(String::new, |page| page.to_string())
}

fn entries(entries: impl Iterator<Item = String>) -> String {
    let entries: Vec<String> = entries.collect();
    joined(&entries.iter().map(String::as_str).collect::<Vec<_>>(), LIST)
}

/// The separators of the names in a path, and of the entries in a list.
const PATH: &str = " > ";
const LIST: &str = "; ";

/// The unit and the scope of a row's figures.
fn unit_and_scope(dataset: &Dataset, unit: &Unit) -> [String; 2] {
    let name = match (&unit.label, &unit.currency) {
        (Some(label), _) => label.own().to_owned(),
        (None, Some(currency)) => format!("{currency} {}", unit.multiplier),
        (None, None) => unit.multiplier.to_string(),
    };
    let scope = dataset.about().scope.short.as_ref().map(Localized::own).unwrap_or_default();
    [safe_text(&name).into_owned(), safe_text(scope).into_owned()]
}

/// The text, marked so that no spreadsheet runs it as a formula.
pub fn safe_text(text: &str) -> Cow<'_, str> {
    if text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn joined(texts: &[&str], between: &str) -> String {
    let sign = between.trim();
    let entries: Vec<_> = texts.iter().map(|text| entry(text, sign)).collect();
    safe_text(&entries.join(between)).into_owned()
}

/// The text with a backslash before whatever could be taken for the end of an entry.
fn entry<'a>(text: &'a str, sign: &str) -> Cow<'a, str> {
    let parts =
        |at: usize| text[at..].starts_with(sign) && matches!(text.as_bytes().get(at + sign.len()), None | Some(b' '));
    if !text.contains('\\') && !text.match_indices(sign).any(|(at, _)| parts(at)) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 2);
    for (at, letter) in text.char_indices() {
        if letter == '\\' || parts(at) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    Cow::Owned(escaped)
}

fn number(amount: Option<Amount>) -> String {
    amount.map_or_else(String::new, |amount| amount.to_string())
}

/// A text that may be missing.
fn cell(text: Option<&str>) -> String {
    text.map_or_else(String::new, |text| safe_text(text).into_owned())
}

fn source(source: Option<&CitationRecord<'_>>) -> [String; 3] {
    match source {
        Some(source) => {
            [cell(source.document), cell(source.table), source.row.map_or_else(String::new, |row| row.to_string())]
        }
        None => <[String; 3]>::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_would_run_as_a_formula_is_marked_as_text() {
        assert_eq!(safe_text("=HYPERLINK(\"http://a\")"), "'=HYPERLINK(\"http://a\")");
        assert_eq!(safe_text(" @SUM"), "' @SUM");
        assert_eq!(safe_text("- heraf drift"), "'- heraf drift");
        assert_eq!(safe_text("Støtte 2-3"), "Støtte 2-3");
    }

    #[test]
    fn entries_of_a_list_can_be_parted_again() {
        let parted = |cell: &str, between: &str| {
            let mut entries = vec![String::new()];
            let mut rest = cell.chars();
            loop {
                if let Some(next) = rest.as_str().strip_prefix(between) {
                    entries.push(String::new());
                    rest = next.chars();
                }
                let Some(letter) = rest.next() else { break entries };
                let letter = if letter == '\\' { rest.next().unwrap() } else { letter };
                entries.last_mut().unwrap().push(letter);
            }
        };
        for names in [["a; b", "c"], ["a;", "b"], ["a\\", "b"], ["a;b", "; c"], ["Børn", "Skole; Fritid;"]] {
            assert_eq!(parted(&joined(&names, LIST), LIST), names);
        }
        for names in [["a > b", "c"], ["a >", "> b"], ["a>b", "c"]] {
            assert_eq!(parted(&joined(&names, PATH), PATH), names);
        }
        assert_eq!(joined(&["Budget 2020", "Satspulje"], LIST), "Budget 2020; Satspulje");
        assert_eq!(joined(&["a; b"], LIST), "a\\; b");
    }
}
