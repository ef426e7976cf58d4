//! Has a total lines to be held against, and is a part empty? Each step stands under the sentence it is made from.

use super::{
    cells::{Worth, worth},
    document::{Area, Cell, Class, Document, FUNDING, Line, Total, View},
};

/// Two ways to read the rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// As they are written.
    Written,
    /// Narrower where a document that is right would be called wrong: see `hidden_otherwise`.
    Narrow,
}

/// An area's money of a view and class in a column.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    pub document: &'a Document,
    pub reading: Reading,
    pub area: &'a Area,
    pub view: View,
    pub class: Option<&'a Class>,
    pub column: usize,
}

impl<'a> Spot<'a> {
    pub fn at(self, area: &'a Area) -> Self {
        Self { area, ..self }
    }

    pub fn seen(self, view: View) -> Self {
        Self { view, ..self }
    }

    /// The lines that count, those of sub-areas included.
    pub fn lines(self) -> Vec<&'a Line> {
        self.area.all_lines().into_iter().filter(|line| line.is_of(self.view, self.class)).collect()
    }

    /// The area's own lines that count.
    pub fn own_lines(self) -> Vec<&'a Line> {
        self.area.lines.iter().filter(|line| line.is_of(self.view, self.class)).collect()
    }

    pub fn worth(self, line: &Line) -> Worth {
        worth(self.document, &line.cells, self.column)
    }

    // "A total of a class is not itemised where a line of it names another class of the same kind too, or where a line there
    // with an amount names none of that dimension (for funding, none is a class of its own)."
    pub fn class_is_unclear(self, lines: &[&Line]) -> bool {
        let Some(class) = self.class else { return false };
        lines.iter().filter(|line| self.view.counts(line.money)).any(|line| {
            let names = names(line, &class.by);
            let and_another = names.contains(&same(&class.name)) && names.iter().any(|name| *name != same(&class.name));
            let amount = matches!(self.worth(line), Worth::Amount { .. } | Worth::Unknown);
            and_another || (amount && class.by != FUNDING && names.is_empty())
        })
    }

    /// An area's own lines cannot be added to its sub-areas' totals: some are withheld, all are blank, or nobody knows of
    /// which class they are, a blank one included.
    pub fn own_lines_are_unknown(self) -> bool {
        let worths: Vec<Worth> = self.own_lines().into_iter().map(|line| self.worth(line)).collect();
        let all_blank = !worths.is_empty() && worths.iter().all(|worth| *worth == Worth::Blank);
        let own: Vec<&Line> = self.area.lines.iter().filter(|line| self.view.counts(line.money)).collect();
        let is_of_no_class = |line: &&Line| {
            let dimension = self.class.filter(|class| class.by != FUNDING);
            dimension.is_some_and(|class| names(line, &class.by).is_empty()) && self.worth(line) == Worth::Blank
        };
        let unclear = self.class_is_unclear(&own) || own.iter().any(is_of_no_class);
        worths.contains(&Worth::Unknown) || all_blank || unclear
    }

    /// `initiatives` has something to hold the total against.
    pub fn is_itemised(self) -> bool {
        let worths: Vec<Worth> = self.lines().into_iter().map(|line| self.worth(line)).collect();
        // "Not itemised where it has no lines there, or all of them are blank, or some are withheld,"
        let no_lines = worths.iter().all(|worth| *worth == Worth::Blank);
        let withheld = worths.contains(&Worth::Unknown);
        let unclear = self.class_is_unclear(&self.area.all_lines());
        let hidden = self.reading == Reading::Narrow && self.hidden_otherwise();
        !(no_lines || withheld || unclear || hidden || self.has_part_not_itemised())
    }

    // "or where a part of it (an area in it, or one kind of money of it, of the same class) prints an amount other than 0 there
    // and is itself not itemised". One kind of money of an area in it is a part of it as well.
    fn has_part_not_itemised(self) -> bool {
        let areas = self.area.parts().into_iter().map(|part| self.at(part));
        let views = |spot: Self| spot.view.kinds().iter().map(move |kind| spot.seen(*kind));
        let mut parts = areas.flat_map(|part| std::iter::once(part).chain(views(part))).chain(views(self));
        parts.any(|part| part.totals(|class| class == self.class).any(is_money) && !part.is_itemised())
    }

    /// Narrower than the text: an area in it prints money that may be of this view and class only under another view or
    /// class, and there it has no line, or only blank and withheld ones.
    fn hidden_otherwise(self) -> bool {
        let overlaps = |total: &Total| {
            let view = total.view == self.view || total.view == View::Combined || self.view == View::Combined;
            let class = match (&total.class, self.class) {
                (Some(one), Some(other)) => one.by != other.by || same(&one.name) == same(&other.name),
                _ => true,
            };
            view && class && is_money(total.cells[self.column])
        };
        self.area.with_parts().into_iter().any(|area| {
            area.stated.iter().filter(|total| overlaps(total)).any(|total| {
                let there = Self { class: None, view: total.view, area, ..self };
                there.lines().into_iter().all(|line| matches!(there.worth(line), Worth::Blank | Worth::Unknown))
            })
        })
    }

    /// The cells of the area's own totals of exactly this view, of the classes that are asked for.
    fn totals(self, is_asked: impl Fn(Option<&Class>) -> bool) -> impl Iterator<Item = Cell> {
        let stated = self.area.stated.iter().filter(move |total| total.view == self.view);
        stated.filter(move |total| is_asked(total.class.as_ref())).map(move |total| total.cells[self.column])
    }

    // "A part is empty there (in a view, class and column) when it and every area in it has lines, none of that view and class has
    // an amount other than 0, a blank or withheld there, and none of their totals prints an amount of it."
    pub fn is_empty(self) -> bool {
        let areas = self.area.with_parts();
        let has_lines = areas.iter().all(|area| !area.all_lines().is_empty());
        let nothing = |worth| matches!(worth, Worth::Nothing | Worth::Amount { sum: 0, .. });
        // A line of no class in the dimension may be of any.
        let no_money = self.lines().into_iter().all(|line| nothing(self.worth(line)))
            && !self.class_is_unclear(&self.area.all_lines());
        let is_of_it = |class: Option<&Class>| self.class.is_none() || class == self.class;
        let views = || std::iter::once(&self.view).chain(self.view.kinds());
        let mut printed =
            areas.iter().flat_map(|area| views().flat_map(|view| self.at(area).seen(*view).totals(is_of_it)));
        let narrow = self.reading == Reading::Narrow && self.hidden_otherwise();
        has_lines && no_money && !narrow && !printed.any(|cell| matches!(cell, Cell::Amount(_) | Cell::Withheld))
    }

    /// Roundings of the zeros that an empty part prints: it counts as nothing, and they may have been rounded to it.
    pub fn rounding_of_zeros(self) -> i128 {
        let figures = |line| if let Worth::Amount { figures, .. } = self.worth(line) { figures } else { 0 };
        let count: i128 = self.lines().into_iter().map(figures).sum();
        count * self.document.rounding.unwrap_or(0)
    }
}

/// An amount other than 0, or a withheld one: money of which it is said that it is there.
fn is_money(cell: Cell) -> bool {
    !matches!(cell, Cell::Amount(0) | Cell::Dash | Cell::Blank)
}

impl Line {
    pub fn is_of(&self, view: View, class: Option<&Class>) -> bool {
        view.counts(self.money) && class.is_none_or(|class| names(self, &class.by).contains(&same(&class.name)))
    }
}

/// The classes that a line names of one kind.
fn names(line: &Line, by: &str) -> Vec<String> {
    if by == FUNDING {
        line.funding.iter().map(|name| same(name)).collect()
    } else {
        line.classes.get(by).map(|name| same(name)).into_iter().collect()
    }
}

// "Funding is grouped and searched without regard to case"; spaces "count as one space when names, funding and labels are
// compared and grouped".
fn same(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
