//! The time scale and the axis: laws over random axes, from two seconds to ten thousand million years.

mod axes;
mod beside_charts;
mod days;
mod focus;
mod own_series;
mod pictures;
mod scales;
mod times;
mod year_parts;
mod zones;

/// What a law is tried on: `DATELINE_AXES` in number, 2 000 where that is not set.
fn seeds() -> std::ops::Range<u64> {
    crate::random::seeds("DATELINE_AXES", 2_000, 1)
}
