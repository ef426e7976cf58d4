//! Watches the file of the dataset, and tells when it has been written.

use std::{
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, SystemTime},
};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _, event::ModifyKind};

/// The time without a change after which a file has been written to its end: editors write in several steps.
const QUIET: Duration = Duration::from_millis(150);

/// The coarseness of the times that files are written at.
const CLOCK: Duration = Duration::from_millis(10);

/// Watches a file for as long as it is kept.
pub struct Watch(#[expect(dead_code, reason = "dropping it ends the watching")] RecommendedWatcher);

impl Watch {
    /// Calls `tell` after each writing of a file since then, until it returns `false`. None for what is no file, and where the system
    /// cannot watch: then the file is read again by F5 only.
    pub fn of(file: &Path, since: SystemTime, tell: impl Fn() -> bool + Send + 'static) -> Option<Self> {
        // The folder is watched: many programs write another file and give it the name of this one.
        let file = file.canonicalize().ok().filter(|file| file.is_file())?;
        let (name, folder) = (file.file_name()?.to_owned(), file.parent()?.to_owned());
        let (sender, changes) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let is_it = |event: &Event| event.paths.iter().any(|path| path.file_name() == Some(&name));
            if event.is_ok_and(|event| changes_content(event.kind) && is_it(&event)) {
                // The receiver is gone only while the program ends.
                let _ = sender.send(());
            }
        })
        .ok()?;
        watcher.watch(&folder, RecursiveMode::NonRecursive).ok()?;
        // Written after it was read, and before it was watched.
        let is_late = file.metadata().and_then(|there| there.modified()).is_ok_and(|written| written + CLOCK >= since);
        thread::spawn(move || {
            if is_late && !tell() {
                return;
            }
            while writing_ends(&changes) && (!file.is_file() || tell()) {}
        });
        Some(Self(watcher))
    }
}

/// Reading a file is an event too, and so is another mode of it.
fn changes_content(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)))
}

/// Sleeps until something is written and nothing more comes for a moment. `false` when the watching has ended.
fn writing_ends(changes: &Receiver<()>) -> bool {
    if changes.recv().is_err() {
        return false;
    }
    loop {
        match changes.recv_timeout(QUIET) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}
