//! Locks on files, for as long as the file is open.

use std::fs::File;
use std::io;

/// Waits until nobody else holds the file.
pub(crate) fn wait(file: &File) -> io::Result<()> {
    file.lock()
}

/// Whether nobody else held the file: now it is ours.
pub(crate) fn is_ours(file: &File) -> bool {
    file.try_lock().is_ok()
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::{is_ours, wait};

    #[test]
    fn a_file_is_locked_by_one_at_a_time() {
        let file = tempfile::NamedTempFile::new().expect("made");
        let [first, second] = [(); 2].map(|()| File::open(file.path()).expect("opened"));
        wait(&first).expect("locked");
        assert!(!is_ours(&second));
        drop(first);
        assert!(is_ours(&second));
    }
}
