//! Random bytes against the law `fmt`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::fmt(bytes));
