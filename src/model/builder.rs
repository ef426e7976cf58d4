//! Builds a [`Dataset`] in document order. Readers of files check their input and report mistakes with their place; the
//! builder keeps the facts that hold for every dataset, such as where an area ends.

mod row;

pub use crate::model::builder::row::{Heading, Line};

use std::collections::HashMap;

use crate::model::{
    about::{About, Unit},
    amount::Amount,
    cell::{Cell, CellSet},
    columns::{ColumnId, Columns},
    dataset::{Area, Dataset, Details, Initiative, Stated, Zeros, stated::stated_order},
    digits::Digits,
    dimension::{Class, Classification, Dimension},
    financing::Financing,
    ids::{AreaId, InitiativeId, count},
    lines::LineSet,
    localized::Localized,
    price::PriceLevels,
    text::{ListId, TextId, Texts, TextsBuilder},
};

/// A dataset in the making: areas are opened, filled and closed, as they nest in the document.
#[derive(Debug)]
pub struct Builder {
    dataset: Dataset,
    texts: TextsBuilder,
    open: Vec<AreaId>,
}

impl Builder {
    /// An empty dataset of these columns.
    pub fn new(about: About, columns: Columns, dimensions: Vec<Dimension>) -> Self {
        let (mut digits, unit_of) = units(&columns);
        if let Some(rounding) = about.rounding {
            digits[0].count(rounding.decimals());
        }
        let dataset = Dataset {
            about,
            columns,
            dimensions,
            areas: Vec::new(),
            initiatives: Vec::new(),
            external: LineSet::default(),
            amounts: Vec::new(),
            blank: CellSet::default(),
            withheld: CellSet::default(),
            like_thousands: CellSet::default(),
            classes: Vec::new(),
            flows: None,
            details: Details::default(),
            price_levels: PriceLevels::default(),
            stated: Vec::new(),
            texts: TextsBuilder::default().finish(),
            digits,
            unit_of,
            range: (Amount::ZERO, Amount::ZERO),
            zeros: Zeros::Absent,
            uncited: 0,
        };
        Self { dataset, texts: TextsBuilder::default(), open: Vec::new() }
    }

    /// Keeps a text that figures share, such as the number of a table.
    pub fn text(&mut self, text: &str) -> TextId {
        self.texts.shared(text)
    }

    /// Begins an area under the one that is open. Its initiatives come before its sub-areas.
    pub fn open_area(&mut self, heading: Heading) -> AreaId {
        let id = AreaId(count(self.dataset.areas.len()));
        let first = count(self.dataset.initiatives.len());
        self.dataset.areas.push(Area {
            name: heading.name,
            aliases: heading.aliases,
            notes: heading.notes,
            parent: self.open.last().copied(),
            depth: u16::try_from(self.open.len()).unwrap_or(u16::MAX),
            own_end: first,
            initiatives: first..first,
            areas_end: id.0 + 1,
        });
        if let Some(code) = heading.code {
            let code = self.texts.own(&code);
            self.dataset.details.area_codes.insert(id, code);
        }
        self.open.push(id);
        id
    }

    /// Keeps a text that rows may share, in several languages.
    pub fn localized(&mut self, text: &Localized) -> TextId {
        self.texts.localized(text)
    }

    /// Keeps a list of texts that rows share, such as the notes of a cell.
    pub fn list(&mut self, texts: &[TextId]) -> ListId {
        self.texts.list_of(texts)
    }

