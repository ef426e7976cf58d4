//! Whether the screen says what the model says: the head, the rows with their names and figures. The panes are `panes`'.

use std::cell::RefCell;

use indsats::{
    analysis::{
        group::{GroupId, Grouping},
        order::{Direction, Order},
    },
    locale::Message,
    model::year::Period,
    tui::{app::Subject, rows::Row, scope::Only},
};
use unicode_width::UnicodeWidthStr as _;

use super::{
    facts::Facts,
    panes,
    rows::Rows,
    screen::{Column, Places, Screen},
    sums::{Change, Of, Part, Seen, Series, Values, change},
    text::{Writer, capital},
    words::Typed,
    year,
};
use crate::screen::stage::Stage;

/// What does not agree, in words.
pub type Checked = Result<(), String>;

/// Says what does not agree.
macro_rules! hold {
    ($condition:expr, $($words:tt)*) => {
        if !$condition {
            return Err(format!($($words)*));
        }
    };
}
pub(super) use hold;

/// What a screen is held against.
pub struct Held<'a> {
    pub seen: Seen<'a>,
    pub writer: &'a Writer,
    pub stage: &'a Stage,
    pub screen: &'a Screen,
}

/// Everything on a screen that shows the tree. Nothing about one that is too small or shows something else.
pub fn check(stage: &Stage, screen: &Screen, facts: &Facts, writers: &[Writer; 2]) -> Checked {
    if screen.is_too_small() {
        hold!(screen.width < 4 || screen.height < 2 || !screen.whole().trim().is_empty(), "nothing is said");
        return Ok(());
    }
    let subject = stage.app.page().map(|page| page.subject);
    if stage.app.is_choosing() || subject == Some(Subject::Check) {
        // The list of all that can be done, and the list of comparisons, have their own cursors.
        let column = if stage.app.is_choosing() { 0 } else { 1 };
        let cursors = screen.cursors(column);
        hold!(cursors.len() <= 1, "there are cursors in the lines {cursors:?}");
        let is_row = |y: u16| match column {
            0 => screen.text(0, 2, y) == "  " && screen.at(2, y) != " ",
            _ => ["≠", "≈", "=", "!"].contains(&screen.at(2, y)),
        };
        hold!(cursors.len() == 1 || !(3..screen.height - 1).any(is_row), "no row of the list has the cursor");
        return Ok(());
    }
    if subject.is_some() {
        return Ok(());
    }
    let Ok(filter) = screen.filter() else { return Ok(()) };
    let scope = stage.app.scope();
    let (language, view) = screen.money(writers).ok_or("no money is in marks")?;
    hold!(view == scope.view(), "{view:?} is in marks and not {:?}", scope.view());
    let period = scope.period();
    let found = filter.as_deref().and_then(Typed::read).map(|typed| typed.find(facts, period));
    let seen = Seen {
        facts,
        view,
        period,
        base: scope.chosen_base().map(|year| year.index()),
        only: scope.only() == Only::Differences,
        // What differs is shown by area, whatever lines are put together by else.
        grouping: if scope.only() == Only::Differences { Grouping::Area } else { scope.layout().grouping },
        order: scope.layout().order,
        reversed: scope.layout().direction == Direction::Reversed,
        values: screen.values(),
        found,
        differing: RefCell::default(),
        marked: (0..facts.lines.len()).map(|line| stage.app.marked().has(super::line(line))).collect(),
    };
    let held = Held { seen, writer: &writers[language], stage, screen };
    held.head()?;
    held.prompt(filter.as_deref())?;
    let places = screen.places();
    held.rows(&places)?;
    panes::check(&held, &places)
}

