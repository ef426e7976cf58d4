//! Random datasets as plans: plain trees that are written as RON here and worked out naively in `oracle`.

use std::fmt::Write as _;

use proptest::{collection::vec, option, prelude::*, sample::select};

/// Amounts are whole numbers of this part of one: six digits after the decimal mark.
pub const PARTS: i128 = 1_000_000;

/// The table of a total that does not say where it is printed.
pub const NO_TABLE: u8 = 0;

#[derive(Clone, Debug)]
pub struct Plan {
    pub years: usize,
    pub rounding: Option<i128>,
    pub areas: Vec<AreaPlan>,
    pub stated: Vec<StatedPlan>,
}

#[derive(Clone, Debug)]
pub struct AreaPlan {
    pub name: String,
    pub notes: Vec<String>,
    pub lines: Vec<LinePlan>,
    pub areas: Vec<AreaPlan>,
    pub stated: Vec<StatedPlan>,
}

#[derive(Clone, Debug)]
pub struct LinePlan {
    pub name: String,
    pub external: bool,
    pub funding: Vec<String>,
    pub amounts: Vec<Option<i128>>,
    pub row: Option<u32>,
}

#[derive(Clone, Debug)]
pub struct StatedPlan {
    /// As in `View::ALL`.
    pub view: usize,
    /// The number of the table that prints it; [`NO_TABLE`] where none is given.
    pub table: u8,
    /// In the making: how far from what the lines add up to.
    pub amounts: Vec<Option<i128>>,
}

/// Names with all that could upset a reader, but nothing that it refuses or rewrites.
fn name() -> impl Strategy<Value = String> {
    const ODD: &[&str] =
        &["None", "Some(1)", "r#\"x\"#", "// nej", "/*", "æøå ÆØÅ", "\"", "\\", "1,5", "👩‍👧 børn", "(", "]", "{0}"];
    prop_oneof![select(ODD).prop_map(str::to_owned), "[A-ZÆØÅ][a-zæøå ,.:;()\"\\\\/*#-]{0,14}"]
}

fn amount() -> impl Strategy<Value = Option<i128>> {
    const LARGEST: i128 = 10_i128.pow(25);
    prop_oneof![
        2 => Just(None),
        1 => Just(Some(0)),
        4 => (-100_i128..5_000).prop_map(|tenths| Some(tenths * PARTS / 10)),
        2 => (-100_000_000_i128..5_000_000_000).prop_map(Some),
        1 => (-LARGEST..LARGEST).prop_map(Some),
    ]
}

fn line() -> impl Strategy<Value = LinePlan> {
    (name(), any::<bool>(), vec(name(), 0..3), vec(amount(), 3), option::of(1_u32..100))
        .prop_map(|(name, external, funding, amounts, row)| LinePlan { name, external, funding, amounts, row })
}

fn stated() -> impl Strategy<Value = StatedPlan> {
    let offset = prop_oneof![
        2 => Just(None),
        5 => Just(Some(0)),
        3 => (-40_i128..40).prop_map(|hundredths| Some(hundredths * PARTS / 100)),
        1 => (-10_i128.pow(25)..10_i128.pow(25)).prop_map(Some),
    ];
    (0_usize..3, NO_TABLE..3, vec(offset, 3)).prop_map(|(view, table, amounts)| StatedPlan { view, table, amounts })
}

fn area() -> impl Strategy<Value = AreaPlan> {
    let alone = (name(), vec(name(), 0..3), vec(line(), 0..4), vec(stated(), 0..4))
        .prop_map(|(name, notes, lines, stated)| AreaPlan { name, notes, lines, areas: Vec::new(), stated })
        .boxed();
    alone.clone().prop_recursive(3, 8, 3, move |inner| {
        (alone.clone(), vec(inner, 0..3)).prop_map(|(area, areas)| AreaPlan { areas, ..area })
    })
}

