//! The page of an initiative: notes first, then its name, its money, all years, the amount in whole currency, the source. The
//! pane beside the tree shows its beginning.

mod heading;
mod years;

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::{
        amounts::{not_added, shown::ShownFigure},
        search::query::TextPlace,
    },
    locale::Message,
    model::{amount::Amount, dataset::OfWhich, ids::InitiativeId, name::folded, period::Period},
    report::{labels, sentences::citation},
    tui::screen::{
        average,
        draw_context::DrawContext,
        phrases,
        theme::Role,
        widgets::{
            sparkline,
            text::{wrap, wrap_marked},
        },
    },
};

/// The part of the screen that a summary stands on.
#[derive(Clone, Copy)]
pub enum Surface {
    /// The page, which shows all of it.
    Page,
    /// The pane beside the tree, with its height.
    Pane(usize),
}

pub fn lines(context: &DrawContext<'_>, initiative: InitiativeId, width: usize) -> Vec<Line<'static>> {
    let mut lines = summary(context, initiative, width, Surface::Page);
    let dataset = context.dataset;
    let area = dataset.initiative(initiative).area;
    let own: Vec<&str> = dataset.aliases(initiative).collect();
    let of_area: Vec<&str> = dataset.area(area).aliases.iter().map(String::as_str).collect();
    for (name, aliases) in [(dataset.name(initiative), own), (dataset.area(area).name.as_str(), of_area)] {
        if aliases.is_empty() {
            continue;
        }
        let names = aliases.join(", ");
        let values = [("area", name.into()), ("names", names.into())];
        let text = context.locale.fill(Message::AreaAlsoCalled, &values);
        lines.extend(wrap(&text, width, "", Style::new()));
    }
    lines.push(Line::default());
    lines.extend(years::lines(context, initiative, width));
    lines.extend(of_which(context, initiative, width));
    let all = years::worded(context, initiative, context.all_years());
    let unit = labels::units::own(dataset, context.all_years(), context.locale);
    let all = [Some(all), unit].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let of = |column| ShownFigure::of_line(dataset, initiative, Period::Column(column));
    let average = average::per_year(context, &of).map_or_else(String::new, |average| format!(" · {average}"));
    let all = format!("{}: {all}{average}", context.text(Message::AllYearsSum));
    lines.extend(wrap(&all, width, "  ", Style::new()));
    let prices = dataset.prices(initiative, context.all_years());
    let mixed = labels::prices::mixed(dataset, prices, context.locale);
    for remark in all_years(context, initiative).into_iter().chain(mixed) {
        lines.extend(wrap(&remark, width, "  ", Style::new()));
    }
    let abbreviations = used_abbreviations(context, initiative);
    if !abbreviations.is_empty() {
        lines.push(Line::default());
    }
    for (short, long) in abbreviations {
        lines.extend(wrap(&format!("{short}: {long}"), width, "  ", context.style(Role::Muted)));
    }
    lines
}

/// The parts that are printed below the line, "of which", year by year.
fn of_which(context: &DrawContext<'_>, initiative: InitiativeId, width: usize) -> Vec<Line<'static>> {
    let dataset = context.dataset;
    let row = |part: &OfWhich| {
        let figures = context.years().map(|column| ShownFigure::of_part(dataset, part, Period::Column(column)));
        let row = sparkline::row(context, &figures.collect::<Vec<_>>());
        format!("{}: {row}", labels::of_which::name(dataset, part, context.locale))
    };
    let periods: Vec<Period> = context.years().map(Period::Column).collect();
    let rows = labels::of_which::printed(dataset, dataset.of_which(initiative), &periods).map(row);
    rows.flat_map(|row| wrap(&row, width, "  ", context.style(Role::Muted))).collect()
}

/// The columns that all years add, the amounts that they do not add, the years that are missing.
fn all_years(context: &DrawContext<'_>, initiative: InitiativeId) -> Vec<String> {
    let (dataset, locale, period) = (context.dataset, context.locale, context.all_years());
    let not_added = not_added::of_line(dataset, initiative, period);
    let added = dataset.prices(initiative, period);
    let not_added =
        labels::all_years::not_added(dataset, &not_added, added, locale, |amount| context.amount(Some(amount)));
    let added = labels::all_years::added_phrase(dataset, period, locale);
    let missing = labels::all_years::missing(dataset, context.scope.basis(), locale);
    [not_added, added, missing].into_iter().flatten().map(|text| labels::capitalised(&text)).collect()
}

/// The number of lines of a pane of this height up to the end of the name.
pub fn lines_to_name(context: &DrawContext<'_>, initiative: InitiativeId, width: usize, height: usize) -> usize {
    heading::lines(context, initiative, width, height).len()
}

/// The initiative for the pane beside the tree, and the beginning of its page. In a low pane the source is short; in a still lower one the amount in whole
/// currency is left out, since the row has its figure already.
pub fn summary(
    context: &DrawContext<'_>,
    initiative: InitiativeId,
    width: usize,
    surface: Surface,
) -> Vec<Line<'static>> {
    let (beside_the_tree, height) = match surface {
        Surface::Page => (false, usize::MAX),
        Surface::Pane(height) => (true, height),
    };
    let dataset = context.dataset;
    let mut lines = Vec::new();
    lines.extend(heading::lines(context, initiative, width, height));
    let of = |column| ShownFigure::of_line(dataset, initiative, Period::Column(column));
    let figures: Vec<ShownFigure> = context.years().map(of).collect();
    let funding = funding(context, initiative);
    let found = heading::hits(context, TextPlace::Funding, &funding);
    let funding = wrap_marked(&funding, &found, width, "  ", [Style::new(), context.style(Role::Hit)]);
    let mut parts = [funding, wrap(&sparkline::row(context, &figures), width, "  ", Style::new())];
    // Where not both fit above the line that says so, the figures come first.
    if lines.len() + parts.iter().map(Vec::len).sum::<usize>() >= height {
        parts.reverse();
    }
    lines.extend(parts.into_iter().flatten());
    // The page has it beside the sum of all years.
    let has_average = beside_the_tree && context.scope.period().is_all();
    let average = if has_average { average::per_year(context, &of) } else { None };
    let average = average.map(|average| labels::capitalised(&average));
    let said = [average, elsewhere(context, initiative)];
    lines.extend(said.iter().flatten().flat_map(|text| wrap(text, width, "  ", Style::new())));
    if beside_the_tree {
        // The page shows these below the years.
        lines.extend(of_which(context, initiative, width));
        let remarks = if context.scope.period().is_all() { all_years(context, initiative) } else { Vec::new() };
        lines.extend(remarks.iter().flat_map(|text| wrap(text, width, "  ", Style::new())));
    }
    let period = context.scope.period();
    let doubts = ShownFigure::of_line(dataset, initiative, period).doubts;
    let in_full = in_full(context, context.line(initiative, period));
    let in_full = in_full.map(|text| labels::figures::with_doubts(text, doubts, context.locale));
    // The years stand above in one row, some of them perhaps in other prices.
    let prices = |period| dataset.prices(initiative, period);
    let level = labels::prices::price_levels(dataset, prices(period), context.locale);
    let others = phrases::other_prices(context, &prices, labels::prices::short).filter(|_| !period.is_all());
    let levels: Vec<String> = level.into_iter().chain(others).collect();
    if !levels.is_empty() {
        lines.extend(wrap(&labels::capitalised(&levels.join("; ")), width, "  ", Style::new()));
    }
    let in_full = in_full.map_or_else(Vec::new, |text| wrap(&text, width, "  ", Style::new()));
    let [full, short] =
        [source, place].map(|cite| wrap(&cite(context, initiative), width, "  ", context.style(Role::Muted)));
    let room = height.saturating_sub(lines.len());
    if in_full.len() + short.len() <= room {
        lines.extend(in_full);
    }
    let source = if lines.len() + full.len() <= height { full } else { short };
    // The page shows a change for each year.
    let has_room = beside_the_tree && lines.len() + source.len() < height;
    if let Some(compared) = context.scope.compared(context.dataset).filter(|_| has_room) {
        let period = context.scope.period();
        lines.extend(wrap(&years::changed(context, initiative, compared, period), width, "  ", Style::new()));
    }
    lines.extend(source);
    lines
}

/// The most lines that are looked at for the same name: more would take too long to draw. The list of warnings knows them all.
const LOOKED_AT: usize = 100_000;

/// The most areas that are named.
const MOST_AREAS: usize = 3;

/// "Også under Samarbejde med civilsamfundet, med samme beløb": the areas in which other lines have the same name.
fn elsewhere(context: &DrawContext<'_>, initiative: InitiativeId) -> Option<String> {
    let dataset = context.dataset;
    let (name, area) = (dataset.name(initiative), dataset.initiative(initiative).area);
    let wanted = folded(name);
    let is_like = |&line: &InitiativeId| {
        let other = dataset.name(line);
        // Few names are as long and end alike, and only these are worth more work.
        other.len() == name.len()
            && may_end_alike(other, name)
            && dataset.initiative(line).area != area
            && folded(other) == wanted
    };
    let others: Vec<InitiativeId> = dataset.initiatives().take(LOOKED_AT).filter(is_like).take(MOST_AREAS).collect();
    let has_same = |&line: &InitiativeId| {
        context.years().all(|year| {
            let [this, that] = [initiative, line].map(|line| ShownFigure::of_line(dataset, line, Period::Column(year)));
            this.cell == that.cell
        })
    };
    let message = if others.iter().all(has_same) { Message::AlsoUnderSame } else { Message::AlsoUnder };
    let areas = others.iter().map(|&line| dataset.area(dataset.initiative(line).area).name.clone());
    let areas: Vec<String> = areas.collect();
    let values = [("areas", labels::listed(&areas, context.locale).into())];
    (!others.is_empty()).then(|| context.locale.fill(message, &values))
}

/// Returns `false` for names that end with different letters or digits, and so differ when they are folded.
fn may_end_alike(one: &str, other: &str) -> bool {
    let last = |name: &str| name.bytes().last().filter(u8::is_ascii_alphanumeric).map(|last| last.to_ascii_lowercase());
    last(one).is_none() || last(other).is_none() || last(one) == last(other)
}

fn funding(context: &DrawContext<'_>, initiative: InitiativeId) -> String {
    let financing = labels::financing(context.dataset.initiative(initiative).financing, context.locale);
    let sources: Vec<&str> = context.dataset.funding(initiative).collect();
    let sources = if sources.is_empty() { context.text(Message::NoFunding) } else { sources.join(", ") };
    let classes = context.dataset.dimensions().map(|(dimension, _)| {
        let heading = labels::dimension(context.dataset, dimension, context.locale);
        (heading, labels::class(context.dataset, initiative, dimension))
    });
    let named = classes.filter(|(_, class)| !class.is_empty());
    let named = named.map(|(heading, class)| format!("{heading}: {class}"));
    [financing, sources].into_iter().chain(named).collect::<Vec<_>>().join(" · ")
}

/// "4.200.000 kr. i 2021": the amount in whole currency, or with a unit of its own.
pub fn in_full(context: &DrawContext<'_>, amount: Option<Amount>) -> Option<String> {
    let (dataset, locale, period) = (context.dataset, context.locale, context.scope.period());
    let full = labels::units::in_full(dataset, period, amount?, locale)?;
    let period = labels::all_years::period_phrase(dataset, period, locale);
    Some(locale.fill(Message::AmountIn, &[("amount", full.into()), ("period", period.into())]))
}

/// "brevet 2.12.2020, tabel 2, række 9": the short source, for a low pane.
fn place(context: &DrawContext<'_>, initiative: InitiativeId) -> String {
    let dataset = context.dataset;
    let Some(source) = dataset.initiative(initiative).source else { return context.text(Message::NoSource) };
    let date = source.document.and_then(|document| dataset.document(document).date.as_deref());
    let document = labels::documents::document(dataset, source.document, context.locale);
    let document = labels::documents::without_article(&document).to_owned();
    let dated = date.map(|date| format!("{document} {}", context.locale.short_date(date))).unwrap_or(document);
    let place = citation::place(dataset, source, context.locale);
    std::iter::once(dated).chain(place).collect::<Vec<_>>().join(", ")
}

/// "brevet 2. december 2020, sag 2020-0878220, tabel 2 under Job og uddannelse, række 9": the full source.
fn source(context: &DrawContext<'_>, initiative: InitiativeId) -> String {
    let line = context.dataset.initiative(initiative);
    citation::full(context.dataset, line.source, Some(line.area), context.locale)
}

/// The abbreviations used in its name, notes and funding.
fn used_abbreviations<'a>(context: &DrawContext<'a>, initiative: InitiativeId) -> Vec<(&'a str, &'a str)> {
    let dataset = context.dataset;
    let texts: Vec<&str> = [dataset.name(initiative)]
        .into_iter()
        .chain(dataset.notes_in(initiative, context.locale.language().code()))
        .chain(dataset.funding(initiative))
        .collect();
    let occurs = |short: &str| {
        texts.iter().any(|text| text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == short))
    };
    let known = dataset.about().abbreviations.iter();
    known
        .map(|(short, long)| (context.locale.of(short), context.locale.of(long)))
        .filter(|(short, _)| occurs(short))
        .collect()
}
