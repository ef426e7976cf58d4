//! The settings of the explorer that are chosen once, when it starts: colours or none, the signs that the screen is drawn with, and
//! the limits of what is read.

use crate::format::limits::Limits;

/// The settings of an explorer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    /// With colours or without.
    pub theme: Theme,
    /// The signs that the screen is drawn with.
    pub signs: Signs,
    /// The limits of what is read of the dataset's file.
    pub limits: Limits,
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
    /// Those that the fonts of the Linux console have.
    Console,
    /// Characters that every terminal has.
    Ascii,
}

impl Signs {
    /// The signs that a terminal can be expected to show: by its kind, and by the character set of the environment, as POSIX reads
    /// it. Windows has no such variables, and its terminal shows everything.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(&variable).find(|value| !value.is_empty());
        let is_unicode = set.map_or(cfg!(windows), |locale| {
            let locale = locale.to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        });
        match variable("TERM").as_deref() {
            Some("dumb") => Self::Ascii,
            _ if !is_unicode => Self::Ascii,
            Some("linux") => Self::Console,
            _ => Self::Unicode,
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn signs_in(environment: &[(&str, &str)]) -> Signs {
        let value = |name: &str| environment.iter().find(|(known, _)| *known == name);
        Signs::from_environment(|name| value(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_signs_are_those_that_the_terminal_has() {
        for unicode in ["da_DK.UTF-8", "C.utf8", "UTF-8", "en_GB.utf-8@euro"] {
            assert_eq!(signs_in(&[("LANG", unicode), ("TERM", "xterm-256color")]), Signs::Unicode, "{unicode}");
        }
        for other in ["C", "POSIX", "da_DK", "da_DK.ISO-8859-1", "en_US.US-ASCII"] {
            assert_eq!(signs_in(&[("LANG", other), ("TERM", "xterm")]), Signs::Ascii, "{other}");
        }
        let utf8 = ("LANG", "da_DK.UTF-8");
        assert_eq!(signs_in(&[("LC_ALL", "C"), utf8]), Signs::Ascii);
        assert_eq!(signs_in(&[("LC_ALL", ""), ("LC_CTYPE", "C"), utf8]), Signs::Ascii);
        assert_eq!(signs_in(&[("LC_MESSAGES", "C"), utf8]), Signs::Unicode, "that is about the language");
        assert_eq!(signs_in(&[("TERM", "linux"), utf8]), Signs::Console);
        assert_eq!(signs_in(&[("TERM", "dumb"), utf8]), Signs::Ascii);
        assert_eq!(signs_in(&[]), if cfg!(windows) { Signs::Unicode } else { Signs::Ascii });
    }
}
