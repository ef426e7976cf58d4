//! Opens files of which some may be pipes. Opening a pipe waits for whoever writes it, and so does reading it.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use crate::workspace::reading::Patience;

/// Opens a file for reading. With short patience a pipe that nobody writes is an error after a while.
///
/// # Errors
/// The error of the system.
pub fn open(path: &Path, patience: Patience) -> io::Result<Box<dyn Read>> {
    match patience {
        Patience::Endless => Ok(Box::new(File::open(path)?)),
        Patience::Short => open_for_a_while(path),
    }
}

#[cfg(not(unix))]
fn open_for_a_while(path: &Path) -> io::Result<Box<dyn Read>> {
    Ok(Box::new(File::open(path)?))
}

#[cfg(unix)]
fn open_for_a_while(path: &Path) -> io::Result<Box<dyn Read>> {
    use std::os::unix::fs::FileTypeExt as _;

    use rustix::fs::{Mode, OFlags, open};

    let kind = path.metadata()?.file_type();
    if !kind.is_fifo() && !kind.is_char_device() {
        return Ok(Box::new(File::open(path)?));
    }
    let pipe = open(path, OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty())?;
    Ok(Box::new(impatient::Pipe::new(File::from(pipe))))
}

#[cfg(unix)]
mod impatient {
    use std::{
        fs::File,
        io::{self, Read},
    };

    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        io::Errno,
    };

    /// So many seconds are waited for the next bytes of a pipe.
    const LONGEST_WAIT: i64 = 3;

    /// A pipe of which a reading that waits too long is an error.
    pub struct Pipe(File);

    impl Pipe {
        pub fn new(pipe: File) -> Self {
            Self(pipe)
        }

        /// Waits until there is something to read, or the end.
        fn wait(&self) -> io::Result<()> {
            let longest = Timespec { tv_sec: LONGEST_WAIT, tv_nsec: 0 };
            loop {
                match poll(&mut [PollFd::new(&self.0, PollFlags::IN)], Some(&longest)) {
                    Ok(0) => return Err(io::ErrorKind::TimedOut.into()),
                    Ok(_) => return Ok(()),
                    Err(Errno::INTR) => {}
                    Err(error) => return Err(error.into()),
                }
            }
        }
    }

    impl Read for Pipe {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            loop {
                // Without whoever writes it, a pipe that is read at once is at its end.
                self.wait()?;
                match self.0.read(into) {
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                    read => return read,
                }
            }
        }
    }
}
