//! The lines that a query finds, and their sums. Only lines that match are in these sums.

use std::sync::mpsc::channel;

use crate::{
    analysis::{
        amounts::totals::{TooLong, Totals},
        given_up::{BETWEEN_LOOKS, IsGivenUp},
        search::{
            printed_total::{TypedFigure, typed_figure},
            query::{
                Query,
                matcher::Matcher,
                scope::{ScopeNote, is_in_own_language, scope_note, scope_remark},
            },
            unknown_name::{UnknownName, unknown_name},
            whole_name::{WholeName, whole_name},
        },
    },
    model::{dataset::Dataset, halves::both, ids::InitiativeId, lines::LineSet, measure::BasisId, period::Period},
};

/// The lines that a query finds.
#[derive(Debug)]
pub struct Found {
    /// Their sums, area by area.
    pub totals: Totals,
    /// The query that found them.
    pub query: Query,
    /// The reason why there are none, where there are none.
    pub nothing: Option<Nothing>,
    /// The sentence about the dataset's scope that goes with the lines.
    pub remark: Option<ScopeNote>,
    /// The source or class that is called exactly what was typed, where other lines were found too.
    pub whole_name: Option<WholeName>,
    /// The texts that have the typed words.
    pub words_in: WordsIn,
    lines: LineSet,
}

/// The texts that have the words of a query.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WordsIn {
    /// Names: of a line, an area, a source, a class. Also where there are no words that names could have.
    Names,
    /// Notes alone, which may be translated as names are not; or no text at all.
    NotesAlone,
}

/// The reason why nothing is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Nothing {
    /// No line matches.
    NoMatch {
        /// The sentence about the dataset's scope that has the typed words, which are in no line.
        scope_note: Option<ScopeNote>,
        /// The name in the query that no line has, such as that of `funding:x`.
        unknown_name: Option<UnknownName>,
        /// The figure that was typed, where no line has it.
        figure: Option<TypedFigure>,
    },
    /// The sum of the lines has more digits than are kept exactly.
    TooLong,
}

impl Found {
    /// Finds lines by looking at every line of a dataset, or at some of them where it is given up meanwhile.
    pub fn search(
        dataset: &Dataset,
        query: &Query,
        basis: BasisId,
        period: Period,
        is_given_up: IsGivenUp<'_>,
    ) -> Self {
        let matcher = Matcher::new(query, dataset, basis, &[period]);
        let (lines, totals) = matching(dataset, &matcher, is_given_up);
        let remark = scope_remark(query, dataset);
        let whole_name = whole_name(query, dataset, &lines);
        let in_notes_alone =
            may_be_in_names(query, dataset) && !lines.iter().any(|line| matcher.has_words_in_names(line));
        let words_in = if in_notes_alone { WordsIn::NotesAlone } else { WordsIn::Names };
        let unknown_name = if lines.is_empty() { unknown_name(dataset, &matcher) } else { None };
        let figure = if lines.is_empty() { typed_figure(query, dataset, period) } else { None };
        let query = query.clone();
        match totals {
            Ok(totals) if !lines.is_empty() => {
                Self { totals, query, nothing: None, remark, whole_name, words_in, lines }
            }
            Ok(totals) => {
                let scope_note = query.is_of_words().then(|| scope_note(&query, dataset)).flatten();
                Self {
                    totals,
                    query,
                    nothing: Some(Nothing::NoMatch { scope_note, unknown_name, figure }),
                    remark,
                    whole_name,
                    words_in,
                    lines,
                }
            }
            Err(_) => {
                let nothing = Some(Nothing::TooLong);
                let (totals, lines) = (Totals::none(dataset), LineSet::default());
                Self { totals, query, nothing, remark, whole_name, words_in, lines }
            }
        }
    }

    /// Returns `true` if lines match, but their sum has more digits than are kept exactly.
    pub fn is_too_long(&self) -> bool {
        self.nothing == Some(Nothing::TooLong)
    }

    /// Returns `true` if a line was found.
    pub fn contains(&self, id: InitiativeId) -> bool {
        self.lines.contains(id)
    }

    /// The lines that were found.
    pub fn lines(&self) -> &LineSet {
        &self.lines
    }
}

/// The lines that match, and their sums. Of many lines those that match are added up while the next ones are looked at.
fn matching(
    dataset: &Dataset,
    matcher: &Matcher<'_>,
    is_given_up: IsGivenUp<'_>,
) -> (LineSet, Result<Totals, TooLong>) {
    let (sender, parts) = channel::<Vec<InitiativeId>>();
    let look = || {
        let sender = sender;
        let mut rest = dataset.initiatives();
        while rest.len() > 0 && !is_given_up() {
            let part = rest.by_ref().take(BETWEEN_LOOKS).filter(|&line| matcher.matches(line)).collect();
            // All are taken below.
            let _ = sender.send(part);
        }
    };
    let add = || {
        let mut lines = LineSet::default();
        let found = parts.iter().flatten().inspect(|&line| lines.insert(line));
        let totals = Totals::in_order(dataset, found);
        // What is left after a sum that is too long.
        parts.iter().flatten().for_each(|line| lines.insert(line));
        (lines, totals)
    };
    both(dataset.initiatives().len(), look, add).1
}

/// Returns `true` if names could have the words of a query. Words that the dataset has in a sentence of its own language are of that
/// language.
pub fn may_be_in_names(query: &Query, dataset: &Dataset) -> bool {
    query.may_be_in_names() && !is_in_own_language(query, dataset)
}
