//! The laws of chronological networks, on files.

mod bounds;
mod lasting;
mod narrow;
mod sample;
mod sets;
mod smallest;
