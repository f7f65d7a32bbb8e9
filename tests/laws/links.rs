//! Links between events: those that are drawn run through no text, whatever the picture shows.

use crate::laws::{each, timeline, timelines};
use crate::random::Dice;
use dateline::draw::draw;
use dateline::layout::{LegendKey, arrange};
use dateline::model::{Link, LinkKind};

#[test]
fn links_run_through_no_text_and_none_is_lost() {
    let seeds = timelines(4);
    let [drawn, left_out] = each(seeds.clone(), |seed, ruler| {
        let (mut chronicle, mut view) = timeline(seed);
        let mut dice = Dice::new(seed ^ 0x117c);
        let ids: Vec<String> = chronicle.events.iter().map(|event| event.id.clone()).collect();
        for event in &mut chronicle.events {
            if dice.below(6) > 0 {
                continue;
            }
            for _ in 0..dice.between(1, 2) {
                let (to, kind) = (ids[dice.below(ids.len())].clone(), dice.pick(&LinkKind::ALL));
                event.links.push(Link { to, kind: Some(kind.slug().to_owned()) });
            }
        }
        view.links = true;
        let layout = arrange(&chronicle, &view, ruler);
        let mut wanted: Vec<(usize, usize, LinkKind)> = Vec::new();
        for &from in &view.events {
            for link in &chronicle.events[from].links {
                let to = view.events.iter().copied().find(|&at| chronicle.events[at].id == link.to && at != from);
                wanted.extend(to.zip(link.known_kind()).map(|(to, kind)| (from, to, kind)));
            }
        }
        wanted.sort_unstable();
        wanted.dedup();
        let mut found: Vec<(usize, usize, LinkKind)> =
            layout.links.iter().map(|link| (link.from, link.to, link.kind)).collect();
        found.sort_unstable();
        assert!(found.iter().all(|link| wanted.contains(link)), "seed {seed}");
        assert_eq!(found.len() + layout.summary.links_left_out, wanted.len(), "seed {seed}");
        let kinds = layout.legend.iter().filter(|entry| matches!(entry.key, LegendKey::Link(_))).count();
        assert_eq!(kinds > 0, !found.is_empty() && view.legend, "seed {seed}");
        let svg = dateline::export::svg(&draw(&chronicle, &view, &layout), &[]);
        let measured = dateline::verify(&svg).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_eq!((measured.links, measured.link_labels), (found.len(), 0), "seed {seed}, {:?}", view.layout);
        assert_eq!(measured.outside, 0, "seed {seed}");
        [found.len(), layout.summary.links_left_out]
    });
    assert!(drawn > 3 * seeds.count(), "only {drawn} links were seen");
    // Random timelines are dense: a link that finds no free way is left out, and said.
    assert!(drawn > left_out, "{left_out} links were left out, {drawn} drawn");
}
