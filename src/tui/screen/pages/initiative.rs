//! The page of an initiative: notes first, then its name, its money, all years, the amount in whole currency, the source. The
//! pane beside the tree shows its beginning.

use ratatui::{
    style::{Modifier, Style},
    text::Line,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{
        amounts::{price, shown::ShownFigure},
        change::{Change, line_change},
    },
    explorer::view::{comparison::YearPair, labels},
    locale::Message,
    model::{amount::Amount, cell::Cell, financing::Financing, ids::InitiativeId, period::Period},
    report,
    report::citation,
    tui::screen::{
        draw_context::DrawContext,
        theme::Role,
        widgets::{
            sparkline,
            text::{left, right, wrap},
        },
    },
};

pub fn lines(context: &DrawContext<'_>, initiative: InitiativeId, width: usize) -> Vec<Line<'static>> {
    let mut lines = summary(context, initiative, width, usize::MAX);
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
    let columns = context.scope.columns(dataset);
    let widest = columns.iter().map(|&year| context.label(year).width()).max().unwrap_or(0);
    let figures = columns.iter().map(|&year| worded(context, initiative, Period::Column(year)).width());
    let amounts = figures.chain([context.widths.amount]).max().unwrap_or(0);
    for year in columns {
        let period = Period::Column(year);
        let amount = worded(context, initiative, period);
        let change = context
            .scope
            .compared_in(dataset, period)
            .map_or_else(String::new, |compared| format!("   {}", changed(context, initiative, compared, period)));
        let amount = right(&amount, amounts);
        let text = format!("{}  {amount}{change}", left(context.label(year), widest));
        lines.extend(wrap(&text, width, "  ", Style::new()));
    }
    for part in dataset.of_which(initiative) {
        let figures = dataset
            .years(context.scope.basis())
            .map(|column| ShownFigure::of_part(dataset, part, Period::Column(column)));
        let row = sparkline::row(context, &figures.collect::<Vec<_>>());
        let text = format!("{}: {row}", report::labels::figures::of_which(dataset, part, context.locale));
        lines.extend(wrap(&text, width, "  ", context.style(Role::Muted)));
    }
    let all = worded(context, initiative, context.all_years());
    lines.extend(wrap(&format!("{}: {all}", context.text(Message::AllYearsSum)), width, "", Style::new()));
    let abbreviations = used_abbreviations(context, initiative);
    if !abbreviations.is_empty() {
        lines.push(Line::default());
    }
    for (short, long) in abbreviations {
        lines.extend(wrap(&format!("{short}: {long}"), width, "  ", context.style(Role::Muted)));
    }
    lines
}

/// The figure of a line, in words where there is none but no dash is printed.
fn worded(context: &DrawContext<'_>, initiative: InitiativeId, period: Period) -> String {
    match ShownFigure::of_line(context.dataset, initiative, period).cell {
        Cell::Blank => context.text(Message::BlankCell),
        Cell::Withheld => context.text(Message::Withheld),
        Cell::Amount(_) | Cell::Dash => context.line_figure(initiative, period),
    }
}

/// "fra 2020: −0,25 (−50,0%)", or a word for the change.
fn changed(context: &DrawContext<'_>, initiative: InitiativeId, compared: YearPair, shown: Period) -> String {
    let label = labels::compared(context.dataset, compared, shown, context.locale);
    let change = line_change(context.dataset, context.scope.basis(), initiative, [compared.from, compared.to]);
    let per_cent = match change {
        Change::By { per_cent: Some(per_cent), .. } => format!(" ({})", context.locale.signed_share(per_cent)),
        _ => String::new(),
    };
    format!("{label}: {}{per_cent}", context.change(change))
}

/// The initiative for the pane beside the tree. In a low pane the source is short; in a still lower one the amount in whole
/// currency is left out, since the row has its figure already.
pub fn summary(context: &DrawContext<'_>, initiative: InitiativeId, width: usize, height: usize) -> Vec<Line<'static>> {
    let dataset = context.dataset;
    let mut lines = Vec::new();
    let of_cells = report::labels::figures::cell_notes(dataset, initiative, None, context.locale);
    for note in dataset.notes_in(initiative, context.locale.language().code()).map(ToOwned::to_owned).chain(of_cells) {
        lines.extend(wrap(&format!("* {note}"), width, "  ", context.style(Role::Note)));
    }
    let name = report::labels::coded(dataset.code(initiative), dataset.name(initiative));
    lines.extend(wrap(&name, width, "", context.style(Role::Strong)));
    let of = |column| ShownFigure::of_line(dataset, initiative, Period::Column(column));
    let figures: Vec<ShownFigure> = context.years().map(of).collect();
    let role =
        if dataset.initiative(initiative).financing == Financing::External { Role::External } else { Role::Strong };
    lines.extend(wrap(&funding(context, initiative), width, "  ", context.style(role).remove_modifier(Modifier::BOLD)));
    lines.extend(wrap(&sparkline::row(context, &figures), width, "  ", Style::new()));
    let period = context.scope.period();
    let doubts = ShownFigure::of_line(dataset, initiative, period).doubts;
    let in_full = in_full(context, context.line(initiative, period));
    let in_full = in_full.map(|text| report::labels::figures::with_doubts(text, doubts, context.locale));
    let level = price::of_lines(dataset, &std::iter::once(initiative), period, context.locale.language().code());
    if let Some(level) = report::labels::figures::price_levels(&level, context.locale) {
        lines.extend(wrap(&report::labels::capitalised(&level), width, "  ", Style::new()));
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
    let beside_the_tree = height < usize::MAX && lines.len() + source.len() < height;
    if let Some(compared) = context.scope.compared(context.dataset).filter(|_| beside_the_tree) {
        let period = context.scope.period();
        lines.extend(wrap(&changed(context, initiative, compared, period), width, "  ", Style::new()));
    }
    lines.extend(source);
    lines
}

fn funding(context: &DrawContext<'_>, initiative: InitiativeId) -> String {
    let financing = report::labels::financing(context.dataset.initiative(initiative).financing, context.locale);
    let sources: Vec<&str> = context.dataset.funding(initiative).collect();
    let sources = if sources.is_empty() { context.text(Message::NoFunding) } else { sources.join(", ") };
    let classes = context.dataset.dimensions().map(|(dimension, _)| {
        let heading = report::labels::dimension(context.dataset, dimension, context.locale);
        (heading, report::labels::class(context.dataset, initiative, dimension))
    });
    let named = classes.filter(|(_, class)| !class.is_empty());
    let named = named.map(|(heading, class)| format!("{heading}: {class}"));
    [financing, sources].into_iter().chain(named).collect::<Vec<_>>().join(" · ")
}

/// "4.200.000 kr. i 2021": the amount in whole currency, where the unit is a multiple of it.
pub fn in_full(context: &DrawContext<'_>, amount: Option<Amount>) -> Option<String> {
    let unit = &context.dataset.about().unit;
    let currency = unit.currency.as_deref()?;
    let full = amount?.checked_mul(unit.multiplier).ok()?;
    let full = context.locale.amount(full, 0);
    let message = if currency == "DKK" { Message::InKroner } else { Message::InCurrency };
    let period = report::labels::period_phrase(context.dataset, context.scope.period(), context.locale);
    let values: &[_] = match message {
        Message::InKroner => &[("amount", full.into()), ("period", period.into())],
        _ => &[("amount", full.into()), ("period", period.into()), ("currency", currency.into())],
    };
    Some(context.locale.fill(message, values))
}

/// "brevet 2.12.2020, tabel 2, række 9": the short source, for a low pane.
fn place(context: &DrawContext<'_>, initiative: InitiativeId) -> String {
    let dataset = context.dataset;
    let Some(source) = dataset.initiative(initiative).source else { return context.text(Message::NoSource) };
    let date = source.document.and_then(|document| dataset.document(document).date.as_deref());
    let document = report::labels::documents::document(dataset, source.document, context.locale);
    let document = report::labels::documents::without_article(&document, context.locale).to_owned();
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
