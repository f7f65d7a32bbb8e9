//! The certificate: the shipped pictures measured, and the same pictures spoilt in one way each.

mod agreement;
mod hostile;
mod looks;
mod other_dates;
mod outlines;
mod spoilt;
mod spoilt_rates;
mod words;

use std::fs;
use std::path::Path;

/// The shipped pictures.
const SHIPPED: [&str; 8] = ["actors", "alliance", "fall", "houla-2012", "intervention", "order", "overview", "phone"];

fn shipped(id: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("output").join(format!("{id}.svg"))).unwrap()
}

#[test]
fn the_shipped_pictures_are_ok() {
    for id in SHIPPED {
        let measured = dateline::verify(&shipped(id)).unwrap();
        assert!(measured.is_ok(), "{id}: {:?}", measured.errors());
        assert!(measured.shown > 5 && measured.smallest_text.is_some_and(|size| size >= 11.0), "{id}: {measured:?}");
        assert!(measured.plot_height > measured.height_bound && measured.height_bound > 0.0, "{id}: {measured:?}");
    }
}
