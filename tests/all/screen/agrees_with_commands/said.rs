//! The output of the commands, as JSON.

use std::collections::{BTreeSet, HashMap, HashSet};

use indsats::{
    analysis::{
        arranging::grouping::Grouping,
        check::warnings::Mentions,
        chosen::Chosen,
        figures::Figures,
        selection::{Selection, Years},
    },
    locale::{Language, Locale},
    model::{
        columns::ColumnId,
        dataset::Dataset,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        period::Period,
    },
    report::{ReportInput, tables::check::Checked, writers::json},
};
use serde_json::Value;

use super::VIEWS;

/// A difference with the lines as `check` names it: view, path, and year, measure and label as far as the column has them.
pub type Difference = (String, String, [Option<String>; 3]);

/// A group of a classification, as `totals` names it: view, name.
type GroupKey = (Grouping, String, Option<String>, Period);

pub struct Said {
    pub totals: HashMap<(View, Option<AreaId>, Period), Value>,
    pub groups: HashMap<GroupKey, Value>,
    /// The areas with a total of a class that differs, by the kinds of money that this is a part of.
    classes: HashSet<(View, String, Period)>,
    pub differences: BTreeSet<Difference>,
    /// The columns in which the printed sum of a line differs, or is within rounding, by path and name of the line.
    sums: BTreeSet<Difference>,
    lines: HashMap<Period, Vec<Value>>,
}

impl Said {
    pub fn of(dataset: &Dataset, figures: &Figures) -> Self {
        let mut said = Self {
            totals: HashMap::new(),
            groups: HashMap::new(),
            classes: HashSet::new(),
            differences: BTreeSet::new(),
            sums: BTreeSet::new(),
            lines: HashMap::new(),
        };
        for (basis, years) in dataset.bases().flat_map(|basis| [Years::Each, Years::Sum].map(|years| (basis, years))) {
            let selection = Selection { basis: Some(basis), years, ..Selection::default() };
            said.read(dataset, figures, &selection);
            for grouping in Grouping::all(dataset) {
                let selection = Selection { grouping, ..selection.clone() };
                said.read_groups(dataset, figures, &selection);
            }
        }
        let checked = Checked {
            withheld: Vec::new(),
            comparisons: figures.reconciliation.comparisons().iter().collect(),
            warnings: Vec::new(),
            mentions: Mentions::default(),
        };
        let selection = Selection::default();
        let checked = written(dataset, figures, &selection, |input, out| json::check(input, &checked, out).unwrap());
        let with_lines = |difference: &&Value| difference["against"] == "initiatives" && difference["class"].is_null();
        let all = checked["differences"].as_array().unwrap();
        let differences = all.iter().filter(with_lines);
        let of_line = |difference: &&Value| difference["initiative"].is_string();
        let sums = all.iter().filter(of_line).map(|each| {
            let name = each["initiative"].as_str().unwrap().to_owned();
            (name, each["path"].to_string(), [None, None, each["column"].as_str().map(str::to_owned)])
        });
        said.sums = sums.collect();
        said.differences = differences
            .map(|each| {
                let column = ["year", "measure", "column"].map(|field| each[field].as_str().map(str::to_owned));
                (each["view"].as_str().unwrap().to_owned(), each["path"].to_string(), named(column))
            })
            .collect();
        said
    }

    fn read(&mut self, dataset: &Dataset, figures: &Figures, selection: &Selection) {
        let periods = selection.periods(dataset);
        let said = written(dataset, figures, selection, |input, out| json::totals(input, out).unwrap().unwrap());
        let is_of_all = |total: &&Value| !total["class"].is_object();
        let classes: Vec<Value> = said.as_array().unwrap().iter().filter(|total| !is_of_all(total)).cloned().collect();
        let mut said = said.as_array().unwrap().iter().filter(is_of_all);
        for (view, _, name) in VIEWS {
            for area in dataset.areas().map(Some).chain([None]) {
                for &period in &periods {
                    let total = said.next().unwrap();
                    assert_eq!((&total["view"], path(dataset, area)), (&name.into(), total["path"].to_string()));
                    self.totals.insert((view, area, period), total.clone());
                }
            }
        }
        assert!(said.all(|total| total["class"].is_object()), "only totals of classes come after those of areas");
        for (place, total) in classes.iter().enumerate() {
            let view = VIEWS.into_iter().find(|(_, _, name)| total["view"] == *name).unwrap().0;
            if total["stated"].as_array().unwrap().iter().any(is_apart) {
                let period = periods[place % periods.len()];
                let views = [view, View::Combined];
                self.classes.extend(views.map(|view| (view, total["path"].to_string(), period)));
            }
        }
        let list = written(dataset, figures, selection, |input, out| json::list(input, out).unwrap());
        for period in periods {
            self.lines.insert(period, list.as_array().unwrap().clone());
        }
    }

    fn read_groups(&mut self, dataset: &Dataset, figures: &Figures, selection: &Selection) {
        let said = written(dataset, figures, selection, |input, out| json::totals(input, out).unwrap().unwrap());
        let periods = selection.periods(dataset);
        for (place, total) in said.as_array().unwrap().iter().enumerate() {
            if total["area"].is_null() && total["class"].is_object() {
                let name = total["class"]["name"].as_str().map(str::to_owned);
                let view = total["view"].as_str().unwrap().to_owned();
                self.groups.insert((selection.grouping, view, name, periods[place % periods.len()]), total.clone());
            }
        }
    }

