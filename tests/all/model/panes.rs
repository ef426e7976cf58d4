//! Whether the panes say what the model says: totals of the whole and of what is selected, what is marked, a line, a gap.

use indsats::{
    locale::Message,
    model::{financing::View, year::Period},
    tui::rows::Row,
};
use unicode_width::UnicodeWidthStr as _;

use super::{
    check::{Checked, Held, hold},
    screen::{Pane, Places, spaced, squeezed},
    sums::{Change, Of, Part, change, per_mille, share},
    text::capital,
};

/// A figure in a table: with its mark, and the per cent that may stand behind it.
#[derive(Clone, Default, Debug)]
struct Cell {
    figure: String,
    per_cent: Option<String>,
}

/// A table's heads and rows.
struct Table {
    heads: [String; 2],
    rows: Vec<(String, [Cell; 2])>,
}

pub fn check(held: &Held<'_>, places: &Places) -> Checked {
    let whole = Part::Area(None, held.seen.view);
    let marked = held.seen.marked.iter().any(|&marked| marked);
    match (&places.totals, marked) {
        (Ok(pane), false) => held.totals(pane, whole).map_err(|words| format!("totals: {words}"))?,
        (Ok(pane), true) => held.marks(pane).map_err(|words| format!("marks: {words}"))?,
        (Err(line), false) => held.one_line(line, whole)?,
        (Err(line), true) => {
            let expected = format!("● {}{}", held.marks_title(), held.marks_in_one_line());
            hold!(is_begun(line, &expected), "{line:?} is not {expected:?}");
        }
    }
    let Some(pane) = &places.detail else { return Ok(()) };
    let said = match held.stage.app.tree().selected() {
        None => Ok(()),
        Some(Row::Initiative(line)) => held.line(pane, line.index()),
        Some(Row::Gap(area)) => held.gap(pane, area.index()),
        Some(row) => held.totals(pane, held.seen.part(row).unwrap()),
    };
    said.map_err(|words| format!("detail: {words}"))
}

fn is_begun(text: &str, whole: &str) -> bool {
    text == whole || text.strip_suffix('…').is_some_and(|begun| whole.starts_with(begun))
}

impl Table {
    /// Holds the lines of a pane against it, and gives those that come after. A pane may end before it does.
    fn read<'p>(&self, lines: &'p [String]) -> Result<&'p [String], String> {
        let heads = spaced(&self.heads.join(" "));
        let mut rest = lines;
        if rest.first().is_some_and(|line| spaced(line) == heads) {
            rest = &rest[1..];
        }
        let mut wrong = None;
        for (line, (label, cells)) in rest.iter().zip(&self.rows) {
            let figures = cells.clone().map(|cell| cell.figure).join(" ");
            let per_cents = cells.clone().map(|cell| format!("{} {}", cell.figure, cell.per_cent.unwrap_or_default()));
            let expected = [spaced(&format!("{label} {figures}")), spaced(&format!("{label} {}", per_cents.join(" ")))];
            if !expected.contains(&spaced(line)) {
                wrong = Some(format!("{:?} is not {expected:?}", spaced(line)));
                break;
            }
        }
        let Some(wrong) = wrong else { return Ok(&rest[self.rows.len().min(rest.len())..]) };
        // Where the figures are too wide for two columns each has a line.
        let cells = self.rows.iter().flat_map(|(_, cells)| cells).filter(|cell| !cell.figure.is_empty());
        let mut read = 0;
        for (line, cell) in lines.iter().zip(cells) {
            let stands = line == "…" || line.split_whitespace().next_back() == Some(&cell.figure);
            hold!(stands, "{wrong}; as a list {line:?} is not {cell:?}");
            read += 1;
        }
        Ok(&lines[read..])
    }
}

