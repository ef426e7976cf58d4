//! The panes of marked lines and of the selected line, compared with the model.

use indsats::{
    locale::Message,
    model::{
        financing::{Financing, View},
        measure::BasisId,
        period::Period,
    },
};
use unicode_width::UnicodeWidthStr as _;

use super::{
    compare::{Checked, Reading, hold, is_begun},
    panes::{Cell, Table},
    parsed_screen::{Pane, squeezed},
    sums::{Of, Part, share},
};

impl Reading<'_> {
    pub fn marks_title(&self) -> String {
        let count = self.seen.marked.iter().filter(|&&marked| marked).count();
        self.writer.locale.fill(Message::MarksPane, &[("count", count.into())])
    }

    pub fn periods(&self) -> Vec<Period> {
        let mut periods = vec![self.seen.period];
        if !self.seen.period.is_all() && self.seen.facts.years.len() > 1 {
            periods.push(Period::All(BasisId(0)));
        }
        periods
    }

    pub fn marks_in_one_line(&self) -> String {
        let figure = |period| {
            let sum = self.amount(self.seen.sum(Part::Marked(View::Combined), Of::All, period));
            format!(" · {}: {sum}", self.writer.period(self.seen.facts, period))
        };
        self.periods().into_iter().map(figure).collect()
    }

    pub fn marks(&self, pane: &Pane) -> Checked {
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
        let whole = seen.whole(Part::Area(None, View::Combined), Of::All, seen.period);
        if let (Some(whole), Some(tenths)) =
            (whole, share(seen.sum(Part::Marked(View::Combined), Of::All, seen.period), whole))
        {
            let all = writer.view(View::Combined);
            let total = ("total", self.amount(Some(whole.amount)));
            let of = if whole.is_mixed {
                writer.fill(Message::ShareOfPositiveTotal, &[total])
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
        let amounts = &facts.lines[line].amounts;
        let series: Vec<String> = amounts.iter().map(|&amount| self.amount(amount)).collect();
        let series = squeezed(&series.join(" → "));
        hold!(cut || text.contains(&series), "{series:?} is not in {text:?}");
        if let (Some(unit), Some(amount)) = (facts.kroner, seen.line(line, seen.period)) {
            let period = match (seen.period, &facts.years[..]) {
                (Period::All(_), [first, .., last]) => {
                    writer.fill(Message::PeriodTogether, &[("years", format!("{first}–{last}"))])
                }
                (Period::All(_), [only]) => only.clone(),
                (period, _) => writer.period(facts, period),
            };
            let kroner = writer.fill(Message::InKroner, &[("amount", writer.kroner(amount * unit))]);
            let kroner = squeezed(&writer.fill(Message::AmountIn, &[("amount", kroner), ("period", period)]));
            // With too little room, the source is left out before the amount.
            hold!(
                cut || !text.contains("000kr.") && !text.contains("DKK") || text.contains(&kroner),
                "{kroner:?} is not in {text:?}"
            );
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

    /// Compares the difference of an area's total from its lines.
    pub fn gap(&self, pane: &Pane, area: usize, kind: Option<Financing>) -> Checked {
        let Self { seen, writer, .. } = self;
        let part = Part::Area(Some(area), kind.map_or(seen.view, Into::into));
        let Some(held) = seen.held(part, seen.period) else { return Ok(()) };
        let lines = self.amount(seen.sum(part, Of::All, seen.period));
        let mut values = vec![
            ("area", seen.facts.areas[area].name.clone()),
            ("period", writer.period(seen.facts, seen.period)),
            ("stated", self.amount(held.amount)),
            ("lines", lines),
        ];
        let message = if held.differs { Message::GapSentence } else { Message::NoGapSentence };
        if let Some(kind) = kind {
            values[0].1 = format!("{}, {}", values[0].1, writer.view(kind.into()));
        }
        if !held.differs {
            let outcome = match (held.itemised, held.difference) {
                (false, _) => "unitemised",
                (true, 0) => "agrees",
                (true, _) => "rounding",
            };
            values.push(("outcome", outcome.to_owned()));
        }
        if held.differs {
            values.push(("difference", writer.signed(seen.facts, held.difference)));
            let larger = held.is_larger(seen.sum(part, Of::All, seen.period));
            values.push(("side", if larger { "total" } else { "lines" }.to_owned()));
        }
        let said = squeezed(&writer.fill(message, &values));
        let text = squeezed(&pane.lines.join(" "));
        let cut = text.ends_with(&squeezed(&writer.text(Message::MoreOnEnter))) || pane.width.min(said.width()) < 20;
        hold!(cut || text.starts_with(&said), "{text:?} does not say {said:?}");
        Ok(())
    }
}
