//! The view of the dataset: the scope, the years compared, the values of columns, and the history of these.

pub mod column_values;
pub mod comparison;
pub mod completeness;
pub mod cursor;
pub mod figure_widths;
pub mod history;
pub mod labels;
pub mod pending;
pub mod room;
pub mod scope;
pub mod viewport;
