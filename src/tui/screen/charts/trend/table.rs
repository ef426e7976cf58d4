//! The table below the curves of a trend: a row for each series.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::figures::Finding,
    explorer::{diagram::subject::ChartFigures, view::labels},
    model::period::Period,
    tui::screen::{
        charts::{
            signs::STATED,
            trend::{LINES, Series, TrendChart, columns},
        },
        theme::Role,
        widgets::ellipsis::truncate,
        widgets::text::{figure, left},
    },
};

impl TrendChart<'_> {
    /// The table of figures: a row for each series, and as many years around the one that is shown as fit.
    pub(super) fn table(&self, width: usize) -> Vec<Line<'static>> {
        let context = self.context;
        let names = self.series.iter().map(|each| each.name.width() + 3).max().unwrap_or(0);
        let together = Some(context.scope.period()).filter(|period| period.is_all());
        let all: Vec<Period> = columns(context).into_iter().map(Period::Column).chain(together).collect();
        let head = |period: Period| {
            let name = labels::period_name(context.dataset, period, context.locale);
            if period == context.scope.period() { format!("‹{name}›") } else { format!("{name} ") }
        };
        let column =
            all.iter().map(|&period| head(period).width()).max().unwrap_or(0).max(context.widths.amount + 1) + 1;
        // Leaves room for the sign of a row and a blank after it.
        let column = column.min(width.saturating_sub(2)).max(1);
        let names = names.min(width.saturating_sub(column));
        let many = ((width - names) / column).clamp(1, all.len());
        let centre = all.iter().position(|&period| period == context.scope.period()).unwrap_or(0);
        let from = centre.saturating_sub(many / 2).min(all.len() - many);
        let shown = &all[from..from + many];
        let figures: Vec<ChartFigures> =
            shown.iter().map(|&period| self.part.figures(context.tree_source(), period)).collect();
        let more = |is_more: bool| if is_more { "…" } else { " " };
        let mut years = vec![Span::styled(
            format!("{}{}", " ".repeat(names.saturating_sub(1)), more(from > 0)),
            context.style(Role::Muted),
        )];
        for &period in shown {
            let role = if period == context.scope.period() { Role::Current } else { Role::Heading };
            years.push(Span::styled(figure(&head(period), column), context.style(role)));
        }
        years.push(Span::styled(more(from + many < all.len()), context.style(Role::Muted)));
        let mut table = vec![Line::from(years)];
        table.extend(self.series.iter().map(|each| self.row(each, &figures, names, column)));
        table
    }

    /// A row of the table: the sign and the name of a series, and its figures.
    fn row(&self, each: &Series, figures: &[ChartFigures], names: usize, column: usize) -> Line<'static> {
        let context = self.context;
        // A few letters of a name could be taken for a part of the figure.
        let name = if names < 6 { "" } else { each.name.as_str() };
        let name = left(&truncate(name, names.saturating_sub(2)), names.saturating_sub(2));
        let mut row = vec![Span::styled(each.sign, context.style(each.role)), Span::raw(format!(" {name}"))];
        for money in figures {
            let (sign, style) = match each.sign {
                LINES => context.sign(money.signs.lines),
                STATED => context.sign(money.signs.stated),
                _ => context.sign(Finding::Nothing),
            };
            let is_stated = each.sign == STATED && money.stated.is_none();
            let amount =
                if is_stated { String::new() } else { context.short((each.figures)(money).unwrap_or_default()) };
            row.push(Span::raw(figure(&amount, column - 1)));
            row.push(Span::styled(left(sign, 1), style));
        }
        Line::from(row)
    }
}
