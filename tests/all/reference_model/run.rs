//! A run of keys on one dataset. Where something does not agree, the keys that it takes are found and told.

use std::panic::{AssertUnwindSafe, catch_unwind};

use indsats::{
    analysis::arranging::group::Grouping,
    explorer::{
        effect::Effect,
        input::{action::Action, keymap},
    },
    locale::Language,
    model::{dataset::Dataset, period::Period},
};

use super::{
    choices::Choices,
    compare::check,
    dataset,
    facts::Facts,
    number_text::Writer,
    parsed_screen::Screen,
    selected_line::{Before, Chosen},
};
use crate::{
    random_keys::{Event, Habit, Keys},
    screen::stage::Stage,
};

/// A run of keys.
pub struct Run {
    seed: u64,
    keys: u64,
    facts: Facts,
    writers: [Writer; 2],
}

/// The choice to check the screen after a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Yes,
    No,
}

/// The frequency of checks where nothing is to be drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    Some,
    All,
}

/// The message where a change was not drawn.
const NOTHING: &str = "nothing was to be drawn, but it was";

/// The app on its way through a run.
struct Walk<'r> {
    run: &'r Run,
    stage: Stage,
    chosen: Chosen,
    /// The year that is shown, or was before all years were, where that is known.
    year: Option<usize>,
    care: Care,
    /// The screen as it was drawn last.
    last: Option<Screen>,
    /// True until the last screen was compared with the model.
    is_new: bool,
    number: u64,
}

impl Run {
    pub fn of(seed: u64, keys: u64) -> Self {
        let (document, dataset) = dataset(seed);
        let facts = Facts::of(&document, &dataset);
        Self { seed, keys, facts, writers: [Language::Danish, Language::English].map(Writer::new) }
    }

    /// Presses them all.
    ///
    /// # Panics
    /// When the screen and the model do not agree, with the few keys that it takes.
    pub fn go(&self) {
        let mut walk = Walk::begin(self, dataset(self.seed).1);
        let mut keys = Keys::new(self.seed, Habit::Usual);
        let mut pressed = Vec::new();
        for number in 1..=self.keys {
            // A notice lies over the rows until the next key; now and then the next key is an ordinary one.
            let untell = (!number.is_multiple_of(16)).then_some(Event::Untell);
            for event in [keys.next(&walk.stage)].into_iter().chain(untell) {
                pressed.push(event.clone());
                if let Err(words) = walk.caught(&event, Look::Yes) {
                    return self.tell(pressed, &words);
                }
            }
        }
    }

    /// The disagreement after the last of these keys, and the screen.
    fn replay(&self, events: &[Event], care: Care) -> Option<(usize, String)> {
        let mut walk = Walk { care, ..Walk::begin(self, dataset(self.seed).1) };
        for (place, event) in events.iter().enumerate() {
            // The screen checked after the last key may have been drawn some keys before.
            let look = if care == Care::All || place + 4 >= events.len() { Look::Yes } else { Look::No };
            if let Err(words) = walk.caught(event, look) {
                let screen = catch_unwind(AssertUnwindSafe(|| Screen::of(&walk.stage).whole())).unwrap_or_default();
                return Some((place + 1, format!("{words}\n{screen}")));
            }
        }
        None
    }

    /// Leaves out what keys it can while it still fails, then says which are left.
    fn tell(&self, pressed: Vec<Event>, words: &str) {
        // A change that was not drawn in time may show much later.
        let care = if words.starts_with(NOTHING) { Care::All } else { Care::Some };
        let mut needed = pressed;
        if let Some((all, _)) = self.replay(&needed, care) {
            needed.truncate(all);
        }
        // Enough tries to leave few keys, and few enough to wait for.
        let mut tries = 600;
        let mut size = needed.len().div_ceil(2);
        while size > 0 {
            let mut from = 0;
            while from < needed.len() && tries > 0 {
                tries -= 1;
                let mut fewer = needed.clone();
                fewer.drain(from..(from + size).min(needed.len()));
                if let Some((all, _)) = self.replay(&fewer, care) {
                    fewer.truncate(all);
                    needed = fewer;
                } else {
                    from += size;
                }
            }
            size /= 2;
        }
        let words = self.replay(&needed, care).map_or_else(|| format!("{words}\nnot so again"), |(_, words)| words);
        panic!("INDSATS_SEED={} fails with the keys {needed:?}\n{words}", self.seed);
    }
}

