//! Plane geometry: points, sizes, rectangles, intervals, in px with y downwards.

mod line;

pub use crate::geom::line::{crosses, enters};

/// A point, px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// Rightwards, px.
    pub x: f64,
    /// Downwards, px.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Point::new(1.0, 2.0).y, 2.0);
    /// ```
    pub fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    /// How far another point is, in a straight line: the same on every machine.
    ///
    /// ```
    /// use dateline::geom::Point;
    /// assert_eq!(Point::new(1.0, 1.0).distance(Point::new(4.0, 5.0)), 5.0);
    /// ```
    pub fn distance(self, other: Point) -> f64 {
        let (x, y) = (other.x - self.x, other.y - self.y);
        (x * x + y * y).sqrt()
    }
}

/// A width and a height, px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Size {
    /// px
    pub width: f64,
    /// px
    pub height: f64,
}

/// A closed interval on one axis, `start <= end`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Interval {
    /// The smaller end.
    pub start: f64,
    /// The larger end.
    pub end: f64,
}

impl Interval {
    /// From the smaller to the larger of the two.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Interval::new(3.0, 1.0).start, 1.0);
    /// ```
    pub fn new(a: f64, b: f64) -> Interval {
        Interval { start: a.min(b), end: a.max(b) }
    }

    /// Its length.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Interval::new(1.0, 3.0).length(), 2.0);
    /// ```
    pub fn length(self) -> f64 {
        self.end - self.start
    }

    /// Its middle.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Interval::new(1.0, 3.0).middle(), 2.0);
    /// ```
    pub fn middle(self) -> f64 {
        (self.start + self.end) / 2.0
    }

    /// The same interval further along the line.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// assert_eq!(Interval::new(1.0, 3.0).moved(2.5), Interval::new(3.5, 5.5));
    /// ```
    pub fn moved(self, by: f64) -> Interval {
        Interval { start: self.start + by, end: self.end + by }
    }

    /// Whether the value lies in it, ends included.
    ///
    /// ```
    /// assert!(dateline::geom::Interval::new(1.0, 3.0).contains(3.0));
    /// ```
    pub fn contains(self, value: f64) -> bool {
        self.start <= value && value <= self.end
    }

    /// How long the common part is, negative where there is a distance between the two.
    ///
    /// ```
    /// use dateline::geom::Interval;
    /// assert_eq!(Interval::new(0.0, 3.0).overlap(Interval::new(2.0, 9.0)), 1.0);
    /// ```
    pub fn overlap(self, other: Interval) -> f64 {
        self.end.min(other.end) - self.start.max(other.start)
    }
}

/// A rectangle with sides along the axes, px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left to right.
    pub x: Interval,
    /// Top to bottom.
    pub y: Interval,
}

impl Rect {
    /// From the top left corner and the size.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Rect::new(1.0, 2.0, 3.0, 4.0).bottom(), 6.0);
    /// ```
    pub fn new(left: f64, top: f64, width: f64, height: f64) -> Rect {
        Rect { x: Interval::new(left, left + width), y: Interval::new(top, top + height) }
    }

    /// Left edge, px.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Rect::new(1.0, 2.0, 3.0, 4.0).left(), 1.0);
    /// ```
    pub fn left(self) -> f64 {
        self.x.start
    }

    /// Right edge, px.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Rect::new(1.0, 2.0, 3.0, 4.0).right(), 4.0);
    /// ```
    pub fn right(self) -> f64 {
        self.x.end
    }

    /// Top edge, px.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Rect::new(1.0, 2.0, 3.0, 4.0).top(), 2.0);
    /// ```
    pub fn top(self) -> f64 {
        self.y.start
    }

    /// Bottom edge, px.
    ///
    /// ```
    /// assert_eq!(dateline::geom::Rect::new(1.0, 2.0, 3.0, 4.0).bottom(), 6.0);
    /// ```
    pub fn bottom(self) -> f64 {
        self.y.end
    }

    /// Whether both share more than `tolerance` px in both directions.
    ///
    /// ```
    /// use dateline::geom::Rect;
    /// assert!(!Rect::new(0.0, 0.0, 2.0, 2.0).overlaps(Rect::new(2.0, 0.0, 2.0, 2.0), 0.0));
    /// ```
    pub fn overlaps(self, other: Rect, tolerance: f64) -> bool {
        self.x.overlap(other.x) > tolerance && self.y.overlap(other.y) > tolerance
    }

    /// The straight way from one to the other, px; 0 where they touch.
    ///
    /// ```
    /// use dateline::geom::Rect;
    /// assert_eq!(Rect::new(0.0, 0.0, 2.0, 2.0).distance(Rect::new(5.0, 6.0, 2.0, 2.0)), 5.0);
    /// ```
    pub fn distance(self, other: Rect) -> f64 {
        let (x, y) = (self.x.overlap(other.x).min(0.0), self.y.overlap(other.y).min(0.0));
        (x * x + y * y).sqrt()
    }
}
