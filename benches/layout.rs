//! Layout alone: the CPU time one picture takes to arrange, small and large, texts measured from nothing.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

mod words;

use std::fmt::Write;
use std::fs;
use std::time::Instant;

use dateline::font::Ruler;
use dateline::model::{Chronicle, Direction, View};

use crate::words::Draw;

/// Times each thing is measured; the least counts.
const ROUNDS: usize = 5;
/// ms
const ROUND: f64 = 600.0;

fn main() {
    println!("{:<44}{:>10}{:>10}  target", "layout alone", "CPU ms", "ratio");
    let fifty = least(&chronicle(50, 0));
    row("50 events, even", fifty, None, "5 ms");
    row("50 events, 24 % within two weeks", least(&chronicle(50, 24)), Some(fifty), "5 ms");
    row("150 events, 24 % within two weeks", least(&chronicle(150, 24)), Some(fifty), "");
    row("300 events, even", least(&chronicle(300, 0)), Some(fifty), "");
    for (layout, name) in [(Direction::Horizontal, "horizontal"), (Direction::Lanes, "lanes")] {
        let free = laid_out(&chronicle(100, 24), layout);
        let (limited, base) = (within(&free, 0.5), least(&free));
        row(&format!("100 events, {name}, half as high as without"), least(&limited), Some(base), "3 times without");
    }
    let ten = least(&chronicle(10_000, 0));
    row("10 000 events", ten, Some(fifty), "20 ms");
    let crowd = chronicle(100_000, 0);
    row("100 000 events, by 10 000", least(&crowd), Some(ten), "200 ms, 13 times");
    row("100 000 events in lanes", least(&laid_out(&crowd, Direction::Lanes)), Some(ten), "");
    row("100 000 events, vertical", least(&laid_out(&crowd, Direction::Vertical)), Some(ten), "");
}

/// The same events in another layout.
fn laid_out(chronicle: &Chronicle, layout: Direction) -> Chronicle {
    let view = View { layout, ..chronicle.views[0].clone() };
    Chronicle { views: vec![view], ..chronicle.clone() }
}

/// The same no higher than that share of its height.
fn within(chronicle: &Chronicle, share: f64) -> Chronicle {
    let height = dateline::layout::arrange(chronicle, &chronicle.views[0], &mut Ruler::new()).size.height;
    let view = View { max_height: Some((height * share) as u32), ..chronicle.views[0].clone() };
    Chronicle { views: vec![view], ..chronicle.clone() }
}

fn row(what: &str, ms: f64, base: Option<f64>, target: &str) {
    let ratio = base.map(|base| format!("{:.2}", ms / base)).unwrap_or_default();
    println!("{what:<44}{ms:>10.2}{ratio:>10}  {target}");
}

/// ms of CPU for one picture: the least of some rounds, each long enough for the system's coarse account.
fn least(chronicle: &Chronicle) -> f64 {
    let round = |_| {
        let (cpu, start, mut times) = (used(), Instant::now(), 0_u32);
        while times == 0 || start.elapsed().as_secs_f64() * 1e3 < ROUND {
            std::hint::black_box(dateline::layout::arrange(chronicle, &chronicle.views[0], &mut Ruler::new()).summary);
            times += 1;
        }
        (used() - cpu) / f64::from(times)
    };
    (0..ROUNDS).map(round).fold(f64::INFINITY, f64::min)
}

/// Where Linux's account of a process has user and system time, counted behind the program's name.
const OWN: usize = 11;

/// ms of CPU so far, in the system's ticks of 10 ms; nothing on systems without that account.
fn used() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or("").split(' ');
    fields.skip(OWN).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * 10.0
}

/// So many events over 81 years, some per cent of them within two weeks.
fn chronicle(count: u32, burst: u32) -> Chronicle {
    let mut draw = Draw::new();
    let mut text = String::from("title: Drawn by a rule\nevents:\n");
    for i in 0..count {
        let (year, month, day) = (1943 + draw.below(81), 1 + draw.below(12), 1 + draw.below(28));
        let (year, month, day) = if i * 100 < count * burst { (2012, 5, 1 + day / 2) } else { (year, month, day) };
        let words = 1 + draw.below(4);
        let (title, importance) = (draw.words(words), 1 + draw.below(5));
        let _ =
            writeln!(text, "  - {{ date: {year}-{month:02}-{day:02}, title: \"{title}\", importance: {importance} }}");
    }
    dateline::read(&text).value.expect("a sound file")
}
