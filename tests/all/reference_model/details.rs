//! The panes of marked lines and of the selected line, compared with the model.

use indsats::{
    explorer::tree::rows::GapOf,
    locale::Message,
    model::{financing::View, period::Period},
};
use unicode_width::UnicodeWidthStr as _;

use super::{
    compare::{Checked, Reading, hold, is_begun},
    figure::{Figure, share},
    panes::{Cell, Table},
    parsed_screen::{Pane, spaced, squeezed},
    stated::HeldAgainst,
    sums::{Of, Part},
};

impl Reading<'_> {
    pub fn marks_title(&self) -> String {
        let count = self.seen.marked.iter().filter(|&&marked| marked).count();
        self.writer.locale.fill(Message::MarksPane, &[("count", count.into())])
    }

    pub fn periods(&self) -> Vec<Period> {
        let mut periods = vec![self.seen.period];
        if !self.seen.period.is_all() && self.seen.basis().years.len() > 1 {
            periods.push(Period::All(self.stage.app.scope().basis()));
        }
        periods
    }

    pub fn marks_in_one_line(&self) -> String {
        let figure = |period| {
            let sum = self.short(self.seen.sum(Part::Marked(View::Combined), Of::All, period));
            format!(" · {}: {sum}", self.writer.period(self.seen.facts, period))
        };
        self.periods().into_iter().map(figure).collect()
    }

    pub fn marks(&self, pane: &Pane) -> Checked {
        let Self { seen, writer, .. } = self;
        let title = format!("● {}", self.marks_title());
        // The document's sum may stand behind it.
        let document = self.document();
        // Whose money it is of stands beside it, where that is not all.
        let document = match seen.view {
            View::Combined => document,
            view => format!("{document}, {}", writer.view(view)),
        };
        let own = pane.title.split_once(&format!(" · {document}: ")).map_or(&*pane.title, |(own, _)| own);
        hold!(is_begun(own, &title), "{:?} is not {title:?}", pane.title);
        let periods = self.periods();
        let rows = View::ALL.map(|view| {
            let label = if view == View::Combined { writer.text(Message::MarkedTogether) } else { writer.view(view) };
            let cell = |place: usize| {
                let sum = |&period| Cell {
                    figure: self.short(seen.sum(Part::Marked(view), Of::All, period)),
                    per_cent: None,
                };
                periods.get(place).map_or_else(Cell::default, sum)
            };
            (label, [cell(0), cell(1)])
        });
        let head =
            |place: usize| periods.get(place).map_or_else(String::new, |&period| writer.period(seen.facts, period));
        let table = Table { heads: [head(0), head(1)], rows: rows.to_vec() };
        let mut rest = table.read(&pane.lines)?.iter().filter(|line| !line.is_empty());
        let whole = seen.whole(Part::Area(None, View::Combined), Of::All, seen.period);
        // The share yields to the document's sum.
        let yields = pane.lines.iter().any(|line| line.starts_with(&format!("{document}: ")));
        if yields
            && let Some(line) = rest.clone().next()
            && self.one_line(line, Part::Area(None, seen.view)).is_ok()
        {
            return Ok(());
        }
        if let (Some(whole), Some(tenths)) =
            (whole, share(seen.sum(Part::Marked(View::Combined), Of::All, seen.period).amount, whole))
        {
            let all = writer.view(View::Combined);
            let doubts = seen.sum(Part::Area(None, View::Combined), Of::All, seen.period);
            let total = ("total", self.shown(Figure { amount: Some(whole.amount), ..doubts }));
            let of = if whole.is_mixed {
                writer.fill(Message::ShareOfPositiveTotal, &[total])
            } else if writer.own_unit(seen.facts, seen.period).is_some() {
                // "Quantities … get sums of their own, and never a share of money."
                writer.fill(Message::ShareOfAll, &[total])
            } else {
                writer.fill(Message::ShareOfMoney, &[("view", all), total])
            };
            let expected = format!("{} {of}", writer.share(tenths));
            let Some(line) = rest.next() else { return Ok(()) };
            hold!(is_begun(line, &expected), "{line:?} is not {expected:?}");
        }
        let Some(line) = rest.next() else { return Ok(()) };
        self.one_line(line, Part::Area(None, seen.view))
    }

    /// An initiative: what it costs in all years, in whole kroner, and how that changed.
    pub fn line(&self, pane: &Pane, line: usize) -> Checked {
        let Self { seen, writer, .. } = self;
        let facts = seen.facts;
        let text = squeezed(&pane.lines.join(" "));
        let cut = text.contains(&squeezed(&writer.text(Message::MoreOnEnter))) || pane.width < 30;
        self.left_out(&spaced(&pane.lines.join(" ")), &[line])?;
        let cells = &facts.lines[line].cells;
        let series = squeezed(&self.in_a_row(cells));
        hold!(cut || text.contains(&series), "{series:?} is not in {text:?}");
        let figure = seen.line(line, seen.period);
        let kroner = facts.kroner.filter(|_| writer.own_unit(facts, seen.period).is_none());
        if let (Some(unit), Some(amount)) = (kroner, figure.amount) {
            let kroner = writer.fill(Message::InKroner, &[("amount", writer.kroner(amount * unit))]);
            let period = match seen.period {
                // The years are named by the measure too.
                Period::All(_) => String::new(),
                period @ Period::Column(_) => writer.period(facts, period),
            };
            let kroner = writer.fill(Message::AmountIn, &[("amount", kroner), ("period", period)]);
            let kroner = squeezed(&writer.with_doubts_in_words(figure, kroner));
            // With too little room, the source is left out before the amount.
            hold!(
                cut || !text.contains("000kr.") && !text.contains("DKK") || text.contains(&kroner),
                "{kroner:?} is not in {text:?}"
            );
        }
        if let Some(compared) = seen.compared() {
            let label = squeezed(&format!("{}:", writer.compared(facts, compared, seen.period)));
            let Cell { figure, per_cent } = self.changed(cells, compared);
            let per_cent = per_cent.map_or_else(String::new, |text| format!("({text})"));
            let changed = squeezed(&format!("{label}{figure}{per_cent}"));
            hold!(cut || !text.contains(&label) || text.contains(&changed), "{changed:?} is not in {text:?}");
        }
        Ok(())
    }

    /// Compares the difference of an area's total from its lines.
    pub fn gap(&self, pane: &Pane, gap: GapOf) -> Checked {
        let Self { seen, writer, .. } = self;
        let part = seen.part_of_gap(gap);
        let Some(held) = seen.held(part, seen.period) else { return Ok(()) };
        // The sums of classes are known from the comparison with their totals.
        let lines = match part {
            Part::Total(..) if held.lines != HeldAgainst::Nothing => {
                Figure::exactly(held.figure.amount.unwrap_or(0) - held.difference)
            }
            Part::Total(..) => Figure::default(),
            _ => seen.sum(part, Of::All, seen.period),
        };
        let lines = self.shown(lines);
        let mut values = vec![
            ("area", seen.facts.areas[seen.area_of_gap(gap).unwrap()].name.clone()),
            ("period", writer.period(seen.facts, seen.period)),
            ("stated", self.shown(held.figure)),
            ("lines", lines),
        ];
        let message = if held.differs { Message::GapSentence } else { Message::NoGapSentence };
        for part in self.part_of_gap(gap) {
            values[0].1 = format!("{}, {part}", values[0].1);
        }
        if !held.differs {
            let outcome = match (held.lines != HeldAgainst::Nothing, held.difference) {
                (false, _) => "unitemised",
                (true, 0) => "agrees",
                (true, _) => "rounding",
            };
            values.push(("outcome", outcome.to_owned()));
        }
        if held.differs {
            values.push(("difference", self.signed(held.difference)));
            values.push(("side", if held.is_larger() { "total" } else { "lines" }.to_owned()));
        }
        let said = squeezed(&writer.fill(message, &values));
        let text = squeezed(&pane.lines.join(" "));
        let cut = text.ends_with(&squeezed(&writer.text(Message::MoreOnEnter))) || pane.width.min(said.width()) < 20;
        hold!(cut || text.starts_with(&said), "{text:?} does not say {said:?}");
        Ok(())
    }
}
