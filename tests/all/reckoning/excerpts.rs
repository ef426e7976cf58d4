//! A part of a document in RON: it has the chosen lines, and read again nothing in it differs that did not differ in the whole.

use std::collections::HashMap;

use indsats::{
    analysis::{
        check::reconcile::{PrintedRow, Status},
        chosen::Chosen,
        figures::Figures,
        search::query::{Query, reader::QueryReader},
        selection::{Picked, Selection},
    },
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::{
        columns::ColumnId,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, InitiativeId},
    },
    report::{
        ReportInput,
        files::export_file::{self, FileFormat},
    },
};

use super::{
    dice::Dice,
    document::Document,
    random,
    right::{self, Totals},
    ron::ron,
};

fn dataset(text: &str) -> Dataset {
    read(Source::new(text)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{text}")).dataset
}

/// A random choice of a dataset's lines, money, areas and columns.
fn choice(dice: &mut Dice, dataset: &Dataset) -> (Selection, Vec<ColumnId>) {
    let areas: Vec<AreaId> = dataset.areas().filter(|_| dice.chance(30)).collect();
    let picked: Vec<InitiativeId> = dataset.initiatives().filter(|_| dice.chance(80)).collect();
    let word = *dice.pick(&["a", "e", ">1", "<100"]);
    let selection = Selection {
        view: *dice.pick(&[None, None, Some(View::Internal), Some(View::External), Some(View::Combined)]),
        areas: if dice.chance(50) { areas } else { Vec::new() },
        query: if dice.chance(25) {
            Query::parse(word, &QueryReader::plain(Language::Danish))
        } else {
            Query::default()
        },
        picked: dice.chance(25).then(|| Picked { name: "G".to_owned(), lines: picked.into_iter().collect() }),
        ..Selection::default()
    };
    let all = dice.chance(50);
    (selection, dataset.columns().filter(|_| all || dice.chance(60)).collect())
}

/// The file of a choice.
fn excerpt(dataset: &Dataset, selection: &Selection, columns: &[ColumnId]) -> String {
    let (figures, locale) = (Figures::of(dataset).unwrap(), Locale::new(Language::English));
    let chosen = Chosen::of(selection, dataset);
    let input = ReportInput { dataset, figures: &figures, selection, chosen: &chosen, locale: &locale };
    let mut out = Vec::new();
    export_file::contents(input, columns, FileFormat::Ron, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The differences of a dataset in words, with how often each is there.
fn differences(dataset: &Dataset) -> HashMap<String, usize> {
    let path = |area: Option<AreaId>| -> Vec<String> {
        area.into_iter().flat_map(|area| dataset.path(area)).map(|area| dataset.area(area).name.clone()).collect()
    };
    let mut found = HashMap::new();
    for each in Figures::of(dataset).unwrap().reconciliation.comparisons() {
        if each.status == Status::Differs {
            let line = match each.row {
                PrintedRow::Line(line) => dataset.name(line),
                PrintedRow::Total(_) => "",
            };
            let class = each.class(dataset).map(|class| (class.by, dataset.text(class.name).trim().to_lowercase()));
            let place = (path(each.area(dataset)), each.view(dataset), class, line, dataset.label(each.column));
            let figures = (each.against, each.amount, each.computed, each.difference);
            *found.entry(format!("{place:?} {figures:?}")).or_insert(0) += 1;
        }
    }
    found
}

/// Counts the excerpts of a document that leave lines out and keep stated totals.
fn no_excerpt_differs_more(document: &Document, dice: &mut Dice) -> usize {
    let text = ron(document);
    let whole = dataset(&text);
    let known = differences(&whole);
    let mut telling = 0;
    for _ in 0..4 {
        let (selection, columns) = choice(dice, &whole);
        if columns.is_empty() {
            continue;
        }
        let written = excerpt(&whole, &selection, &columns);
        let part = dataset(&written);
        for (difference, times) in differences(&part) {
            let known = known.get(&difference).copied().unwrap_or_default();
            assert!(times <= known, "{difference}\n{selection:?} {columns:?}\n{text}\n{written}");
        }
        let chosen = Chosen::of(&selection, &whole).initiatives;
        let names = |dataset: &Dataset, lines: &mut dyn Iterator<Item = InitiativeId>| -> Vec<String> {
            lines.map(|line| dataset.name(line).to_owned()).collect()
        };
        assert_eq!(names(&part, &mut part.initiatives()), names(&whole, &mut chosen.iter().copied()), "{written}");
        let is_part = part.initiatives().len() < whole.initiatives().len();
        telling += usize::from(is_part && part.stated().len() > 0);
    }
    telling
}

#[test]
fn no_part_of_a_right_document_is_called_wrong() {
    let mut telling = 0;
    for seed in right::seeds().step_by(4) {
        let totals = if seed % 2 == 0 { Totals::Plain } else { Totals::Mixed };
        telling += no_excerpt_differs_more(&right::document(seed, totals).document, &mut Dice::of(seed));
    }
    assert!(telling > 20, "{telling}");
}

#[test]
fn no_part_of_any_document_differs_where_the_whole_does_not() {
    let mut telling = 0;
    for seed in right::seeds().step_by(4) {
        telling += no_excerpt_differs_more(&random::document(seed), &mut Dice::of(seed));
    }
    assert!(telling > 20, "{telling}");
}
