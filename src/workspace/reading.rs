//! The terms on which a dataset is read: how much of it, and how long to wait for the first of it.

use std::io::{self, Read};

use crate::{
    format::{limits::Limits, table::wishes::Wishes},
    model::builder::Builder,
    workspace::import::{GrowingFile, OpenMarks},
};

/// The terms of a reading.
#[derive(Clone, Copy, Default)]
pub struct Reading<'a> {
    /// The limits of what the dataset may ask for.
    pub limits: Limits,
    /// The time to wait for whoever writes a pipe.
    pub patience: Patience,
    /// The things that somebody says of its tables; without them, a file of roles beside them is looked for.
    pub wishes: Option<&'a Wishes>,
    /// The treatment of a decimal mark that they leave open.
    pub open_marks: OpenMarks,
    /// Told how far it is.
    pub heard: Option<&'a dyn Fn(Heard<'_>)>,
}

/// The place that a reading has come to.
#[derive(Clone, Copy)]
pub enum Heard<'a> {
    /// So many bytes have been read.
    Bytes(u64),
    /// All bytes have been read, and these are the rows of its table so far.
    Grown(GrowingFile<'a>),
    /// All bytes have been read, and so many hundredths of the work on its tables are done.
    Making(u8),
    /// So many bytes have been read and understood, and these are the rows so far.
    Rows(u64, &'a Builder),
    /// All rows up to something that is wrong, or takes longer to judge.
    UpToMistake(&'a Builder),
}

/// The share of the work on tables that is done once their cells have been read, in hundredths.
const CELLS_READ: u32 = 20;

impl Heard<'_> {
    /// The share of the work on tables that is done, in hundredths, where it has begun.
    pub fn made(self) -> Option<u8> {
        match self {
            Self::Grown(file) => u8::try_from(u32::from(file.hundredths()) * CELLS_READ / 100).ok(),
            Self::Making(hundredths) => Some(hundredths),
            Self::Bytes(_) | Self::Rows(..) | Self::UpToMistake(_) => None,
        }
    }

    /// The bytes that have been read, where that is told.
    pub fn bytes(self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) | Self::Rows(bytes, _) => Some(bytes),
            Self::Grown(_) | Self::Making(_) | Self::UpToMistake(_) => None,
        }
    }
}

/// The time that a reading waits for whoever writes a pipe.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Patience {
    /// Until there is something.
    #[default]
    Endless,
    /// A few seconds.
    Short,
}

impl<'a> Reading<'a> {
    /// A reading with these limits that waits as long as it takes.
    pub fn within(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// Tells how far it is.
    pub fn tell(&self, far: Heard<'_>) {
        if let Some(heard) = self.heard {
            heard(far);
        }
    }

    /// A source that tells how many bytes have been read of it.
    pub fn noticing<R: Read>(&self, from: R) -> impl Read + use<'a, R> {
        Noticing { from, heard: self.heard, read: 0 }
    }
}

struct Noticing<'a, R> {
    from: R,
    heard: Option<&'a dyn Fn(Heard<'_>)>,
    read: u64,
}

impl<R: Read> Read for Noticing<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into);
        self.read += *read.as_ref().unwrap_or(&0) as u64;
        if let Some(heard) = self.heard {
            heard(Heard::Bytes(self.read));
        }
        read
    }
}
