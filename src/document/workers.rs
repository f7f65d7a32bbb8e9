//! Who does the jobs of reading: one thread, or two side by side where the feature `threads` allows a second.

use crate::parallel;

/// How many threads do the jobs. The outcome is the same: no job knows of another, and each has its own place for what it
/// makes. A second is there with the feature `threads` alone, and never a third, whatever the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Workers {
    /// The thread that asks.
    One,
    /// It and another.
    #[cfg(feature = "threads")]
    Two,
}

impl Workers {
    /// As many as the features allow.
    pub(crate) const ALL: Workers = {
        #[cfg(feature = "threads")]
        let all = Workers::Two;
        #[cfg(not(feature = "threads"))]
        let all = Workers::One;
        all
    };

    /// Does each job once.
    pub(crate) fn share<J: Send>(self, jobs: impl Iterator<Item = J> + Send, work: impl Fn(J) + Sync) {
        let threads = match self {
            Workers::One => 1,
            #[cfg(feature = "threads")]
            Workers::Two => 2,
        };
        parallel::share(threads, jobs, || (), |(), job| work(job));
    }
}

#[cfg(test)]
mod tests {
    use super::Workers;

    /// That every job is done, in its own place.
    fn does_all(workers: Workers) {
        let mut places = vec![0; 1000];
        workers.share(places.iter_mut().enumerate(), |(at, place)| *place += at + 1);
        assert!(places.iter().enumerate().all(|(at, place)| *place == at + 1));
    }

    #[test]
    fn one_does_every_job_once_on_its_own_thread() {
        does_all(Workers::One);
        let asking = std::thread::current().id();
        Workers::One.share(0..100, |_| assert_eq!(std::thread::current().id(), asking));
    }

    #[test]
    #[cfg(feature = "threads")]
    fn two_do_every_job_once_side_by_side() {
        does_all(Workers::Two);
        // Each waits for the other: one thread alone would never be done.
        let both = std::sync::Barrier::new(2);
        Workers::Two.share(0..2, |_| {
            both.wait();
        });
    }
}
