//! The options for what is done to figures.

use clap::{Args, ValueEnum, builder::PossibleValue};

use crate::format::table::treatment::{Noise, Revenue, Sums, Treatment};

/// What is done to figures.
#[derive(Debug, Args)]
pub struct TreatmentArgs {
    /// Round away the noise of binary fractions: 0.30000000000000004 is 0.3
    #[arg(long)]
    round: bool,

    /// The sign of revenue beside expenditure: negative, so that sums are net of it, or as it is printed
    #[arg(long, value_name = "SIGN", value_enum, ignore_case = true)]
    revenue: Option<Revenue>,

    /// What rows are whose amounts alone say that they are totals, the sums of the rows below or above them: totals, or lines as others are
    #[arg(long, value_name = "ROWS", value_enum, ignore_case = true)]
    sums: Option<Sums>,
}

impl TreatmentArgs {
    /// What is done to figures.
    pub fn said(&self) -> Treatment {
        Treatment { noise: self.round.then_some(Noise::Rounded), revenue: self.revenue, sums: self.sums }
    }
}

impl ValueEnum for Revenue {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::AsPrinted, Self::Negative]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::AsPrinted => PossibleValue::new("as-printed").alias("som-trykt"),
            Self::Negative => PossibleValue::new("negative").alias("negativ"),
        })
    }
}

impl ValueEnum for Sums {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Totals, Self::Lines]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Totals => PossibleValue::new("totals").alias("totaler"),
            Self::Lines => PossibleValue::new("lines").alias("linjer"),
        })
    }
}
