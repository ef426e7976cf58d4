//! Sentences for a query without a match, or with fewer than expected: the places where there is one, the dataset's own words on
//! the subject, or similar names.

use crate::{
    analysis::search::{
        found::{Found, WordsIn},
        lookup::Miss,
        other_years::OtherYears,
        query::{
            Query, TextPlace,
            reader::QueryReader,
            scope::{ScopeNote, is_in_own_language, scope_note},
            years::unknown_years,
        },
        unknown_name::UnknownName,
        whole_name::WholeName,
    },
    locale::{Locale, Message, printable::visible},
    model::{columns::ColumnId, dataset::Dataset, financing::View},
    report::labels::{self, measures},
};

/// "1 under egne midler; c viser alle": the lines of the money that is not shown.
pub fn in_other_money(lines: usize, view: View, key: &str, locale: &Locale) -> String {
    let values = [("count", lines.into()), ("view", labels::view(view, locale).into()), ("key", key.into())];
    locale.fill(Message::FoundInMoney, &values)
}

/// "I 2021: 5, i 2022: 5; 2021 er det første år, der kan sammenlignes": of the money that is shown, else of all; none where there is
/// nothing to say.
pub fn in_other_years(dataset: &Dataset, found: &OtherYears, view: View, locale: &Locale) -> Option<String> {
    let is_of_view = found.years.iter().any(|found| found.lines(view) > 0);
    let counted = if is_of_view { view } else { View::Combined };
    let year = |column| labels::one_line(locale.of(&dataset.column(column).label)).into_owned();
    let years = found.years.iter().filter(|found| found.lines(counted) > 0).map(|found| {
        let values = [("year", year(found.year).into()), ("count", found.lines(counted).into())];
        if counted == view {
            return locale.fill(Message::FoundInYear, &values);
        }
        let money = ("view", labels::view(counted, locale).into());
        locale.fill(Message::FoundInYearOfMoney, &[values.as_slice(), &[money]].concat())
    });
    let years = years.collect::<Vec<_>>().join(", ");
    let first = found.first_comparable.map(year);
    let first = first.map(|year| locale.fill(Message::FirstComparable, &[("year", year.into())]));
    let said: Vec<String> = [years].into_iter().filter(|years| !years.is_empty()).chain(first).collect();
    (!said.is_empty()).then(|| labels::capitalised(&said.join("; ")))
}

/// The sentence of the dataset's scope beside lines that have the words of the query as well.
pub fn beside_lines(dataset: &Dataset, said: &ScopeNote, locale: &Locale) -> String {
    match said {
        ScopeNote::Silent(sentence) => labels::one_line(locale.of(sentence)).into_owned(),
        ScopeNote::LeftOut(sentence) | ScopeNote::Mentioned(sentence) => {
            let sentence = labels::one_line(locale.of(sentence)).into_owned();
            let document = labels::documents::the_document(dataset, locale);
            locale.fill(Message::ScopeSays, &[("document", document.into()), ("sentence", sentence.into())])
        }
    }
}

/// The same with the first words of the sentence, which may say that what follows is not so, and those around what was typed, for a place
/// without room for all of it.
pub fn beside_lines_from_hit(dataset: &Dataset, query: &Query, said: &ScopeNote, locale: &Locale) -> String {
    let (ScopeNote::Silent(sentence) | ScopeNote::LeftOut(sentence) | ScopeNote::Mentioned(sentence)) = said;
    let sentence = labels::one_line(locale.of(sentence)).into_owned();
    let hit = query.hits(TextPlace::Note, &sentence).first().map_or(0, |hit| hit.start);
    let words = sentence[..hit].char_indices().rev().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at);
    let start = words.take(WORDS_BEFORE).last().unwrap_or(0);
    let first = sentence.char_indices().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at);
    let end = first.take(FIRST_WORDS).last().unwrap_or(0);
    let sentence = if start > end { format!("{} …{}", &sentence[..end], &sentence[start..]) } else { sentence };
    let document = labels::documents::the_document(dataset, locale);
    locale.fill(Message::ScopeSays, &[("document", document.into()), ("sentence", sentence.into())])
}

/// The first words that are left of a sentence: "I tabellen er der ikke medtaget".
const FIRST_WORDS: usize = 6;

/// The words before what was typed that are left of a sentence.
const WORDS_BEFORE: usize = 4;

