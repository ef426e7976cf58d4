//! The stated totals of a dataset with the outcomes of their comparisons, as the reckoning finds them; and those that stand beside
//! the sums of lines.

use indsats::model::{
    dataset::Dataset,
    financing::View,
    ids::{AreaId, StatedId},
    period::Period,
};

use super::{
    facts::{READING, figures, reckoned},
    figure::{Blank, Figure, Series, total},
    groups::{folded, kind},
    sums::{Part, Seen},
};
use crate::reckoning::{
    document::{Area, Document, Total, View as Printed},
    itemised::Spot,
    reckon::{Against, Comparison, Outcome, Reckoning, Row as Compared},
};

/// A total that a document prints.
pub struct Stated {
    pub area: Option<usize>,
    pub view: Printed,
    /// Its row on the screen.
    pub id: StatedId,
    /// The kind of groups and the name in it, as spelt first, where it is not the total of all lines.
    pub class: Option<(usize, String)>,
    pub cells: Series,
    /// Of each column whether a figure, or a dash, is printed there.
    pub has_figure: Vec<bool>,
    /// Of each comparison and column the difference, where it is compared there.
    differences: [Vec<Option<Difference>>; 4],
    /// Of each column whether it holds for all money: there is no money of the other kind.
    holds_for_all: Vec<bool>,
}

/// A difference, twice what may be within rounding, and whether it only follows from others.
#[derive(Clone, Copy)]
struct Difference {
    amount: i128,
    roundings: i128,
    is_carried: bool,
}

/// A stated total beside the sum of lines.
#[derive(Clone, Copy)]
pub struct StatedFigure<'a> {
    pub stated: &'a Stated,
    pub figure: Figure,
    pub difference: i128,
    /// From the sum of its lines.
    pub differs: bool,
    pub differs_from_totals: bool,
    pub lines: HeldAgainst,
}

/// The lines of a stated total.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum HeldAgainst {
    /// It is not itemised.
    Nothing,
    /// Its own difference.
    Lines,
    /// The difference only follows from others.
    LinesCarried,
}

/// The lines that a total is stated for.
type Subject = (Option<usize>, Printed, Option<(usize, String)>);

/// Every stated total, with those of an area in the order of the file.
pub fn all_stated(document: &Document, reckoning: &Reckoning, dataset: &Dataset) -> Vec<Stated> {
    let whole = document.whole();
    let mut all = Vec::new();
    let mut areas = 0;
    for (path, area) in paths(&whole, Vec::new()) {
        let place = (!path.is_empty()).then_some(areas);
        areas += usize::from(!path.is_empty());
        let ids = dataset.stated_for(place.map(|place| AreaId(u32::try_from(place).unwrap())));
        for ((index, total), (id, read)) in area.stated.iter().enumerate().zip(ids) {
            let of = |it: &&Comparison| it.path == path && it.row == Compared::Total(index);
            let compared: Vec<&Comparison> = reckoning.comparisons.iter().filter(of).collect();
            let of_classes = stated(document, area, total, &compared);
            let spelt = read.class.map(|class| dataset.text(class.name).to_owned());
            let class = of_classes.class.zip(spelt).map(|((kind, _), spelt)| (kind, spelt));
            all.push(Stated { area: place, id, class, ..of_classes });
        }
    }
    // Grand totals stand last in a file.
    all.sort_by_key(|stated| stated.area.is_none());
    all
}

/// For each line the outcomes of its printed sums, column by column.
pub fn sums_of_lines(document: &Document, reckoning: &Reckoning) -> Vec<Vec<Option<Outcome>>> {
    let whole = document.whole();
    let mut all = Vec::new();
    for (path, area) in paths(&whole, Vec::new()) {
        for index in 0..area.lines.len() {
            let of = |column: usize| {
                let is_it =
                    |it: &&Comparison| it.path == path && it.row == Compared::Line(index) && it.column == column;
                reckoning.comparisons.iter().find(is_it).map(|it| it.outcome)
            };
            all.push((0..document.columns.len()).map(of).collect());
        }
    }
    all
}

