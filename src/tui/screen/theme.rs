//! Styles by role. All that must be read has the terminal's own colour of text, since none of its sixteen colours can be read
//! on every palette, and dim text on few: what stands out is bold, underlined or reversed. Only bars and curves have a colour,
//! beside signs that say the same.

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
    /// Text beside the figures and names: counts, sources, explanations.
    Muted,
    /// A rule, a divider, a scrollbar: nothing to be read.
    Rule,
    /// The selected row.
    Selected,
    /// The year and the view that are shown.
    Current,
    /// Own money, where it is drawn.
    Own,
    /// External money, where it is drawn.
    External,
    /// A stated total, where it is drawn.
    Stated,
    /// A figure that differs from the lines, and its sign.
    Differs,
    /// A sign at a name: of external money, of a note.
    Sign,
    /// Letters that match the filter.
    Hit,
    /// A key to press.
    Key,
}

/// The style of a role, with colours or without.
pub fn style(theme: Theme, role: Role) -> Style {
    // Text over a rule is not as dim as the rule.
    let text = Style::new().remove_modifier(Modifier::DIM);
    match role {
        Role::Title
        | Role::Heading
        | Role::Strong
        | Role::Key
        | Role::Current
        | Role::Differs
        | Role::Sign
        | Role::Stated => text.add_modifier(Modifier::BOLD),
        Role::Hit => text.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        Role::Muted | Role::Own => text,
        Role::Rule => Style::new().add_modifier(Modifier::DIM),
        Role::Selected => Style::new().add_modifier(Modifier::REVERSED),
        Role::External => match theme {
            // Of the sixteen the one that stands out best on all palettes.
            Theme::Colour => text.fg(Color::LightMagenta),
            Theme::Plain => text,
        },
    }
}
