//! Two jobs done side by side on two threads.

use std::sync::{Mutex, PoisonError};

/// Does each job once. Two threads, whatever the machine: which of them does a job cannot be told from its outcome.
pub(crate) fn share<J: Send>(jobs: impl Iterator<Item = J> + Send, work: impl Fn(J) + Sync) {
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || {
        while let Some(job) = next() {
            work(job);
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(worker);
        worker();
    });
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn every_job_is_done_once_in_its_own_place() {
        let mut places = vec![0; 1000];
        share(places.iter_mut().enumerate(), |(at, place)| *place += at + 1);
        assert!(places.iter().enumerate().all(|(at, place)| *place == at + 1));
    }
}
