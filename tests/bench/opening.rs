//! How long a file takes to be on the screen of a real terminal: the first of it, and all of it; how long a key takes then; and the memory
//! that it takes. The built program is timed beside a bare list and whichever of its peers are installed (`csvlens`, `tw` of tabiew, `vd`
//! of `VisiData`), each in turn, on the same budget as RON and as CSV. `cargo bench --bench opening`, with a number behind `--` for so many
//! initiatives.

mod budget;
mod floor;
mod terminal;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::Duration,
};

use indsats::format::ron::write::write;

use budget::budget;
use terminal::{Run, run};

const INITIATIVES: usize = 1_000_000;
const AREAS: usize = 200;
const YEARS: usize = 3;
const ROUNDS: usize = 3;

/// A program on a file.
struct Contender {
    name: String,
    command: Vec<String>,
    /// The text by which the first of the file is seen.
    first: String,
    /// The text by which all of it is seen; none where the program tells nothing of it.
    whole: Option<String>,
}

/// The word by which this program is the floor.
const FLOOR: &str = "floor";

fn main() -> anyhow::Result<ExitCode> {
    if env::args().any(|argument| argument == FLOOR) {
        floor::show()?;
        return Ok(ExitCode::SUCCESS);
    }
    let initiatives = env::args().find_map(|argument| argument.parse().ok()).unwrap_or(INITIATIVES);
    let folder = tempfile::tempdir()?;
    let (ron, csv) = (folder.path().join("budget.ron"), folder.path().join("budget.csv"));
    let dataset = budget(initiatives, AREAS, YEARS);
    write(&dataset, &mut fs::File::create(&ron)?)?;
    drop(dataset);
    let own = env!("CARGO_BIN_EXE_indsats");
    Command::new(own).args(["export", "--force", "-o"]).arg(&csv).arg(&ron).status()?;
    let contenders = contenders(own, &ron, &csv, initiatives)?;
    let mut runs: Vec<Vec<Run>> = contenders.iter().map(|_| Vec::new()).collect();
    for _ in 0..ROUNDS {
        for (contender, runs) in contenders.iter().zip(&mut runs) {
            runs.push(run(&contender.command, &contender.first, contender.whole.as_deref())?);
        }
    }
    println!(
        "{initiatives} initiatives: RON {} MB, CSV {} MB; medians of {ROUNDS}",
        megabytes(&ron)?,
        megabytes(&csv)?
    );
    println!(
        "{:<24} {:>10} {:>10} {:>10} {:>10} {:>9}",
        "", "first, ms", "all, ms", "↓ p50, ms", "↓ p99, ms", "peak, MiB"
    );
    for (contender, runs) in contenders.iter().zip(&runs) {
        let first = part_of(50, runs.iter().filter_map(|run| run.first));
        let whole = part_of(50, runs.iter().filter_map(|run| run.whole));
        let [usual, worst] = [50, 99].map(|part| part_of(part, runs.iter().flat_map(|run| run.keys.iter().copied())));
        let peak = runs.iter().map(|run| run.peak_kib / 1024).max().unwrap_or(0);
        println!("{:<24} {first:>10} {whole:>10} {usual:>10} {worst:>10} {peak:>9}", contender.name);
    }
    Ok(ExitCode::SUCCESS)
}

fn contenders(own: &str, ron: &Path, csv: &Path, initiatives: usize) -> anyhow::Result<Vec<Contender>> {
    let all = Some(format!("({initiatives})"));
    let (first_area, first_row) = ("Børneforvaltningen".to_owned(), "2020".to_owned());
    let ours = |name: &str, file: &Path, whole| Contender {
        name: name.to_owned(),
        command: vec![own.to_owned(), file.display().to_string()],
        first: first_area.clone(),
        whole,
    };
    let letter = Contender {
        name: "indsats, the letter".to_owned(),
        command: vec![own.to_owned()],
        first: "Projekt Perspektiv".to_owned(),
        whole: None,
    };
    let floor = Contender {
        name: "a bare list".to_owned(),
        command: vec![env::current_exe()?.display().to_string(), FLOOR.to_owned()],
        first: "Initiative 0".to_owned(),
        whole: None,
    };
    let mut contenders = vec![floor, letter, ours("indsats, RON", ron, all.clone()), ours("indsats, CSV", csv, all)];
    for peer in ["csvlens", "tw", "vd"] {
        if let Some(path) = installed(peer) {
            contenders.push(Contender {
                name: format!("{peer}, CSV"),
                command: vec![path.display().to_string(), csv.display().to_string()],
                first: first_row.clone(),
                whole: None,
            });
        }
    }
    Ok(contenders)
}

fn installed(program: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths).map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn megabytes(file: &Path) -> anyhow::Result<u64> {
    Ok(fs::metadata(file)?.len() / 1_000_000)
}

/// The time, in milliseconds, that so many in a hundred are not above; a dash where there is none.
fn part_of(part: usize, times: impl Iterator<Item = Duration>) -> String {
    let mut times: Vec<Duration> = times.collect();
    times.sort_unstable();
    let time = times.get(times.len() * part / 100);
    time.map_or_else(|| "–".to_owned(), |time| format!("{:.1}", time.as_secs_f64() * 1_000.0))
}