/// The sentence about a year or a measure that gives no figure, with the dataset's own sentence about it where there is one.
pub fn miss(dataset: &Dataset, miss: &Miss, locale: &Locale) -> String {
    match miss {
        Miss::NoYear(typed) => {
            let known: Vec<String> = dataset.known_years().into_iter().map(ToOwned::to_owned).collect();
            let values = [("year", visible(typed).into()), ("years", labels::listed(&known, locale).into())];
            let said = locale.fill(Message::YearNotThere, &values);
            let query = Query::parse(typed, &QueryReader::plain(locale.language()));
            match scope_note(&query, dataset) {
                Some(ScopeNote::Silent(sentence)) => format!("{said} {}", labels::one_line(locale.of(&sentence))),
                _ => said,
            }
        }
        Miss::NotOfMeasure(typed, basis) => {
            let columns = column_names(dataset, &dataset.shown_columns(*basis), locale);
            let measure = labels::capitalised(&measures::basis(dataset, *basis, locale));
            let values = [("measure", measure.into()), ("year", visible(typed).into()), ("columns", columns.into())];
            locale.fill(Message::MeasureLacksYear, &values)
        }
        Miss::Ambiguous(typed, columns) => ambiguous(typed, &column_names(dataset, columns, locale), locale),
        Miss::SeveralMeasures(typed, measures) => {
            let names: Vec<String> = measures.iter().map(|&of| measures::basis(dataset, of, locale)).collect();
            ambiguous(typed, &visible(&names.join(", ")), locale)
        }
    }
}

fn ambiguous(typed: &str, choices: &str, locale: &Locale) -> String {
    locale.fill(Message::WordIsAmbiguous, &[("word", visible(typed).into()), ("choices", choices.into())])
}

fn column_names(dataset: &Dataset, columns: &[ColumnId], locale: &Locale) -> String {
    let names: Vec<&str> = columns.iter().map(|&column| locale.of(&dataset.column(column).label)).collect();
    visible(&names.join(", "))
}

/// The sentence of the dataset's scope that has the words of the query: it leaves the subject out, does not say, or mentions
/// it.
pub fn of_the_scope(dataset: &Dataset, query: &Query, said: &ScopeNote, locale: &Locale) -> String {
    let document = labels::documents::the_document(dataset, locale);
    let (message, document, sentence) = match said {
        // Lines may well be about what only a translation calls so.
        ScopeNote::LeftOut(sentence) if !is_in_own_language(query, dataset) => (Message::Mentioned, document, sentence),
        ScopeNote::LeftOut(sentence) => (Message::LeftOut, labels::capitalised(&document), sentence),
        ScopeNote::Mentioned(sentence) => (Message::Mentioned, document, sentence),
        ScopeNote::Silent(sentence) => {
            let sentence = labels::one_line(locale.of(sentence));
            return locale.fill(Message::NotSaid, &[("words", query.text().into()), ("sentence", sentence.into())]);
        }
    };
    let sentence = labels::one_line(locale.of(sentence)).into_owned();
    let values = [("words", query.text().into()), ("document", document.into()), ("sentence", sentence.into())];
    locale.fill(message, &values)
}

/// The sentence about a year in the query that the dataset does not have, where there is one.
pub fn unknown_year(dataset: &Dataset, query: &Query, locale: &Locale) -> Option<String> {
    let year = unknown_years(query, dataset).next()?;
    Some(miss(dataset, &Miss::NoYear(year.to_owned()), locale))
}

/// The term that finds the lines of a state, where a text is a word for one: "expired".
pub fn state(text: &str, reader: &QueryReader, locale: &Locale) -> Option<String> {
    let is_meant = |term: &String| term.split_once(':').is_some_and(|(_, state)| state == text.trim().to_lowercase());
    let term = reader.spellings().find(is_meant).filter(|_| !text.trim().is_empty())?;
    Some(locale.fill(Message::TermFindsState, &[("term", term.into())]))
}

/// The sentence about typed terms that cannot be read, where there are any.
pub fn unread(query: &Query, locale: &Locale) -> Option<String> {
    let terms: Vec<String> = query.unread().iter().map(|term| format!("\"{}\"", visible(term))).collect();
    let values = [("terms", labels::listed(&terms, locale).into()), ("count", terms.len().into())];
    (!terms.is_empty()).then(|| locale.fill(Message::UnreadTerms, &values))
}

/// The sentence about words before a colon that are no keys, with the nearest key or all of them.
pub fn unknown_key(query: &Query, reader: &QueryReader, locale: &Locale) -> Option<String> {
    let key = query.unknown_key(reader)?;
    let near = reader.nearest_keys(&key);
    let all = || {
        let mut keys: Vec<String> = reader.spellings().filter(|term| term.ends_with(':')).collect();
        keys.dedup();
        keys
    };
    let (message, keys) =
        if near.is_empty() { (Message::UnknownTerm, all()) } else { (Message::UnknownTermNear, near) };
    Some(locale.fill(message, &[("key", visible(&key).into()), ("keys", labels::listed(&keys, locale).into())]))
}

