//! Dates in words. What it is: English words for every EDTF value, with chrono's month names. In: a date. Out: words. It
//! must not know where they are set.
