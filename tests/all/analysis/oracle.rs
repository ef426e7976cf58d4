//! The sums of a plan, worked out the slow way on whole numbers and without the code under test.

use crate::random_dataset::{AreaPlan, LinePlan, NO_TABLE, Plan, StatedPlan, decimal};

/// A comparison as text: whose total and year, against what, stated, computed, difference, status.
pub type Said = (Option<usize>, usize, &'static str, Option<String>, Option<String>, String, &'static str);

/// The sum of a view and year, and how many lines have an amount in it.
pub fn sum(lines: &[&LinePlan], view: usize, years: &[usize]) -> (Option<i128>, usize) {
    let mut figures: Vec<i128> = Vec::new();
    let mut having = 0;
    for line in lines {
        if view == 2 || (view == 1) == line.external {
            let amounts: Vec<i128> = years.iter().filter_map(|&year| line.amounts[year]).collect();
            having += usize::from(!amounts.is_empty());
            figures.extend(amounts);
        }
    }
    (total(&figures), having)
}

fn total(figures: &[i128]) -> Option<i128> {
    if figures.is_empty() { None } else { Some(figures.iter().sum()) }
}

/// The areas in document order.
pub fn areas(plan: &Plan) -> Vec<&AreaPlan> {
    fn walk<'a>(areas: &'a [AreaPlan], found: &mut Vec<&'a AreaPlan>) {
        for area in areas {
            found.push(area);
            walk(&area.areas, found);
        }
    }
    let mut found = Vec::new();
    walk(&plan.areas, &mut found);
    found
}

/// Every comparison: areas in document order, all of them together last.
pub fn comparisons(plan: &Plan) -> Vec<Said> {
    let mut said = Vec::new();
    for (index, area) in areas(plan).into_iter().enumerate() {
        for stated in &area.stated {
            compare(plan, &mut said, Some(index), stated, &area.stated, &area.all_lines());
        }
    }
    for stated in &plan.stated {
        compare(plan, &mut said, None, stated, &plan.stated, &plan.lines());
    }
    said
}

fn compare(
    plan: &Plan,
    said: &mut Vec<Said>,
    area: Option<usize>,
    stated: &StatedPlan,
    beside: &[StatedPlan],
    lines: &[&LinePlan],
) {
    for year in 0..plan.years {
        let amount = stated.amounts[year];
        let mut say = |against, computed: Option<i128>, figures: usize| {
            let difference = amount.unwrap_or(0) - computed.unwrap_or(0);
            let status = status(plan, difference, figures);
            said.push((area, year, against, amount.map(decimal), computed.map(decimal), decimal(difference), status));
        };
        let (computed, figures) = sum(lines, stated.view, &[year]);
        say("initiatives", computed, figures);
        let of_areas: Vec<&StatedPlan> = plan.areas.iter().flat_map(|area| &area.stated).collect();
        let of_areas: Vec<Option<i128>> = of_areas
            .into_iter()
            .filter(|part| area.is_none() && part.view == stated.view && part.table == stated.table)
            .filter(|part| part.table != NO_TABLE)
            .map(|part| part.amounts[year])
            .collect();
        if !of_areas.is_empty() {
            let figures: Vec<i128> = of_areas.into_iter().flatten().collect();
            say("stated_areas", total(&figures), figures.len());
        }
        let first = |view| beside.iter().find(|part| part.view == view);
        if let (2, Some(internal)) = (stated.view, first(0)) {
            let parts = [Some(internal), first(1)];
            let figures: Vec<i128> = parts.into_iter().flatten().filter_map(|part| part.amounts[year]).collect();
            say("stated_views", total(&figures), figures.len());
        }
    }
}

/// |difference| ≤ rounding / 2 × (figures added + 1), without halves.
fn status(plan: &Plan, difference: i128, figures: usize) -> &'static str {
    let figures = i128::try_from(figures).unwrap();
    match plan.rounding {
        _ if difference == 0 => "agrees",
        Some(rounding) if 2 * difference.abs() <= rounding * (figures + 1) => "within_rounding",
        _ => "differs",
    }
}
