//! The program's own comparisons against the reckoning, on documents that are handed to it without a file.

use indsats::{
    analysis::check::{
        reconcile,
        reconcile::{Origin, PrintedRow, Reconciliation, Status},
    },
    format::{ron::read::read, source::Source},
    model::{
        amount::Amount,
        builder::{Builder, Heading, Line as NewLine},
        cell::Cell as Printed,
        citation::{Citation, DocumentId},
        columns,
        columns::{ColumnId, Columns, PrintedSum},
        dataset::{Dataset, Stated},
        dimension,
        dimension::{Classification, Dimension, DimensionId},
        financing,
        financing::Financing,
        measure::{Measure, MeasureId},
    },
};

use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};

use super::{
    by_hand,
    cells::terms,
    document::{Area, Cell, Document, FUNDING, Line, Money, Total, View},
    itemised::Reading,
    letter,
    misprint::misprint,
    random,
    reckon::{Against, Outcome, Row, reckon},
    right::{self, Totals},
    ron::{decimal, ron},
};
use crate::random_dataset;

fn amount(parts: i128) -> Amount {
    Amount::parse(&decimal(parts)).unwrap()
}

fn cells(cells: &[Cell]) -> Box<[Printed]> {
    let cell = |cell: &Cell| match cell {
        Cell::Amount(parts) => Printed::Amount(amount(*parts)),
        Cell::Dash => Printed::Dash,
        Cell::Blank => Printed::Blank,
        Cell::Withheld => Printed::Withheld,
    };
    cells.iter().map(cell).collect()
}

fn columns(document: &Document) -> Columns {
    let id = |place: usize| ColumnId(place.try_into().unwrap());
    let sum = |place: usize| {
        let mut sum = PrintedSum::default();
        for (sign, part) in terms(document, place) {
            match part {
                None => sum.missing.push("?".to_owned()),
                Some(part) if sign > 0 => sum.plus.push(id(part)),
                Some(part) => sum.less.push(id(part)),
            }
        }
        sum
    };
    let measure = |name: &Option<String>| {
        let place = document.measures.iter().position(|it| Some(&it.name) == name.as_ref());
        place.map(|place| MeasureId(place.try_into().unwrap()))
    };
    let made = document.columns.iter().enumerate().map(|(place, column)| columns::Column {
        label: column.label().as_str().into(),
        year: column.year.map(|year| year.to_string()),
        measure: measure(&column.measure).or(document.measures.is_empty().then_some(MeasureId(0))),
        part: column.part.as_deref().map(Into::into),
        sum: column.is_sum().then(|| sum(place)),
        price_level: None,
    });
    let measures: Vec<Measure> =
        document.measures.iter().map(|it| Measure { name: it.name.clone(), ..Measure::default() }).collect();
    let measures = if measures.is_empty() { vec![Measure::default()] } else { measures };
    Columns::new(made.collect(), measures, None, None)
}

fn dataset(document: &Document) -> Dataset {
    let rounding = document.rounding.map_or("None".to_owned(), decimal);
    let about = format!(
        "(title: \"T\", unit: (), years: [1], areas: [], rounding: {rounding}, documents: [(id: \"d\"), (id: \"e\")])"
    );
    let about = read(Source::new(&about)).unwrap().dataset.about().clone();
    let dimensions = document.dimensions.iter().map(|it| Dimension { key: it.name.clone(), label: None }).collect();
    let mut builder = Builder::new(about, columns(document), dimensions);
    document.areas.iter().for_each(|area| add(&mut builder, document, area));
    document.stated.iter().for_each(|total| state(&mut builder, document, total));
    builder.finish()
}

fn add(builder: &mut Builder, document: &Document, area: &Area) {
    builder.open_area(Heading { name: area.name.clone(), ..Heading::default() });
    for line in &area.lines {
        let Line { name, money, funding, classes, cells, .. } = line;
        let funding: Vec<&str> = funding.iter().map(String::as_str).collect();
        let classes: Vec<Option<&str>> =
            document.dimensions.iter().map(|it| classes.get(&it.name).map(String::as_str)).collect();
        builder.add(NewLine {
            name,
            financing: if *money == Money::Internal { Financing::Internal } else { Financing::External },
            funding: &funding,
            classes: &classes,
            cells: &self::cells(cells),
            ..NewLine::default()
        });
    }
    area.areas.iter().for_each(|part| add(builder, document, part));
    area.stated.iter().for_each(|total| state(builder, document, total));
    builder.close_area();
}

