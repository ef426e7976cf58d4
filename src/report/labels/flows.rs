//! Revenue and expenditure in a sum: what adding both gives, the sum of each, and the net, which is computed here.

use crate::{
    analysis::amounts::{shown::ShownFigure, totals::SumCell},
    locale::{Locale, Message},
    model::{
        amount::Amount,
        cell::Cell,
        dataset::Dataset,
        flow::{ByFlow, FlowSum},
        period::Period,
    },
    report::labels::figures,
};

/// What a sum of both flows is, where this one adds both: "revenue and expenditure added together".
pub fn added(dataset: &Dataset, sum: SumCell, locale: &Locale) -> Option<String> {
    sum.flows.both()?;
    of_all_lines(dataset, locale)
}

/// What the sum of all lines is, where lines say which flow they are.
pub fn of_all_lines(dataset: &Dataset, locale: &Locale) -> Option<String> {
    Some(locale.text(match dataset.flows()?.sum {
        FlowSum::Together => Message::FlowsTogether,
        FlowSum::ExpenditureLessRevenue => Message::ExpenditureLessRevenue,
        FlowSum::RevenueLessExpenditure => Message::RevenueLessExpenditure,
    }))
}

/// The same in few words: "expenditure − revenue".
pub fn added_short(dataset: &Dataset, sum: SumCell, locale: &Locale) -> Option<String> {
    Some(locale.text(match sum_of_both(dataset, sum)? {
        FlowSum::Together => Message::FlowsTogetherShort,
        FlowSum::ExpenditureLessRevenue => Message::ExpenditureLessRevenueShort,
        FlowSum::RevenueLessExpenditure => Message::RevenueLessExpenditureShort,
    }))
}

/// The name of the sum in a table with a row for each flow below it: "added together".
pub fn label(dataset: &Dataset, sum: SumCell, locale: &Locale) -> Option<String> {
    match sum_of_both(dataset, sum)? {
        FlowSum::Together => Some(locale.text(Message::AddedTogether)),
        FlowSum::ExpenditureLessRevenue | FlowSum::RevenueLessExpenditure => added_short(dataset, sum, locale),
    }
}

/// The name of a total with what it adds: "Total, revenue and expenditure".
pub fn total(name: String, dataset: &Dataset, sum: SumCell, locale: &Locale) -> String {
    match added_short(dataset, sum, locale) {
        Some(flows) => locale.fill(Message::TotalOfFlows, &[("total", name.into()), ("flows", flows.into())]),
        None => name,
    }
}

/// The figures that stand beside a sum of both flows, each with its name: that of revenue, that of expenditure, and where the sum is not
/// net itself, the net.
pub fn beside(dataset: &Dataset, sums: &[SumCell]) -> Vec<(Message, Vec<Option<Amount>>)> {
    let Some(both) = sums.iter().find_map(|&sum| sum_of_both(dataset, sum)) else { return Vec::new() };
    let of = |amount: fn(ByFlow) -> Option<Amount>| sums.iter().map(|sum| amount(sum.flows)).collect();
    let mut beside =
        vec![(Message::Revenue, of(|flows| flows.revenue)), (Message::Expenditure, of(|flows| flows.expenditure))];
    if both == FlowSum::Together {
        beside.push((Message::NetComputed, of(ByFlow::net)));
    }
    beside
}

/// All of it in a sentence: "revenue and expenditure added together: revenue 10, expenditure 12, net −2 = revenue − expenditure,
/// computed".
pub fn in_words(dataset: &Dataset, period: Period, sum: SumCell, locale: &Locale) -> Option<String> {
    let added = added(dataset, sum, locale)?;
    let [revenue, expenditure] = sum.flows.both()?;
    let figure = |amount| {
        let figure = ShownFigure { cell: Cell::Amount(amount), ..ShownFigure::default() };
        figures::sum_in_words(dataset, period, figure, locale)
    };
    let values =
        [("sum", added.into()), ("revenue", figure(revenue).into()), ("expenditure", figure(expenditure).into())];
    let flows = locale.fill(Message::FlowsInWords, &values);
    let is_net = sum_of_both(dataset, sum)? != FlowSum::Together;
    match sum.flows.net().filter(|_| !is_net) {
        Some(net) => Some(locale.fill(Message::NetInWords, &[("flows", flows.into()), ("net", figure(net).into())])),
        None => Some(flows),
    }
}

/// What a sum of both flows is, where this one adds both.
fn sum_of_both(dataset: &Dataset, sum: SumCell) -> Option<FlowSum> {
    sum.flows.both()?;
    Some(dataset.flows()?.sum)
}
