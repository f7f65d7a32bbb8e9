//! All integration tests, linked once.

mod check;
mod cli;
mod curation;
mod draw;
mod edtf;
mod export;
mod font;
mod house;
mod laws;
mod ticks;
