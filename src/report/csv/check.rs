//! The comparisons that differ as CSV, and where it is asked for the warnings below them: a row for each thing that one is about.

use std::io::{self, Write};

use csv::Writer;

use crate::{
    analysis::check::warnings::{Mentions, Warning},
    locale::{Language, Locale},
    model::{about::Unit, dataset::Dataset},
    report::{
        ReportInput,
        check::Checked,
        csv::{PATH, cell, joined, number, safe_text, source, unit_and_scope},
        records,
        records::{CitationRecord, ClassRecord, ColumnRecord, DifferenceRecord, WarningRecord},
    },
};

/// Writes the comparisons that differ, and all warnings where each of them is wanted.
///
/// # Errors
/// An error of the writer.
pub fn write(input: ReportInput<'_>, checked: &Checked<'_>, out: &mut impl Write) -> io::Result<()> {
    let ReportInput { dataset, .. } = input;
    let mut writer = Writer::from_writer(out);
    let has_warnings = checked.mentions == Mentions::All;
    let mut heading = vec![
        "view",
        "area",
        "path",
        "year",
        "stated",
        "computed",
        "difference",
        "against",
        "document",
        "table",
        "row",
        "unit",
        "scope",
        "class_by",
        "class",
        "measure",
        "column",
        "carried",
        "initiative",
        "blank_lines",
    ];
    if has_warnings {
        heading.extend(["warning", "message"]);
    }
    writer.write_record(heading)?;
    for difference in records::differences(dataset, &checked.comparisons) {
        let mut row = Row::of_difference(difference).cells(dataset);
        row.extend(has_warnings.then(<[String; 2]>::default).into_iter().flatten());
        writer.write_record(&row)?;
    }
    let english = Locale::new(Language::English);
    for warning in checked.warnings.iter().filter(|_| has_warnings) {
        for row in warning_rows(dataset, warning, &english) {
            writer.write_record(&row)?;
        }
    }
    writer.flush()
}

/// The cells of a row, as far as it has any.
#[derive(Default)]
struct Row<'a> {
    view: &'a str,
    area: Option<&'a str>,
    path: Vec<&'a str>,
    column: Option<ColumnRecord<'a>>,
    /// Stated, computed, difference.
    figures: [String; 3],
    against: &'a str,
    source: Option<CitationRecord<'a>>,
    unit: Option<&'a Unit>,
    class: Option<ClassRecord>,
    carried: String,
    initiative: Option<&'a str>,
    blank_lines: String,
}

impl<'a> Row<'a> {
    fn of_difference(of: DifferenceRecord<'a>) -> Self {
        Self {
            view: of.view,
            area: of.area,
            path: of.path,
            column: Some(of.column),
            figures: [of.stated, of.computed, of.difference].map(number),
            against: of.against,
            source: of.source,
            unit: Some(of.unit),
            class: of.class,
            carried: of.carried.to_string(),
            initiative: of.initiative,
            blank_lines: of.blank_lines.to_string(),
        }
    }

    fn cells(self, dataset: &Dataset) -> Vec<String> {
        let column = self.column.as_ref();
        let class = self.class.as_ref();
        let mut cells = vec![
            self.view.to_owned(),
            cell(self.area),
            joined(&self.path, PATH),
            cell(column.and_then(|column| column.year)),
        ];
        cells.extend(self.figures);
        cells.push(self.against.to_owned());
        cells.extend(source(self.source.as_ref()));
        cells.extend(unit_and_scope(dataset, self.unit.unwrap_or(&dataset.about().unit)));
        cells.extend([
            cell(class.map(|class| class.by.as_str())),
            cell(class.and_then(|class| class.name.as_deref())),
            cell(column.and_then(|column| column.measure)),
            cell(column.and_then(|column| column.column)),
            self.carried,
            cell(self.initiative),
            self.blank_lines,
        ]);
        cells
    }
}

/// A row for each thing that a warning is about, with its kind and its sentence.
fn warning_rows(dataset: &Dataset, warning: &Warning, english: &Locale) -> Vec<Vec<String>> {
    let record = WarningRecord::of(dataset, warning, english);
    let mut rows: Vec<Row<'_>> = Vec::new();
    rows.extend(record.initiatives.into_iter().map(|line| Row {
        area: Some(line.area),
        path: line.path,
        initiative: Some(line.initiative),
        ..Row::default()
    }));
    rows.extend(record.figures.into_iter().map(|figure| Row {
        view: figure.view,
        area: figure.area,
        path: figure.path,
        figures: [number(figure.amount), String::new(), String::new()],
        source: figure.source,
        class: figure.class,
        column: Some(figure.column),
        initiative: figure.initiative,
        ..Row::default()
    }));
    rows.extend(record.areas.into_iter().map(|area| Row { area: Some(area.area), path: area.path, ..Row::default() }));
    rows.extend(record.classes.into_iter().map(|class| Row { class: Some(class), ..Row::default() }));
    rows.extend(record.columns.into_iter().map(|label| Row {
        column: Some(ColumnRecord { year: None, measure: None, column: Some(label), part: None }),
        ..Row::default()
    }));
    let message = safe_text(&record.message).into_owned();
    let said = [record.kind.to_owned(), message];
    rows.into_iter().map(|row| row.cells(dataset).into_iter().chain(said.clone()).collect()).collect()
}
