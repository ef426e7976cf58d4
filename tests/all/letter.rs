//! The built-in letter against its print, cell by cell: from the print to the program, and nothing left over there.

mod contradictions;
pub mod printed;

use std::collections::BTreeSet;

use indsats::{
    analysis::check::stated_for::StatedFor,
    locale::{Language, Locale},
    model::{
        amount::Amount,
        citation::Citation,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId, StatedId},
        period::Period,
    },
    workspace::{
        open::{Opened, open},
        origin::{LETTER, Origin},
    },
};

use self::printed::{Row, Table};

pub struct Letter {
    pub opened: Opened,
    danish: Locale,
}

impl Letter {
    pub fn open() -> Self {
        let danish = Locale::new(Language::Danish);
        Self { opened: open(&Origin::Letter).unwrap(), danish }
    }

    /// The area that is printed like this anywhere in the letter.
    pub fn area(&self, spelling: &str) -> AreaId {
        let dataset = &self.opened.dataset;
        let mut areas = dataset.areas().filter(|&id| {
            let area = dataset.area(id);
            area.name == spelling || area.aliases.iter().any(|alias| alias == spelling)
        });
        let found = areas.next().unwrap_or_else(|| panic!("no area {spelling}"));
        assert_eq!(areas.next(), None, "{spelling}");
        found
    }

    fn is_cited(&self, source: Option<Citation>, table: &Table, row: &Row) -> bool {
        let Some(source) = source else { return false };
        let dataset = &self.opened.dataset;
        assert_eq!(dataset.document(source.document.unwrap()).id, "svar");
        dataset.text(source.table.unwrap()) == table.number && source.row.map(u32::from) == Some(row.number)
    }

    fn initiative(&self, table: &Table, row: &Row) -> InitiativeId {
        let dataset = &self.opened.dataset;
        let mut found = dataset.initiatives().filter(|&id| self.is_cited(dataset.initiative(id).source, table, row));
        let id = found.next().unwrap_or_else(|| panic!("table {}, row {}", table.number, row.number));
        assert_eq!(found.next(), None);
        id
    }

    fn stated(&self, table: &Table, row: &Row) -> StatedId {
        let mut found = self.opened.dataset.stated().filter(|(_, stated)| self.is_cited(stated.source, table, row));
        let (id, _) = found.next().unwrap_or_else(|| panic!("table {}, row {}", table.number, row.number));
        assert!(found.next().is_none());
        id
    }

    /// Amounts as the letter prints them.
    fn print(&self, amounts: &[Option<Amount>]) -> Vec<String> {
        amounts.iter().map(|amount| amount.map_or("-".to_owned(), |amount| self.danish.plain(amount))).collect()
    }
}

/// The area and the money of a printed total, by its place and its label.
fn meaning(letter: &Letter, table: &Table, row: &Row) -> Option<(Option<AreaId>, View)> {
    let view = [View::Internal, View::Internal, View::External, View::Combined];
    let view = view[table.number.parse::<usize>().unwrap() - 1];
    match (row.label, row.heading) {
        ("Heraf midler eksternt finansieret", None) => Some((None, View::External)),
        ("Midler i alt" | "I alt for alle områder" | "I alt for alle indsatser", _) => Some((None, view)),
        ("I alt", Some(heading)) => Some((Some(letter.area(heading)), view)),
        (_, Some(_)) => None,
        (area, None) => Some((Some(letter.area(area)), view)),
    }
}

#[test]
fn every_printed_line_is_an_initiative_with_its_name_funding_amounts_and_notes() {
    let letter = Letter::open();
    let dataset = &letter.opened.dataset;
    let mut seen = Vec::new();
    for table in Table::all() {
        for row in table.lines() {
            let id = letter.initiative(&table, row);
            let initiative = dataset.initiative(id);
            let label = row.parts();
            assert_eq!(dataset.name(id), label.name);
            assert_eq!(dataset.funding(id).collect::<Vec<_>>(), label.funding, "{}", label.name);
            assert_eq!(letter.print(dataset.amounts(id)), row.cells, "{}", label.name);
            assert_eq!(initiative.area, letter.area(row.heading.unwrap()), "{}", label.name);
            let financing = if table.number == "2" { Financing::Internal } else { Financing::External };
            assert_eq!(initiative.financing, financing, "{}", label.name);
            let footnote = table.footnotes.iter().filter(|_| label.asterisk).map(|note| note.trim_start_matches('*'));
            let notes: Vec<&str> =
                label.sentence.into_iter().chain(row.below.iter().copied()).chain(footnote).collect();
            assert_eq!(dataset.notes(id).collect::<Vec<_>>(), notes, "{}", label.name);
            seen.push(id);
        }
    }
    assert_eq!(seen.len(), 26);
    assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), dataset.initiatives().collect(), "nothing is left over");
}

