//! Over random datasets: what `list` shows adds up to what `totals` says, and every table can be laid out at any width.

use indsats::{
    analysis::{
        arranging::grouping::Grouping,
        check::warnings::Mentions,
        chosen::Chosen,
        figures::Figures,
        search::query::{Query, reader::QueryReader},
        selection::{Order, Selection, Years},
    },
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::{
        amount::{Amount, Sum},
        dataset::Dataset,
        financing::View,
    },
    report::{ReportInput, check, csv, json, list, markdown, text, text::Page, totals},
};
use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngSeed},
};
use serde_json::Value;

use crate::random_dataset::{Plan, plan};

fn selection() -> impl Strategy<Value = Selection> {
    let view = select(vec![None, Some(View::Internal), Some(View::External), Some(View::Combined)]);
    let years = select(vec![Years::Each, Years::Sum]);
    let query = select(vec!["", "a", "er:ny", ">1", "none"]);
    let order = select(vec![Order::Document, Order::Amount, Order::Change, Order::Name]);
    let grouping = select(vec![Grouping::Area, Grouping::Flat]);
    (view, years, query, order, grouping).prop_map(|(view, years, query, order, grouping)| Selection {
        grouping,
        view,
        years,
        areas: Vec::new(),
        query: Query::parse(query, &QueryReader::plain(Language::Danish)),
        basis: None,
        holding: None,
        order,
        picked: None,
    })
}

fn dataset(plan: &Plan) -> Dataset {
    let text = plan.ron();
    read(Source::new(&text)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{text}")).dataset
}

fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::new();
    write(&mut out);
    String::from_utf8(out).unwrap()
}

/// The sum, in a column, of the lines whose path begins like this.
fn sum(lines: &Value, path: &[Value], financing: Option<&str>, year: &str) -> Option<String> {
    let mut sum = Sum::default();
    for line in lines.as_array().unwrap() {
        let within = line["path"].as_array().unwrap().starts_with(path);
        let counts = within && financing.is_none_or(|financing| line["financing"] == financing);
        if let Some(text) = line["amounts"][year].as_str().filter(|_| counts) {
            sum.add(Amount::parse(text).unwrap()).unwrap();
        }
    }
    sum.total().unwrap().map(|sum| sum.to_string())
}

proptest! {
    #![proptest_config(Config {
        cases: 96, rng_seed: RngSeed::Fixed(20_201_202), failure_persistence: None, ..Config::default()
    })]

    #[test]
    fn what_is_listed_adds_up_to_what_totals_say(plan in plan(), selection in selection()) {
        let dataset = dataset(&plan);
        let figures = Figures::of(&dataset).unwrap();
        let locale = Locale::new(Language::English);
        let chosen = Chosen::of(&selection, &dataset);
        let input = ReportInput {
            dataset: &dataset, figures: &figures, selection: &selection, chosen: &chosen, locale: &locale,
        };
        let lines: Value = serde_json::from_str(&written(|out| json::list(input, out).unwrap())).unwrap();
        let totals: Value = serde_json::from_str(&written(|out| json::totals(input, out).unwrap().unwrap())).unwrap();
        for total in totals.as_array().unwrap() {
            let path = total["path"].as_array().unwrap();
            let same = dataset.areas().filter(|&area| {
                let names = dataset.path(area).into_iter().map(|area| dataset.area(area).name.as_str());
                names.eq(path.iter().map(|name| name.as_str().unwrap()))
            });
            if same.count() > 1 {
                continue;
            }
            let financing = Some(total["view"].as_str().unwrap()).filter(|&view| view != "combined");
            let sum = sum(&lines, path, financing, total["year"].as_str().unwrap());
            prop_assert_eq!(total["computed"].as_str(), sum.as_deref());
            prop_assert_eq!(total.get("stated").is_some(), selection.query.is_empty());
        }
    }

    #[test]
    fn every_table_can_be_written_at_any_width(
        plan in plan(), selection in selection(), width in 1_usize..140, language in select(&Language::ALL[..]),
    ) {
        let dataset = dataset(&plan);
        let figures = Figures::of(&dataset).unwrap();
        let locale = Locale::new(language);
        let chosen = Chosen::of(&selection, &dataset);
        let input = ReportInput {
            dataset: &dataset, figures: &figures, selection: &selection, chosen: &chosen, locale: &locale,
        };
        let comparisons: Vec<_> = figures.reconciliation.comparisons().iter().collect();
        let checked = check::Checked { comparisons, warnings: Vec::new(), mentions: Mentions::default() };
        for grid in [list::grid(input).unwrap(), totals::grid(input).unwrap(), check::grid(input, &checked)] {
            let page = Page { width: Some(width), ..Page::default() };
            let shown = written(|out| text::write(&grid, page, out).unwrap());
            prop_assert!(!shown.contains(|letter: char| letter.is_control() && letter != '\n'));
            written(|out| markdown::write(&grid, out).unwrap());
        }
        written(|out| csv::list(input, out).unwrap());
        written(|out| csv::totals(input, out).unwrap().unwrap());
    }
}
