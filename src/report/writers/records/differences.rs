//! Makes the records of a check and of the comparisons that differ.

use crate::{
    analysis::check::{
        comparison::{Comparison, Status},
        verdict::Verdict,
    },
    locale::{Language, Locale},
    model::{ids::PrintedRow, period::Period},
    report::{
        ReportInput,
        labels::measures,
        sentences::comparison,
        tables::check::Checked,
        writers::records::{
            names::{against, class_record, column, path, price_levels, view},
            shapes::{
                CitationRecord,
                check::{CheckRecord, DifferenceRecord, WarningRecord},
            },
        },
    },
};

/// The result of a check.
pub fn check<'a>(input: ReportInput<'a>, checked: &Checked<'_>) -> CheckRecord<'a> {
    let ReportInput { dataset, figures, .. } = input;
    let verdict = Verdict::of(dataset, &checked.comparisons);
    // Records are never localised.
    let english = Locale::new(Language::English);
    CheckRecord {
        comparisons: verdict.comparisons,
        agree: verdict.agree,
        within_rounding: verdict.within_rounding,
        differ: verdict.differ,
        not_itemised: verdict.not_itemised,
        withheld: checked.withheld.len(),
        gaps: verdict.gaps.count(),
        rounding_hint: figures.reconciliation.rounding_hint(),
        differences: differences(input, &checked.comparisons).collect(),
        warnings: checked.warnings.iter().map(|warning| WarningRecord::of(dataset, warning, &english)).collect(),
    }
}

pub fn differences<'a>(
    input: ReportInput<'a>,
    comparisons: &[&Comparison],
) -> impl Iterator<Item = DifferenceRecord<'a>> {
    let ReportInput { dataset, figures, .. } = input;
    let differing = comparisons.iter().filter(|comparison| comparison.status == Status::Differs);
    differing.map(move |comparison| {
        let (area, source) = (comparison.area(dataset), comparison.source(dataset));
        DifferenceRecord {
            unit: measures::unit(dataset, Period::Column(comparison.column)),
            view: view(comparison.view(dataset)),
            area: area.map(|area| dataset.area(area).name.as_str()),
            path: path(dataset, area),
            class: comparison.class(dataset).map(|class| class_record(dataset, class)),
            column: column(dataset, Period::Column(comparison.column)),
            stated: comparison.amount,
            computed: comparison.computed,
            difference: Some(comparison.difference),
            against: against(comparison.against),
            carried: comparison.is_carried(),
            initiative: match comparison.row {
                PrintedRow::Line(line) => Some(dataset.name(line)),
                PrintedRow::Total(_) => None,
            },
            blank_lines: comparison.blank,
            source: source.map(|source| CitationRecord::of(dataset, source)),
            price_levels: price_levels(dataset, comparison::price_levels(dataset, figures, comparison)),
        }
    })
}
