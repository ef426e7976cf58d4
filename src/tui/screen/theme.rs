//! Styles by role. Only those of the terminal's sixteen colours that can be read on light and dark alike; everything is
//! understandable without colours.

use ratatui::style::{Color, Modifier, Style};

use crate::workspace::settings::Theme;

/// The role of a text, which decides its style.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// The title of the screen or of a page.
    Title,
    /// The heading of a column or a section.
    Heading,
    /// A name to be found: an area.
    Strong,
    /// Text that can be overlooked.
    Muted,
    /// The selected row.
    Selected,
    /// The year and the view that are shown.
    Current,
    /// Own money, where it is drawn.
    Own,
    /// External money.
    External,
    /// A stated total, where it is drawn.
    Stated,
    /// A figure that differs from the lines.
    Differs,
    /// A note.
    Note,
    /// Letters that match the filter.
    Hit,
    /// A key to press.
    Key,
}

/// The style of a role, with colours or without.
pub fn style(theme: Theme, role: Role) -> Style {
    let weight = match role {
        Role::Title | Role::Heading | Role::Strong | Role::Key | Role::Current | Role::Differs | Role::Stated => {
            Modifier::BOLD
        }
        Role::Hit => Modifier::BOLD.union(Modifier::UNDERLINED),
        Role::Muted => Modifier::DIM,
        Role::Selected => Modifier::REVERSED,
        Role::Own | Role::External | Role::Note => Modifier::empty(),
    };
    let colour = match role {
        Role::Current => Some(Color::Blue),
        Role::External => Some(Color::Magenta),
        Role::Differs => Some(Color::Red),
        Role::Note => Some(Color::Cyan),
        _ => None,
    };
    let mut style = Style::new().add_modifier(weight);
    if weight == Modifier::BOLD {
        // Bold over a dim rule would be both, which terminals show in different ways.
        style = style.remove_modifier(Modifier::DIM);
    }
    match (theme, colour) {
        (Theme::Colour, Some(colour)) => style.fg(colour),
        _ => style,
    }
}
