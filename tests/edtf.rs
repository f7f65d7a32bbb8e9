//! Dates: the conformance cases, laws that hold for any text, and what dates say.

mod conformance;
mod laws;
mod near;
mod steps;
mod words;
mod words_laws;
