//! Makes the records of initiatives.

use std::num::NonZero;

use crate::{
    analysis::amounts::{not_added::NotAdded, shown::ShownFigure},
    model::{
        cell::{Cell, Doubts, Remark},
        citation::Citation,
        dataset::{Dataset, OfWhich},
        dimension::Dimension,
        ids::InitiativeId,
        localized::Localized,
        period::Period,
    },
    report::{
        ReportInput,
        labels::measures,
        writers::records::{
            names::{self, label, path, view},
            shapes::{
                CellRecord, CitationRecord, ClassifiedRecord, DoubtsRecord, InitiativeRecord, LineExtras, PartRecord,
            },
        },
    },
};

/// The selected initiatives, each made when it is written.
pub fn lines(input: ReportInput<'_>) -> impl Iterator<Item = InitiativeRecord<'_>> {
    let ReportInput { dataset, selection, .. } = input;
    let (periods, not_added) = (selection.periods(dataset), selection.not_added(dataset));
    input.sorted().into_iter().map(move |id| line(dataset, &periods, &not_added, id))
}

/// An initiative with its amounts in some periods, and those in columns that these do not add.
pub fn line<'a>(
    dataset: &'a Dataset,
    periods: &[Period],
    not_added: &[NotAdded],
    id: InitiativeId,
) -> InitiativeRecord<'a> {
    let line = dataset.initiative(id);
    let series = dataset.amounts(id);
    InitiativeRecord {
        unit: periods.first().map_or(&dataset.about().unit, |&period| measures::unit(dataset, period)),
        area: &dataset.area(line.area).name,
        path: path(dataset, Some(line.area)),
        initiative: dataset.name(id),
        financing: view(line.financing.into()),
        funding: dataset.funding(id).collect(),
        amounts: periods.iter().map(|&period| (label(dataset, period), dataset.in_period(series, period))).collect(),
        source: line.source.map(|source| CitationRecord::of(dataset, source)),
        notes: dataset.notes(id).collect(),
        classified: classified(dataset, id),
        extras: LineExtras {
            aliases: dataset.aliases(id).collect(),
            price_level: dataset
                .price_level(id)
                .map(|level| dataset.text(level))
                .or_else(|| dataset.about().price_level.as_ref().map(Localized::own)),
            cells: periods.iter().filter_map(|&period| odd_cell(dataset, id, period)).collect(),
            of_which: dataset.of_which(id).iter().map(|part| part_record(dataset, part, periods)).collect(),
            added: periods.iter().flat_map(|&period| names::added(dataset, period)).collect(),
            left_out: not_added
                .iter()
                .filter_map(|each| Some((dataset.label(each.column), Some(each.amount(series)?))))
                .collect(),
        },
    }
}

/// A cell of a line, where it is more than an amount or a dash.
fn odd_cell(dataset: &Dataset, id: InitiativeId, period: Period) -> Option<(&str, CellRecord<'_>)> {
    let levels = other_levels(dataset, id, period);
    if !dataset.has_odd_cells() && levels.is_empty() {
        return None;
    }
    let figure = ShownFigure::of_line(dataset, id, period);
    let remark = period.column().and_then(|column| dataset.remark(id, column));
    cell_record(dataset, figure, remark, levels).map(|record| (label(dataset, period), record))
}

/// The price levels of a figure of a line, where its column has one of its own and where they are others than that of the line.
fn other_levels(dataset: &Dataset, id: InitiativeId, period: Period) -> Vec<Option<&str>> {
    if !dataset.has_price_levels() {
        return Vec::new();
    }
    let prices = dataset.prices(id, period);
    let has_own = period.column().is_some_and(|column| dataset.column(column).price_level.is_some());
    let is_other = has_own || prices != dataset.price_levels().of_line(dataset.price_level(id));
    if is_other { names::price_levels(dataset, prices) } else { Vec::new() }
}

/// A cell, where it is more than an amount or a dash.
fn cell_record<'a>(
    dataset: &'a Dataset,
    figure: ShownFigure,
    remark: Option<Remark>,
    levels: Vec<Option<&'a str>>,
) -> Option<CellRecord<'a>> {
    let notes: Vec<&str> = remark.map_or_else(Vec::new, |remark| dataset.list(remark.notes).collect());
    let kind = match figure.cell {
        Cell::Amount(_) => "amount",
        Cell::Dash => "dash",
        Cell::Blank => "blank",
        Cell::Withheld => "withheld",
    };
    let is_plain = matches!(figure.cell, Cell::Amount(_) | Cell::Dash) && figure.doubts == Doubts::NONE;
    let doubts = if figure.cell == Cell::Withheld { DoubtsRecord::default() } else { doubts(figure.doubts) };
    let levels = if figure.cell.amount().is_some() { levels } else { Vec::new() };
    let is_more = !is_plain || !notes.is_empty() || !levels.is_empty();
    let (price_level, price_levels) = if let [only] = levels[..] { (only, Vec::new()) } else { (None, levels) };
    is_more.then_some(CellRecord { kind, doubts, price_level, price_levels, notes })
}

pub fn doubts(doubts: Doubts) -> DoubtsRecord {
    DoubtsRecord {
        at_least: doubts.are_at_least(),
        incomplete: doubts.has(Doubts::INCOMPLETE),
        about: doubts.has(Doubts::ABOUT),
    }
}

pub fn part_record<'a>(dataset: &'a Dataset, part: &OfWhich, periods: &[Period]) -> PartRecord<'a> {
    let figure = |period| ShownFigure::of_part(dataset, part, period);
    let odd = |&period: &Period| {
        let remark = period.column().and_then(|column| part.remark(column));
        let record = cell_record(dataset, figure(period), remark, Vec::new())?;
        Some((label(dataset, period), record))
    };
    PartRecord {
        name: dataset.text(part.name),
        amounts: periods.iter().map(|&period| (label(dataset, period), figure(period).cell.amount())).collect(),
        cells: periods.iter().filter_map(odd).collect(),
    }
}

/// The codes and the classes of an initiative, where the dataset has such.
fn classified(dataset: &Dataset, id: InitiativeId) -> ClassifiedRecord<'_> {
    let class = |(dimension, found)| {
        let found: &Dimension = found;
        (found.key.as_str(), dataset.class(id, dimension).map(|class| dataset.text(class)))
    };
    ClassifiedRecord {
        code: dataset.code(id),
        area_code: dataset.area_code(dataset.initiative(id).area),
        dimensions: dataset.dimensions().map(class).collect(),
    }
}

impl<'a> CitationRecord<'a> {
    pub fn of(dataset: &'a Dataset, source: Citation) -> Self {
        Self {
            document: source.document.map(|id| dataset.document(id).id.as_str()),
            page: source.page.map(NonZero::get),
            table: source.table.map(|table| dataset.text(table)),
            row: source.row.map(Into::into),
        }
    }
}
