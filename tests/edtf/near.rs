//! Tests of the room or promise this file is named for.
