//! Writes the columns of a dataset and the measures that they give: as a list of years where that says everything.

use serde::{Serialize, Serializer};

use crate::{
    format::ron::write::fields::{EnumValue, Fields, Inline, Label, UnitPart, Words},
    model::{
        column::{Column, PrintedSum},
        dataset::Dataset,
        dimension::Dimension,
        measure::{BasisKind, Measure, MeasureId, Phase},
    },
};

pub(super) fn write_columns<S: Serializer>(dataset: &Dataset, fields: &mut Fields<S>) -> Result<(), S::Error> {
    if is_list_of_years(dataset) {
        fields.row("years", &dataset.columns().map(|year| Label(dataset.label(year))).collect::<Vec<_>>())?;
        return fields.always("start_year", &Label(dataset.label(dataset.start_column())));
    }
    fields.list("columns", &dataset.columns().map(|id| ColumnPart(dataset, dataset.column(id))).collect::<Vec<_>>())?;
    let start_year = dataset.column(dataset.start_column()).year.as_deref();
    fields.optional("start_year", start_year.map(Label).as_ref())?;
    if let BasisKind::Measure(measure) = dataset.basis(dataset.start_basis()).kind {
        fields.optional("start_measure", name(dataset, measure))?;
    }
    if has_list_of_measures(dataset) {
        let named = dataset.measures().iter().filter(|measure| !measure.name.is_empty());
        fields.list("measures", &named.map(MeasurePart).collect::<Vec<_>>())?;
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
    let mut used: Vec<MeasureId> = Vec::new();
    for measure in dataset.columns().filter_map(|id| dataset.column(id).measure) {
        if !used.contains(&measure) {
            used.push(measure);
        }
    }
    let bare = |measure: &Measure| *measure == Measure { name: measure.name.clone(), ..Measure::default() };
    let in_order = used.iter().map(|measure| measure.index()).eq(0..dataset.measures().len());
    let is_nameless = |measure: &Measure| measure.name.is_empty();
    let all = |is: &dyn Fn(&Measure) -> bool| dataset.measures().iter().all(is);
    !(all(&is_nameless) || in_order && all(&bare))
}

fn name(dataset: &Dataset, measure: MeasureId) -> Option<&str> {
    Some(dataset.measures()[measure.index()].name.as_str()).filter(|name| !name.is_empty())
}

struct ColumnPart<'a>(&'a Dataset, &'a Column);

impl Serialize for ColumnPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Inline(ColumnFields(self.0, self.1)).serialize(serializer)
    }
}

struct ColumnFields<'a>(&'a Dataset, &'a Column);

impl Serialize for ColumnFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, column) = self;
        let by_default = column.default_label(dataset.measures(), dataset.about().language.as_deref());
        let label = (column.sum.is_some() || column.label != by_default).then_some(Words(&column.label));
        let summed = |pick: fn(&PrintedSum) -> &Vec<_>, missing: bool| {
            let sum = column.sum.as_ref();
            let labels = sum.into_iter().flat_map(pick).map(|&column| dataset.label(column));
            let missing = sum.filter(|_| missing).into_iter().flat_map(|sum| sum.missing.iter().map(String::as_str));
            labels.chain(missing).map(Label).collect::<Vec<_>>()
        };
        let mut fields = Fields::new(serializer, "Column")?;
        fields.optional("label", label.as_ref())?;
        fields.optional("year", column.year.as_deref().map(Label).as_ref())?;
        fields.optional("measure", column.measure.and_then(|measure| name(dataset, measure)))?;
        fields.optional("part", column.part.as_ref().map(Words).as_ref())?;
        fields.row("sum_of", &summed(|sum| &sum.plus, true))?;
        fields.row("less", &summed(|sum| &sum.less, false))?;
        fields.optional("price_level", column.price_level.as_ref().map(Words).as_ref())?;
        fields.end()
    }
}

struct MeasurePart<'a>(&'a Measure);

impl Serialize for MeasurePart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Inline(MeasureFields(self.0)).serialize(serializer)
    }
}

struct MeasureFields<'a>(&'a Measure);

impl Serialize for MeasureFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let measure = self.0;
        let phase = measure.phase.map(|phase| match phase {
            Phase::Proposed => "Proposed",
            Phase::Approved => "Approved",
            Phase::Adjusted => "Adjusted",
            Phase::Executed => "Executed",
        });
        let mut fields = Fields::new(serializer, "Measure")?;
        fields.always("name", &measure.name)?;
        fields.optional("label", measure.label.as_ref().map(Words).as_ref())?;
        fields.optional("phase", phase.map(EnumValue).as_ref())?;
        fields.optional("unit", measure.unit.as_ref().map(UnitPart).as_ref())?;
        fields.end()
    }
}

pub(super) struct DimensionPart<'a>(pub &'a Dimension);

impl Serialize for DimensionPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = Fields::new(serializer, "Dimension")?;
        fields.always("key", &self.0.key)?;
        fields.optional("label", self.0.label.as_ref().map(Words).as_ref())?;
        fields.end()
    }
}
