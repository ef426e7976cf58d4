//! The cost of holding totals of classes against lines and totals below them: twice as many classes in twice as many areas
//! take about twice as long, not four times.

use std::{hint::black_box, process::ExitCode, time::Duration};

use indsats::{
    analysis::check::reconcile::{Reconciliation, Status},
    model::{
        amount::Amount,
        builder::{Builder, Heading, Line},
        cell::Cell,
        columns::Columns,
        dataset::{Dataset, Stated},
        dimension::Classification,
        financing::View,
    },
};

use super::{budget::about, keys::busy};

/// The most that twice as many classes may take, of the time of one size.
const MOST: f64 = 3.0;
const CLASSES: u32 = 2_000;
const ROUNDS: usize = 5;

/// Compares two sizes.
pub fn hold() -> ExitCode {
    let datasets = [CLASSES, 2 * CLASSES].map(dataset);
    let mut least = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        for (dataset, least) in datasets.iter().zip(&mut least) {
            let (agreeing, time) = busy(|| count(black_box(dataset)));
            *least = time.min(*least);
            // Each class of each area and of all with its lines, and those of all with the areas too.
            assert_eq!(agreeing, 3 * dataset.initiatives().len());
        }
    }
    let ratio = least[1].as_secs_f64() / least[0].as_secs_f64();
    println!(
        "\n{CLASSES} classes in as many areas: {:.1?}, twice as many: {:.1?}, {ratio:.2} times as long ({MOST} are allowed)",
        least[0], least[1]
    );
    if ratio > MOST { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn count(dataset: &Dataset) -> usize {
    Reconciliation::of(dataset).map_or(0, |made| made.count(Status::Agrees))
}

/// So many areas, each with a line of a funding of its own, whose total it and the whole state.
fn dataset(classes: u32) -> Dataset {
    let mut builder = Builder::new(about(), Columns::of_years(&["2020".to_owned()], None), Vec::new());
    let cell = Cell::Amount(Amount::from(1));
    let names: Vec<String> = (0..classes).map(|number| format!("Pulje {number}")).collect();
    let total = |builder: &mut Builder, name: &str| {
        let mut stated = Stated::of(View::Combined, Box::new([cell]), None);
        stated.class = Some(builder.class(Classification::Funding, name));
        builder.state(stated);
    };
    for name in &names {
        builder.open_area(Heading { name: name.clone(), ..Heading::default() });
        builder.add(Line { name, funding: &[name], cells: &[cell], ..Line::default() });
        total(&mut builder, name);
        builder.close_area();
    }
    for name in &names {
        total(&mut builder, name);
    }
    builder.finish()
}
