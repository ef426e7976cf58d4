//! The explorer as its users meet it: keys go in, a screen comes out. Nothing here looks behind the screen.

mod agrees_with_commands;
mod any_size;
mod ascii;
mod citations;
mod diagrams;
mod figures;
mod filter;
mod folding;
mod inexact_sums;
mod languages;
mod marking;
mod measures;
mod mouse;
mod nearest;
mod opening;
mod pages;
mod palette;
mod range_selection;
mod reachable_figures;
mod reload;
mod scenarios;
mod signs;
mod snapshots;
mod sorting_and_grouping;
pub mod stage;
mod unusual_datasets;
mod year_comparison;
