//! The figures of a row: what stands in a column's cells, and how. Where a column stands is `columns`'.

use ratatui::text::Span;

use crate::{
    analysis::{
        change::{between, share},
        figures::Total,
        reconcile::{Held, Status},
    },
    model::{amount::Amount, ids::AreaId, year::Period},
    tui::{
        columns::{Column, Placed},
        rows::Row,
        scene::{DIFFERS, Scene},
        text::{figure, left, right},
        theme::Role,
    },
};

/// What the figures of the rows are taken from.
pub struct Cells<'a> {
    scene: &'a Scene<'a>,
}

impl<'a> Cells<'a> {
    pub fn new(scene: &'a Scene<'a>) -> Self {
        Self { scene }
    }

    /// What is stated for an area, beside its lines.
    pub fn held(&self, area: AreaId, period: Period) -> Option<Held> {
        let scene = self.scene;
        scene.total(Some(area), scene.scope.view(), period).stated
    }

    /// A row in a column, as wide as that is.
    pub fn spans(&self, row: Row, placed: Placed) -> Vec<Span<'static>> {
        let width = placed.figure;
        let scene = self.scene;
        let cell = |text: String| left(&format!(" {text}"), placed.width);
        let plain = |text: String| vec![Span::raw(cell(figure(&text, width)))];
        let muted = |text: String| vec![Span::styled(cell(right(&text, width)), scene.style(Role::Muted))];
        match (row, placed.column) {
            (Row::Area(area), Column::Lines(period)) => {
                let total = self.total(area, period);
                let text = format!(" {}", figure(&scene.amount(total.lines.amount), width));
                let mark = if total.differs { DIFFERS } else { " " };
                vec![Span::raw(text), Span::styled(mark, scene.style(Role::Differs))]
            }
            (Row::Initiative(id), Column::Lines(period)) => plain(scene.amount(scene.line(id, period))),
            (Row::Gap(area), Column::Lines(period)) => match self.held(area, period) {
                Some(held) if held.status == Status::Differs => muted(figure(&scene.signed(held.difference), width)),
                _ => muted(String::new()),
            },
            (Row::Area(area), Column::Stated) => {
                plain(self.held(area, scene.scope.period()).map_or_else(String::new, |held| scene.amount(held.amount)))
            }
            (Row::Area(area), Column::Change(base)) => {
                let change = scene
                    .scope
                    .period()
                    .year()
                    .map(|year| scene.change(scene.total_change(Some(area), scene.scope.view(), base, year)));
                plain(change.unwrap_or_default())
            }
            (Row::Initiative(id), Column::Change(base)) => {
                let year = scene.scope.period().year();
                plain(
                    year.map_or_else(String::new, |year| scene.change(between(scene.dataset.amounts(id), base, year))),
                )
            }
            (Row::Gap(_), _) => muted(String::new()),
            (_, Column::Share) => muted(figure(&scene.share(self.part(row)), width)),
            (_, Column::Bar) => muted(left(&self.bar(row, width), width)),
            _ => muted(String::new()),
        }
    }

    fn total(&self, area: AreaId, period: Period) -> Total {
        self.scene.total(Some(area), self.scene.scope.view(), period)
    }

    /// The amount that a row's share and bar are of; a gap is no part of anything.
    fn part(&self, row: Row) -> Option<Amount> {
        let period = self.scene.scope.period();
        match row {
            Row::Area(area) => self.total(area, period).lines.amount,
            Row::Initiative(id) => self.scene.line(id, period),
            Row::Gap(_) => None,
        }
    }

    fn bar(&self, row: Row, width: usize) -> String {
        const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
        let part = self.part(row);
        let whole = self.scene.whole();
        let positive = share(part, whole).filter(|share| !share.is_negative());
        let (Some(part), Some(whole), Some(_)) = (part, whole, positive) else { return String::new() };
        let cells = u32::try_from(width).unwrap_or(1);
        let eighths = part.parts_of(whole, cells * 8).unwrap_or(0).min(cells * 8) as usize;
        format!("{}{}", "█".repeat(eighths / 8), PARTS[eighths % 8])
    }
}
