//! The oddities of one kind, and the warnings that say them: few are each named, many are counted.

use crate::analysis::check::warnings::concerned::Concerned;

/// The kind of an oddity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WarningKind {
    /// The same total is stated more than once, with different figures.
    StatedTwice,
    /// A part, "of which", is larger than what it is a part of.
    OfWhichLarger,
    /// An amount is written as `1.000` where others are thousands.
    LikeThousands,
    /// A figure has far more decimals than the others.
    LongFigure,
    /// Years stand in another order than that of time.
    YearsOutOfOrder,
    /// The same name, whatever its capitals, stands in several places.
    SameName,
    /// Names differ by a space, or by "og" and "&", only.
    SimilarNames,
    /// An initiative has no amount in any column.
    NoAmount,
    /// An initiative does not cite the place of its figures.
    NoSource,
    /// An initiative does not name its funding.
    NoFunding,
}

/// A warning: one oddity, or the number of those that share a kind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    /// The kind.
    pub kind: WarningKind,
    /// The number of oddities.
    pub count: usize,
    /// The number of lines among which they were looked for.
    pub lines: usize,
    /// All that is concerned, each oddity after the other.
    pub concerned: Vec<Concerned>,
}

/// The way in which the oddities of a kind are mentioned.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mentions {
    /// A few of a kind each; more of them, and what all lines share, as one warning with a count.
    #[default]
    Grouped,
    /// All of them, each.
    All,
}

/// The oddities of one kind, in the order of the file. There may be millions: they stand in one list, and each ends at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Oddities {
    kind: WarningKind,
    concerned: Vec<Concerned>,
    ends: Vec<usize>,
}

impl WarningKind {
    /// Returns `true` if it is about lines that leave something out: each oddity is one line.
    pub fn is_of_lines(self) -> bool {
        matches!(self, Self::NoAmount | Self::NoSource | Self::NoFunding)
    }
}

/// The most oddities of a kind that are each named.
const FEW: usize = 3;

impl Oddities {
    /// None yet.
    pub fn of(kind: WarningKind) -> Self {
        Self { kind, concerned: Vec::new(), ends: Vec::new() }
    }

    /// Adds one.
    pub fn push(&mut self, concerned: impl IntoIterator<Item = Concerned>) {
        self.concerned.extend(concerned);
        self.ends.push(self.concerned.len());
    }

    /// Returns `true` if there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Keeps those for which `is_kept` is true.
    pub fn filtered(&self, is_kept: impl Fn(&[Concerned]) -> bool) -> Self {
        let mut kept = Self::of(self.kind);
        self.each().filter(|concerned| is_kept(concerned)).for_each(|each| kept.push(each.iter().copied()));
        kept
    }

    /// The warnings that say them. `lines` is the number of lines among which they were looked for.
    pub fn warnings(self, mentions: Mentions, lines: usize) -> Vec<Warning> {
        let count = self.ends.len();
        let are_all_lines = self.kind.is_of_lines() && count > 1 && count == lines;
        let is_named = mentions == Mentions::All || (count <= FEW && !are_all_lines);
        let one = |concerned: &[Concerned]| Warning { kind: self.kind, count: 1, lines, concerned: concerned.into() };
        match count {
            0 => Vec::new(),
            _ if is_named => self.each().map(one).collect(),
            _ => vec![Warning { kind: self.kind, count, lines, concerned: self.concerned }],
        }
    }

    fn each(&self) -> impl Iterator<Item = &[Concerned]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.concerned[start..end])
    }
}