impl Held<'_> {
    fn marked(&self, part: Part, period: Period) -> Option<Cell> {
        let held = self.seen.held(part, period)?;
        let mark = if held.differs { "≠" } else { "" };
        Some(Cell { figure: format!("{}{mark}", self.amount(held.amount)), per_cent: None })
    }

    fn cell(&self, amount: Option<i128>, whole: Option<i128>) -> Cell {
        Cell { figure: self.amount(amount), per_cent: share(amount, whole).map(|tenths| self.writer.share(tenths)) }
    }

    fn changed(&self, series: &[Option<i128>], compared: (usize, usize)) -> Cell {
        let change = change(series, compared);
        let per_cent = match (change, series[compared.0]) {
            (Change::By(difference), Some(from)) => per_mille(difference, from),
            _ => None,
        };
        Cell {
            figure: self.writer.change(self.seen.facts, change),
            per_cent: per_cent.map(|tenths| self.writer.signed_share(tenths)),
        }
    }

    /// The table of a part's totals.
    fn table(&self, part: Part) -> Table {
        let Self { seen, writer, .. } = self;
        let (facts, period) = (seen.facts, seen.period);
        let filtered = seen.found.is_some();
        let sum = |part, of| seen.sum(part, of, period);
        let (lines, all) = (sum(part, Of::Shown), sum(part, Of::All));
        let held = seen.held(part, period);
        let amounts = if filtered {
            [self.cell(lines, all), Cell { per_cent: None, ..self.cell(all, None) }]
        } else {
            [self.cell(lines, None), self.marked(part, period).unwrap_or_default()]
        };
        let mut rows = vec![(writer.text(Message::Amount), amounts)];
        if let Some(held) = held {
            let per_cent = share(Some(held.difference.abs()), held.amount).map(|tenths| writer.share(tenths));
            let cell = Cell { figure: writer.signed(facts, held.difference), per_cent };
            rows.push((capital(&writer.text(Message::Difference)), [Cell::default(), cell]));
        }
        if let Some(compared) = seen.compared() {
            let second = match (filtered, held) {
                (true, _) => self.changed(&seen.series(part, Of::All), compared),
                (false, Some(held)) => self.changed(&held.stated.amounts, compared),
                (false, None) => Cell::default(),
            };
            let label = writer.compared(facts, compared, period);
            rows.push((label, [self.changed(&seen.series(part, Of::Shown), compared), second]));
        }
        if part.view() == View::Combined {
            let external = part.seen_as(View::External);
            let second = if filtered {
                self.cell(sum(external, Of::All), all)
            } else {
                let of = held.and_then(|held| held.amount);
                self.marked(external, period).map_or_else(Cell::default, |cell| {
                    let amount = seen.held(external, period).and_then(|held| held.amount);
                    Cell { per_cent: self.cell(amount, of).per_cent, ..cell }
                })
            };
            rows.push((writer.text(Message::OfWhichExternal), [self.cell(sum(external, Of::Shown), lines), second]));
        }
        let two = rows.iter().any(|(_, [_, second])| !second.figure.is_empty());
        let second = match (two, filtered) {
            (true, true) => writer.text(Message::AllLines),
            (true, false) => writer.document(facts),
            (false, _) => String::new(),
        };
        let first = if filtered { Message::ShownLines } else { Message::Lines };
        Table { heads: [capital(&writer.text(first)), second], rows }
    }

    fn totals(&self, pane: &Pane, part: Part) -> Checked {
        let Self { seen, writer, .. } = self;
        if part == Part::Area(None, seen.view) && pane.title.contains('·') {
            let period = writer.period(seen.facts, seen.period);
            hold!(pane.title.contains(&format!(" {period} ")), "{:?} is not of {period}", pane.title);
        }
        let rest = self.table(part).read(&pane.lines)?;
        let text = spaced(&rest.join(" "));
        // However it is said, "21 af 26 har beløb" is.
        let shown = seen.lines(part, Of::Shown).len();
        let having = seen.having(part, Of::Shown, seen.period);
        for (of, words) in [("af", "har beløb"), ("of", "have a"), ("of", "has a")] {
            let numbers = format!("{having} {of} {shown} {words}");
            hold!(!text.contains(&format!(" {words}")) || text.contains(&numbers), "{numbers:?} is not in {text:?}");
        }
        if seen.found.is_some() {
            let all = seen.lines(part, Of::All).len();
            let said = writer.fill(Message::ShownOfAll, &[("shown", shown.to_string()), ("all", all.to_string())]);
            let word = said.split_whitespace().next_back().unwrap();
            hold!(!text.ends_with(&format!(" {word}")) || text.contains(&said), "{said:?} is not in {text:?}");
        }
        let amounts: Vec<String> = seen.series(part, Of::Shown).into_iter().map(|amount| self.amount(amount)).collect();
        let series = squeezed(&format!(": {}", amounts.join(" → ")));
        let label = if seen.found.is_some() { Message::ShownLines } else { Message::Lines };
        let label = format!("{}:", capital(&writer.text(label)));
        hold!(!text.contains(&label) || squeezed(&text).contains(&series), "{series:?} is not in {text:?}");
        Ok(())
    }

    /// The ways to say a total in one line.
    fn in_one_line(&self, part: Part) -> Vec<String> {
        let Self { seen, writer, .. } = self;
        let total = match seen.found {
            Some(_) => capital(&writer.text(Message::ShownLines)),
            None => writer.text(Message::Total),
        };
        let sum = self.amount(seen.sum(part, Of::Shown, seen.period));
        let lines = format!("{total} {}: {sum}", writer.period(seen.facts, seen.period));
        let held = seen.held(part, seen.period);
        let mark = if held.is_some_and(|held| held.differs) { "≠" } else { "" };
        let both =
            held.map(|held| format!("{lines} · {} {}{mark}", writer.document(seen.facts), self.amount(held.amount)));
        let mut ways: Vec<String> = both.into_iter().collect();
        ways.extend([format!("{lines}{mark}"), format!("{sum}{mark}"), "…".to_owned()]);
        ways
    }

    fn one_line(&self, line: &str, part: Part) -> Checked {
        let ways = self.in_one_line(part);
        hold!(ways.iter().any(|way| way == line), "{line:?} is none of {ways:?}");
        Ok(())
    }

    fn marks_title(&self) -> String {
        let count = self.seen.marked.iter().filter(|&&marked| marked).count();
        self.writer.locale.fill(Message::MarksPane, &[("count", count.into())])
    }

    fn periods(&self) -> Vec<Period> {
        let mut periods = vec![self.seen.period];
        if self.seen.period != Period::All && self.seen.facts.years.len() > 1 {
            periods.push(Period::All);
        }
        periods
    }

    fn marks_in_one_line(&self) -> String {
        let figure = |period| {
            let sum = self.amount(self.seen.sum(Part::Marked(View::Combined), Of::All, period));
            format!(" · {}: {sum}", self.writer.period(self.seen.facts, period))
        };
        self.periods().into_iter().map(figure).collect()
    }

    fn marks(&self, pane: &Pane) -> Checked {
        let Self { seen, writer, .. } = self;
        let title = format!("● {}", self.marks_title());
        hold!(is_begun(&pane.title, &title), "{:?} is not {title:?}", pane.title);
        let periods = self.periods();
        let rows = View::ALL.map(|view| {
            let label = if view == View::Combined { writer.text(Message::MarkedTogether) } else { writer.view(view) };
            let cell = |place: usize| {
                let sum = |&period| self.cell(seen.sum(Part::Marked(view), Of::All, period), None);
                periods.get(place).map_or_else(Cell::default, sum)
            };
            (label, [cell(0), cell(1)])
        });
        let head =
            |place: usize| periods.get(place).map_or_else(String::new, |&period| writer.period(seen.facts, period));
        let table = Table { heads: [head(0), head(1)], rows: rows.to_vec() };
        let mut rest = table.read(&pane.lines)?.iter().filter(|line| !line.is_empty());
        let whole = seen.sum(Part::Area(None, View::Combined), Of::All, seen.period);
        if let Some(tenths) = share(seen.sum(Part::Marked(View::Combined), Of::All, seen.period), whole) {
            let all = writer.view(View::Combined);
            let of = writer.fill(Message::ShareOfMoney, &[("view", all), ("total", self.amount(whole))]);
            let expected = format!("{} {of}", writer.share(tenths));
            let Some(line) = rest.next() else { return Ok(()) };
            hold!(is_begun(line, &expected), "{line:?} is not {expected:?}");
        }
        let Some(line) = rest.next() else { return Ok(()) };
        self.one_line(line, Part::Area(None, seen.view))
    }

    /// An initiative: what it costs in all years, in whole kroner, and how that changed.
    fn line(&self, pane: &Pane, line: usize) -> Checked {
        let Self { seen, writer, .. } = self;
        let facts = seen.facts;
        let text = squeezed(&pane.lines.join(" "));
        let cut = text.contains(&squeezed(&writer.text(Message::MoreOnEnter))) || pane.width < 30;
        let amounts = &facts.lines[line].amounts;
        let series: Vec<String> = amounts.iter().map(|&amount| self.amount(amount)).collect();
        let series = squeezed(&series.join(" → "));
        hold!(cut || text.contains(&series), "{series:?} is not in {text:?}");
        if let (Some(unit), Some(amount)) = (facts.kroner, seen.line(line, seen.period)) {
            let period = match (seen.period, &facts.years[..]) {
                (Period::All, [first, .., last]) => {
                    writer.fill(Message::PeriodTogether, &[("first", first.clone()), ("last", last.clone())])
                }
                (Period::All, [only]) => only.clone(),
                (period, _) => writer.period(facts, period),
            };
            let values = [("amount", writer.kroner(amount * unit)), ("period", period)];
            let kroner = squeezed(&writer.fill(Message::InKroner, &values));
            // In a low pane the source goes before it.
            hold!(cut || pane.lines.len() < 9 || text.contains(&kroner), "{kroner:?} is not in {text:?}");
        }
        if let Some(compared) = seen.compared() {
            let label = squeezed(&format!("{}:", writer.compared(facts, compared, seen.period)));
            let Cell { figure, per_cent } = self.changed(amounts, compared);
            let per_cent = per_cent.map_or_else(String::new, |text| format!("({text})"));
            let changed = squeezed(&format!("{label}{figure}{per_cent}"));
            hold!(cut || !text.contains(&label) || text.contains(&changed), "{changed:?} is not in {text:?}");
        }
        Ok(())
    }

    /// What an area's total and its lines differ by.
    fn gap(&self, pane: &Pane, area: usize) -> Checked {
        let Self { seen, writer, .. } = self;
        let part = Part::Area(Some(area), seen.view);
        let Some(held) = seen.held(part, seen.period) else { return Ok(()) };
        let lines = self.amount(seen.sum(part, Of::All, seen.period));
        let mut values = vec![
            ("area", seen.facts.areas[area].name.clone()),
            ("period", writer.period(seen.facts, seen.period)),
            ("stated", self.amount(held.amount)),
            ("lines", lines),
        ];
        let message = if held.differs { Message::GapSentence } else { Message::NoGapSentence };
        if held.differs {
            values.push(("difference", writer.signed(seen.facts, held.difference)));
        }
        let said = squeezed(&writer.fill(message, &values));
        let text = squeezed(&pane.lines.join(" "));
        let cut = text.ends_with(&squeezed(&writer.text(Message::MoreOnEnter))) || pane.width.min(said.width()) < 20;
        hold!(cut || text.starts_with(&said), "{text:?} does not say {said:?}");
        Ok(())
    }
}
