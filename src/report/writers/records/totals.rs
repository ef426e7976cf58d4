//! Makes the records of totals.

use std::{collections::HashSet, rc::Rc};

use crate::{
    analysis::{
        amounts::{
            not_added::NotAddedAmount,
            shown::ShownFigure,
            totals::{SumCell, TooLong, Totals},
        },
        check::{
            comparison::{Covers, Status},
            reconcile::StatedFigure,
            stated_for::StatedFor,
        },
        search::lookup::ClassSubject,
        selection::Years,
    },
    model::{
        cell::Cell,
        columns::ColumnId,
        dataset::Dataset,
        dimension::{Class, Classification},
        financing::View,
        ids::{AreaId, StatedId},
        period::Period,
    },
    report::{
        ReportInput,
        labels::measures,
        tables::{group_totals::GroupTotal, groups::kind_of_class},
        writers::records::{
            lines::{doubts, part_record},
            names::{self, against, column, path, view},
            shapes::{
                self, CitationRecord, ClassRecord, ComparedWith, DoubtsRecord, Figures, StatedRecord, TotalRecord,
            },
        },
    },
};

/// The selected totals: for each view area by area and then the whole, for each year; then those of classes for which totals are
/// stated.
pub fn totals<'a>(input: ReportInput<'a>) -> Result<Box<dyn Iterator<Item = TotalRecord<'a>> + 'a>, TooLong> {
    if let Some(groups) = input.group_totals()? {
        let is_wanted = move |group: &GroupTotal, view| !group.initiatives.is_empty() || input.states(group, view);
        return Ok(Box::new(of_groups(input, groups, is_wanted)));
    }
    let ReportInput { dataset, figures, selection, chosen, locale } = input;
    let shown = selection.is_filtered().then(|| chosen.totals(dataset)).transpose()?;
    let whole = selection.areas.is_empty().then_some(None);
    let views = selection.view.map_or(View::ALL.to_vec(), |view| vec![view]);
    let periods: Rc<[Period]> = selection.periods(dataset).into();
    let classes = input.class_totals()?;
    let outside: Rc<HashSet<ColumnId>> = Rc::new(outside_columns(input));
    let shown = Rc::new(shown);
    let of_areas = views.into_iter().flat_map(move |view| {
        let areas = selection.areas(dataset, figures, shown.as_ref().as_ref(), view, locale).into_iter().map(Some);
        let (shown, periods, outside) = (Rc::clone(&shown), Rc::clone(&periods), Rc::clone(&outside));
        areas.chain(whole).flat_map(move |area| {
            let (shown, outside) = (Rc::clone(&shown), Rc::clone(&outside));
            let periods = (0..periods.len()).map({
                let periods = Rc::clone(&periods);
                move |place| periods[place]
            });
            periods.map(move |period| {
                let shown = shown.as_ref().as_ref();
                let sums = shown.unwrap_or(&figures.totals);
                let left_out = left_out(input, &outside, period, |period| sums.not_added(area, view, period));
                TotalRecord { left_out, ..total(input, shown, view, area, period) }
            })
        })
    });
    let of_classes = of_groups(input, classes, move |group, view| input.states(group, view));
    Ok(Box::new(of_areas.chain(of_classes)))
}

/// The columns that stand in none of the years, where each is shown by itself.
fn outside_columns(input: ReportInput<'_>) -> HashSet<ColumnId> {
    let ReportInput { dataset, selection, .. } = input;
    let columns = || selection.not_added(dataset).into_iter().map(|each| each.column).collect();
    if selection.years == Years::Each { columns() } else { HashSet::new() }
}

/// The amounts that the sum of all years does not add; where each year is shown by itself, those that stand in none of them.
fn left_out<'a>(
    input: ReportInput<'a>,
    outside: &HashSet<ColumnId>,
    period: Period,
    not_added: impl Fn(Period) -> Vec<NotAddedAmount>,
) -> Figures<'a> {
    let ReportInput { dataset, selection, .. } = input;
    if outside.is_empty() {
        return names::left_out(dataset, &not_added(period));
    }
    let mut amounts = not_added(Period::All(selection.basis(dataset)));
    amounts.retain(|each| outside.contains(&each.column));
    names::left_out(dataset, &amounts)
}

