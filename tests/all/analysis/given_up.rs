//! Work on many lines that is given up is not done to its end.

use std::sync::atomic::{AtomicUsize, Ordering};

use indsats::{
    analysis::{
        arranging::group::{Grouping, Groups},
        search::{
            found::Found,
            query::{Query, reader::QueryReader},
        },
    },
    locale::Language,
    model::{financing::View, period::Period},
    workspace::{
        open::open,
        origin::{Origin, SharedText},
    },
};

/// The lines of the dataset, of which those that are found or put into groups before it is given up are fewer.
const LINES: usize = 15_000;

#[test]
fn lines_are_looked_at_and_put_into_groups_until_nobody_waits_for_them() {
    let line = |number: usize| format!("(name: \"Line {number}\", amounts: [1])");
    let lines: Vec<String> = (0..LINES).map(line).collect();
    let text = format!(
        "(title: \"T\", unit: (label: \"kr.\"), years: [2020], areas: [(name: \"A\", initiatives: [{}])])",
        lines.join(",")
    );
    let dataset = open(&Origin::Memory(SharedText::new("lines.ron", &text))).unwrap().dataset;
    let basis = dataset.start_basis();
    let query = Query::parse("line", &QueryReader::plain(Language::English));
    for (looks, at_most) in [(0, 0), (1, LINES / 2), (usize::MAX, LINES)] {
        let until = || {
            let left = AtomicUsize::new(looks);
            move || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_err()
        };
        let found = Found::search(&dataset, &query, basis, Period::All(basis), &until());
        let count = found.lines().iter().count();
        assert!(count <= at_most && (looks == 0 || count > 0), "{count} found after {looks} looks");
        let groups = Groups::of(&dataset, Grouping::Financing, &until()).unwrap();
        let grouped: u32 = groups.all().map(|group| groups.lines(group, View::Combined).initiatives).sum();
        assert!(grouped as usize <= at_most && (looks == 0 || grouped > 0), "{grouped} in groups after {looks} looks");
    }
}
