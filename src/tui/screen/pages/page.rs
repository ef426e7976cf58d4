//! A page over the tree: its title, as much of its text as fits, and how much there is.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget as _};

use crate::{
    explorer::app::{App, Page},
    tui::screen::pages,
};

pub fn draw(app: &App, page: Page, title: Rect, area: Rect, buffer: &mut Buffer) {
    let scene = app.scene();
    let lines = pages::lines(app, page.subject, usize::from(area.width));
    let counted = crate::tui::screen::counted(&scene, page.top, usize::from(area.height), lines.len());
    crate::tui::screen::counted_rule(&pages::title(app, page.subject), &counted, &scene, title, buffer);
    for (y, line) in (area.top()..area.bottom()).zip(lines.into_iter().skip(page.top)) {
        line.render(Rect { y, height: 1, ..area }, buffer);
    }
}
