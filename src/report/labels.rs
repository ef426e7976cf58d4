//! Labels and phrases that tables and answers share: units, years, views, areas, documents, scope.

pub mod all_years;
pub mod documents;
pub mod figures;
pub mod flows;
pub mod measures;
pub mod notes;
pub mod of_which;
pub mod prices;
pub mod scale;
pub mod scope;
pub mod share;
pub mod units;

use std::borrow::Cow;

use crate::{
    analysis::{
        amounts::totals::TooLong,
        arranging::{group::GroupId, grouping::Grouping},
    },
    locale::{Locale, Message, printable::visible, vocabulary::Vocabulary},
    model::{
        dataset::Dataset,
        dimension::DimensionId,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        period::Period,
    },
};

/// The text on one line: line breaks and tabs become spaces.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\t']) {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text with a capital at the beginning.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Notes one after the other, each ended as a sentence is.
pub fn joined_notes(notes: &[String]) -> String {
    notes.iter().fold(String::new(), |said, note| with_note(said, note))
}

/// A text with a note behind it.
pub fn with_note(mut text: String, note: &str) -> String {
    if !text.is_empty() {
        text.push_str(if text.ends_with(['.', '!', '?']) { " " } else { ". " });
    }
    text + note
}

/// A list in words: "1, 2 og 4", or with semicolons if a name has a comma or an "og" itself.
pub fn listed(items: &[String], locale: &Locale) -> String {
    let has_and = |item: &String| Vocabulary::all().any(|words| item.contains(&format!(" {} ", words.and)));
    let joins = |item: &String| item.contains([',', ';']) || has_and(item);
    match items {
        [_, _, ..] if items.iter().any(joins) => items.join("; "),
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            locale.fill(Message::ListAnd, &[("first", first.join(", ").into()), ("last", last.into())])
        }
    }
}

/// The name of the whole: "Budget 2024 i alt"; the title alone where it ends with such words.
pub fn whole(dataset: &Dataset, locale: &Locale) -> String {
    let title = one_line(locale.of(dataset.short_title())).into_owned();
    let lower = title.to_lowercase();
    let says_so = total_words().any(|words| lower.strip_suffix(words).is_some_and(|rest| rest.ends_with(' ')));
    if says_so { title } else { locale.fill(Message::WholeOf, &[("title", title.into())]) }
}

/// Returns `true` if a name says in its first words that it is of a total: "I alt 2024-25".
pub fn begins_with_total(name: &str) -> bool {
    let lower = name.trim_start().to_lowercase();
    let is_word_end = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    total_words().any(|words| lower.strip_prefix(words).is_some_and(is_word_end))
}

fn total_words() -> impl Iterator<Item = &'static str> {
    Vocabulary::all().flat_map(|words| words.totals.iter().copied())
}

/// The name of a view: "egne midler".
pub fn view(view: View, locale: &Locale) -> String {
    locale.text(match view {
        View::Internal => Message::ViewInternal,
        View::External => Message::ViewExternal,
        View::Combined => Message::ViewCombined,
    })
}

/// The name of a financing.
pub fn financing(financing: Financing, locale: &Locale) -> String {
    view(financing.into(), locale)
}

/// The name of a dimension in the language, else its key.
pub fn dimension(dataset: &Dataset, dimension: DimensionId, locale: &Locale) -> String {
    let found = dataset.dimensions().nth(dimension.index());
    let name = found.map(|(_, found)| match &found.label {
        Some(label) => label.get(locale.language().code()).to_owned(),
        None => found.key.clone(),
    });
    one_line(&name.unwrap_or_default()).into_owned()
}

/// The name of a grouping, as it is typed too.
pub fn grouping(dataset: &Dataset, grouping: Grouping, locale: &Locale) -> String {
    match grouping {
        Grouping::Area => locale.text(Message::Area),
        Grouping::Funding => locale.text(Message::Funding),
        Grouping::Financing => locale.text(Message::Money),
        Grouping::Dimension(of) => dimension(dataset, of, locale),
        Grouping::Flat => locale.text(Message::WordFlat),
    }
}

/// A dimension as the heading of a column.
pub fn dimension_heading(dataset: &Dataset, of: DimensionId, locale: &Locale) -> String {
    capitalised(&dimension(dataset, of, locale))
}

/// The class of an initiative in a dimension as spelt; nothing where it names none.
pub fn class(dataset: &Dataset, id: InitiativeId, dimension: DimensionId) -> &str {
    dataset.class(id, dimension).map_or("", |class| dataset.text(class))
}

/// A name with its code before it, where it has one.
pub fn coded(code: Option<&str>, name: &str) -> String {
    code_before(code, name).map_or_else(|| name.to_owned(), |code| format!("{code} {name}"))
}

/// The code to be said before a name: none where the name begins with it.
pub fn code_before<'c>(code: Option<&'c str>, name: &str) -> Option<&'c str> {
    let says_it = |code: &&str| name.strip_prefix(code).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    code.filter(|code| !says_it(code))
}

/// The name of a group of lines, where `name` is the one that the document gives it: the sources that pay, the kind of money, or
/// the class.
pub fn group(dataset: &Dataset, group: GroupId, name: &str, locale: &Locale) -> String {
    match (group, name) {
        (GroupId::Financing(kind), _) => capitalised(&financing(kind, locale)),
        (GroupId::Funding(_), "") => capitalised(&locale.text(Message::NoFunding)),
        (GroupId::Class(of, _), "") => {
            locale.fill(Message::NoClass, &[("dimension", dimension_heading(dataset, of, locale).into())])
        }
        (GroupId::Funding(_) | GroupId::Class(..), name) => name.to_owned(),
    }
}

/// The name of a year, or of all of them: "2021", "alle år".
pub fn period_name(dataset: &Dataset, period: Period, locale: &Locale) -> String {
    match period {
        Period::Column(year) => locale.of(&dataset.column(year).label).to_owned(),
        Period::All(_) => locale.text(Message::AllYears),
    }
}

/// A message as the heading of a column.
pub fn heading(message: Message, locale: &Locale) -> String {
    capitalised(&locale.text(message))
}

/// The path of an area: "Børn › Dagtilbud".
pub fn path(dataset: &Dataset, area: AreaId) -> String {
    let names: Vec<&str> = dataset.path(area).into_iter().map(|area| dataset.area(area).name.as_str()).collect();
    names.join(" › ")
}

/// The name of an area, or of all of them.
pub fn area(dataset: &Dataset, area: Option<AreaId>, locale: &Locale) -> String {
    area.map_or_else(|| locale.text(Message::InAll), |area| path(dataset, area))
}

/// The sentence for an empty table: nothing is selected, or the dataset has no initiatives.
pub fn nothing(dataset: &Dataset, locale: &Locale) -> String {
    let any = dataset.initiatives().next().is_some();
    locale.text(if any { Message::NothingToList } else { Message::NoInitiatives })
}

/// The sentence for a sum that cannot be given exactly.
pub fn too_long(dataset: &Dataset, error: TooLong, locale: &Locale) -> String {
    let year = visible(&period_name(dataset, error.period, locale));
    let area = match error.area {
        Some(area) => visible(&dataset.area(area).name),
        None => locale.text(Message::AllAreas),
    };
    let money = view(error.view, locale);
    locale.fill(Message::MistakeTooLong, &[("area", area.into()), ("year", year.into()), ("view", money.into())])
}
