//! The words by which records name areas, columns, classes and money.

use crate::{
    analysis::{
        amounts::{not_added::NotAddedAmount, price},
        check::comparison::{Against, Status},
    },
    model::{
        dataset::Dataset, dimension::Class, financing::View, ids::AreaId, localized::Localized, measure::MeasureId,
        period::Period, price::PriceSet,
    },
    report::{
        tables::groups::kind_of_class,
        writers::records::shapes::{ClassRecord, ColumnRecord, Figures},
    },
};

/// The names of an area's path, from the top.
pub fn path(dataset: &Dataset, area: Option<AreaId>) -> Vec<&str> {
    area.map_or_else(Vec::new, |area| {
        dataset.path(area).into_iter().map(|area| dataset.area(area).name.as_str()).collect()
    })
}

/// The label of a year, or "sum" for all of them, as on the command line.
pub fn label(dataset: &Dataset, period: Period) -> &str {
    period.column().map_or("sum", |year| dataset.label(year))
}

pub fn view(view: View) -> &'static str {
    match view {
        View::Internal => "internal",
        View::External => "external",
        View::Combined => "combined",
    }
}

/// A column, or the years of a basis together. Each year's own figure is of no measure.
pub fn column(dataset: &Dataset, period: Period) -> ColumnRecord<'_> {
    let name = |measure: MeasureId| Some(dataset.measures()[measure.index()].name.as_str());
    let named = |measure: Option<MeasureId>| measure.and_then(name).filter(|name| !name.is_empty());
    match period {
        Period::Column(id) => {
            let column = dataset.column(id);
            ColumnRecord {
                year: column.year.as_deref(),
                measure: named(column.measure),
                column: column.sum.is_some().then(|| dataset.label(id)),
                part: column.part.as_ref().map(Localized::own),
            }
        }
        Period::All(basis) => {
            let measure = named(dataset.basis(basis).measure());
            ColumnRecord { year: Some("sum"), measure, column: None, part: None }
        }
    }
}

/// The columns that the sum of all years adds, by their labels; none where the dataset has only one figure of each year.
pub fn added(dataset: &Dataset, period: Period) -> Vec<&str> {
    match period {
        Period::All(basis) if dataset.bases().len() > 1 => {
            dataset.years(basis).map(|year| dataset.label(year)).collect()
        }
        _ => Vec::new(),
    }
}

/// The amounts that the sum of all years does not add, by the labels of their columns.
pub fn left_out<'d>(dataset: &'d Dataset, not_added: &[NotAddedAmount]) -> Figures<'d> {
    not_added.iter().map(|each| (dataset.label(each.column), Some(each.amount))).collect()
}

/// The names of price levels, in the dataset's language.
pub fn price_levels(dataset: &Dataset, prices: PriceSet) -> Vec<Option<&str>> {
    price::names(dataset, prices, dataset.about().language.as_deref().unwrap_or_default())
}

/// A class by the key of its dimension, or "funding".
pub fn class_record(dataset: &Dataset, class: Class) -> ClassRecord {
    let name = dataset.text(class.name).to_owned();
    ClassRecord { by: kind_of_class(dataset, class.by).to_owned(), name: Some(name) }
}

/// The figures that a stated one is held against.
pub fn against(against: Against) -> &'static str {
    match against {
        Against::Initiatives => "initiatives",
        Against::StatedAreas => "stated_areas",
        Against::StatedViews => "stated_views",
        Against::Columns => "columns",
    }
}

/// The outcome of a comparison.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Agrees => "agrees",
        Status::WithinRounding => "within_rounding",
        Status::Differs => "differs",
        Status::NotItemised => "not_itemised",
    }
}
