//! The place that a dataset is opened from: its name in messages, and its bytes.

use std::{
    borrow::Cow,
    fs::File,
    io::{Read as _, stdin},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use crate::{
    format::{
        reading::{Unread, is_gzip, read_within},
        sheet::is_sheet,
    },
    locale::{Locale, Message, printable::escaped},
    workspace::{pipe, reading::Reading},
};

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

    /// Its name without folder and endings: the title of a dataset that is made of it.
    pub fn stem(&self) -> String {
        match self {
            Self::Letter => "letter".to_owned(),
            Self::StandardInput => "-".to_owned(),
            Self::Memory(text) => stem(Path::new(&text.name)),
            Self::File(path) => stem(path),
        }
    }

    /// Returns `true` if nobody may write what is to be read: a pipe, a device.
    pub fn may_wait(&self) -> bool {
        match self {
            Self::Letter | Self::Memory(_) => false,
            Self::StandardInput => true,
            Self::File(path) => path.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir()),
        }
    }

    /// Returns `true` if it is a file that holds more than its bytes: packed by itself, or a spreadsheet.
    pub fn is_packed(&self) -> bool {
        let Self::File(path) = self else { return false };
        let mut start = [0; 4];
        let read = File::open(path).and_then(|mut file| file.read_exact(&mut start));
        read.is_ok() && (is_gzip(&start) || is_sheet(&start))
    }

    /// The number of bytes to be read, where it is known. A packed file is unpacked while it is read.
    pub fn size(&self) -> Option<u64> {
        match self {
            Self::Letter => Some(LETTER.len() as u64),
            Self::StandardInput => None,
            Self::Memory(text) => Some(text.text().len() as u64),
            Self::File(path) => {
                let is_packed = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz"));
                path.metadata().ok().filter(|there| there.is_file() && !is_packed).map(|there| there.len())
            }
        }
    }

    /// All bytes of the dataset, as far as they can be those of one.
    ///
    /// # Errors
    /// The obstacle to reading them.
    pub fn bytes(&self, reading: &Reading<'_>) -> Result<Cow<'static, [u8]>, Unread> {
        let most = reading.limits.size;
        Ok(match self {
            Self::Letter => Cow::Borrowed(LETTER.as_bytes()),
            Self::StandardInput => Cow::Owned(read_within(&mut reading.noticing(stdin().lock()), most)?),
            Self::File(path) => {
                let file = pipe::open(path, reading.patience).map_err(Unread::Io)?;
                Cow::Owned(read_within(&mut reading.noticing(file), most)?)
            }
            Self::Memory(text) => Cow::Owned(text.text().into_bytes()),
        })
    }
}

fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    Path::new(name).file_stem().map_or_else(|| name.to_owned(), |stem| stem.to_string_lossy().into_owned())
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
