//! The cells of a comparison in the list, each whole: the columns cut them.

use crate::{
    analysis::check::reconcile::{Comparison, Status},
    model::financing::View,
    report::{
        labels,
        sentences::{
            citation,
            comparison::{self, Figures},
        },
    },
    tui::screen::draw_context::DrawContext,
};

/// The cells of a row.
pub(crate) struct ComparisonCells {
    pub status: Status,
    pub name: String,
    pub year: String,
    pub view: View,
    pub figures: Figures,
    /// The words in place of a sum and a difference where there are none, the longest first.
    pub not_compared: [String; 2],
    /// The remarks on the difference.
    pub remarks: String,
    /// The remarks, what the figure is held against, and where it is printed.
    pub place: String,
}

impl ComparisonCells {
    pub fn of(context: &DrawContext<'_>, of: &Comparison) -> Self {
        let (dataset, locale) = (context.dataset, context.locale);
        let remarks = comparison::remarks(dataset, of, locale);
        Self {
            status: of.status,
            name: comparison::subject(dataset, of, locale),
            year: context.label(of.column).to_owned(),
            view: of.view(dataset),
            figures: Figures::short(dataset, of, locale),
            not_compared: comparison::not_compared(of).map(|message| context.text(message)),
            place: place(context, of, &remarks),
            remarks: remarks.join(" · "),
        }
    }
}

/// "følger af andre · mod områdernes totaler (tabel 4, række 6)": the remarks on the difference, what the figure is held against
/// where that is not its lines, where it is printed, and its price level where there are several.
fn place(context: &DrawContext<'_>, of: &Comparison, remarks: &[String]) -> String {
    let printed = citation::short(context.dataset, of.source(context.dataset), context.locale);
    let printed = match labels::figures::against(of.against) {
        None => printed,
        Some(against) if printed.is_empty() => context.text(against),
        Some(against) => format!("{} ({printed})", context.text(against)),
    };
    let printed = Some(printed).filter(|place| !place.is_empty());
    let prices = comparison::price_levels(context.dataset, context.figures, of);
    let prices = labels::prices::price_levels(context.dataset, prices, context.locale);
    remarks.iter().cloned().chain(printed).chain(prices).collect::<Vec<_>>().join(" · ")
}
