//! What every system has: keys that are read from somewhere, and signals.

use std::fs::File;

/// The device that keys are read from.
#[derive(Debug)]
pub enum Keyboard {
    /// Standard input.
    StandardInput,
    /// The terminal that is drawn on, where standard input is something else.
    Terminal(File),
}

/// A signal to the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signal {
    /// The program is to stop until the shell continues it.
    Stop,
    /// The shell has continued it.
    Continue,
    /// The terminal has another size.
    Resize,
    /// The program is to end, by the signal of this number.
    End(i32),
}
