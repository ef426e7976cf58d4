//! Makes the records that other programs read.

mod differences;
mod lines;
pub mod names;
mod shapes;
mod totals;
mod warnings;

pub(in crate::report) use crate::report::writers::records::{
    differences::{check, differences},
    lines::{line, lines},
    names::{column, label, path},
    shapes::{
        CellRecord, CitationRecord, ClassRecord, ClassifiedRecord, ColumnRecord, ComparedWith, DoubtsRecord, Figures,
        InitiativeRecord, LineExtras, PartRecord, StatedRecord, TotalRecord,
        answer::{AnswerRecord, FigureRecord},
        check::{DifferenceRecord, WarningRecord},
    },
    totals::{of_class, total, totals},
};
