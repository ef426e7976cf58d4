//! Values for the variables of messages: texts and counts. The locale writes amounts out as text first, because Fluent's
//! numbers are floats.

use std::borrow::Cow;

/// A value for a message's variable.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value<'a> {
    /// A text, shown as it is.
    Text(Cow<'a, str>),
    /// A number of things: chooses singular or plural, and is shown with the language's grouping.
    Count(usize),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value<'_> {
    fn from(count: u64) -> Self {
        Self::Count(usize::try_from(count).unwrap_or(usize::MAX))
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Value<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count as usize)
    }
}
