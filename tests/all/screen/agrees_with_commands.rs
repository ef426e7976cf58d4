//! Over random datasets: what the screen draws is what `list`, `totals` and `check` say, for every view, column, measure, area and
//! class.

mod said;
mod wide_screen;

use std::collections::BTreeSet;

use indsats::{
    analysis::{
        arranging::{group::Groups, grouping::Grouping},
        figures::Figures,
    },
    explorer::{
        tree::rows::{GapOf, Row},
        view::{labels, scope::Scope},
    },
    format::{ron::read::read, source::Source},
    model::{amount::Amount, dataset::Dataset, financing::View, ids::AreaId, measure::BasisId, period::Period},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use serde_json::Value;

use self::{
    said::{Difference, Said, key, path},
    wide_screen::{Figure, Reading},
};
use crate::{random_dataset, reckoning::ron::ron, screen::stage::Stage};

const VIEWS: [(View, &str, &str); 3] =
    [(View::Internal, "i", "internal"), (View::External, "e", "external"), (View::Combined, "c", "combined")];

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

/// True where a figure is this amount with the doubts that a record has about it: at least, incomplete, about.
fn shows_doubts(figure: &Figure, amount: &Value, doubts: &Value) -> bool {
    let [at_least, incomplete, about] = ["at_least", "incomplete", "about"].map(|field| doubts[field] == true);
    if amount.is_null() && (at_least || doubts["kind"] == "withheld") {
        return figure.text == "x";
    }
    if amount.is_null() && incomplete {
        return figure.text.is_empty();
    }
    let sign = ['≥', '?'].into_iter().find(|&sign| figure.text.starts_with(sign));
    let text = figure.text.trim_start_matches(['≥', '?']);
    let short = text.strip_prefix("ca. ").unwrap_or(text);
    let is_sign = sign == if at_least { Some('≥') } else { incomplete.then_some('?') };
    shows(short, amount) && is_sign && (amount.is_null() || (short != text) == about)
}

/// True where a line's cell is drawn as what it is.
fn shows_cell(figure: &Figure, line: &Value, label: &str) -> bool {
    let cell = &line["cells"][label];
    match cell["kind"].as_str() {
        Some("blank") => figure.text.is_empty(),
        Some("withheld") => figure.text == "x",
        _ => shows_doubts(figure, &line["amounts"][label], cell),
    }
}

/// A screen and all that is known beside it.
struct Look<'a> {
    stage: &'a Stage,
    dataset: &'a Dataset,
    said: &'a Said,
    view: (View, &'static str),
    scope: Scope,
}

impl Look<'_> {
    fn at(&self, of: &dyn std::fmt::Debug) -> String {
        format!("{of:?} {:?}\n{}", self.view, self.stage.text())
    }

    /// The head over a period's figures; none where the tree has no room for it or leaves it out.
    fn head(&self, period: Period) -> String {
        labels::column_heading(self.dataset, &self.scope, period, self.stage.app.locale())
    }

    /// Everything that is drawn in the tree.
    fn tree(&self, periods: &[Period]) {
        let Self { stage, dataset, said, view: (view, name), .. } = *self;
        let shown = self.scope.period();
        let reading = Reading::of(stage);
        let rows = stage.app.tree().rows();
        // In place of rows there are sentences; the whole comes after the rows.
        assert!(reading.rows() == rows.len() + 1 || rows.is_empty() && reading.rows() > 0, "\n{}", stage.text());
        let document = labels::document_heading(dataset, stage.app.locale());
        let mut marked = BTreeSet::new();
        for (place, row) in rows.iter().enumerate() {
            for &period in periods {
                let Some(column) = reading.column(&self.head(period)) else {
                    assert!(period.is_all() && !shown.is_all(), "{}", self.at(&self.head(period)));
                    continue;
                };
                let figure = reading.figure(place, column);
                match *row {
                    Row::Area(area) => {
                        let total = &said.totals[&(view, Some(area), period)];
                        assert!(shows_doubts(&figure, &total["computed"], total), "{total} {}", self.at(&figure));
                        let is_beside = period == shown && reading.column(&document).is_some();
                        let expected = if is_beside {
                            said.signs(dataset, view, Some(area), period)[0].to_owned()
                        } else {
                            said.sign(dataset, view, Some(area), period)
                        };
                        assert_eq!(figure.sign, expected, "{period:?} {}", self.at(row));
                        let stated = said.stated(view, Some(area), period);
                        // A total of one kind that stands for all money is a difference of its own kind in `check`.
                        let is_own = |stated: &&Value| stated["status"] == "differs" && stated["view"].is_null();
                        if let (Some(column), Some(_)) = (period.column(), stated.filter(is_own)) {
                            marked.insert(key(dataset, name, &path(dataset, Some(area)), column));
                        }
                    }
                    Row::Initiative(id) => {
                        let (line, label) = said.line(dataset, id, period);
                        assert_eq!(line["initiative"], dataset.name(id));
                        assert!(shows_cell(&figure, line, &label), "{line} {}", self.at(&figure));
                        let is_sum = period.column().is_some_and(|column| dataset.column(column).sum.is_some());
                        let differs = period.column().is_some_and(|column| said.sum_differs(dataset, id, column));
                        assert_eq!(figure.sign == "≠", differs, "{}", self.at(&figure));
                        let others = if is_sum { &["", "*", "≈", "≠"][..] } else { &["", "*"] };
                        assert!(others.contains(&figure.sign.as_str()), "{}", self.at(&figure));
                    }
                    Row::OfWhich(_) | Row::Gap(GapOf::Class(_)) => {}
                    Row::Gap(GapOf::Area(area, kind)) => match said.gap(view, area, kind, period) {
                        Some(stated) => {
                            assert!(shows(&figure.text, &stated["difference"]), "{stated} {}", self.at(&figure));
                        }
                        _ => assert_eq!(figure.text, "", "{}", self.at(row)),
                    },
                    Row::Group(_) | Row::Whole => panic!("nothing is grouped here"),
                }
            }
            if let (Row::Area(area), Some(column)) = (*row, reading.column(&document)) {
                let drawn = reading.figure(place, column);
                assert_eq!(drawn.sign, said.signs(dataset, view, Some(area), shown)[1], "{}", self.at(row));
                match said.stated(view, Some(area), shown) {
                    Some(stated) => {
                        assert!(
                            shows_doubts(&drawn, &stated["amount"], stated),
                            "{stated} {row:?} {}",
                            self.at(&drawn)
                        );
                    }
                    None => assert_eq!(drawn.text, "", "{}", self.at(row)),
                }
            }
        }
        let is_here = |each: &&Difference| {
            let of_basis = periods.iter().filter_map(|period| period.column());
            of_basis.map(|column| key(dataset, name, &each.1, column)).any(|key| key == **each) && each.1 != "[]"
        };
        assert_eq!(marked, said.differences.iter().filter(is_here).cloned().collect(), "\n{}", stage.text());
        self.panes(&reading);
    }

    /// The panes of the whole and of a selected area.
    fn panes(&self, reading: &Reading) {
        let Self { stage, dataset, said, view: (view, name), .. } = *self;
        let shown = self.scope.period();
        let selected = match stage.app.tree().selected() {
            Row::Area(area) => vec![(0, None), (1, Some(area))],
            _ => vec![(0, None)],
        };
        for (pane, of) in selected {
            let total = &said.totals[&(view, of, shown)];
            let [lines, stated, difference] = reading.pane(pane);
            let expected = said.stated(view, of, shown);
            // Where only a withheld total is stated, its sign stands there.
            let is_withheld = total["stated"].as_array().unwrap().iter().any(|each| each["kind"] == "withheld");
            let is_its_sign = |figure: &Figure| expected.is_none() && is_withheld && figure.text == "x";
            let stated = stated.filter(|figure| !is_its_sign(figure));
            let figure = lines.unwrap();
            let sign = stated.as_ref().map_or(&figure.sign, |stated| &stated.sign);
            assert_eq!(*sign, said.sign(dataset, view, of, shown), "{}", self.at(&of));
            assert!(shows_doubts(&figure, &total["computed"], total), "{total} {}", self.at(&figure));
            assert_eq!(stated.is_some(), expected.is_some(), "{}", self.at(&of));
            if let (Some(figure), Some(expected)) = (&stated, expected) {
                assert!(shows_doubts(figure, &expected["amount"], expected), "{expected} {}", self.at(figure));
            }
            let is_own = expected.is_some_and(|expected| expected["status"] == "differs" && expected["view"].is_null());
            assert_eq!(
                difference.map(|each| plain(&each.text)),
                expected.map(|each| each["difference"].clone()).filter(|difference| !difference.is_null()),
                "{}",
                self.at(&of)
            );
            let areas = || (0..dataset.areas().len()).map(|area| AreaId(u32::try_from(area).unwrap()));
            // `check` does not tell areas with the same path apart, and says nothing of all years together; nor does it tell
            // a year from a part of it.
            let alike = areas().filter(|&area| path(dataset, Some(area)) == path(dataset, of)).count() > 1;
            let has_part = dataset.columns().any(|column| dataset.column(column).part.is_some());
            if let Some(column) = shown.column().filter(|_| !alike && !has_part) {
                let checked = said.differences.contains(&key(dataset, name, &path(dataset, of), column));
                assert_eq!(is_own, checked, "{}", self.at(&of));
            }
        }
    }

    /// The groups of a classification beside the totals of their classes.
    fn groups(&self, grouping: Grouping, periods: &[Period]) {
        let Self { stage, dataset, said, view: (view, name), .. } = *self;
        let reading = Reading::of(stage);
        let groups = Groups::without_sums(dataset, grouping);
        for (place, row) in stage.app.tree().rows().iter().enumerate() {
            let Row::Group(group) = *row else { continue };
            let spelt = Some(groups.name(group)).filter(|spelt| !spelt.is_empty()).map(str::to_owned);
            for &period in periods {
                let Some(column) = reading.column(&self.head(period)) else { continue };
                let figure = reading.figure(place, column);
                let Some(total) = said.groups.get(&(grouping, name.to_owned(), spelt.clone(), period)) else {
                    // Only totals in areas name the class.
                    assert!(["", "–"].contains(&figure.text.as_str()), "{view:?} {}", self.at(&figure));
                    continue;
                };
                assert!(shows_doubts(&figure, &total["computed"], total), "{view:?} {total} {}", self.at(&figure));
                let differs = total["stated"].as_array().unwrap().iter().any(|stated| stated["status"] == "differs");
                assert_eq!(figure.sign == "≠", differs, "{period:?} {total} {}", self.at(row));
            }
        }
    }
}

