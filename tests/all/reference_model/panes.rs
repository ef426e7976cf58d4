//! The panes, compared with the model: totals of the whole, the selected and the marked lines, a line, a gap.

use indsats::{
    explorer::tree::rows::Row,
    locale::Message,
    model::{financing::View, period::Period},
};

use super::{
    compare::{Checked, Reading, hold, is_begun},
    figure::{Blank, Change, Figure, Whole, change_in_per_mille, share, total},
    number_text::capital,
    parsed_screen::{Pane, Places, spaced, squeezed},
    stated::HeldAgainst,
    sums::{Of, Part},
};

/// A figure in a table: with its mark, and the per cent that may stand behind it.
#[derive(Clone, Default, Debug)]
pub struct Cell {
    pub figure: String,
    pub per_cent: Option<String>,
}

/// A table's heads and rows.
pub struct Table {
    pub heads: [String; 2],
    pub rows: Vec<(String, [Cell; 2])>,
}

pub fn check(reading: &Reading<'_>, places: &Places) -> Checked {
    let whole = Part::Area(None, reading.seen.view);
    let marked = reading.seen.marked.iter().any(|&marked| marked);
    let selected = reading.stage.app.tree().selected();
    // The only pane is about the selected row.
    let is_only = places.detail.is_none() && !marked && selected != Row::Whole;
    match (&places.totals, marked) {
        (Ok(pane), _) if is_only => return reading.selected(pane, selected),
        (Ok(pane), false) => reading.totals(pane, whole).map_err(|words| format!("totals: {words}"))?,
        (Ok(pane), true) => reading.marks(pane).map_err(|words| format!("marks: {words}"))?,
        (Err(line), false) => reading.one_line(line, whole)?,
        (Err(line), true) => {
            let expected = format!("● {}{}", reading.marks_title(), reading.marks_in_one_line());
            // The document's sum may stand behind it.
            let is_beside = line.starts_with(&format!("{expected} · "));
            hold!(is_beside || is_begun(line, &expected), "{line:?} is not {expected:?}");
        }
    }
    places.detail.as_ref().map_or(Ok(()), |pane| reading.selected(pane, selected))
}

impl Table {
    /// True where a line is the heads, each of which may be cut.
    fn are_heads(&self, line: &str) -> bool {
        let line = spaced(line);
        let mut rest = line.as_str();
        for head in self.heads.iter().map(|head| spaced(head)) {
            let cut = || rest.split_once('…').filter(|(begun, _)| head.starts_with(*begun)).map(|(_, after)| after);
            let Some(after) = rest.strip_prefix(head.as_str()).or_else(cut) else { return false };
            rest = after.trim_start();
        }
        rest.is_empty() && !line.is_empty()
    }

    /// Holds the lines of a pane against it, and gives those that come after. A pane may end before it does.
    pub fn read<'p>(&self, lines: &'p [String]) -> Result<&'p [String], String> {
        let mut rest = lines;
        if rest.first().is_some_and(|line| self.are_heads(line)) {
            rest = &rest[1..];
        }
        let mut wrong = None;
        for (line, (label, cells)) in rest.iter().zip(&self.rows) {
            let figures = cells.clone().map(|cell| cell.figure).join(" ");
            let per_cents = cells.clone().map(|cell| format!("{} {}", cell.figure, cell.per_cent.unwrap_or_default()));
            // Percentages are promised where they stand.
            let alone = label.split(", %").next().unwrap();
            let expected = [
                spaced(&format!("{alone} {figures}")),
                spaced(&format!("{label} {}", per_cents.join(" "))),
                // A label that says what they are of may have no room.
                spaced(&format!("{alone} {}", per_cents.join(" "))),
            ];
            if !expected.contains(&spaced(line)) {
                wrong = Some(format!("{:?} is not {expected:?}", spaced(line)));
                break;
            }
        }
        let Some(wrong) = wrong else { return Ok(&rest[self.rows.len().min(rest.len())..]) };
        // Figures that are too wide for two columns have a line each.
        let cells = self.rows.iter().flat_map(|(_, cells)| cells).filter(|cell| !cell.figure.is_empty());
        let mut read = 0;
        for (line, cell) in lines.iter().zip(cells) {
            let stands = ["…", &cell.figure].contains(&line.as_str()) || line.ends_with(&format!(" {}", cell.figure));
            hold!(stands, "{wrong}; as a list {line:?} is not {cell:?}");
            read += 1;
        }
        Ok(&lines[read..])
    }
}

