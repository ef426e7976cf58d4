//! The treemap: areas and their initiatives as tiles, as large as their amounts. Each area is headed by a heavy rule with its
//! figures; each tile has a thin rule at its left and top. External money has a `+` and is filled. The text below says what is
//! left out.

mod label;
mod tiles;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::{Clear, Widget as _},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::amounts::shown::ShownFigure,
    explorer::diagram::{
        shares::{Largest, Rest, TreemapData, Weighted},
        subject::ChartSubject,
    },
    locale::{Message, truncate::truncate},
    model::{amount::Amount, financing::Financing, ids::InitiativeId},
    report::{labels, labels::capitalised},
    tui::screen::{
        charts::{
            signs::EXTERNAL,
            treemap::{
                label::{HELD, TileFill, TileLabel, figures, hyphenated, in_one},
                tiles::{laid_out, large_enough},
            },
        },
        draw_context::DrawContext,
        theme::Role,
        widgets::text::{cut, draw_lines, wrap},
    },
};

/// The smallest tile that has room for a name; everything smaller is in one tile together.
const LEAST_CELLS: f64 = 6.0;

/// The narrowest tile with a name.
const LEAST_NAME: u16 = 5;

/// The treemap of an area, a group or the whole.
pub struct TreemapChart<'a> {
    context: &'a DrawContext<'a>,
    shares: &'a TreemapData,
}

/// The rules of a tile.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TileRules {
    /// Thin rules: an initiative.
    Thin,
    /// A heavy rule at the left: the edge of an area.
    Edge,
}

impl<'a> TreemapChart<'a> {
    pub fn new(context: &'a DrawContext<'a>, shares: &'a TreemapData) -> Self {
        Self { context, shares }
    }

    pub fn draw(&self, area: Rect, buffer: &mut Buffer) {
        let width = usize::from(area.width);
        let most = usize::from(area.height / 4).clamp(1, 3);
        let mut lines = self.below(0, width);
        // The number of initiatives that are too small is known only after they are laid out. Saying so may take another line,
        // which leaves the tiles less room.
        for _ in 0..2 {
            let below = u16::try_from(lines.len().min(most)).unwrap_or(1);
            let field = Rect { height: area.height.saturating_sub(below), ..area };
            Clear.render(area, buffer);
            let small = self.field(field, buffer);
            lines = self.below(small, width);
            if lines.len() <= usize::from(below) || usize::from(below) == most {
                break;
            }
        }
        let lines = cut(lines, most);
        let height = u16::try_from(lines.len()).unwrap_or(1).min(area.height);
        draw_lines(lines, Rect { y: area.bottom() - height, height, ..area }, buffer);
    }

    /// Draws the tiles. Gives the number of initiatives that have none.
    fn field(&self, area: Rect, buffer: &mut Buffer) -> usize {
        if self.shares.parts.largest.is_empty() {
            let text = wrap(&self.context.text(Message::NothingToDraw), usize::from(area.width), "", Style::new());
            text.into_iter().zip(area.rows()).for_each(|(line, row)| line.render(row, buffer));
        }
        let (shown, rest) = large_enough(&self.shares.parts, area.area(), LEAST_CELLS);
        let has_areas = shown.iter().any(|share| matches!(share.of.0, ChartSubject::Total(_)));
        let rules = if has_areas { TileRules::Edge } else { TileRules::Thin };
        let mut small = 0;
        for (tile, share) in laid_out(shown, rest, area) {
            match share {
                Some(Weighted { of: (part @ ChartSubject::Total(_), inside), .. }) => {
                    small += self.area(*part, inside, tile, buffer);
                }
                Some(Weighted { of: (ChartSubject::Line(line), _), .. }) => {
                    small += self.tile(tile, &self.line(*line), rules, buffer);
                }
                None => small += self.others(rest, tile, rules, buffer),
            }
        }
        small
    }

