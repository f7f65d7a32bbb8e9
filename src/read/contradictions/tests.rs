//! The laws of chronological networks, on files.

mod bounds;
mod narrow;
mod sample;
mod smallest;
