//! Which events of lanes are labelled where not all can be: by weight, as many as fit.

use crate::font::Ruler;
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::limit::{Bottom, PASSES};
use crate::layout::labels::selection::weightiest;
use crate::layout::lanes::{LABELS_MOST, LabelForm, Room, lane_height, start};
use crate::layout::rows::row_choice::RowChoice;
use crate::layout::rows::unlabelled::SURELY_MANY;
use crate::layout::text_style::MORE;

/// Lanes of one form of labels, while their labels are chosen.
struct Lanes {
    choices: Vec<RowChoice>,
    /// Of the small marks of each lane, if it has some, and of its head, px.
    fixed: Vec<(Option<f64>, f64)>,
    heights: Vec<f64>,
    labelled: Vec<usize>,
}

impl Lanes {
    fn new(
        room: &Room<'_>,
        is_ranked: &[bool],
        form: LabelForm,
        (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
    ) -> Lanes {
        let mut choices = Vec::with_capacity(room.groups.len());
        for group in &room.groups {
            let (own, rest): (Vec<usize>, Vec<usize>) = group.events.iter().partition(|&&event| is_ranked[event]);
            let items: Vec<_> = own.iter().map(|&event| room.item((event, group.titled), form, cache, ruler)).collect();
            let others = rest.iter().take(SURELY_MANY + 1).map(|&event| room.footprint(event).extent());
            choices.push(RowChoice::new(&items, others.collect(), room.field, MORE.line));
        }
        let fixed: Vec<_> = room.groups.iter().zip(&room.heads).map(|(group, head)| room.fixed(group, head)).collect();
        let heights = choices.iter().zip(&fixed).map(|(choice, fixed)| lane_height(choice.heights(), *fixed)).collect();
        let named =
            |choice: &RowChoice| choice.events.iter().zip(&choice.named).find(|(_, named)| **named).map(|(e, _)| *e);
        let labelled = choices.iter().filter_map(named).collect();
        Lanes { choices, fixed, heights, labelled }
    }

    fn height(&self) -> f64 {
        self.heights.iter().sum()
    }

    /// Labels an event of a lane where that fits.
    fn label(&mut self, (lane, i): (usize, usize), bottom: &mut Bottom<'_>, top: f64, ruler: &mut Ruler) {
        let choice = &mut self.choices[lane];
        if choice.named[i] {
            return;
        }
        let new = choice.name(i);
        let height = lane_height(choice.heights(), self.fixed[lane]);
        let total = top + self.heights.iter().sum::<f64>() - self.heights[lane] + height;
        let before = self.labelled.len();
        self.labelled.extend(new.iter().map(|&k| choice.events[k]));
        if total <= bottom(&self.labelled, ruler) {
            self.heights[lane] = height;
        } else {
            self.choices[lane].unname(&new);
            self.labelled.truncate(before);
        }
    }
}

/// For each of the chronicle's events whether it is labelled, and the form of labels that leaves room for the most; lanes
/// begin at `top` px.
pub(in crate::layout) fn select(
    room: &Room<'_>,
    bottom: &mut Bottom<'_>,
    top: f64,
    (cache, ruler): (&mut LabelCache<'_>, &mut Ruler),
) -> (Vec<bool>, LabelForm) {
    let count = room.picture.chronicle.events.len();
    let ranked = ranked(room);
    let (mut place, mut is_ranked) = (vec![(0, 0); count], vec![false; count]);
    ranked.iter().for_each(|&event| is_ranked[event] = true);
    for (lane, group) in room.groups.iter().enumerate() {
        let own = group.events.iter().filter(|&&event| is_ranked[event]);
        own.enumerate().for_each(|(i, &event)| place[event] = (lane, i));
    }
    let mut best: Option<(Lanes, LabelForm)> = None;
    for form in LabelForm::ALL {
        let mut lanes = Lanes::new(room, &is_ranked, form, (cache, ruler));
        for _ in 0..PASSES {
            let before = lanes.labelled.len();
            ranked.iter().for_each(|&event| lanes.label(place[event], bottom, top, ruler));
            if lanes.labelled.len() == before {
                break;
            }
        }
        let better = |best: &Lanes| {
            let more = lanes.labelled.len().cmp(&best.labelled.len());
            more.then(best.height().total_cmp(&lanes.height())).is_gt()
        };
        if best.as_ref().is_none_or(|(best, _)| better(best)) {
            best = Some((lanes, form));
        }
    }
    let mut named = vec![false; count];
    let (lanes, form) = best.expect("impossible: there is a form");
    lanes.labelled.iter().for_each(|&event| named[event] = true);
    (named, form)
}

/// The weightiest events of all lanes, the weightiest first: indices into the chronicle's events.
fn ranked(room: &Room<'_>) -> Vec<usize> {
    let all = room.picture.view.events.iter();
    let starts = all.map(|&event| (start(&room.footprint(event)), event)).collect();
    weightiest(room.picture, starts, LABELS_MOST)
}