impl Reading<'_> {
    /// The pane about a row.
    fn selected(&self, pane: &Pane, row: Row) -> Checked {
        let said = match self.seen.subject_of(row) {
            Row::Initiative(line) => self.line(pane, line.index()),
            Row::Gap(gap) => self.gap(pane, gap),
            row => self.totals(pane, self.seen.part(row).unwrap()),
        };
        said.map_err(|words| format!("detail: {words}"))
    }

    fn marked(&self, part: Part, period: Period) -> Option<Cell> {
        let held = self.seen.held(part, period)?;
        let mark = self.seen.figure_sign(part, period);
        Some(Cell { figure: format!("{}{mark}", self.shown(held.figure)), per_cent: None })
    }

    pub fn cell(&self, figure: Figure, whole: Option<Whole>) -> Cell {
        let per_cent = share(figure.amount, whole).map(|tenths| self.writer.share(tenths));
        Cell { figure: self.shown(figure), per_cent }
    }

    pub fn changed(&self, series: &[Figure], compared: (usize, usize)) -> Cell {
        let change = self.seen.change(series, compared);
        let per_cent = match (change, series[compared.0].amount) {
            (Change::By(0), Some(..=0)) => Some(self.writer.text(Message::ChangeUnchanged)),
            (Change::By(difference), Some(from)) => {
                change_in_per_mille(difference, from).map(|tenths| self.writer.signed_share(tenths))
            }
            _ => None,
        };
        Cell { figure: self.writer.change(self.seen.decimals(), change), per_cent }
    }

    /// The table of a part's totals.
    fn table(&self, part: Part) -> Table {
        let Self { seen, writer, .. } = self;
        let (facts, period) = (seen.facts, seen.period);
        let filtered = seen.found.is_some();
        let sum = |part, of| seen.sum(part, of, period);
        let whole = |part, of| seen.whole(part, of, period);
        let (lines, all) = (sum(part, Of::Shown), sum(part, Of::All));
        let held = seen.held(part, period);
        let has_shares = !filtered && part != Part::Area(None, seen.view);
        let amounts = if filtered {
            [self.cell(lines, whole(part, Of::All)), Cell { per_cent: None, ..self.cell(all, None) }]
        } else {
            let mark = if held.is_none() { seen.figure_sign(part, period) } else { "" };
            let all = Part::Area(None, seen.view);
            let lines = self.cell(lines, whole(all, Of::All).filter(|_| has_shares));
            let lines = Cell { figure: format!("{}{mark}", lines.figure), ..lines };
            let of_all = seen.held(all, period).and_then(|held| held.figure.amount);
            let of_all = of_all.filter(|_| has_shares && whole(all, Of::All).is_none_or(|whole| !whole.is_mixed));
            let stated_share = held.and_then(|held| share(held.figure.amount, Whole::stated(of_all)));
            let stated_share = stated_share.map(|tenths| writer.share(tenths));
            let marked = self.marked(part, period).map(|cell| Cell { per_cent: stated_share, ..cell });
            let withheld = || seen.is_withheld(part).then(|| Cell { figure: "x".to_owned(), per_cent: None });
            [lines, marked.or_else(withheld).unwrap_or_default()]
        };
        let unit = writer.own_unit(facts, period).map(|unit| capital(&unit));
        let amount = unit.unwrap_or_else(|| writer.text(Message::Amount));
        let amount = if has_shares { format!("{amount}, %") } else { amount };
        let mut rows = vec![(amount, amounts)];
        if let Some(held) = held.filter(|held| held.lines != HeldAgainst::Nothing) {
            let per_cent = share(Some(held.difference.abs()), Whole::stated(held.figure.amount))
                .map(|tenths| writer.share(tenths));
            let cell = Cell { figure: self.signed(held.difference), per_cent };
            let of = writer.fill(Message::DifferenceOf, &[("document", writer.document_briefly(facts))]);
            let label = format!("{}, {of}", capital(&writer.text(Message::Difference)));
            rows.push((label, [Cell::default(), cell]));
        }
        if let Some(compared) = seen.compared() {
            let second = match (filtered, held) {
                (true, _) => self.changed(&seen.series(part, Of::All), compared),
                (false, Some(held)) => self.changed(&held.stated.cells, compared),
                (false, None) => Cell::default(),
            };
            let label = writer.compared(facts, compared, period);
            rows.push((label, [self.changed(&seen.series(part, Of::Shown), compared), second]));
        }
        if part.view() == View::Combined {
            let external = part.seen_as(View::External);
            let second = if filtered {
                self.cell(sum(external, Of::All), whole(part, Of::All))
            } else {
                let of = held.and_then(|held| held.figure.amount);
                self.marked(external, period).map_or_else(Cell::default, |cell| {
                    let figure = seen.held(external, period).map(|held| held.figure).unwrap_or_default();
                    Cell { per_cent: self.cell(figure, Whole::stated(of)).per_cent, ..cell }
                })
            };
            rows.push((
                writer.text(Message::OfWhichExternal),
                [self.cell(sum(external, Of::Shown), whole(part, Of::Shown)), second],
            ));
        }
        let two = rows.iter().any(|(_, [_, second])| !second.figure.is_empty());
        let second = match (two, filtered) {
            (true, true) => writer.text(Message::AllLines),
            (true, false) => self.document(),
            (false, _) => String::new(),
        };
        let first = if filtered { Message::ShownLines } else { Message::Lines };
        Table { heads: [capital(&writer.text(first)), second], rows }
    }

    /// "Brevet"; "Brevet, sum" where it adds up nothing itself.
    pub fn document(&self) -> String {
        let document = self.writer.document(self.seen.facts);
        if self.seen.period.is_all() { format!("{document}, sum") } else { document }
    }

    fn totals(&self, pane: &Pane, part: Part) -> Checked {
        let Self { seen, writer, .. } = self;
        if part == Part::Area(None, seen.view) && pane.title.contains('·') {
            let period = writer.period(seen.facts, seen.period);
            let title = format!(" {} ", pane.title.to_lowercase());
            hold!(title.contains(&format!(" {} ", period.to_lowercase())), "{:?} is not of {period}", pane.title);
        }
        let mut table = self.table(part);
        // In a very low pane the years say more than that there is no difference.
        let difference = capital(&writer.text(Message::Difference));
        let is_zero = |cell: &Cell| !cell.figure.contains(|sign: char| sign.is_ascii_digit() && sign != '0');
        if pane.lines.len() <= 4 {
            table.rows.retain(|(label, [_, cell])| !label.starts_with(&difference) || !is_zero(cell));
        }
        let rest = table.read(&pane.lines)?;
        let text = spaced(&rest.join(" "));
        self.left_out(&text, &seen.lines(part, Of::Shown))?;
        self.payers(&text, part)?;
        // However it is said, "21 af 26 har beløb" is.
        let shown = seen.lines(part, Of::Shown).len();
        let having = seen.having(part, Of::Shown, seen.period);
        for (of, words) in [("af", "har beløb"), ("of", "have a"), ("of", "has a")] {
            let numbers = format!("{having} {of} {shown} {words}");
            hold!(!text.contains(&format!(" {words}")) || text.contains(&numbers), "{numbers:?} is not in {text:?}");
        }
        let of = if seen.found.is_some() { Of::All } else { Of::Shown };
        // The amount that shares of the whole are of, and the one that the share of external money is of.
        let all = Part::Area(None, seen.view);
        let wholes = [(part, of), (all, Of::All)].map(|(part, of)| seen.whole(part, of, seen.period));
        let mixed: Vec<Whole> = wholes.into_iter().flatten().filter(|whole| whole.is_mixed).collect();
        let said = mixed.iter().map(|whole| {
            writer.fill(Message::ShareOfPositive, &[("total", self.shown(Figure::exactly(whole.amount)))])
        });
        let said: Vec<String> = said.collect();
        let begin = writer.fill(Message::ShareOfPositive, &[("total", String::new())]);
        let is_said = said.iter().any(|said| text.contains(said.as_str())) || text.contains('…');
        hold!(said.is_empty() || !text.contains(begin.trim()) || is_said, "none of {said:?} is in {text:?}");
        if seen.found.is_some() {
            let all = seen.lines(part, Of::All).len();
            let said = writer.counted(Message::ShownOfAll, &[("shown", shown), ("all", all)]);
            let word = said.split_whitespace().next_back().unwrap();
            hold!(!text.ends_with(&format!(" {word}")) || text.contains(&said), "{said:?} is not in {text:?}");
        }
        let series = squeezed(&format!(": {}", self.in_a_row(&seen.series(part, Of::Shown))));
        let label = if seen.found.is_some() { Message::ShownLines } else { Message::Lines };
        let label = format!("{}:", capital(&writer.text(label)));
        hold!(!text.contains(&label) || squeezed(&text).contains(&series), "{series:?} is not in {text:?}");
        Ok(())
    }

    /// The sources of external money, the greatest first, and the number of those that are not named.
    fn payers(&self, text: &str, part: Part) -> Checked {
        let Self { seen, writer, .. } = self;
        let label = writer.fill(Message::FundedBy, &[("sources", String::new())]);
        if !text.contains(label.trim()) || text.contains('…') {
            return Ok(());
        }
        hold!(part.view() == View::External, "sources of money that is not external: {text:?}");
        let groups = &seen.facts.groups[0];
        let lines = seen.lines(part, Of::Shown);
        let sum = |group: usize| {
            let of_group = lines.iter().filter(|&&line| seen.facts.lines[line].groups[0] == group);
            total(of_group.map(|&line| seen.facts.added(line, seen.period)))
        };
        let mut paying: Vec<(usize, Figure)> =
            (0..groups.len()).map(|group| (group, sum(group))).filter(|(_, sum)| sum.is_there()).collect();
        paying.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.amount));
        let named: Vec<String> = paying
            .iter()
            .map(|&(group, sum)| {
                let name = groups[group].name.clone();
                let name = if name.is_empty() { writer.text(Message::NoFunding) } else { name };
                format!("{name} {}", self.short(sum))
            })
            .collect();
        let way = |shown: usize| {
            let areas = named[..shown].join(", ");
            let values = [("areas", areas.clone().into()), ("count", (named.len() - shown).into())];
            let sources = if shown == named.len() { areas } else { writer.locale.fill(Message::GapAndOthers, &values) };
            spaced(&writer.fill(Message::FundedBy, &[("sources", sources)]))
        };
        let ways: Vec<String> = (1..=named.len()).map(way).collect();
        hold!(ways.iter().any(|way| text.contains(way)), "none of {ways:?} is in {text:?}");
        Ok(())
    }

    /// The figures of the years in a row, where nothing printed is a pair of brackets.
    pub fn in_a_row(&self, series: &[Figure]) -> String {
        let text =
            |&year: &usize| if series[year].blank == Blank::Cell { "( )".to_owned() } else { self.shown(series[year]) };
        self.seen.basis().years.iter().map(text).collect::<Vec<_>>().join(" → ")
    }

    /// The ways to say a total in one line.
    fn in_one_line(&self, part: Part) -> Vec<String> {
        let Self { seen, writer, .. } = self;
        let period = writer.period(seen.facts, seen.period);
        let says_total = ["i alt", "in all", "total"].iter().any(|words| period.to_lowercase().starts_with(words));
        let named = match (seen.found.is_some(), seen.period.is_all()) {
            (true, _) => format!("{} {period}", capital(&writer.text(Message::ShownLines))),
            (false, true) => writer.text(Message::TotalOfAllYears),
            (false, false) if says_total => capital(&period),
            (false, false) => format!("{} {period}", writer.text(Message::Total)),
        };
        let sum = self.short(seen.sum(part, Of::Shown, seen.period));
        let unit = writer.own_unit(seen.facts, seen.period).map(|unit| format!(" {unit}")).unwrap_or_default();
        // A dash alone would read as nothing found.
        let sum = if sum == "–" { writer.text(Message::LegendNoAmount) } else { format!("{sum}{unit}") };
        let [.., of_name] = seen.signs(part, seen.period);
        let lines = format!("{named}{of_name}: {sum}");
        let held = seen.held(part, seen.period);
        let mark = seen.figure_sign(part, seen.period);
        let both = held.map(|held| format!("{lines} · {} {}{mark}", self.document(), self.shown(held.figure)));
        let mut ways: Vec<String> = both.into_iter().collect();
        ways.extend([format!("{lines}{mark}"), format!("{sum}{mark}"), "…".to_owned()]);
        ways
    }

    pub fn one_line(&self, line: &str, part: Part) -> Checked {
        let ways = self.in_one_line(part);
        hold!(ways.iter().any(|way| way == line), "{line:?} is none of {ways:?}");
        Ok(())
    }
}
