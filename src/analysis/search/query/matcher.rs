//! Applies a query to a dataset. Texts that lines share (funding, notes, areas) are searched once, so that a line costs
//! little more than its name.

use std::collections::{HashMap, HashSet};

use crate::{
    analysis::{
        amounts::shown::ShownFigure,
        change::{Change, line_change},
        search::query::{
            Query,
            fold::Needle,
            term::{Bound, Term, TextPlace},
            years::is_year,
        },
    },
    model::{
        amount::Amount,
        columns::ColumnId,
        dataset::Dataset,
        dimension::DimensionId,
        ids::{AreaId, InitiativeId},
        measure::BasisId,
        name::plainly_spaced,
        period::Period,
        text::{ListId, TextId},
    },
};

/// A query, ready to be applied to each line of a dataset.
#[derive(Debug)]
pub struct Matcher<'a> {
    dataset: &'a Dataset,
    basis: BasisId,
    words: Vec<Word<'a>>,
    conditions: Vec<Condition>,
    periods: Vec<Period>,
}

/// A word, with what is known about it before any line is looked at.
#[derive(Debug)]
struct Word<'a> {
    needle: &'a Needle,
    only: Option<TextPlace>,
    /// For each list of the dataset: true if it occurs there.
    lists: Vec<bool>,
    /// For each area: true if it occurs in its names or in those of an area above it.
    areas: Vec<bool>,
    /// For each class of the dataset's dimensions: true if it occurs in its name.
    classes: HashMap<TextId, bool>,
    exactly: bool,
    other_forms: OtherForms<'a>,
}

/// The other ways to write a word: an abbreviation and what it stands for are the same.
#[derive(Debug, Default)]
struct OtherForms<'a> {
    /// Abbreviations whose long form the word occurs in.
    short: Vec<&'a str>,
    /// The long forms of the abbreviation that the word is.
    long: Vec<Needle>,
}

/// A condition on figures.
#[derive(Debug)]
enum Condition {
    /// New or expired in the selected year, beside the year before it.
    Became(Change),
    Expires(Option<ColumnId>),
    Amount(Bound, Amount),
}

impl<'a> Matcher<'a> {
    /// Prepares a query. Conditions on figures hold for a line when they hold together in one of the `periods`: the one
    /// that is shown, or each year where all are.
    pub fn new(query: &'a Query, dataset: &'a Dataset, basis: BasisId, periods: &[Period]) -> Self {
        let mut matcher = Self { dataset, basis, words: Vec::new(), conditions: Vec::new(), periods: periods.to_vec() };
        let classes: HashSet<TextId> = dataset
            .dimensions()
            .flat_map(|(dimension, _)| dataset.initiatives().filter_map(move |line| dataset.class(line, dimension)))
            .collect();
        for term in &query.terms {
            match term {
                Term::Occurs { needle, only, exactly } => {
                    matcher.words.push(Word::new(dataset, &classes, needle, *only, *exactly));
                }
                Term::New => matcher.conditions.push(Condition::Became(Change::New)),
                Term::Expired => matcher.conditions.push(Condition::Became(Change::Expired)),
                Term::Expires(label) => {
                    let year = dataset.years(basis).find(|&year| is_year(dataset, year, label));
                    matcher.conditions.push(Condition::Expires(year));
                }
                Term::Amount(bound, amount) => matcher.conditions.push(Condition::Amount(*bound, *amount)),
            }
        }
        matcher
    }

    /// Returns `true` if every condition holds for this line.
    pub fn matches(&self, id: InitiativeId) -> bool {
        self.has_words(id)
            && (self.conditions.is_empty() || self.periods.iter().any(|&period| self.figures_match_in(id, period)))
    }

    /// Returns `true` if every word is found in this line.
    pub fn has_words(&self, id: InitiativeId) -> bool {
        self.words.iter().all(|word| word.matches(self.dataset, id))
    }

    /// Returns `true` if every word is found in a name of this line, not in a note alone.
    pub fn has_words_in_names(&self, id: InitiativeId) -> bool {
        self.words.iter().all(|word| match word.only {
            None => word.in_names(self.dataset, id),
            Some(_) => word.matches(self.dataset, id),
        })
    }

