//! One column: a year and a measure, or a printed sum of others.

use crate::model::{
    ids::ColumnId,
    localized::Localized,
    measure::{Measure, MeasureId},
};

/// One column of figures.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Column {
    /// The label, unlike that of every other column: as the file gives it, else year, measure and part.
    pub label: Localized,
    /// The label of its year; none for a printed sum.
    pub year: Option<String>,
    /// The measure; none for a printed sum that names none.
    pub measure: Option<MeasureId>,
    /// The part of the year that it covers, where it is not the whole: "to date".
    pub part: Option<Localized>,
    /// The columns that it is the printed sum of, where it is one.
    pub sum: Option<PrintedSum>,
    /// The price level of its amounts, where it has one of its own.
    pub price_level: Option<Localized>,
}

/// The columns that a printed sum adds up and takes off.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PrintedSum {
    /// The columns that are added.
    pub plus: Vec<ColumnId>,
    /// The columns that are taken off.
    pub less: Vec<ColumnId>,
    /// Years that it names and that have no column: then it can't be checked.
    pub missing: Vec<String>,
}

impl Column {
    /// A whole year of a measure.
    pub fn of_year(year: &str, measure: MeasureId) -> Self {
        Self { label: year.into(), year: Some(year.to_owned()), measure: Some(measure), ..Self::default() }
    }

    /// Its label where the file gives none: year, measure and part. `language` is that of the file.
    pub fn default_label(&self, measures: &[Measure], language: Option<&str>) -> Localized {
        let measure = self.measure.map(|measure| &measures[measure.index()]);
        let label = measure.and_then(|measure| measure.label.as_ref());
        let joined = |measure: Option<&str>, part: Option<&str>| {
            let parts = [self.year.as_deref(), measure, part].into_iter().flatten().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(" ")
        };
        let name = measure.map(|measure| measure.name.as_str());
        let mut translations: Vec<(String, String)> = Vec::new();
        for (code, _) in label.iter().chain(&self.part.as_ref()).flat_map(|text| text.translations()) {
            if Some(code.as_str()) != language && translations.iter().all(|(known, _)| known != code) {
                let part = self.part.as_ref().map(|part| part.get(code));
                translations.push((code.clone(), joined(label.map(|label| label.get(code)).or(name), part)));
            }
        }
        Localized::translated(joined(name, self.part.as_ref().map(Localized::own)), translations)
    }

    /// Returns `true` if it is a figure of one whole year, and so may be added to those of other years.
    pub fn is_whole_year(&self) -> bool {
        self.year.is_some() && self.part.is_none() && self.sum.is_none()
    }
}
