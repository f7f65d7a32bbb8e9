//! Looking after the file: each time that it may have changed, the desk is asked to read it.

use std::path::PathBuf;
use std::sync::mpsc::{self, SyncSender};
use std::time::Duration;

use crate::file_watcher::Notice;
use crate::serve::desk::Job;
use crate::watch;

/// Looks until nobody is at the desk any more.
pub(super) fn start(path: PathBuf, mut notice: Notice, jobs: SyncSender<Job>) {
    std::thread::spawn(move || {
        loop {
            let (send, beside) = mpsc::channel();
            if jobs.send(Job::Look(send)).is_err() {
                return;
            }
            let Ok(beside) = beside.recv() else { return };
            notice.watch_beside(&beside);
            notice.wait(Duration::MAX);
            // What stands there in the end, the desk reads for itself.
            drop(watch::settled(&path, &mut notice));
        }
    });
}
