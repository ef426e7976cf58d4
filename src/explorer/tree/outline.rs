//! Lists the visible rows from the top to the bottom, in the order and the groups of the lines.

use crate::{
    analysis::arranging::group::Grouping,
    explorer::{
        tree::{
            expanded::Expanded,
            rows::{Row, TreeSource},
        },
        view::scope::ShownAreas,
    },
    model::{
        columns::ColumnId,
        ids::{AreaId, InitiativeId, PrintedRow},
        period::Period,
    },
};

/// The rows under one that is shown alone, or all of them. The memory of the old rows is used again.
pub fn rows(source: TreeSource<'_>, folds: &Expanded, root: Option<Row>, mut others: Vec<Row>) -> Vec<Row> {
    others.clear();
    let gap_columns = source.gap_columns();
    let parts = source.periods_of_parts();
    made(Outline { source, folds: Some(folds), rows: others, room: usize::MAX, gap_columns, parts }, root)
}

/// The lines under a row that is shown alone, or all of them, folded or not.
pub fn lines(source: TreeSource<'_>, root: Option<Row>) -> Vec<InitiativeId> {
    first_lines(source, root, usize::MAX)
}

/// The first of these lines, at most so many.
pub fn first_lines(source: TreeSource<'_>, root: Option<Row>, most: usize) -> Vec<InitiativeId> {
    let line = |row| if let Row::Initiative(line) = row { Some(line) } else { None };
    let outline = Outline { source, folds: None, rows: Vec::new(), room: most, gap_columns: Vec::new(), parts: None };
    made(outline, root).into_iter().filter_map(line).collect()
}

fn made(mut outline: Outline<'_>, root: Option<Row>) -> Vec<Row> {
    let source = outline.source;
    match (root, source.grouping()) {
        // An area alone in which nothing differs has nothing to show.
        (Some(Row::Area(area)), _) if source.only() == ShownAreas::Differences && !source.shows(area) => {}
        (Some(Row::Area(area)), _) => outline.area(area),
        (Some(row), _) => outline.group(row),
        (None, Grouping::Area) => source.areas_under(None).into_iter().for_each(|area| outline.area(area)),
        (None, Grouping::Flat) => {
            outline.lines(source.lines());
            outline.gaps();
        }
        (None, Grouping::Funding | Grouping::Financing | Grouping::Dimension(_)) => {
            source.groups().for_each(|group| outline.group(Row::Group(group)));
            outline.gaps();
        }
    }
    if root.is_none() {
        outline.parts_of_totals(Row::Whole);
    }
    outline.rows
}

/// The rows directly under a row, or at the top, in order and without gaps.
pub fn children(source: TreeSource<'_>, root: Option<Row>) -> Vec<Row> {
    match (root, source.grouping()) {
        (Some(Row::Area(area)), _) => {
            let areas = source.areas_under(Some(area)).into_iter().map(Row::Area);
            source.own_lines(area).map(Row::Initiative).chain(areas).collect()
        }
        (Some(Row::Group(group)), _) => source.lines_of(group).map(Row::Initiative).collect(),
        (Some(_), _) => Vec::new(),
        (None, Grouping::Area) => source.areas_under(None).into_iter().map(Row::Area).collect(),
        (None, Grouping::Flat) => source.lines().map(Row::Initiative).collect(),
        (None, Grouping::Funding | Grouping::Financing | Grouping::Dimension(_)) => {
            source.groups().map(Row::Group).collect()
        }
    }
}

/// Every area or every group.
pub fn headings(source: TreeSource<'_>) -> Vec<Row> {
    match source.grouping() {
        Grouping::Area => source.dataset.areas().map(Row::Area).collect(),
        _ => source.groups().map(Row::Group).collect(),
    }
}

struct Outline<'a> {
    source: TreeSource<'a>,
    /// The open rows; none where everything is open.
    folds: Option<&'a Expanded>,
    rows: Vec<Row>,
    /// The number of lines that are still wanted.
    room: usize,
    /// The columns in which a gap has a row; none where only lines are wanted.
    gap_columns: Vec<ColumnId>,
    /// The periods in which a part has a row; none where only lines are wanted, or there are no parts.
    parts: Option<Vec<Period>>,
}

impl Outline<'_> {
    fn is_open(&self, row: Row) -> bool {
        self.folds.is_none_or(|folds| folds.is_open(row))
    }

    fn lines(&mut self, lines: impl Iterator<Item = InitiativeId>) {
        let (source, before) = (self.source, self.rows.len());
        match &self.parts {
            None => {
                // Not `extend`, which asks for each line anew: a million of them take three times as long.
                lines.take(self.room).for_each(|line| self.rows.push(Row::Initiative(line)));
                self.room -= self.rows.len() - before;
            }
            Some(periods) => {
                for line in lines {
                    self.rows.push(Row::Initiative(line));
                    self.rows.extend(source.parts_below(PrintedRow::Line(line), periods));
                }
            }
        }
    }

    fn parts_of_totals(&mut self, heading: Row) {
        let parts = self.parts.iter().flat_map(|periods| self.source.parts_of_totals(heading, periods));
        self.rows.extend(parts);
    }

    fn area(&mut self, area: AreaId) {
        let source = self.source;
        self.rows.push(Row::Area(area));
        if !self.is_open(Row::Area(area)) {
            return;
        }
        self.parts_of_totals(Row::Area(area));
        self.lines(source.own_lines(area));
        for below in source.areas_under(Some(area)) {
            self.area(below);
        }
        self.rows.extend(source.gap_rows(area, &self.gap_columns));
    }

    fn group(&mut self, row: Row) {
        let (Row::Group(group), source) = (row, self.source) else { return };
        self.rows.push(row);
        if self.is_open(row) {
            self.parts_of_totals(row);
            self.lines(source.lines_of(group));
        }
    }

    /// Gaps stay in sight under every grouping.
    fn gaps(&mut self) {
        if !self.gap_columns.is_empty() {
            self.rows.extend(self.source.gaps_arising(&self.gap_columns));
        }
    }
}
