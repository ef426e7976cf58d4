//! The place that a dataset is opened from: its name in messages, and its bytes.

use std::{
    borrow::Cow,
    fs,
    io::{self, Read as _, stdin},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use crate::locale::{Locale, Message, printable::escaped};

/// The City of Copenhagen's letter of 2 December 2020, opened when no file is named.
pub const LETTER: &str = include_str!("../../assets/letter.ron");

/// The place that a dataset is opened from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Origin {
    /// The built-in letter.
    #[default]
    Letter,
    /// Standard input, named `-`, which can be read only once.
    StandardInput,
    /// A file.
    File(PathBuf),
    /// A text in memory, for tests and benches of a file that changes while it is explored.
    Memory(SharedText),
}

/// A named text in memory that its holders share and may replace.
#[derive(Clone, Debug)]
pub struct SharedText {
    name: String,
    text: Arc<Mutex<String>>,
}

impl From<Option<PathBuf>> for Origin {
    fn from(path: Option<PathBuf>) -> Self {
        match path {
            None => Self::Letter,
            Some(path) if path.as_os_str() == "-" => Self::StandardInput,
            Some(path) => Self::File(path),
        }
    }
}

impl Origin {
    /// The name in messages, safe to print.
    pub fn name(&self, locale: &Locale) -> String {
        match self {
            Self::Letter => "letter.ron".to_owned(),
            Self::StandardInput => locale.text(Message::StandardInput),
            Self::File(path) => escaped(&path.display().to_string()),
            Self::Memory(text) => escaped(&text.name),
        }
    }

    /// All bytes of the dataset.
    ///
    /// # Errors
    /// The error of the file or of standard input.
    pub fn bytes(&self) -> io::Result<Cow<'static, [u8]>> {
        Ok(match self {
            Self::Letter => Cow::Borrowed(LETTER.as_bytes()),
            Self::StandardInput => {
                let mut bytes = Vec::new();
                stdin().lock().read_to_end(&mut bytes)?;
                Cow::Owned(bytes)
            }
            Self::File(path) => Cow::Owned(fs::read(path)?),
            Self::Memory(text) => Cow::Owned(text.text().into_bytes()),
        })
    }
}

impl SharedText {
    /// A text with the name that messages give it.
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: Arc::new(Mutex::new(text.to_owned())) }
    }

    /// The present text.
    pub fn text(&self) -> String {
        self.text.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Replaces the text for every holder.
    pub fn write(&self, text: &str) {
        text.clone_into(&mut self.text.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// Equal texts are those that change together.
impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.text, &other.text)
    }
}

impl Eq for SharedText {}
