//! Random bytes against the law `render`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::render(bytes));
