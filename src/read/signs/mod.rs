//! Signs in a value that are no part of what it says: around it, at its ends, made by an escape.

pub(super) mod escapes;
pub(super) mod stray_sign;
pub(super) mod swallowed;
pub(super) mod wrapped;
