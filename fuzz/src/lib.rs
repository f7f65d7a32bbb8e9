//! The laws that random bytes are held to: one function a target. Each panics where its law is broken. The targets call
//! them without end, the test suite on every file of `corpus/` and `found/`.

mod bytes;
mod common;
mod dates;
mod edits;
mod fix;
mod fmt;
mod read;
mod recipe;
mod render;

pub use self::dates::dates;
pub use self::edits::edits;
pub use self::fix::fix;
pub use self::fmt::fmt;
pub use self::read::read;
pub use self::render::render;

/// What a target is held to.
pub type Law = fn(&[u8]);

/// The law of a target by its name.
#[must_use]
pub fn law(target: &str) -> Option<Law> {
    let all: [(&str, Law); 6] =
        [("read", read), ("dates", dates), ("edits", edits), ("fmt", fmt), ("fix", fix), ("render", render)];
    all.into_iter().find(|(name, _)| *name == target).map(|(_, law)| law)
}