impl Held<'_> {
    pub fn amount(&self, amount: Option<i128>) -> String {
        self.writer.amount(self.seen.facts, amount)
    }

    fn head(&self) -> Checked {
        let Self { seen, writer, screen, .. } = self;
        let period = writer.period(seen.facts, seen.period);
        hold!(screen.period().as_ref() == Some(&period), "{:?} is in marks and not {period}", screen.period());
        let compared = self.stage.app.scope().compared().map(|both| (both.from.index(), both.to.index()));
        hold!(seen.compared() == compared, "{compared:?} are compared and not {:?}", seen.compared());
        Ok(())
    }

    fn prompt(&self, filter: Option<&str>) -> Checked {
        let Self { seen, writer, screen, .. } = self;
        let whole = Part::Area(None, seen.view);
        let (shown, all) = (seen.lines(whole, Of::Shown).len(), seen.lines(whole, Of::All).len());
        let counts = [("shown", shown.to_string()), ("all", all.to_string())];
        let said = writer.fill(Message::ShownOfAll, &counts);
        let line = screen.line(screen.height - 1);
        hold!(filter.is_none() || seen.found.is_none() || line.contains(&said), "{said:?} is not said of {filter:?}");
        Ok(())
    }

    fn rows(&self, places: &Places) -> Checked {
        let Self { seen, writer, stage, screen } = self;
        let tree = stage.app.tree();
        let model = Rows { seen, collation: &writer.collation, open: &|row| tree.is_expanded(row) };
        let rows = model.all(tree.root());
        hold!(tree.rows() == rows, "the rows are {:?} and not {rows:?}", tree.rows());
        let hidden = writer.locale.fill(Message::HiddenAreas, &[("count", model.hidden().into())]);
        let said = screen.line(1);
        let word = writer.locale.fill(Message::HiddenAreas, &[("count", 2_usize.into())]).replace('2', "");
        hold!(!said.contains(word.trim()) || said.contains(&format!(" {hidden}")), "{hidden:?} is not said");

        let height = usize::from(places.bottom - 3);
        let (top, cursor) = (tree.top(), tree.cursor());
        let expected: Vec<u16> =
            if rows.is_empty() { Vec::new() } else { vec![u16::try_from(3 + cursor - top).unwrap()] };
        hold!(
            rows.is_empty() || (top..top + height).contains(&cursor),
            "row {cursor} is not among the {height} from {top}"
        );
        hold!(screen.cursors(0) == expected, "the cursors are in {:?} and not in {expected:?}", screen.cursors(0));
        hold!(top == 0 || top + height <= rows.len(), "{top} rows are above and none below");

        let (heading, columns) = screen.columns(places.tree);
        let says_order = columns.iter().any(|column| column.head.starts_with(['▼', '▲']));
        self.heading(&heading, says_order)?;
        let columns = self.columns(columns)?;
        for (y, (place, &row)) in (3..places.bottom).zip(rows.iter().enumerate().skip(top)) {
            self.name(y, place, row, places.tree).map_err(|words| format!("row {place}: {words}"))?;
            for (column, head) in &columns {
                self.figure(y, row, column, *head).map_err(|words| format!("row {place}, {}: {words}", column.head))?;
            }
        }
        for y in 3 + u16::try_from(rows.len().saturating_sub(top)).unwrap()..places.bottom {
            let text = screen.text(0, places.tree, y);
            hold!(rows.is_empty() || text.trim_matches(['│', '█', ' ']).is_empty(), "a row too many: {text}");
        }
        Ok(())
    }

    /// What the rows are called: it may be cut.
    fn heading(&self, heading: &str, says_order: bool) -> Checked {
        let Self { seen, writer, stage, .. } = self;
        let name = writer.text(match seen.grouping {
            Grouping::Area => Message::TreeHeading,
            Grouping::Funding => Message::HeadingFunding,
            Grouping::Financing => Message::HeadingFinancing,
            Grouping::Flat => Message::HeadingFlat,
        });
        let expected = match (stage.app.tree().root(), seen.order, seen.reversed) {
            (Some(Row::Area(area)), ..) => {
                let above = std::iter::successors(Some(area.index()), |&area| seen.facts.areas[area].parent);
                let mut path: Vec<String> = above.map(|area| seen.facts.areas[area].name.clone()).collect();
                path.push(writer.text(Message::AllAreas));
                path.into_iter().rev().collect::<Vec<_>>().join(" › ")
            }
            (Some(row), ..) => format!("{} › {}", writer.text(Message::AllGroups), self.row_name(row)),
            (None, Order::Document, true) => writer.fill(Message::Reversed, &[("heading", name)]),
            _ => name,
        };
        // What is sorted by is named where no column says so.
        let sign = if (seen.order == Order::Name) == seen.reversed { "▼" } else { "▲" };
        let order = match seen.order {
            Order::Document => String::new(),
            Order::Name => sign.to_owned(),
            _ if says_order => String::new(),
            Order::Amount => format!("{sign}{} · ", writer.text(Message::Amount)),
            Order::Change => format!("{sign}{} · ", writer.text(Message::ChangeHeading)),
            Order::Share => format!("{sign}{} · ", writer.text(Message::Share)),
        };
        let expected = format!("{order}{expected}");
        hold!(is_begun(heading, &expected), "the rows are called {heading:?} and not {expected:?}");
        Ok(())
    }

    fn row_name(&self, row: Row) -> String {
        let Self { seen, writer, .. } = self;
        match row {
            Row::Area(area) => seen.facts.areas[area.index()].name.clone(),
            Row::Initiative(line) => seen.facts.lines[line.index()].name.clone(),
            Row::Group(GroupId::Financing(financing)) => capital(&writer.view(financing.into())),
            Row::Group(GroupId::Funding(group)) => match seen.facts.groups[group as usize].as_str() {
                "" => capital(&writer.text(Message::NoFunding)),
                name => name.to_owned(),
            },
            Row::Gap(area) => self.gap_name(area.index()),
        }
    }

    /// On which side the figures are that the other lacks.
    fn gap_name(&self, area: usize) -> String {
        let Self { seen, writer, .. } = self;
        let part = Part::Area(Some(area), seen.view);
        let held = |place: usize| seen.held(part, Period::Year(year(place))).filter(|held| held.differs);
        let differences: Vec<i128> = (0..seen.facts.years.len()).filter_map(held).map(|held| held.difference).collect();
        let side = writer.text(match differences.iter().filter(|&&difference| difference < 0).count() {
            0 => Message::GapInTotal,
            below if below == differences.len() => Message::GapInLines,
            _ => Message::GapBothWays,
        });
        if seen.grouping == Grouping::Area { side } else { format!("{}: {side}", seen.facts.areas[area].name) }
    }

    /// The sign, the name and the count.
    fn name(&self, y: u16, place: usize, row: Row, tree: u16) -> Checked {
        let Self { seen, stage, screen, .. } = self;
        let text = screen.text(1, tree, y);
        let text = text.trim_start_matches(' ');
        let name = self.row_name(row);
        let (sign, after) = match row {
            Row::Area(_) | Row::Group(_) => {
                let part = seen.part(row).unwrap();
                let lines = seen.lines(part, Of::Shown);
                let noted = lines.iter().any(|&line| !seen.facts.lines[line].notes.is_empty())
                    || match part {
                        Part::Area(Some(area), _) => seen.facts.areas[area].noted,
                        Part::Area(None, _) => seen.facts.noted,
                        _ => false,
                    };
                let sign = if stage.app.tree().is_expanded(row) { "▾ " } else { "▸ " };
                (sign, format!(" ({}){}", count(lines.len(), self.writer), if noted { "*" } else { "" }))
            }
            Row::Initiative(line) => {
                let line = &seen.facts.lines[line.index()];
                let marked = text.trim_start_matches('+').starts_with('●');
                let sign = match (line.external, marked) {
                    (true, true) => "+●",
                    (true, false) => "+ ",
                    (false, true) => "●",
                    (false, false) => "",
                };
                (sign, if line.notes.is_empty() { String::new() } else { "*".to_owned() })
            }
            Row::Gap(_) => ("≠ ", String::new()),
        };
        if let Row::Initiative(line) = row {
            let marked = text.trim_start_matches('+').starts_with('●');
            hold!(marked || !seen.marked[line.index()], "{name} is marked, and {place} does not say so: {text}");
        }
        let Some(rest) = text.strip_prefix(sign) else {
            return Err(format!("no {sign:?} before {name:?} in {text:?}"));
        };
        // Beside the longest amounts a name has hardly any room.
        let least = after.width() >= name.width() && rest.starts_with(&format!("{name} "));
        let whole = rest.starts_with(&format!("{name}{after}")) || least;
        let cut = rest.split_once('…').is_some_and(|(begun, behind)| {
            // Where even the count has no room, there is none.
            let no_room = after.width() + 2 > begun.width();
            name.starts_with(begun) && (behind.starts_with(&after) || no_room)
        });
        hold!(whole || cut, "{rest:?} is not {:?}", format!("{name}{after}"));
        Ok(())
    }
}

