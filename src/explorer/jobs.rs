//! Work that runs off the drawing thread: each job owns what it needs and returns one answer.
//!
//! Another job is one file here, a variant of [`Job`] and of [`Done`], and an arm of [`finish`](crate::explorer::update::finish).
//! `.github/CONTRIBUTING.md` names everything else that it takes.

pub mod export;
pub mod load;
pub mod nearest;
pub mod payers;
pub mod reload;
pub mod save_roles;
pub mod search;
pub mod warnings;

use crate::explorer::jobs::{
    export::{Export, Exported},
    nearest::{FindNearest, FoundNearest},
    payers::{FindPayers, FoundPayers},
    reload::{Reload, Reloaded},
    save_roles::SaveRoles,
    search::{Search, answer::Answer},
    warnings::{FindWarnings, FoundWarnings},
};

/// A job to run.
#[derive(Clone, Debug)]
pub enum Job {
    /// Filters, groups and sorts the lines.
    Search(Box<Search>),
    /// Finds the matches nearest to a filter that finds nothing.
    Nearest(FindNearest),
    /// Finds the sources that pay for what is shown.
    Payers(FindPayers),
    /// Finds the warnings of the dataset.
    Warnings(FindWarnings),
    /// Writes a file.
    Export(Box<Export>),
    /// Reads the dataset's file again.
    Reload(Box<Reload>),
    /// Writes a file of roles.
    SaveRoles(Box<SaveRoles>),
}

/// The answer of a job.
#[derive(Debug)]
pub enum Done {
    /// Lines found, grouped and sorted.
    Search(Answer),
    /// Nearest matches found.
    Nearest(FoundNearest),
    /// Sources found.
    Payers(FoundPayers),
    /// Warnings found.
    Warnings(FoundWarnings),
    /// A file written, or not.
    Export(Exported),
    /// The file read again, or the reason why not.
    Reload(Box<Reloaded>),
}

/// The jobs of one kind that are run where several of them wait.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Queue {
    /// The latest only: the others that wait are out of date. One that runs already goes on, unless it looks by itself whether
    /// it is still wanted.
    Latest,
    /// Every one, and the program does not end before they have.
    All,
}

impl Job {
    /// Runs it to its end.
    pub fn run(self) -> Done {
        match self {
            Self::Search(job) => Done::Search(job.run()),
            Self::Nearest(job) => Done::Nearest(job.run()),
            Self::Payers(job) => Done::Payers(job.run()),
            Self::Warnings(job) => Done::Warnings(job.run()),
            Self::Export(job) => Done::Export(job.run()),
            Self::Reload(job) => Done::Reload(Box::new(job.run())),
            Self::SaveRoles(job) => Done::Export(job.run()),
        }
    }

    /// Says how it waits among other jobs of its kind.
    pub fn queue(&self) -> Queue {
        match self {
            Self::Search(_) | Self::Nearest(_) | Self::Payers(_) | Self::Warnings(_) | Self::Reload(_) => Queue::Latest,
            Self::Export(_) | Self::SaveRoles(_) => Queue::All,
        }
    }
}