/// "There is no funding called "x"": the name in a query that no line has.
pub fn unknown_name(
    dataset: &Dataset,
    query: &Query,
    unknown: &UnknownName,
    reader: &QueryReader,
    locale: &Locale,
) -> String {
    let typed = query.typed_value(&unknown.word, unknown.place, reader);
    let typed = typed.unwrap_or_else(|| unknown.word.as_str().to_owned());
    let (place, dimension) = match unknown.place {
        TextPlace::Area => ("area", String::new()),
        TextPlace::Class(dimension) => ("class", labels::dimension(dataset, dimension, locale)),
        _ => ("funding", String::new()),
    };
    let values = [("place", place.into()), ("dimension", dimension.into()), ("name", visible(&typed).into())];
    locale.fill(Message::UnknownName, &values)
}

/// "There are: Budget 2018, Satspulje and 7 more": the names that a name may be one of, so many of them.
pub fn known_names(unknown: &UnknownName, shown: usize, locale: &Locale) -> String {
    let names: Vec<String> = unknown.known.iter().take(shown).map(|name| visible(&labels::one_line(name))).collect();
    let mark = if names.iter().any(|name| name.contains(',')) { "; " } else { ", " };
    let values = [
        ("names", names.join(mark).into()),
        ("shown", names.len().into()),
        ("more", (unknown.count - names.len()).into()),
    ];
    locale.fill(Message::KnownNames, &values)
}

/// "The areas are called: Job og uddannelse, Flygtningeområdet, …": names of areas as they are printed, of which there are more.
pub fn areas(names: &[&str], more: usize, locale: &Locale) -> String {
    let names: Vec<String> = names.iter().map(|name| visible(&labels::one_line(name))).collect();
    let mark = if names.iter().any(|name| name.contains(',')) { "; " } else { ", " };
    let more = (more > 0).then_some("…".to_owned());
    let names = names.into_iter().chain(more).collect::<Vec<_>>().join(mark);
    locale.fill(Message::AreasAreCalled, &[("names", names.into())])
}

/// "funding:="Budget 2019" finds exactly that: 3": the term for the source or class whose whole name was typed.
pub fn exactly(found: &WholeName, reader: &QueryReader, locale: &Locale) -> Option<String> {
    let term = reader.exactly(found.place, &labels::one_line(&found.name))?;
    Some(locale.fill(Message::TermFindsExactly, &[("term", term.into()), ("count", found.lines.into())]))
}

/// "The names are in Danish": where the words stand in no name and the dataset's names are in another language than the screen's.
pub fn other_language(dataset: &Dataset, words_in: WordsIn, locale: &Locale) -> Option<String> {
    names_language(dataset, words_in, locale).map(|code| locale.fill(Message::NamesAreIn, &[("language", code.into())]))
}

/// "Only in notes.": where lines were found, and the words stand in no name of theirs.
pub fn in_notes_alone(found: &Found, locale: &Locale) -> Option<String> {
    let is_in_notes = found.words_in == WordsIn::NotesAlone && found.nothing.is_none();
    is_in_notes.then(|| locale.text(Message::FoundInNotesAlone))
}

/// The same within a heading.
pub fn other_language_short(dataset: &Dataset, words_in: WordsIn, locale: &Locale) -> Option<String> {
    let code = names_language(dataset, words_in, locale)?;
    Some(locale.fill(Message::NamesAreInShort, &[("language", code.into())]))
}

/// The language of the names, where it matters.
fn names_language<'d>(dataset: &'d Dataset, words_in: WordsIn, locale: &Locale) -> Option<&'d str> {
    let code = dataset.about().language.as_deref().filter(|_| words_in == WordsIn::NotesAlone)?;
    (!code.eq_ignore_ascii_case(locale.language().code())).then_some(code)
}

/// The question "Mente du …?", if any name is similar.
pub fn did_you_mean<'n>(names: impl IntoIterator<Item = &'n str>, locale: &Locale) -> Option<String> {
    let names: Vec<String> = names.into_iter().map(|name| format!("\"{}\"", labels::one_line(name))).collect();
    (!names.is_empty()).then(|| locale.fill(Message::DidYouMean, &[("names", names.join(", ").into())]))
}
