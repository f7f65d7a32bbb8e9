//! Waiting until a file may have changed.
//!
//! Folders are watched, not files: an editor that saves by renaming puts another file in the place of the one that was
//! watched. Each link on the way has its folder watched too. A look now and then finds what no notice is given of: a
//! folder that was replaced, a change on another machine.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use notify_debouncer_full::notify::event::{AccessKind, AccessMode};
use notify_debouncer_full::notify::{self, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::links::{self, Identity};

/// A save is over when nothing more has come for so long.
const QUIET: Duration = Duration::from_millis(20);
/// A file that is written to without a pause is looked at all the same.
const STORM: Duration = Duration::from_millis(500);
/// How often we look without notice.
const LOOK: Duration = Duration::from_secs(1);

/// What changes when a file does: its identity, bytes, when it was written, and who may read it.
type Stamp = (Identity, u64, Option<SystemTime>, Permissions);

/// A file under watch, and those that it names.
pub(crate) struct Notice {
    /// The file first.
    paths: Vec<PathBuf>,
    events: Receiver<notify::Result<Event>>,
    /// Nothing where the system gives no notice; then there are only the looks.
    watcher: Option<RecommendedWatcher>,
    folders: BTreeMap<PathBuf, Identity>,
    /// The files', and those of the links to them.
    names: BTreeSet<OsString>,
    stamps: Vec<Option<Stamp>>,
}

impl Notice {
    /// From now on.
    pub(crate) fn new(path: &Path) -> Notice {
        let (send, events) = mpsc::channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.as_ref().map_or(true, is_change) {
                // Nobody listens any more at the end.
                let _ = send.send(event);
            }
        });
        let (folders, names) = (BTreeMap::new(), BTreeSet::new());
        let (paths, stamps) = (vec![path.to_owned()], Vec::new());
        let mut notice = Notice { paths, events, watcher: watcher.ok(), folders, names, stamps };
        notice.has_moved();
        notice
    }

    /// With these files beside it, in place of those before.
    pub(crate) fn watch_beside(&mut self, paths: &[PathBuf]) {
        if self.paths[1..] != *paths {
            self.paths.truncate(1);
            self.paths.extend_from_slice(paths);
            self.has_moved();
        }
    }

    /// Waits until a file may have changed and is left in peace, or for so long.
    pub(crate) fn wait(&mut self, longest: Duration) {
        let end = Instant::now().checked_add(longest);
        loop {
            let left = end.map_or(LOOK, |end| end.saturating_duration_since(Instant::now()).min(LOOK));
            match self.events.recv_timeout(left) {
                Ok(event) if self.concerns(&event) => return self.settle(),
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) if self.has_moved() => return,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => thread::sleep(left),
            }
            if left.is_zero() || (self.watcher.is_none() && self.has_moved()) {
                return;
            }
        }
    }

    /// Until nothing more comes.
    fn settle(&mut self) {
        let start = Instant::now();
        let mut end = start + QUIET;
        while let Ok(event) = self.events.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if self.concerns(&event) {
                end = (Instant::now() + QUIET).min(start + STORM);
            }
        }
        self.has_moved();
    }

    /// Whether an event is about one of our files; where the system has lost count, it may be.
    fn concerns(&self, event: &notify::Result<Event>) -> bool {
        event.as_ref().map_or(true, |event| {
            let is_ours = |path: &PathBuf| path.file_name().is_some_and(|name| self.names.contains(name));
            event.need_rescan() || event.paths.iter().any(is_ours)
        })
    }

    /// Looks where the files are now, and watches there. Whether anything is otherwise than at the last look.
    fn has_moved(&mut self) -> bool {
        let chain = |path: &PathBuf| links::chain(path).unwrap_or_else(|_| vec![path.clone()]);
        let chain: Vec<PathBuf> = self.paths.iter().flat_map(chain).collect();
        self.names = chain.iter().filter_map(|path| path.file_name().map(OsString::from)).collect();
        let folders = chain.iter().map(|path| links::folder_of(path));
        let wanted = folders.filter_map(|folder| Some((folder.to_owned(), links::identity(folder)?))).collect();
        let stamps: Vec<Option<Stamp>> = self.paths.iter().map(|path| stamp(path)).collect();
        let moved = self.folders != wanted || self.stamps != stamps;
        self.rewatch(wanted);
        self.stamps = stamps;
        moved
    }

    /// What cannot be watched is still looked at.
    fn rewatch(&mut self, wanted: BTreeMap<PathBuf, Identity>) {
        if let Some(watcher) = self.watcher.as_mut().filter(|_| self.folders != wanted) {
            for folder in self.folders.iter().filter(|(folder, identity)| wanted.get(*folder) != Some(identity)) {
                let _ = watcher.unwatch(folder.0);
            }
            for folder in wanted.iter().filter(|(folder, identity)| self.folders.get(*folder) != Some(identity)) {
                let _ = watcher.watch(folder.0, RecursiveMode::NonRecursive);
            }
        }
        self.folders = wanted;
    }
}

/// Our own reading is no change.
fn is_change(event: &Event) -> bool {
    match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let about = fs::metadata(path).ok()?;
    Some((links::identity(path)?, about.len(), about.modified().ok(), about.permissions()))
}
