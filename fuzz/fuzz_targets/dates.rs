//! Random bytes against the law `dates`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::dates(bytes));