    /// Draws the head of an area and its initiatives below it. Gives the number of initiatives without a tile.
    fn area(&self, part: ChartSubject, inside: &Largest<InitiativeId>, tile: Rect, buffer: &mut Buffer) -> usize {
        let context = self.context;
        let count = inside.largest.len() + inside.rest.count;
        if tile.is_empty() {
            return count;
        }
        let label = self.area_label(part);
        let within = Rect { y: tile.y + 1, height: tile.height - 1, ..tile };
        let (shown, rest) = large_enough(inside, within.area(), LEAST_CELLS);
        buffer.set_string(tile.x, tile.y, "━".repeat(usize::from(tile.width)), context.style(Role::Muted));
        if tile.width >= LEAST_NAME {
            let text = in_one(&label, usize::from(tile.width) - 3);
            buffer.set_string(tile.x + 1, tile.y, format!(" {text} "), context.style(Role::Strong));
        }
        if shown.is_empty() {
            // No initiative is large enough: the area is one tile, with its figures inside where the head has no room for them.
            for row in within.rows() {
                buffer.set_string(row.x, row.y, "┃", context.style(Role::Muted));
            }
            let room = usize::from(tile.width).saturating_sub(2);
            let text = figures(&label.figures, room);
            if within.height > 0 && label.name.width() + 4 > usize::from(tile.width).saturating_sub(text.width()) {
                put(vec![text.into()], Rect { x: within.x + 1, width: within.width - 1, ..within }, buffer);
            }
            return count;
        }
        let mut small = 0;
        for (each, share) in laid_out(shown, rest, within) {
            let rules = if each.x == tile.x { TileRules::Edge } else { TileRules::Thin };
            small += match share {
                Some(share) => self.tile(each, &self.line(share.of), rules, buffer),
                None => self.others(rest, each, rules, buffer),
            };
        }
        small
    }

    /// The text of an area's head.
    fn area_label(&self, part: ChartSubject) -> TileLabel {
        let context = self.context;
        let money = part.figures(context.tree_source(), context.scope.period());
        let [mark, of_stated] = [money.signs.lines, money.signs.stated].map(|finding| context.sign(finding).0);
        let figure = format!("{}{mark}", context.shown(money.lines));
        let share = self.share(money.lines.amount());
        let stated = money.stated.map(|stated| format!("({}{of_stated})", self.stated(stated)));
        TileLabel {
            sign: "",
            name: capitalised(&context.name(part)),
            figures: [Some(figure), stated, share].into_iter().flatten().collect(),
            fill: TileFill::Blank,
        }
    }

    /// A share of the whole, where there is one that shares can be of.
    fn share(&self, part: Option<Amount>) -> Option<String> {
        self.context.whole().map(|_| self.context.share(part))
    }

    fn stated(&self, stated: ShownFigure) -> String {
        let document = labels::documents::documents(self.context.dataset, self.context.locale);
        let document = labels::documents::without_article(&document, self.context.locale);
        format!("{document} {}", self.context.shown(stated))
    }

    fn line(&self, line: InitiativeId) -> TileLabel {
        let context = self.context;
        let figure = ShownFigure::of_line(context.dataset, line, context.scope.period());
        let is_external = context.dataset.initiative(line).financing == Financing::External;
        TileLabel {
            sign: if is_external { "+ " } else { "" },
            name: context.dataset.name(line).to_owned(),
            figures: std::iter::once(context.short(figure)).chain(self.share(figure.amount())).collect(),
            fill: if is_external { TileFill::External } else { TileFill::Blank },
        }
    }

    fn others(&self, rest: Rest, tile: Rect, rules: TileRules, buffer: &mut Buffer) -> usize {
        let context = self.context;
        // Like any figure, the count is shown whole or not at all.
        let count = Amount::from(u32::try_from(rest.count).unwrap_or(u32::MAX));
        let amount = rest.amount().map(|amount| context.amount(Some(amount)));
        let share = rest.amount().and_then(|amount| self.share(Some(amount)));
        let figures =
            [format!("({})", context.locale.amount(count, 0))].into_iter().chain(amount).chain(share).collect();
        let label = TileLabel { sign: "", name: context.text(Message::Others), figures, fill: TileFill::Blank };
        if self.tile(tile, &label, rules, buffer) > 0 { rest.count } else { 0 }
    }

