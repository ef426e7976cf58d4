//! The columns of the list of comparisons: their widths and how they are drawn.

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::check::reconcile::Status,
    locale::Message,
    report::labels::{self, capitalised},
    tui::screen::{
        checklist::cells::ComparisonCells,
        draw_context::{DIFFERS, DrawContext},
        theme::Role,
        widgets::ellipsis::truncate,
        widgets::text::{figure, left, right},
    },
};

/// The widths of the columns, as wide as their cells need. The area's name and the place in print share the room that the others
/// leave. On a narrower screen the place leaves first, then the name of the money, which keeps its keys, then the sum, then the
/// stated total; the area, the year and the difference stay.
#[derive(Default)]
pub(crate) struct ChecklistColumns {
    name: usize,
    year: usize,
    money: usize,
    /// The width of the first of several kinds of money, where they have no room.
    first_money: usize,
    /// The width of the keys, where the name of the money leaves; on the narrowest screen no blanks stand between them.
    keys: usize,
    stated: usize,
    computed: usize,
    signed: usize,
    place: usize,
    /// The head over the sums.
    held: String,
}

/// The width that a name keeps while another column can leave.
const NAME: usize = 12;

/// The width up to which names come before places.
const LONG_NAME: usize = 34;

/// The sign between two parts of a place.
const BETWEEN: &str = " · ";

/// The least room for the place in print.
const PLACE: usize = 17;