#[test]
fn every_printed_total_is_stated_with_every_dash() {
    let letter = Letter::open();
    let (dataset, figures) = (&letter.opened.dataset, &letter.opened.figures);
    let mut seen = Vec::new();
    for table in Table::all() {
        for row in &table.rows {
            let Some((area, view)) = meaning(&letter, &table, row) else { continue };
            let place = format!("table {}, row {}: {}", table.number, row.number, row.label);
            let id = letter.stated(&table, row);
            let stated = dataset.stated_total(id);
            assert_eq!((stated.area, stated.view), (area, view), "{place}");
            assert_eq!(letter.print(&stated.amounts()), row.cells, "{place}");
            assert!(dataset.stated_for(area).any(|(other, _)| other == id), "{place}");
            for (year, cell) in dataset.columns().zip(&row.cells) {
                let mut held =
                    figures.reconciliation.stated_for(StatedFor::all_lines(area, view), Period::Column(year));
                let held = held.find(|held| held.stated == id).unwrap();
                assert_eq!(letter.print(&[held.amount]), [*cell], "{place}");
            }
            seen.push(id);
        }
    }
    assert_eq!(seen.len(), 22);
    let all: BTreeSet<StatedId> = dataset.stated().map(|(id, _)| id).collect();
    assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), all, "nothing is left over");
}

#[test]
fn areas_stand_in_the_order_of_table_1_and_their_lines_in_that_of_tables_2_and_3() {
    let letter = Letter::open();
    let dataset = &letter.opened.dataset;
    let [overview, internal, external, _] = Table::all();
    let printed: Vec<&str> =
        overview.rows.iter().map(|row| row.label).filter(|&label| label != "Midler i alt").collect();
    assert_eq!(dataset.top_areas().map(|area| dataset.area(area).name.as_str()).collect::<Vec<_>>(), printed);
    assert_eq!(dataset.areas().len(), printed.len(), "no sub-areas");
    for area in dataset.areas() {
        let lines = [&internal, &external].into_iter().flat_map(Table::lines);
        let printed: Vec<&str> =
            lines.filter(|row| letter.area(row.heading.unwrap()) == area).map(|row| row.parts().name).collect();
        assert_eq!(dataset.initiatives_under(area).map(|id| dataset.name(id)).collect::<Vec<_>>(), printed);
    }
}

#[test]
fn every_spelling_of_an_area_is_printed_and_every_printed_one_is_known() {
    let letter = Letter::open();
    let dataset = &letter.opened.dataset;
    let tables = Table::all();
    let rows = || tables.iter().flat_map(|table| &table.rows);
    let printed: BTreeSet<&str> = rows().map(|row| row.heading.unwrap_or(row.label)).collect();
    let totals = BTreeSet::from(["Midler i alt", "Heraf midler eksternt finansieret"]);
    let printed: BTreeSet<&str> = printed.difference(&totals).copied().collect();
    let known = |area| std::iter::once(&dataset.area(area).name).chain(&dataset.area(area).aliases).map(String::as_str);
    assert_eq!(dataset.areas().flat_map(known).collect::<BTreeSet<_>>(), printed);
}

#[test]
fn years_and_unit_are_those_of_the_print() {
    let letter = Letter::open();
    let dataset = &letter.opened.dataset;
    for table in Table::all() {
        assert_eq!(dataset.columns().map(|year| dataset.label(year)).collect::<Vec<_>>(), table.years);
        let unit = dataset.about().unit.label.as_ref().unwrap().own();
        assert!(table.title.iter().any(|line| line.contains(unit)), "table {}", table.number);
    }
    assert_eq!(dataset.label(dataset.start_column()), "2021");
    assert_eq!(dataset.about().unit.multiplier, Amount::from(1_000_000));
    assert_eq!(dataset.decimals(), 2);
}

#[test]
fn the_case_is_named_and_no_address_is_in_the_project() {
    let letter = Letter::open();
    let documents = &letter.opened.dataset.about().documents;
    let [document] = documents.as_slice() else { panic!("one document, not {}", documents.len()) };
    assert_eq!(document.date.as_deref(), Some("2020-12-02"));
    assert_eq!(document.case_number.as_deref(), Some("2020-0878220"));
    assert_eq!(document.document_number.as_deref(), Some("2020-0878220-1"));
    assert!(!LETTER.contains('@'));
}
