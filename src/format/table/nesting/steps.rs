//! Names that begin a step further right the deeper their rows lie: departments in one column, their divisions in the next, a code before
//! each or none; or in one column, behind more spaces.

use std::collections::BTreeMap;

use crate::{
    format::table::{
        grid::GridRow,
        number::{self, DecimalMark},
        totals::Compared,
        vocabulary::of_total,
    },
    model::{
        amount::{Amount, Sum},
        cell::Cell,
    },
};

/// The places in which the names of rows in steps begin.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StepsIn {
    /// These columns.
    Columns(Vec<usize>),
    /// This column, each behind so many spaces.
    Indents(usize),
}

impl StepsIn {
    /// The columns.
    pub fn columns(&self) -> &[usize] {
        match self {
            Self::Columns(columns) => columns,
            Self::Indents(column) => std::slice::from_ref(column),
        }
    }

    /// The step of a row; none where it fills none of the columns, or too many.
    pub fn of<'a>(&self, row: GridRow<'a>) -> Option<Step<'a>> {
        match self {
            Self::Columns(columns) => step_of(row, columns),
            Self::Indents(column) => {
                let name = Some(row.cell(*column)).filter(|name| !name.is_empty())?;
                Some(Step { first: row.indent, last: row.indent, name, code: None })
            }
        }
    }
}

/// The place and the name of a row in steps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step<'a> {
    /// The place in which it begins: among columns, or behind spaces.
    pub first: usize,
    /// The place in which its name stands.
    pub last: usize,
    /// The name.
    pub name: &'a str,
    /// The code before it.
    pub code: Option<&'a str>,
}

fn step_of<'a>(row: GridRow<'a>, columns: &[usize]) -> Option<Step<'a>> {
    let mut filled = (0..columns.len()).filter(|&place| !row.cell(columns[place]).is_empty());
    let first = filled.next()?;
    let last = filled.next().unwrap_or(first);
    let text = |place: usize| row.cell(columns[place]);
    let step = Step { first, last, name: text(last), code: (last > first).then(|| text(first)) };
    let is_code = |code: &str| code.chars().any(|sign| sign.is_ascii_digit()) && !code.contains(' ');
    (filled.next().is_none() && step.code.is_none_or(is_code)).then_some(step)
}

/// The most columns of amounts that are looked at.
const COLUMNS: usize = 4;

/// Returns `true` if the rows of a table are in steps: nearly all that begin in one column end in one, further right the deeper they lie
/// or each behind its code, none lies two steps below the one above it, and for the most part a row is the sum of those a step below it.
pub fn are_steps<'a>(
    rows: impl Iterator<Item = GridRow<'a>>,
    steps_in: &StepsIn,
    amounts: &[usize],
    mark: DecimalMark,
) -> bool {
    let columns = steps_in.columns();
    let has_any = |row: GridRow<'_>, columns: &[usize]| columns.iter().any(|&column| !row.cell(column).is_empty());
    let mut ends: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    let mut steps: Vec<(usize, GridRow<'a>)> = Vec::new();
    let mut with_code = 0_usize;
    for row in rows.filter(|row| has_any(*row, amounts) && has_any(*row, columns)) {
        let Some(step) = steps_in.of(row) else { return false };
        if of_total(step.name).is_some() {
            continue;
        }
        *ends.entry(step.first).or_default().entry(step.last).or_default() += 1;
        with_code += usize::from(step.code.is_some());
        steps.push((step.first, row));
    }
    let usual = |ends: &BTreeMap<usize, usize>| ends.iter().map(|(&last, &rows)| (rows, last)).max();
    let ends: Vec<(usize, (usize, usize))> =
        ends.iter().filter_map(|(&first, ends)| Some((first, usual(ends)?))).collect();
    let as_usual: usize = ends.iter().map(|(_, (rows, _))| rows).sum();
    let are_usual = |rows: usize| rows * 20 >= steps.len() * 19;
    let are_apart = ends.windows(2).all(|pair| pair[0].1.1 < pair[1].1.1) || are_usual(with_code);
    let level = |first: usize| ends.iter().position(|(level, _)| *level == first).unwrap_or_default();
    let skips = |pair: &[(usize, GridRow<'a>)]| level(pair[1].0) > level(pair[0].0) + 1;
    ends.len() > 1
        && are_usual(as_usual)
        && are_apart
        && level(steps[0].0) == 0
        && !steps.windows(2).any(skips)
        && are_sums(&steps, amounts, mark)
}

/// Returns `true` if rows are the sums of those a step below them, for the most part.
fn are_sums(steps: &[(usize, GridRow<'_>)], amounts: &[usize], mark: DecimalMark) -> bool {
    let amounts = &amounts[..amounts.len().min(COLUMNS)];
    let amount =
        |row: GridRow<'_>, at: usize| number::read(row.cell(at), row.kind(at), mark).ok().and_then(Cell::amount);
    let (mut near, mut all) = (0_usize, 0_usize);
    for (place, &(first, row)) in steps.iter().enumerate() {
        let within = steps[place + 1..].iter().take_while(|(below, _)| *below > first);
        let next = steps.get(place + 1).map_or(first, |(next, _)| *next);
        let below: Vec<GridRow<'_>> = within.filter(|(below, _)| *below == next).map(|(_, row)| *row).collect();
        for &at in amounts {
            let parts: Vec<Amount> = below.iter().filter_map(|row| amount(*row, at)).collect();
            let Some(total) = amount(row, at).filter(|_| !parts.is_empty()) else { continue };
            let mut sum = Sum::default();
            let is_exact = parts.iter().all(|part| sum.add(*part).is_ok());
            let Ok(Some(of_parts)) = sum.total() else { continue };
            all += 1;
            near += usize::from(is_exact && Compared { total, sum: of_parts, lines: sum.figures() }.is_exact());
        }
    }
    near > 0 && near * 2 >= all
}
