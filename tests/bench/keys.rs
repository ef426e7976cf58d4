//! The cost of keys for the thread that draws, at a million initiatives: the key with its frame, and after a search on
//! another thread, taking the answer with its frame. None of them may keep it busy for longer than [`MOST`], so that a typed
//! letter is on the screen at once. The time of other threads is not limited, and is printed beside it.
//!
//! Times are CPU times of the thread, whatever else the machine does meanwhile.

mod journey;
#[path = "../shared/key_names.rs"]
mod key_names;
mod table;

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use indsats::{
    explorer::{
        app::App,
        effect::{Effect, Effects},
        jobs::Queue,
        update::{copy, finish, press},
    },
    format::ron::write::write,
    locale::{Language, Locale},
    tui::{
        draw,
        mouse::{LastClick, point},
        screen::fit,
    },
    workspace::{
        open::{Opened, open},
        origin::{Origin, SharedText},
        settings::Settings,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
};
use rustix::time::{ClockId, clock_gettime};

use self::{journey::journey, key_names::key_named, table::Table};
use super::{AREAS, SCREEN, YEARS, budget::budget};

/// The longest time that the thread that draws may be busy at once.
const MOST: Duration = Duration::from_millis(30);

/// The number of rounds in which a key that took too long may prove that this was an accident.
const ROUNDS: usize = 3;

/// The cost of one key.
#[derive(Clone, Copy, Default)]
struct Cost {
    /// The key and its frame.
    key: Duration,
    /// The answer and its frame.
    answer: Duration,
    /// The time that other threads spent on it.
    elsewhere: Duration,
}

impl Cost {
    /// The longest that the thread that draws was busy at once.
    fn busy(&self) -> Duration {
        self.key.max(self.answer)
    }

    fn least(self, other: Self) -> Self {
        Self {
            key: self.key.min(other.key),
            answer: self.answer.min(other.answer),
            elsewhere: self.elsewhere.min(other.elsewhere),
        }
    }
}

/// A key in a place, with the least that it cost.
struct Step {
    place: &'static str,
    key: String,
    cost: Cost,
}

/// An explorer whose keys are measured.
struct Measured {
    app: App,
    buffer: Buffer,
}

/// Checks every key at a million initiatives, in few areas and in many, and prints ten thousand initiatives beside them.
pub fn hold() -> anyhow::Result<ExitCode> {
    let few = Table::of(&walk(10_000, AREAS)?);
    let mut exit = ExitCode::SUCCESS;
    for areas in [AREAS, 100 * AREAS] {
        let table = Table::of(&walk(1_000_000, areas)?);
        println!(
            "\nThe thread that draws, at 1000000 initiatives in {areas} areas, in ms ({} allowed):",
            MOST.as_millis()
        );
        table.print(&few);
        if table.worst() > MOST {
            exit = ExitCode::FAILURE;
        }
    }
    Ok(exit)
}

/// Presses all keys of the journey.
fn walk(initiatives: usize, areas: usize) -> anyhow::Result<Vec<Step>> {
    let locale = Locale::new(Language::Danish);
    let mut text = Vec::new();
    write(&budget(initiatives, areas, YEARS), &mut text)?;
    let origin = Origin::Memory(SharedText::new("budget.ron", &String::from_utf8(text)?));
    let Opened { dataset, figures, .. } =
        open(&origin).map_err(|error| anyhow::anyhow!(error.message(&origin, &locale)))?;
    let mut app = App::new(dataset, figures, locale, Settings::default()).from_origin(origin);
    fit(&mut app, SCREEN);
    let mut measured = Measured { app, buffer: Buffer::empty(Rect::from((ratatui::layout::Position::ORIGIN, SCREEN))) };
    let mut steps: Vec<Step> = Vec::new();
    for _ in 0..ROUNDS {
        for (number, (place, word)) in journey().into_iter().enumerate() {
            let key = measured.name(&word);
            let cost = measured.step(&word);
            match steps.get_mut(number) {
                Some(step) => step.cost = step.cost.least(cost),
                None => steps.push(Step { place, key, cost }),
            }
        }
        if steps.iter().all(|step| step.cost.busy() <= MOST) {
            break;
        }
    }
    Ok(steps)
}

impl Measured {
    /// The name under which a key is listed: all typed letters share one.
    fn name(&self, word: &str) -> String {
        let is_letter = word.chars().count() == 1 || word == "Space";
        match (self.app.is_choosing(), self.app.is_typing(), is_letter) {
            (true, _, true) => "a letter in the palette".to_owned(),
            (true, _, false) => format!("{word} in the palette"),
            (false, true, true) => "a letter to find".to_owned(),
            (false, true, false) => format!("{word} while finding"),
            (false, false, _) => word.to_owned(),
        }
    }

    /// Does what a word says, with everything that follows from it.
    fn step(&mut self, word: &str) -> Cost {
        let mut cost = Cost::default();
        let (Effects { terminal, mut jobs }, spent) = busy(|| {
            let effects = self.act(word);
            self.draw();
            effects
        });
        cost.key = spent;
        if let Effect::Send(text) = terminal {
            self.take(&mut cost, |app| {
                copy::finish(app, text, &Ok(()));
                Effects::default()
            });
        }
        // No file is written here.
        jobs.retain(|job| job.queue() == Queue::Latest);
        while let Some(job) = jobs.pop() {
            let start = Instant::now();
            let done = job.run();
            cost.elsewhere += start.elapsed();
            jobs.extend(self.take(&mut cost, |app| finish(app, done)).jobs);
        }
        cost
    }

    /// Takes an answer and draws it.
    fn take(&mut self, cost: &mut Cost, take: impl FnOnce(&mut App) -> Effects) -> Effects {
        let (effects, spent) = busy(|| {
            let effects = take(&mut self.app);
            self.draw();
            effects
        });
        cost.answer = cost.answer.max(spent);
        effects
    }

    fn act(&mut self, word: &str) -> Effects {
        if let Some((width, height)) = word.split_once('x').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)))
        {
            let size = Size { width, height };
            fit(&mut self.app, size);
            self.buffer.resize(Rect { width, height, ..Rect::ZERO });
            return Effect::Draw.into();
        }
        let mouse = |kind, column, row| MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
        match word {
            "click" => point(
                &mut self.app,
                mouse(MouseEventKind::Down(MouseButton::Left), 20, 9),
                &mut LastClick::default(),
                Instant::now(),
            ),
            "scrollbar" => point(
                &mut self.app,
                mouse(MouseEventKind::Down(MouseButton::Left), 85, 20),
                &mut LastClick::default(),
                Instant::now(),
            ),
            "wheel" => point(
                &mut self.app,
                mouse(MouseEventKind::ScrollDown, 20, 9),
                &mut LastClick::default(),
                Instant::now(),
            ),
            _ => press(&mut self.app, &key_named(word).unwrap_or(KeyEvent::new(KeyCode::Null, KeyModifiers::NONE))),
        }
    }

    fn draw(&mut self) {
        fit(&mut self.app, self.buffer.area.as_size());
        self.buffer.reset();
        draw(&self.app, self.buffer.area, &mut self.buffer);
    }
}

/// The time that this thread runs to do something.
pub fn busy<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let now = || Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap_or_default();
    let start = now();
    let done = act();
    (done, now().saturating_sub(start))
}
