//! All integration tests, linked once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod browser;
mod check;
mod chronology;
mod citations;
mod cli;
mod compare;
mod corpus;
mod curation;
mod docs;
mod draw;
mod edit;
mod edtf;
mod exchange;
mod export;
mod font;
mod house;
mod html;
mod human;
mod languages;
mod laws;
mod looks;
mod lsp;
mod messages;
mod pdf;
mod pictures;
mod playground;
mod png;
mod quality;
mod random;
mod reading;
mod redaction;
mod saving;
mod schema;
mod serve;
mod strips;
mod texts;
mod ticks;
mod titles;
mod verify;
mod words;
