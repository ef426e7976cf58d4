//! What the bars are of: the whole, then what it is made of, in the order of the tree; and how far their common scale reaches.

use crate::{
    explorer::{
        diagram::subject::{ChartFigures, ChartSubject},
        tree::{
            outline::children,
            rows::{Row, TreeSource},
        },
    },
    model::{amount::Amount, year::Period},
};

/// The bars' parts and their scale.
#[derive(Debug)]
pub struct BarsData {
    /// The whole first.
    pub all: Vec<ChartSubject>,
    /// As far as bars reach below zero.
    pub least: Amount,
    /// As far as bars and stated totals reach.
    pub greatest: Amount,
    /// Whether anything is stated.
    pub stated: bool,
}

impl BarsData {
    /// Walks through what is directly under the area that is shown alone, or the top.
    #[must_use]
    pub fn of(source: TreeSource<'_>, root: Option<Row>) -> Self {
        let view = source.scope.view();
        let below = children(source, root).into_iter().filter_map(|row| ChartSubject::of(row, view));
        let all = [ChartSubject::root(root, view)].into_iter().chain(below).collect();
        let mut parts = Self { all, least: Amount::ZERO, greatest: Amount::ZERO, stated: false };
        let periods = periods(source);
        for index in 0..parts.all.len() {
            for &period in &periods {
                let money = parts.all[index].figures(source, period);
                parts.reach(&money);
            }
        }
        parts
    }

    fn reach(&mut self, money: &ChartFigures) {
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
pub fn periods(source: TreeSource<'_>) -> Vec<Period> {
    match source.scope.period() {
        Period::All => vec![Period::All],
        Period::Year(_) => source.dataset.years().map(Period::Year).collect(),
    }
}
