//! The page "does it add up", the sentence on a gap, and the tree of the areas that differ.

mod check_columns;
pub mod check_list;
mod check_page;
mod gap_sentence;
mod jump_to_tree;
mod narrow_screens;
mod one_kind;
mod only_differing;
mod outcomes;
pub mod small_datasets;
mod snapshots;
mod stated_twice;
mod unusual_datasets;
mod warning_page;
mod withheld_totals;
