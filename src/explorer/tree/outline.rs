//! The visible rows from the top to the bottom: what is open, in the groups and the order in which lines stand.

use crate::{
    analysis::group::Grouping,
    explorer::{
        tree::{
            expanded::Folds,
            rows::{Ground, Row},
        },
        view::scope::Only,
    },
    model::ids::{AreaId, InitiativeId},
};

/// The rows under one that is shown alone, or all of them, in the place of other ones.
pub fn rows(ground: Ground<'_>, folds: &Folds, root: Option<Row>, mut others: Vec<Row>) -> Vec<Row> {
    others.clear();
    made(Outline { ground, folds: Some(folds), rows: others, room: usize::MAX }, root)
}

/// The lines under a row that is shown alone, or all of them, folded or not.
pub fn lines(ground: Ground<'_>, root: Option<Row>) -> Vec<InitiativeId> {
    first_lines(ground, root, usize::MAX)
}

/// The same, but no more than so many.
pub fn first_lines(ground: Ground<'_>, root: Option<Row>, most: usize) -> Vec<InitiativeId> {
    let line = |row| if let Row::Initiative(line) = row { Some(line) } else { None };
    made(Outline { ground, folds: None, rows: Vec::new(), room: most }, root).into_iter().filter_map(line).collect()
}

fn made(mut outline: Outline<'_>, root: Option<Row>) -> Vec<Row> {
    let ground = outline.ground;
    match (root, ground.grouping()) {
        // An area alone in which nothing differs has nothing to show.
        (Some(Row::Area(area)), _) if ground.scope.only() == Only::Differences && !ground.shows(area) => {}
        (Some(Row::Area(area)), _) => outline.area(area),
        (Some(row), _) => outline.group(row),
        (None, Grouping::Area) => ground.areas_under(None).into_iter().for_each(|area| outline.area(area)),
        (None, Grouping::Flat) => {
            outline.lines(ground.lines());
            outline.gaps();
        }
        (None, Grouping::Funding | Grouping::Financing) => {
            ground.groups().for_each(|group| outline.group(Row::Group(group)));
            outline.gaps();
        }
    }
    outline.rows
}

/// What stands right under a row, or at the top, in order; what is not in the lines is not among it.
pub fn children(ground: Ground<'_>, root: Option<Row>) -> Vec<Row> {
    match (root, ground.grouping()) {
        (Some(Row::Area(area)), _) => {
            let areas = ground.areas_under(Some(area)).into_iter().map(Row::Area);
            ground.own_lines(area).map(Row::Initiative).chain(areas).collect()
        }
        (Some(Row::Group(group)), _) => ground.lines_of(group).map(Row::Initiative).collect(),
        (Some(_), _) => Vec::new(),
        (None, Grouping::Area) => ground.areas_under(None).into_iter().map(Row::Area).collect(),
        (None, Grouping::Flat) => ground.lines().map(Row::Initiative).collect(),
        (None, Grouping::Funding | Grouping::Financing) => ground.groups().map(Row::Group).collect(),
    }
}

/// Every area, or every group, that can be opened.
pub fn headings(ground: Ground<'_>) -> Vec<Row> {
    match ground.grouping() {
        Grouping::Area => ground.dataset.areas().map(Row::Area).collect(),
        _ => ground.groups().map(Row::Group).collect(),
    }
}

struct Outline<'a> {
    ground: Ground<'a>,
    /// Without them everything is open.
    folds: Option<&'a Folds>,
    rows: Vec<Row>,
    /// How many more lines are asked for.
    room: usize,
}

impl Outline<'_> {
    fn is_open(&self, row: Row) -> bool {
        self.folds.is_none_or(|folds| folds.is_open(row))
    }

    fn lines(&mut self, lines: impl Iterator<Item = InitiativeId>) {
        let before = self.rows.len();
        self.rows.extend(lines.take(self.room).map(Row::Initiative));
        self.room -= self.rows.len() - before;
    }

    fn area(&mut self, area: AreaId) {
        let ground = self.ground;
        self.rows.push(Row::Area(area));
        if !self.is_open(Row::Area(area)) {
            return;
        }
        if ground.shows_lines(area) {
            self.lines(ground.own_lines(area));
        }
        for below in ground.areas_under(Some(area)) {
            self.area(below);
        }
        if ground.has_gap(area) {
            self.rows.push(Row::Gap(area));
        }
    }

    fn group(&mut self, row: Row) {
        let (Row::Group(group), ground) = (row, self.ground) else { return };
        self.rows.push(row);
        if self.is_open(row) {
            self.lines(ground.lines_of(group));
        }
    }

    /// What is not in the lines stays in sight, whatever these are put together by.
    fn gaps(&mut self) {
        let ground = self.ground;
        self.rows.extend(ground.dataset.areas().filter(|&area| ground.has_gap(area)).map(Row::Gap));
    }
}
