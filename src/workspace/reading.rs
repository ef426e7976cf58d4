//! The terms on which a dataset is read: how much of it, and how long to wait for the first of it.

use std::io::{self, Read};

use crate::{
    format::{limits::Limits, table::wishes::Wishes},
    workspace::import::OpenMarks,
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
    /// Told when the first bytes are there.
    pub begun: Option<&'a dyn Fn()>,
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

    /// A source that tells when its first bytes are there.
    pub fn noticing<R: Read>(&self, from: R) -> impl Read + use<'a, R> {
        Noticing { from, begun: self.begun }
    }
}

struct Noticing<'a, R> {
    from: R,
    begun: Option<&'a dyn Fn()>,
}

impl<R: Read> Read for Noticing<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into);
        if let Some(begun) = self.begun.take() {
            begun();
        }
        read
    }
}
