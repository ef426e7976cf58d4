//! The entrance of the binary: everything else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    indsats::cli::run()
}
