//! Documents are read on a thread of their own: the editor need not wait for it.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use crate::lsp::inspect::Job;
use crate::lsp::server::Incoming;

/// Starts the thread; of several jobs that wait for one document only the last is done.
pub(super) fn start(to: Sender<Incoming>) -> Sender<Job> {
    let (sender, jobs) = channel::<Job>();
    thread::spawn(move || {
        while let Ok(first) = jobs.recv() {
            let mut waiting = BTreeMap::from([(first.uri.clone(), first)]);
            for job in jobs.try_iter() {
                waiting.insert(job.uri.clone(), job);
            }
            for job in waiting.into_values() {
                // A text that we cannot read is told by the panic itself; the next one may be read again.
                let Ok(inspected) = catch_unwind(AssertUnwindSafe(|| job.inspect())) else { continue };
                if to.send(Incoming::Inspected(Arc::new(inspected))).is_err() {
                    return;
                }
            }
        }
    });
    sender
}
