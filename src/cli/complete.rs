//! Completion: the shell asks this program what may follow the words that are typed.

use std::{env, process::ExitCode};

use clap::Command;
use clap_complete::CompleteEnv;

use crate::commands::completions::ASKS;

/// Answers a shell that asks, from the definition of the command line. None where none asks.
pub fn answer(described: impl Fn() -> Command) -> Option<ExitCode> {
    match CompleteEnv::with_factory(described)
        .var(ASKS)
        .try_complete(env::args_os(), env::current_dir().ok().as_deref())
    {
        Ok(true) => Some(ExitCode::SUCCESS),
        Ok(false) => None,
        // An error written into the command line that somebody types can only disturb.
        Err(_) => Some(ExitCode::from(2)),
    }
}
