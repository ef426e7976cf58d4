//! The entrance.

use std::process::ExitCode;

fn main() -> ExitCode {
    indsats::cli::run()
}
