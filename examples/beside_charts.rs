//! A timeline beside a chart of one's own, in two drawing areas of one picture.
//!
//!     cargo run --example beside_charts -- both.svg

use std::error::Error;
use std::io::Write;

use dateline::Studio;
use dateline::export::PlacedScene;
use plotters::prelude::*;

/// Of each of the two, px.
const WIDTH: u32 = 700;
/// Of the picture, px: not less than the timeline is high.
const HEIGHT: u32 = 620;
const EVENTS: &str = "\
title: Apollo
events:
- { date: 1967-01-27, title: Fire on the pad }
- { date: 1968-12-24, title: Apollo 8 circles the Moon }
- { date: 1969-07-20, title: Eagle lands }
- { date: 1972-12-14, title: The last walk on the Moon ends }
";
/// People on the Moon, by year.
const ON_THE_MOON: [(i32, u32); 6] = [(1968, 0), (1969, 4), (1970, 0), (1971, 4), (1972, 4), (1973, 0)];

fn main() -> Result<(), Box<dyn Error>> {
    let picture = picture()?;
    match std::env::args().nth(1) {
        Some(path) => std::fs::write(path, picture)?,
        None => std::io::stdout().write_all(picture.as_bytes())?,
    }
    Ok(())
}

/// Both, as plotters' own backend writes them.
pub fn picture() -> Result<String, Box<dyn Error>> {
    let chronicle = dateline::read(EVENTS).value.ok_or("no events")?;
    let view = chronicle.views[0].fitting(WIDTH);
    let timeline = Studio::default().render_views(&chronicle, &[&view])?.pop().ok_or("no picture")?;
    let mut svg = String::new();
    {
        let whole = SVGBackend::with_string(&mut svg, (2 * WIDTH, HEIGHT)).into_drawing_area();
        whole.fill(&WHITE)?;
        let (left, right) = whole.split_horizontally(WIDTH);
        left.draw(&PlacedScene::new(&timeline.scene, (0, 0), 1.0))?;
        let title = ("sans-serif", 22).into_font().style(FontStyle::Bold).color(&BLACK);
        right.draw_text("People on the Moon", &title, (40, 20))?;
        let mut chart = ChartBuilder::on(&right)
            .margin(40)
            .margin_top(64)
            .x_label_area_size(30)
            .y_label_area_size(30)
            .build_cartesian_2d(1968..1973, 0..5u32)?;
        chart.configure_mesh().disable_x_mesh().x_label_formatter(&|year: &i32| year.to_string()).draw()?;
        chart.draw_series(ON_THE_MOON.map(|point| Circle::new(point, 5, BLACK.filled())))?;
        whole.present()?;
    }
    Ok(svg)
}
