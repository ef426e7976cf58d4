//! The place of each gap, and the differences that only follow from one.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    cells::terms,
    document::{Area, Class, Document, Total, View},
    itemised::Reading,
    reckon::{Against, Comparison, Outcome, Reckoning, Row},
};

/// A gap is said once for an area or class and a column; one in a line's own sum once for the line and the column.
pub type Place = (Vec<usize>, Option<Class>, Option<usize>, usize);

/// A row's cell and what it was compared with.
type Key = (Vec<usize>, Row, usize, Against);

/// All differences, those of 0 too, each with twice as much as it may be within rounding.
struct Differences<'a> {
    document: &'a Document,
    reading: Reading,
    of: BTreeMap<Key, (i128, i128)>,
}

/// Sets `carried` and `gap`.
pub fn find(document: &Document, reading: Reading, whole: &Area, comparisons: &mut [Comparison]) {
    let of = comparisons
        .iter()
        .filter(|said| said.outcome != Outcome::NotItemised)
        .map(|said| ((said.path.clone(), said.row, said.column, said.against), (said.difference, said.roundings)));
    let differences = Differences { document, reading, of: of.collect() };
    for said in comparisons.iter_mut().filter(|said| said.outcome == Outcome::Differs) {
        let area = inside(whole, &said.path);
        let in_sum = differences.follows_in_a_sum(area, said);
        match (said.row, said.against) {
            (Row::Total(index), Against::Initiatives) => {
                // "A difference with the lines is **carried** when it equals *below*, within its rounding, and *below* is not 0;
                // else it is a gap here".
                let below = differences.below(area, &said.path, &area.stated[index], said.view, said.column);
                said.carried = in_sum || (below != 0 && 2 * (said.difference - below).abs() <= said.roundings);
                said.gap = !said.carried;
            }
            (Row::Total(index), Against::StatedAreas | Against::StatedViews) => {
                // "A difference of `stated_areas` or `stated_views` makes a gap of its own only where a total in it is not
                // itemised and it isn't exactly −*below*".
                let below = differences.below(area, &said.path, &area.stated[index], said.view, said.column);
                said.carried = in_sum;
                let exactly = match reading {
                    Reading::Written => said.difference == -below,
                    Reading::Narrow => 2 * (said.difference + below).abs() <= said.roundings,
                };
                said.gap = !in_sum && differences.has_not_itemised(area, said) && !exactly;
            }
            (_, _) => {
                said.carried = in_sum;
                said.gap = !in_sum;
            }
        }
    }
    // "else it is carried unless the area has a gap there."
    let gaps: BTreeSet<Place> = comparisons.iter().filter(|said| said.gap).map(place).collect();
    let others = comparisons.iter_mut().filter(|said| said.outcome == Outcome::Differs && !said.gap && !said.carried);
    others.for_each(|said| said.carried = !gaps.contains(&place(said)));
}

fn place(said: &Comparison) -> Place {
    let line = if let Row::Line(line) = said.row { Some(line) } else { None };
    (said.path.clone(), said.class.clone(), line, said.column)
}

fn inside<'a>(whole: &'a Area, path: &[usize]) -> &'a Area {
    path.iter().fold(whole, |area, index| &area.areas[*index])
}

