//! The text of each page, line by line for a width. How far it is scrolled, and where it stands, is not decided here.

mod about;
pub mod gap;
mod help;
pub mod initiative;
mod marks;
pub mod page;

use ratatui::text::Line;

use crate::{
    explorer::app::{App, Subject},
    locale::Message,
};

/// The lines of a page.
pub fn lines(app: &App, subject: Subject, width: usize) -> Vec<Line<'static>> {
    let scene = app.scene();
    match subject {
        Subject::Help => help::lines(&scene, width),
        Subject::About => about::lines(&scene, width),
        Subject::Initiative(initiative) => initiative::lines(&scene, initiative, width),
        Subject::Gap(area) => gap::lines(&scene, area, width),
        Subject::Marks => marks::lines(&scene, width),
        // These draw themselves.
        Subject::Check | Subject::Diagram(_) => Vec::new(),
    }
}

/// The title of a page.
pub fn title(app: &App, subject: Subject) -> String {
    match subject {
        Subject::Help => app.locale.text(Message::HelpTitle),
        Subject::About => app.locale.text(Message::AboutTitle),
        Subject::Initiative(initiative) => {
            let path = app.dataset.path(app.dataset.initiative(initiative).area);
            path.into_iter().map(|area| app.dataset.area(area).name.as_str()).collect::<Vec<_>>().join(" › ")
        }
        Subject::Gap(area) => app.dataset.area(area).name.clone(),
        Subject::Check => app.locale.text(Message::CheckTitle),
        Subject::Marks => app.locale.text(Message::MarksTitle),
        Subject::Diagram(_) => String::new(),
    }
}
