//! The labels of events before they have a place: their lines, kept for re-use, and which of them are selected.

pub(in crate::layout) mod block;
pub(in crate::layout) mod cache;
pub(in crate::layout) mod drafts;
pub(in crate::layout) mod growth;
pub(in crate::layout) mod limit;
pub(in crate::layout) mod revised;
pub(in crate::layout) mod selection;
pub(in crate::layout) mod short_dates;
pub(in crate::layout) mod target;
