//! Gives events of the mouse their meaning: a click selects or folds, or chooses a year, money, an order, a key of the footer or an
//! offer of the palette; two clicks open a row; the wheel scrolls the list under it. Hit areas come from the drawing code, so clicks
//! match the screen.

use std::time::{Duration, Instant};

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use crate::{
    analysis::arranging::order::Order,
    explorer::{
        app::{App, PageKind},
        effect::Effects,
        input::{action::Action, gesture::Gesture},
        tree::rows::Row,
        update::{copy::subject::subject, gesture::point as point_at},
    },
    model::period::Period,
    tui::screen::{
        self,
        checklist::ChecklistLayout,
        division,
        draw_context::DrawContext,
        frame,
        frame::{header, header::Tab, notice},
        layout::ScreenLayout,
        roles::RolesLayout,
        tree::column::{TreeColumn, TreeHead},
        warning::WarningLayout,
        widgets::scrollbar::Scrollbar,
    },
};

/// The rows of each turn of the wheel.
const STEP: isize = 3;

/// The longest time between the clicks of a double click.
const DOUBLE: Duration = Duration::from_millis(500);

/// The last click that another one may make a double click.
#[derive(Debug, Default)]
pub struct LastClick(Option<(Gesture, Instant)>);

impl LastClick {
    /// The gesture of a click at a time: another one where it is the second on the same row.
    fn then(&mut self, gesture: Gesture, now: Instant) -> Gesture {
        let is_second = self.0.take().is_some_and(|(last, at)| last == gesture && now.duration_since(at) <= DOUBLE);
        match gesture.doubled() {
            Some(doubled) if is_second => doubled,
            Some(_) => {
                self.0 = Some((gesture, now));
                gesture
            }
            None => gesture,
        }
    }
}

/// Applies an event of the mouse at a time.
pub fn point(app: &mut App, event: MouseEvent, last: &mut LastClick, now: Instant) -> Effects {
    gesture(app, event).map_or_else(Effects::default, |gesture| point_at(app, last.then(gesture, now)))
}

/// The gesture of an event on the present screen; none where it has no meaning. With Shift or another key held down the mouse is
/// the terminal's, even if the terminal reports it.
fn gesture(app: &App, event: MouseEvent) -> Option<Gesture> {
    let layout = division::layout(&DrawContext::of(app), app.viewport().screen.into())?;
    let at = Position::new(event.column, event.row);
    if event.modifiers != KeyModifiers::NONE {
        return None;
    }
    let over_notice =
        app.notice().is_some_and(|notice| notice::area(&DrawContext::of(app), notice, layout.footer).contains(at));
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) if over_notice => Some(Gesture::Dismiss),
        MouseEventKind::Down(MouseButton::Left) => Some(click(app, &layout, at).unwrap_or(Gesture::Dismiss)),
        MouseEventKind::ScrollUp if !over_notice => wheel(app, &layout, at, -STEP),
        MouseEventKind::ScrollDown if !over_notice => wheel(app, &layout, at, STEP),
        _ => None,
    }
}

fn click(app: &App, layout: &ScreenLayout, at: Position) -> Option<Gesture> {
    if let Some(palette) = app.palette() {
        // The palette lies over everything else.
        let area = frame::palette::area(layout);
        let place = palette.top() + usize::from(at.y.checked_sub(area.y)?);
        return (area.contains(at) && place < palette.offers().len()).then_some(Gesture::Choose(place));
    }
    let page = app.page().map(|page| page.kind);
    if layout.header.contains(at) {
        if page == Some(PageKind::Roles) {
            return None;
        }
        return header::tab_at(&DrawContext::of(app), app.hidden_areas(), layout.header, at).map(show).map(Gesture::Do);
    }
    if layout.footer.contains(at) {
        return click_on_footer(app, layout, at).map(Gesture::Do);
    }
    match page {
        None => click_on_tree(app, layout, at),
        Some(PageKind::Check) => {
            let list = app.checklist()?;
            let area = ChecklistLayout::new(&DrawContext::of(app), list, layout).list;
            let place = list.top() + usize::from(at.y.checked_sub(area.y)?);
            (area.contains(at) && place < list.items().len()).then_some(Gesture::SelectComparison(place))
        }
        Some(PageKind::Roles) => {
            let (import, list) = app.roles()?;
            let area = RolesLayout::new(&DrawContext::of(app), import, list, layout).list;
            let place = list.top() + usize::from(at.y.checked_sub(area.y)?);
            (area.contains(at) && place < list.columns().len()).then_some(Gesture::SelectColumn(place))
        }
        Some(PageKind::Warning) => {
            let (of, list) = app.opened_warning()?;
            let area = WarningLayout::new(&DrawContext::of(app), of, layout).list;
            let place = list.top() + usize::from(at.y.checked_sub(area.y)?);
            (area.contains(at) && place < of.concerned.len()).then_some(Gesture::SelectConcerned(place))
        }
        Some(_) => None,
    }
}

