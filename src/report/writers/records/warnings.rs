//! Makes the records of warnings, with everything that they concern.

use crate::{
    analysis::check::warnings::{Concerned, Warning, WarningKind},
    locale::Locale,
    model::{
        columns::ColumnId,
        dataset::Dataset,
        dimension::Class,
        ids::{InitiativeId, PrintedRow},
        period::Period,
    },
    report::{
        sentences::warning,
        writers::records::{
            names::{class_record, column, path, view},
            shapes::{
                CitationRecord,
                check::{AreaName, ConcernedFigureRecord, InitiativeName, TotalName, WarningRecord},
            },
        },
    },
};

impl<'a> WarningRecord<'a> {
    /// The record of a warning. Its sentence is in English, as nothing in a record is localised.
    pub fn of(dataset: &'a Dataset, each: &Warning, english: &Locale) -> Self {
        let mut record = Self {
            kind: warning::kind(each),
            message: warning::sentence(dataset, each, english),
            count: each.count,
            of: each.kind.is_of_lines().then_some(each.lines),
            initiatives: Vec::new(),
            total: None,
            figures: Vec::new(),
            areas: Vec::new(),
            classes: Vec::new(),
            columns: Vec::new(),
        };
        for &concerned in &each.concerned {
            record.add(dataset, concerned);
        }
        if each.count == 1 && each.kind == WarningKind::StatedTwice {
            record.total = each.concerned.first().and_then(|&first| total_name(dataset, first));
        }
        record
    }

    fn add(&mut self, dataset: &'a Dataset, concerned: Concerned) {
        match concerned {
            Concerned::Line(line) => self.initiatives.push(initiative_name(dataset, line)),
            Concerned::Area(area) => {
                let name = &dataset.area(area).name;
                self.areas.push(AreaName { area: name, path: path(dataset, Some(area)) });
            }
            Concerned::Spelling(by, name, _) => self.classes.push(class_record(dataset, Class { by, name })),
            Concerned::Column(id) => self.columns.push(dataset.label(id)),
            Concerned::Figure(row, id) | Concerned::Part(row, _, id) => {
                self.figures.push(ConcernedFigureRecord::of(dataset, concerned, row, id));
            }
        }
    }
}

impl<'a> ConcernedFigureRecord<'a> {
    fn of(dataset: &'a Dataset, concerned: Concerned, row: PrintedRow, id: ColumnId) -> Self {
        let (of, class, initiative, source) = match row {
            PrintedRow::Line(line) => {
                let initiative = dataset.initiative(line);
                (initiative.financing.into(), None, Some(dataset.name(line)), initiative.source)
            }
            PrintedRow::Total(total) => {
                let total = dataset.stated_total(total);
                (total.view, total.class, None, total.source)
            }
        };
        let area = concerned.area(dataset);
        Self {
            view: view(of),
            area: area.map(|area| dataset.area(area).name.as_str()),
            path: path(dataset, area),
            class: class.map(|class| class_record(dataset, class)),
            initiative,
            of_which: concerned.part(dataset).map(|part| dataset.text(part.name)),
            column: column(dataset, Period::Column(id)),
            amount: warning::figure(dataset, concerned, Period::Column(id)).cell.amount(),
            source: source.map(|source| CitationRecord::of(dataset, source)),
        }
    }
}

fn initiative_name(dataset: &Dataset, id: InitiativeId) -> InitiativeName<'_> {
    let area = dataset.initiative(id).area;
    InitiativeName { area: &dataset.area(area).name, path: path(dataset, Some(area)), initiative: dataset.name(id) }
}

fn total_name(dataset: &Dataset, concerned: Concerned) -> Option<TotalName<'_>> {
    let (PrintedRow::Total(total), column) = concerned.row().zip(concerned.column())? else { return None };
    let total = dataset.stated_total(total);
    let name = total.area.map(|area| dataset.area(area).name.as_str());
    Some(TotalName { view: view(total.view), area: name, path: path(dataset, total.area), year: dataset.label(column) })
}
