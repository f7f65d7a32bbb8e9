//! Work shared by the threads of the machine, where the feature `threads` allows them: the outcome is the same on one.

/// What comes of each item, in their order; each thread has a state of its own that serves one item after the other.
pub(crate) fn each<T: Sync, S, R: Send>(
    items: &[T],
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    #[cfg(feature = "threads")]
    if items.len() > 1 {
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(items.len());
        if threads > 1 {
            return by(threads, items, state, work);
        }
    }
    let mut state = state();
    items.iter().map(|item| work(&mut state, item)).collect()
}

/// Whoever is free takes the next item.
#[cfg(feature = "threads")]
fn by<T: Sync, S, R: Send>(
    threads: usize,
    items: &[T],
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    use std::panic::resume_unwind;
    use std::sync::atomic::{AtomicUsize, Ordering};
    let next = AtomicUsize::new(0);
    let worker = || {
        let (mut state, mut done) = (state(), Vec::new());
        while let Some((at, item)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, items.get(at)?)))
        {
            done.push((at, work(&mut state, item)));
        }
        done
    };
    let mut all = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(worker)).collect();
        let mut all = worker();
        others.into_iter().for_each(|other| all.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic))));
        all
    });
    all.sort_unstable_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, made)| made).collect()
}

#[cfg(all(test, feature = "threads"))]
mod tests {
    use crate::parallel::{by, each};

    #[test]
    fn what_comes_of_each_stands_in_its_place_on_any_number_of_threads() {
        let items: Vec<usize> = (0..1000).collect();
        let work = |seen: &mut usize, item: &usize| {
            *seen += 1;
            item * item
        };
        let squares: Vec<usize> = items.iter().map(|item| item * item).collect();
        assert_eq!(each(&items, || 0, work), squares);
        assert!([1, 2, 3, 7].into_iter().all(|threads| by(threads, &items, || 0, work) == squares));
    }

    #[test]
    fn two_work_side_by_side() {
        // Each waits for the other: one thread alone would never be done.
        let both = std::sync::Barrier::new(2);
        assert_eq!(
            by(2, &[(), ()], || (), |(), ()| both.wait().is_leader()).into_iter().filter(|first| *first).count(),
            1
        );
    }
}
