//! Warnings as sentences: one oddity by its names and figures, many by their number.

mod concerned;

use std::collections::HashSet;

use crate::{
    analysis::check::warnings::{Concerned, Warning, WarningKind},
    locale::{Locale, Message, Value},
    model::{
        cell::Cell,
        columns::ColumnId,
        dataset::Dataset,
        ids::{InitiativeId, PrintedRow},
        name::folded,
        period::Period,
    },
    report::labels,
};

pub use crate::report::sentences::warning::concerned::{figure, full, name, place};

/// The kind of a warning, for other programs.
pub(in crate::report) fn kind(warning: &Warning) -> &'static str {
    match warning.kind {
        WarningKind::StatedTwice => "stated_twice",
        WarningKind::OfWhichLarger => "of_which_larger",
        WarningKind::LikeThousands => "like_thousands",
        WarningKind::LongFigure => "long_figure",
        WarningKind::YearsOutOfOrder => "years_out_of_order",
        WarningKind::SameName => "same_name",
        WarningKind::SimilarNames => "similar_names",
        WarningKind::NoAmount => "no_amount",
        WarningKind::NoSource => "no_source",
        WarningKind::NoFunding => "no_funding",
    }
}

/// The sentence of a warning.
pub fn sentence(dataset: &Dataset, warning: &Warning, locale: &Locale) -> String {
    if warning.count > 1 { counted(warning, locale) } else { named(dataset, warning, locale) }
}

/// The sentence of many oddities of one kind: "77 af 78 angiver ingen finansieringskilde".
fn counted(warning: &Warning, locale: &Locale) -> String {
    let count = || ("count", Value::from(warning.count));
    let of_lines = |message| locale.fill(message, &[count(), ("all", warning.lines.into())]);
    let message = match warning.kind {
        WarningKind::NoAmount => return of_lines(Message::WarnManyNoAmount),
        WarningKind::NoSource => return of_lines(Message::WarnManyNoSource),
        WarningKind::NoFunding => return of_lines(Message::WarnManyNoFunding),
        WarningKind::YearsOutOfOrder => return locale.text(Message::WarnYearsOutOfOrder),
        WarningKind::StatedTwice => Message::WarnManyStatedTwice,
        WarningKind::OfWhichLarger => Message::WarnManyOfWhich,
        WarningKind::LikeThousands => Message::WarnManyLikeThousands,
        WarningKind::LongFigure => Message::WarnManyLongFigures,
        WarningKind::SameName => Message::WarnManySameName,
        WarningKind::SimilarNames => Message::WarnManySimilarNames,
    };
    locale.fill(message, &[count()])
}

/// The sentence of one oddity.
fn named(dataset: &Dataset, warning: &Warning, locale: &Locale) -> String {
    let Some(&first) = warning.concerned.first() else { return locale.text(Message::WarnYearsOutOfOrder) };
    let of_line = |message| {
        let area = place(dataset, first, locale);
        locale.fill(message, &[("name", name(dataset, first, locale).into()), ("area", area.into())])
    };
    match warning.kind {
        WarningKind::SameName => same_name(dataset, warning, locale),
        WarningKind::SimilarNames => similar_names(dataset, warning, locale),
        WarningKind::NoAmount => of_line(Message::WarnNoAmount),
        WarningKind::NoSource => of_line(Message::WarnNoSource),
        WarningKind::NoFunding => of_line(Message::WarnNoFunding),
        WarningKind::YearsOutOfOrder => locale.text(Message::WarnYearsOutOfOrder),
        WarningKind::StatedTwice => stated_twice(dataset, warning, first, locale),
        WarningKind::OfWhichLarger => of_which(dataset, first, locale),
        WarningKind::LikeThousands => one_figure(dataset, first, Message::WarnLikeThousands, locale),
        WarningKind::LongFigure => one_figure(dataset, first, Message::WarnLongFigure, locale),
    }
}

/// The most names that one sentence lists. A name may stand in a million lines, and the sentence is drawn with every frame.
const MOST: usize = 4;

fn same_name(dataset: &Dataset, warning: &Warning, locale: &Locale) -> String {
    let count = warning.concerned.len();
    let ids: Vec<InitiativeId> = warning.concerned.iter().take(MOST).filter_map(|&it| line(it)).collect();
    let mut areas: Vec<String> = ids.iter().map(|&id| labels::path(dataset, dataset.initiative(id).area)).collect();
    areas.dedup();
    let has_amounts = ids.first().is_some_and(|&id| dataset.amounts(id).iter().any(Option::is_some));
    let is_same = |pair: &[InitiativeId]| dataset.amounts(pair[0]) == dataset.amounts(pair[1]);
    let same = count <= MOST && has_amounts && ids.windows(2).all(is_same);
    let message = if same { Message::WarnSameNameAndAmounts } else { Message::WarnSameName };
    let name = warning.concerned.first().map(|&first| name(dataset, first, locale)).unwrap_or_default();
    let areas = some(&areas, count > MOST, locale);
    locale.fill(message, &[("name", name.into()), ("count", count.into()), ("areas", areas.into())])
}

