//! The number of decimals that the figures of a unit are shown with, however long a few of them are.

/// Figures with more decimals are only shown in full where most are such.
const USUAL: usize = 4;

/// The figures of a unit, counted by their decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Digits([u32; 29]);

impl Digits {
    /// Counts a figure.
    pub(super) fn count(&mut self, decimals: u32) {
        if let Some(figures) = self.0.get_mut(decimals as usize) {
            *figures = figures.saturating_add(1);
        }
    }

    /// The decimals that figures are shown with: those of the longest with at most four, or where more than half have more, as
    /// many as 95 of 100 have.
    pub fn shown(&self) -> u32 {
        let all: u64 = self.figures(0);
        let longest = |most: usize| self.0.iter().take(most + 1).rposition(|&figures| figures > 0).unwrap_or(0);
        let shown = if 2 * self.figures(USUAL + 1) <= all {
            longest(USUAL)
        } else {
            (USUAL..self.0.len()).find(|&decimals| 20 * self.figures(decimals + 1) <= all).unwrap_or(USUAL)
        };
        u32::try_from(shown).unwrap_or_default()
    }

    /// The decimals of the longest figure.
    pub fn most(&self) -> u32 {
        let longest = self.0.iter().rposition(|&figures| figures > 0);
        longest.and_then(|decimals| u32::try_from(decimals).ok()).unwrap_or_default()
    }

    /// The number of figures with more decimals than are shown.
    pub fn longer(&self) -> u64 {
        self.figures(self.shown() as usize + 1)
    }

    /// The number of figures with so many decimals or more.
    fn figures(&self, least: usize) -> u64 {
        self.0.iter().skip(least).map(|&figures| u64::from(figures)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(decimals: impl IntoIterator<Item = u32>) -> Digits {
        let mut digits = Digits::default();
        decimals.into_iter().for_each(|decimals| digits.count(decimals));
        digits
    }

    #[test]
    fn one_long_figure_does_not_widen_the_others() {
        let digits = of([1, 2, 0, 12]);
        assert_eq!((digits.shown(), digits.most(), digits.longer()), (2, 12, 1));
        assert_eq!(of([]).shown(), 0);
        assert_eq!(of([4, 5]).shown(), 4, "half is not more than half");
    }

    #[test]
    fn where_most_are_long_as_many_decimals_are_shown_as_nearly_all_have() {
        assert_eq!(of([5, 6, 6]).shown(), 6);
        assert_eq!(of(std::iter::repeat_n(6, 95).chain([9; 5])).shown(), 6);
        assert_eq!(of(std::iter::repeat_n(6, 94).chain([9; 6])).shown(), 9);
    }
}
