//! What somebody has said of files that are to be imported.

use crate::format::table::understand::Said;

/// All that somebody has said of files; the rest is found out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wishes {
    /// The roles of columns, the decimal mark, where sources stand.
    pub said: Said,
    /// The name of the sheet.
    pub sheet: Option<String>,
    /// The title of the dataset.
    pub title: Option<String>,
    /// The year of amounts that a table gives none.
    pub year: Option<String>,
    /// The tables whose lines are paid by others: by number or title, or by the name of their file.
    pub external: Vec<String>,
    /// Names that stand for others.
    pub aliases: Vec<(String, String)>,
}
