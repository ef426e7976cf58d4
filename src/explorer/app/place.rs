//! The place that keys are pressed in.

use crate::explorer::{
    app::{App, PageKind},
    input::key::Place,
};

impl App {
    /// The place that keys are pressed in.
    pub fn place(&self) -> Place {
        match self.page_kind() {
            None if self.tree().root().is_some() => Place::Alone,
            None => Place::Tree,
            Some(PageKind::Check) => Place::Check,
            Some(PageKind::Warning) => Place::Warning,
            Some(PageKind::Diagram(_)) => Place::Chart,
            Some(PageKind::Initiative(_) | PageKind::Gap(_) | PageKind::Whole | PageKind::Marks) => Place::Line,
            Some(PageKind::Help | PageKind::About) => Place::Text,
        }
    }
}