    /// Adds a line to the area that is open, which has no sub-areas yet.
    pub fn add(&mut self, line: Line<'_>) -> Option<InitiativeId> {
        let area = *self.open.last()?;
        debug_assert_eq!(line.cells.len(), self.dataset.columns().len(), "one cell for each column");
        let id = InitiativeId(count(self.dataset.initiatives.len()));
        self.dataset.initiatives.push(Initiative {
            area,
            financing: line.financing,
            source: line.source,
            name: self.texts.own(line.name),
            funding: self.texts.list(line.funding),
            notes: self.texts.list_of(line.notes),
        });
        if line.financing == Financing::External {
            self.dataset.external.insert(id);
        }
        let first_cell = self.dataset.amounts.len();
        line.like_thousands.iter().for_each(|column| self.dataset.like_thousands.insert(first_cell + column.index()));
        self.add_cells(line.cells);
        for place in 0..self.dataset.dimensions.len() {
            let class = line.classes.get(place).copied().flatten().map(|class| self.texts.shared(class));
            self.dataset.classes.push(class);
        }
        self.dataset.areas[area.index()].own_end = id.0 + 1;
        self.add_details(id, line);
        Some(id)
    }

    fn add_cells(&mut self, cells: &[Cell]) {
        for (place, &cell) in cells.iter().enumerate() {
            match cell {
                Cell::Amount(amount) => self.measure(place, amount),
                Cell::Dash => {}
                Cell::Blank => self.dataset.blank.insert(self.dataset.amounts.len()),
                Cell::Withheld => self.dataset.withheld.insert(self.dataset.amounts.len()),
            }
            self.dataset.amounts.push(cell.amount());
        }
    }

    fn add_details(&mut self, id: InitiativeId, line: Line<'_>) {
        let (texts, details) = (&mut self.texts, &mut self.dataset.details);
        if let Some(code) = line.code {
            details.codes.insert(id, texts.own(code));
        }
        if !line.aliases.is_empty() {
            details.aliases.insert(id, texts.list(line.aliases));
        }
        if let Some(level) = line.price_level {
            details.price_levels.insert(id, level);
        }
        if !line.of_which.is_empty() {
            details.of_which.insert(id, line.of_which);
        }
        details.remarks.extend(line.remarks.into_iter().map(|(column, remark)| ((id, column), remark)));
    }

    /// Adds a total that a document states for the area that is open, or for all where none is.
    pub fn state(&mut self, stated: Stated) {
        for (place, cell) in stated.cells.iter().enumerate() {
            let Some(amount) = cell.amount() else { continue };
            self.measure(place, amount);
        }
        self.dataset.stated.push(Stated { area: self.open.last().copied(), ..stated });
    }

    /// A class of lines that a total is stated for. Names that differ by capitals and spaces only are one class.
    pub fn class(&mut self, by: Classification, name: &str) -> Class {
        Class { by, name: self.texts.shared(name) }
    }

    /// Forgets which amounts are written as `1.000`: others have real decimals, so that no point marks thousands.
    pub fn forget_like_thousands(&mut self) {
        self.dataset.like_thousands = CellSet::default();
        for stated in &mut self.dataset.stated {
            stated.like_thousands = Vec::new();
        }
    }

    /// The label of a column; empty where there is none.
    pub fn label(&self, column: ColumnId) -> &str {
        if column.index() < self.dataset.columns().len() { self.dataset.label(column) } else { "" }
    }

    /// The name of the area that is open.
    pub fn open_name(&self) -> Option<&str> {
        self.open.last().map(|area| self.dataset.areas[area.index()].name.as_str())
    }

    /// Gives notes to the area that is open, or to the dataset where none is.
    pub fn set_notes(&mut self, notes: Vec<Localized>) {
        match self.open.last() {
            Some(area) => self.dataset.areas[area.index()].notes = notes,
            None => self.dataset.about.notes = notes,
        }
    }

    /// Says to what the figures of the document are rounded.
    pub fn set_rounding(&mut self, rounding: Amount) {
        self.dataset.digits[0].count(rounding.decimals());
        self.dataset.about.rounding = Some(rounding);
    }

    /// Ends the area that is open.
    pub fn close_area(&mut self) {
        if let Some(area) = self.open.pop() {
            let initiatives_end = count(self.dataset.initiatives.len());
            let areas_end = count(self.dataset.areas.len());
            let area = &mut self.dataset.areas[area.index()];
            area.initiatives.end = initiatives_end;
            area.areas_end = areas_end;
        }
    }

