//! Names for parts of the dataset, short enough for the panes of the screen. Those shared with answers and tables are in
//! `report`.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::arranging::{arrangement::Arrangement, group::GroupId},
    explorer::view::{comparison::YearPair, scope::Scope},
    locale::{Locale, Message},
    model::{
        columns::{Column, ColumnId},
        dataset::Dataset,
        period::Period,
    },
    report::{
        self,
        labels::{
            documents::{briefly, documents_heading},
            measures,
        },
    },
};

pub use crate::report::labels::period_name;

/// "Brevet": the head of a column of stated figures.
pub fn document_heading(dataset: &Dataset, locale: &Locale) -> String {
    documents_heading(dataset, locale)
}

/// The same within a text: "brevet"; "brevet, sum" of all years, which no document adds up.
pub fn document_briefly(dataset: &Dataset, period: Period, locale: &Locale) -> String {
    let document = briefly(dataset, locale);
    match period {
        Period::All(_) => locale.fill(Message::StatedSum, &[("document", document.into())]),
        Period::Column(_) => document,
    }
}

/// The heading of a period among the columns that are shown: the year alone where the header names the measure. A long label is
/// cut where it is still unlike every other.
pub fn column_heading(dataset: &Dataset, scope: &Scope, period: Period, locale: &Locale) -> String {
    let Some(column) = period.column() else { return period_name(dataset, period, locale) };
    let text = |column: ColumnId| locale.of(&dataset.column(column).label);
    let label = text(column);
    let shown = scope.columns(dataset);
    let others = || shown.iter().filter(|&&other| other != column);
    let year = dataset.column(column).year.as_deref().filter(|_| dataset.column(column).is_whole_year());
    let of_measure =
        dataset.bases().len() > 1 && dataset.basis(scope.basis()).measure().is_some() && scope.beside().is_none();
    if let Some(year) = year.filter(|year| of_measure && label.starts_with(year)) {
        let is_other = |&other: &ColumnId| dataset.column(other).year.as_deref() != Some(year);
        if others().all(|&other| is_other(&other) && text(other) != year) {
            return year.to_owned();
        }
    }
    if label.width() <= LONGEST_HEADING {
        return label.to_owned();
    }
    let alike = |other: &str| label.chars().zip(other.chars()).take_while(|(letter, other)| letter == other).count();
    let needed = others().map(|&other| alike(text(other)) + 1).max().unwrap_or(0);
    let kept = needed.max(LONGEST_HEADING - 1);
    if kept + 1 >= label.chars().count() {
        return label.to_owned();
    }
    let beginning: String = label.chars().take(kept).collect();
    format!("{beginning}…")
}

/// The cells of a heading that is shown whole.
const LONGEST_HEADING: usize = 14;

/// "fra 2020" where the later year is shown, "til 2022" where the earlier one is; over all years "2020→2022"; in
/// one year "afvigelse fra budget".
pub fn compared(dataset: &Dataset, compared: YearPair, shown: Period, locale: &Locale) -> String {
    if compared.is_of_one_year(dataset) {
        let [first, second] = [compared.from, compared.to].map(|column| measures::of_column(dataset, column, locale));
        return match shown {
            Period::Column(shown) if shown == compared.from => {
                locale.fill(Message::DeviationIn, &[("measure", second.into())])
            }
            _ => locale.fill(Message::DeviationFrom, &[("measure", first.into())]),
        };
    }
    let [from, to] = years(dataset, compared, locale);
    match shown {
        Period::Column(year) if year == compared.to => locale.fill(Message::FromYear, &[("year", from.into())]),
        Period::Column(year) if year == compared.from => locale.fill(Message::ToYear, &[("year", to.into())]),
        _ => locale.fill(Message::FromYearTo, &[("from", from.into()), ("to", to.into())]),
    }
}

/// The years of a comparison alone where both are whole and of one measure, which the header names; else the labels of the columns.
fn years<'a>(dataset: &'a Dataset, compared: YearPair, locale: &Locale) -> [&'a str; 2] {
    let pair = [compared.from, compared.to].map(|column| dataset.column(column));
    let is_of_one = pair[0].measure == pair[1].measure;
    let year = |column: &'a Column| {
        let year = column.year.as_deref().filter(|_| is_of_one && column.is_whole_year());
        // Of a long label the year alone stands where there is little room: it is the only whole one of the measure.
        let label = locale.of(&column.label);
        year.filter(|year| label.starts_with(year) || label.width() > LONGEST_HEADING)
    };
    let labels = pair.map(|column| locale.of(&column.label));
    match pair.map(year) {
        [Some(from), Some(to)] if from != to => [from, to],
        _ => labels,
    }
}

/// The name of a group of lines: the sources that pay, the kind of money, or the class.
pub fn group(dataset: &Dataset, group: GroupId, arrangement: Option<&Arrangement>, locale: &Locale) -> String {
    let groups = arrangement.and_then(Arrangement::groups);
    report::labels::group(dataset, group, groups.map_or("", |groups| groups.name(group)), locale)
}
