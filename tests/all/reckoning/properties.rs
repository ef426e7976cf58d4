//! Rules that hold for every document, by the reckoning alone.

use super::{
    document::View,
    itemised::Reading,
    misprint::{Misprint, misprint},
    random,
    reckon::{Against, Comparison, Outcome, Reckoning, Row, reckon},
    right::{self, Totals, seeds},
    ron::ron,
};

/// A reading and the documents that it calls right when they are.
const TRIED: [(Reading, Totals); 3] =
    [(Reading::Written, Totals::Plain), (Reading::Narrow, Totals::Plain), (Reading::Narrow, Totals::Mixed)];

#[test]
fn a_right_document_is_never_called_wrong() {
    for (reading, totals) in TRIED {
        let (mut hidden, mut made) = (0, 0);
        let least = usize::try_from(seeds().end).unwrap();
        for seed in seeds() {
            let right = right::document(seed, totals);
            let reckoning = reckon(&right.document, reading);
            let first = reckoning.differences().next();
            assert!(first.is_none(), "seed {seed}, {reading:?}, {totals:?}: {first:#?}\n{}", ron(&right.document));
            hidden += right.hidden;
            made += reckoning.made();
        }
        assert!(3 * hidden > least && made > 20 * least, "too little is tried: {hidden} parts, {made} comparisons");
    }
}

#[test]
fn one_misprinted_total_is_one_gap_where_it_was_misprinted_or_is_not_itemised() {
    for (reading, totals) in TRIED {
        let mut placed = 0;
        for seed in seeds() {
            let mut document = right::document(seed, totals).document;
            let Some(misprint) = misprint(seed, &mut document) else { continue };
            let reckoning = reckon(&document, reading);
            let own = with_lines(&reckoning, &misprint);
            let gaps: Vec<_> = reckoning.gaps().into_iter().collect();
            let said = || format!("seed {seed}, {reading:?}, {totals:?}: {gaps:?}\n{}", ron(&document));
            let here = (own.path.clone(), own.class.clone(), None, own.column);
            if own.outcome == Outcome::NotItemised {
                // Then only totals tell: its own with each other, or those of the area right above.
                let above = misprint.path.split_last().map(|(_, above)| above);
                let is_near = |path: &[usize]| path == misprint.path || Some(path) == above;
                assert!(gaps.iter().all(|gap| is_near(&gap.0) && gap.1 == own.class), "{}", said());
            } else if document.rounding.is_none() {
                assert_eq!(gaps, [here], "{}", said());
                placed += 1;
            } else {
                // Roundings may keep what follows from it from being exactly as large.
                assert!(gaps.contains(&here), "{}", said());
            }
        }
        assert!(4 * placed > seeds().end, "too little is tried: {placed}");
    }
}

fn with_lines<'a>(reckoning: &'a Reckoning, misprint: &Misprint) -> &'a Comparison {
    let own = |said: &&Comparison| {
        said.against == Against::Initiatives
            && (&said.path, said.row, said.column) == (&misprint.path, Row::Total(misprint.total), misprint.column)
    };
    reckoning.comparisons.iter().find(own).unwrap()
}

#[test]
fn every_difference_is_a_gap_or_carried_or_stands_beside_a_gap() {
    let mut differing = 0;
    for seed in seeds() {
        let document = random::document(seed);
        let reckoning = reckon(&document, Reading::Written);
        for said in reckoning.differences() {
            assert!(!(said.gap && said.carried), "seed {seed}: {said:?}");
            let beside = reckoning.differences().any(|other| {
                other.gap && (&other.path, &other.class, other.column) == (&said.path, &said.class, said.column)
            });
            assert!(said.gap || said.carried || beside, "seed {seed}: {said:?}");
            assert!(said.against != Against::StatedViews || said.view == View::Combined);
            differing += 1;
        }
    }
    assert!(differing > seeds().end, "too little is tried: {differing}");
}
