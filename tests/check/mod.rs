//! Tests of reading: what is wrong with a file is told, each fault at its place and with a remedy.

mod documented;
mod fixtures;
mod hostile;
mod laws;
mod likeness;
mod mended;
mod resolved;
mod slips;
