//! Labels of another chart on our axis: reads places and widths as JSON, says as JSON where each label hangs and how long
//! that took. `benches/rivals/run.sh` compares it with others.

#![expect(clippy::print_stdout, reason = "the answer is what it is for")]

use std::io;
use std::time::Instant;

use dateline::geom::{Interval, Size};
use dateline::layout::{Hung, hang};
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
    let (mut least, mut hung) = (f64::INFINITY, Vec::new());
    for _ in 0..asked.rounds.max(1) {
        let start = Instant::now();
        hung = hang(&labels, Interval::new(0.0, asked.length));
        least = least.min(start.elapsed().as_secs_f64() * 1e3);
    }
    println!("{}", json!({ "ms": least, "placed": hung.iter().map(said).collect::<Vec<_>>() }));
    Ok(())
}

fn said(hung: &Hung) -> Value {
    let leader: Vec<Value> = hung.leader.iter().map(|at| json!({ "x": at.x, "y": at.y })).collect();
    let (x, at) = (hung.leader[0].x, hung.leader[1].x);
    let (left, top, width) = (hung.frame.left(), hung.frame.top(), hung.frame.x.length());
    json!({ "x": x, "at": at, "left": left, "top": top, "width": width, "leader": leader })
}
