//! A writer that gives up when it is told to, so that a long file does not keep the program from ending.

use std::{
    io::{self, Write},
    sync::atomic::{AtomicBool, Ordering},
};

/// A writer, and whether it is to give up.
pub struct Interruptible<'a, W> {
    out: W,
    is_given_up: &'a AtomicBool,
}

impl<'a, W: Write> Interruptible<'a, W> {
    /// Writes to `out` until `is_given_up` is set; from then on each write is an error.
    pub fn new(out: W, is_given_up: &'a AtomicBool) -> Self {
        Self { out, is_given_up }
    }

    fn check(&self) -> io::Result<()> {
        if self.is_given_up.load(Ordering::Relaxed) { Err(io::Error::other("given up")) } else { Ok(()) }
    }
}

impl<W: Write> Write for Interruptible<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.check()?;
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.check()?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_once_it_is_given_up() {
        let (mut written, is_given_up) = (Vec::new(), AtomicBool::new(false));
        let mut out = Interruptible::new(&mut written, &is_given_up);
        out.write_all(b"begun").unwrap();
        is_given_up.store(true, Ordering::Relaxed);
        assert!(out.write_all(b"more").is_err() && out.flush().is_err());
        assert_eq!(written, b"begun");
    }
}