    /// The record of a line in which a period's amount stands, and its label there.
    pub fn line(&self, dataset: &Dataset, line: InitiativeId, period: Period) -> (&Value, String) {
        let label = period.column().map_or("sum", |column| dataset.label(column));
        (&self.lines[&period][line.index()], label.to_owned())
    }

    /// True where the printed sum of a line differs. Lines of one name in one area are not told apart.
    pub fn sum_differs(&self, dataset: &Dataset, line: InitiativeId, column: ColumnId) -> bool {
        let area = dataset.initiative(line).area;
        let label = Some(dataset.label(column).to_owned());
        self.sums.contains(&(dataset.name(line).to_owned(), path(dataset, Some(area)), [None, None, label]))
    }

    /// The stated figure that is to be shown: the first that differs from its lines, else from other totals, else the first. Where
    /// none is stated for all money, that of one kind where there is no other. The screen shows none that is withheld.
    pub fn stated(&self, view: View, area: Option<AreaId>, period: Period) -> Option<&Value> {
        let total = &self.totals[&(view, area, period)];
        let is_printed = |each: &&Value| each["kind"] != "withheld";
        let own: Vec<&Value> = total["stated"].as_array().unwrap().iter().filter(is_printed).collect();
        let of_one_kind = total["one_kind"].as_array().into_iter().flatten().filter(is_printed);
        let stated: Vec<&Value> =
            if own.is_empty() { of_one_kind.filter(|each| each["is_all_money"] == true).collect() } else { own };
        let differs = |each: &&&Value| each["status"] == "differs";
        let differs_from = |each: &&&Value| each["differs_from"].is_string();
        let found = stated.iter().find(differs).or(stated.iter().find(differs_from)).or(stated.first());
        found.copied()
    }

    /// The sign by the lines, and the one by the stated total. Where both agree and only a part of the lines differs, the name carries
    /// it: between equal figures none stands.
    pub fn signs(&self, dataset: &Dataset, view: View, area: Option<AreaId>, period: Period) -> [&'static str; 2] {
        let stated = self.stated(view, area, period);
        let has = |status: &str| stated.is_some_and(|stated| stated["status"] == status);
        let mut kinds = self.totals[&(view, area, period)]["one_kind"].as_array().into_iter().flatten();
        let in_a_kind = kinds.any(is_apart) || self.classes.contains(&(view, path(dataset, area), period));
        match stated {
            _ if has("differs") => ["≠", ""],
            Some(stated) if stated["differs_from"].is_string() => ["", "≠"],
            Some(_) if in_a_kind => ["", ""],
            None if in_a_kind => ["≠", ""],
            _ if has("within_rounding") => ["≈", ""],
            _ => ["", ""],
        }
    }

    pub fn sign(&self, dataset: &Dataset, view: View, area: Option<AreaId>, period: Period) -> String {
        self.signs(dataset, view, area, period).concat()
    }

    /// The total of a gap row: that of the area, or of one kind of money where only that kind's total differs.
    pub fn gap(&self, view: View, area: AreaId, kind: Option<Financing>, period: Period) -> Option<&Value> {
        let own = self.stated(view, Some(area), period);
        let differs = |held: &&Value| held["status"] == "differs";
        match kind {
            None => own.filter(differs),
            Some(_) if own.is_some_and(|own| differs(&own) || own["differs_from"].is_string()) => None,
            Some(kind) => self.stated(kind.into(), Some(area), period).filter(differs),
        }
    }
}

/// True where a stated total differs from its lines or from other totals.
fn is_apart(stated: &Value) -> bool {
    stated["status"] == "differs" || stated["differs_from"].is_string()
}

fn written(
    dataset: &Dataset,
    figures: &Figures,
    selection: &Selection,
    write: impl FnOnce(ReportInput<'_>, &mut Vec<u8>),
) -> Value {
    let locale = Locale::new(Language::English);
    let chosen = Chosen::of(selection, dataset);
    let mut out = Vec::new();
    write(ReportInput { dataset, figures, selection, chosen: &chosen, locale: &locale }, &mut out);
    serde_json::from_slice(&out).unwrap()
}

pub fn path(dataset: &Dataset, area: Option<AreaId>) -> String {
    let names = area.map_or_else(Vec::new, |area| dataset.path(area));
    Value::from(names.into_iter().map(|area| dataset.area(area).name.clone()).collect::<Vec<_>>()).to_string()
}

/// The name of a difference in a column.
pub fn key(dataset: &Dataset, view: &str, path: &str, column: ColumnId) -> Difference {
    let found = dataset.column(column);
    let measure = found.measure.map(|measure| dataset.measures()[measure.index()].name.clone());
    let column = found.sum.is_some().then(|| dataset.label(column).to_owned());
    (view.to_owned(), path.to_owned(), named([found.year.clone(), measure, column]))
}

/// The label of a column is asked for where it is a sum, the measure where it isn't.
fn named([year, measure, column]: [Option<String>; 3]) -> [Option<String>; 3] {
    let measure = measure.filter(|measure| year.is_some() && !measure.is_empty());
    if year.is_some() { [year, measure, None] } else { [None, None, column] }
}
