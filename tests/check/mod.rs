//! Tests of reading: what is wrong with a file is told, each fault at its place and with a remedy.

mod documented;
pub(crate) mod fixtures;
mod followed;
mod glued;
mod hostile;
mod keys;
mod laws;
mod likeness;

mod line_ends;
mod lost;
mod mended;
mod mended_sections;
mod mutated;
mod never_worse;
mod other_forms;
mod own_color;
mod repeated;
mod resolved;
mod slips;
