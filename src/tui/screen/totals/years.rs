//! The lines' sums of all years, and their average.

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::amounts::shown::ShownFigure,
    locale::Message,
    model::period::Period,
    report::labels::capitalised,
    tui::screen::{
        average,
        totals::TotalsPane,
        widgets::{sparkline, text::wrap},
    },
};

impl TotalsPane<'_> {
    /// The average of the lines' sums of all years, where these are added up and all of them are amounts.
    pub(super) fn average(&self) -> Option<String> {
        let context = self.context;
        let of = |column| ShownFigure::of_sum(self.of.sum(context.tree_source(), Period::Column(column)));
        average::per_year(context, &of).filter(|_| context.scope.period().is_all())
    }

    /// The lines' sums of all years with their trend, where all of them fit.
    pub(super) fn years(&self, room: usize) -> Vec<Line<'static>> {
        let context = self.context;
        let of = |column| ShownFigure::of_sum(self.of.sum(context.tree_source(), Period::Column(column)));
        let series: Vec<ShownFigure> = context.years().map(of).collect();
        let label = context.text(if context.found.is_some() { Message::ShownLines } else { Message::Lines });
        let text = format!("{}: {}", capitalised(&label), sparkline::row(context, &series));
        let width = self.width.saturating_sub(1);
        let lines = wrap(&text, width, "  ", Style::new());
        // A figure is never broken in two.
        let whole = context.widths.whole + "  ".len() <= width;
        if series.len() > 1 && lines.len() <= room && whole { lines } else { Vec::new() }
    }
}
