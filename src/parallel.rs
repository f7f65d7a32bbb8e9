//! Work shared by threads, where the feature `threads` allows them: the outcome is the same on one.

/// Does each job once, on so many threads; whoever is free takes the next. Each thread has a state of its own that serves one job
/// after the other. The outcome is the same on any number: no job knows of another, and each has its own place for what it makes.
pub(crate) fn share<J: Send, S>(
    threads: usize,
    jobs: impl Iterator<Item = J> + Send,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, J) + Sync,
) {
    #[cfg(feature = "threads")]
    if threads > 1 {
        return side_by_side(threads, jobs, state, work);
    }
    let _ = threads;
    let mut state = state();
    jobs.for_each(|job| work(&mut state, job));
}

#[cfg(feature = "threads")]
fn side_by_side<J: Send, S>(
    threads: usize,
    jobs: impl Iterator<Item = J> + Send,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, J) + Sync,
) {
    use std::sync::{Mutex, PoisonError};
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || {
        let mut state = state();
        while let Some(job) = next() {
            work(&mut state, job);
        }
    };
    std::thread::scope(|scope| {
        (1..threads).for_each(|_| _ = scope.spawn(worker));
        worker();
    });
}

/// What comes of each item, in their order, on as many threads as the machine has.
#[cfg(feature = "fonts")]
pub(crate) fn each<T: Sync, S, R: Send>(
    items: &[T],
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    let threads = if items.len() > 1 { of_machine().min(items.len()) } else { 1 };
    let mut made: Vec<Option<R>> = items.iter().map(|_| None).collect();
    share(threads, items.iter().zip(&mut made), state, |state, (item, place)| *place = Some(work(state, item)));
    made.into_iter().flatten().collect()
}

#[cfg(feature = "fonts")]
fn of_machine() -> usize {
    if cfg!(feature = "threads") { std::thread::available_parallelism().map_or(1, usize::from) } else { 1 }
}

#[cfg(all(test, feature = "threads"))]
mod tests {
    use crate::parallel::share;

    #[test]
    fn every_job_is_done_once_in_its_own_place_on_any_number_of_threads() {
        for threads in [0, 1, 2, 3, 7] {
            let mut places = vec![0; 1000];
            share(threads, places.iter_mut().enumerate(), || (), |(), (at, place)| *place += at + 1);
            assert!(places.iter().enumerate().all(|(at, place)| *place == at + 1), "{threads}");
        }
    }

    #[test]
    fn two_do_jobs_side_by_side() {
        // Each waits for the other: one thread alone would never be done.
        let both = std::sync::Barrier::new(2);
        share(2, 0..2, || (), |(), _| _ = both.wait());
    }

    #[test]
    fn each_thread_has_a_state_of_its_own() {
        let mut places = vec![0; 100];
        share(
            1,
            places.iter_mut(),
            || 0,
            |done, place| {
                *done += 1;
                *place = *done;
            },
        );
        assert!(places.into_iter().eq(1..=100));
    }

    #[cfg(feature = "fonts")]
    #[test]
    fn what_comes_of_each_stands_in_its_place() {
        let items: Vec<usize> = (0..1000).collect();
        let squares: Vec<usize> = items.iter().map(|item| item * item).collect();
        assert_eq!(crate::parallel::each(&items, || (), |(), item| item * item), squares);
    }
}
