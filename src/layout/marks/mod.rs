//! What events leave on the line of time: their footprint, how marks stack, density strips.

pub(in crate::layout) mod bar_span;
pub(in crate::layout) mod boxes;
pub(in crate::layout) mod density;
pub(in crate::layout) mod footprint;
pub(in crate::layout) mod heap;
pub(in crate::layout) mod lead_out;
pub(in crate::layout) mod other_dates;
pub(in crate::layout) mod stacking;