/// The totals of groups: for each view group by group, for each year, as far as they are wanted.
fn of_groups<'a>(
    input: ReportInput<'a>,
    groups: Vec<GroupTotal>,
    is_wanted: impl Fn(&GroupTotal, View) -> bool + 'a,
) -> impl Iterator<Item = TotalRecord<'a>> {
    let ReportInput { dataset, selection, .. } = input;
    let outside = Rc::new(outside_columns(input));
    let (groups, is_wanted): (Rc<[GroupTotal]>, _) = (groups.into(), Rc::new(is_wanted));
    let views = selection.view.map_or(View::ALL.to_vec(), |view| vec![view]).into_iter();
    views.flat_map(move |of| {
        let (groups, outside, is_wanted) = (Rc::clone(&groups), Rc::clone(&outside), Rc::clone(&is_wanted));
        (0..groups.len()).flat_map(move |place| {
            let is_wanted = is_wanted(&groups[place], of);
            let periods = if is_wanted { selection.periods(dataset) } else { Vec::new() };
            let (groups, outside) = (Rc::clone(&groups), Rc::clone(&outside));
            periods.into_iter().map(move |period| of_group(input, &groups[place], of, period, &outside))
        })
    })
}

/// The total of a group in a period.
fn of_group<'a>(
    input: ReportInput<'a>,
    group: &GroupTotal,
    of: View,
    period: Period,
    outside: &HashSet<ColumnId>,
) -> TotalRecord<'a> {
    let dataset = input.dataset;
    let cell = group.lines.cell(of, period);
    let stated_for = group.stated_for(of);
    let held = |of: fn(ReportInput<'a>, StatedFor, Period) -> Vec<StatedRecord<'a>>| {
        stated_for.map_or_else(Vec::new, |stated_for| of(input, stated_for, period))
    };
    let (beside, one_kind) = match &group.whole {
        Some(whole) => (ComparedWith::Whole(whole.cell(of, period).amount), Vec::new()),
        None => (ComparedWith::Stated(held(stated)), held(of_one_kind)),
    };
    let (by, name) = group.class.clone();
    TotalRecord {
        unit: measures::unit(dataset, period),
        view: view(of),
        area: group.area.map(|area| dataset.area(area).name.as_str()),
        path: path(dataset, group.area),
        column: column(dataset, period),
        class: Some(ClassRecord { by, name }),
        computed: cell.amount,
        kind: kind(cell),
        doubts: doubts(cell.doubts),
        beside,
        one_kind,
        initiatives: cell.initiatives,
        flows: shapes::FlowsRecord::of(dataset, cell),
        area_code: group.area.and_then(|area| dataset.area_code(area)),
        price_levels: names::price_levels(dataset, cell.prices),
        added: names::added(dataset, period),
        left_out: left_out(input, outside, period, |period| group.lines.not_added(of, period)),
    }
}

/// One total; compared with the whole if it is narrowed to some initiatives.
pub fn total<'a>(
    input: ReportInput<'a>,
    narrowed: Option<&Totals>,
    of: View,
    area: Option<AreaId>,
    period: Period,
) -> TotalRecord<'a> {
    let ReportInput { dataset, figures, .. } = input;
    let whole = figures.total(dataset, area, of, period).lines;
    let cell = narrowed.map_or(whole, |totals| totals.cell(area, of, period));
    let stated_for = StatedFor::all_lines(area, of);
    let (beside, one_kind) = match narrowed {
        Some(_) => (ComparedWith::Whole(whole.amount), Vec::new()),
        None => (ComparedWith::Stated(stated(input, stated_for, period)), of_one_kind(input, stated_for, period)),
    };
    let not_added = narrowed.unwrap_or(&figures.totals).not_added(area, of, period);
    TotalRecord {
        unit: measures::unit(dataset, period),
        view: view(of),
        area: area.map(|area| dataset.area(area).name.as_str()),
        path: path(dataset, area),
        column: column(dataset, period),
        class: None,
        computed: cell.amount,
        kind: kind(cell),
        doubts: doubts(cell.doubts),
        beside,
        one_kind,
        initiatives: cell.initiatives,
        flows: shapes::FlowsRecord::of(dataset, cell),
        area_code: area.and_then(|area| dataset.area_code(area)),
        price_levels: names::price_levels(dataset, cell.prices),
        added: names::added(dataset, period),
        left_out: names::left_out(dataset, &not_added),
    }
}

