//! The signs beside figures and names and in place of them, each with its meaning: one table for the legend below the tree and for
//! the help page.

use crate::{
    locale::Message,
    report::labels::figures::{AT_LEAST, CUT, INCOMPLETE, NO_AMOUNT, WITHHELD},
    tui::screen::draw_context::DIFFERS,
};

/// The sign of a part of which all lines are marked, and of a marked line.
pub const MARKED: &str = "●";

/// The sign of a part of which some lines are marked.
pub const PARTLY_MARKED: &str = "◐";

/// The sign of a note.
pub const NOTE: &str = "*";

/// The sign of external money.
pub const EXTERNAL: &str = "+";

/// A sign with its meaning.
#[derive(Clone, Copy, Debug)]
pub struct Sign {
    /// The sign.
    pub symbol: &'static str,
    /// The place where it has this meaning.
    pub place: SignPlace,
    /// Its meaning in a few words, for the legend; none of one that explains itself.
    pub legend: Option<Message>,
    /// Its meaning, for the help page.
    pub help: Message,
}

/// The place where a sign has its meaning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SignPlace {
    /// Anywhere in the tree and its panes.
    Anywhere,
    /// At the beginning of a row of the tree.
    RowBegins,
    /// In bold in a row of the tree.
    Bold,
    /// By itself in a row of the tree, in place of a figure.
    Alone,
    /// Before a figure in the tree or a pane.
    BeforeFigure,
}

/// All signs, the most important first, in the order of the help page.
pub const SIGNS: [Sign; 13] = [
    sign(DIFFERS, SignPlace::Anywhere, Some(Message::MarkDiffers), Message::SignDiffers),
    sign("≈", SignPlace::Anywhere, Some(Message::MarkWithinRounding), Message::SignWithinRounding),
    sign(EXTERNAL, SignPlace::RowBegins, Some(Message::ViewExternal), Message::ViewExternal),
    sign(NOTE, SignPlace::Bold, Some(Message::LegendNote), Message::SignNote),
    sign(INCOMPLETE, SignPlace::BeforeFigure, Some(Message::LegendIncomplete), Message::IncompleteMeans),
    sign(AT_LEAST, SignPlace::BeforeFigure, Some(Message::LegendAtLeast), Message::AtLeastMeans),
    sign(WITHHELD, SignPlace::Alone, Some(Message::Withheld), Message::Withheld),
    sign(CUT, SignPlace::BeforeFigure, Some(Message::CutMeans), Message::CutMeans),
    sign(MARKED, SignPlace::Bold, Some(Message::LegendMarked), Message::LegendMarked),
    sign(PARTLY_MARKED, SignPlace::Bold, Some(Message::LegendPartlyMarked), Message::LegendPartlyMarked),
    sign(NO_AMOUNT, SignPlace::Alone, Some(Message::LegendNoAmount), Message::SignNoAmount),
    sign("▁▄█", SignPlace::Anywhere, None, Message::SignTrend),
    sign("…", SignPlace::Anywhere, None, Message::SignCut),
];

/// The words in place of a change, each with its meaning.
pub const WORDS: [(Message, Message); 4] = [
    (Message::ChangeNew, Message::LegendNew),
    (Message::ChangeResumed, Message::LegendResumed),
    (Message::ChangeExpired, Message::LegendExpired),
    (Message::ChangePaused, Message::LegendPaused),
];

const fn sign(symbol: &'static str, place: SignPlace, legend: Option<Message>, help: Message) -> Sign {
    Sign { symbol, place, legend, help }
}