/// A whole dataset; its stated totals are mostly right, or wrong by little.
pub fn plan() -> impl Strategy<Value = Plan> {
    let rounding = option::of(select(&[PARTS / 100, PARTS / 10, PARTS][..]));
    (1_usize..4, rounding, vec(area(), 0..4), vec(stated(), 0..5)).prop_map(|(years, rounding, areas, stated)| {
        let mut plan = Plan { years, rounding, areas, stated };
        let lines: Vec<LinePlan> = plan.lines().into_iter().cloned().collect();
        settle(&mut plan.stated, &lines);
        plan.areas.iter_mut().for_each(AreaPlan::settle);
        plan
    })
}

impl Plan {
    pub fn lines(&self) -> Vec<&LinePlan> {
        self.areas.iter().flat_map(AreaPlan::all_lines).collect()
    }
}

impl AreaPlan {
    /// Its own, then those of its sub-areas.
    pub fn all_lines(&self) -> Vec<&LinePlan> {
        self.lines.iter().chain(self.areas.iter().flat_map(Self::all_lines)).collect()
    }

    fn settle(&mut self) {
        let lines: Vec<LinePlan> = self.all_lines().into_iter().cloned().collect();
        settle(&mut self.stated, &lines);
        self.areas.iter_mut().for_each(Self::settle);
    }
}

fn settle(stated: &mut [StatedPlan], lines: &[LinePlan]) {
    for total in stated {
        for (year, amount) in total.amounts.iter_mut().enumerate() {
            let counted = lines.iter().filter(|line| total.view == 2 || (total.view == 1) == line.external);
            let sum: i128 = counted.filter_map(|line| line.amounts[year]).sum();
            *amount = amount.map(|offset| sum + offset);
        }
    }
}

/// Plain and short: `-0.5`, `12`.
pub fn decimal(parts: i128) -> String {
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, fraction) = (parts.abs() / PARTS, parts.abs() % PARTS);
    let fraction = format!("{fraction:06}");
    let fraction = fraction.trim_end_matches('0');
    let mark = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{mark}{fraction}")
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

impl Plan {
    /// As a file.
    pub fn ron(&self) -> String {
        let years = list((0..self.years).map(|year| (2020 + year).to_string()));
        let rounding = self.rounding.map_or("None".to_owned(), decimal);
        let mut text =
            format!("(title: \"T\", unit: (), documents: [(id: \"d\")], years: {years}, rounding: {rounding},\n");
        self.areas_ron(&mut text, &self.areas);
        self.stated_ron(&mut text, &self.stated);
        text + ")\n"
    }

    fn areas_ron(&self, text: &mut String, areas: &[AreaPlan]) {
        text.push_str("areas: [\n");
        for area in areas {
            let notes = list(area.notes.iter().map(|note| quoted(note)));
            writeln!(text, "(name: {}, notes: {notes}, initiatives: [", quoted(&area.name)).unwrap();
            for line in &area.lines {
                let financing = if line.external { "External" } else { "Internal" };
                let funding = list(line.funding.iter().map(|funding| quoted(funding)));
                let source = line.row.map_or("None".to_owned(), |row| format!("(document: \"d\", row: {row})"));
                let (name, amounts) = (quoted(&line.name), self.amounts(&line.amounts));
                writeln!(text, "(name: {name}, financing: {financing}, funding: {funding},").unwrap();
                writeln!(text, "    amounts: {amounts}, source: {source}),").unwrap();
            }
            text.push_str("],\n");
            self.areas_ron(text, &area.areas);
            self.stated_ron(text, &area.stated);
            text.push_str("),\n");
        }
        text.push_str("],\n");
    }

    fn stated_ron(&self, text: &mut String, stated: &[StatedPlan]) {
        text.push_str("stated: [\n");
        for total in stated {
            let view = ["Internal", "External", "Combined"][total.view];
            let table = if total.table == NO_TABLE { String::new() } else { format!(", table: {}", total.table) };
            let amounts = self.amounts(&total.amounts);
            writeln!(text, "(view: {view}, amounts: {amounts}, source: (document: \"d\"{table})),").unwrap();
        }
        text.push_str("],\n");
    }

    fn amounts(&self, amounts: &[Option<i128>]) -> String {
        list(amounts[..self.years].iter().map(|amount| amount.map_or("None".to_owned(), decimal)))
    }
}
