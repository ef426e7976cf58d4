//! Keys at random, on several datasets: after each of them every figure on the screen is what a naive model makes of the
//! dataset, and the cursor is where it can be seen. More with `INDSATS_KEYS=100000 cargo test model`; what has failed once
//! with `INDSATS_SEED=…`.

mod cells;
mod choices;
mod columns;
mod compare;
mod described;
mod details;
mod differing;
mod facts;
mod figure;
mod filter_matches;
mod groups;
mod labels;
mod left_out;
mod names;
mod number_text;
mod of_which;
mod panes;
mod parsed_screen;
mod rows;
mod run;
mod selected_line;
mod stated;
mod sums;

use std::{
    num::NonZero,
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

use indsats::{
    format::{ron::read::read, source::Source},
    model::{columns::ColumnId, dataset::Dataset, ids::InitiativeId},
    workspace::{open::open, origin::Origin},
};
use proptest::{
    strategy::{Strategy as _, ValueTree as _},
    test_runner::{Config, RngSeed, TestRunner},
};

use self::{
    described::{described, plain},
    run::Run,
};
use crate::{
    random_dataset,
    random_keys::asked,
    reckoning::{
        document::{Column, Document},
        ron::ron,
    },
};

/// Keys in one run, from the opening screen on.
const AT_ONCE: u64 = 500;

fn line(place: usize) -> InitiativeId {
    InitiativeId(u32::try_from(place).unwrap())
}

fn column(place: usize) -> ColumnId {
    ColumnId(u16::try_from(place).unwrap())
}

/// Areas within areas, of one name; several sources in one line, in any order; amounts that pause; losses; totals stated twice.
const ODD: &str = include_str!("reference_model/unusual.ron");

/// Two dimensions, codes, and totals stated for classes.
pub const CLASSES: &str = include_str!("reference_model/classes.ron");

/// The dataset of a seed, and the document that it is.
fn dataset(seed: u64) -> (Document, Dataset) {
    let read = |ron: &str| read(Source::new(ron)).unwrap_or_else(|mistake| panic!("{mistake:?}")).dataset;
    let by_hand = |dataset: Dataset| (described(&dataset), dataset);
    match seed % 6 {
        0 => by_hand(Dataset::clone(&open(&Origin::Letter).unwrap().dataset)),
        1 => by_hand(read(if seed % 4 == 1 { ODD } else { CLASSES })),
        _ => {
            let config = Config { rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..Config::default() };
            let mut runner = TestRunner::new(config);
            let mut documents =
                std::iter::repeat_with(|| random_dataset::document().new_tree(&mut runner).unwrap().current());
            let has = |document: &Document, is_it: fn(&Column) -> bool| document.columns.iter().any(is_it);
            // Few seeds are tried each time, and they meet every kind of column.
            let is_wanted = |document: &Document| match seed % 6 {
                2 => has(document, Column::is_sum),
                3 => has(document, |column| column.part.is_some()),
                4 => has(document, |column| column.measure.as_deref() == Some("posts")),
                _ => true,
            };
            let mut documents = documents.by_ref().filter(is_wanted);
            let document = documents.find(|document| document.whole().all_lines().len() > 3).unwrap();
            let dataset = read(&ron(&document));
            assert_eq!(plain(&described(&dataset)), plain(&document), "another document was read");
            (document, dataset)
        }
    }
}

/// The keys are pressed in runs, one for each seed, and as many runs at once as there are processors.
#[test]
fn a_model_agrees_after_every_key() {
    if let Some(seed) = asked("INDSATS_SEED") {
        return Run::of(seed, AT_ONCE).go();
    }
    let seeds = asked("INDSATS_KEYS").unwrap_or(10_000).div_ceil(AT_ONCE);
    let next = AtomicU64::new(0);
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..processors {
            scope.spawn(|| {
                while let Some(seed) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|seed| *seed < seeds) {
                    Run::of(seed, AT_ONCE).go();
                }
            });
        }
    });
}