/// The total of a class, made of the total of its lines: beside the totals that are stated for it, where there are any. The
/// funding that an answer is about has a field of its own.
pub fn of_class<'a>(
    input: ReportInput<'a>,
    class: &ClassSubject,
    of: Option<(Option<AreaId>, Class)>,
    (view, period): (View, Period),
    total: TotalRecord<'a>,
) -> TotalRecord<'a> {
    let dimension = match class.by {
        Classification::Funding => None,
        Classification::Dimension(_) => Some(kind_of_class(input.dataset, class.by).to_owned()),
    };
    let of = of.map(|(area, class)| StatedFor { area, view, class: Some(class) });
    let one_kind = of.map_or_else(Vec::new, |of| of_one_kind(input, of, period));
    let held = of.map(|of| stated(input, of, period)).filter(|held| !held.is_empty() || !one_kind.is_empty());
    TotalRecord {
        class: dimension.map(|by| ClassRecord { by, name: Some(class.name.clone()) }),
        beside: held.map_or(total.beside, ComparedWith::Stated),
        one_kind,
        ..total
    }
}

/// "withheld" for a sum of which no line has a published amount, and some an amount that is not.
fn kind(sum: SumCell) -> Option<&'static str> {
    (ShownFigure::of_sum(sum).cell == Cell::Withheld).then_some("withheld")
}

fn stated_record(dataset: &Dataset, held: StatedFigure, period: Period) -> StatedRecord<'_> {
    let total = dataset.stated_total(held.stated);
    let remark = period.column().and_then(|column| total.remark(column));
    StatedRecord {
        amount: held.amount,
        difference: (held.status != Status::NotItemised).then_some(held.difference),
        status: names::status(held.status),
        differs_from: held.differs_from.map(against),
        blank_lines: Some(held.blank).filter(|&blank| held.status == Status::Differs && blank > 0),
        view: None,
        is_all_money: false,
        kind: None,
        source: total.source.map(|source| CitationRecord::of(dataset, source)),
        doubts: doubts(ShownFigure::of_stated(dataset, held, period).doubts),
        notes: remark.map_or_else(Vec::new, |remark| dataset.list(remark.notes).collect()),
        of_which: total.of_which.iter().map(|part| part_record(dataset, part, &[period])).collect(),
        added: stated_years(dataset, held.stated, period),
    }
}

/// The years in which a total is printed, where these are not all that are added up.
fn stated_years(dataset: &Dataset, stated: StatedId, period: Period) -> Vec<&str> {
    let Period::All(basis) = period else { return Vec::new() };
    if dataset.is_stated_each_year(stated, basis) {
        return Vec::new();
    }
    dataset.stated_years(stated, basis).map(|year| dataset.label(year)).collect()
}

/// The totals that are stated for an area or a class of its lines: those that are compared, and those that are withheld.
fn stated(input: ReportInput<'_>, of: StatedFor, period: Period) -> Vec<StatedRecord<'_>> {
    let ReportInput { dataset, figures, .. } = input;
    let totals = figures.reconciliation.totals_of(of);
    totals
        .iter()
        .filter_map(|&id| {
            let held = figures.reconciliation.figure(id, period);
            let (held, kind) = match held {
                Some(held) => (held, None),
                None if dataset.is_withheld(id, period) => (StatedFigure::none(id), Some("withheld")),
                None => return None,
            };
            let record = stated_record(dataset, held, period);
            let doubts = if kind.is_some() { DoubtsRecord::default() } else { record.doubts };
            Some(StatedRecord { kind, doubts, ..record })
        })
        .collect()
}

/// The totals of one kind of money that say something of all money: those that differ, and where none is stated for all money, those
/// that hold for it.
fn of_one_kind(input: ReportInput<'_>, of: StatedFor, period: Period) -> Vec<StatedRecord<'_>> {
    let ReportInput { dataset, figures, .. } = input;
    let reconciliation = &figures.reconciliation;
    let of_kinds = reconciliation.of_kinds(of, period);
    let stands_for = reconciliation.standing_for(of, period);
    let said = of_kinds.filter(|held| held.differs() || stands_for(held));
    said.map(|held| StatedRecord {
        view: Some(view(dataset.stated_total(held.stated).view)),
        is_all_money: held.covers == Covers::AllMoney,
        ..stated_record(dataset, held, period)
    })
    .collect()
}
