//! The options of `import` that say what a column is.

use clap::Args;

use crate::format::table::{heading::year_in, said::SaidRole};

/// The roles of columns.
#[derive(Debug, Args)]
pub struct ColumnArgs {
    /// A column of areas; of several each is one level deeper
    #[arg(long, value_name = "COLUMN")]
    area: Vec<String>,
    /// The column of initiatives
    #[arg(long, value_name = "COLUMN")]
    initiative: Option<String>,
    /// The column of years, or the year of all amounts
    #[arg(long, value_name = "COLUMN")]
    year: Option<String>,
    /// A column of amounts
    #[arg(long, value_name = "COLUMN")]
    amount: Vec<String>,
    /// The column of measures, such as budget and accounts
    #[arg(long, value_name = "COLUMN")]
    measure: Option<String>,
    /// A column of programmes or decisions that pay
    #[arg(long, value_name = "COLUMN")]
    funding: Vec<String>,
    /// The column that says whose money it is: internal or external
    #[arg(long, value_name = "COLUMN")]
    financing: Option<String>,
    /// A column of classes
    #[arg(long, value_name = "COLUMN")]
    class: Vec<String>,
    /// The column of codes
    #[arg(long, value_name = "COLUMN")]
    code: Option<String>,
    /// A column of notes
    #[arg(long, value_name = "COLUMN")]
    note: Vec<String>,
    /// A column that is not used
    #[arg(long, value_name = "COLUMN")]
    skip: Vec<String>,
}

impl ColumnArgs {
    /// The roles by the headings of columns.
    pub fn said(&self) -> Vec<(String, SaidRole)> {
        let column = self.year.as_ref().filter(|year| !is_year(year));
        let roles = [
            (self.area.iter().collect::<Vec<_>>(), SaidRole::Area),
            (self.initiative.iter().collect(), SaidRole::Initiative),
            (column.into_iter().collect(), SaidRole::Year),
            (self.amount.iter().collect(), SaidRole::Amount),
            (self.measure.iter().collect(), SaidRole::Measure),
            (self.funding.iter().collect(), SaidRole::Funding),
            (self.financing.iter().collect(), SaidRole::Financing),
            (self.class.iter().collect(), SaidRole::Class),
            (self.code.iter().collect(), SaidRole::Code),
            (self.note.iter().collect(), SaidRole::Note),
            (self.skip.iter().collect(), SaidRole::Unused),
        ];
        roles
            .into_iter()
            .flat_map(|(names, role)| names.into_iter().map(move |name| (name.clone(), role.clone())))
            .collect()
    }

    /// The year of all amounts, where it is no column.
    pub fn year(&self) -> Option<String> {
        self.year.clone().filter(|year| is_year(year))
    }
}

fn is_year(text: &str) -> bool {
    year_in(text).is_some_and(|found| found.rest.is_empty() && found.year == text)
}
