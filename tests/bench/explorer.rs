//! The cost of the explorer at 26 (the letter), ten thousand and a million initiatives, every area open and the window full.
//! Drawing must cost as much as is visible, not as much as is loaded: a frame at a million takes at most twice one at ten
//! thousand. The last part checks this, with both frames drawn in turn so that the ratio holds on a noisy machine. The cost
//! of each key for the thread that draws is checked after it; `cargo bench --bench explorer -- keys` checks that alone, and
//! `-- classes` how the time of totals of classes grows, and `-- growth` how that of every surface grows with every list,
//! or with the one list that is named after it.

mod budget;
mod class_totals;
mod growth;
mod keys;

use std::{
    env,
    hint::black_box,
    process::ExitCode,
    time::{Duration, Instant},
};

use criterion::{BenchmarkGroup, BenchmarkId, Criterion, measurement::WallTime};
use indsats::{
    analysis::{amounts::totals::Totals, check::reconcile::Reconciliation, figures::Figures},
    explorer::{app::App, effect::Effect, input::action::Action, update::update},
    format::{
        ron::{read::read, write::write},
        source::Source,
    },
    locale::{Language, Locale},
    model::{dataset::Dataset, financing::View},
    tui::{draw, screen::fit},
    workspace::{origin::LETTER, settings::Settings},
};
use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
};

use budget::budget;

const SCREEN: Size = Size { width: 120, height: 40 };
const AREAS: usize = 200;
const YEARS: usize = 3;
const MOST: f64 = 2.0;

/// An explorer with its screen.
struct Stage {
    initiatives: usize,
    app: App,
    buffer: Buffer,
}

impl Stage {
    fn new(dataset: Dataset) -> anyhow::Result<Self> {
        let initiatives = dataset.initiatives().len();
        let figures = Figures::of(&dataset)?;
        let app = App::new(dataset, figures, Locale::new(Language::Danish), Settings::default());
        let mut stage = Self {
            initiatives,
            app,
            buffer: Buffer::empty(Rect { width: SCREEN.width, height: SCREEN.height, ..Rect::ZERO }),
        };
        fit(&mut stage.app, SCREEN);
        update(&mut stage.app, Action::ExpandAll);
        fit(&mut stage.app, SCREEN);
        Ok(stage)
    }

    fn draw(&mut self) {
        self.buffer.reset();
        draw(black_box(&self.app), self.buffer.area, &mut self.buffer);
        black_box(&self.buffer);
    }

    /// Carries out an action and draws the result; an action without an effect is replaced by one that starts again.
    fn press(&mut self, action: Action, anew: Action) {
        if update(&mut self.app, action).terminal == Effect::Nothing {
            update(&mut self.app, anew);
        }
        fit(&mut self.app, SCREEN);
        self.draw();
    }
}

fn main() -> anyhow::Result<ExitCode> {
    if env::args().any(|asked| asked == "keys") {
        return keys::hold();
    }
    if env::args().any(|asked| asked == "classes") {
        return Ok(class_totals::hold());
    }
    let mut asked = env::args().skip_while(|asked| asked != "growth");
    if asked.next().is_some() {
        return growth::hold(asked.find(|asked| !asked.starts_with('-')).as_deref());
    }
    let letter = read(Source::new(LETTER)).map_err(|mistake| anyhow::anyhow!("{mistake:?}"))?.dataset;
    let datasets = [letter, budget(10_000, AREAS, YEARS), budget(1_000_000, AREAS, YEARS)];
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .sample_size(20)
        .configure_from_args();
    figures(&mut criterion, &datasets);
    reading(&mut criterion, &datasets[1])?;
    let [letter, ten_thousand, million] = datasets;
    let mut stages = [Stage::new(letter)?, Stage::new(ten_thousand)?, Stage::new(million)?];
    screens(&mut criterion, &mut stages);
    criterion.final_summary();
    let [_, ten_thousand, million] = stages;
    if only_a_part() {
        return Ok(ExitCode::SUCCESS);
    }
    let all = [hold(ten_thousand, million)?, class_totals::hold(), growth::hold(None)?, keys::hold()?];
    Ok(all.into_iter().find(|&exit| exit != ExitCode::SUCCESS).unwrap_or(ExitCode::SUCCESS))
}

/// Measures the figures that are computed when a dataset is opened.
fn figures(criterion: &mut Criterion, datasets: &[Dataset]) {
    let mut group = criterion.benchmark_group("totals");
    for dataset in datasets {
        group.bench_function(id(dataset), |bencher| bencher.iter(|| Totals::of(black_box(dataset))));
    }
    group.finish();
    let mut group = criterion.benchmark_group("reconcile");
    for dataset in datasets {
        group.bench_function(id(dataset), |bencher| bencher.iter(|| Reconciliation::of(black_box(dataset))));
    }
    group.finish();
}

