//! The table that indsats itself writes as CSV, as tab-separated text and as a sheet, a row for each initiative, or for each of them and each year: what its cells pack together is
//! parted again. It becomes a dataset in our JSON, which is read and checked like any other.

mod entries;
mod line;
mod long;

pub use entries::{LIST, PATH};
pub use long::{AMOUNT, COLUMN, MEASURE, YEAR};

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use crate::{
    format::{
        csv,
        encoding::decode,
        limits::Limits,
        own_list::line::{Columns, OwnLine},
        sheet,
        table::{grid::Grid, progress::growing::Watch, unit::unit_in},
    },
    model::{about::Unit, amount::Amount},
};

/// The name of its sheet in a spreadsheet.
pub const SHEET: &str = "initiatives";

/// The dataset of this title that a file of ours holds, in JSON; none where it is another file, or has been changed into one that can't be told.
pub fn as_json(bytes: &[u8], title: &str, limits: Limits) -> Option<String> {
    let grid = if sheet::is_sheet(bytes) {
        let sheets =
            sheet::has_sheet(bytes, SHEET).then(|| sheet::read(bytes, limits, Watch::default()).ok()).flatten()?;
        sheets.into_iter().find(|grid| grid.name.as_deref() == Some(SHEET))?
    } else {
        let head = &bytes[..bytes.len().min(line::LONGEST_HEAD)];
        let is_ours =
            |sign: &str| decode(head).text.contains(&["path", "initiative", "financing", "funding"].join(sign));
        if !is_ours(",") && !is_ours("\t") {
            return None;
        }
        csv::read(&decode(bytes).text, limits.cells, Watch::default()).ok()??.0
    };
    let wide = long::wide(&grid);
    dataset(wide.as_ref().unwrap_or(&grid), title).map(|dataset| json!({ "dataset": dataset }).to_string())
}

fn dataset(grid: &Grid, title: &str) -> Option<Value> {
    let columns = Columns::of(grid)?;
    let lines: Vec<OwnLine> = grid.rows().skip(1).map(|row| columns.line(row)).collect::<Option<_>>()?;
    let mut dataset = Map::new();
    dataset.insert("title".to_owned(), title.into());
    dataset.insert("unit".to_owned(), unit(lines.first()?.unit.as_str()));
    let of_figures = columns.columns();
    let mut measures: Vec<&str> = of_figures.iter().filter_map(|column| column["measure"].as_str()).collect();
    let mut known = HashSet::new();
    measures.retain(|measure| known.insert(*measure));
    let measure = |name: &&str| match columns.own_unit(name) {
        Some(text) => json!({ "name": name, "unit": unit(text) }),
        None => json!({ "name": name }),
    };
    dataset.insert("measures".to_owned(), measures.iter().map(measure).collect());
    dataset.insert("columns".to_owned(), of_figures.into());
    let mut documents: Vec<&str> = lines.iter().filter_map(|line| line.document.as_deref()).collect();
    documents.sort_unstable();
    documents.dedup();
    dataset.insert("documents".to_owned(), documents.iter().map(|id| json!({ "id": id, "label": id })).collect());
    dataset.insert("dimensions".to_owned(), columns.classes().map(|key| json!({ "key": key })).collect());
    if let Some(scope) = lines[0].scope.clone() {
        dataset.insert("scope".to_owned(), json!({ "short": scope }));
    }
    dataset.insert("notes".to_owned(), notes(&columns, grid));
    let classes: Vec<&str> = columns.classes().collect();
    let mut areas = Areas::default();
    for line in &lines {
        areas.add(&line.path, line.area_code.as_deref(), line.json(&classes));
    }
    dataset.insert("areas".to_owned(), areas.json());
    Some(Value::Object(dataset))
}

/// All that the table does not hold of the dataset that it was written from.
fn notes(columns: &Columns<'_>, grid: &Grid) -> Value {
    let mut notes = vec![json!({
        "da": "Datasættet er læst af en tabel, som indsats har skrevet: de angivne totaler og dokumenternes titler står ikke i den.",
        "en": "The dataset was read from a table that indsats wrote: the stated totals and the titles of documents are not in it.",
    })];
    let left_out: Vec<&str> = columns.left_out().into_iter().chain(columns.unread(grid)).collect();
    if !left_out.is_empty() {
        let named = left_out.join(", ");
        notes.push(json!({
            "da": format!("Disse kolonner i tabellen er ikke læst: {named}."),
            "en": format!("These columns of the table are not read: {named}."),
        }));
    }
    notes.into()
}

/// The unit of a label, or of a currency and a multiplier.
fn unit(text: &str) -> Value {
    let of =
        |unit: &Unit| json!({ "currency": unit.currency, "multiplier": unit.multiplier.to_string(), "label": text });
    let (currency, number) = text.rsplit_once(' ').unwrap_or(("", text));
    match (Amount::parse(number), unit_in(text)) {
        (Ok(number), _) if currency.is_empty() => json!({ "multiplier": number.to_string() }),
        (Ok(number), _) => json!({ "currency": currency, "multiplier": number.to_string() }),
        (Err(_), Some(unit)) => of(&unit),
        (Err(_), None) => json!({ "label": text }),
    }
}

/// Areas within each other, in the order in which they come.
#[derive(Default)]
struct Areas {
    list: Vec<Area>,
    by_name: HashMap<String, usize>,
}

struct Area {
    name: String,
    code: Option<String>,
    lines: Vec<Value>,
    areas: Areas,
}

impl Areas {
    fn add(&mut self, path: &[String], code: Option<&str>, line: Value) {
        let Some((name, below)) = path.split_first() else { return };
        let list = &mut self.list;
        let place = *self.by_name.entry(name.clone()).or_insert_with(|| {
            list.push(Area { name: name.clone(), code: None, lines: Vec::new(), areas: Self::default() });
            list.len() - 1
        });
        let area = &mut list[place];
        if below.is_empty() {
            area.code = area.code.take().or(code.map(str::to_owned));
            area.lines.push(line);
        } else {
            area.areas.add(below, code, line);
        }
    }

    fn json(self) -> Value {
        let area = |Area { name, code, lines, areas }: Area| {
            let mut area = Map::new();
            area.insert("name".to_owned(), name.into());
            area.extend(code.map(|code| ("code".to_owned(), code.into())));
            area.insert("initiatives".to_owned(), lines.into());
            area.insert("areas".to_owned(), areas.json());
            Value::Object(area)
        };
        self.list.into_iter().map(area).collect()
    }
}
