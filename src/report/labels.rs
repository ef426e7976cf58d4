//! Labels and phrases that tables and answers share: units, years, views, areas, documents, scope.

use std::borrow::Cow;

use crate::{
    analysis::{
        amounts::{price, shown::ShownFigure, totals::TooLong},
        arranging::{group::GroupId, grouping::Grouping},
        change::share as percentage,
        check::reconcile::Against,
        selection::{Selection, Years},
    },
    locale::{
        Locale, Message,
        printable::{escaped, visible},
        vocabulary::Vocabulary,
    },
    model::{
        about::Unit,
        amount::Amount,
        cell::{Cell, Doubts},
        citation::DocumentId,
        column::ColumnId,
        dataset::{Dataset, OfWhich},
        dimension::DimensionId,
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
        localized::Localized,
        period::Period,
        text::TextId,
    },
    report::{
        grid::{Cell as GridCell, Row},
        measures,
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
    code.map_or_else(|| name.to_owned(), |code| format!("{code} {name}"))
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

/// The phrase for a year, or for all of them: "2021", "2020–2022 tilsammen".
pub fn period_phrase(dataset: &Dataset, period: Period, locale: &Locale) -> String {
    let years = dataset.basis_of(period);
    let (first, last) = (dataset.years(years).next(), dataset.years(years).next_back());
    match (period, first, last) {
        (Period::All(_), Some(first), Some(last)) if first != last => {
            let first = measures::year(dataset, years, first, locale);
            let last = locale.of(&dataset.column(last).label);
            locale.fill(Message::PeriodTogether, &[("first", first.into()), ("last", last.into())])
        }
        (Period::Column(year), ..) | (Period::All(_), Some(year), _) => {
            locale.of(&dataset.column(year).label).to_owned()
        }
        (Period::All(_), None, _) => locale.text(Message::AllYears),
    }
}

/// A message as the heading of a column.
pub fn heading(message: Message, locale: &Locale) -> String {
    capitalised(&locale.text(message))
}

/// The heading of a column of figures.
pub fn period_heading(dataset: &Dataset, period: Period, locale: &Locale) -> String {
    let name = capitalised(&period_name(dataset, period, locale));
    let level = period.column().and_then(|column| price::of_column(dataset, column, locale.language().code()));
    level.map_or_else(|| name.clone(), |level| format!("{name} ({})", one_line(level)))
}

/// The unit of amounts: the document's own label in its own language, else by the currency, "DKK million".
pub fn unit(dataset: &Dataset, locale: &Locale) -> Option<String> {
    unit_in_words(dataset, &dataset.about().unit, locale)
}

/// The unit of the figures of a period: that of its measure, where that has one of its own.
pub fn unit_of(dataset: &Dataset, period: Period, locale: &Locale) -> Option<String> {
    unit_in_words(dataset, measures::unit(dataset, period), locale)
}

fn unit_in_words(dataset: &Dataset, unit: &Unit, locale: &Locale) -> Option<String> {
    match (&unit.label, &unit.currency) {
        (Some(label), None) => Some(locale.of(label).to_owned()),
        (Some(label), _) if speaks(dataset, label, locale) => Some(locale.of(label).to_owned()),
        (_, Some(currency)) => Some(scaled(Message::UnitScaled, currency, "", unit.multiplier, locale)),
        (None, None) => None,
    }
}

/// An amount with its unit, as in a sentence: "4,2 mio. kr.", "DKK 4.2 million".
pub fn with_unit(dataset: &Dataset, period: Period, written: &str, locale: &Locale) -> String {
    let unit = measures::unit(dataset, period);
    match (&unit.label, &unit.currency) {
        (Some(label), currency) if currency.is_none() || speaks(dataset, label, locale) => {
            beside(written, locale.of(label))
        }
        (_, Some(currency)) => scaled(Message::AmountScaled, currency, written, unit.multiplier, locale),
        _ => written.to_owned(),
    }
}

/// An amount with the label of its unit: "4,2 mio. kr.". A currency sign that begins the label stands before the figure, as it is
/// written where such signs are: "−£1.5m" of "£m".
fn beside(written: &str, label: &str) -> String {
    let Some(sign) = label.chars().next().filter(|sign| matches!(sign, '£' | '$' | '€' | '¥')) else {
        return format!("{written} {label}");
    };
    let (minus, figure) = match written.strip_prefix(['−', '+']) {
        Some(figure) => written.split_at(written.len() - figure.len()),
        None => ("", written),
    };
    format!("{minus}{sign}{figure}{}", &label[sign.len_utf8()..])
}

/// Returns `true` if the label of the unit is in the language that is written, as far as the dataset says.
fn speaks(dataset: &Dataset, label: &Localized, locale: &Locale) -> bool {
    let code = locale.language().code();
    label.is_in(code) || dataset.about().language.as_deref().is_none_or(|own| own == code)
}

fn scaled(message: Message, currency: &str, written: &str, multiplier: Amount, locale: &Locale) -> String {
    let scale = match multiplier.to_string().as_str() {
        "1" => "units".to_owned(),
        "1000" => "thousand".to_owned(),
        "1000000" => "million".to_owned(),
        "1000000000" => "billion".to_owned(),
        _ => format!("× {}", locale.amount(multiplier, 0)),
    };
    let mut values = vec![("currency", currency.into()), ("scale", scale.into())];
    if message == Message::AmountScaled {
        values.push(("amount", written.into()));
    }
    locale.fill(message, &values).trim().to_owned()
}

/// An amount in a sentence, with its unit; "intet beløb" for none.
pub fn amount(dataset: &Dataset, period: Period, amount: Option<Amount>, locale: &Locale) -> String {
    match amount {
        Some(amount) => with_unit(dataset, period, &locale.amount(amount, 0), locale),
        None => locale.text(Message::NoAmount),
    }
}

/// The name of a document: "brevet".
pub fn document(dataset: &Dataset, document: Option<DocumentId>, locale: &Locale) -> String {
    let document = document.map(|id| dataset.document(id));
    let name = document.and_then(|document| document.label.as_ref().or(document.title.as_ref()));
    name.map_or_else(|| locale.text(Message::TheDocument), |name| one_line(locale.of(name)).into_owned())
}

/// The name of a dataset's only document in a sentence; "the document" if there are several or none.
pub fn the_document(dataset: &Dataset, locale: &Locale) -> String {
    let only = (dataset.about().documents.len() == 1).then_some(DocumentId(0));
    document(dataset, only, locale)
}

/// The heading of stated figures: the label of the only document without an article, or "stated".
pub fn documents_heading(dataset: &Dataset, locale: &Locale) -> String {
    capitalised(without_article(&documents(dataset, locale), locale))
}

/// A name where there is little room: "letter" of "the letter".
pub fn without_article<'t>(name: &'t str, locale: &Locale) -> &'t str {
    let article = Vocabulary::of(locale.language()).article.unwrap_or_default();
    name.strip_prefix(article).unwrap_or(name)
}

