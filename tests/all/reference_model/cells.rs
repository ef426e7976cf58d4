//! The figures of a row, compared with the model's in every visible column.

use indsats::{
    analysis::arranging::order::Order,
    explorer::{
        tree::rows::Row,
        view::{column_values::ColumnValues, comparison::BaseYear},
    },
    locale::Message,
    model::{columns::ColumnId, period::Period},
};
use unicode_width::UnicodeWidthStr as _;

use super::{
    column,
    compare::{Checked, Reading, hold},
    figure::{Change, Figure, Series, Whole},
    parsed_screen::Column,
    sums::{Of, Part},
};
use crate::reckoning::reckon::Outcome;

/// The content of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Head {
    Lines(Period),
    Stated,
    Change,
    StatedChange,
    PerCent,
    Share,
    StatedShare,
}

impl Reading<'_> {
    /// The ways in which the headings of two columns may stand together.
    fn pairs_of_headings(&self, from: usize, to: usize) -> Vec<(String, String)> {
        let [from, to] = [from, to].map(|column| self.writer.headings(&self.seen, column));
        from.iter().flat_map(|from| to.iter().map(move |to| (from.clone(), to.clone()))).collect()
    }

    /// The content of each column, by its head. A head that is cut says nothing.
    pub fn columns(&self, columns: Vec<Column>) -> Result<Vec<(Column, Head)>, String> {
        let Self { seen, writer, .. } = self;
        let facts = seen.facts;
        let sorted = |order: Order, head: String| match (seen.order == order, seen.reversed) {
            (false, _) => head,
            (true, false) => format!("▼{head}"),
            (true, true) => format!("▲{head}"),
        };
        // Shares stand as their amounts do; changes do not.
        let in_marks = |name: String| match (seen.order, seen.values) {
            (Order::Share, ColumnValues::Shares) => sorted(Order::Share, format!("‹{name}›")),
            (Order::Amount, ColumnValues::Amounts | ColumnValues::Shares) => sorted(Order::Amount, format!("‹{name}›")),
            _ => format!("‹{name}›"),
        };
        let mut heads = Vec::new();
        if seen.period.is_all() {
            heads.push((in_marks(writer.text(Message::AllYears)), Head::Lines(seen.period)));
            // A change over all years names the first and the last, where it is no longer so.
            let of_change = seen.compared().filter(|_| seen.values == ColumnValues::Changes);
            for (from, to) in of_change.into_iter().flat_map(|(from, to)| self.pairs_of_headings(from, to)) {
                let is_plain = |year: &String| year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
                let is_short = is_plain(&from) && is_plain(&to) && from[..2] == to[..2];
                let to = if is_short { to[2..].to_owned() } else { to };
                heads.push((in_marks(format!("{from}→{to} %")), Head::Lines(seen.period)));
            }
        }
        for place in seen.columns() {
            let period = Period::Column(column(place));
            // A change up to a later base year names both years.
            let bases = match seen.base {
                BaseYear::Year(base) if seen.values == ColumnValues::Changes => writer.headings(seen, base.index()),
                _ => Vec::new(),
            };
            let names = writer.headings(seen, place);
            let to_base = |name: &String| bases.iter().map(|base| format!("{name}→{base} %")).collect::<Vec<_>>();
            for name in names.iter().flat_map(to_base).chain(names.clone()) {
                let name = if period == seen.period { in_marks(name) } else { self.in_prices(place, &name) };
                heads.push((name, Head::Lines(period)));
            }
        }
        // A change stands beside both of its amounts, whatever measures they are of.
        let of_change = seen.compared().into_iter().flat_map(|(from, to)| [from, to]);
        for place in of_change.filter(|place| !seen.columns().contains(place)) {
            let name = self.in_prices(place, writer.label(facts, place));
            heads.push((name, Head::Lines(Period::Column(column(place)))));
        }
        let document = writer.document(facts);
        heads.push(match seen.values {
            ColumnValues::Amounts | ColumnValues::Shares => {
                (sorted(Order::StatedAmount, document.clone()), Head::Stated)
            }
            _ => (document.clone(), Head::Stated),
        });
        if let Some(compared) = seen.compared() {
            let named = writer.compared(facts, compared, seen.period);
            heads.push((sorted(Order::StatedChange, format!("{document}: {named}")), Head::StatedChange));
            let is_long = named.width() > 20 && facts.columns.are_of_one_year(compared);
            let word = writer.text(Message::Deviation);
            // Two columns never read the same.
            let is_taken = seen.columns().into_iter().any(|place| writer.label(facts, place) == word);
            let named = if is_long && !is_taken { word } else { named };
            heads.push((sorted(Order::Change, named), Head::Change));
        }
        heads.push((writer.text(Message::InPerCent), Head::PerCent));
        let share = match seen.whole(Part::Area(None, seen.view), Of::All, seen.period) {
            Some(whole) => {
                let message = if whole.is_mixed { Message::ShareOfPositive } else { Message::ShareOf };
                let doubts = seen.sum(Part::Area(None, seen.view), Of::All, seen.period);
                let total = self.short(Figure { amount: Some(whole.amount), ..doubts });
                let heading = writer.fill(message, &[("total", total)]);
                let is_long = whole.is_mixed && heading.width() > 20;
                if is_long { writer.text(Message::ShareOfPositiveShort) } else { heading }
            }
            None => writer.text(Message::Share),
        };
        heads.push((sorted(Order::Share, share), Head::Share));
        if let Some(whole) = seen.held(Part::Area(None, seen.view), seen.period).and_then(|held| held.figure.amount) {
            let of = writer.fill(Message::ShareOf, &[("total", self.short(Figure::exactly(whole)))]);
            heads.push((format!("{document}: {of}"), Head::StatedShare));
        }
        let mut known = Vec::new();
        // A trend has no figures.
        let trend = writer.text(Message::TrendHeading);
        for column in columns.into_iter().filter(|column| column.head != trend) {
            // Years before it may be left out.
            let drawn = column.head.strip_prefix('…').unwrap_or(&column.head);
            let named: Vec<&(String, Head)> = heads.iter().filter(|(name, _)| name.trim() == drawn).collect();
            let Some((name, head)) = named.first() else {
                hold!(column.head.contains('…'), "{:?} is none of the heads {heads:?}", column.head);
                continue;
            };
            let is_one = named.iter().all(|(_, other)| other == head);
            hold!(is_one, "{:?} is the head of {named:?}", column.head);
            // Figures end below the last letter of the head, which may be a space.
            let spaces = u16::try_from(name.len() - name.trim_end().len()).unwrap();
            // The mark of a change or a share stands below the last letter.
            let mark = u16::from(matches!(head, Head::Change | Head::PerCent | Head::Share));
            known.push((Column { end: column.end + spaces - mark, ..column }, *head));
        }
        Ok(known)
    }

    /// The heading of a column that is in other prices than the one that is shown.
    fn in_prices(&self, place: usize, name: &str) -> String {
        let Self { seen, writer, .. } = self;
        let level = |place: usize| seen.facts.columns.all[place].price_level.as_ref().map(|level| writer.of(level));
        let other = level(place).filter(|_| level(place) != seen.period.column().map(ColumnId::index).and_then(level));
        other.map_or_else(|| name.to_owned(), |level| format!("{name} ({level})"))
    }

    /// True where a column shows the figure of a gap.
    pub fn shows_gap(&self, row: Row, columns: &[(Column, Head)]) -> bool {
        let Row::Gap(gap) = row else { return false };
        let has_gap = |period| self.seen.gap(gap, period).is_some();
        let shows = |head: &Head| matches!(head, Head::Lines(period) if has_gap(*period));
        self.seen.values == ColumnValues::Amounts && columns.iter().any(|(_, head)| shows(head))
    }

    fn series(&self, row: Row) -> Series {
        match row {
            Row::Initiative(line) => self.seen.facts.lines[line.index()].cells.clone(),
            Row::OfWhich(part) => self.seen.facts.part(part).cells.clone(),
            row => self.seen.series(self.seen.part(row).unwrap(), Of::Shown),
        }
    }

    fn shown_figure(&self, row: Row, period: Period) -> Figure {
        match row {
            Row::Initiative(line) => self.seen.line(line.index(), period),
            Row::OfWhich(part) => self.seen.facts.printed(part, period),
            _ => self.seen.part(row).map(|part| self.seen.sum(part, Of::Shown, period)).unwrap_or_default(),
        }
    }

    pub fn figure(&self, y: u16, row: Row, column: &Column, under: Head, has_stated: bool) -> Checked {
        let Self { seen, writer, screen, .. } = self;
        let facts = seen.facts;
        let part = seen.part(row);
        let sum = |period| self.shown_figure(row, period);
        let whole = |period| seen.whole(Part::Area(None, seen.view), Of::All, period);
        let held = |period| part.and_then(|part| seen.held(part, period));
        let of_lines = |period| match seen.values {
            ColumnValues::Amounts => self.short(sum(period)),
            ColumnValues::Shares => writer.part(facts, sum(period).amount, whole(period)),
            ColumnValues::Changes => writer.changed(seen, &self.series(row), period),
            _ => writer.deviated(seen, &self.series(row), period),
        };
        let stated_share = |period| {
            let of = seen.held(Part::Area(None, seen.view), period).and_then(|of| of.figure.amount);
            // Of stated totals it is not known how much is above zero.
            let of = of.filter(|_| whole(period).is_none_or(|whole| !whole.is_mixed));
            let of = of.and_then(|of| Whole::stated(Some(of)));
            held(period).zip(of).map_or_else(String::new, |(held, of)| writer.part(facts, held.figure.amount, Some(of)))
        };
        let stated = |period| match (held(period), seen.values) {
            (None, _) => String::new(),
            (Some(held), ColumnValues::Amounts) => self.short(held.figure),
            (Some(_), ColumnValues::Shares) => stated_share(period),
            (Some(held), ColumnValues::Changes) => writer.changed(seen, &held.stated.cells, period),
            (Some(held), _) => writer.deviated(seen, &held.stated.cells, period),
        };
        let changed = |series: &[Figure]| match seen.change(series, seen.compared().unwrap()) {
            Change::By(amount) => self.short_signed(amount),
            word => writer.change(seen.decimals(), word),
        };
        let per_cent = |series: &[Figure]| match seen.compared().unwrap() {
            compared if matches!(seen.change(series, compared), Change::By(_)) => {
                writer.in_per_cent(seen, series, compared)
            }
            _ => String::new(),
        };
        let of_stated = |say: &dyn Fn(&[Figure]) -> String| {
            held(seen.period).map_or_else(String::new, |held| say(&held.stated.cells))
        };
        let expected = match (row, under) {
            (Row::Gap(gap), Head::Lines(period)) if seen.values == ColumnValues::Amounts => {
                let held = seen.gap(gap, period);
                held.map_or_else(String::new, |held| self.short_signed(held.difference))
            }
            (Row::Gap(..), _)
            | (Row::Initiative(_) | Row::OfWhich(_), Head::Stated | Head::StatedChange | Head::StatedShare)
            | (Row::OfWhich(_), Head::Share) => String::new(),
            (Row::OfWhich(_), Head::Lines(_)) if seen.values == ColumnValues::Shares => String::new(),
            (_, Head::Lines(period)) => of_lines(period),
            (_, Head::Stated) => stated(seen.period),
            (_, Head::Change) => changed(&self.series(row)),
            (_, Head::StatedChange) => of_stated(&changed),
            (_, Head::StatedShare) => stated_share(seen.period),
            (_, Head::PerCent) => per_cent(&self.series(row)),
            (_, Head::Share) => writer.part(facts, sum(seen.period).amount, whole(seen.period)),
        };
        let drawn = screen.figure(column, y, &expected);
        let left_out = drawn == "…" && expected.width() > 6;
        hold!(drawn == expected || left_out, "{drawn:?} is not {expected:?}");
        let signs = |period| part.map_or(["", "", ""], |part| seen.signs(part, period));
        let sign_in = |period| part.map(|part| seen.sign(part, period));
        let of_share = |period| [sign_in(period), Some(seen.sign(Part::Area(None, seen.view), period))];
        let of_two = |(from, to): (usize, usize)| [from, to].map(|it| sign_in(Period::Column(super::column(it))));
        let of_value = |period: Period| {
            let involved = match (seen.values, seen.compared_in(period)) {
                (ColumnValues::Shares, _) => of_share(period),
                (_, Some(compared)) => of_two(compared),
                (_, None) => [None; 2],
            };
            derived(involved, &of_lines(period), &stated(period))
        };
        let sign = match (row, under) {
            (Row::Area(_) | Row::Group(_) | Row::Whole, Head::Lines(period))
                if seen.values != ColumnValues::Amounts =>
            {
                of_value(period)
            }
            (_, Head::Stated) if seen.values != ColumnValues::Amounts => "",
            (_, Head::Change) => derived(of_two(seen.compared().unwrap()), &expected, &of_stated(&changed)),
            (_, Head::PerCent) => derived(of_two(seen.compared().unwrap()), &expected, &of_stated(&per_cent)),
            (_, Head::Share) => derived(of_share(seen.period), &expected, &stated_share(seen.period)),
            (Row::Initiative(line), Head::Lines(Period::Column(column))) => {
                let line = &facts.lines[line.index()];
                match line.sums[column.index()].filter(|_| seen.values == ColumnValues::Amounts) {
                    Some(Outcome::Differs) => "≠",
                    Some(Outcome::WithinRounding) => "≈",
                    _ if line.noted_cells[column.index()] => "*",
                    _ => "",
                }
            }
            // Beside no stated total the lines carry every sign.
            (_, Head::Lines(period)) if period == seen.period && has_stated => signs(period)[0],
            (_, Head::Lines(period)) => part.map_or("", |part| seen.figure_sign(part, period)),
            (_, Head::Stated) => signs(seen.period)[1],
            _ => return Ok(()),
        };
        let mark = screen.at(column.end + 1, y).trim();
        hold!(mark == sign, "{mark:?} stands behind {drawn:?}, not {sign:?}");
        Ok(())
    }
}

/// The sign of a share, change or deviation by those of the figures that it is of. Where the document's own reads alike, or either
/// is lacking, none differs.
fn derived(involved: [Option<&'static str>; 2], lines: &str, stated: &str) -> &'static str {
    let has = |sign: &'static str| involved.contains(&Some(sign)).then_some(sign);
    let is_none = |text: &str| ["", "–"].contains(&text);
    let is_alike = is_none(lines) || is_none(stated) || lines == stated;
    has("≠").or(has("≈")).filter(|_| !is_alike).unwrap_or("")
}
