//! Random bytes against the law `fix`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::fix(bytes));
