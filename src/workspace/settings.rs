//! The settings of the explorer that are chosen once, when it starts: colours or none, Unicode or ASCII signs.

/// The settings of an explorer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    /// With colours or without.
    pub theme: Theme,
    /// The signs that the screen is drawn with.
    pub signs: Signs,
}

/// Use of colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// With colours.
    #[default]
    Colour,
    /// Without: `NO_COLOR`.
    Plain,
}

/// Signs that the program itself draws: rules, triangles, blocks. The letters of the data and of the language are not among them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Signs {
    /// The full set.
    #[default]
    Unicode,
    /// Characters that every terminal has: `--ascii`.
    Ascii,
}

impl Theme {
    /// With colours, unless `NO_COLOR` is set and not empty.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        match variable("NO_COLOR") {
            Some(value) if !value.is_empty() => Self::Plain,
            _ => Self::Colour,
        }
    }
}
