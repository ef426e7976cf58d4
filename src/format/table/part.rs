//! A table that is understood, as a part of an import: its title, its document, and the columns that its headings give.

use crate::format::table::{
    clean::{clean, name},
    grid::Grid,
    heading::year_in,
    roles::{Role, Understanding},
    totals::TableForm,
    unit::unit_in,
};

/// A table that is understood, and where it stands.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// The table.
    pub grid: &'a Grid,
    /// Its understanding.
    pub understood: &'a Understanding,
    /// The year of amounts that it gives none.
    pub year: String,
    /// The document that it is in, by its place.
    pub document: u32,
    /// The name of the document, where there are several.
    pub document_name: Option<&'a str>,
    /// Its number in a text; none where it is all of its document.
    pub table: Option<String>,
    /// Its lines are paid by others, or are not, where that was said.
    pub is_external: Option<bool>,
}

impl Part<'_> {
    /// Its title.
    pub fn title(&self) -> Option<&str> {
        self.grid.printed.title.as_deref().or(self.document_name)
    }

    /// Its title as the name of an area: without the unit and the years after it.
    pub fn short_title(&self) -> Option<String> {
        let title = self.title()?;
        let is_beside =
            |part: &&str| unit_in(part).is_some() || year_in(part.trim()).is_some_and(|found| found.rest.is_empty());
        let parts: Vec<&str> = title.split([',', '(']).take_while(|part| !is_beside(part)).collect();
        let short = parts.join(",");
        name(if short.trim().is_empty() { title } else { short.trim_end_matches(['.', ':']) })
    }

    /// The year and the measure of a column of amounts, by its heading.
    pub fn column(&self, at: usize) -> (String, String) {
        self.column_of(at, None, [None, None])
    }

    /// The year and the measure of a column of amounts, in a row and a title that may name them too.
    pub fn column_of(&self, at: usize, year: Option<&str>, measures: [Option<&str>; 2]) -> (String, String) {
        let roles = &self.understood.roles;
        let several = roles.iter().filter(|role| role.is_amount()).count() > 1;
        let (year, beside) = match &roles[at] {
            Role::AmountOf { year, measure } => (year.as_str(), measure.as_str()),
            // The measure of a sum is that of the years beside it, which all have one.
            Role::SumOf { label, .. } => (label.as_str(), self.first_measure()),
            _ => (year.unwrap_or(&self.year), if several { self.understood.headings[at].as_str() } else { "" }),
        };
        let [outer, inner] = measures;
        let words = [outer, inner, Some(beside)];
        (year.to_owned(), clean(&words.into_iter().flatten().collect::<Vec<_>>().join(" ")))
    }

    fn first_measure(&self) -> &str {
        let measure = |role: &'_ Role| matches!(role, Role::AmountOf { .. });
        match self.understood.roles.iter().find(|role| measure(role)) {
            Some(Role::AmountOf { measure, .. }) => measure,
            _ => "",
        }
    }

    /// Its form, as far as totals depend on it.
    pub fn form(&self) -> TableForm {
        let is_long = self.understood.roles.iter().any(|role| matches!(role, Role::Year | Role::Measure));
        if is_long { TableForm::Long } else { TableForm::Wide }
    }
}
