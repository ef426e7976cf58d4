//! The sums of a plan, worked out the slow way on whole numbers and without the code under test.

use crate::random_dataset::{AreaPlan, LinePlan, Plan};

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
