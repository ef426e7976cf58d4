//! Figures taken out of the explorer: the answer line, the table, and how both reach the clipboard.

pub mod answer_line;
mod clipboard;
mod table;
