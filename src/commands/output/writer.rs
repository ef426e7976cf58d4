//! Standard output, to which long results go through the pager, and a reader that stops reading. Standard error, a line at a time.

use std::io::{self, BufWriter, StdoutLock, Write, stdout};

use crate::{
    commands::output::pager::{Pager, Running},
    locale::printable::escaped,
};

/// Standard output that remembers whether its reader has gone.
pub struct Output {
    destination: Destination,
    gone: bool,
}

/// The place that the bytes go to.
enum Destination {
    /// Standard output itself.
    Straight(BufWriter<StdoutLock<'static>>),
    /// Kept for as long as they may all fit on the screen.
    Kept(Vec<u8>, Pager),
    /// The pager.
    Pager(Running),
}

impl Destination {
    fn straight() -> Self {
        Self::Straight(BufWriter::new(stdout().lock()))
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::Straight(out) => out,
            Self::Kept(bytes, _) => bytes,
            Self::Pager(pager) => pager,
        }
    }
}

impl Output {
    fn notice<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        if let Err(error) = &result {
            self.gone |= error.kind() == io::ErrorKind::BrokenPipe;
        }
        result
    }

    /// Starts the pager once the bytes that are kept do not fit on the screen; where it can't be started, they go straight out.
    fn start_if_long(&mut self, added: &[u8]) -> io::Result<()> {
        let Destination::Kept(kept, pager) = &mut self.destination else { return Ok(()) };
        if pager.fits(added) {
            return Ok(());
        }
        let (kept, running) = (std::mem::take(kept), pager.start());
        self.destination = running.map_or_else(Destination::straight, Destination::Pager);
        self.destination.writer().write_all(&kept)
    }

    /// Writes all that is left, and waits for the end of the pager.
    fn finish(&mut self) -> io::Result<()> {
        match std::mem::replace(&mut self.destination, Destination::Kept(Vec::new(), Pager::none())) {
            Destination::Kept(bytes, _) => {
                let mut out = stdout().lock();
                out.write_all(&bytes)?;
                out.flush()
            }
            Destination::Straight(mut out) => {
                let flushed = out.flush();
                // What could not be written has no reader.
                let _unread = out.into_parts();
                flushed
            }
            Destination::Pager(running) => running.finish(),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let started = self.start_if_long(bytes);
        self.notice(started)?;
        let result = self.destination.writer().write(bytes);
        self.notice(result)
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.destination.writer().flush();
        self.notice(result)
    }
}

/// Writes to standard output, through a pager where there is one and the result is long. A reader that stops early, as in
/// `indsats list | head -1`, is no error.
///
/// # Errors
/// Another error of standard output, or one of `write`.
pub fn write_out(pager: Option<Pager>, write: impl FnOnce(&mut Output) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let destination = pager.map_or_else(Destination::straight, |pager| Destination::Kept(Vec::new(), pager));
    let mut output = Output { destination, gone: false };
    let written = write(&mut output);
    let finished = output.finish();
    let finished = output.notice(finished);
    if output.gone {
        return Ok(());
    }
    let written = written.and_then(|()| Ok(finished?));
    written.map_err(|error| error.downcast().map_or_else(|other| other, |error| Unwritten(error).into()))
}

/// The error of standard output that cannot be written, such as on a full disk.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unwritten(pub io::Error);

/// Writes a line to standard error; an error in doing so has nowhere to be reported. The line may repeat words of the user or
/// names of files, so control characters are escaped.
pub fn remark(line: &str) {
    let _unheard = writeln!(io::stderr(), "{}", escaped(line));
}
