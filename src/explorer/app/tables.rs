//! The tables that the dataset of the explorer was made of, where it was made of any.

use std::sync::Arc;

use crate::{
    explorer::{app::App, lists::roles::RolesList},
    report::imported::ImportReport,
    workspace::open::roles::FoundRoles,
};

impl App {
    /// The same with what is told of how its dataset came about.
    pub fn with_import(mut self, import: Option<Arc<ImportReport>>) -> Self {
        self.data.import = import;
        self
    }

    /// What is told of how the dataset came about, where it was made of tables.
    pub fn import(&self) -> Option<&ImportReport> {
        self.data.import.as_deref()
    }

    /// The same with the file of roles that was found beside its tables.
    pub fn with_roles_file(mut self, found: FoundRoles) -> Self {
        self.data.roles_file = found;
        self
    }

    /// The file of roles that was found beside the tables, and what became of it.
    pub fn roles_file(&self) -> &FoundRoles {
        &self.data.roles_file
    }

    /// Returns `true` while the tables leave something open that only the user can say.
    pub fn asks(&self) -> bool {
        self.import().is_some_and(ImportReport::asks)
    }

    /// The list of the tables' columns, once its page was opened.
    pub fn roles(&self) -> Option<(&ImportReport, &RolesList)> {
        self.import().zip(self.lists.roles.as_ref())
    }
}