fn paths(area: &Area, path: Vec<usize>) -> Vec<(Vec<usize>, &Area)> {
    let below = area.areas.iter().enumerate().flat_map(|(index, part)| paths(part, [&path[..], &[index]].concat()));
    let below: Vec<_> = below.collect();
    std::iter::once((path, area)).chain(below).collect()
}

fn stated(document: &Document, area: &Area, total: &Total, compared: &[&Comparison]) -> Stated {
    let columns = || 0..document.columns.len();
    let difference = |against: Against, column: usize| {
        let it = compared.iter().find(|it| (it.against, it.column) == (against, column))?;
        let is_compared = it.outcome != Outcome::NotItemised;
        is_compared.then_some(Difference { amount: it.difference, roundings: it.roundings, is_carried: it.carried })
    };
    let other = match total.view {
        Printed::Internal => Some(Printed::External),
        Printed::External => Some(Printed::Internal),
        Printed::Combined => None,
    };
    let class = total.class.as_ref();
    let holds_for_all = |column: usize| {
        other.is_some_and(|view| Spot { document, reading: READING, area, view, class, column }.is_empty())
    };
    Stated {
        area: None,
        id: StatedId(0),
        view: total.view,
        class: class.map(|class| (kind(document, &class.by), class.name.clone())),
        cells: figures(document, &total.cells, &total.remarks).0,
        has_figure: total.cells.iter().map(|cell| cell.is_stated()).collect(),
        differences: [Against::Initiatives, Against::StatedAreas, Against::StatedViews, Against::Columns]
            .map(|against| columns().map(|column| difference(against, column)).collect()),
        holds_for_all: columns().map(holds_for_all).collect(),
    }
}

impl Difference {
    fn differs(self) -> bool {
        2 * self.amount.abs() > self.roundings
    }
}

impl Stated {
    pub fn folded_class(&self) -> Option<(usize, String)> {
        self.class.as_ref().map(|(kind, name)| (*kind, folded(name)))
    }

    /// The differences of some columns together; none unless each of them is compared.
    fn together(&self, against: usize, columns: &[usize]) -> Option<Difference> {
        let of: Option<Vec<Difference>> = columns.iter().map(|&column| self.differences[against][column]).collect();
        let of = of?;
        let add = |sum: Difference, one: &Difference| Difference {
            amount: sum.amount + one.amount,
            roundings: sum.roundings + one.roundings,
            is_carried: sum.is_carried && one.is_carried,
        };
        Some(of.iter().fold(Difference { amount: 0, roundings: 0, is_carried: true }, add))
    }
}

impl StatedFigure<'_> {
    pub fn is_apart(&self) -> bool {
        self.differs || self.differs_from_totals
    }

    /// True where the total is larger in size than the lines' sum, or of the other sign.
    pub fn is_larger(&self) -> bool {
        let total = self.figure.amount.unwrap_or(0);
        let lines = total - self.difference;
        total.signum() * lines.signum() < 0 || total.abs() > lines.abs()
    }
}

impl<'a> Seen<'a> {
    /// The lines that totals can be stated for.
    fn subject(&self, part: Part) -> Option<Subject> {
        match part {
            Part::Area(area, view) => Some((area, reckoned(view), None)),
            Part::Group(kind, group, view) => match &self.facts.groups[kind][group].names[..] {
                [name] => Some((None, reckoned(view), Some((kind, name.clone())))),
                _ => None,
            },
            Part::Total(total, view) => {
                let stated = &self.facts.stated[total];
                let class = stated.class.as_ref().map(|(kind, name)| (*kind, folded(name)));
                Some((stated.area, reckoned(view), class))
            }
            Part::Marked(_) => None,
        }
    }

