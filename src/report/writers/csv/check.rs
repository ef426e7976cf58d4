//! The comparisons that differ as CSV, and where it is asked for the warnings below them: a row for each thing that one is about.

use std::io::{self, Write};

use crate::{
    analysis::check::warnings::Mentions,
    locale::{Language, Locale},
    model::{about::Unit, amount::Amount, dataset::Dataset},
    report::{
        ReportInput,
        tables::check::Checked,
        writers::{
            csv::{
                lines::{has_page, source},
                row::{Delimiter, Row, Table, TakeRows as _},
                unit::unit_and_scope,
            },
            records::{self, CitationRecord, ClassRecord, ColumnRecord, DifferenceRecord, WarningRecord},
        },
    },
};

/// Writes the comparisons that differ, and all warnings where each of them is wanted.
///
/// # Errors
/// An error of the writer.
pub fn write(input: ReportInput<'_>, checked: &Checked<'_>, out: &mut impl Write) -> io::Result<()> {
    let ReportInput { dataset, .. } = input;
    let mut table = Table::new(Delimiter::Comma, out);
    let has_warnings = checked.mentions == Mentions::All;
    let has_pages = dataset.stated().any(|(_, stated)| has_page(stated.source))
        || dataset.initiatives().any(|line| has_page(dataset.initiative(line).source));
    let has_parts = dataset.columns().any(|column| dataset.column(column).part.is_some());
    let mut heading = Row::of([
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
    ]);
    heading.texts(has_warnings.then_some(["warning", "message"]).into_iter().flatten());
    heading.texts(has_pages.then_some("page"));
    heading.texts(has_parts.then_some("part"));
    let has_levels = dataset.price_levels().are_several();
    heading.texts(has_levels.then_some("price_levels"));
    table.take(&heading)?;
    let mut write = |facts: &Facts<'_>, said: [&str; 2]| {
        let mut row = facts.row(dataset);
        row.texts(has_warnings.then_some(said).into_iter().flatten());
        if has_pages {
            row.count(facts.source.as_ref().and_then(|source| source.page));
        }
        if has_parts {
            row.optional(facts.column.as_ref().and_then(|column| column.part));
        }
        if has_levels {
            row.list(&facts.price_levels.iter().map(|level| level.unwrap_or_default()).collect::<Vec<_>>());
        }
        table.take(&row)
    };
    for difference in records::differences(input, &checked.comparisons) {
        write(&Facts::of_difference(difference), [""; 2])?;
    }
    let english = Locale::new(Language::English);
    for warning in checked.warnings.iter().filter(|_| has_warnings) {
        let record = WarningRecord::of(dataset, warning, &english);
        let (kind, message) = (record.kind, record.message.clone());
        for facts in of_warning(record) {
            write(&facts, [kind, &message])?;
        }
    }
    table.finish()
}

/// The facts in a row, as far as it has any.
#[derive(Default)]
struct Facts<'a> {
    view: &'a str,
    area: Option<&'a str>,
    path: Vec<&'a str>,
    column: Option<ColumnRecord<'a>>,
    /// Stated, computed, difference.
    figures: [Option<Amount>; 3],
    against: &'a str,
    source: Option<CitationRecord<'a>>,
    unit: Option<&'a Unit>,
    class: Option<ClassRecord>,
    carried: Option<bool>,
    initiative: Option<&'a str>,
    blank_lines: Option<u32>,
    price_levels: Vec<Option<&'a str>>,
}

impl<'a> Facts<'a> {
    fn of_difference(of: DifferenceRecord<'a>) -> Self {
        Self {
            view: of.view,
            area: of.area,
            path: of.path,
            column: Some(of.column),
            figures: [of.stated, of.computed, of.difference],
            against: of.against,
            source: of.source,
            unit: Some(of.unit),
            class: of.class,
            carried: Some(of.carried),
            initiative: of.initiative,
            blank_lines: Some(of.blank_lines),
            price_levels: of.price_levels,
        }
    }

    fn row(&self, dataset: &Dataset) -> Row {
        let column = self.column.as_ref();
        let mut row = Row::of([self.view]);
        row.optional(self.area);
        row.path(&self.path);
        row.optional(column.and_then(|column| column.year));
        for figure in self.figures {
            row.amount(figure);
        }
        row.text(self.against);
        source(self.source.as_ref(), &mut row);
        unit_and_scope(dataset, self.unit.unwrap_or(&dataset.about().unit), &mut row);
        row.optional(self.class.as_ref().map(|class| class.by.as_str()));
        row.optional(self.class.as_ref().and_then(|class| class.name.as_deref()));
        row.optional(column.and_then(|column| column.measure));
        row.optional(column.and_then(|column| column.column));
        row.optional(self.carried.map(|carried| if carried { "true" } else { "false" }));
        row.optional(self.initiative);
        row.count(self.blank_lines);
        row
    }
}

/// The facts about each thing that a warning is about.
fn of_warning(record: WarningRecord<'_>) -> Vec<Facts<'_>> {
    let mut all: Vec<Facts<'_>> = Vec::new();
    all.extend(record.initiatives.into_iter().map(|line| Facts {
        area: Some(line.area),
        path: line.path,
        initiative: Some(line.initiative),
        ..Facts::default()
    }));
    all.extend(record.figures.into_iter().map(|figure| Facts {
        view: figure.view,
        area: figure.area,
        path: figure.path,
        figures: [figure.amount, None, None],
        source: figure.source,
        class: figure.class,
        column: Some(figure.column),
        initiative: figure.initiative,
        ..Facts::default()
    }));
    all.extend(record.areas.into_iter().map(|area| Facts {
        area: Some(area.area),
        path: area.path,
        ..Facts::default()
    }));
    all.extend(record.classes.into_iter().map(|class| Facts { class: Some(class), ..Facts::default() }));
    all.extend(record.columns.into_iter().map(|label| Facts {
        column: Some(ColumnRecord { year: None, measure: None, column: Some(label), part: None }),
        ..Facts::default()
    }));
    all
}
