//! The screen before there is anything to explore: the file that is read, and how far that is.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget as _,
};

use crate::{
    explorer::{
        input::{action::Action, keymap},
        jobs::load::{Doing, Progress},
    },
    locale::{Locale, Message},
    tui::screen::{
        ascii,
        frame::progress::{bar_of, share},
        theme::{Role, style},
        widgets::ellipsis::truncate,
    },
    workspace::settings::Settings,
};

/// Draws the name of the file, the bar, and the key that leaves.
pub fn draw(name: &str, progress: Progress, locale: &Locale, settings: Settings, area: Rect, buffer: &mut Buffer) {
    let role = |role| style(settings.theme, role);
    let reading = locale.fill(Message::ReadingFile, &[("file", name.into())]);
    let key = keymap::first_key(Action::Quit, locale).unwrap_or_default();
    let words = match progress.doing {
        Doing::Reading => share(progress, locale),
        Doing::Making(_) => locale.text(Message::BeingMadeShort),
    };
    let how_far = format!("{}{words}", bar_of(progress));
    let lines = [
        Line::from(Span::styled(
            truncate(&reading, usize::from(area.width).saturating_sub(2)).into_owned(),
            role(Role::Title),
        )),
        Line::from(how_far),
        Line::from(vec![
            Span::styled(key, role(Role::Key)),
            Span::raw(" "),
            Span::raw(locale.text(Message::LeaveHint)),
        ]),
    ];
    let rows = [area.y, area.y.saturating_add(2), area.bottom().saturating_sub(1)];
    for (line, y) in lines.into_iter().zip(rows) {
        let row = Rect { x: area.x.saturating_add(1), y, width: area.width.saturating_sub(1), height: 1 };
        line.render(row.intersection(area), buffer);
    }
    ascii::replace(settings.signs, area, buffer);
}
