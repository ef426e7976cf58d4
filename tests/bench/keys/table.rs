//! What was measured, key by key: the worst place of each and the middle one, what it is beside ten thousand initiatives, and
//! what the work elsewhere took.

use std::{collections::BTreeMap, time::Duration};

use super::{Cost, Step};

/// What a key costs in all of its places.
#[derive(Default)]
struct Row {
    /// Each place's own cost, the middle one of all rounds.
    costs: Vec<(&'static str, Cost)>,
}

/// All keys.
pub struct Table {
    rows: BTreeMap<String, Row>,
}

impl Cost {
    /// The longest that the thread that draws was busy at once.
    fn busy(&self) -> Duration {
        self.key.max(self.answer)
    }
}

impl Table {
    /// Sums up.
    pub fn of(steps: &[Step]) -> Self {
        let mut rows: BTreeMap<String, Row> = BTreeMap::new();
        for Step { place, key, costs } in steps {
            let middle = |of: fn(&Cost) -> Duration| middle(costs.iter().map(of).collect());
            let cost = Cost {
                key: middle(|cost| cost.key),
                answer: middle(|cost| cost.answer),
                elsewhere: middle(|cost| cost.elsewhere),
            };
            rows.entry(key.clone()).or_default().costs.push((place, cost));
        }
        Self { rows }
    }

    /// The longest of all.
    pub fn worst(&self) -> Duration {
        self.rows.values().map(Row::worst).max().unwrap_or_default()
    }

    /// The longest first, beside the same keys in a smaller dataset.
    pub fn print(&self, smaller: &Self) {
        println!(
            "{:<26} {:>5} {:>8} {:>8} {:>8} {:>8} {:>10}  worst",
            "key", "times", "worst", "middle", "answer", "×", "elsewhere"
        );
        let mut rows: Vec<(&String, &Row)> = self.rows.iter().collect();
        rows.sort_by_key(|(_, row)| std::cmp::Reverse(row.worst()));
        for (key, row) in rows {
            let of = |of: fn(&Cost) -> Duration| row.costs.iter().map(move |(_, cost)| of(cost));
            let beside = smaller.rows.get(key).map_or(Duration::ZERO, Row::worst);
            let ratio = row.worst().as_secs_f64() / beside.as_secs_f64();
            let place = row.costs.iter().max_by_key(|(_, cost)| cost.busy()).map_or("", |(place, _)| place);
            println!(
                "{key:<26} {:>5} {:>8.2} {:>8.2} {:>8.2} {ratio:>8.1} {:>10.0}  {place}",
                row.costs.len(),
                millis(of(|cost| cost.key).max().unwrap_or_default()),
                millis(middle(of(Cost::busy).collect())),
                millis(of(|cost| cost.answer).max().unwrap_or_default()),
                millis(of(|cost| cost.elsewhere).max().unwrap_or_default()),
            );
        }
    }
}

impl Row {
    fn worst(&self) -> Duration {
        self.costs.iter().map(|(_, cost)| cost.busy()).max().unwrap_or_default()
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
