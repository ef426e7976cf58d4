//! The time of every surface when a list of the format is twice as long: it takes about twice as long, not four times.

mod lists;
mod surfaces;
mod tables;

use std::{process::ExitCode, thread::sleep, time::Duration};

use indsats::{
    format::{limits::Limits, table::wishes::Wishes},
    workspace::{
        import::{FileBytes, import},
        open::{Opened, open_bytes},
    },
};

use super::keys::busy;
use lists::LISTS;
use surfaces::SURFACES;
use tables::TABLES;

/// The most that twice as long a list may take, of the time of one.
const MOST: f64 = 3.0;
/// The length of a list.
const LENGTH: usize = 4_000;
const ROUNDS: u32 = 6;
/// The pause before the second round, the third's is four times as long.
const PAUSE: Duration = Duration::from_millis(200);
/// Less time than this says nothing.
const LEAST: Duration = Duration::from_millis(20);

/// Compares two lengths of each list on each surface, and of each kind of row in a table that is imported, or of the one of this name.
pub fn hold(only: Option<&str>) -> anyhow::Result<ExitCode> {
    let mut exit = ExitCode::SUCCESS;
    for (list, text) in LISTS.into_iter().filter(|(list, _)| only.is_none_or(|only| only == *list)) {
        let texts = [LENGTH, 2 * LENGTH].map(text);
        let mut slow = Vec::new();
        if grows(texts.each_ref(), &|text| opened(text).map(|_| ()))? {
            slow.push("opening");
        }
        let [one, twice] = [opened(&texts[0])?, opened(&texts[1])?];
        for (surface, write) in SURFACES {
            if grows([&one, &twice], &write)? {
                slow.push(surface);
            }
        }
        let outcome = if slow.is_empty() { "as it grows".to_owned() } else { format!("FAR MORE: {}", slow.join(", ")) };
        println!("{list}: {outcome}");
        if !slow.is_empty() {
            exit = ExitCode::FAILURE;
        }
    }
    for (kind, text) in TABLES.into_iter().filter(|(kind, _)| only.is_none_or(|only| only == *kind)) {
        let texts = [LENGTH, 2 * LENGTH].map(text);
        let is_slow = grows(texts.each_ref(), &|text| imported(text))?;
        println!("import of {kind}: {}", if is_slow { "FAR MORE" } else { "as it grows" });
        if is_slow {
            exit = ExitCode::FAILURE;
        }
    }
    Ok(exit)
}

fn imported(text: &str) -> anyhow::Result<()> {
    let file = FileBytes { name: "table".to_owned(), bytes: text.as_bytes().into(), ..FileBytes::default() };
    let imported = import(&[file], &Wishes::default(), Limits::default());
    imported.map(|_| ()).map_err(|error| anyhow::anyhow!("{error:?}"))
}

fn opened(text: &str) -> anyhow::Result<Opened> {
    open_bytes(text.as_bytes(), Limits::default()).map_err(|error| anyhow::anyhow!("{error:?}"))
}

/// Returns `true` if twice as much takes far more than twice the time, each time it is tried. What else the machine does slows a
/// thread too, for seconds at a time: the longer it seems to be slow, the later it is tried again.
fn grows<T>(sizes: [&T; 2], act: &dyn Fn(&T) -> anyhow::Result<()>) -> anyhow::Result<bool> {
    let mut least = [Duration::MAX; 2];
    for round in 0..ROUNDS {
        sleep(PAUSE * round * round);
        for (size, least) in sizes.into_iter().zip(&mut least) {
            let (done, time) = busy(|| act(size));
            done?;
            *least = time.min(*least);
        }
        if least[1] < LEAST || least[1].as_secs_f64() < MOST * least[0].as_secs_f64() {
            return Ok(false);
        }
    }
    Ok(true)
}
