//! The time of load, totals, a frame, find, sort, group and import at each size and shape of a budget: few lines and many, few areas and
//! many, one area alone, three years and sixty. `cargo bench --bench sizes` takes a minute; `-- 1000000`, the most lines, a good half hour.

mod budget;
#[path = "../shared/key_names.rs"]
mod key_names;

use std::{
    env,
    hint::black_box,
    time::{Duration, Instant},
};

use criterion::{BenchmarkGroup, BenchmarkId, Criterion, measurement::WallTime};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use indsats::{
    analysis::{amounts::totals::Totals, chosen::Chosen, selection::Selection},
    explorer::{
        app::App,
        jobs::{Job, Queue},
        update::{finish, press},
    },
    format::{limits::Limits, ron::write::write, table::wishes::Wishes},
    locale::{Language, Locale},
    report::{
        ReportInput,
        files::export_file::{FileFormat, contents},
    },
    tui::{draw, screen::fit},
    workspace::{
        import::{FileBytes, import},
        open::{Opened, open_bytes},
        settings::Settings,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect, Size},
};

use budget::budget;
use key_names::key_named;

const SCREEN: Size = Size { width: 120, height: 40 };

/// The most lines where nothing else is said.
const MOST: usize = 10_000;

/// Lines, areas and years: those of the letter first.
const SHAPES: [[usize; 3]; 7] = [
    [26, 5, 3],
    [10_000, 200, 3],
    [10_000, 200, 60],
    [1_000_000, 200, 3],
    [1_000_000, 20_000, 3],
    [1_000_000, 1, 3],
    [100_000, 200, 60],
];

/// What is done on the screen, by its keys, and the keys that lead back, which are not measured.
const ANSWERED: [(&str, &str, &str); 6] = [
    ("a frame", "Ctrl-l", ""),
    ("find, first letter", "/ s", "Esc"),
    ("find, three letters", "/ s k o", "Esc"),
    ("sort by amount", "s", "R"),
    ("sort by name", "s s s s s", "R"),
    ("group", "p", "R"),
];

fn main() -> anyhow::Result<()> {
    let most = env::args().find_map(|argument| argument.parse().ok()).unwrap_or(MOST);
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(50))
        .measurement_time(Duration::from_millis(500))
        .sample_size(10)
        .without_plots();
    for [lines, areas, years] in SHAPES.into_iter().filter(|[lines, ..]| *lines <= most) {
        let mut group = criterion.benchmark_group(format!("{lines} lines in {areas} areas, {years} years"));
        let dataset = budget(lines, areas, years);
        let mut ron = Vec::new();
        write(&dataset, &mut ron)?;
        drop(dataset);
        let of = opened(&ron)?;
        group.bench_function("load", |bencher| bencher.iter(|| opened(black_box(&ron)).is_ok()));
        drop(ron);
        group.bench_function("totals", |bencher| bencher.iter(|| Totals::of(black_box(&of.dataset)).is_ok()));
        let csv = table(&of)?;
        on_the_screen(&mut group, of);
        group.bench_function("import", |bencher| {
            bencher.iter(|| {
                let file =
                    FileBytes { name: "budget.csv".to_owned(), bytes: csv.as_slice().into(), ..FileBytes::default() };
                import(&[file], &Wishes::default(), Limits::default()).is_ok()
            });
        });
        group.finish();
    }
    criterion.final_summary();
    Ok(())
}

fn opened(ron: &[u8]) -> anyhow::Result<Opened> {
    open_bytes(ron, Limits::default()).map_err(|error| anyhow::anyhow!("{error:?}"))
}

/// The budget as a table for an import.
fn table(Opened { dataset, figures, .. }: &Opened) -> anyhow::Result<Vec<u8>> {
    let (selection, locale) = (Selection::default(), Locale::new(Language::English));
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale: &locale };
    let (columns, mut csv) = (dataset.columns().collect::<Vec<_>>(), Vec::new());
    contents(input, &columns, FileFormat::Csv, &mut csv).map_err(|error| anyhow::anyhow!("{error:?}"))?;
    Ok(csv)
}

fn on_the_screen(group: &mut BenchmarkGroup<'_, WallTime>, Opened { dataset, figures, .. }: Opened) {
    let mut app = App::new(dataset, figures, Locale::new(Language::Danish), Settings::default());
    let mut buffer = Buffer::empty(Rect::from((Position::ORIGIN, SCREEN)));
    for (what, keys, back) in ANSWERED {
        group.bench_function(BenchmarkId::from_parameter(what), |bencher| {
            bencher.iter_custom(|times| {
                let mut spent = Duration::ZERO;
                for _ in 0..times {
                    let (last, before) = keys.rsplit_once(' ').map_or((keys, ""), |(before, last)| (last, before));
                    answer(&mut app, &mut buffer, before);
                    let start = Instant::now();
                    answer(&mut app, &mut buffer, last);
                    spent += start.elapsed();
                    answer(&mut app, &mut buffer, back);
                }
                spent
            });
        });
    }
}

/// Presses keys, and waits for what each of them starts.
fn answer(app: &mut App, buffer: &mut Buffer, keys: &str) {
    for word in keys.split_whitespace() {
        let key = key_named(word).unwrap_or(KeyEvent::new(KeyCode::Null, KeyModifiers::NONE));
        let mut jobs = press(app, &key).jobs;
        while let Some(job) = jobs.pop() {
            if Job::queue(&job) == Queue::Latest {
                jobs.extend(finish(app, job.run()).jobs);
            }
        }
        fit(app, SCREEN);
        buffer.reset();
        draw(app, buffer.area, buffer);
    }
}
