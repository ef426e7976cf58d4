//! Texts for the clipboard, which takes no long ones.

use std::io;

/// The most bytes that a terminal is sure to take: in base64 they make the 100,000 that many terminals allow.
pub const MOST_BYTES: usize = 74_994;

/// A text that is cut short soon after it is too long to be copied.
#[derive(Default)]
pub(super) struct Short(Vec<u8>);

impl io::Write for Short {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        if self.0.len() > 2 * MOST_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.write(text)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Short {
    /// The text.
    pub fn into_text(self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}
