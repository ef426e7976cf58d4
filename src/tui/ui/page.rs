//! A page over the tree: its title, as much of its text as fits, and how much there is.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget as _};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    locale::Message,
    tui::{
        app::{App, Page},
        pages,
        theme::Role,
    },
};

pub fn draw(app: &App, page: Page, title: Rect, area: Rect, buffer: &mut Buffer) {
    let scene = app.scene();
    let lines = pages::lines(app, page.subject, usize::from(area.width));
    let muted = scene.style(Role::Muted);
    let height = usize::from(area.height);
    let end = (page.top + height).min(lines.len());
    let counted = if lines.len() > height {
        let values = [("from", (page.top + 1).into()), ("to", end.into()), ("all", lines.len().into())];
        format!(" {} ", scene.locale.fill(Message::LinesShown, &values))
    } else {
        String::new()
    };
    let corner = u16::try_from(counted.width() + 1).unwrap_or(0).min(title.width);
    let named = Rect { width: title.width - corner, ..title };
    super::rule(&pages::title(app, page.subject), &scene, title, named, buffer);
    buffer.set_string(title.right() - corner, title.y, counted, muted);
    for (y, line) in (area.top()..area.bottom()).zip(lines.into_iter().skip(page.top)) {
        line.render(Rect { y, height: 1, ..area }, buffer);
    }
}
