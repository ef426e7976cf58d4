//! The columns of the list of comparisons: their widths and their cells.

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::check::reconcile::{Comparison, Status},
    locale::{Message, truncate::truncate},
    model::financing::View,
    report::{
        labels::{self, capitalised},
        sentences::citation,
        tables::check::line_or_class,
    },
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        theme::Role,
        widgets::text::{figure, left, right},
    },
};

/// The widths of the columns. The area's name and the place in print share the room that the others leave. On a narrower screen
/// the place leaves first, then the name of the money, which keeps its key, then the lines, then the stated total; the area,
/// the year and the difference stay.
#[derive(Default)]
pub(crate) struct ChecklistColumns {
    name: usize,
    year: usize,
    view: usize,
    amount: usize,
    lines: usize,
    signed: usize,
    place: usize,
}

/// The width that a name keeps while another column can leave.
const NAME: usize = 12;

/// The least room for the place in print.
const PLACE: usize = 17;

impl ChecklistColumns {
    pub fn new(context: &DrawContext<'_>, width: usize) -> Self {
        let year = context.years().map(|year| context.label(year).width()).max().unwrap_or(4);
        let view = View::ALL.map(|view| short(context, view).width()).into_iter().max().unwrap_or(8);
        let heads =
            [labels::documents::documents_heading(context.dataset, context.locale), context.text(Message::Lines)];
        let amount = heads.iter().map(|head| head.width()).max().unwrap_or(0).max(context.widths.whole);
        let signed = context.text(Message::Difference).width().max(context.widths.signed);
        let mut columns = Self { year, view, amount, lines: amount, signed, ..Self::default() };
        let rest = columns.rest(width);
        if rest >= NAME + 2 + PLACE {
            // Room for the name of most areas, then for the whole place, then for the longest names.
            let place = (rest - 2).saturating_sub(32).clamp(PLACE, 44);
            return Self { name: rest - 2 - place, place, ..columns };
        }
        if columns.rest(width) < NAME {
            columns.view = 1;
        }
        if columns.rest(width) < NAME {
            columns.lines = 0;
        }
        if columns.rest(width) < NAME / 2 {
            columns.amount = 0;
        }
        // A difference that is still too long is left out whole.
        let excess = (columns.used() + NAME / 2).saturating_sub(width);
        columns.signed = columns.signed.saturating_sub(excess).max(1);
        columns.name = columns.rest(width);
        columns
    }

    /// The cells of the cursor, the mark and the columns of a fixed width.
    fn used(&self) -> usize {
        let columns = [self.year, self.view, self.amount, self.lines, self.signed];
        columns.into_iter().filter(|&column| column > 0).map(|column| column + 1).sum::<usize>() + 3
    }

    fn rest(&self, width: usize) -> usize {
        width.saturating_sub(self.used())
    }

    pub fn head(&self, context: &DrawContext<'_>) -> String {
        let head = |message| capitalised(&context.text(message));
        let stated = labels::documents::documents_heading(context.dataset, context.locale);
        let money = if self.view > 1 { head(Message::Money) } else { String::new() };
        let mut cells =
            vec![left(&head(Message::Area), self.name), left(&head(Message::Year), self.year), left(&money, self.view)];
        cells.extend((self.amount > 0).then(|| right(&stated, self.amount)));
        cells.extend((self.lines > 0).then(|| right(&head(Message::Lines), self.lines)));
        cells.push(right(&head(Message::Difference), self.signed));
        format!("   {}  {}", cells.join(" "), left(&head(Message::Where), self.place))
    }

    pub fn row(&self, context: &DrawContext<'_>, comparison: &Comparison) -> Line<'static> {
        let dataset = context.dataset;
        let view = comparison.view(dataset);
        let (mark, style) = match comparison.status {
            Status::Agrees => ("=", context.style(Role::Muted)),
            Status::NotItemised => ("·", context.style(Role::Muted)),
            Status::WithinRounding => ("≈", Style::new()),
            Status::Differs => (DIFFERS, context.style(Role::Differs)),
        };
        let place = citation::short(dataset, comparison.source(dataset), context.locale);
        let place = match labels::figures::against(comparison.against) {
            None => place,
            Some(against) if place.is_empty() => context.text(against),
            Some(against) => format!("{} ({place})", context.text(against)),
        };
        let money = if self.view > 1 { short(context, view) } else { key(view).to_owned() };
        let mut cells = vec![
            left(&subject(context, comparison), self.name),
            left(context.label(comparison.column), self.year),
            left(&money, self.view),
        ];
        cells.extend((self.amount > 0).then(|| figure(&context.amount(comparison.amount), self.amount)));
        let outcome = if comparison.status == Status::NotItemised {
            // There is neither a sum nor a difference: the words have the room of both.
            let room = if self.lines > 0 { self.lines + 1 + self.signed } else { self.signed };
            let words = [Message::NotItemised, Message::NotItemisedShort].map(|message| context.text(message));
            right(words.iter().find(|words| words.width() <= room).map_or("", String::as_str), room)
        } else {
            cells.extend((self.lines > 0).then(|| figure(&context.amount(comparison.computed), self.lines)));
            figure(&context.signed(comparison.difference), self.signed)
        };
        Line::from(vec![
            Span::styled(format!("{mark} "), style),
            Span::raw(format!("{} ", cells.join(" "))),
            Span::styled(outcome, style),
            Span::styled(format!("  {}", truncate(&place, self.place)), context.style(Role::Muted)),
        ])
    }
}

/// The area that a comparison is of, and in it the line or class where it is of one.
pub(crate) fn subject(context: &DrawContext<'_>, comparison: &Comparison) -> String {
    let area = labels::area(context.dataset, comparison.area(context.dataset), context.locale);
    let of = line_or_class(context.dataset, comparison);
    std::iter::once(area).chain(of).collect::<Vec<_>>().join(" › ")
}

/// The name of a view as in the header, in lower case.
fn short(context: &DrawContext<'_>, view: View) -> String {
    let message = match view {
        View::Internal => Message::TabInternal,
        View::External => Message::TabExternal,
        View::Combined => Message::TabBoth,
    };
    context.text(message).to_lowercase()
}

/// The key of a view, as in the header.
fn key(view: View) -> &'static str {
    match view {
        View::Internal => "i",
        View::External => "e",
        View::Combined => "c",
    }
}
