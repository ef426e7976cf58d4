//! The share of a file that has been read, in a word.

use crate::locale::{Locale, Message};

/// Bytes of a unit that people count files in.
const MEGABYTE: u64 = 1_000_000;

/// "34 %" of a file, or "12 MB" where its share is not known.
pub fn share_read(per_cent: Option<u64>, bytes: u64, locale: &Locale) -> String {
    match per_cent {
        Some(share) => locale.fill(Message::PerCentRead, &[("share", share.into())]),
        None => locale.fill(Message::MegabytesRead, &[("bytes", (bytes / MEGABYTE).into())]),
    }
}