    /// The words that were looked for in names of one kind, and that no line has in these.
    pub fn unknown_names(&self) -> impl Iterator<Item = (TextPlace, &Needle)> {
        self.words.iter().filter_map(|word| {
            let place = word.only.filter(|place| !matches!(place, TextPlace::Note) && !word.needle.is_empty())?;
            let is_unknown = !self.dataset.initiatives().any(|line| word.matches(self.dataset, line));
            is_unknown.then_some((place, word.needle))
        })
    }

    /// Returns `true` if every condition on figures holds for this line in a period.
    pub fn figures_match_in(&self, id: InitiativeId, period: Period) -> bool {
        self.conditions.iter().all(|condition| condition.holds(self.dataset, self.basis, id, period))
    }

    /// Returns `true` if an area's own name, or one above it, has a typed word: then it is a hit itself.
    pub fn is_hit(&self, area: AreaId) -> bool {
        let may_be_one = |word: &Word<'_>| word.only.is_none_or(|only| only == TextPlace::Area);
        self.words.iter().any(|word| may_be_one(word) && word.in_area(area))
    }
}

impl<'a> Word<'a> {
    fn new(
        dataset: &'a Dataset,
        classes: &HashSet<TextId>,
        needle: &'a Needle,
        only: Option<TextPlace>,
        exactly: bool,
    ) -> Self {
        let other_forms = if exactly { OtherForms::default() } else { OtherForms::of(dataset, needle) };
        let occurs = |text: &str| occurs(needle, exactly, &other_forms, text);
        let mut areas: Vec<bool> = Vec::with_capacity(dataset.areas().len());
        for id in dataset.areas() {
            let area = dataset.area(id);
            let above = area.parent.is_some_and(|parent| areas[parent.index()]);
            let names = std::iter::once(area.name.as_str()).chain(area.aliases.iter().map(String::as_str));
            let code = dataset.area_code(id).filter(|_| only.is_none());
            areas.push(above || names.chain(code).any(occurs));
        }
        // Nothing exactly is the list without entries.
        let is_nothing = exactly && needle.is_empty();
        let in_list = |list| {
            dataset.list_ids(list).iter().any(|&text| dataset.text_in_all(text).any(occurs))
                || is_nothing && list == ListId::EMPTY
        };
        let lists = dataset.lists().map(in_list).collect();
        let classes = classes.iter().map(|&class| (class, occurs(dataset.text(class)))).collect();
        Self { needle, only, lists, areas, classes, exactly, other_forms }
    }

    fn matches(&self, dataset: &Dataset, id: InitiativeId) -> bool {
        let line = dataset.initiative(id);
        match self.only {
            Some(TextPlace::Area) => self.in_area(line.area),
            Some(TextPlace::Funding) => self.in_list(line.funding),
            Some(TextPlace::Note) => self.in_notes(dataset, id),
            Some(TextPlace::Name) => self.in_name(dataset, id),
            Some(TextPlace::Code) => self.in_code(dataset, id),
            Some(TextPlace::Class(dimension)) => self.in_class(dataset, id, dimension),
            None => self.in_names(dataset, id) || self.in_notes(dataset, id),
        }
    }

    /// In a text of the line that is no note.
    fn in_names(&self, dataset: &Dataset, id: InitiativeId) -> bool {
        let line = dataset.initiative(id);
        self.in_area(line.area)
            || self.in_list(line.funding)
            || self.in_name(dataset, id)
            || self.in_code(dataset, id)
            || dataset.dimensions().any(|(dimension, _)| self.in_class(dataset, id, dimension))
    }

    /// In a note on the line, or on one of its cells; nothing exactly is what a line without any has.
    fn in_notes(&self, dataset: &Dataset, id: InitiativeId) -> bool {
        if self.exactly && self.needle.is_empty() {
            return !dataset.is_noted(id);
        }
        let notes = dataset.initiative(id).notes;
        self.in_list(notes) || dataset.lists_of_cell_notes(id).any(|list| self.in_list(list))
    }

