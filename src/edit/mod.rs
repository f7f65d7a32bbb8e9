//! A wished change as the smallest text edits. What it is: the room for `add`, `set`, `fmt`, still to be built. In: a
//! document. Out: edits. It must not re-serialise the file.
