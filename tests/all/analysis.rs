//! Figures worked out from a dataset, without a screen: sums, differences from stated totals, warnings.

mod gap;
mod given_up;
mod nearest;
mod oracle;
mod properties;
mod rounding;
mod warnings;
