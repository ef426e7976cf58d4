//! Warnings about a dataset: oddities that are no differences, such as names in two places or figures without a source.

use std::collections::HashMap;

use crate::model::{
    amount::Amount,
    cell::Cell,
    column::ColumnId,
    dataset::Dataset,
    financing::View,
    ids::{AreaId, InitiativeId, StatedId},
};

/// Something to look at. None of it changes a figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Warning {
    /// The same name, whatever its capitals, in two or more places.
    SameName(Vec<InitiativeId>),
    /// An initiative without an amount in any year.
    NoAmount(InitiativeId),
    /// An initiative that does not cite the place of its figures.
    NoSource(InitiativeId),
    /// An initiative that does not name its funding.
    NoFunding(InitiativeId),
    /// The same total stated more than once, with different figures.
    StatedTwice {
        /// The area, or the whole.
        area: Option<AreaId>,
        /// The money it covers.
        view: View,
        /// The year in which they differ.
        year: ColumnId,
        /// The totals that do not agree, in the order of the file.
        stated: Vec<StatedId>,
    },
    /// Years stand in another order than that of time.
    YearsOutOfOrder,
    /// Amounts written as `1.000`, of this number, where the others are whole and some of them thousands.
    LikeThousands(u32),
}

/// All warnings of a dataset: by kind, each in document order.
pub fn warnings(dataset: &Dataset) -> Vec<Warning> {
    let each = |is: fn(&Dataset, InitiativeId) -> bool, warning: fn(InitiativeId) -> Warning| {
        dataset.initiatives().filter(move |&id| is(dataset, id)).map(warning)
    };
    let mut found = same_names(dataset);
    found.extend(each(|dataset, id| dataset.amounts(id).iter().all(Option::is_none), Warning::NoAmount));
    found.extend(each(|dataset, id| dataset.initiative(id).source.is_none(), Warning::NoSource));
    found.extend(each(|dataset, id| dataset.funding(id).len() == 0, Warning::NoFunding));
    found.extend(stated_twice(dataset));
    found.extend(dataset.has_years_out_of_order().then_some(Warning::YearsOutOfOrder));
    found.extend(Some(dataset.like_thousands()).filter(|&count| count > 0).map(Warning::LikeThousands));
    found
}

fn same_names(dataset: &Dataset) -> Vec<Warning> {
    let mut places: HashMap<String, Vec<InitiativeId>> = HashMap::new();
    for id in dataset.initiatives() {
        places.entry(dataset.name(id).to_lowercase()).or_default().push(id);
    }
    let mut repeated: Vec<Vec<InitiativeId>> = places.into_values().filter(|places| places.len() > 1).collect();
    repeated.sort();
    repeated.into_iter().map(Warning::SameName).collect()
}

fn stated_twice(dataset: &Dataset) -> Vec<Warning> {
    let mut found = Vec::new();
    for area in dataset.areas().map(Some).chain([None]) {
        for view in View::ALL {
            for year in dataset.columns() {
                let figures: Vec<(StatedId, Option<Amount>)> = dataset
                    .stated_for(area)
                    .filter(|(_, stated)| stated.view == view && stated.class.is_none())
                    .filter(|(_, stated)| matches!(stated.cells[year.index()], Cell::Amount(_) | Cell::Dash))
                    .map(|(id, stated)| (id, stated.amount(year)))
                    .collect();
                if figures.windows(2).any(|pair| pair[0].1 != pair[1].1) {
                    let stated = figures.into_iter().map(|(id, _)| id).collect();
                    found.push(Warning::StatedTwice { area, view, year, stated });
                }
            }
        }
    }
    found
}