/// The action of a key that the footer shows.
fn click_on_footer(app: &App, layout: &ScreenLayout, at: Position) -> Option<Action> {
    let context = DrawContext::of(app);
    if app.is_typing() || app.said().is_some() {
        return None;
    }
    let area = if app.filter().is_active() {
        frame::prompt::footer(&context, app.filter(), app.shown(), layout.footer)
    } else {
        layout.footer
    };
    frame::footer::action_at(&context, app.place(), &subject(app), area, at)
}

/// The place in the tree of the row on a line of the screen, and which of the row's lines that is.
pub fn row_at(app: &App, y: u16) -> Option<(usize, usize)> {
    let context = DrawContext::of(app);
    let layout = division::layout(&context, app.viewport().screen.into())?;
    let rows = screen::tree_rows(app, &context, &layout);
    let line = usize::from(y.checked_sub(rows.y)?);
    let is_row = y < rows.bottom() && app.page().is_none() && !app.is_choosing() && !layout.rows.is_empty();
    let pane = division::tree_pane(&context, app.tree(), &layout);
    pane.place_at(line, layout.tree_room, usize::from(rows.height)).filter(|_| is_row)
}

fn click_on_tree(app: &App, layout: &ScreenLayout, at: Position) -> Option<Gesture> {
    let context = DrawContext::of(app);
    let drawing = division::tree_pane(&context, app.tree(), layout);
    let room = layout.tree_room;
    if layout.columns.contains(at) {
        return drawing.head_at(usize::from(at.x - layout.columns.x), room).and_then(|head| match head {
            TreeHead::Name => Some(Gesture::SortBy(Order::Name)),
            TreeHead::Column(TreeColumn::Lines(period)) if period != app.scope().period() => {
                Some(Gesture::Do(show(Tab::Period(period))))
            }
            TreeHead::Column(TreeColumn::Lines(_)) => Some(Gesture::SortBy(Order::Amount)),
            TreeHead::Column(TreeColumn::Change(_) | TreeColumn::PerCent(_)) => Some(Gesture::SortBy(Order::Change)),
            TreeHead::Column(TreeColumn::Share | TreeColumn::Bar) => Some(Gesture::SortBy(Order::Share)),
            TreeHead::Column(TreeColumn::StatedChange(_)) => Some(Gesture::SortBy(Order::StatedChange)),
            // By its shares of one total the document's order is that of its amounts.
            TreeHead::Column(TreeColumn::Stated | TreeColumn::StatedShare) => {
                Some(Gesture::SortBy(Order::StatedAmount))
            }
            TreeHead::Column(TreeColumn::Trend(..)) => None,
        });
    }
    let line = usize::from(at.y.checked_sub(layout.rows.y)?);
    if layout.scrollbar.contains(at) {
        let extent = app.tree().extent(usize::from(layout.scrollbar.height));
        return Some(Gesture::ScrollTree(Scrollbar::of(extent.rows, extent.page)?.top_at(line)));
    }
    let (place, part) = row_at(app, at.y).filter(|_| layout.rows.contains(at))?;
    let row = app.tree().rows().get(place).copied().unwrap_or(Row::Whole);
    let folds = part == 0 && drawing.folds_at(row, usize::from(at.x - layout.rows.x), room);
    Some(if folds { Gesture::FoldRow(place) } else { Gesture::SelectRow(place) })
}

/// The action of a tab of the header.
fn show(tab: Tab) -> Action {
    match tab {
        Tab::View(view) => Action::View(view),
        Tab::Period(Period::All(_)) => Action::AllYears,
        Tab::Period(Period::Column(year)) => Action::GoToYear(year),
    }
}

fn wheel(app: &App, layout: &ScreenLayout, at: Position, rows: isize) -> Option<Gesture> {
    if app.is_choosing() {
        let over = frame::palette::title(layout).union(frame::palette::area(layout)).contains(at);
        return over.then_some(Gesture::ScrollOffers(rows));
    }
    match app.page().map(|page| page.kind) {
        None => {
            let over = layout.columns.union(layout.rows).union(layout.scrollbar).contains(at);
            over.then(|| Gesture::ScrollTree(app.tree().top().saturating_add_signed(rows)))
        }
        Some(subject) => {
            let over = layout.page_title.union(layout.page).contains(at);
            over.then_some(match subject {
                PageKind::Check => Gesture::ScrollChecklist(rows),
                PageKind::Warning => Gesture::ScrollConcerned(rows),
                PageKind::Roles => Gesture::ScrollColumns(rows),
                _ => Gesture::ScrollPage(rows),
            })
        }
    }
}