/// How many, with the groups of a long number.
fn count(count: usize, writer: &Writer) -> String {
    let _ = writer;
    count.to_string()
}

/// Whether a text is another one, or the beginning of it with the sign for that.
fn is_begun(text: &str, whole: &str) -> bool {
    text == whole.trim() || text.strip_suffix('…').is_some_and(|begun| whole.starts_with(begun))
}

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Head {
    Lines(Period),
    Stated,
    Change,
    PerCent,
    Share,
}

impl Held<'_> {
    /// What stands under each head. One that is cut says nothing.
    fn columns(&self, columns: Vec<Column>) -> Result<Vec<(Column, Head)>, String> {
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
            heads.push((name.clone(), Head::Lines(Period::Year(year(place)))));
        }
        heads.push((writer.document(facts), Head::Stated));
        if let Some(compared) = seen.compared() {
            heads.push((sorted(Order::Change, writer.compared(facts, compared, seen.period)), Head::Change));
        }
        heads.push((writer.text(Message::InPerCent), Head::PerCent));
        let whole = seen.sum(Part::Area(None, seen.view), Of::All, seen.period).filter(|&whole| whole > 0);
        let share = match whole {
            Some(_) => writer.fill(Message::ShareOf, &[("total", self.amount(whole))]),
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

    fn series(&self, row: Row) -> Series {
        match row {
            Row::Initiative(line) => self.seen.facts.lines[line.index()].amounts.clone(),
            row => self.seen.series(self.seen.part(row).unwrap(), Of::Shown),
        }
    }

    fn figure(&self, y: u16, row: Row, column: &Column, head: Head) -> Checked {
        let Self { seen, writer, screen, .. } = self;
        let facts = seen.facts;
        let part = seen.part(row);
        let sum = |period| match row {
            Row::Initiative(line) => seen.line(line.index(), period),
            _ => part.and_then(|part| seen.sum(part, Of::Shown, period)),
        };
        let whole = |period| seen.sum(Part::Area(None, seen.view), Of::All, period);
        let held = part.and_then(|part| seen.held(part, seen.period));
        let expected = match (row, head) {
            (Row::Gap(area), Head::Lines(period)) if seen.values == Values::Amounts => {
                let held = seen.held(Part::Area(Some(area.index()), seen.view), period);
                let held = held.filter(|held| held.differs);
                held.map_or_else(String::new, |held| writer.signed(facts, held.difference))
            }
            (Row::Gap(_), _) | (Row::Initiative(_), Head::Stated) => String::new(),
            (_, Head::Lines(period)) => match seen.values {
                Values::Amounts => self.amount(sum(period)),
                Values::Shares => writer.part(sum(period), whole(period)),
                Values::Changes => writer.changed(seen, &self.series(row), period),
            },
            (_, Head::Stated) => match (held, seen.values) {
                (None, _) => String::new(),
                (Some(held), Values::Amounts) => self.amount(held.amount),
                (Some(held), Values::Shares) => {
                    let of = seen.held(Part::Area(None, seen.view), seen.period).and_then(|of| of.amount);
                    of.map_or_else(String::new, |of| writer.part(held.amount, Some(of)))
                }
                (Some(held), Values::Changes) => writer.changed(seen, &held.stated.amounts, seen.period),
            },
            (_, Head::Change) => writer.change(facts, change(&self.series(row), seen.compared().unwrap())),
            (_, Head::PerCent) => match (self.series(row), seen.compared().unwrap()) {
                (series, compared) if matches!(change(&series, compared), Change::By(_)) => {
                    writer.in_per_cent(&series, compared)
                }
                _ => String::new(),
            },
            (_, Head::Share) => writer.part(sum(seen.period), whole(seen.period)),
        };
        let drawn = screen.figure(column, y, &expected);
        let left_out = drawn == "…" && expected.width() > 6;
        hold!(drawn == expected || left_out, "{drawn:?} is not {expected:?}");
        if let Head::Lines(period) = head {
            let differs = part.and_then(|part| seen.held(part, period)).is_some_and(|held| held.differs);
            let mark = screen.at(column.end + 1, y);
            hold!(mark == if differs { "≠" } else { " " }, "{mark:?} stands behind {drawn:?}");
        }
        Ok(())
    }
}