    /// Draws one tile; gives 1 where it has no cell.
    fn tile(&self, tile: Rect, label: &TileLabel, rules: TileRules, buffer: &mut Buffer) -> usize {
        if tile.is_empty() {
            return 1;
        }
        let context = self.context;
        let muted = context.style(Role::Muted);
        let side = if rules == TileRules::Edge { "┃" } else { "│" };
        for y in tile.top()..tile.bottom() {
            buffer.set_string(tile.x, y, side, muted);
        }
        buffer.set_string(tile.x + 1, tile.y, "─".repeat(usize::from(tile.width - 1)), muted);
        let within = Rect { x: tile.x + 1, y: tile.y + 1, width: tile.width - 1, height: tile.height - 1 };
        if label.fill == TileFill::External {
            for row in within.rows() {
                buffer.set_string(row.x, row.y, EXTERNAL.repeat(usize::from(row.width)), context.style(Role::External));
            }
        }
        let head = Rect { y: tile.y, height: 1, ..within };
        let room = usize::from(within.width).saturating_sub(1);
        let figures = figures(&label.figures, room);
        let sign = Span::styled(label.sign, context.style(Role::External));
        match within.height {
            // Only the rule has room for words.
            _ if tile.width < LEAST_NAME => {}
            0 => put(vec![sign, in_one(label, room.saturating_sub(label.sign.len())).into()], head, buffer),
            1 => {
                let name = truncate(&label.name, room.saturating_sub(label.sign.len())).into_owned();
                put(vec![sign, name.into()], head, buffer);
                put(vec![figures.into()], within, buffer);
            }
            height => {
                // Keeps the sign on one line with the first word.
                let name = format!("{}{}", label.sign.replace(' ', HELD), label.name);
                let lines = hyphenated(&name, room, usize::from(height) - 1);
                for (row, text) in within.rows().zip(lines.into_iter().chain([figures])) {
                    put(vec![text.into()], Rect { y: row.y, ..within }, buffer);
                }
            }
        }
        0
    }

    /// The text below: the subject with its figures, and what is left out.
    fn below(&self, small: usize, width: usize) -> Vec<Line<'static>> {
        let context = self.context;
        let money = self.shares.whole.figures(context.tree_source(), context.scope.period());
        let [mark, of_stated] = [money.signs.lines, money.signs.stated].map(|finding| context.sign(finding).0);
        let lines = format!("{} {}{mark}", context.text(Message::Lines), context.shown(money.lines));
        let counted = |message: Message, count: usize| {
            (count > 0).then(|| context.locale.fill(message, &[("count", count.into())]))
        };
        let left_out = self.shares.left_out;
        let of = format!("{} {}: {lines}", capitalised(&context.name(self.shares.whole)), context.period());
        let parts = [
            Some(of),
            money.stated.map(|stated| format!("{}{of_stated}", self.stated(stated))),
            context.share_heading(),
            counted(Message::TooSmallToSee, small),
            counted(Message::NotDrawnWithout, left_out.without),
            counted(Message::NotDrawnZero, left_out.not_above_zero),
        ];
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        wrap(&text, width, "", context.style(Role::Muted))
    }
}

/// Draws a text in the first row of a tile, followed by a blank that separates it from what lies below.
fn put(spans: Vec<Span<'static>>, within: Rect, buffer: &mut Buffer) {
    let mut line = Line::from(spans);
    if line.width() == 0 {
        return;
    }
    line.push_span(" ");
    let width = u16::try_from(line.width()).unwrap_or(0).min(within.width);
    line.render(Rect { width, height: 1, ..within }, buffer);
}
