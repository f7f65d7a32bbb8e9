//! Numbers for tests, which look random and are the same everywhere.

/// A linear congruential generator, from its seed.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    /// 0 up to, not including, the limit.
    pub(super) fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as i64) % limit
    }
}
