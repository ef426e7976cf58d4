//! All that somebody has said of files that are to be imported.

use crate::format::table::{
    said::{Said, SaidRole},
    treatment::Treatment,
};

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
    /// What is done to figures.
    pub treatment: Treatment,
}

impl Wishes {
    /// All of them, and of others what these leave open.
    #[must_use]
    pub fn over(mut self, others: &Self) -> Self {
        let own = &self.said.roles;
        let is_free = |(column, role): &&(String, SaidRole)| {
            // Whoever names a column of amounts, of initiatives, of years names all of them.
            own.iter().all(|(known, said)| known.to_lowercase() != column.to_lowercase() && !said.is_like(role))
        };
        let free: Vec<(String, SaidRole)> = others.said.roles.iter().filter(is_free).cloned().collect();
        self.said.roles.extend(free);
        self.said.mark = self.said.mark.or(others.said.mark);
        self.said.sources_in_parentheses |= others.said.sources_in_parentheses;
        self.sheet = self.sheet.or_else(|| others.sheet.clone());
        self.title = self.title.or_else(|| others.title.clone());
        self.year = self.year.or_else(|| others.year.clone());
        self.external.extend_from_slice(&others.external);
        self.aliases.extend_from_slice(&others.aliases);
        self.treatment = self.treatment.over(others.treatment);
        self
    }
}
