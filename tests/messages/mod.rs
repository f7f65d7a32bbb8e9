//! Tests of messages as values: names that read back.

mod names;