/// The name of stated figures: the label of the only document, or "stated".
pub fn documents(dataset: &Dataset, locale: &Locale) -> String {
    match dataset.about().documents.as_slice() {
        [only] if only.label.is_some() => document(dataset, Some(DocumentId(0)), locale),
        _ => locale.text(Message::Stated),
    }
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

/// The scope of a table, for the lines above it: title, unit, view, years, exclusions and filters.
pub fn scope(dataset: &Dataset, selection: &Selection, shown: Option<View>, locale: &Locale) -> Vec<String> {
    let mut first = vec![one_line(locale.of(dataset.short_title())).into_owned()];
    first.extend(unit_of(dataset, selection.period(dataset), locale));
    first.extend(match selection.years {
        Years::One(_) => None,
        Years::Each | Years::Sum => measures::named(dataset, selection.basis(dataset), locale),
    });
    first.extend(dataset_price_level(dataset, selection, locale));
    first.extend(shown.map(|shown| view(shown, locale)));
    first.extend(match selection.years {
        Years::Each => None,
        Years::One(year) => Some(locale.of(&dataset.column(year).label).to_owned()),
        Years::Sum => Some(period_phrase(dataset, Period::All(selection.basis(dataset)), locale)),
    });
    first.extend(dataset.about().scope.short.as_ref().map(|short| one_line(locale.of(short)).into_owned()));
    let mut lines = vec![first.join(" · ")];
    if !selection.areas.is_empty() {
        let areas = chosen_areas(dataset, selection, locale);
        lines.push(locale.fill(Message::OnlyAreas, &[("areas", areas.into())]));
    }
    if let Some(picked) = &selection.picked {
        lines.push(locale.fill(Message::OnlyAreas, &[("areas", one_line(&picked.name).into())]));
    }
    if !selection.query.is_empty() {
        lines.push(locale.fill(Message::OnlyFiltered, &[("query", escaped(selection.query.text()).into())]));
    }
    lines
}

/// The areas and the query that a sum is narrowed to, behind its name: " (under Børn; /skole)".
pub fn narrowed(dataset: &Dataset, selection: &Selection, locale: &Locale) -> String {
    let mut parts = Vec::new();
    if !selection.areas.is_empty() {
        parts.push(locale.fill(Message::CiteUnder, &[("area", chosen_areas(dataset, selection, locale).into())]));
    }
    if !selection.query.is_empty() {
        parts.push(filter(selection.query.text()));
    }
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

/// A query behind the name of a sum: "/skole".
pub fn filter(query: &str) -> String {
    format!("/{}", escaped(query))
}

/// The areas of a selection by their paths; those of one path once, with their number.
fn chosen_areas(dataset: &Dataset, selection: &Selection, locale: &Locale) -> String {
    let mut paths: Vec<(String, usize)> = Vec::new();
    for path in selection.areas.iter().map(|&area| path(dataset, area)) {
        match paths.iter_mut().find(|(known, _)| *known == path) {
            Some((_, count)) => *count += 1,
            None => paths.push((path, 1)),
        }
    }
    let counted = |(path, count)| if count == 1 { path } else { format!("{path} ({count})") };
    listed(&paths.into_iter().map(counted).collect::<Vec<_>>(), locale)
}

/// The dataset's price level, where a selected column has none of its own.
fn dataset_price_level(dataset: &Dataset, selection: &Selection, locale: &Locale) -> Option<String> {
    let language = locale.language().code();
    let level = dataset.about().price_level.as_ref()?;
    let has_own = |period: &Period| period.column().is_some_and(|column| dataset.column(column).price_level.is_some());
    let all_have_own = selection.periods(dataset).iter().all(has_own);
    if all_have_own { None } else { price_levels(&[Some(level.get(language))], locale) }
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

/// The sign for an amount that is withheld.
pub const WITHHELD: &str = "x";

/// The sign before an amount with more decimals than are shown.
pub const CUT: &str = "~";

/// The sign before the least that a figure can be.
const AT_LEAST: &str = "≥";

/// A figure in few cells: "≥12,50", "ca. 2,50"; a dash for no amount, nothing where nothing is printed.
pub fn shown(figure: ShownFigure, decimals: u32, locale: &Locale) -> String {
    shown_as(figure, locale, |amount| locale.amount(amount, decimals))
}

/// The same with no more than so many decimals: a longer amount is rounded, and marked: "~12,35".
pub fn short(figure: ShownFigure, decimals: u32, locale: &Locale) -> String {
    shown_as(figure, locale, |amount| {
        if amount.decimals() > decimals {
            format!("{CUT}{}", locale.amount(amount.rounded(decimals), decimals))
        } else {
            locale.amount(amount, decimals)
        }
    })
}

fn shown_as(figure: ShownFigure, locale: &Locale, write: impl Fn(Amount) -> String) -> String {
    let amount = match figure.cell {
        Cell::Amount(amount) => write(amount),
        Cell::Dash => return NO_AMOUNT.to_owned(),
        Cell::Blank => return String::new(),
        Cell::Withheld => return WITHHELD.to_owned(),
    };
    let about = figure.doubts.has(Doubts::ABOUT);
    let text = if about { locale.fill(Message::AboutShort, &[("amount", amount.into())]) } else { amount };
    if figure.doubts.has(Doubts::WITHHELD) { format!("{AT_LEAST}{text}") } else { text }
}

/// A figure in a table: with the decimals of its unit, and in full beside that.
pub fn figure_cell(dataset: &Dataset, figure: ShownFigure, period: Period, locale: &Locale) -> GridCell {
    let decimals = dataset.digits(period).shown();
    GridCell::new(short(figure, decimals, locale)).in_full(shown(figure, decimals, locale))
}

/// A figure in a sentence, with its unit: "mindst 12,5 mio. kr.", "ca. 2,5 mio. kr.", "ikke offentliggjort".
pub fn in_words(dataset: &Dataset, period: Period, figure: ShownFigure, locale: &Locale) -> String {
    let amount = match figure.cell {
        Cell::Amount(amount) => self::amount(dataset, period, Some(amount), locale),
        Cell::Dash => return locale.text(Message::NoAmount),
        Cell::Blank => return locale.text(Message::BlankCell),
        Cell::Withheld => return locale.text(Message::Withheld),
    };
    with_doubts(amount, figure.doubts, locale)
}

/// An amount in words, with what makes it less than exact: "mindst ca. 2,5 mio. kr."
pub fn with_doubts(amount: String, doubts: Doubts, locale: &Locale) -> String {
    let phrase = |amount: String, message| locale.fill(message, &[("amount", amount.into())]);
    let text = if doubts.has(Doubts::ABOUT) { phrase(amount, Message::About) } else { amount };
    if doubts.has(Doubts::WITHHELD) { phrase(text, Message::AtLeast) } else { text }
}

/// The price levels of the amounts in a figure: "prisniveau 2025-pl"; nothing where none is stated.
pub fn price_levels(levels: &[Option<&str>], locale: &Locale) -> Option<String> {
    match levels {
        [] => None,
        [only] => Some(locale.fill(Message::PriceLevel, &[("level", one_line((*only)?).into())])),
        _ => {
            let name = |level: Option<&str>| {
                level.map_or_else(|| locale.text(Message::NoPriceLevel), |level| one_line(level).into_owned())
            };
            let names: Vec<String> = levels.iter().copied().map(name).collect();
            Some(locale.fill(Message::PriceLevels, &[("levels", listed(&names, locale).into())]))
        }
    }
}

/// The name of a part of a row, which its document prints below it: "heraf covid-19".
pub fn of_which(dataset: &Dataset, part: &OfWhich, locale: &Locale) -> String {
    let name = one_line(dataset.text_in(part.name, locale.language().code()));
    let lower = name.to_lowercase();
    let says_so = Vocabulary::all().flat_map(|words| words.of_which).any(|words| lower.starts_with(words));
    if says_so { name.into_owned() } else { locale.fill(Message::OfWhich, &[("name", name.into())]) }
}

/// The notes on single cells of a line, of one column or of all: each with its column unless it is the only one meant.
pub fn cell_notes(dataset: &Dataset, line: InitiativeId, only: Option<ColumnId>, locale: &Locale) -> Vec<String> {
    let notes = dataset.cell_notes(line).filter(|&(column, _)| only.is_none_or(|only| column == only));
    let labelled = |(column, note): (ColumnId, TextId)| {
        let note = dataset.text_in(note, locale.language().code());
        let values = [("column", locale.of(&dataset.column(column).label).into()), ("note", one_line(note).into())];
        if only.is_some() { one_line(note).into_owned() } else { locale.fill(Message::CellNote, &values) }
    };
    notes.map(labelled).collect()
}

/// The signs of [`shown`] that the rows of a table use, each with its meaning.
pub fn legend(rows: &[Row], locale: &Locale) -> Vec<String> {
    let cells = || rows.iter().filter_map(|row| if let Row::Cells(cells) = row { Some(cells) } else { None }).flatten();
    let withheld = cells().any(|cell| cell.text == WITHHELD && cell.indent == 0);
    let at_least = cells().any(|cell| cell.text.starts_with(AT_LEAST));
    let cut = cells().any(|cell| cell.whole.is_some());
    let cut = cut.then(|| format!("{CUT} {}", locale.text(Message::CutMeans)));
    let withheld = withheld.then(|| format!("{WITHHELD} {}", locale.text(Message::Withheld)));
    let at_least = at_least.then(|| format!("{AT_LEAST} {}", locale.text(Message::AtLeastMeans)));
    withheld.into_iter().chain(at_least).chain(cut).collect()
}

/// Sentences for sums of amounts of several price levels, one for each period in which there are several.
pub fn mixed_prices(
    dataset: &Dataset,
    lines: &[InitiativeId],
    periods: &[Period],
    locale: &Locale,
) -> impl Iterator<Item = String> {
    let of = |&period: &Period| price::of_lines(dataset, &lines.iter().copied(), period, locale.language().code());
    let mixed = periods.iter().map(of).filter(|levels| levels.len() > 1);
    let mut said: Vec<String> = mixed.filter_map(|levels| price_levels(&levels, locale)).collect();
    said.dedup();
    said.into_iter().map(|levels| capitalised(&levels) + ".")
}

/// The sign for no amount.
pub const NO_AMOUNT: &str = "–";

/// A figure, or a dash where there is no amount.
pub fn figure(amount: Option<Amount>, decimals: u32, locale: &Locale) -> String {
    amount.map_or_else(|| NO_AMOUNT.to_owned(), |amount| locale.amount(amount, decimals))
}

/// A part in per cent of a whole; a dash where there is no amount, and where a share of it is undefined.
pub fn share(part: Option<Amount>, whole: Option<Amount>, locale: &Locale) -> String {
    percentage(part, whole).map_or_else(|| NO_AMOUNT.to_owned(), |share| locale.share(share))
}

/// The sum that a stated figure is compared with, where it is not that of the lines.
pub fn against(against: Against) -> Option<Message> {
    match against {
        Against::Initiatives => None,
        Against::StatedAreas => Some(Message::AgainstStatedAreas),
        Against::StatedViews => Some(Message::AgainstStatedViews),
        Against::Columns => Some(Message::AgainstColumns),
    }
}