impl ChecklistColumns {
    /// The columns for some rows, with the head over the sums that figures are held against.
    pub fn fitting<'c>(
        context: &DrawContext<'_>,
        held: Message,
        rows: impl Iterator<Item = &'c ComparisonCells> + Clone,
        width: usize,
    ) -> Self {
        let widest = |cell: fn(&ComparisonCells) -> &str| rows.clone().map(|row| cell(row).width()).max().unwrap_or(0);
        let document = labels::documents::documents_heading(context.dataset, context.locale);
        let headed = |held: Message| {
            let held = capitalised(&context.text(held));
            Self {
                year: widest(|row| &row.year).max(context.text(Message::Year).width()),
                money: widest(|row| &row.money).max(context.text(Message::Money).width()),
                first_money: widest(|row| &row.first_money).max(context.text(Message::Money).width()),
                keys: widest(|row| &row.keys),
                stated: widest(|row| &row.figures.stated).max(document.width()),
                computed: widest(|row| &row.figures.computed).max(held.width()),
                signed: widest(|row| &row.figures.difference).max(context.text(Message::Difference).width()),
                held,
                ..Self::default()
            }
        };
        let name = widest(|row| &row.name);
        let place = rows.clone().map(|row| row.place.join(BETWEEN).width()).max().unwrap_or(0);
        let has_room = headed(held).rest(width) >= name + 2 + place;
        let columns = headed(match held {
            Message::HeldAgainst if !has_room => Message::HeldAgainstShort,
            other => other,
        });
        let columns = columns.with_words(rows, name + 2 + place, width);
        let room = columns.rest(width).saturating_sub(2);
        if room >= NAME + PLACE {
            let most = LONG_NAME.max(room.saturating_sub(place));
            let name = name.min(most).min(room - PLACE.min(place)).max(NAME);
            return Self { name, place: room - name, ..columns };
        }
        columns.narrow(name, width)
    }

    /// Room for the words in place of a sum and a difference, where it takes nothing from a name or a place.
    fn with_words<'c>(mut self, rows: impl Iterator<Item = &'c ComparisonCells>, others: usize, width: usize) -> Self {
        let unmade = rows.filter(|row| row.status == Status::NotItemised);
        let words = unmade.map(|row| row.not_compared[0].width()).max().unwrap_or(0);
        let more = words.saturating_sub(self.computed + 1 + self.signed);
        if self.rest(width) >= others + more {
            self.computed += more;
        }
        self
    }

    /// The columns of a narrow screen, without places.
    fn narrow(mut self, name: usize, width: usize) -> Self {
        // Names come first where that leaves them whole; where they are cut anyway, words say more than keys.
        let without_words = self.rest(width) + self.money - self.keys.min(self.money);
        let name = name.min(LONG_NAME);
        let least = NAME.max(if without_words >= name { name } else { LONG_NAME / 2 });
        if self.rest(width) < least {
            self.money = self.first_money.min(self.money);
        }
        if self.rest(width) < least {
            self.money = self.keys;
        }
        if self.rest(width) < NAME {
            self.money = self.keys.div_ceil(2);
        }
        if self.rest(width) < NAME {
            self.computed = 0;
        }
        if self.rest(width) < NAME / 2 {
            self.stated = 0;
        }
        // A difference that is still too long is left out whole.
        let excess = (self.used() + NAME / 2).saturating_sub(width);
        self.signed = self.signed.saturating_sub(excess).max(1);
        self.name = self.rest(width);
        self
    }

    /// The cells of the cursor, the mark and the columns of a fixed width.
    fn used(&self) -> usize {
        let columns = [self.year, self.money, self.stated, self.computed, self.signed];
        columns.into_iter().filter(|&column| column > 0).map(|column| column + 1).sum::<usize>() + 3
    }

    fn rest(&self, width: usize) -> usize {
        width.saturating_sub(self.used())
    }

    pub fn head(&self, context: &DrawContext<'_>) -> String {
        let head = |message| capitalised(&context.text(message));
        let stated = labels::documents::documents_heading(context.dataset, context.locale);
        let money = if self.money > self.keys { head(Message::Money) } else { String::new() };
        let mut cells = vec![
            left(&head(Message::Area), self.name),
            left(&head(Message::Year), self.year),
            left(&money, self.money),
        ];
        cells.extend((self.stated > 0).then(|| right(&stated, self.stated)));
        cells.extend((self.computed > 0).then(|| right(&self.held, self.computed)));
        cells.push(right(&head(Message::Difference), self.signed));
        format!("   {}  {}", cells.join(" "), left(&head(Message::Where), self.place))
    }

    pub fn row(&self, context: &DrawContext<'_>, row: &ComparisonCells) -> Line<'static> {
        let (mark, style) = match row.status {
            Status::Agrees => ("=", context.style(Role::Muted)),
            Status::NotItemised => ("·", context.style(Role::Muted)),
            Status::WithinRounding => ("≈", Style::new()),
            Status::Differs => (DIFFERS, context.style(Role::Differs)),
        };
        let close_keys = row.keys.replace(' ', "");
        let money = match self.money {
            room if room < self.keys => &close_keys,
            room if room == self.keys => &row.keys,
            room if room < row.money.width() => &row.first_money,
            _ => &row.money,
        };
        // Remarks have what names leave where there is no room for places.
        let name = match (self.place, row.remarks.as_str()) {
            (0, remarks) if !remarks.is_empty() => &format!("{} · {remarks}", row.name),
            _ => &row.name,
        };
        let mut cells = vec![left(name, self.name), left(&row.year, self.year), left(money, self.money)];
        cells.extend((self.stated > 0).then(|| figure(&row.figures.stated, self.stated)));
        let outcome = if row.status == Status::NotItemised {
            // There is neither a sum nor a difference: the words have the room of both.
            let room = if self.computed > 0 { self.computed + 1 + self.signed } else { self.signed };
            right(row.not_compared.iter().find(|words| words.width() <= room).map_or("", String::as_str), room)
        } else {
            cells.extend((self.computed > 0).then(|| figure(&row.figures.computed, self.computed)));
            figure(&row.figures.difference, self.signed)
        };
        Line::from(vec![
            Span::styled(format!("{mark} "), style),
            Span::raw(format!("{} ", cells.join(" "))),
            Span::styled(outcome, style),
            Span::styled(format!("  {}", fitting(&row.place, self.place)), context.style(Role::Muted)),
        ])
    }
}

/// The parts that fit, each whole; the beginning of the last where none does.
fn fitting(parts: &[String], width: usize) -> String {
    let add = |said: String, part: &String| {
        let longer = if said.is_empty() { part.clone() } else { format!("{said}{BETWEEN}{part}") };
        if longer.width() <= width { longer } else { said }
    };
    let whole = parts.iter().fold(String::new(), add);
    match parts.last() {
        Some(last) if whole.is_empty() => truncate(last, width).into_owned(),
        _ => whole,
    }
}
