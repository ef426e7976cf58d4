//! Sentences that reports and the screen share: citations, gaps, the verdict, warnings, and the words for nothing found.

pub mod citation;
pub mod comparison;
pub mod gap;
pub mod no_match;
pub mod printed_sum;
pub mod verdict;
pub mod warning;
pub mod withheld;
