//! The things that a warning is about, each by its name, its place, its figure, and all of these in one sentence.

use crate::{
    analysis::{amounts::shown::ShownFigure, check::warnings::Concerned},
    locale::{Locale, Message},
    model::{
        cell::Cell,
        dataset::{Dataset, Stated},
        dimension::Classification,
        ids::PrintedRow,
        period::Period,
    },
    report::{labels, sentences::citation},
};

/// The name of a line, an area, a funding source or class, a part, a column; of a total that of its area.
pub fn name(dataset: &Dataset, concerned: Concerned, locale: &Locale) -> String {
    let name = match (concerned, concerned.row()) {
        (Concerned::Area(area), _) => dataset.area(area).name.as_str(),
        (Concerned::Spelling(_, text, _), _) => dataset.text(text),
        (Concerned::Column(column), _) => locale.of(&dataset.column(column).label),
        (Concerned::Part(..), _) => {
            let part = concerned.part(dataset);
            return part.map(|part| labels::of_which::name(dataset, part, locale)).unwrap_or_default();
        }
        (_, Some(PrintedRow::Line(line))) => dataset.name(line),
        (_, Some(PrintedRow::Total(total))) => {
            return labels::area(dataset, dataset.stated_total(total).area, locale);
        }
        (Concerned::Line(_) | Concerned::Figure(..), None) => "",
    };
    labels::one_line(name).into_owned()
}

/// The place of that: the path of a line, an area's own, the kind of a class, the money and the printed place of a total, the row of a part.
pub fn place(dataset: &Dataset, concerned: Concerned, locale: &Locale) -> String {
    match (concerned, concerned.row()) {
        (Concerned::Area(area), _) => {
            let parent = dataset.area(area).parent.map(|parent| labels::path(dataset, parent));
            [locale.text(Message::Area)].into_iter().chain(parent).collect::<Vec<_>>().join(" · ")
        }
        (Concerned::Spelling(Classification::Funding, ..), _) => locale.text(Message::Funding),
        (Concerned::Spelling(Classification::Dimension(by), ..), _) => labels::dimension(dataset, by, locale),
        (Concerned::Column(_), _) | (_, None) => String::new(),
        (Concerned::Part(row, _, column), _) => {
            let of = Concerned::Figure(row, column);
            format!("{} · {}", name(dataset, of, locale), place(dataset, of, locale))
        }
        (_, Some(PrintedRow::Line(line))) => labels::path(dataset, dataset.initiative(line).area),
        (_, Some(PrintedRow::Total(total))) => place_of_total(dataset, dataset.stated_total(total), locale),
    }
}

fn place_of_total(dataset: &Dataset, total: &Stated, locale: &Locale) -> String {
    let class = total.class.map(|class| labels::one_line(dataset.text(class.name)).into_owned());
    let printed = Some(citation::short(dataset, total.source, locale)).filter(|place| !place.is_empty());
    let parts = class.into_iter().chain([labels::view(total.view, locale)]).chain(printed);
    parts.collect::<Vec<_>>().join(" · ")
}

/// The figure that it is about; of a line the figure of a period, of what has none a blank.
pub fn figure(dataset: &Dataset, concerned: Concerned, period: Period) -> ShownFigure {
    let blank = ShownFigure { cell: Cell::Blank, ..ShownFigure::default() };
    match concerned {
        Concerned::Line(line) => ShownFigure::of_line(dataset, line, period),
        Concerned::Figure(PrintedRow::Line(line), column) => {
            ShownFigure::of_line(dataset, line, Period::Column(column))
        }
        Concerned::Figure(PrintedRow::Total(total), column) => {
            let total = dataset.stated_total(total);
            ShownFigure { cell: total.cells[column.index()], doubts: total.doubts(column) }
        }
        Concerned::Part(_, _, column) => {
            concerned.part(dataset).map_or(blank, |part| ShownFigure::of_part(dataset, part, Period::Column(column)))
        }
        Concerned::Area(_) | Concerned::Spelling(..) | Concerned::Column(_) => blank,
    }
}

/// All of it on one line: "heraf drift, 2021: 2,5 mio. kr. (Skoler · Børn og unge)".
pub fn full(dataset: &Dataset, concerned: Concerned, period: Period, locale: &Locale) -> String {
    let period = concerned.column().map_or(period, Period::Column);
    let mut text = name(dataset, concerned, locale);
    if matches!(concerned, Concerned::Line(_) | Concerned::Figure(..) | Concerned::Part(..)) {
        let figure = labels::figures::in_words(dataset, period, figure(dataset, concerned, period), locale);
        text = format!("{text}, {}: {figure}", labels::all_years::period_phrase(dataset, period, locale));
    }
    let place = place(dataset, concerned, locale);
    if place.is_empty() { text } else { format!("{text} ({place})") }
}
