//! The plan of a vertical picture. What it is: how high it is, which events are labelled, in which column. In: a picture
//! and the height it may take. Out: labels with their columns, bars in tracks. It must not place anything.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::TimeScale;
use crate::layout::column::{GAP, Slip, needed, sides};
use crate::layout::fold::{Kept, ranked, slots};
use crate::layout::label::{self, Draft};
use crate::layout::marks::{Marks, Print, Stretch};
use crate::layout::picture::Picture;
use crate::layout::posts::Posts;
use crate::layout::shelf::Shelf;
use crate::layout::ticks_upright::Figures;

/// Narrower pictures have one column, px.
const TWO: f64 = 700.0;
/// From the rail to the labels: marks, whiskers and leaders; of one column and of two, px.
const REACH: (f64, f64) = (52.0, 84.0);
/// Part of the picture's inner width that bars may take.
const BARS: f64 = 0.2;
/// No label is set wider, or to fewer px.
const WIDEST: f64 = 300.0;
const NARROWEST: f64 = 60.0;
/// Free axis at both ends, px.
const INSET: f64 = 8.0;
/// No axis is shorter, px.
const LEAST: f64 = 240.0;
/// Height of the axis for each px of labels in a column.
const ROOMY: f64 = 1.5;
/// More labels than this are folded.
const MOST: usize = 300;
/// Labels that one slot keeps when labels must be folded.
const QUOTA: usize = 4;
/// Plans tried at most.
const TRIES: usize = 24;
/// Heights that differ by less are one, px.
const SAME: f64 = 4.0;

/// An event with a mark on the axis.
pub(super) struct Dot {
    /// Index into the chronicle's events.
    pub(super) event: usize,
    pub(super) marks: Marks,
}

/// A label and what it stands for.
pub(super) struct Entry {
    pub(super) subject: Subject,
    pub(super) slip: Slip,
    pub(super) draft: Draft,
    /// Whether it stands in the left column.
    pub(super) left: bool,
}

/// What a label stands for.
pub(super) enum Subject {
    /// A position among the dots.
    Dot(usize),
    /// A position among the labelled bars.
    Post(usize),
    /// Dots and events that have no label of their own: positions, and indices into the chronicle's events.
    More(Vec<usize>, Vec<usize>),
}

/// What to lay out in.
#[derive(Clone, Copy)]
struct Terms {
    /// Of the axis, px.
    height: f64,
    /// Of the axis' labels, px.
    figures: f64,
    /// Labels at most.
    most: usize,
}

/// A picture before it is placed.
pub(super) struct Plan {
    pub(super) two: bool,
    pub(super) scale: TimeScale,
    pub(super) figures: Figures,
    /// px
    pub(super) figures_width: f64,
    /// Where labels may stand, px.
    pub(super) field: Interval,
    pub(super) dots: Vec<Dot>,
    pub(super) posts: Posts,
    /// Ascending by place.
    pub(super) entries: Vec<Entry>,
    /// Of a column, px.
    pub(super) width: f64,
    /// From the rail to the labels, px.
    pub(super) reach: f64,
}

/// The plan below `top` px, no higher than `budget` px where that can be.
pub(super) fn plan(picture: &Picture<'_>, top: f64, budget: Option<f64>, ruler: &mut Ruler) -> Plan {
    let mut terms = Terms { height: LEAST, figures: 0.0, most: MOST };
    let mut plan = Plan::new(picture, terms, top, ruler);
    for _ in 0..TRIES {
        let (least, wished) = (plan.needed(), plan.wished());
        let height = budget.map_or(wished, |budget| wished.min(budget)).max(LEAST.min(least));
        let figures = terms.figures.max(plan.figures.width());
        let share = budget.map_or(1.0, |budget| budget.max(0.0) / least.max(1.0));
        let over = share < 1.0 && plan.entries.len() > 1;
        let most = if over { fewer(plan.entries.len(), share) } else { terms.most };
        if (height - terms.height).abs() < SAME && figures <= terms.figures && !over {
            break;
        }
        terms = Terms { height, figures, most };
        plan = Plan::new(picture, terms, top, ruler);
    }
    plan
}

impl Plan {
    fn new(picture: &Picture<'_>, terms: Terms, top: f64, ruler: &mut Ruler) -> Plan {
        let (inner, two) = (picture.inner(), picture.width >= TWO);
        let reach = if two { REACH.1 } else { REACH.0 };
        let field = Interval { start: top, end: top + terms.height };
        let inset = INSET.min(terms.height / 4.0);
        let scale = picture.scale(Interval { start: field.start + inset, end: field.end - inset });
        let figures = Figures::new(&scale, ruler);
        let (dots, bars) = divided(picture, &scale);
        let places: Vec<f64> = dots.iter().map(|dot| dot.marks.anchor()).collect();
        let posts = Posts::new(picture, bars, BARS * inner.length(), &places);
        let columns = if two { 2.0 } else { 1.0 };
        let figures_width = terms.figures.max(figures.width());
        let free = inner.length() - figures_width - posts.width() - columns * reach;
        let width = (free / columns).clamp(NARROWEST, WIDEST);
        let entries = Vec::new();
        let mut plan = Plan { two, scale, figures, figures_width, field, dots, posts, entries, width, reach };
        plan.entries = plan.labels(picture, &places, terms.most, ruler);
        plan
    }