/// The columns of a basis, and all its years together.
fn periods(dataset: &Dataset, basis: BasisId) -> Vec<Period> {
    dataset.shown_columns(basis).into_iter().map(Period::Column).chain([Period::All(basis)]).collect()
}

proptest! {
    #![proptest_config(Config {
        cases: 16, rng_seed: RngSeed::Fixed(20_201_202), failure_persistence: None, ..Config::default()
    })]

    #[test]
    fn what_is_drawn_is_what_list_totals_and_check_say(document in random_dataset::document(), start in 0_usize..8) {
        let ron = ron(&document);
        let dataset = read(Source::new(&ron)).unwrap().dataset;
        let figures = Figures::of(&dataset).unwrap();
        let said = Said::of(&dataset, &figures);
        let mut stage = Stage::dataset(&ron, 460, 40).after("+");
        for step in 0..dataset.bases().len() {
            let basis = stage.app.scope().basis();
            let periods = periods(&dataset, basis);
            for (number, (view, key, name)) in VIEWS.into_iter().enumerate() {
                for (place, &period) in periods.iter().enumerate() {
                    let period_key = if period.is_all() { 0 } else { place + 1 };
                    stage.press(&format!("{key} {period_key} g"));
                    for _ in 0..(start + 4 * number + place) % dataset.areas().count().max(1) {
                        stage.press("J");
                    }
                    let rows = u16::try_from(stage.app.tree().rows().len()).unwrap();
                    stage.resize(460, (rows + 8).max(36));
                    let look = Look { stage: &stage, dataset: &dataset, said: &said, view: (view, name), scope: stage.app.scope() };
                    prop_assert_eq!(look.scope.period(), period);
                    look.tree(&periods);
                }
                for grouping in Grouping::all(&dataset) {
                    let rows = u16::try_from(stage.app.tree().rows().len()).unwrap();
                    stage.resize(460, (rows + 8).max(36));
                    if matches!(grouping, Grouping::Funding | Grouping::Dimension(_)) {
                        let look = Look { stage: &stage, dataset: &dataset, said: &said, view: (view, name), scope: stage.app.scope() };
                        look.groups(grouping, &periods);
                    }
                    stage.press("p");
                }
            }
            if step + 1 < dataset.bases().len() {
                stage.press("t");
            }
        }
    }
}
