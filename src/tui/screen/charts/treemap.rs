//! The treemap: areas and their initiatives as tiles, as large as their amounts. Each area is headed by a heavy rule with its
//! figures; each tile has a light rule at its left and top. External money has a `+` and is filled. The text below says what is
//! left out.

mod canvas;
mod frame;
mod label;
mod syllables;
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
    locale::Message,
    model::{amount::Amount, financing::Financing, ids::InitiativeId},
    report::labels::capitalised,
    tui::screen::{
        charts::{
            signs::name_sign,
            treemap::{
                canvas::Canvas,
                frame::Weight,
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
        let edge = if has_areas { Weight::Heavy } else { Weight::Light };
        let mut canvas = Canvas::new(area);
        let mut small = 0;
        for (tile, share) in laid_out(shown, rest, area) {
            match share {
                Some(Weighted { of: (part @ ChartSubject::Total(_), inside), .. }) => {
                    small += self.area(*part, inside, tile, &mut canvas);
                }
                Some(Weighted { of: (ChartSubject::Line(line), _), .. }) => {
                    canvas.frame.left(tile, edge);
                    small += self.tile(tile, &self.line(*line), &mut canvas);
                }
                None => {
                    canvas.frame.left(tile, edge);
                    small += self.others(rest, tile, &mut canvas);
                }
            }
        }
        canvas.draw(self.context, buffer);
        small
    }

    /// Draws the head of an area and its initiatives below it. Gives the number of initiatives without a tile.
    fn area(&self, part: ChartSubject, inside: &Largest<InitiativeId>, tile: Rect, canvas: &mut Canvas) -> usize {
        let context = self.context;
        let count = inside.largest.len() + inside.rest.count;
        if tile.is_empty() {
            return count;
        }
        let label = self.area_label(part);
        let (shown, rest) = large_enough(inside, tile.area(), LEAST_CELLS);
        canvas.frame.around(tile, Weight::Heavy);
        let mut small = 0;
        for (each, share) in laid_out(shown, rest, tile) {
            // The head of the area is the top of the tiles below it, and leaves no room to one of a single row.
            let each = if each.y == tile.y && each.height == 1 { Rect::default() } else { each };
            small += match share {
                Some(share) => self.tile(each, &self.line(share.of), canvas),
                None => self.others(rest, each, canvas),
            };
        }
        if tile.width >= LEAST_NAME {
            let text = in_one(&label, usize::from(tile.width) - 3);
            let text = (!text.is_empty()).then(|| Span::styled(format!(" {text}"), context.style(Role::Strong)));
            canvas.put(text.into_iter().collect(), Rect { x: tile.x + 1, width: tile.width - 1, ..tile });
        }
        if shown.is_empty() {
            // No initiative is large enough: the area is one tile, with its figures inside where the head has no room for them.
            let within = Rect { x: tile.x + 1, y: tile.y + 1, width: tile.width - 1, height: tile.height - 1 };
            let all = [label.figures, label.beside_whole_name].concat();
            let text = figures(&all, usize::from(within.width).saturating_sub(1));
            if label.name.width() + 4 > usize::from(tile.width).saturating_sub(text.width()) {
                canvas.put(vec![text.into()], within);
            }
            return count;
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
        // A stated total that agrees says nothing new.
        let (differing, agreeing) =
            if mark.is_empty() && of_stated.is_empty() { (None, stated) } else { (stated, None) };
        TileLabel {
            sign: "",
            name: format!(
                "{}{}",
                capitalised(&context.name(part)),
                name_sign(context, part, &[context.scope.period()])
            ),
            figures: [Some(figure), differing].into_iter().flatten().collect(),
            beside_whole_name: [share, agreeing].into_iter().flatten().collect(),
            fill: TileFill::Blank,
        }
    }

    /// A share of the whole, where there is one that shares can be of.
    fn share(&self, part: Option<Amount>) -> Option<String> {
        self.context.whole().map(|_| self.context.share(part))
    }

    fn stated(&self, stated: ShownFigure) -> String {
        let document = self.context.document_briefly();
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
            beside_whole_name: Vec::new(),
            fill: if is_external { TileFill::External } else { TileFill::Blank },
        }
    }

    fn others(&self, rest: Rest, tile: Rect, canvas: &mut Canvas) -> usize {
        let context = self.context;
        // Like any figure, the count is shown whole or not at all.
        let count = Amount::from(u32::try_from(rest.count).unwrap_or(u32::MAX));
        let amount = rest.amount().map(|amount| context.amount(Some(amount)));
        let share = rest.amount().and_then(|amount| self.share(Some(amount)));
        let figures =
            [format!("({})", context.locale.amount(count, 0))].into_iter().chain(amount).chain(share).collect();
        let label = TileLabel {
            sign: "",
            name: context.text(Message::Others),
            figures,
            beside_whole_name: Vec::new(),
            fill: TileFill::Blank,
        };
        if self.tile(tile, &label, canvas) > 0 { rest.count } else { 0 }
    }

    /// Draws one tile; gives 1 where it has no cell.
    fn tile(&self, tile: Rect, label: &TileLabel, canvas: &mut Canvas) -> usize {
        if tile.is_empty() {
            return 1;
        }
        let context = self.context;
        canvas.frame.around(tile, Weight::Light);
        let within = Rect { x: tile.x + 1, y: tile.y + 1, width: tile.width - 1, height: tile.height - 1 };
        if label.fill == TileFill::External {
            canvas.fills.push(within);
        }
        let head = Rect { y: tile.y, height: 1, ..within };
        let room = usize::from(within.width).saturating_sub(1);
        let figures = figures(&label.figures, room);
        let sign = Span::styled(label.sign, context.style(Role::Sign));
        match within.height {
            // Only the rule has room for words.
            _ if tile.width < LEAST_NAME => {}
            0 => canvas.put(vec![sign, in_one(label, room.saturating_sub(label.sign.len())).into()], head),
            1 => {
                let name = label.begun(room.saturating_sub(label.sign.len()));
                canvas.put(vec![sign, name.into()], head);
                canvas.put(vec![figures.into()], within);
            }
            height => {
                // Keeps the sign on one line with the first word.
                let name = format!("{}{}", label.sign.replace(' ', HELD), label.name);
                let language = context.dataset.about().language.as_deref();
                let lines = hyphenated(&name, room, usize::from(height) - 1, language);
                for (row, text) in within.rows().zip(lines.into_iter().chain([figures])) {
                    canvas.put(vec![text.into()], Rect { y: row.y, ..within });
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
        let sign = name_sign(context, self.shares.whole, &[context.scope.period()]);
        let of = format!("{} {}{sign}: {lines}", capitalised(&context.name(self.shares.whole)), context.period());
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
