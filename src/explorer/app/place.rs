//! The place that keys are pressed in.

use crate::explorer::{
    app::{App, PageKind},
    diagram::kind::Diagram,
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
            Some(PageKind::Roles) if self.asks() => Place::Question,
            Some(PageKind::Roles) => Place::Roles,
            Some(PageKind::Diagram(Diagram::Treemap)) => Place::StillChart,
            Some(PageKind::Diagram(Diagram::Bars)) if self.viewport().page.last_top() == 0 => Place::StillChart,
            Some(PageKind::Diagram(_)) => Place::Chart,
            Some(PageKind::Initiative(_) | PageKind::Gap(_) | PageKind::Total(_) | PageKind::Marks) => Place::Line,
            Some(PageKind::Help) => Place::Help,
            Some(PageKind::About) => Place::About,
        }
    }
}