/// The spellings come first in what is concerned, one of each.
fn similar_names(dataset: &Dataset, warning: &Warning, locale: &Locale) -> String {
    let mut known = HashSet::new();
    let first = warning.concerned.iter().take(MOST + 1).map(|&concerned| name(dataset, concerned, locale));
    let mut names: Vec<String> =
        first.filter(|name| known.insert(folded(name))).map(|name| format!("\"{name}\"")).collect();
    let has_more = names.len() > MOST;
    names.truncate(MOST);
    locale.fill(Message::WarnSimilarNames, &[("names", some(&names, has_more, locale).into())])
}

/// A list in words; with an ellipsis where there are more.
fn some(names: &[String], has_more: bool, locale: &Locale) -> String {
    if has_more { names.join("; ") + "; …" } else { labels::listed(names, locale) }
}

fn stated_twice(dataset: &Dataset, warning: &Warning, first: Concerned, locale: &Locale) -> String {
    let figures: Vec<String> = warning
        .concerned
        .iter()
        .filter_map(|&concerned| match (concerned.row()?, concerned.column()?) {
            (PrintedRow::Total(total), column) => Some(dataset.stated_total(total).amount(column)),
            (PrintedRow::Line(_), _) => None,
        })
        .map(|amount| labels::figures::figure(amount, 0, locale))
        .collect();
    let Some((PrintedRow::Total(total), column)) = first.row().zip(first.column()) else { return String::new() };
    let total = dataset.stated_total(total);
    let class = total.class.map(|class| labels::one_line(dataset.text(class.name)).into_owned());
    let area = [labels::area(dataset, total.area, locale)].into_iter().chain(class).collect::<Vec<_>>().join(", ");
    locale.fill(
        Message::WarnStatedTwice,
        &[
            ("area", area.into()),
            ("view", labels::view(total.view, locale).into()),
            ("year", label(dataset, column, locale).into()),
            ("figures", labels::listed(&figures, locale).into()),
        ],
    )
}

fn of_which(dataset: &Dataset, part: Concerned, locale: &Locale) -> String {
    let Some((row, column)) = part.row().zip(part.column()) else { return String::new() };
    let whole = match row {
        PrintedRow::Line(line) => dataset.cell(line, column),
        PrintedRow::Total(total) => dataset.stated_total(total).cells[column.index()],
    };
    let cell = part.part(dataset).map_or(Cell::Dash, |part| part.cells[column.index()]);
    let [amount, whole] = [cell, whole].map(|cell| labels::figures::figure(cell.amount(), 0, locale));
    locale.fill(
        Message::WarnOfWhich,
        &[
            ("of", subject(dataset, Concerned::Figure(row, column), locale).into()),
            ("column", label(dataset, column, locale).into()),
            ("part", name(dataset, part, locale).into()),
            ("amount", amount.into()),
            ("whole", whole.into()),
        ],
    )
}

fn one_figure(dataset: &Dataset, concerned: Concerned, message: Message, locale: &Locale) -> String {
    let Some(column) = concerned.column() else { return String::new() };
    let amount = figure(dataset, concerned, Period::Column(column)).cell.amount();
    locale.fill(
        message,
        &[
            ("of", subject(dataset, concerned, locale).into()),
            ("column", label(dataset, column, locale).into()),
            ("amount", labels::figures::figure(amount, 0, locale).into()),
        ],
    )
}

/// The row of a figure: "\"Fritidsjob\" (Job og uddannelse)", "Job og uddannelse, egne midler".
fn subject(dataset: &Dataset, concerned: Concerned, locale: &Locale) -> String {
    let (name, place) = (name(dataset, concerned, locale), place(dataset, concerned, locale));
    if line(concerned).is_some() { format!("\"{name}\" ({place})") } else { format!("{name}, {place}") }
}

fn line(concerned: Concerned) -> Option<InitiativeId> {
    if let PrintedRow::Line(line) = concerned.row()? { Some(line) } else { None }
}

fn label<'a>(dataset: &'a Dataset, column: ColumnId, locale: &Locale) -> &'a str {
    locale.of(&dataset.column(column).label)
}
