//! The filter: its text, its prompt and earlier searches. The search runs as a job; typing never waits for it.

use crate::{
    analysis::search::query::{Query, reader::QueryReader},
    explorer::input::line_edit::{Edited, LineEdit},
};

/// The prompt, while it is open.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Prompt {
    /// The text of the filter when the prompt was opened.
    before: String,
    /// The number of steps back among earlier searches.
    back: usize,
}

/// The filter and its prompt.
#[derive(Debug)]
pub struct Filter {
    reader: QueryReader,
    line: LineEdit,
    prompt: Option<Prompt>,
    query: Query,
    past: Vec<String>,
    seeking: Seeking,
}

/// The way of the tree's cursor once lines are found.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Seeking {
    /// It stays where it is.
    #[default]
    No,
    /// It goes to the first hit.
    FirstHit,
}

impl Filter {
    /// No filter yet; its texts will be read by `reader`.
    pub fn new(reader: QueryReader) -> Self {
        Self {
            reader,
            line: LineEdit::default(),
            prompt: None,
            query: Query::default(),
            past: Vec::new(),
            seeking: Seeking::No,
        }
    }

    /// Reads its text anew, as the language or the dataset is another.
    pub fn read_by(&mut self, reader: QueryReader) {
        self.query = Query::parse(self.line.text(), &reader);
        self.reader = reader;
    }

    /// The language and the terms by which its text is read.
    pub fn reader(&self) -> &QueryReader {
        &self.reader
    }

    /// The text of the filter.
    pub fn text(&self) -> &str {
        self.line.text()
    }

    /// The line being typed, with its cursor.
    pub fn line(&self) -> &LineEdit {
        &self.line
    }

    /// True while the prompt is open.
    pub fn is_typing(&self) -> bool {
        self.prompt.is_some()
    }

    /// True where it may hide lines.
    pub fn is_active(&self) -> bool {
        !self.query.is_empty()
    }

    /// The query.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// Opens the prompt with an empty line.
    pub fn open(&mut self) {
        if !self.is_typing() {
            self.prompt = Some(Prompt { before: self.text().to_owned(), back: 0 });
            self.edit(|line| line.set(""));
        }
    }

    /// Filters by a text as if it was typed and kept. Says whether anything changed.
    pub fn look_for(&mut self, text: &str) -> bool {
        self.open();
        let is_changed = self.edit(|line| line.set(text));
        self.keep();
        is_changed
    }

    /// Edits the line. Says whether anything changed.
    pub fn edit(&mut self, edit: impl FnOnce(&mut LineEdit) -> Edited) -> bool {
        let edited = edit(&mut self.line);
        if edited != Edited::Cursor {
            self.query = Query::parse(self.line.text(), &self.reader);
            self.seeking = if self.is_typing() { Seeking::FirstHit } else { Seeking::No };
        }
        edited != Edited::Nothing
    }

    /// True where the tree's cursor is to go to the first hit.
    pub fn is_seeking(&self) -> bool {
        self.seeking == Seeking::FirstHit
    }

    /// Leaves the tree's cursor to the user, as the lines are found; not while the prompt is open.
    pub fn found(&mut self) {
        if !self.is_typing() {
            self.seeking = Seeking::No;
        }
    }

    /// The text of the filter when the prompt was opened; without a prompt, its text now.
    pub fn kept(&self) -> &str {
        self.prompt.as_ref().map_or(self.text(), |prompt| &prompt.before)
    }

    /// Filters by a text.
    pub fn set(&mut self, text: &str) {
        self.prompt = None;
        self.edit(|line| line.set(text));
    }

    /// Keeps the filter and closes the prompt.
    pub fn keep(&mut self) {
        self.prompt = None;
        let text = self.text().trim().to_owned();
        if !text.is_empty() {
            self.past.retain(|past| *past != text);
            self.past.push(text);
        }
    }

    /// Closes the prompt and drops the filter altogether. Says whether there was either.
    pub fn drop(&mut self) -> bool {
        let was = self.is_typing() || self.is_active();
        self.set("");
        was
    }

    /// Recalls an earlier search (`steps` back), or a later one. Says whether there is another one.
    pub fn recall(&mut self, steps: isize) -> bool {
        let Some(prompt) = &mut self.prompt else { return false };
        let back = prompt.back.saturating_add_signed(steps).min(self.past.len());
        if back == prompt.back {
            return false;
        }
        prompt.back = back;
        let text = match back {
            0 => String::new(),
            back => self.past[self.past.len() - back].clone(),
        };
        self.edit(|line| line.set(text))
    }
}
