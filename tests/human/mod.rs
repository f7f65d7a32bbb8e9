//! Dates as people write them: what `check --fix` writes, what it asks, and what it leaves alone.

mod bounds;
mod laws;
mod table;
