//! The palette: what is typed, what of it can be done, and which of that is chosen. What its keys do is `typed`'s, which
//! commands take a word `verb`'s, what there is to choose among `stock`'s.

pub(crate) mod command;
pub(crate) mod entries;
pub(crate) mod lookup;
pub(crate) mod offer;

use crate::{
    explorer::{
        input::line_edit::{Edited, LineEdit},
        lists::palette::{
            command::Command,
            lookup::{Lookup, Matches},
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
    found: Matches,
    at: Cursor,
    lookup: Lookup,
}

impl Palette {
    /// As it opens: everything that can be done.
    pub fn open(input: PaletteInput<'_>) -> Self {
        let mut lookup = Lookup::new();
        let found = lookup.look("", input);
        Self { line: LineEdit::default(), found, at: Cursor::default(), lookup }
    }

    /// The same in a dataset that was read again: what is typed is looked for there, and what was chosen is, if it is there.
    pub fn carry_over(&self, input: PaletteInput<'_>) -> Self {
        let mut new = Self::open(input);
        new.edit(input, |line| {
            *line = self.line.clone();
            Edited::Text
        });
        let chosen = self.offers().get(self.chosen()).map(|offer| &offer.completed);
        let place = new.offers().iter().position(|offer| Some(&offer.completed) == chosen).unwrap_or(0);
        new.at.select(place, new.found.offers.len());
        new
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        self.line.text()
    }

    /// The line that is typed, with its cursor.
    pub fn line(&self) -> &LineEdit {
        &self.line
    }

    /// What is chosen among: everything, or what a command takes.
    pub fn title(&self) -> Message {
        self.found.command.map_or(Message::PaletteTitle, Command::does)
    }

    /// What fits it, the best first; not more than can be looked at.
    pub fn offers(&self) -> &[Offer] {
        &self.found.offers
    }

    /// How much fits in all.
    pub fn fitting(&self) -> usize {
        self.found.fitting
    }

    /// Why nothing does.
    pub fn said(&self) -> Option<&str> {
        self.found.said.as_deref()
    }

    /// The place of the one that Enter does.
    pub fn chosen(&self) -> usize {
        self.at.place
    }

    /// The first one on the screen.
    pub fn top(&self) -> usize {
        self.at.top
    }

    /// Changes what is typed, and looks again. Says whether it changed.
    pub fn edit(&mut self, input: PaletteInput<'_>, edit: impl FnOnce(&mut LineEdit) -> Edited) -> bool {
        let edited = edit(&mut self.line);
        if edited == Edited::Text {
            self.found = self.lookup.look(self.line.text(), input);
            self.at = Cursor::default();
        }
        edited != Edited::Nothing
    }

    /// Looks for the nearest too, however long that takes.
    pub fn explain(&mut self, input: PaletteInput<'_>) {
        self.found.said = Some(self.lookup.explain(self.line.text(), input));
    }

    /// Chooses another one on a screen of so many rows. Says whether it changed.
    pub fn apply(&mut self, motion: Motion, height: usize) -> bool {
        self.at.apply(motion, self.found.offers.len(), height)
    }

    /// Chooses the one at a place.
    pub fn select(&mut self, place: usize) {
        self.at.select(place, self.found.offers.len());
    }

    /// Moves the offers on a screen of so many rows, and chooses another one where it would not be seen. Says whether they moved.
    pub fn scroll_to(&mut self, top: usize, height: usize) -> bool {
        self.at.scroll_to(top, self.found.offers.len(), height)
    }

    /// Brings the chosen one onto a screen of so many rows.
    pub fn scroll(&mut self, height: usize) {
        self.at.follow(self.found.offers.len(), height);
    }
}