    /// All labels, ascending by place, each in its column.
    fn labels(&self, picture: &Picture<'_>, places: &[f64], most: usize, ruler: &mut Ruler) -> Vec<Entry> {
        let mut shelf = Shelf::new(picture, self.width);
        let mut entries = Vec::new();
        for (y, subject) in self.subjects(picture, places, most) {
            let draft = match &subject {
                Subject::Dot(i) => shelf.column(self.dots[*i].event, 1, ruler),
                Subject::Post(i) => shelf.column(self.posts.named[*i].event, 1, ruler),
                Subject::More(_, events) => label::more(events.len(), &picture.range(events), self.width, ruler),
            };
            let slip = Slip { y, middle: draft.middle, height: draft.height };
            entries.push(Entry { subject, slip, draft, left: false });
        }
        entries.sort_by(|a, b| a.slip.y.total_cmp(&b.slip.y));
        if self.two {
            let slips: Vec<Slip> = entries.iter().map(|entry| entry.slip).collect();
            let held: Vec<bool> = entries.iter().map(|entry| entry.subject.at_bars()).collect();
            entries.iter_mut().zip(sides(&slips, &held)).for_each(|(entry, left)| entry.left = left);
        }
        entries
    }

    /// What labels stand for, and where each would stand, px.
    fn subjects(&self, picture: &Picture<'_>, places: &[f64], most: usize) -> Vec<(f64, Subject)> {
        let posts = self.posts.named.iter().enumerate();
        let dots = places.iter().enumerate().map(|(i, y)| (*y, Subject::Dot(i)));
        let mut own: Vec<(f64, Subject)> = dots.chain(posts.map(|(i, post)| (post.anchor, Subject::Post(i)))).collect();
        own.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut all = if own.len() > most { self.folded(picture, own, most) } else { own };
        let quiet: Vec<usize> = self.posts.quiet.iter().map(|post| post.event).collect();
        if !quiet.is_empty() {
            all.push((self.field.end, Subject::More(Vec::new(), quiet)));
        }
        all
    }

    /// About `most` labels, the rest folded.
    fn folded(&self, picture: &Picture<'_>, own: Vec<(f64, Subject)>, most: usize) -> Vec<(f64, Subject)> {
        let ys: Vec<f64> = own.iter().map(|(y, _)| *y).collect();
        let events: Vec<usize> = own.iter().map(|(_, subject)| self.event(subject)).collect();
        let ranked = ranked(picture, &events, &ys);
        let mut subjects: Vec<Option<Subject>> = own.into_iter().map(|(_, subject)| Some(subject)).collect();
        let kept = slots(&ys, &ranked, self.scale.span(), (most / QUOTA).max(1), QUOTA.min(most));
        let subject = |(y, kept): (f64, Kept)| match kept {
            Kept::Own(i) => subjects[i].take().map(|subject| (y, subject)),
            Kept::More(rest) => {
                let gone = rest.iter().filter_map(|&i| subjects[i].take());
                let dots = gone.filter_map(|subject| if let Subject::Dot(i) = subject { Some(i) } else { None });
                Some((y, Subject::More(dots.collect(), rest.iter().map(|&i| events[i]).collect())))
            }
        };
        kept.into_iter().filter_map(subject).collect()
    }

    fn event(&self, subject: &Subject) -> usize {
        match subject {
            Subject::Dot(i) => self.dots[*i].event,
            Subject::Post(i) => self.posts.named[*i].event,
            Subject::More(_, events) => events[0],
        }
    }

    /// What the higher column takes, px.
    pub(super) fn needed(&self) -> f64 {
        let column =
            |left: bool| needed(self.entries.iter().filter(|entry| entry.left == left).map(|entry| &entry.slip));
        (column(false).max(column(true)) - GAP).max(0.0)
    }

    /// Room for all labels not too far from their marks, px.
    fn wished(&self) -> f64 {
        let columns = if self.two { 2.0 } else { 1.0 };
        let total: f64 = self.entries.iter().map(|entry| entry.slip.height).sum();
        (ROOMY * total / columns).max(self.needed()).max(LEAST)
    }
}

impl Subject {
    /// Whether its label must stand at the bars.
    fn at_bars(&self) -> bool {
        match self {
            Subject::Dot(_) => false,
            Subject::Post(_) => true,
            Subject::More(dots, _) => dots.is_empty(),
        }
    }
}

/// Labels that may fit where so large a share of the height of `count` labels is there.
fn fewer(count: usize, share: f64) -> usize {
    ((count as f64 * share.min(0.95)) as usize).max(1)
}

/// Marks ascending by place, and bars.
fn divided(picture: &Picture<'_>, scale: &TimeScale) -> (Vec<Dot>, Vec<(usize, Stretch)>) {
    let (mut dots, mut bars) = (Vec::new(), Vec::new());
    for (&event, print) in picture.view.events.iter().zip(picture.prints(scale)) {
        match print {
            Print::Marks(marks) => dots.push(Dot { event, marks }),
            Print::Bar(stretch) => bars.push((event, stretch)),
        }
    }
    dots.sort_by(|a, b| a.marks.anchor().total_cmp(&b.marks.anchor()));
    (dots, bars)
}
