//! Copies the kept parts of a dataset into a dataset of their own.

use crate::{
    analysis::excerpt::{columns::columns, kept::Kept},
    model::{
        about::About,
        builder::{Builder, Heading, Line},
        cell::{Cell, Remark},
        citation::Citation,
        columns::ColumnId,
        dataset::{Dataset, OfWhich, Stated},
        dimension::Class,
        ids::{AreaId, InitiativeId},
        localized::Localized,
        text::TextId,
    },
};

/// The kept parts of a dataset, with one more note.
pub fn copy(dataset: &Dataset, kept_columns: &[ColumnId], kept: &Kept, note: Localized) -> Dataset {
    let notes = dataset.about().notes.iter().cloned().chain([note]).collect();
    let about = About { notes, ..dataset.about().clone() };
    let dimensions = dataset.dimensions().map(|(_, dimension)| dimension.clone()).collect();
    let builder = Builder::new(about, columns(dataset, kept_columns), dimensions);
    let mut copying = Copying { dataset, columns: kept_columns, kept, builder };
    for area in dataset.top_areas() {
        copying.area(area);
    }
    copying.stated(None);
    copying.builder.finish()
}

struct Copying<'a> {
    dataset: &'a Dataset,
    columns: &'a [ColumnId],
    kept: &'a Kept,
    builder: Builder,
}

impl Copying<'_> {
    fn area(&mut self, id: AreaId) {
        if !self.kept.areas[id.index()] {
            return;
        }
        let dataset = self.dataset;
        let area = dataset.area(id);
        self.builder.open_area(Heading {
            name: area.name.clone(),
            aliases: area.aliases.clone(),
            notes: area.notes.clone(),
            code: dataset.area_code(id).map(ToOwned::to_owned),
        });
        for line in dataset.own_initiatives(id).filter(|&line| self.kept.lines.contains(line)) {
            self.line(line);
        }
        self.stated(Some(id));
        for area in dataset.sub_areas(id) {
            self.area(area);
        }
        self.builder.close_area();
    }

    fn line(&mut self, id: InitiativeId) {
        let dataset = self.dataset;
        let line = dataset.initiative(id);
        let funding: Vec<&str> = dataset.funding(id).collect();
        let aliases: Vec<&str> = dataset.aliases(id).collect();
        let classes: Vec<Option<&str>> = dataset
            .dimensions()
            .map(|(dimension, _)| dataset.class(id, dimension).map(|class| dataset.text(class)))
            .collect();
        let cells: Vec<Cell> = self.columns.iter().map(|&column| dataset.cell(id, column)).collect();
        let notes = self.texts(dataset.list_ids(line.notes));
        let copied = Line {
            name: dataset.name(id),
            financing: line.financing,
            funding: &funding,
            notes: &notes,
            cells: &cells,
            source: self.source(line.source),
            code: dataset.code(id),
            aliases: &aliases,
            price_level: dataset.price_level(id).map(|level| self.text(level)),
            classes: &classes,
            of_which: self.of_which(dataset.of_which(id)),
            remarks: self.remarks(|column| dataset.remark(id, column)),
            ..Line::default()
        };
        self.builder.add(copied);
    }

    /// The kept totals of an area, or of all.
    fn stated(&mut self, area: Option<AreaId>) {
        let dataset = self.dataset;
        for (_, total) in dataset.stated_for(area).filter(|(id, _)| self.kept.stated[id.index()]) {
            let stated = Stated {
                class: total.class.map(|Class { by, name }| self.builder.class(by, dataset.text(name))),
                rounding: total.rounding,
                of_which: self.of_which(&total.of_which),
                remarks: self.remarks(|column| total.remark(column)),
                ..Stated::of(total.view, self.cells(&total.cells), self.source(total.source))
            };
            self.builder.state(stated);
        }
    }

    fn of_which(&mut self, parts: &[OfWhich]) -> Vec<OfWhich> {
        let copied = |part: &OfWhich| OfWhich {
            name: self.text(part.name),
            cells: self.cells(&part.cells),
            remarks: self.remarks(|column| part.remark(column)),
        };
        parts.iter().map(copied).collect()
    }

    fn cells(&self, cells: &[Cell]) -> Box<[Cell]> {
        self.columns.iter().map(|column| cells[column.index()]).collect()
    }

    /// The remarks on the cells of kept columns, by their new places.
    fn remarks(&mut self, remark: impl Fn(ColumnId) -> Option<Remark>) -> Vec<(ColumnId, Remark)> {
        let mut remarks = Vec::new();
        for (place, &column) in (0..).map(ColumnId).zip(self.columns) {
            if let Some(Remark { precision, notes }) = remark(column) {
                let notes = self.texts(self.dataset.list_ids(notes));
                remarks.push((place, Remark { precision, notes: self.builder.list(&notes) }));
            }
        }
        remarks
    }

    fn source(&mut self, source: Option<Citation>) -> Option<Citation> {
        source.map(|source| Citation { table: source.table.map(|table| self.text(table)), ..source })
    }

    fn texts(&mut self, texts: &[TextId]) -> Vec<TextId> {
        texts.iter().map(|&text| self.text(text)).collect()
    }

    fn text(&mut self, text: TextId) -> TextId {
        match self.dataset.localized(text) {
            Some(text) => self.builder.localized(text),
            None => self.builder.text(self.dataset.text(text)),
        }
    }
}
