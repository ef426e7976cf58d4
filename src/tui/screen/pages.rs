//! The text of each page, line by line for a width. How far it is scrolled, and where it stands, is not decided here.

mod about;
pub mod gap;
mod help;
pub mod initiative;
mod marks;
pub mod page;

use ratatui::text::Line;

use crate::{explorer::app::Subject, locale::Message, tui::screen::draw_context::DrawContext};

/// The lines of a page.
pub fn lines(context: &DrawContext<'_>, subject: Subject, width: usize) -> Vec<Line<'static>> {
    match subject {
        Subject::Help => help::lines(context, width),
        Subject::About => about::lines(context, width),
        Subject::Initiative(initiative) => initiative::lines(context, initiative, width),
        Subject::Gap(area) => gap::lines(context, area, width),
        Subject::Marks => marks::lines(context, width),
        // These draw themselves.
        Subject::Check | Subject::Diagram(_) => Vec::new(),
    }
}

/// The title of a page.
pub fn title(context: &DrawContext<'_>, subject: Subject) -> String {
    match subject {
        Subject::Help => context.text(Message::HelpTitle),
        Subject::About => context.text(Message::AboutTitle),
        Subject::Initiative(initiative) => {
            let path = context.dataset.path(context.dataset.initiative(initiative).area);
            path.into_iter().map(|area| context.dataset.area(area).name.as_str()).collect::<Vec<_>>().join(" › ")
        }
        Subject::Gap(area) => context.dataset.area(area).name.clone(),
        Subject::Check => context.text(Message::CheckTitle),
        Subject::Marks => context.text(Message::MarksTitle),
        Subject::Diagram(_) => String::new(),
    }
}
