//! Draws every timeline of a file with the library alone: reads, prints what is wrong, draws, and writes an SVG each.
//!
//!     cargo run --no-default-features --features fonts --example pictures -- events.yaml output

#![expect(clippy::print_stderr, reason = "what is wrong with the file is told")]

use std::error::Error;
use std::path::Path;

use dateline::Target;
use dateline::text::LineIndex;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(file), Some(folder)) = (words.next(), words.next()) else {
        return Err("usage: pictures FILE FOLDER".into());
    };
    let text = std::fs::read_to_string(&file)?;
    let read = dateline::read(&text);
    let lines = LineIndex::new(&text);
    for found in &read.diagnostics {
        let at = lines.position(&text, found.span.start());
        eprintln!("{file}:{}:{}: {}", at.line, at.column, found.message);
    }
    if read.has_errors() {
        return Err("nothing was drawn".into());
    }
    std::fs::create_dir_all(&folder)?;
    for picture in dateline::render(&read.value.ok_or("nothing to draw")?)? {
        let target = Target::Svg;
        let path = Path::new(&folder).join(format!("{}.{}", picture.id, target.ending()));
        std::fs::write(path, picture.encode(target)?)?;
    }
    Ok(())
}
