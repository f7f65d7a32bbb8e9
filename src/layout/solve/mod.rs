//! Two problems solved for numbers alone: isotonic regression and interval partition.

pub(in crate::layout) mod interval_partition;
pub(in crate::layout) mod isotonic;