fn state(builder: &mut Builder, document: &Document, total: &Total) {
    let view = match total.view {
        View::Internal => financing::View::Internal,
        View::External => financing::View::External,
        View::Combined => financing::View::Combined,
    };
    let class = total.class.as_ref().map(|class| {
        let place = document.dimensions.iter().position(|it| it.name == class.by);
        let by = place
            .map_or(Classification::Funding, |place| Classification::Dimension(DimensionId(place.try_into().unwrap())));
        assert_eq!(class.by == FUNDING, by == Classification::Funding);
        dimension::Class { by, name: builder.text(&class.name) }
    });
    let source = (total.document.is_some() || total.table.is_some()).then(|| Citation {
        document: total.document.as_ref().map(|id| DocumentId(u16::from(id == "e").into())),
        table: total.table.as_ref().map(|table| builder.text(table)),
        row: None,
        page: None,
    });
    let rounding = total.rounding.map(amount);
    builder.state(Stated { class, rounding, ..Stated::of(view, cells(&total.cells), source) });
}

/// Rows in the order of the library: totals area by area, then lines.
fn rows(document: &Document) -> Vec<(Vec<usize>, Row)> {
    fn walk(area: &Area, path: &[usize], totals: &mut Vec<(Vec<usize>, Row)>, lines: &mut Vec<(Vec<usize>, Row)>) {
        totals.extend((0..area.stated.len()).map(|total| (path.to_vec(), Row::Total(total))));
        lines.extend((0..area.lines.len()).map(|line| (path.to_vec(), Row::Line(line))));
        for (place, part) in area.areas.iter().enumerate() {
            walk(part, &[path, &[place]].concat(), totals, lines);
        }
    }
    let (mut totals, mut lines) = (Vec::new(), Vec::new());
    for (place, area) in document.areas.iter().enumerate() {
        walk(area, &[place], &mut totals, &mut lines);
    }
    totals.extend((0..document.stated.len()).map(|total| (Vec::new(), Row::Total(total))));
    totals.into_iter().chain(lines).collect()
}

fn check(name: &str, document: &Document) {
    compare(name, document, &dataset(document));
}

fn compare(name: &str, document: &Document, dataset: &Dataset) {
    let reconciliation = Reconciliation::of(dataset).unwrap();
    let rows = rows(document);
    let totals = dataset.stated().len();
    let mut found: Vec<_> = reconciliation
        .comparisons()
        .iter()
        .map(|comparison| {
            let row = match comparison.row {
                PrintedRow::Total(id) => id.index(),
                PrintedRow::Line(id) => totals + id.index(),
            };
            let against = match comparison.against {
                reconcile::Against::Initiatives => Against::Initiatives,
                reconcile::Against::StatedAreas => Against::StatedAreas,
                reconcile::Against::StatedViews => Against::StatedViews,
                reconcile::Against::Columns => Against::Columns,
            };
            let outcome = match comparison.status {
                Status::Agrees => Outcome::Agrees,
                Status::WithinRounding => Outcome::WithinRounding,
                Status::Differs => Outcome::Differs,
                Status::NotItemised => Outcome::NotItemised,
            };
            let origin = comparison.origin.map(|origin| origin == Origin::Carried);
            let computed = comparison.computed.map(|computed| computed.to_string());
            let key = (rows[row].clone(), comparison.column.index(), against, outcome);
            (key, computed, comparison.difference.to_string(), origin, comparison.blank as usize)
        })
        .collect();
    let reckoning = reckon(document, Reading::Narrow);
    let mut expected: Vec<_> = reckoning
        .comparisons
        .iter()
        .map(|said| {
            let key = ((said.path.clone(), said.row), said.column, said.against, said.outcome);
            let origin = (said.outcome == Outcome::Differs).then_some(said.carried);
            let figure = |parts| amount(parts).to_string();
            (key, said.computed.map(figure), figure(said.difference), origin, said.blank_lines)
        })
        .collect();
    found.sort();
    expected.sort();
    let text = || ron(document);
    for (one, other) in found.iter().zip(&expected) {
        assert_eq!(one, other, "the program's and the reckoning's, in {name}\n{}", text());
    }
    assert_eq!(found.len(), expected.len(), "{name}\n{}", text());
    let gaps: std::collections::BTreeSet<_> = reconciliation
        .comparisons()
        .iter()
        .filter(|comparison| matches!(comparison.origin, Some(Origin::Gap { .. })))
        .map(|comparison| comparison.place(dataset))
        .collect();
    assert_eq!(gaps.len(), reckoning.gaps().len(), "{name}\n{}", text());
}

#[test]
fn the_program_and_the_reckoning_compare_alike() {
    let seeds = right::seeds();
    check("the letter", &letter::document());
    for (name, document, _) in by_hand::documents() {
        check(name, &document);
    }
    for seed in seeds {
        check(&format!("random document {seed}"), &random::document(seed));
        let mut document = right::document(seed, Totals::Mixed).document;
        check(&format!("right document {seed}"), &document);
        misprint(seed, &mut document);
        check(&format!("misprinted document {seed}"), &document);
    }
}

proptest! {
    #![proptest_config(Config {
        cases: 200, rng_seed: RngSeed::Fixed(20_201_202), failure_persistence: None, ..Config::default()
    })]

    #[test]
    fn of_any_file_the_program_compares_as_the_reckoning_does(document in random_dataset::document()) {
        compare("a random file", &document, &read(Source::new(&ron(&document))).unwrap().dataset);
    }
}