    /// The lines so far as a dataset of its own. Totals are not in it: they are of more lines than have been read, or may be.
    pub fn so_far(&self) -> Dataset {
        let dataset = Dataset { stated: Vec::new(), ..self.dataset.clone() };
        let so_far = Self { dataset, texts: TextsBuilder::default(), open: self.open.clone() };
        so_far.finish_with(|_| self.texts.so_far())
    }

    /// The number of areas and of lines so far.
    pub fn counts(&self) -> (usize, usize) {
        (self.dataset.areas.len(), self.dataset.initiatives.len())
    }

    /// The dataset. Areas that are still open end here.
    pub fn finish(self) -> Dataset {
        self.finish_with(TextsBuilder::finish)
    }

    fn finish_with(mut self, texts: impl FnOnce(TextsBuilder) -> Texts) -> Dataset {
        while !self.open.is_empty() {
            self.close_area();
        }
        self.dataset.stated.sort_by_key(|stated| stated_order(stated.area));
        self.dataset.uncited = self.dataset.stated.iter().filter(|stated| stated.source.is_none()).count();
        self.dataset.amounts.shrink_to_fit();
        self.dataset.texts = texts(self.texts);
        self.dataset.spell_classes_as_first();
        self.dataset.price_levels = self.dataset.named_price_levels();
        self.dataset.flows = self.dataset.named_flows();
        self.dataset
    }

    /// Remembers how wide the figures are; `place` is that of the column.
    fn measure(&mut self, place: usize, amount: Amount) {
        let (least, greatest) = self.dataset.range;
        self.dataset.digits[self.dataset.unit_of[place]].count(amount.decimals());
        self.dataset.range = (least.min(amount), greatest.max(amount));
        if amount.is_zero() {
            self.dataset.zeros = Zeros::Present;
        }
    }
}

/// A count for each unit, the dataset's own first, and the place of each column's unit among them.
fn units(columns: &Columns) -> (Vec<Digits>, Vec<usize>) {
    let mut units: HashMap<Option<&Unit>, usize> = HashMap::from([(None, 0)]);
    let unit_of = columns.ids().map(|column| {
        let unit = columns.measure(column).and_then(|measure| columns.measures()[measure.index()].unit.as_ref());
        let next = units.len();
        *units.entry(unit).or_insert(next)
    });
    let unit_of = unit_of.collect();
    (vec![Digits::default(); units.len()], unit_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::period::Period;

    fn about() -> About {
        About { title: "Budget".into(), ..About::default() }
    }

    fn heading(name: &str) -> Heading {
        Heading { name: name.into(), ..Heading::default() }
    }

    #[test]
    fn areas_nest_and_own_initiatives_come_before_those_of_sub_areas() {
        let mut builder = Builder::new(about(), Columns::of_years(&["2020".into()], None), Vec::new());
        let cells = [Cell::Amount(Amount::parse("1.25").unwrap())];
        let line = |name| Line { name, cells: &cells, ..Line::default() };
        let top = builder.open_area(heading("Børn"));
        builder.add(line("Skole"));
        let sub = builder.open_area(heading("Dagtilbud"));
        builder.add(line("Vuggestue"));
        builder.close_area();
        builder.close_area();
        let last = builder.open_area(heading("Kultur"));
        let dataset = builder.finish();

        assert_eq!(dataset.top_areas().collect::<Vec<_>>(), [top, last]);
        assert_eq!(dataset.sub_areas(top).collect::<Vec<_>>(), [sub]);
        assert_eq!(dataset.path(sub), [top, sub]);
        assert_eq!(
            dataset.initiatives_under(top).map(|id| dataset.name(id)).collect::<Vec<_>>(),
            ["Skole", "Vuggestue"]
        );
        assert_eq!(dataset.own_initiatives(top).len(), 1);
        assert_eq!(dataset.initiatives_under(last).len(), 0);
        assert_eq!(dataset.digits(Period::Column(ColumnId(0))).shown(), 2);
    }
}
