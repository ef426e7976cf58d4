//! Watches the file of the dataset, and tells when it has been written.

use std::{
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _, event::ModifyKind};

/// The time without a change after which a file has been written to its end: editors write in several steps.
const QUIET: Duration = Duration::from_millis(150);

/// Watches a file for as long as it is kept.
pub struct Watch(#[expect(dead_code, reason = "dropping it ends the watching")] RecommendedWatcher);

impl Watch {
    /// Calls `tell` after each writing of a file, until it returns `false`. None for what is no file, and where the system cannot watch:
    /// then the file is read again by F5 only.
    pub fn of(file: &Path, tell: impl Fn() -> bool + Send + 'static) -> Option<Self> {
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
        thread::spawn(move || while writing_ends(&changes) && (!file.is_file() || tell()) {});
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
