//! Labels of another chart on our axis: reads places and widths as JSON, says as JSON where each label stands and how long
//! that took. `benches/rivals/run.sh` compares it with others.

#![expect(clippy::print_stdout, reason = "the answer is what it is for")]

use std::io;
use std::time::Instant;

use dateline::geom::{Interval, Size};
use dateline::layout::{PlacedLabel, place_labels};
use serde::Deserialize;
use serde_json::{Value, json};

/// What is asked; lengths in px.
#[derive(Deserialize)]
struct Asked {
    length: f64,
    height: f64,
    /// How often it is done; the fastest counts.
    rounds: usize,
    labels: Vec<Label>,
}

#[derive(Deserialize)]
struct Label {
    x: f64,
    width: f64,
}

fn main() -> Result<(), serde_json::Error> {
    let asked: Asked = serde_json::from_reader(io::stdin())?;
    let labels: Vec<(f64, Size)> =
        asked.labels.iter().map(|label| (label.x, Size { width: label.width, height: asked.height })).collect();
    let (mut least, mut placed) = (f64::INFINITY, Vec::new());
    for _ in 0..asked.rounds.max(1) {
        let start = Instant::now();
        placed = place_labels(&labels, Interval::new(0.0, asked.length));
        least = least.min(start.elapsed().as_secs_f64() * 1e3);
    }
    println!("{}", json!({ "ms": least, "placed": placed.iter().map(said).collect::<Vec<_>>() }));
    Ok(())
}

fn said(placed: &PlacedLabel) -> Value {
    let leader: Vec<Value> = placed.leader.iter().map(|at| json!({ "x": at.x, "y": at.y })).collect();
    let (x, at) = (placed.leader[0].x, placed.leader[1].x);
    let (left, top, width) = (placed.frame.left(), placed.frame.top(), placed.frame.x.length());
    json!({ "x": x, "at": at, "left": left, "top": top, "width": width, "leader": leader })
}
