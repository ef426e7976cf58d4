//! The rank of an entry that matches: how it was typed before how it is spelt, and that before where the letters stand.

use crate::analysis::search::names::{Fit, Grade};

/// The relation of a text to the entry that it finds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Spelling {
    /// Its own name, under which it is listed.
    Own,
    /// Another spelling of the name.
    Alias,
    /// A word that means the same, or its words in the footer.
    Synonym,
    /// Its name, or a word that means the same, in another language.
    Foreign,
    /// Its words on the help page, with all the others.
    Help,
}

/// The rank of an entry that matches; the best is the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Rank {
    pub tier: Tier,
    pub spelling: Spelling,
    pub fit: Fit,
}

impl Rank {
    /// The rank of an entry of a spelling; none where it is not to be offered for what was typed.
    pub fn of(fit: Fit, spelling: Spelling) -> Option<Self> {
        let tier = match (fit.grade, spelling) {
            (Grade::Inside | Grade::Scattered, Spelling::Synonym | Spelling::Help) => return None,
            (Grade::Inside | Grade::Scattered, _) => Tier::Guess,
            (_, Spelling::Help) => Tier::Help,
            (Grade::Words, Spelling::Foreign) | (Grade::Beginnings, _) => Tier::Beginnings,
            (Grade::Exact, Spelling::Foreign) | (Grade::Words, _) => Tier::Words,
            (Grade::Exact, _) => Tier::Exact,
        };
        Some(Self { tier, spelling, fit })
    }
}

/// The first part of a rank.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tier {
    /// The text was typed as a whole.
    Exact,
    /// Its words were.
    Words,
    /// Their beginnings were.
    Beginnings,
    /// The help page has the words.
    Help,
    /// Only letters of the name were typed.
    Guess,
}
