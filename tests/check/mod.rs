//! Tests of reading: what is wrong with a file is reported, each error at its place and with a remedy.

mod documented;
pub(crate) mod fixtures;
mod followed;
mod glued;
mod habit_law;
mod habits;
mod hidden;
mod hostile;
mod keys;
mod large;
mod laws;
mod likeness;

mod escapes;
mod fixed;
mod fixed_sections;
mod line_ends;
mod lost;
mod meant;
mod mutated;
mod never_worse;
mod order_of_keys;
mod other_forms;
mod own_color;
mod pasted_lines;
mod repeated;
mod resolved;
mod slips;
mod swallowed;
mod unasked;