    /// Everything that is stated for an area, the whole or a class, in the order of the file.
    pub fn all_stated(&self, part: Part, period: Period) -> Vec<StatedFigure<'a>> {
        let facts = self.facts;
        let Some(subject) = self.subject(part) else { return Vec::new() };
        let years = facts.years_of(period);
        let of_it = |stated: &&Stated| {
            (stated.area, stated.view, stated.folded_class()) == (subject.0, subject.1, subject.2.clone())
                && years.iter().any(|&year| stated.has_figure[year])
        };
        let figure = |stated: &'a Stated| {
            let with_lines = stated.together(0, &years);
            let differs = |against: usize| stated.together(against, &years).is_some_and(Difference::differs);
            StatedFigure {
                stated,
                figure: total(years.iter().map(|&year| stated.cells[year])),
                difference: with_lines.map_or(0, |it| it.amount),
                differs: differs(0),
                differs_from_totals: (1..4).any(differs),
                lines: match with_lines {
                    None => HeldAgainst::Nothing,
                    Some(it) if it.is_carried => HeldAgainst::LinesCarried,
                    Some(_) => HeldAgainst::Lines,
                },
            }
        };
        facts.stated.iter().filter(of_it).map(figure).collect()
    }

    /// True where a total is stated for a class, in an area or in all, in any column of the measure.
    pub fn is_stated(&self, part: Part) -> bool {
        let basis = self.basis();
        let mut columns = basis.years.iter().chain(&basis.others);
        let Some((_, view, class)) = self.subject(part) else { return false };
        let is_of_it = |stated: &&Stated| class.is_some() && stated.folded_class() == class;
        let is_there = |stated: &Stated, place: usize| {
            let is_of_money = stated.view == view || view == Printed::Combined && stated.holds_for_all[place];
            stated.has_figure[place] && is_of_money
        };
        let is_stated = |&place: &usize| self.facts.stated.iter().filter(is_of_it).any(|it| is_there(it, place));
        matches!(part, Part::Group(..)) && columns.any(is_stated)
    }

    /// True where a total stands for a part of which nothing is published in the period that is shown.
    pub fn is_withheld(&self, part: Part) -> bool {
        let Some(subject) = self.subject(part) else { return false };
        let years = self.facts.years_of(self.period);
        let of_it = |stated: &&Stated| {
            (stated.area, stated.view, stated.folded_class()) == (subject.0, subject.1, subject.2.clone())
        };
        let is_withheld = |stated: &Stated| {
            let printed: Vec<Figure> =
                years.iter().map(|&year| stated.cells[year]).filter(|cell| cell.blank != Blank::Cell).collect();
            !printed.is_empty() && printed.iter().all(|cell| cell.is_withheld)
        };
        self.facts.stated.iter().filter(of_it).any(is_withheld)
    }

    /// Everything that stands beside the sum of lines: for all money, where nothing is stated for it, that of one kind where there is
    /// no money of the other.
    fn beside(&self, part: Part, period: Period) -> Vec<StatedFigure<'a>> {
        let own = self.all_stated(part, period);
        if !own.is_empty() || part.view() != View::Combined {
            return own;
        }
        let years = self.facts.years_of(period);
        let kinds = [View::Internal, View::External].into_iter();
        let of_kinds = kinds.flat_map(|kind| self.all_stated(part.seen_as(kind), period));
        of_kinds.filter(|it| years.iter().all(|&year| it.stated.holds_for_all[year])).collect()
    }

    /// The stated total that is shown: the first that differs from its lines, else from other totals, else the first. None under a
    /// filter, which leaves no area whole.
    pub fn held(&self, part: Part, period: Period) -> Option<StatedFigure<'a>> {
        if self.found.is_some() { None } else { self.unfiltered(part, period) }
    }

    pub fn unfiltered(&self, part: Part, period: Period) -> Option<StatedFigure<'a>> {
        let held = self.beside(part, period);
        let differing = held.iter().find(|held| held.differs);
        differing.or(held.iter().find(|held| held.differs_from_totals)).or(held.first()).copied()
    }
}
