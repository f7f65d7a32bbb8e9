//! Random bytes against the law `read`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::read(bytes));
