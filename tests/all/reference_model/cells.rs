//! The figures of a row, compared with the model's in every visible column.

use indsats::{
    analysis::arranging::order::Order,
    explorer::tree::rows::{GapOf, Row},
    locale::Message,
    model::period::Period,
};
use unicode_width::UnicodeWidthStr as _;

use super::{
    compare::{Checked, Reading, hold},
    parsed_screen::Column,
    sums::{Change, Of, Part, Series, Values, Whole, change},
    year,
};

/// The content of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Head {
    Lines(Period),
    Stated,
    Change,
    PerCent,
    Share,
}

impl Reading<'_> {
    /// The content of each column, by its head. A head that is cut says nothing.
    pub fn columns(&self, columns: Vec<Column>) -> Result<Vec<(Column, Head)>, String> {
        let Self { seen, writer, .. } = self;
        let facts = seen.facts;
        let sorted = |order: Order, head: String| match (seen.order == order, seen.reversed) {
            (false, _) => head,
            (true, false) => format!("▼{head}"),
            (true, true) => format!("▲{head}"),
        };
        let shown = format!("‹{}›", writer.period(facts, seen.period));
        // Shares stand as their amounts do; changes do not.
        let shown = match (seen.order, seen.values) {
            (Order::Share, Values::Shares) => sorted(Order::Share, shown),
            (Order::Amount, Values::Changes) => shown,
            _ => sorted(Order::Amount, shown),
        };
        let mut heads = vec![(shown, Head::Lines(seen.period))];
        for (place, name) in facts.years.iter().enumerate() {
            heads.push((name.clone(), Head::Lines(Period::Column(year(place)))));
        }
        heads.push((writer.document(facts), Head::Stated));
        if let Some(compared) = seen.compared() {
            heads.push((sorted(Order::Change, writer.compared(facts, compared, seen.period)), Head::Change));
        }
        heads.push((writer.text(Message::InPerCent), Head::PerCent));
        let share = match seen.whole(Part::Area(None, seen.view), Of::All, seen.period) {
            Some(whole) => {
                let message = if whole.is_mixed { Message::ShareOfPositive } else { Message::ShareOf };
                let heading = writer.fill(message, &[("total", writer.short(facts, Some(whole.amount)))]);
                let is_long = whole.is_mixed && heading.width() > 18;
                if is_long { writer.text(Message::ShareOfPositiveShort) } else { heading }
            }
            None => writer.text(Message::Share),
        };
        heads.push((sorted(Order::Share, share), Head::Share));
        let mut known = Vec::new();
        for column in columns {
            let head = heads.iter().find(|(name, _)| *name == column.head).map(|(_, head)| *head);
            match head {
                Some(head) => known.push((column, head)),
                None => hold!(column.head.contains('…'), "{:?} is none of the heads {heads:?}", column.head),
            }
        }
        Ok(known)
    }

    /// True where a column shows the figure of a gap.
    pub fn shows_gap(&self, row: Row, columns: &[(Column, Head)]) -> bool {
        let Row::Gap(GapOf::Area(area, kind)) = row else { return false };
        let has_gap = |period| self.seen.gap(area.index(), kind, period).is_some();
        let shows = |head: &Head| matches!(head, Head::Lines(period) if has_gap(*period));
        self.seen.values == Values::Amounts && columns.iter().any(|(_, head)| shows(head))
    }

    fn series(&self, row: Row) -> Series {
        match row {
            Row::Initiative(line) => self.seen.facts.lines[line.index()].amounts.clone(),
            row => self.seen.series(self.seen.part(row).unwrap(), Of::Shown),
        }
    }

    pub fn figure(&self, y: u16, row: Row, column: &Column, under: Head, has_stated: bool) -> Checked {
        let Self { seen, writer, screen, .. } = self;
        let facts = seen.facts;
        let part = seen.part(row);
        let sum = |period| match row {
            Row::Initiative(line) => seen.line(line.index(), period),
            _ => part.and_then(|part| seen.sum(part, Of::Shown, period)),
        };
        let whole = |period| seen.whole(Part::Area(None, seen.view), Of::All, period);
        let held = |period| part.and_then(|part| seen.held(part, period));
        let of_lines = |period| match seen.values {
            Values::Amounts => writer.short(facts, sum(period)),
            Values::Shares => writer.part(facts, sum(period), whole(period)),
            Values::Changes => writer.changed(seen, &self.series(row), period),
        };
        let stated = |period| match (held(period), seen.values) {
            (None, _) => String::new(),
            (Some(held), Values::Amounts) => writer.short(facts, held.amount),
            (Some(held), Values::Shares) => {
                let of = seen.held(Part::Area(None, seen.view), period).and_then(|of| of.amount);
                // Of stated totals it is not known how much is above zero.
                let of = of.filter(|_| whole(period).is_none_or(|whole| !whole.is_mixed));
                of.map_or_else(String::new, |of| writer.part(facts, held.amount, Whole::stated(Some(of))))
            }
            (Some(held), Values::Changes) => writer.changed(seen, &held.stated.amounts, period),
        };
        let expected = match (row, under) {
            (Row::Gap(GapOf::Area(area, kind)), Head::Lines(period)) if seen.values == Values::Amounts => {
                let held = seen.gap(area.index(), kind, period);
                held.map_or_else(String::new, |held| writer.short_signed(facts, held.difference))
            }
            (Row::Gap(..), _) | (Row::Initiative(_), Head::Stated) => String::new(),
            (_, Head::Lines(period)) => of_lines(period),
            (_, Head::Stated) => stated(seen.period),
            (_, Head::Change) => match change(&self.series(row), seen.compared().unwrap()) {
                Change::By(amount) => writer.short_signed(facts, amount),
                word => writer.change(facts, word),
            },
            (_, Head::PerCent) => match (self.series(row), seen.compared().unwrap()) {
                (series, compared) if matches!(change(&series, compared), Change::By(_)) => {
                    writer.in_per_cent(facts, &series, compared)
                }
                _ => String::new(),
            },
            (_, Head::Share) => writer.part(facts, sum(seen.period), whole(seen.period)),
        };
        let drawn = screen.figure(column, y, &expected);
        let left_out = drawn == "…" && expected.width() > 6;
        hold!(drawn == expected || left_out, "{drawn:?} is not {expected:?}");
        let signs = |period| part.map_or(["", ""], |part| seen.signs(part, period));
        // Of shares and changes that read alike, or of which one is lacking, none differs.
        let of_value = |period: Period| {
            let (lines, stated) = (of_lines(period), stated(period));
            let involved = match (seen.values, seen.compared_in(period)) {
                (Values::Changes, Some((from, to))) => {
                    [from, to].map(|year| part.map(|part| seen.sign(part, Period::Column(super::year(year))))).to_vec()
                }
                (Values::Changes, None) => Vec::new(),
                _ => {
                    vec![part.map(|part| seen.sign(part, period)), Some(seen.sign(Part::Area(None, seen.view), period))]
                }
            };
            let has = |sign: &'static str| involved.contains(&Some(sign)).then_some(sign);
            let sign = has("≠").or(has("≈")).unwrap_or("");
            let is_none = |text: &str| ["", "–"].contains(&text);
            if is_none(&lines) || is_none(&stated) || lines == stated { "" } else { sign }
        };
        let sign = match under {
            Head::Lines(period) if seen.values != Values::Amounts => part.map_or("", |_| of_value(period)),
            Head::Stated if seen.values != Values::Amounts => "",
            // Beside no stated total the lines carry every sign.
            Head::Lines(period) if period == seen.period && has_stated => signs(period)[0],
            Head::Lines(period) => part.map_or("", |part| seen.sign(part, period)),
            Head::Stated => signs(seen.period)[1],
            _ => return Ok(()),
        };
        let mark = screen.at(column.end + 1, y).trim();
        hold!(mark == sign, "{mark:?} stands behind {drawn:?}, not {sign:?}");
        Ok(())
    }
}
