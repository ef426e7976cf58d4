//! What the bars are of: the whole, then what it is made of, in the order of the tree; and how far their common scale reaches.

use super::part::{Money, Part};
use crate::{
    model::{amount::Amount, year::Period},
    tui::{
        rows::{Ground, Row, parent},
        scene::Scene,
        tree::Tree,
    },
};

/// The bars' parts and their scale.
#[derive(Debug)]
pub struct Parts {
    /// The whole first.
    pub all: Vec<Part>,
    /// As far as bars reach below zero.
    pub least: Amount,
    /// As far as bars and stated totals reach.
    pub greatest: Amount,
    /// Whether anything is stated.
    pub stated: bool,
}

impl Parts {
    /// Walks through what is directly under the area that is shown alone, or the top.
    #[must_use]
    pub fn of(scene: &Scene<'_>, tree: &Tree, ground: Ground<'_>) -> Self {
        let below = children(tree, ground);
        let all = [Part::Total(tree.root())].into_iter().chain(below.into_iter().filter_map(Part::of)).collect();
        let mut parts = Self { all, least: Amount::ZERO, greatest: Amount::ZERO, stated: false };
        let periods = periods(scene);
        for index in 0..parts.all.len() {
            for &period in &periods {
                let money = parts.all[index].money(scene, period);
                parts.reach(&money);
            }
        }
        parts
    }

    fn reach(&mut self, money: &Money) {
        self.stated |= money.stated.is_some();
        let stated = money.stated.and_then(|held| held.amount);
        // Both kinds on one side of zero reach as far as their sum; on either side each for itself.
        for amount in [money.lines, money.own, money.external, stated].into_iter().flatten() {
            self.least = self.least.min(amount);
            self.greatest = self.greatest.max(amount);
        }
    }
}

/// The years that bars are drawn of: each, or all together.
pub fn periods(scene: &Scene<'_>) -> Vec<Period> {
    match scene.scope.period() {
        Period::All => vec![Period::All],
        Period::Year(_) => scene.dataset.years().map(Period::Year).collect(),
    }
}

/// What is shown directly under the area that is shown alone, or at the top: as the tree orders it, folded or not.
pub fn children(tree: &Tree, ground: Ground<'_>) -> Vec<Row> {
    let root = tree.root();
    let below = |row: &Row| !matches!(row, Row::Gap(_)) && parent(ground.dataset, *row) == root;
    let rows: Vec<Row> = tree.rows().iter().copied().filter(below).collect();
    match root {
        Some(area) if rows.is_empty() => {
            let lines = ground.dataset.own_initiatives(area).filter(|&line| ground.shows_line(line));
            let areas = ground.areas_under(Some(area));
            lines.map(Row::Initiative).chain(areas.into_iter().map(Row::Area)).collect()
        }
        _ => rows,
    }
}