impl Differences<'_> {
    /// The difference of a total with the lines; none where it is not itemised, or states nothing.
    fn with_lines(&self, path: &[usize], total: usize, column: usize) -> Option<i128> {
        self.difference(&(path.to_vec(), Row::Total(total), column, Against::Initiatives))
    }

    fn difference(&self, key: &Key) -> Option<i128> {
        self.of.get(key).map(|(difference, _)| *difference)
    }

    /// The same; narrower than the text, one with other totals stands in for it where the total is not itemised.
    fn known(&self, path: &[usize], total: usize, column: usize) -> Option<i128> {
        let others = [Against::StatedAreas, Against::StatedViews]
            .into_iter()
            .filter_map(|against| self.difference(&(path.to_vec(), Row::Total(total), column, against)));
        let other = others.filter(|_| self.reading == Reading::Narrow).find(|difference| *difference != 0);
        self.with_lines(path, total, column).or(other)
    }

    // "For every total, *below* is the sum of the differences with the lines of the areas right below (of each: its total in the
    // same document and table, else its first in that view, for all money else its two kinds together, else what is below it)."
    fn below(&self, area: &Area, path: &[usize], total: &Total, view: View, column: usize) -> i128 {
        let parts = area.areas.iter().enumerate();
        parts.map(|(index, part)| self.of_part(part, &[path, &[index]].concat(), total, view, column)).sum()
    }

    fn of_part(&self, part: &Area, path: &[usize], total: &Total, view: View, column: usize) -> i128 {
        let first = |view: View, is_right: &dyn Fn(&Total) -> bool| {
            let mut stated =
                part.stated.iter().enumerate().filter(|(_, it)| it.view == view && it.class == total.class);
            stated.find_map(|(index, it)| self.known(path, index, column).filter(|_| is_right(it)))
        };
        let same = |it: &Total| (&it.document, &it.table) == (&total.document, &total.table);
        let kinds = view.kinds();
        first(view, &same).or_else(|| first(view, &|_| true)).unwrap_or_else(|| {
            if kinds.iter().any(|kind| first(*kind, &|_| true).is_some()) {
                kinds.iter().map(|kind| self.of_part(part, path, total, *kind, column)).sum()
            } else {
                self.below(part, path, total, view, column)
            }
        })
    }

    /// One of the totals in a comparison of totals has no difference with the lines.
    fn has_not_itemised(&self, area: &Area, said: &Comparison) -> bool {
        let Row::Total(index) = said.row else { return false };
        let total = &area.stated[index];
        let unknown = |path: &[usize], area: &Area, is_in_it: &dyn Fn(&Total) -> bool| {
            let mut added = area.stated.iter().enumerate().filter(|(_, it)| is_in_it(it) && it.class == total.class);
            added.any(|(index, it)| {
                it.cells[said.column].is_stated() && self.with_lines(path, index, said.column).is_none()
            })
        };
        let mut parts = area.areas.iter().enumerate();
        self.with_lines(&said.path, index, said.column).is_none()
            || match said.against {
                Against::StatedAreas => parts.any(|(part, area)| {
                    unknown(&[&said.path[..], &[part]].concat(), area, &|it| {
                        (&it.document, &it.table, it.view) == (&total.document, &total.table, total.view)
                    })
                }),
                _ => unknown(&said.path, area, &|it| it.document == total.document && it.view != View::Combined),
            }
    }

    // "In a `sum_of` column a difference equal to the sum of those of its columns, or of the rows' own, is carried." Equal by
    // size, within its rounding: a cell of a year that is too large makes the printed sum too small.
    fn follows_in_a_sum(&self, area: &Area, said: &Comparison) -> bool {
        if !self.document.columns[said.column].is_sum() {
            return false;
        }
        let of_columns = |against| {
            let each = terms(self.document, said.column).into_iter().filter_map(|(sign, column)| {
                let (difference, roundings) = self.of.get(&(said.path.clone(), said.row, column?, against))?;
                Some((sign * difference, *roundings))
            });
            each.fold((0, 0), |(sum, all), (difference, roundings)| (sum + difference, all + roundings))
        };
        let any = [Against::Initiatives, Against::StatedAreas, Against::StatedViews, Against::Columns];
        let same = [said.against];
        let of_columns =
            if said.against == Against::Columns { &any[..] } else { &same[..] }.iter().copied().map(of_columns);
        let of_rows = if let Row::Total(_) = said.row { self.of_rows(area, said) } else { Vec::new() };
        let mut sums = of_columns.chain(of_rows.into_iter().map(|sum| (sum, 0)));
        sums.any(|(sum, roundings)| {
            sum != 0 && 2 * (sum.abs() - said.difference.abs()).abs() <= said.roundings + roundings
        })
    }

    /// The differences of a total's rows with their own cells: of its lines, and of the totals right below it with the lines
    /// beside them.
    fn of_rows(&self, area: &Area, said: &Comparison) -> Vec<i128> {
        let Row::Total(index) = said.row else { return Vec::new() };
        let total = &area.stated[index];
        let own = self.of_lines(area, &said.path, said);
        let parts = area.areas.iter().enumerate().map(|(index, part)| (part, [&said.path[..], &[index]].concat()));
        let parts: Vec<(&Area, Vec<usize>)> = parts.collect();
        let lines: i128 = parts.iter().map(|(part, path)| self.of_all_lines(part, path, said)).sum();
        let totals = parts.iter().map(|(part, path)| {
            let columns = |same_table: bool| {
                part.stated.iter().enumerate().find_map(|(index, it)| {
                    let same = (&it.document, &it.table) == (&total.document, &total.table) || !same_table;
                    let key = (path.clone(), Row::Total(index), said.column, Against::Columns);
                    let is_of_it = same && it.view == total.view && it.class == total.class;
                    self.difference(&key).filter(|_| is_of_it)
                })
            };
            columns(true).or_else(|| columns(false)).unwrap_or(0)
        });
        vec![own + lines, own + totals.sum::<i128>()]
    }

    fn of_all_lines(&self, area: &Area, path: &[usize], said: &Comparison) -> i128 {
        let parts = area.areas.iter().enumerate();
        let parts = parts.map(|(index, part)| self.of_all_lines(part, &[path, &[index]].concat(), said));
        self.of_lines(area, path, said) + parts.sum::<i128>()
    }

    fn of_lines(&self, area: &Area, path: &[usize], said: &Comparison) -> i128 {
        let lines = area.lines.iter().enumerate().filter(|(_, line)| line.is_of(said.view, said.class.as_ref()));
        let of = |index| self.difference(&(path.to_vec(), Row::Line(index), said.column, Against::Columns));
        lines.filter_map(|(index, _)| of(index)).sum()
    }
}

impl Reckoning {
    /// Each place once, in document order.
    pub fn gaps(&self) -> BTreeSet<Place> {
        self.differences().filter(|said| said.gap).map(place).collect()
    }

    /// Places with differences that all follow from others.
    pub fn carried(&self) -> BTreeSet<Place> {
        let gaps = self.gaps();
        self.differences().map(place).filter(|place| !gaps.contains(place)).collect()
    }
}
