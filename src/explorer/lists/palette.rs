//! The palette: the line that is typed, the offers that match it, and the chosen one. Its keys are in `update::palette`.

pub(crate) mod command;
pub(crate) mod entries;
mod keys;
pub(crate) mod lookup;
pub(crate) mod offer;
mod rank;
mod units;

use crate::{
    explorer::{
        input::line_edit::{Edited, LineEdit},
        lists::palette::{
            command::Command,
            lookup::{Likeness, Lookup, Matches},
            offer::{Offer, PaletteInput},
        },
        motion::Motion,
        view::cursor::Cursor,
    },
    locale::Message,
};

/// The palette, while it is open.
#[derive(Debug)]
pub struct Palette {
    line: LineEdit,
    matches: Matches,
    cursor: Cursor,
    choice: Choice,
    lookup: Lookup,
}

/// The choice among the offers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Choice {
    /// None yet: the offers only look like what was typed.
    Nothing,
    /// The offer under the cursor.
    Offer,
}

impl Choice {
    fn among(matches: &Matches) -> Self {
        match matches.likeness {
            Likeness::Guess => Self::Nothing,
            Likeness::Sure if matches.offers.is_empty() => Self::Nothing,
            Likeness::Sure => Self::Offer,
        }
    }
}

impl Palette {
    /// Opens it with an empty line: everything that can be done.
    pub fn open(input: PaletteInput<'_>) -> Self {
        let mut lookup = Lookup::new();
        let matches = lookup.look("", input);
        let choice = Choice::among(&matches);
        Self { line: LineEdit::default(), matches, cursor: Cursor::default(), choice, lookup }
    }

    /// The palette in a dataset that was read again: the same line is looked up there, and the same offer is chosen if it is
    /// there.
    pub fn carry_over(&self, input: PaletteInput<'_>) -> Self {
        let mut new = Self::open(input);
        new.edit(input, |line| {
            *line = self.line.clone();
            Edited::Text
        });
        let chosen = self.chosen().and_then(|place| self.offers().get(place));
        let is_chosen = |offer: &Offer| chosen.is_some_and(|chosen| chosen.completed == offer.completed);
        if let Some(place) = new.offers().iter().position(is_chosen) {
            new.select(place);
        }
        new
    }

    /// The text of its line.
    pub fn text(&self) -> &str {
        self.line.text()
    }

    /// The line being typed, with its cursor.
    pub fn line(&self) -> &LineEdit {
        &self.line
    }

    /// The title over the offers: the command that is typed, or all of them.
    pub fn title(&self) -> Message {
        self.matches.command.map_or(Message::PaletteTitle, Command::does)
    }

    /// The offers, the best first; not more than can be looked at.
    pub fn offers(&self) -> &[Offer] {
        &self.matches.offers
    }

    /// The number of matches in all.
    pub fn fitting(&self) -> usize {
        self.matches.fitting
    }

    /// A sentence that says why nothing matches.
    pub fn said(&self) -> Option<&str> {
        self.matches.said.as_deref()
    }

    /// The place of the chosen offer; none where none is, or where they only look like what was typed.
    pub fn chosen(&self) -> Option<usize> {
        (self.choice == Choice::Offer).then_some(self.cursor.place)
    }

    /// The first offer on the screen.
    pub fn top(&self) -> usize {
        self.cursor.top
    }

    /// Edits the line, and looks up its text. Says whether anything changed.
    pub fn edit(&mut self, input: PaletteInput<'_>, edit: impl FnOnce(&mut LineEdit) -> Edited) -> bool {
        let edited = edit(&mut self.line);
        if edited == Edited::Text {
            self.matches = self.lookup.look(self.line.text(), input);
            self.cursor = Cursor::default();
            self.choice = Choice::among(&self.matches);
        }
        edited != Edited::Nothing
    }

    /// Says why nothing matches, with the nearest names, however long that takes.
    pub fn explain(&mut self, input: PaletteInput<'_>) {
        self.matches.said = Some(self.lookup.explain(self.line.text(), input));
    }

    /// Chooses another offer on a screen of so many rows, or the first one where none is chosen. Says whether it did.
    pub fn apply(&mut self, motion: Motion, height: usize) -> bool {
        let offers = self.matches.offers.len();
        match self.choice {
            Choice::Offer => self.cursor.apply(motion, offers, height),
            Choice::Nothing if offers == 0 => false,
            Choice::Nothing => {
                self.choice = Choice::Offer;
                true
            }
        }
    }

    /// Chooses the offer at a place.
    pub fn select(&mut self, place: usize) {
        self.cursor.select(place, self.matches.offers.len());
        self.choice = Choice::Offer;
    }

    /// Scrolls the offers on a screen of so many rows, and chooses another one where the chosen one would leave it. Says whether
    /// they moved.
    pub fn scroll_to(&mut self, top: usize, height: usize) -> bool {
        self.cursor.scroll_to(top, self.matches.offers.len(), height)
    }

    /// Scrolls as little as brings the chosen offer onto a screen of so many rows.
    pub fn scroll(&mut self, height: usize) {
        self.cursor.follow(self.matches.offers.len(), height);
    }
}
