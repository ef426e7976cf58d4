//! Effects of one update: what the terminal must do, and the jobs to start.

use crate::explorer::jobs::Job;

/// Everything that follows from one update of the state.
#[derive(Debug, Default)]
pub struct Effects {
    /// The terminal's part.
    pub terminal: Effect,
    /// Jobs to run off the thread that draws; each answer goes to [`finish`](crate::explorer::update::finish).
    pub jobs: Vec<Job>,
}

/// The terminal's part of the effects.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Effect {
    /// Nothing: the screen is up to date.
    #[default]
    Nothing,
    /// Draw what changed.
    Draw,
    /// Clear the screen and draw everything.
    Redraw,
    /// Send this text to the clipboard, tell the app how that went, and draw.
    Send(String),
    /// Give the terminal back and stop until the shell continues the program.
    Suspend,
    /// Leave.
    Leave,
}

impl Effects {
    /// Draws, and starts these jobs.
    pub(crate) fn draw(jobs: Vec<Job>) -> Self {
        Self { terminal: Effect::Draw, jobs }
    }
}

impl From<Effect> for Effects {
    fn from(terminal: Effect) -> Self {
        Self { terminal, jobs: Vec::new() }
    }
}
