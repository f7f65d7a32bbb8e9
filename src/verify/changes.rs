//! What became of the events of a picture, as it says.

use roxmltree::Node;
use serde::Serialize;

use crate::verify::element::{Unreadable, said_count};

/// How many events of a picture are other than in an earlier version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct Changes {
    /// `data-added`.
    pub added: usize,
    /// `data-withdrawn`.
    pub withdrawn: usize,
    /// `data-re-dated`.
    pub redated: usize,
}

impl Changes {
    /// Those that the root says.
    pub(super) fn said(top: Node<'_, '_>) -> Result<Option<Changes>, Unreadable> {
        let count = |name: &str| said_count(top, name);
        let Some(added) = count("data-added")? else { return Ok(None) };
        let (withdrawn, redated) = (count("data-withdrawn")?.unwrap_or(0), count("data-re-dated")?.unwrap_or(0));
        Ok(Some(Changes { added, withdrawn, redated }))
    }
}
