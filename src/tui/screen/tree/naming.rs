//! The name of each kind of row, with its signs, its code and its marks.

use ratatui::style::Style;

use crate::{
    analysis::{
        amounts::price,
        arranging::group::{GroupId, Grouping},
        check::stated_for::StatedFor,
        search::{found::Found, query::TextPlace},
    },
    explorer::{
        tree::{
            budget_part::BudgetPart,
            rows::{GapOf, Row},
        },
        view::completeness::Completeness,
        view::labels::period_name,
    },
    locale::Message,
    model::{
        financing::Financing,
        ids::{InitiativeId, PrintedPart, PrintedRow},
        text::ListId,
    },
    report::{
        labels::{self, capitalised},
        sentences::gap::part_of,
    },
    tui::screen::{
        draw_context::DIFFERS,
        frame::progress,
        theme::Role,
        tree::{TreePane, cells::TreeCells, columns::TreeColumns, row_name::RowName},
    },
};

/// The place of a gap's figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GapFigure {
    /// In a column.
    InColumn,
    /// Before the words, as no column shows it.
    InName,
}

/// The part of a heading's lines that is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkedPart {
    Nothing,
    Some,
    All,
}

impl TreePane<'_> {
    /// The name with its signs and marks.
    pub(super) fn name(&self, place: usize, row: Row, cells: &TreeCells<'_>, indent: usize) -> RowName {
        let name = RowName {
            indent,
            sign: "  ",
            role: Role::Muted,
            code: self.code(row).map_or_else(String::new, |code| format!("{code} ")),
            name: String::new(),
            beside: String::new(),
            marks: String::new(),
            style: Style::new(),
            place: Some(TextPlace::Name),
        };
        match row {
            Row::Area(_) | Row::Group(_) => self.heading(row, cells, name),
            Row::Initiative(id) => self.line(place, id, cells, name),
            Row::Whole => self.whole(row, cells, name),
            Row::OfWhich(part) => self.of_which(part, name),
            Row::Gap(gap) => {
                let figure = if cells.show_gap(row) { GapFigure::InColumn } else { GapFigure::InName };
                let style = self.context.style(Role::Muted);
                RowName { sign: "≠ ", role: Role::Differs, name: self.gap(gap, figure), style, ..name }
            }
        }
    }

    /// The indent of a row. Half of the room stays with the name however deep the row is.
    pub(super) fn indent(&self, row: Row, columns: &TreeColumns) -> usize {
        (2 * self.depth(row)).min(columns.name / 2)
    }

    fn depth(&self, row: Row) -> usize {
        let root = self.tree.root().map_or(0, |root| self.source.depth(root));
        self.source.depth(row).saturating_sub(root).min(12)
    }

    /// An area or a group, with its triangle and the number of its lines.
    fn heading(&self, row: Row, cells: &TreeCells<'_>, name: RowName) -> RowName {
        let context = self.context;
        let (own, place) = match row {
            Row::Group(group @ GroupId::Class(dimension, _)) => (context.group(group), TextPlace::Class(dimension)),
            Row::Group(group) => (context.group(group), TextPlace::Funding),
            _ => (self.part(row).and_then(|part| context.heading(part)).unwrap_or_default(), TextPlace::Area),
        };
        RowName {
            sign: self.folded(row),
            role: if self.marked(row) == MarkedPart::Nothing { Role::Muted } else { Role::Sign },
            name: own,
            beside: self.count(row),
            marks: self.marks(row, cells),
            style: context.style(Role::Strong),
            place: Some(place),
            ..name
        }
    }

    /// An initiative, with the signs of external money, of marks, of notes and of a difference that no column shows, and its price level
    /// where the header does not name it.
    fn line(&self, place: usize, id: InitiativeId, cells: &TreeCells<'_>, name: RowName) -> RowName {
        let context = self.context;
        let is_marked = context.marks.lines().contains(id) || self.chosen.contains(&place);
        let sign = match (context.dataset.initiative(id).financing, is_marked) {
            (Financing::External, true) => "+●",
            (Financing::External, false) => "+ ",
            (Financing::Internal, true) => " ●",
            (Financing::Internal, false) => "  ",
        };
        let note = if context.dataset.is_noted(id) { "*" } else { "" };
        let mark = format!("{note}{}", if cells.hides_difference(id) { DIFFERS } else { "" });
        let beside = self.price_level(id, cells).map(|level| format!(" · {level}"));
        let name = RowName { beside: beside.unwrap_or_default(), ..name };
        RowName { sign, role: Role::Sign, name: context.dataset.name(id).to_owned(), marks: mark, ..name }
    }

    /// A part of a line, or of a total: the document's figure, which the name says, as no sum of lines is beside it.
    fn of_which(&self, id: PrintedPart, name: RowName) -> RowName {
        let context = self.context;
        let dataset = context.dataset;
        let part = dataset.printed_part(id);
        let own = part.map_or_else(String::new, |part| labels::of_which::name(dataset, part, context.locale));
        let noted = part.is_some_and(|part| part.remarks.iter().any(|(_, remark)| remark.notes != ListId::EMPTY));
        let document = || labels::documents::documents_heading(dataset, context.locale);
        let (own, beside) = match (id.of, self.source.row_of_part(id)) {
            (PrintedRow::Line(_), _) => (own, String::new()),
            // The row of the whole stands below its parts.
            (PrintedRow::Total(_), Row::Whole) => {
                (format!("{}, {own}", context.text(Message::Total)), format!(" · {}", document()))
            }
            (PrintedRow::Total(_), _) => (own, format!(" · {}", document())),
        };
        let marks = if noted { "*".to_owned() } else { String::new() };
        RowName { name: own, beside, marks, style: context.style(Role::Muted), place: None, ..name }
    }

    /// The price levels of the shown figure of a line that has one of its own, where the header does not name them: with the column
    /// where another figure of the row is of others, "2025: 2020-pl".
    fn price_level(&self, line: InitiativeId, cells: &TreeCells<'_>) -> Option<String> {
        let context = self.context;
        let (dataset, period) = (context.dataset, context.scope.period());
        let of_line = price::of_line(dataset, line, context.locale.language().code())?;
        // The header names that of the column, which holds for all lines, or the only one of the figures that are shown.
        let has_own = |column| price::of_column(dataset, column, "").is_some();
        if period.column().is_some_and(has_own) || context.only_price_level() == Some(of_line) {
            return None;
        }
        let shown = dataset.prices(line, period);
        let levels = labels::prices::short(dataset, shown, context.locale)?;
        let mut others = cells.periods().map(|period| dataset.prices(line, period));
        if others.all(|prices| prices.is_within(shown)) {
            return Some(levels);
        }
        let values = [("column", period_name(dataset, period, context.locale).into()), ("note", levels.into())];
        Some(context.locale.fill(Message::CellNote, &values))
    }

    /// The whole: "I alt", under a filter "Vist"; beside an area or a group alone with what it is the whole of.
    fn whole(&self, row: Row, cells: &TreeCells<'_>, name: RowName) -> RowName {
        let context = self.context;
        let own = match context.found {
            Some(_) => capitalised(&context.text(Message::ShownLines)),
            None => context.text(Message::Total),
        };
        let sum = BudgetPart::Area(None, context.scope.view()).sum(context.tree_source(), context.scope.period());
        let own = labels::flows::total(own, context.dataset, sum, context.locale);
        let own = progress::so_far(context, own);
        let of = self.tree.root().map(|root| match root {
            Row::Group(_) => context.text(Message::AllGroups),
            _ => context.text(Message::AllAreas),
        });
        let own = of.map_or_else(|| own.clone(), |of| format!("{own} · {of}"));
        let is_known = !context.found.is_some_and(Found::is_too_long);
        let (beside, marks) = if is_known { (self.count(row), self.marks(row, cells)) } else { Default::default() };
        let sign = match self.marked(row) {
            MarkedPart::Nothing => "  ",
            MarkedPart::Some => " ◐",
            MarkedPart::All => " ●",
        };
        RowName {
            sign,
            role: Role::Sign,
            name: own,
            beside,
            marks,
            style: context.style(Role::Strong),
            place: None,
            ..name
        }
    }

    /// The triangle of a heading, and the sign of marked lines in it.
    fn folded(&self, row: Row) -> &'static str {
        match (self.tree.is_expanded(row), self.marked(row)) {
            (true, MarkedPart::Nothing) => "▾ ",
            (true, MarkedPart::Some) => "▾◐",
            (true, MarkedPart::All) => "▾●",
            (false, MarkedPart::Nothing) => "▸ ",
            (false, MarkedPart::Some) => "▸◐",
            (false, MarkedPart::All) => "▸●",
        }
    }

    /// The part of the shown lines of a heading that is marked.
    fn marked(&self, row: Row) -> MarkedPart {
        let Some((part, counts)) = self.part(row).zip(self.context.marked_counts) else { return MarkedPart::Nothing };
        let marked = match part {
            BudgetPart::Area(area, view) => counts.in_area(area, view),
            BudgetPart::Group(group, view) => counts.in_group(group, view),
        };
        match marked {
            0 => MarkedPart::Nothing,
            marked if marked >= part.lines(self.source).initiatives => MarkedPart::All,
            _ => MarkedPart::Some,
        }
    }

    /// The number of lines of a heading.
    fn count(&self, row: Row) -> String {
        let (context, dataset) = (self.context, self.context.dataset);
        let count = self.part(row).map_or(0, |part| part.lines(self.source).initiatives);
        // The last area is the one that is being read; the rows of a table may be of any.
        let may_grow = |area| {
            let lines = dataset.initiatives_under(area).last().map(|line| line.index() + 1);
            context.import.is_some() || lines.is_none_or(|end| end == dataset.initiatives().len())
        };
        match row {
            Row::Area(area) if context.completeness != Completeness::Whole && may_grow(area) => {
                format!(" ({})", progress::so_far(context, count.to_string()))
            }
            _ => format!(" ({count})"),
        }
    }

    /// The signs of a note about a heading or anything in it, and of a difference that is in a part of its lines only.
    fn marks(&self, row: Row, cells: &TreeCells<'_>) -> String {
        let note = if self.part(row).is_some_and(|part| part.has_notes(self.source)) { "*" } else { "" };
        format!("{note}{}", if cells.differs_in_part(row) { DIFFERS } else { "" })
    }

    /// The total of a heading.
    fn part(&self, row: Row) -> Option<BudgetPart> {
        BudgetPart::of(row, self.context.scope.view())
    }

    /// The code of an area or a line.
    fn code(&self, row: Row) -> Option<&str> {
        let dataset = self.context.dataset;
        match row {
            Row::Area(area) => labels::code_before(dataset.area_code(area), &dataset.area(area).name),
            Row::Initiative(line) => labels::code_before(dataset.code(line), dataset.name(line)),
            Row::Group(_) | Row::OfWhich(_) | Row::Gap(..) | Row::Whole => None,
        }
    }

    /// The side that the missing figures are on, or that they follow from other differences, and one of them where no column shows any.
    fn gap(&self, gap: GapOf, figure: GapFigure) -> String {
        let context = self.context;
        let of = self.source.lines_of_gap(gap);
        let gaps: Vec<_> = self.source.periods_of_gap(gap).collect();
        let columns = gaps.iter().filter(|(period, _)| !period.is_all());
        let sides: Vec<bool> = columns.map(|(_, held)| held.is_larger()).collect();
        let arises = self.source.arises(gap, &self.source.gap_columns());
        let mut text = context.text(match (sides.contains(&true), sides.contains(&false)) {
            _ if !arises => Message::FollowsFromOthers,
            (true, true) => Message::GapBothWays,
            (_, true) => Message::GapInLines,
            (_, false) => Message::GapInTotal,
        });
        let shown = StatedFor::all_lines(of.area, context.scope.view());
        if let Some(view) = part_of(context.dataset, of, shown, context.locale) {
            text = context.locale.fill(Message::GapOfMoney, &[("side", text.into()), ("view", view.into())]);
        }
        if let (GapFigure::InName, Some(&(period, held))) = (figure, gaps.first()) {
            let name = period_name(context.dataset, period, context.locale);
            let amount = context.short_signed(held.difference);
            let values = [("side", text.into()), ("period", name.into()), ("amount", amount.into())];
            text = context.locale.fill(Message::GapIn, &values);
        }
        // Outside its area a gap names the area.
        match (context.arranged_by().grouping, of.area) {
            (Grouping::Area, _) | (_, None) => text,
            (_, Some(area)) => format!("{}: {text}", context.dataset.area(area).name),
        }
    }
}
