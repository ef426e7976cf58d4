//! Keys at random, on several datasets: after each of them every figure on the screen is what a naive model makes of the
//! dataset, and the cursor is where it can be seen. More with `INDSATS_KEYS=100000 cargo test model`; what has failed once
//! with `INDSATS_SEED=…`.

mod cells;
mod compare;
mod details;
mod facts;
mod filter_matches;
mod names;
mod number_text;
mod outcomes;
mod panes;
mod parsed_screen;
mod rows;
mod run;
mod selected_line;
mod sums;

use std::{
    num::NonZero,
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

use indsats::{
    format::{ron::read::read, source::Source},
    model::{column::ColumnId, dataset::Dataset, ids::InitiativeId},
};
use proptest::{
    strategy::{Strategy as _, ValueTree as _},
    test_runner::{Config, RngSeed, TestRunner},
};

use self::run::Run;
use crate::{
    random_dataset,
    random_keys::asked,
    reckoning::{
        document::{Area, Document},
        ron::ron,
    },
};

/// Keys in one run, from the opening screen on.
const AT_ONCE: u64 = 500;

fn line(place: usize) -> InitiativeId {
    InitiativeId(u32::try_from(place).unwrap())
}

fn year(place: usize) -> ColumnId {
    ColumnId(u16::try_from(place).unwrap())
}

/// Areas within areas, of one name; several sources in one line, in any order; amounts that pause; losses; totals stated twice.
const ODD: &str = include_str!("reference_model/unusual.ron");

/// Two dimensions, codes, and totals stated for classes.
pub const CLASSES: &str = include_str!("reference_model/classes.ron");

/// The dataset of a seed.
fn dataset(seed: u64) -> Dataset {
    let ron = match seed % 6 {
        0 | 1 => {
            return indsats::workspace::open::open(&indsats::workspace::origin::Origin::Letter).unwrap().dataset;
        }
        2 => ODD.to_owned(),
        3 => CLASSES.to_owned(),
        _ => {
            let config = Config { rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..Config::default() };
            let mut runner = TestRunner::new(config);
            let mut documents =
                std::iter::repeat_with(|| random_dataset::of_years().new_tree(&mut runner).unwrap().current());
            let is_known =
                |document: &Document| document.whole().all_lines().len() > 3 && !states_classes(&[document.whole()]);
            ron(&documents.find(is_known).unwrap())
        }
    };
    read(Source::new(&ron)).unwrap_or_else(|mistake| panic!("{mistake:?}")).dataset
}

/// True where totals of classes are stated, of which the model knows those of its own dataset only.
fn states_classes(areas: &[Area]) -> bool {
    areas.iter().any(|area| area.stated.iter().any(|total| total.class.is_some()) || states_classes(&area.areas))
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
