//! The areas, lines and stated totals of a random dataset.

use super::chance::Chance;
use crate::reckoning::{
    cells::{Worth, worth},
    document::{Area, Cell, Class, Document, FUNDING, Line, Money, PARTS, Total, View},
    ron::{decimal, list, quoted},
    shape::add_up,
};

/// Areas in areas in areas in areas.
const DEEPEST: usize = 4;

impl Chance {
    pub fn rows(&mut self, document: &mut Document) {
        let head = document.clone();
        document.areas = (0..self.below(4)).map(|_| self.area(&head, 1)).collect();
        document.stated = self.totals(&head, &document.whole());
    }

    fn area(&mut self, head: &Document, depth: usize) -> Area {
        let mut also = Vec::new();
        self.maybe(&mut also, "aliases", |chance| chance.list(2, |chance| quoted(&chance.name())));
        self.maybe(&mut also, "code", Self::code);
        self.maybe(&mut also, "notes", |chance| chance.list(2, Self::text));
        let name = self.name();
        let lines = (0..self.below(4)).map(|_| self.line(head)).collect();
        let areas = if depth < DEEPEST { self.below(8) / 3 } else { 0 };
        let areas = (0..areas).map(|_| self.area(head, depth + 1)).collect();
        let mut area = Area { name, lines, areas, also: also.join(", "), ..Area::default() };
        area.stated = self.totals(head, &area);
        area
    }

    fn code(&mut self) -> String {
        format!("\"{:02}.{}\"", self.below(12), self.below(30))
    }

    fn line(&mut self, head: &Document) -> Line {
        let mut line = Line { name: self.name(), ..Line::default() };
        line.money = self.pick(&[Money::Internal, Money::External]);
        line.funding = (0..self.below(6) / 2).map(|_| self.name()).collect();
        for dimension in &head.dimensions {
            if !self.one_in(4) {
                line.classes.insert(dimension.name.clone(), self.name());
            }
        }
        line.cells = head.columns.iter().map(|_| Cell::Amount(self.amount())).collect();
        add_up(head, &mut line.cells);
        line.cells.iter_mut().for_each(|cell| self.print(cell));
        for column in 0..head.columns.len() {
            if let Some(remark) = self.remark() {
                line.remarks.insert(column, remark);
            }
        }
        let mut also = Vec::new();
        self.maybe(&mut also, "code", Self::code);
        self.maybe(&mut also, "aliases", |chance| chance.list(1, |chance| quoted(&chance.name())));
        self.maybe(&mut also, "price_level", Self::text);
        self.maybe(&mut also, "notes", |chance| chance.list(2, Self::text));
        self.maybe(&mut also, "of_which", |chance| chance.list(2, |chance| chance.of_which(head)));
        self.maybe(&mut also, "source", Self::source);
        line.also = also.join(", ");
        line
    }

    /// A cell that is not there, or another way to print it.
    fn print(&mut self, cell: &mut Cell) {
        *cell = match self.below(20) {
            17 => Cell::Blank,
            18 => Cell::Withheld,
            19 | 16 => Cell::Dash,
            15 => Cell::Amount(self.amount()),
            _ => *cell,
        };
    }

    fn remark(&mut self) -> Option<String> {
        match self.below(12) {
            10 => Some("about: true".to_owned()),
            11 => Some(format!("note: {}", self.text())),
            _ => None,
        }
    }

    fn source(&mut self) -> String {
        let mut place = vec![format!("document: \"d\", row: {}", 1 + self.below(99))];
        self.maybe(&mut place, "table", Self::text);
        self.maybe(&mut place, "page", |_| "3".into());
        format!("({})", place.join(", "))
    }

    fn of_which(&mut self, head: &Document) -> String {
        let cells = list(head.columns.iter().map(|_| decimal(self.amount())));
        format!("(name: {}, amounts: {cells})", self.text())
    }

    /// Totals of an area's lines, of all or of a class that a line names.
    fn totals(&mut self, head: &Document, area: &Area) -> Vec<Total> {
        let lines = area.all_lines();
        (0..self.below(4)).map(|_| self.total(head, &lines)).collect()
    }

    fn total(&mut self, head: &Document, lines: &[&Line]) -> Total {
        let view = self.pick(&View::ALL);
        let class = if self.one_in(3) { Some(self.class(head, lines)) } else { None };
        let of: Vec<&Line> = lines.iter().filter(|line| line.is_of(view, class.as_ref())).copied().collect();
        let cells = (0..head.columns.len()).map(|column| {
            let amounts = of.iter().filter_map(|line| match worth(head, &line.cells, column) {
                Worth::Amount { sum, .. } => Some(sum),
                _ => None,
            });
            let sum = amounts.sum::<i128>();
            match self.below(16) {
                11 | 12 => Cell::Amount(sum + PARTS / 100 * (i128::try_from(self.below(80)).unwrap_or_default() - 40)),
                13 => Cell::Dash,
                14 => Cell::Blank,
                15 => self.pick(&[Cell::Withheld, Cell::Amount(2 * PARTS)]),
                _ => Cell::Amount(sum),
            }
        });
        let mut total = Total { class, ..Total::of(view, cells.collect()) };
        total.document = self.pick(&[Some("d".to_owned()), Some("d".to_owned()), None]);
        total.table = self.pick(&[None, Some("1".to_owned()), Some("2".to_owned())]);
        total.rounding = if self.one_in(8) { Some(PARTS) } else { None };
        for column in 0..head.columns.len() {
            if let Some(remark) = self.remark() {
                total.remarks.insert(column, remark);
            }
        }
        let mut also = Vec::new();
        self.maybe(&mut also, "of_which", |chance| chance.list(1, |chance| chance.of_which(head)));
        total.also = also.join(", ");
        total
    }

    fn class(&mut self, head: &Document, lines: &[&Line]) -> Class {
        let dimension = head.dimensions.get(self.below(3)).map(|dimension| dimension.name.clone());
        let by = dimension.unwrap_or_else(|| FUNDING.to_owned());
        let named =
            lines.iter().filter_map(|line| if by == FUNDING { line.funding.first() } else { line.classes.get(&by) });
        let named: Vec<String> = named.cloned().collect();
        let name = if named.is_empty() { self.name() } else { self.pick(&named) };
        Class { by, name }
    }
}
