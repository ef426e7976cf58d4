//! Tells how much of the work on tables is done, to whoever heeds it.

/// Told of the work on tables, in hundredths of all of it. By default nobody is.
#[derive(Clone, Copy, Default)]
pub struct Heed<'a>(Option<&'a dyn Fn(u8)>);

impl<'a> Heed<'a> {
    /// Somebody who is told.
    pub fn new(tell: &'a dyn Fn(u8)) -> Self {
        Self(Some(tell))
    }

    /// So much is done.
    pub fn done(self, hundredths: u8) {
        if let Some(tell) = self.0 {
            tell(hundredths);
        }
    }

    /// So many steps are done of those that lead from one share of the work to another.
    pub fn step(self, (from, to): (u8, u8), step: usize, of: usize) {
        let passed = usize::from(to - from) * step / of.max(1);
        self.done(from + u8::try_from(passed).unwrap_or_default().min(to - from));
    }
}
