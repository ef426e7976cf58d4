//! Reasons why a file cannot be read or written, in the user's language for the common ones.

use std::io::{Error, ErrorKind};

#[cfg(unix)]
use rustix::io::Errno;

use crate::locale::{Locale, Message};

/// The reason of an error, without paths of temporary files.
pub fn reason(error: &Error, locale: &Locale) -> String {
    match error.kind() {
        ErrorKind::NotFound => locale.text(Message::ReasonNotFound),
        ErrorKind::PermissionDenied => locale.text(Message::ReasonDenied),
        ErrorKind::IsADirectory => locale.text(Message::ReasonFolder),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => locale.text(Message::ReasonFull),
        ErrorKind::ReadOnlyFilesystem => locale.text(Message::ReasonReadOnly),
        ErrorKind::NotADirectory => locale.text(Message::ReasonNoFolder),
        ErrorKind::OutOfMemory => locale.text(Message::ReasonMemory),
        ErrorKind::TimedOut => locale.text(Message::ReasonNobodyWrites),
        _ => known(error).map_or_else(
            || {
                error
                    .raw_os_error()
                    .map_or_else(|| error.to_string(), |code| Error::from_raw_os_error(code).to_string())
            },
            |message| locale.text(message),
        ),
    }
}

/// The message of an error that the standard library has no kind for.
#[cfg(unix)]
fn known(error: &Error) -> Option<Message> {
    Some(match Errno::from_io_error(error)? {
        Errno::LOOP => Message::ReasonLinks,
        Errno::NAMETOOLONG => Message::ReasonLongName,
        Errno::IO | Errno::NXIO | Errno::NODEV => Message::ReasonDevice,
        _ => return None,
    })
}

#[cfg(not(unix))]
fn known(_error: &Error) -> Option<Message> {
    None
}