    fn in_name(&self, dataset: &Dataset, id: InitiativeId) -> bool {
        self.occurs_in(dataset.name(id)) || dataset.aliases(id).any(|alias| self.occurs_in(alias))
    }

    fn in_code(&self, dataset: &Dataset, id: InitiativeId) -> bool {
        dataset.code(id).is_some_and(|code| self.occurs_in(code))
    }

    fn in_class(&self, dataset: &Dataset, id: InitiativeId, dimension: DimensionId) -> bool {
        match dataset.class(id, dimension) {
            Some(class) => self.classes.get(&class).copied().unwrap_or_default(),
            None => self.exactly && self.needle.is_empty(),
        }
    }

    fn occurs_in(&self, text: &str) -> bool {
        occurs(self.needle, self.exactly, &self.other_forms, text)
    }

    fn in_area(&self, area: AreaId) -> bool {
        self.areas[area.index()]
    }

    fn in_list(&self, list: ListId) -> bool {
        self.lists[list.index()]
    }
}

impl<'a> OtherForms<'a> {
    fn of(dataset: &'a Dataset, needle: &Needle) -> Self {
        let known = || dataset.about().abbreviations.iter();
        let spelt_out = known().filter(|(_, meaning)| meaning.all().any(|meaning| needle.occurs_in(meaning)));
        let shortened = known().filter(|(short, _)| short.all().any(|short| needle.equals(short)));
        Self {
            short: spelt_out.flat_map(|(short, _)| short.all()).collect(),
            long: shortened.flat_map(|(_, meaning)| meaning.all()).map(Needle::new).collect(),
        }
    }

    /// Returns `true` if a text has one of them.
    fn occur_in(&self, text: &str) -> bool {
        self.short.iter().any(|short| stands_in(short, text)) || self.long.iter().any(|long| long.occurs_in(text))
    }
}

impl Condition {
    fn holds(&self, dataset: &Dataset, basis: BasisId, line: InitiativeId, period: Period) -> bool {
        match *self {
            Self::Became(change) => became(dataset, basis, line, period, change),
            Self::Expires(year) => year.is_some_and(|year| expires(dataset, basis, line, year)),
            Self::Amount(bound, limit) => {
                dataset.in_period(dataset.amounts(line), period).is_some_and(|amount| match bound {
                    Bound::Above => amount > limit,
                    Bound::AtLeast => amount >= limit,
                    Bound::AtMost => amount <= limit,
                    Bound::Below => amount < limit,
                    Bound::Exactly => amount == limit,
                })
            }
        }
    }
}

/// Returns `true` if a text has the word, or is the word exactly, whatever its spaces.
fn occurs(needle: &Needle, exactly: bool, other_forms: &OtherForms<'_>, text: &str) -> bool {
    if exactly {
        needle.equals(text) || needle.equals(&plainly_spaced(text))
    } else {
        needle.occurs_in(text) || other_forms.occur_in(text)
    }
}

/// Returns `true` if an abbreviation is a word of its own in a text, as it is written.
fn stands_in(short: &str, text: &str) -> bool {
    let mut places = text.match_indices(short).filter(|_| !short.is_empty());
    places.any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + short.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Returns `true` if the last amount of the line is in this year. Where nothing is printed for the next, nobody knows.
fn expires(dataset: &Dataset, basis: BasisId, line: InitiativeId, year: ColumnId) -> bool {
    let figure = |year: ColumnId| ShownFigure::of_line(dataset, line, Period::Column(year));
    let later: Vec<ShownFigure> = dataset.years(basis).skip_while(|&other| other != year).skip(1).map(figure).collect();
    figure(year).is_there()
        && !later.first().is_some_and(|next| next.is_blank())
        && !later.iter().any(|other| other.is_there())
}

/// Returns `true` if the line is new or expired in this year; for all years together, in any but the first.
fn became(dataset: &Dataset, basis: BasisId, line: InitiativeId, period: Period, change: Change) -> bool {
    let base = |year| dataset.basis(basis).previous(year);
    let has = |year| base(year).is_some_and(|base| line_change(dataset, basis, line, [base, year]) == change);
    match period {
        Period::Column(year) => has(year),
        Period::All(_) => dataset.years(basis).any(has),
    }
}
