//! The data of the bars: the whole, then its parts in the order of the tree, and the range of their common scale.

use crate::{
    analysis::amounts::shown::ShownFigure,
    explorer::{
        diagram::subject::{ChartFigures, ChartSubject},
        tree::{
            outline::children,
            rows::{Row, TreeSource},
        },
    },
    model::{amount::Amount, period::Period},
};

/// The subjects of the bars, and their scale.
#[derive(Debug)]
pub struct BarsData {
    /// The subjects, the whole first.
    pub all: Vec<ChartSubject>,
    /// The lowest amount, zero at most.
    pub least: Amount,
    /// The highest amount or stated total, zero at least.
    pub greatest: Amount,
    /// True where any total is stated.
    pub stated: bool,
}

impl BarsData {
    /// Takes the rows directly under the area that is shown alone, or the top ones.
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
        let stated = money.stated.and_then(ShownFigure::amount);
        // On one side of zero both kinds of money together reach as far as their sum; on different sides each reaches by
        // itself.
        let lines = [money.lines, money.own, money.external].map(ShownFigure::amount);
        for amount in lines.into_iter().chain([stated]).flatten() {
            self.least = self.least.min(amount);
            self.greatest = self.greatest.max(amount);
        }
    }
}

/// The periods that have a bar: each year, or all together.
pub fn periods(source: TreeSource<'_>) -> Vec<Period> {
    match source.scope.period() {
        all @ Period::All(_) => vec![all],
        Period::Column(_) => source.years().map(Period::Column).collect(),
    }
}
