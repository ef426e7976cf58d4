//! Stated totals held against each other: those of the areas right below, and those of both kinds of money.

use indsats::model::financing::View;

use super::facts::{Facts, Line, Stated};

/// The lines that a total is stated for: an area or all, a class or all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    pub area: Option<usize>,
    pub view: View,
    pub class: Option<(usize, usize)>,
}

/// A difference, and the number of figures in it that may be rounded.
pub type Apart = (i128, usize);

/// The figures that are stated for a part, or the number of zeros that its lines print.
type Part = Result<Vec<Option<i128>>, usize>;

impl Facts {
    fn is_within(&self, inner: Option<usize>, outer: Option<usize>) -> bool {
        outer.is_none_or(|outer| inner.is_some_and(|inner| self.is_in(inner, outer)))
    }

    fn lines_of(&self, of: Subject) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| {
            (of.view == View::Combined || (of.view == View::External) == line.external)
                && of.area.is_none_or(|area| line.areas.contains(&area))
                && of.class.is_none_or(|(kind, group)| line.groups[kind] == group)
        })
    }

    /// The number of amounts that the lines of a part print, where the document has nothing to print of it: every area in it has
    /// lines, none of these with an amount, and no total prints one.
    pub fn empty(&self, of: Subject, year: usize) -> Option<usize> {
        let mut areas = (0..self.areas.len()).filter(|&area| self.is_within(Some(area), of.area));
        let all_have_lines = areas.all(|area| self.lines.iter().any(|line| line.areas.contains(&area)));
        let overlaps = |view: View| view == of.view || [view, of.view].contains(&View::Combined);
        let mut inside = self.stated.iter().filter(|stated| self.is_within(stated.area, of.area));
        let says = |stated: &Stated| {
            let of_it = of.view == View::Combined || stated.view == of.view;
            let is_printed =
                of_it && (of.class.is_none() || stated.class == of.class) && stated.amounts[year].is_some();
            let all = Subject { area: stated.area, view: stated.view, class: None };
            let is_hidden = overlaps(stated.view)
                && stated.amounts[year].is_some_and(|amount| amount != 0)
                && self.lines_of(all).next().is_none();
            is_printed || is_hidden
        };
        let amounts: Vec<i128> = self.lines_of(of).filter_map(|line| line.amounts[year]).collect();
        let is_empty =
            all_have_lines && !self.lines.is_empty() && !inside.any(says) && amounts.iter().all(|&amount| amount == 0);
        is_empty.then_some(amounts.len())
    }

    /// The totals of something that are printed where `place` says, each figure once; none where it is not stated and not empty.
    fn part(&self, of: Subject, year: usize, place: impl Fn(&Stated) -> bool) -> Option<Part> {
        let is_it = |stated: &&Stated| {
            (stated.area, stated.view, stated.class) == (of.area, of.view, of.class) && place(stated)
        };
        let mut figures: Vec<Option<i128>> = Vec::new();
        for stated in self.stated.iter().filter(is_it) {
            if !figures.contains(&stated.amounts[year]) {
                figures.push(stated.amounts[year]);
            }
        }
        if figures.is_empty() { self.empty(of, year).map(Err) } else { Some(Ok(figures)) }
    }

    /// The difference of a total from those of the areas right below it and its own lines, and from those of both kinds of money.
    pub fn apart(&self, stated: &Stated, year: usize) -> [Option<Apart>; 2] {
        let of = Subject { area: stated.area, view: stated.view, class: stated.class };
        let figure = stated.amounts[year];
        let in_table = |other: &Stated| other.place == stated.place;
        let below = (0..self.areas.len()).filter(|&area| self.areas[area].parent == of.area);
        let areas = below.map(|area| self.part(Subject { area: Some(area), ..of }, year, in_table));
        let own = self.lines_of(of).filter(|line| of.area.is_some_and(|area| line.areas[0] == area));
        let own: Vec<i128> = own.filter_map(|line| line.amounts[year]).collect();
        let with_areas = self.nearest(figure, (own.iter().sum(), own.len()), areas.collect());
        let in_document = |other: &Stated| other.place.0 == stated.place.0;
        let kinds = [View::Internal, View::External].map(|view| self.part(Subject { view, ..of }, year, in_document));
        let with_kinds = self.nearest(figure, (0, 0), kinds.into_iter().collect());
        [with_areas, with_kinds.filter(|_| of.view == View::Combined)]
    }

    /// The difference of a figure from the sum of parts that comes nearest; none where a part is unknown, or none is stated.
    fn nearest(&self, figure: Option<i128>, own: Apart, parts: Option<Vec<Part>>) -> Option<Apart> {
        let parts = parts?;
        if parts.iter().all(Result::is_err) {
            return None;
        }
        let mut sums = vec![own];
        for part in parts {
            let figures = part.unwrap_or_else(|empty| {
                for (_, count) in &mut sums {
                    *count += empty;
                }
                vec![None]
            });
            let with = |&(sum, count): &Apart| {
                let added = |figure: &Option<i128>| (sum + figure.unwrap_or(0), count + usize::from(figure.is_some()));
                figures.iter().map(added).collect::<Vec<_>>()
            };
            sums = sums.iter().flat_map(with).collect();
        }
        let apart = sums.into_iter().map(|(sum, count)| (figure.unwrap_or(0) - sum, count + 1));
        apart.min_by_key(|&apart| (apart.0 != 0, self.differs(apart)))
    }

    /// True where rounding doesn't explain a difference.
    pub fn differs(&self, (difference, figures): Apart) -> bool {
        2 * difference.abs() > self.rounding.map_or(0, |unit| unit * i128::try_from(figures).unwrap())
    }
}
