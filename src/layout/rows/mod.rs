//! Rows of bars and marks in a lane or below the axis, with labels and without.

pub(in crate::layout) mod bar_rows;
pub(in crate::layout) mod free_room;
pub(in crate::layout) mod other_marks;
pub(in crate::layout) mod row_choice;
pub(in crate::layout) mod unlabelled;
