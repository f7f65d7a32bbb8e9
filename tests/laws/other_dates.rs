//! Other dates, which accounts of sources give: each is drawn beside its event, once, and nothing lies on it.

use crate::laws::{each, timeline, timelines};
use crate::random::Dice;
use dateline::draw::draw;
use dateline::layout::{LegendKey, Mark, arrange};
use dateline::model::{Account, Change, Chronicle, Direction};
use dateline::time::{Date, Instant};

const DAY: i64 = 86_400;

/// The first day of an instant's year, month or day, EDTF.
fn written(at: Instant, digits: usize) -> Date {
    let civil = at.civil();
    let sign = if civil.year < 0 { "-" } else { "" };
    let day = format!("{sign}{:04}-{:02}-{:02}", civil.year.abs(), civil.month, civil.day);
    Date::parse(&day[..day.len() - digits]).unwrap_or_else(|error| panic!("`{day}`: {error:?}"))
}

/// Gives one event of four up to four accounts, days or years off its date.
fn add_accounts(chronicle: &mut Chronicle, dice: &mut Dice) {
    let sources = chronicle.sources.len();
    for event in &mut chronicle.events {
        let Some((from, _)) = event.extent.hull().filter(|_| dice.below(4) == 0) else { continue };
        let account = |dice: &mut Dice| {
            let off = dice.pick(&[1, 40, 400, 4_000, -1, -40, -400, -4_000]) * DAY;
            let at = Instant(from.0 + off);
            let date = match dice.below(5) {
                0 => written(at, 6),
                1 => written(at, 3),
                2 => Date::parse(&format!("{}/..", written(at, 0).as_written())).unwrap(),
                _ => written(at, 0),
            };
            Account { source: dice.below(sources), date: (dice.below(8) > 0).then_some(date), says: None }
        };
        event.accounts = (0..dice.between(1, 4)).map(|_| account(dice)).collect();
    }
}

#[test]
fn other_dates_are_drawn_once_and_nothing_lies_on_them() {
    let seeds = timelines(2);
    let [drawn, numbers] = each(seeds.clone(), |seed, ruler| {
        let (mut chronicle, mut view) = timeline(seed);
        add_accounts(&mut chronicle, &mut Dice::new(seed ^ 0xacc0));
        view.accounts = true;
        let layout = arrange(&chronicle, &view, ruler);
        let others: Vec<_> = layout.events.iter().flat_map(|placed| &placed.others).collect();
        for placed in &layout.events {
            let event = &chronicle.events[placed.event];
            let mut accounts: Vec<usize> = placed.others.iter().flat_map(|other| other.accounts.clone()).collect();
            accounts.sort_unstable();
            let is_other = |&at: &usize| {
                let extent = event.accounts[at].date.as_ref().and_then(Date::extent);
                let seen = |extent: &dateline::time::Extent| {
                    extent.meets((Some(view.from), Some(view.to)))
                        && !extent.takes_in(&event.extent)
                        && !extent.takes_in_end_of(&event.extent)
                };
                extent.as_ref().is_some_and(seen)
            };
            // Bars beside an axis that runs downwards have none.
            let has =
                placed.label.is_some() && (view.layout != Direction::Vertical || !matches!(placed.mark, Mark::Bar(_)));
            let is_drawn = |at: &usize| accounts.binary_search(at).is_ok();
            assert!(
                (0..event.accounts.len()).filter(is_other).all(|at| !has || is_drawn(&at)),
                "seed {seed}: {}",
                event.id
            );
            assert!(accounts.is_empty() || has, "seed {seed}: {}", event.id);
            assert!(accounts.is_sorted_by(|a, b| a < b), "seed {seed}: {}", event.id);
        }
        let is_explained = layout.legend.iter().any(|entry| entry.key == LegendKey::OtherDate);
        assert_eq!(is_explained, view.legend && !others.is_empty(), "seed {seed}");
        let svg = dateline::export::svg(&draw(&chronicle, &view, &layout), &[]);
        let measured = dateline::verify(&svg).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_eq!(measured.other_dates, others.len(), "seed {seed}");
        assert_eq!(measured.errors(), Vec::<String>::new(), "seed {seed}, {:?}, {} px", view.layout, view.width);
        [others.len(), others.iter().filter(|other| other.number.is_some()).count()]
    });
    assert!(drawn > 3 * seeds.count(), "only {drawn} other dates were seen");
    assert!(10 * numbers > 9 * drawn, "{numbers} of {drawn} other dates have a number");
}

/// Gives one event of four a date before, days or years off its date.
fn date_before(chronicle: &mut Chronicle, dice: &mut Dice) {
    for event in &mut chronicle.events {
        let Some((from, _)) = event.extent.hull().filter(|_| dice.below(4) == 0) else { continue };
        let off = dice.pick(&[0, 1, 40, 400, 4_000, -1, -40, -400, -4_000]) * DAY;
        let date = written(Instant(from.0 + off), dice.pick(&[0, 3, 6]));
        let extent = date.extent().unwrap_or_else(|| panic!("{date}"));
        event.change = Some(Change::Redated(date, extent));
    }
    chronicle.compared = true;
}

#[test]
fn dates_before_are_drawn_where_the_window_has_them_and_nothing_lies_on_them() {
    let seeds = timelines(4);
    let [drawn] = each(seeds.clone(), |seed, ruler| {
        let (mut chronicle, mut view) = timeline(seed);
        let mut dice = Dice::new(seed ^ 0xbef0);
        add_accounts(&mut chronicle, &mut dice);
        date_before(&mut chronicle, &mut dice);
        view.accounts = dice.below(2) == 0;
        let layout = arrange(&chronicle, &view, ruler);
        for placed in &layout.events {
            let event = &chronicle.events[placed.event];
            let former = if let Some(Change::Redated(_, extent)) = &event.change { Some(extent) } else { None };
            let is_seen = |extent: &&dateline::time::Extent| {
                **extent != event.extent && extent.meets((Some(view.from), Some(view.axis_end())))
            };
            let has =
                placed.label.is_some() && (view.layout != Direction::Vertical || !matches!(placed.mark, Mark::Bar(_)));
            let expected = usize::from(has && former.filter(is_seen).is_some());
            let found = placed.others.iter().filter(|other| other.is_former).count();
            // An axis may show a little more than the window.
            let most = usize::from(has && former.is_some_and(|extent| *extent != event.extent));
            assert!((expected..=most).contains(&found), "seed {seed}: {}", event.id);
        }
        let count = layout.events.iter().flat_map(|placed| &placed.others).filter(|other| other.is_former).count();
        let is_explained = layout.legend.iter().any(|entry| entry.key == LegendKey::Former);
        assert_eq!(is_explained, view.legend && count > 0, "seed {seed}");
        let svg = dateline::export::svg(&draw(&chronicle, &view, &layout), &[]);
        let measured = dateline::verify(&svg).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_eq!(measured.former_dates, Some(count), "seed {seed}");
        assert_eq!(measured.errors(), Vec::<String>::new(), "seed {seed}, {:?}, {} px", view.layout, view.width);
        [count]
    });
    assert!(drawn as u64 > seeds.count() as u64, "only {drawn} dates before were seen");
}
