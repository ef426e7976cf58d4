//! The measured times, key by key: the longest of the key with its frame, and of the answer with its frame; the longer of both
//! in the middle one of all places; how many times as long as at ten thousand initiatives; and the most that was done elsewhere.

use std::{collections::BTreeMap, time::Duration};

use super::{Cost, Step};

/// The cost of a key in all of its places.
#[derive(Default)]
struct Row {
    /// Each place's own cost.
    costs: Vec<(&'static str, Cost)>,
}

/// All keys.
pub struct Table {
    rows: BTreeMap<String, Row>,
}

impl Table {
    /// Sums up.
    pub fn of(steps: &[Step]) -> Self {
        let mut rows: BTreeMap<String, Row> = BTreeMap::new();
        for Step { place, key, cost } in steps {
            rows.entry(key.clone()).or_default().costs.push((place, *cost));
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
            "{:<26} {:>5} {:>8} {:>8} {:>8} {:>8} {:>10}  worst where",
            "key", "times", "frame", "answer", "middle", "× 10⁴", "elsewhere"
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
                millis(of(|cost| cost.answer).max().unwrap_or_default()),
                millis(middle(of(Cost::busy).collect())),
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
