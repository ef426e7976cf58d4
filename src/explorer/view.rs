//! How the dataset is looked at: the scope, what is compared, what columns show, and the history of these.

pub mod column_values;
pub mod comparison;
pub mod cursor;
pub mod figure_widths;
pub mod history;
pub mod labels;
pub mod pending;
pub mod scope;
pub mod viewport;
