//! From document to chronicle. What it is: defaults, checks, suggestions. In: a document. Out: a chronicle and everything
//! that is wrong. It must not stop at the first error.

use crate::diag::Checked;
use crate::model::Chronicle;

/// Reads a whole file. The chronicle holds all that could be read; `None` where there is no mapping at the top.
pub fn read(_text: &str) -> Checked<Option<Chronicle>> {
    todo!("read")
}
