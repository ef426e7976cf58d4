//! Builds a [`Dataset`] in document order. Readers of files check their input and report mistakes with their place; the
//! builder keeps the facts that hold for every dataset, such as where an area ends.

use crate::model::{
    about::About,
    amount::Amount,
    citation::Citation,
    dataset::{Area, Dataset, Initiative, Stated, count, stated_order},
    financing::{Financing, View},
    ids::{AreaId, InitiativeId},
    text::{TextId, TextsBuilder},
    year::YearId,
};

/// A dataset in the making: areas are opened, filled and closed, as they nest in the document.
#[derive(Debug)]
pub struct Builder {
    dataset: Dataset,
    texts: TextsBuilder,
    open: Vec<AreaId>,
}

/// The name, notes and other spellings of an area that begins.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Heading {
    /// As the document spells it.
    pub name: String,
    /// Other spellings in the document.
    pub aliases: Vec<String>,
    /// Notes on the area.
    pub notes: Vec<String>,
}

/// One line of the budget as it is read from a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Line<'a> {
    /// As the document spells it, without its funding.
    pub name: &'a str,
    /// Whose money it is.
    pub financing: Financing,
    /// The funding sources as spelt.
    pub funding: &'a [&'a str],
    /// Notes on the line.
    pub notes: &'a [&'a str],
    /// One entry for each year.
    pub amounts: &'a [Option<Amount>],
    /// Its place in print.
    pub source: Option<Citation>,
}

impl Builder {
    /// An empty dataset. `years` has at least one label and no two alike, and `start_year` is one of them.
    pub fn new(about: About, years: Vec<String>, start_year: YearId) -> Self {
        let decimals = about.rounding.map_or(0, Amount::decimals);
        let dataset = Dataset {
            about,
            years,
            start_year,
            areas: Vec::new(),
            initiatives: Vec::new(),
            amounts: Vec::new(),
            stated: Vec::new(),
            texts: TextsBuilder::default().finish(),
            decimals,
            range: (Amount::ZERO, Amount::ZERO),
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
        self.open.push(id);
        id
    }

    /// Adds a line to the area that is open, which has no sub-areas yet.
    pub fn add(&mut self, line: &Line<'_>) -> Option<InitiativeId> {
        let area = *self.open.last()?;
        debug_assert_eq!(line.amounts.len(), self.dataset.years.len(), "one entry for each year");
        let id = InitiativeId(count(self.dataset.initiatives.len()));
        self.dataset.initiatives.push(Initiative {
            area,
            financing: line.financing,
            source: line.source,
            name: self.texts.own(line.name),
            funding: self.texts.list(line.funding),
            notes: self.texts.list(line.notes),
        });
        self.dataset.amounts.extend_from_slice(line.amounts);
        self.measure(line.amounts);
        self.dataset.areas[area.index()].own_end = id.0 + 1;
        Some(id)
    }

    /// Adds a total that a document states for the area that is open, or for all where none is.
    pub fn state(&mut self, view: View, amounts: Box<[Option<Amount>]>, source: Option<Citation>) {
        self.measure(&amounts);
        self.dataset.stated.push(Stated { area: self.open.last().copied(), view, amounts, source });
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

    /// The dataset. Areas that are still open end here.
    pub fn finish(mut self) -> Dataset {
        while !self.open.is_empty() {
            self.close_area();
        }
        self.dataset.stated.sort_by_key(|stated| stated_order(stated.area));
        self.dataset.amounts.shrink_to_fit();
        self.dataset.texts = self.texts.finish();
        self.dataset
    }

    /// Remembers how wide the figures are.
    fn measure(&mut self, amounts: &[Option<Amount>]) {
        for &amount in amounts.iter().flatten() {
            let (least, greatest) = self.dataset.range;
            self.dataset.decimals = self.dataset.decimals.max(amount.decimals());
            self.dataset.range = (least.min(amount), greatest.max(amount));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::about::Unit;

    fn about() -> About {
        About {
            title: "Budget".into(),
            short_title: None,
            publisher: None,
            language: None,
            unit: Unit { currency: None, multiplier: Amount::from(1), label: None },
            documents: Vec::new(),
            question: None,
            scope: crate::model::about::ScopeText::default(),
            abbreviations: Vec::new(),
            notes: Vec::new(),
            rounding: None,
        }
    }

    fn heading(name: &str) -> Heading {
        Heading { name: name.into(), ..Heading::default() }
    }

    #[test]
    fn areas_nest_and_own_initiatives_come_before_those_of_sub_areas() {
        let mut builder = Builder::new(about(), vec!["2020".into()], YearId(0));
        let amounts = [Some(Amount::parse("1.25").unwrap())];
        let line = |name| Line { name, amounts: &amounts, ..Line::default() };
        let top = builder.open_area(heading("Børn"));
        builder.add(&line("Skole"));
        let sub = builder.open_area(heading("Dagtilbud"));
        builder.add(&line("Vuggestue"));
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
        assert_eq!(dataset.decimals(), 2);
    }
}
