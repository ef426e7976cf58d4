//! An initiative in full: notes first, then its name, whose money, all years, the amount in whole currency, the source.
//! The pane beside the tree shows the beginning of it.

use ratatui::{
    style::{Modifier, Style},
    text::Line,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    locale::Message,
    model::{amount::Amount, financing::Financing, ids::InitiativeId, year::Period},
    report::{self, citation},
    tui::{
        scene::Scene,
        text::{left, right, wrap},
        theme::Role,
    },
};

pub fn lines(scene: &Scene<'_>, initiative: InitiativeId, width: usize) -> Vec<Line<'static>> {
    let mut lines = summary(scene, initiative, width, usize::MAX);
    let dataset = scene.dataset;
    let area = dataset.initiative(initiative).area;
    let aliases: Vec<&str> = dataset.area(area).aliases.iter().map(String::as_str).collect();
    if !aliases.is_empty() {
        let names = aliases.join(", ");
        let text = scene.locale.fill(
            Message::AreaAlsoCalled,
            &[("area", dataset.area(area).name.as_str().into()), ("names", names.into())],
        );
        lines.extend(wrap(&text, width, "", Style::new()));
    }
    lines.push(Line::default());
    let widest = dataset.years().map(|year| dataset.year(year).width()).max().unwrap_or(0);
    for year in dataset.years() {
        let amount = scene.amount(scene.line(initiative, Period::Year(year)));
        let change = year.previous().map_or_else(String::new, |base| {
            let change = scene.change(crate::analysis::change::between(dataset.amounts(initiative), base, year));
            let from = scene.locale.fill(Message::FromYear, &[("year", dataset.year(base).into())]);
            format!("   {from}: {change}")
        });
        let amount = right(&amount, scene.measure.amount);
        let text = format!("{}  {amount}{change}", left(dataset.year(year), widest));
        lines.extend(wrap(&text, width, "  ", Style::new()));
    }
    let all = scene.amount(scene.line(initiative, Period::All));
    lines.extend(wrap(&format!("{}: {all}", scene.text(Message::AllYearsSum)), width, "", Style::new()));
    let abbreviations = used_abbreviations(scene, initiative);
    if !abbreviations.is_empty() {
        lines.push(Line::default());
    }
    for (short, long) in abbreviations {
        lines.extend(wrap(&format!("{short}: {long}"), width, "  ", scene.style(Role::Muted)));
    }
    lines
}

/// What stands beside the tree, its source in few words where there is little height.
pub fn summary(scene: &Scene<'_>, initiative: InitiativeId, width: usize, height: usize) -> Vec<Line<'static>> {
    let dataset = scene.dataset;
    let mut lines = Vec::new();
    for note in dataset.notes(initiative) {
        lines.extend(wrap(&format!("* {note}"), width, "  ", scene.style(Role::Note)));
    }
    lines.extend(wrap(dataset.name(initiative), width, "", scene.style(Role::Strong)));
    let role =
        if dataset.initiative(initiative).financing == Financing::External { Role::External } else { Role::Strong };
    lines.extend(wrap(&funding(scene, initiative), width, "  ", scene.style(role).remove_modifier(Modifier::BOLD)));
    lines.extend(years(scene, initiative, width));
    if let Some(text) = in_full(scene, scene.line(initiative, scene.scope.period())) {
        lines.extend(wrap(&text, width, "  ", Style::new()));
    }
    let [full, short] =
        [source, place].map(|cite| wrap(&cite(scene, initiative), width, "  ", scene.style(Role::Muted)));
    lines.extend(if lines.len() + full.len() <= height { full } else { short });
    lines
}

fn funding(scene: &Scene<'_>, initiative: InitiativeId) -> String {
    let financing = report::words::financing(scene.dataset.initiative(initiative).financing, scene.locale);
    let sources: Vec<&str> = scene.dataset.funding(initiative).collect();
    let sources = if sources.is_empty() { scene.text(Message::NoFunding) } else { sources.join(", ") };
    format!("{financing} · {sources}")
}

/// The amounts of all years in a row, with a small trend after them.
fn years(scene: &Scene<'_>, initiative: InitiativeId, width: usize) -> Vec<Line<'static>> {
    let amounts = scene.dataset.amounts(initiative);
    let row: Vec<String> = amounts.iter().map(|&amount| scene.amount(amount)).collect();
    let text = format!("{}  {}", row.join(" → "), trend(amounts));
    wrap(&text, width, "  ", Style::new())
}

/// A sign for each year, as high as its amount beside the greatest. No amount is a blank, as it is no amount.
pub fn trend(amounts: &[Option<Amount>]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let greatest = amounts.iter().flatten().map(|amount| amount.abs()).max().unwrap_or_default();
    let bar = |amount: Amount| {
        let eighths = amount.parts_of(greatest, 8).unwrap_or(0).clamp(1, 8);
        BARS.get(eighths as usize - 1).copied().unwrap_or(' ')
    };
    amounts.iter().map(|amount| amount.map_or('·', bar)).collect()
}

/// "4.200.000 kr. i 2021": what the amount is in whole currency, where the unit is a multiple of it.
pub fn in_full(scene: &Scene<'_>, amount: Option<Amount>) -> Option<String> {
    let unit = &scene.dataset.about().unit;
    let currency = unit.currency.as_deref()?;
    let full = amount?.checked_mul(unit.multiplier).ok()?;
    let full = scene.locale.amount(full, 0);
    let message = if currency == "DKK" { Message::InKroner } else { Message::InCurrency };
    let period = scene.period();
    let values: &[_] = match message {
        Message::InKroner => &[("amount", full.into()), ("period", period.into())],
        _ => &[("amount", full.into()), ("period", period.into()), ("currency", currency.into())],
    };
    Some(scene.locale.fill(message, values))
}

/// "brevet 2.12.2020, tabel 2, række 9": in a low pane. The page says it in full.
fn place(scene: &Scene<'_>, initiative: InitiativeId) -> String {
    let dataset = scene.dataset;
    let Some(source) = dataset.initiative(initiative).source else { return scene.text(Message::NoSource) };
    let date = source.document.and_then(|document| dataset.document(document).date.as_deref());
    let document = report::words::document(dataset, source.document, scene.locale);
    let dated = date.map(|date| format!("{document} {}", scene.locale.short_date(date))).unwrap_or(document);
    let printed = source.table.map(|table| citation::tables(&[dataset.text(table).to_owned()], scene.locale));
    let row = source.row.map(|row| scene.locale.fill(Message::CiteRow, &[("row", row.to_string().into())]));
    [Some(dated), printed, row].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "brevet 2. december 2020, sag 2020-0878220, tabel 2 under Job og uddannelse, række 9".
fn source(scene: &Scene<'_>, initiative: InitiativeId) -> String {
    let line = scene.dataset.initiative(initiative);
    citation::full(scene.dataset, line.source, Some(line.area), scene.locale)
}

/// The abbreviations that occur in its name, notes and funding.
fn used_abbreviations<'a>(scene: &Scene<'a>, initiative: InitiativeId) -> Vec<(&'a str, &'a str)> {
    let dataset = scene.dataset;
    let texts: Vec<&str> = [dataset.name(initiative)]
        .into_iter()
        .chain(dataset.notes(initiative))
        .chain(dataset.funding(initiative))
        .collect();
    let occurs = |short: &str| {
        texts.iter().any(|text| text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == short))
    };
    let known = dataset.about().abbreviations.iter();
    known.filter(|(short, _)| occurs(short)).map(|(short, long)| (short.as_str(), long.as_str())).collect()
}
