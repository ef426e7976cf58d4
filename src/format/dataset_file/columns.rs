//! Writes the columns of a dataset and the measures that they give: as a list of years where that says everything.

use std::collections::HashSet;

use serde::{Serialize, Serializer};

use crate::{
    format::dataset_file::{
        notation::{Fields, Inline, Notation},
        texts::Words,
        values::{EnumValue, Label, UnitPart},
    },
    model::{
        columns::{Column, PrintedSum},
        dataset::Dataset,
        dimension::Dimension,
        measure::{Measure, MeasureId, Phase},
    },
};

pub fn write_columns<S: Serializer>(dataset: &Dataset, fields: &mut Fields<S>) -> Result<(), S::Error> {
    let notation = fields.notation;
    if is_list_of_years(dataset) {
        fields.row("years", &dataset.columns().map(|year| Label(notation, dataset.label(year))).collect::<Vec<_>>())?;
        return fields.always("start_year", &Label(notation, dataset.label(dataset.start_column())));
    }
    fields.list(
        "columns",
        &dataset
            .columns()
            .map(|id| Inline(notation, ColumnPart(notation, dataset, dataset.column(id))))
            .collect::<Vec<_>>(),
    )?;
    let start_year = dataset.column(dataset.start_column()).year.as_deref();
    fields.optional("start_year", start_year.map(|year| Label(notation, year)).as_ref())?;
    if let Some(measure) = dataset.basis(dataset.start_basis()).measure() {
        fields.optional("start_measure", name(dataset, measure))?;
    }
    if has_list_of_measures(dataset) {
        let named = dataset.measures().iter().filter(|measure| !measure.name.is_empty());
        fields.list(
            "measures",
            &named.map(|measure| Inline(notation, MeasurePart(notation, measure))).collect::<Vec<_>>(),
        )?;
    }
    Ok(())
}

/// Returns `true` if each column is one whole year of the one measure, and nothing else is to be said of it.
fn is_list_of_years(dataset: &Dataset) -> bool {
    let plain = |year: &str| Column::of_year(year, MeasureId(0));
    dataset.measures() == [Measure::default()]
        && dataset
            .columns()
            .map(|id| dataset.column(id))
            .all(|column| column.year.as_deref().is_some_and(|year| *column == plain(year)))
}

/// Returns `true` if the measures are more than the names that columns give, in another order, or not all of them.
fn has_list_of_measures(dataset: &Dataset) -> bool {
    let mut known = HashSet::new();
    let measures = dataset.columns().filter_map(|id| dataset.column(id).measure);
    let used: Vec<MeasureId> = measures.filter(|&measure| known.insert(measure)).collect();
    let bare = |measure: &Measure| *measure == Measure { name: measure.name.clone(), ..Measure::default() };
    let in_order = used.iter().map(|measure| measure.index()).eq(0..dataset.measures().len());
    let is_nameless = |measure: &Measure| measure.name.is_empty();
    let all = |is: &dyn Fn(&Measure) -> bool| dataset.measures().iter().all(is);
    !(all(&is_nameless) || in_order && all(&bare))
}

fn name(dataset: &Dataset, measure: MeasureId) -> Option<&str> {
    Some(dataset.measures()[measure.index()].name.as_str()).filter(|name| !name.is_empty())
}

struct ColumnPart<'a>(Notation, &'a Dataset, &'a Column);

impl Serialize for ColumnPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, dataset, column) = self;
        let by_default = column.default_label(dataset.measures(), dataset.about().language.as_deref());
        let label = (column.sum.is_some() || column.label != by_default).then_some(Words(&column.label));
        let summed = |pick: fn(&PrintedSum) -> &Vec<_>, missing: bool| {
            let sum = column.sum.as_ref();
            let labels = sum.into_iter().flat_map(pick).map(|&column| dataset.label(column));
            let missing = sum.filter(|_| missing).into_iter().flat_map(|sum| sum.missing.iter().map(String::as_str));
            labels.chain(missing).map(|label| Label(notation, label)).collect::<Vec<_>>()
        };
        let mut fields = Fields::new(serializer, "Column", notation)?;
        fields.optional("label", label.as_ref())?;
        fields.optional("year", column.year.as_deref().map(|year| Label(notation, year)).as_ref())?;
        fields.optional("measure", column.measure.and_then(|measure| name(dataset, measure)))?;
        fields.optional("part", column.part.as_ref().map(Words).as_ref())?;
        fields.row("sum_of", &summed(|sum| &sum.plus, true))?;
        fields.row("less", &summed(|sum| &sum.less, false))?;
        fields.optional("price_level", column.price_level.as_ref().map(Words).as_ref())?;
        fields.end()
    }
}

struct MeasurePart<'a>(Notation, &'a Measure);

impl Serialize for MeasurePart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, measure) = self;
        let phase = measure.phase.map(|phase| match phase {
            Phase::Proposed => "Proposed",
            Phase::Approved => "Approved",
            Phase::Adjusted => "Adjusted",
            Phase::Executed => "Executed",
        });
        let mut fields = Fields::new(serializer, "Measure", notation)?;
        fields.always("name", &measure.name)?;
        fields.optional("label", measure.label.as_ref().map(Words).as_ref())?;
        fields.optional("phase", phase.map(|phase| EnumValue(notation, phase)).as_ref())?;
        fields.optional("unit", measure.unit.as_ref().map(|unit| UnitPart(notation, unit)).as_ref())?;
        fields.end()
    }
}

/// The dimensions of a dataset.
pub fn dimensions(dataset: &Dataset, notation: Notation) -> Vec<Inline<DimensionPart<'_>>> {
    dataset.dimensions().map(|(_, dimension)| Inline(notation, DimensionPart(notation, dimension))).collect()
}

pub struct DimensionPart<'a>(Notation, &'a Dimension);

impl Serialize for DimensionPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, dimension) = self;
        let mut fields = Fields::new(serializer, "Dimension", notation)?;
        fields.always("key", &dimension.key)?;
        fields.optional("label", dimension.label.as_ref().map(Words).as_ref())?;
        fields.end()
    }
}
