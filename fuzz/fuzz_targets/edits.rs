//! Random bytes against the law `edits`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::edits(bytes));
