//! Over random datasets: what the screen draws is what `list`, `totals` and `check` say, for every view, year and area.

mod wide_screen;

use std::collections::{BTreeSet, HashMap};

use indsats::{
    analysis::{
        check::warnings::Mentions,
        chosen::Chosen,
        figures::Figures,
        selection::{Selection, Years},
    },
    explorer::tree::rows::Row,
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::{
        amount::Amount,
        dataset::Dataset,
        financing::{Financing, View},
        ids::AreaId,
        period::Period,
    },
    report::{ReportInput, check::Checked, json},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use serde_json::Value;

use self::wide_screen::{Figure, Reading};
use crate::{random_dataset::plan, screen::stage::Stage};

const VIEWS: [(View, &str, &str); 3] =
    [(View::Internal, "i", "internal"), (View::External, "e", "external"), (View::Combined, "c", "combined")];

/// The output of the commands.
struct Said {
    totals: HashMap<(View, Option<AreaId>, Period), Value>,
    lines: [Value; 2],
    differences: BTreeSet<(String, String, String)>,
}

impl Said {
    fn of(dataset: &Dataset, figures: &Figures) -> Self {
        let locale = Locale::new(Language::English);
        let mut totals = HashMap::new();
        let lines = [Years::Each, Years::Sum].map(|years| {
            let selection = Selection { years, ..Selection::default() };
            let chosen = Chosen::of(&selection, dataset);
            let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale: &locale };
            let mut out = Vec::new();
            json::totals(input, &mut out).unwrap().unwrap();
            let said: Vec<Value> = serde_json::from_slice(&out).unwrap();
            let mut said = said.into_iter();
            for (view, _, name) in VIEWS {
                for area in dataset.areas().map(Some).chain([None]) {
                    for period in years.periods(dataset, dataset.start_basis()) {
                        let total = said.next().unwrap();
                        assert_eq!((&total["view"], path(dataset, area)), (&name.into(), text(&total["path"])));
                        totals.insert((view, area, period), total);
                    }
                }
            }
            assert!(said.next().is_none());
            let mut out = Vec::new();
            json::list(input, &mut out).unwrap();
            serde_json::from_slice(&out).unwrap()
        });
        let selection = Selection::default();
        let chosen = Chosen::of(&selection, dataset);
        let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale: &locale };
        let comparisons: Vec<_> = figures.reconciliation.comparisons().iter().collect();
        let mut out = Vec::new();
        json::check(input, &Checked { comparisons, warnings: Vec::new(), mentions: Mentions::default() }, &mut out)
            .unwrap();
        let said: Value = serde_json::from_slice(&out).unwrap();
        let with_lines = |difference: &&Value| difference["against"] == "initiatives";
        let differences = said["differences"].as_array().unwrap().iter().filter(with_lines);
        let differences =
            differences.map(|each| (text(&each["view"]), text(&each["path"]), text(&each["year"]))).collect();
        Self { totals, lines, differences }
    }

    /// The stated figure that is to be shown: the first that differs from its lines, else from other totals, else the first. Where
    /// none is stated for all money, that of one kind where there is no other.
    fn stated(&self, view: View, area: Option<AreaId>, period: Period) -> Option<&Value> {
        let total = &self.totals[&(view, area, period)];
        let own = total["stated"].as_array().unwrap().iter();
        let of_one_kind = total["one_kind"].as_array().into_iter().flatten();
        let stated: Vec<&Value> = if own.len() > 0 {
            own.collect()
        } else {
            of_one_kind.filter(|each| each["is_all_money"] == true).collect()
        };
        let differs = |each: &&&Value| each["status"] == "differs";
        let differs_from = |each: &&&Value| each["differs_from"].is_string();
        let found = stated.iter().find(differs).or(stated.iter().find(differs_from)).or(stated.first());
        found.copied()
    }

    /// The sign by the lines, and the one by the stated total.
    fn signs(&self, view: View, area: Option<AreaId>, period: Period) -> [&'static str; 2] {
        let stated = self.stated(view, area, period);
        let has = |status: &str| stated.is_some_and(|stated| stated["status"] == status);
        let mut kinds = self.totals[&(view, area, period)]["one_kind"].as_array().into_iter().flatten();
        let in_a_kind = kinds.any(|each| each["status"] == "differs" || each["differs_from"].is_string());
        match stated {
            _ if has("differs") => ["≠", ""],
            Some(stated) if stated["differs_from"].is_string() || in_a_kind => ["", "≠"],
            None if in_a_kind => ["≠", ""],
            _ if has("within_rounding") => ["≈", ""],
            _ => ["", ""],
        }
    }

    fn sign(&self, view: View, area: Option<AreaId>, period: Period) -> String {
        self.signs(view, area, period).concat()
    }

    /// The total of a gap row: that of the area, or of one kind of money where only that kind's total differs.
    fn gap(&self, view: View, area: AreaId, kind: Option<Financing>, period: Period) -> Option<&Value> {
        let own = self.stated(view, Some(area), period);
        let differs = |held: &&Value| held["status"] == "differs";
        match kind {
            None => own.filter(differs),
            Some(_) if own.is_some_and(|own| differs(&own) || own["differs_from"].is_string()) => None,
            Some(kind) => self.stated(kind.into(), Some(area), period).filter(differs),
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn path(dataset: &Dataset, area: Option<AreaId>) -> String {
    let names = area.map_or_else(Vec::new, |area| dataset.path(area));
    Value::from(names.into_iter().map(|area| dataset.area(area).name.clone()).collect::<Vec<_>>()).to_string()
}

/// A figure of the Danish screen as JSON has it, without trailing zeros.
fn plain(figure: &str) -> Value {
    if figure == "–" {
        return Value::Null;
    }
    let digits = figure.trim_start_matches('+').replace('.', "").replace(',', ".").replace('−', "-");
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.').into() } else { digits.into() }
}

/// True where a figure is this amount, or this amount rounded and marked as such.
fn shows(figure: &str, amount: &Value) -> bool {
    let Some(short) = figure.strip_prefix('~') else { return plain(figure) == *amount };
    let decimals = short.split_once(',').map_or(0, |(_, decimals)| decimals.chars().count());
    let whole = Amount::parse(amount.as_str().unwrap()).unwrap();
    let rounded = whole.rounded(u32::try_from(decimals).unwrap());
    rounded != whole && plain(short) == Value::String(rounded.to_string())
}

/// The name of a period in the tree, and among the amounts of a line.
fn names(dataset: &Dataset, period: Period) -> [String; 2] {
    let year = period.column().map(|year| dataset.label(year).to_owned());
    [year.clone().unwrap_or_else(|| "alle år".to_owned()), year.unwrap_or_else(|| "sum".to_owned())]
}

/// Checks everything that the screen shows for a view and a period.
fn agrees(stage: &Stage, dataset: &Dataset, said: &Said, (view, name): (View, &str), shown: Period) {
    let reading = Reading::of(stage);
    let rows = stage.app.tree().rows();
    // In place of rows there are sentences.
    assert!(reading.rows() == rows.len() || rows.is_empty() && reading.rows() > 0, "\n{}", stage.text());
    let lines: Vec<&Value> = said.lines[0].as_array().unwrap().iter().collect();
    let sums: Vec<&Value> = said.lines[1].as_array().unwrap().iter().collect();
    let mut marked = BTreeSet::new();
    for (place, row) in rows.iter().enumerate() {
        for period in dataset.periods() {
            let [head, label] = names(dataset, period);
            let Some(column) = reading.column(&head) else {
                assert!(period.is_all() && !shown.is_all(), "{head}\n{}", stage.text());
                continue;
            };
            let Figure { text: drawn, sign } = reading.figure(place, column);
            let context = || format!("{row:?} {head} {name}\n{}", stage.text());
            match *row {
                Row::Area(area) => {
                    let total = &said.totals[&(view, Some(area), period)];
                    assert!(shows(&drawn, &total["computed"]), "{drawn} {total} {}", context());
                    let is_beside = period == shown && reading.column("Angivet").is_some();
                    let expected = if is_beside {
                        said.signs(view, Some(area), period)[0].to_owned()
                    } else {
                        said.sign(view, Some(area), period)
                    };
                    assert_eq!(sign, expected, "{}", context());
                    let stated = said.stated(view, Some(area), period);
                    // A total of one kind that stands for all money is a difference of its own kind in `check`.
                    let is_own = stated.is_some_and(|stated| stated["status"] == "differs" && stated["view"].is_null());
                    if is_own && !period.is_all() {
                        marked.insert((name.to_owned(), path(dataset, Some(area)), head.clone()));
                    }
                }
                Row::Initiative(id) => {
                    let line = if period.is_all() { sums[id.0 as usize] } else { lines[id.0 as usize] };
                    assert_eq!(line["initiative"], dataset.name(id));
                    assert!(shows(&drawn, &line["amounts"][label]), "{drawn} {line} {}", context());
                    assert_eq!(sign, "");
                }
                Row::Gap(area, kind) => match said.gap(view, area, kind, period) {
                    Some(stated) => {
                        assert!(shows(&drawn, &stated["difference"]), "{drawn} {stated} {}", context());
                    }
                    _ => assert_eq!(drawn, "", "{}", context()),
                },
                Row::Group(_) => panic!("nothing is grouped here"),
            }
        }
        if let (Row::Area(area), Some(column)) = (*row, reading.column("Angivet")) {
            let Figure { text: drawn, sign } = reading.figure(place, column);
            assert_eq!(sign, said.signs(view, Some(area), shown)[1], "{row:?}\n{}", stage.text());
            match said.stated(view, Some(area), shown) {
                Some(stated) => assert!(shows(&drawn, &stated["amount"]), "{drawn} {row:?}\n{}", stage.text()),
                None => assert_eq!(drawn, "", "{row:?}\n{}", stage.text()),
            }
        }
    }
    let of_areas = said.differences.iter().filter(|(of, path, _)| of == name && path != "[]").cloned();
    assert_eq!(marked, of_areas.collect(), "\n{}", stage.text());
    let selected = match stage.app.tree().selected() {
        Some(Row::Area(area)) => vec![(0, None), (1, Some(area))],
        _ => vec![(0, None)],
    };
    for (pane, of) in selected {
        pane_agrees(stage, &reading, said, pane, (view, of, shown));
        let year = names(dataset, shown)[0].clone();
        let checked = said.differences.contains(&(name.to_owned(), path(dataset, of), year));
        let [_, stated, _] = reading.pane(pane);
        let is_own = said.stated(view, of, shown).is_some_and(|stated| stated["view"].is_null());
        let differs_from_lines = said.signs(view, of, shown)[0] == "≠" && is_own;
        let marked = stated.is_some_and(|stated| stated.sign == "≠") && differs_from_lines;
        let areas = || (0..dataset.areas().len()).map(|area| AreaId(u32::try_from(area).unwrap()));
        // `check` does not tell areas with the same path apart, and says nothing of all years together.
        let alike = areas().filter(|&area| path(dataset, Some(area)) == path(dataset, of)).count() > 1;
        if !shown.is_all() && !alike {
            assert_eq!(marked, checked, "{of:?}\n{}", stage.text());
        }
    }
}

fn pane_agrees(
    stage: &Stage,
    reading: &Reading,
    said: &Said,
    pane: usize,
    (view, of, shown): (View, Option<AreaId>, Period),
) {
    let context = || format!("{of:?}\n{}", stage.text());
    let total = &said.totals[&(view, of, shown)];
    let [lines, stated, difference] = reading.pane(pane);
    let lines = lines.unwrap();
    assert_eq!(plain(&lines.text), total["computed"], "{}", context());
    let expected = said.stated(view, of, shown);
    assert_eq!(
        stated.as_ref().map(|stated| plain(&stated.text)),
        expected.map(|each| each["amount"].clone()),
        "{}",
        context()
    );
    let sign = stated.map_or(lines.sign, |stated| stated.sign);
    assert_eq!(sign, said.sign(view, of, shown), "{}", context());
    assert_eq!(
        difference.map(|each| plain(&each.text)),
        expected.map(|each| each["difference"].clone()).filter(|difference| !difference.is_null()),
        "{}",
        context()
    );
}

proptest! {
    #![proptest_config(Config {
        cases: 48, rng_seed: RngSeed::Fixed(20_201_202), failure_persistence: None, ..Config::default()
    })]

    #[test]
    fn what_is_drawn_is_what_list_totals_and_check_say(plan in plan(), start in 0_usize..8) {
        let ron = plan.ron();
        let dataset = read(Source::new(&ron)).unwrap().dataset;
        let figures = Figures::of(&dataset).unwrap();
        let said = Said::of(&dataset, &figures);
        let mut stage = Stage::dataset(&ron, 380, 40).after("+");
        for (number, (view, key, name)) in VIEWS.into_iter().enumerate() {
            for (place, period) in dataset.periods().enumerate() {
                let period_key = period.column().map_or(0, |year| year.index() + 1);
                stage.press(&format!("{key} {period_key} g"));
                for _ in 0..(start + 4 * number + place) % dataset.areas().count().max(1) {
                    stage.press("J");
                }
                let rows = u16::try_from(stage.app.tree().rows().len()).unwrap();
                stage.resize(380, (rows + 8).max(36));
                agrees(&stage, &dataset, &said, (view, name), period);
            }
        }
    }
}