impl<'r> Walk<'r> {
    fn begin(run: &'r Run, dataset: Dataset) -> Self {
        let (width, height) = [(80, 24), (120, 30), (100, 24), (60, 20)][usize::try_from(run.seed % 4).unwrap()];
        // The model writes amounts as they are printed.
        let stage = Stage::of(dataset, width, height).in_printed_unit();
        Self {
            run,
            year: None,
            stage,
            chosen: Chosen::default(),
            care: Care::Some,
            last: None,
            is_new: false,
            number: 0,
        }
    }

    fn caught(&mut self, event: &Event, look: Look) -> Result<(), String> {
        catch_unwind(AssertUnwindSafe(|| self.step(event, look))).unwrap_or_else(|_| Err("it panics".to_owned()))
    }

    fn step(&mut self, event: &Event, look: Look) -> Result<(), String> {
        self.number += 1;
        let typing = self.stage.app.is_typing();
        let action = match event {
            Event::Key(key) if !typing => keymap::action(key),
            _ => None,
        };
        let before = Before::now(&self.stage);
        let on_tree = self.stage.app.page().is_none() && !typing;
        let choices = Choices::now(&self.stage);
        self.year = choices.column().or(self.year);
        event.happen(&mut self.stage);
        if let Some(action) = action.filter(|_| on_tree) {
            self.chooses(choices, action)?;
        }
        // Over all years it isn't seen which year these lead to.
        let moves = |action| matches!(action, Action::Undo | Action::Redo | Action::NextMeasure | Action::Beside);
        if typing || action.is_some_and(moves) {
            self.year = None;
        }
        if *event == Event::Untell {
            // The notice lay over the rows that are checked now.
            if self.stage.effect != Effect::Nothing && look == Look::Yes {
                self.look();
            }
            return match &self.last {
                Some(screen) if std::mem::take(&mut self.is_new) => {
                    check(&self.stage, screen, &self.run.facts, &self.run.writers)
                }
                _ => Ok(()),
            };
        }
        if self.stage.effect == Effect::Nothing && !matches!(event, Event::Resize(..)) {
            self.nothing(look)?;
        } else if look == Look::Yes {
            self.look();
        }
        self.chosen.stays(&before, event, action, &self.stage)
    }

    /// Checks what a key on the tree has done to the choices.
    fn chooses(&self, before: Choices, action: Action) -> Result<(), String> {
        let now = Choices::now(&self.stage);
        let Some(expected) = before.after(action, self.year, &self.run.facts, self.offers_stated()) else {
            return Ok(());
        };
        let agrees = if action == Action::NextValues {
            now == expected
        } else {
            now.but_for_values() == expected.but_for_values()
        };
        if agrees { Ok(()) } else { Err(format!("{action:?} leads from {before:?} to {now:?} and not {expected:?}")) }
    }

    /// Tells whether the order by the document's change is offered: only where its totals are not those of the lines.
    fn offers_stated(&self) -> bool {
        let app = &self.stage.app;
        let scope = app.scope();
        let differs = |period| app.figures().differing.is_over(None, scope.view(), period);
        let is_stated = app.shown().found().is_none() && scope.arranged_by().grouping != Grouping::Flat;
        let both = scope.compared(app.dataset()).map(|both| [both.from, both.to].map(Period::Column));
        is_stated && both.is_some_and(|both| both.into_iter().any(differs))
    }

    fn look(&mut self) {
        self.last = Some(Screen::of(&self.stage));
        self.is_new = true;
    }

    /// Checks now and then that an effect without drawing has changed nothing on the screen.
    fn nothing(&self, look: Look) -> Result<(), String> {
        match &self.last {
            Some(last) if look == Look::Yes && (self.care == Care::All || self.number.is_multiple_of(8)) => {
                let now = Screen::of(&self.stage).whole();
                if now == last.whole() { Ok(()) } else { Err(format!("{NOTHING}\n{}", last.whole())) }
            }
            _ => Ok(()),
        }
    }
}