fn reading(criterion: &mut Criterion, dataset: &Dataset) -> anyhow::Result<()> {
    let mut text = Vec::new();
    write(dataset, &mut text)?;
    let text = String::from_utf8(text)?;
    let mut group = criterion.benchmark_group("read RON");
    group.bench_function(id(dataset), |bencher| {
        bencher.iter(|| read(Source::new(black_box(&text))).is_ok());
    });
    group.finish();
    Ok(())
}

/// A key and the frame after it, or the frame alone.
fn screens(criterion: &mut Criterion, stages: &mut [Stage]) {
    let mut bench = |name: &str, act: &mut dyn FnMut(&mut Stage, usize)| {
        let mut group: BenchmarkGroup<'_, WallTime> = criterion.benchmark_group(name);
        for stage in &mut *stages {
            let mut count = 0;
            group.bench_function(BenchmarkId::from_parameter(stage.initiatives), |bencher| {
                bencher.iter(|| {
                    act(stage, count);
                    count += 1;
                });
            });
            for action in [Action::Year(2), Action::View(View::Combined), Action::ExpandAll, Action::First] {
                update(&mut stage.app, action);
            }
            fit(&mut stage.app, SCREEN);
        }
        group.finish();
    };
    bench("frame", &mut |stage, _| stage.draw());
    bench("down, frame", &mut |stage, _| stage.press(Action::Down, Action::First));
    bench("page down, frame", &mut |stage, _| stage.press(Action::PageDown, Action::First));
    bench("end or home, frame", &mut |stage, _| stage.press(Action::Last, Action::First));
    bench("next area, frame", &mut |stage, _| stage.press(Action::NextArea, Action::First));
    bench("year, frame", &mut |stage, count| {
        let actions = [Action::Year(1), Action::Year(2), Action::Year(3), Action::AllYears];
        stage.press(actions[count % actions.len()], Action::Year(2));
    });
    bench("only what differs or all, frame", &mut |stage, _| stage.press(Action::OnlyDifferences, Action::First));
    bench("view, frame", &mut |stage, _| stage.press(Action::NextView, Action::First));
    bench("fold one area, frame", &mut |stage, _| stage.press(Action::Fold, Action::First));
    bench("fold or open all, frame", &mut |stage, count| {
        stage.press(if count % 2 == 0 { Action::CollapseAll } else { Action::ExpandAll }, Action::First);
    });
}

/// A dataset by its size.
fn id(dataset: &Dataset) -> BenchmarkId {
    BenchmarkId::from_parameter(dataset.initiatives().len())
}

/// True where the arguments ask for less than everything: a list, a filter, a trial run.
fn only_a_part() -> bool {
    let asked: Vec<String> = env::args().skip(1).collect();
    asked != ["--bench"]
}

/// Holds a key and its frame at a million initiatives against one at ten thousand in as many areas: drawn in turn, walking
/// up from the last row. Beside them, and not held yet: a million in a hundred times as many areas.
fn hold(ten_thousand: Stage, million: Stage) -> anyhow::Result<ExitCode> {
    const FRAMES: usize = 1_001;
    let mut stages = [ten_thousand, million, Stage::new(budget(1_000_000, 100 * AREAS, YEARS))?];
    for stage in &mut stages {
        update(&mut stage.app, Action::ExpandAll);
        update(&mut stage.app, Action::Last);
        fit(&mut stage.app, SCREEN);
    }
    let mut exit = ExitCode::SUCCESS;
    for (what, action) in [("all money", Action::Redraw), ("own money", Action::View(View::Internal))] {
        let mut times = [(); 3].map(|()| Vec::with_capacity(FRAMES));
        for stage in &mut stages {
            stage.press(action, Action::Last);
        }
        for _ in 0..FRAMES {
            for (stage, times) in stages.iter_mut().zip(&mut times) {
                let start = Instant::now();
                stage.press(Action::Up, Action::Last);
                times.push(start.elapsed());
            }
        }
        let [base, million, many_areas] = times.map(|mut times| {
            times.sort_unstable();
            times[FRAMES / 2]
        });
        println!("A key and its frame, {what}, at 10000 initiatives in {AREAS} areas: {base:.0?}");
        let times_as_long = |time: Duration| time.as_secs_f64() / base.as_secs_f64();
        let (held, seen) = (times_as_long(million), times_as_long(many_areas));
        println!("  at 1000000 in as many areas: {million:.0?}, {held:.2} times as long ({MOST} are allowed)");
        println!("  at 1000000 in 100 times as many areas: {many_areas:.0?}, {seen:.2} times as long");
        if held > MOST {
            exit = ExitCode::FAILURE;
        }
    }
    Ok(exit)
}
