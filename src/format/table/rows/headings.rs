//! Headings in rows of their own, and the texts between rows that are none.

use crate::{
    format::table::{
        clean::{clean, name},
        draft::LineKey,
        grid::{CellKind, GridRow},
        heading::year_in,
        roles::Understanding,
        rows::reading::Reading,
        together::dimensions::FLOWS,
        vocabulary::{Hint, hints},
    },
    model::flow::Flow,
};

/// A heading in a row of its own.
pub struct Heading {
    /// Its name.
    pub name: String,
    /// Its code, where it has one.
    pub code: Option<String>,
}

/// Returns `true` for a text that is about rows, and no heading of theirs: a long one, one in brackets or behind a mark, one that says so.
fn is_remark(text: &str) -> bool {
    const LONGEST: usize = 100;
    let before = text.split(':').next().filter(|before| before.len() < text.len());
    let says_so = before.is_some_and(|word| hints(word).contains(&Hint::Note) || is_of_source(word));
    text.chars().count() > LONGEST || text.starts_with(['(', '*', '¹', '²', '³']) || says_so
}

/// Returns `true` for a word before a source or a remark.
fn is_of_source(word: &str) -> bool {
    const WORDS: [&str; 8] = ["kilde", "quelle", "fuente", "fonte", "källa", "źródło", "zdroj", "obs"];
    WORDS.iter().any(|known| word.trim().eq_ignore_ascii_case(known))
}

/// Returns `true` for a text that may be a code: it has no blank and few signs.
fn is_short(text: &str) -> bool {
    const LONGEST: usize = 12;
    text.len() <= LONGEST && !text.contains(char::is_whitespace)
}

impl Reading<'_> {
    /// The heading that a row is, where no column holds areas: a row without amounts that has one text, or a name and a code, and is not
    /// filled as lines are.
    pub fn heading(&self, row: GridRow<'_>) -> Option<Heading> {
        if !self.columns.may_have_headings(self.part.understood)
            || self.has_amounts(row)
            || row.kind(0) == CellKind::Remark
        {
            return None;
        }
        let filled: Vec<&str> = row.cells().filter(|cell| !cell.is_empty()).collect();
        let (code, text) = match filled[..] {
            [text] => (None, text),
            [code, text] if is_short(code) && !self.shapes.are_of_lines(row) => (Some(code.to_owned()), text),
            _ => return None,
        };
        Some(Heading { name: self.beside(name(text)?).name, code }).filter(|_| !is_remark(text))
    }

    /// Begins the rows of a heading: one that says it names the flow of their money, and an outermost one that says none ends it.
    pub fn begin(&mut self, heading: &Heading, is_outermost: bool) {
        let flow = Flow::of_class(&heading.name).map(|_| heading.name.clone());
        if flow.is_some() || is_outermost {
            self.flow = flow;
        }
    }

    /// Takes the class that a heading gives out of a key.
    pub fn forget_flow(&self, key: &mut LineKey) {
        for (class, dimension) in key.classes.iter_mut().zip(self.dimensions) {
            if dimension.key == FLOWS {
                *class = None;
            }
        }
    }

    /// Returns `true` if a row is a text about others: no line, and no heading.
    pub fn is_remark(&self, row: GridRow<'_>) -> bool {
        if !self.columns.may_have_headings(self.part.understood) || self.has_amounts(row) {
            return false;
        }
        let mut filled = row.cells().filter(|cell| !cell.is_empty());
        filled.next().is_some_and(is_remark) && filled.next().is_none()
    }

    /// The heading of another table below the first, whose columns have the same headings: "Expenditure, 2023, 2024" below those of revenue.
    pub fn repeated_headings(&self, row: GridRow<'_>) -> Option<Heading> {
        let Understanding { above, headings, .. } = self.part.understood;
        let amounts = &self.columns.amounts;
        let is_same =
            |&column: &usize| clean(row.cell(column)) == headings[column] && year_in(&headings[column]).is_some();
        if *above == 0
            || !self.columns.may_have_headings(self.part.understood)
            || amounts.len() < 2
            || !amounts.iter().all(is_same)
        {
            return None;
        }
        let name = self.columns.initiative.and_then(|column| name(row.cell(column)))?;
        Some(Heading { name, code: None })
    }
}
