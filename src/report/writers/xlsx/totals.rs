//! The sheet of totals: what the lines give, as a formula over the sheet of lines that a reader can check, beside what is stated.

use std::collections::HashMap;

use rust_xlsxwriter::utility::{column_number_to_name, row_col_to_cell};

use crate::{
    analysis::amounts::totals::TooLong,
    format::own_list::SHEET,
    model::{
        financing::View,
        ids::{AreaId, InitiativeId},
        period::Period,
    },
    report::{
        ReportInput,
        writers::{
            records::{self, ComparedWith, TotalRecord},
            xlsx::sheet::{SheetCell, SheetRows},
        },
    },
};

/// A formula of more ranges than this is none that anybody reads: the sum stands as a number.
const MOST_RANGES: usize = 60;

/// The column of what is stated, and of what the lines give.
const COMPUTED: u16 = 5;
const STATED: u16 = 6;

/// The columns of the flows.
const REVENUE: u16 = 12;
const EXPENDITURE: u16 = 13;

/// The rows of the sheet.
///
/// # Errors
/// A sum that cannot be given exactly.
pub fn rows(input: ReportInput<'_>, lines: &SheetRows) -> Result<SheetRows, TooLong> {
    let sums = Sums::of(input, lines);
    let mut rows = SheetRows::default();
    let head = ["view", "area", "class", "year", "initiatives", "computed", "stated", "difference", "status"];
    let flows = if input.dataset.flows().is_some() { &["revenue", "expenditure", "net"][..] } else { &[] };
    let head = head.iter().chain(&["document", "table", "row"]).chain(flows);
    rows.push(head.map(|text| SheetCell::Text((*text).to_owned())).collect());
    let mut keys = keys(input)?.into_iter();
    for total in records::totals(input)? {
        let key = keys.next();
        let formula = key.and_then(|(view, area, period)| sums.formula(view, area, period));
        push(&mut rows, &total, formula.as_deref());
    }
    Ok(rows)
}

/// The subjects of the first totals; those of classes and groups come after them.
fn keys(input: ReportInput<'_>) -> Result<Vec<(View, Option<AreaId>, Period)>, TooLong> {
    let ReportInput { dataset, figures, selection, chosen, locale } = input;
    if input.group_totals()?.is_some() {
        return Ok(Vec::new());
    }
    let shown = selection.is_filtered().then(|| chosen.totals(dataset)).transpose()?;
    let whole = selection.areas.is_empty().then_some(None);
    let views = selection.view.map_or(View::ALL.to_vec(), |view| vec![view]);
    let periods = selection.periods(dataset);
    let of_view = |view: View| {
        let areas = selection.areas(dataset, figures, shown.as_ref(), view, locale).into_iter().map(Some).chain(whole);
        areas.flat_map(|area| periods.iter().map(move |&period| (view, area, period))).collect::<Vec<_>>()
    };
    Ok(views.into_iter().flat_map(of_view).collect())
}

fn push(rows: &mut SheetRows, total: &TotalRecord<'_>, formula: Option<&str>) {
    let text = |text: Option<&str>| SheetCell::Text(text.unwrap_or_default().to_owned());
    let class = total.class.as_ref().map(|class| format!("{}: {}", class.by, class.name.as_deref().unwrap_or("–")));
    let column = &total.column;
    let year = column.column.map_or_else(
        || [column.year, column.measure, column.part].into_iter().flatten().collect::<Vec<_>>().join(" "),
        ToOwned::to_owned,
    );
    let (stated, whole) = match &total.beside {
        ComparedWith::Stated(stated) => (stated.as_slice(), None),
        ComparedWith::Whole(whole) => (&[][..], *whole),
    };
    for place in 0..stated.len().max(1) {
        let stated = stated.get(place);
        let row = rows.len();
        let computed = match (formula, total.computed) {
            (Some(formula), Some(result)) => {
                SheetCell::Formula { formula: formula.to_owned(), result: result.to_string() }
            }
            (_, computed) => rows.amount(computed),
        };
        let difference = match stated.and_then(|stated| stated.difference) {
            Some(result) => SheetCell::Formula {
                formula: format!("{}-{}", row_col_to_cell(row, STATED), row_col_to_cell(row, COMPUTED)),
                result: result.to_string(),
            },
            None => text(None),
        };
        let source = stated.and_then(|stated| stated.source.as_ref());
        let path = total.path.join(" > ");
        let cells = vec![
            text(Some(total.view)),
            text(Some(&path)),
            text(class.as_deref()),
            text(Some(&year)),
            rows.number(&total.initiatives.to_string()),
            computed,
            rows.amount(stated.and_then(|stated| stated.amount).or(whole)),
            difference,
            text(stated.map(|stated| stated.status)),
            text(source.and_then(|source| source.document)),
            text(source.and_then(|source| source.table)),
            source.and_then(|source| source.row).map_or_else(|| text(None), |number| rows.number(&number.to_string())),
        ];
        let flows = flows(rows, total, row);
        rows.push(cells.into_iter().chain(flows).collect());
    }
}

/// Revenue, expenditure, and as a formula the net of a total that adds both; nothing where lines do not say which they are.
fn flows(rows: &mut SheetRows, total: &TotalRecord<'_>, row: u32) -> Vec<SheetCell> {
    let flows = &total.flows;
    if flows.revenue.is_none() && flows.expenditure.is_none() {
        return Vec::new();
    }
    let net = flows.net.map(|net| SheetCell::Formula {
        formula: format!("{}-{}", row_col_to_cell(row, REVENUE), row_col_to_cell(row, EXPENDITURE)),
        result: net.to_string(),
    });
    let net = net.unwrap_or_else(|| SheetCell::Text(String::new()));
    vec![rows.amount(flows.revenue), rows.amount(flows.expenditure), net]
}

/// The places of lines in their sheet.
struct Sums<'a> {
    input: ReportInput<'a>,
    row_of: HashMap<InitiativeId, u32>,
    columns: HashMap<Period, String>,
}

impl<'a> Sums<'a> {
    fn of(input: ReportInput<'a>, lines: &SheetRows) -> Self {
        let ReportInput { dataset, selection, .. } = input;
        let row_of = input.sorted().into_iter().zip(2..).collect();
        let column = |period: Period| {
            let column = u16::try_from(lines.column(records::label(dataset, period))?).ok()?;
            Some((period, column_number_to_name(column)))
        };
        Self { input, row_of, columns: selection.periods(dataset).into_iter().filter_map(column).collect() }
    }

    /// The sum of the lines of an area and a kind of money, as a formula; none where a line isn't in the sheet.
    fn formula(&self, view: View, area: Option<AreaId>, period: Period) -> Option<String> {
        let ReportInput { dataset, chosen, .. } = self.input;
        let column = self.columns.get(&period)?;
        let is_under = |id: &InitiativeId| {
            let line = dataset.initiative(*id);
            view.includes(line.financing) && area.is_none_or(|area| dataset.is_within(line.area, area))
        };
        let rows = chosen.of_all_money.iter().filter(|id| is_under(id)).map(|id| self.row_of.get(id).copied());
        let mut rows = rows.collect::<Option<Vec<u32>>>()?;
        rows.sort_unstable();
        let ranges: Vec<String> = rows
            .chunk_by(|one, next| one + 1 == *next)
            .map(|run| format!("{SHEET}!{column}{}:{column}{}", run[0], run[run.len() - 1]))
            .collect();
        (1..=MOST_RANGES).contains(&ranges.len()).then(|| format!("SUM({})", ranges.join(",")))
    }
}
