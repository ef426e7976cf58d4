//! The names of the rows, compared with the model: the heading over them, signs, names, counts.

use indsats::{
    analysis::arranging::{
        group::{GroupId, Grouping},
        order::Order,
    },
    explorer::{
        tree::rows::{GapOf, Row},
        view::column_values::ColumnValues,
    },
    locale::Message,
    model::{ids::PrintedRow, period::Period},
};
use unicode_width::UnicodeWidthStr as _;

use super::{
    cells::Head,
    column,
    compare::{Checked, Reading, hold, is_begun},
    facts::Line,
    number_text::capital,
    parsed_screen::Column,
    sums::{Of, Part},
};
use crate::reckoning::reckon::Outcome;

impl Reading<'_> {
    /// Compares the heading over the names, which may be cut.
    pub fn heading(&self, heading: &str, says_order: bool) -> Checked {
        let Self { seen, writer, stage, .. } = self;
        let name = match seen.grouping {
            Grouping::Area => writer.text(Message::TreeHeading),
            Grouping::Funding => writer.text(Message::HeadingFunding),
            Grouping::Financing => writer.text(Message::HeadingFinancing),
            Grouping::Dimension(dimension) => {
                let key = capital(&writer.dimension(seen.facts, dimension.index()));
                writer.fill(Message::HeadingDimension, &[("dimension", key)])
            }
            Grouping::Flat => writer.text(Message::HeadingFlat),
        };
        let expected = match stage.app.tree().root() {
            Some(Row::Area(area)) => {
                let above = std::iter::successors(Some(area.index()), |&area| seen.facts.areas[area].parent);
                let mut path: Vec<String> = above.map(|area| seen.facts.areas[area].name.clone()).collect();
                path.push(writer.text(Message::AllAreas));
                path.into_iter().rev().collect::<Vec<_>>().join(" › ")
            }
            Some(row) => format!("{} › {}", writer.text(Message::AllGroups), self.row_name(row)),
            None => name,
        };
        let is_from_the_end = seen.order == Order::Document && seen.reversed;
        let end = if is_from_the_end { writer.text(Message::Reversed) } else { String::new() };
        // The heading names the order where no column does.
        let sign = if matches!(seen.order, Order::Name | Order::Code) == seen.reversed { "▼" } else { "▲" };
        let order = match seen.order {
            Order::Document => String::new(),
            Order::Name => sign.to_owned(),
            _ if says_order => String::new(),
            Order::Code => format!("{sign}{} · ", writer.text(Message::Code)),
            Order::Amount => format!("{sign}{} · ", writer.text(Message::Amount)),
            Order::Change => format!("{sign}{} · ", writer.text(Message::ChangeHeading)),
            Order::StatedAmount | Order::StatedChange => {
                let of = if seen.order == Order::StatedAmount { Message::Amount } else { Message::ChangeHeading };
                format!("{sign}{}: {} · ", writer.document(seen.facts), writer.text(of))
            }
            Order::Share => format!("{sign}{} · ", writer.text(Message::Share)),
        };
        // Where the document states no total of what is shown, there is nothing to sort by.
        let unsorted = writer.fill(Message::NothingToSortBy, &[("document", String::new())]);
        let is_of_document = matches!(seen.order, Order::StatedAmount | Order::StatedChange);
        let (order, heading) = match heading.strip_prefix(&*unsorted) {
            Some(rest) if is_of_document => (String::new(), rest.split_once(" · ").map_or("…", |(_, name)| name)),
            _ => (order, heading),
        };
        let expected = format!("{order}{expected}");
        // Over all years an ellipsis stands for those that have no column.
        let heading = heading.strip_suffix('…').filter(|begun| begun.ends_with(' ')).map_or(heading, str::trim_end);
        // What stands behind it explains a sign, a unit or a language.
        let explained = [
            " · ≠ ",
            " · ændring: ",
            " · change: ",
            " · afvigelse: ",
            " · deviation: ",
            " · navnene er ",
            " · names are ",
        ];
        let end_of_name = explained.iter().filter_map(|said| heading.find(said)).min();
        let heading = end_of_name.map_or(heading, |at| &heading[..at]);
        // Its end is never cut.
        let begun = heading.strip_suffix(end.as_str());
        let is_it = begun.is_some_and(|begun| is_begun(begun, &expected));
        hold!(is_it, "the rows are called {heading:?} and not {expected:?} with {end:?}");
        Ok(())
    }

    fn row_name(&self, row: Row) -> String {
        let Self { seen, writer, .. } = self;
        match row {
            Row::Area(area) => seen.facts.areas[area.index()].name.clone(),
            Row::Initiative(line) => seen.facts.lines[line.index()].name.clone(),
            Row::Group(GroupId::Financing(financing)) => capital(&writer.view(financing.into())),
            Row::Group(GroupId::Funding(group)) => match seen.facts.groups[0][group as usize].name.as_str() {
                "" => capital(&writer.text(Message::NoFunding)),
                name => name.to_owned(),
            },
            Row::Group(GroupId::Class(dimension, group)) => {
                let place = dimension.index();
                match seen.facts.groups[1 + place][group as usize].name.as_str() {
                    "" => {
                        let key = capital(&writer.dimension(seen.facts, place));
                        writer.fill(Message::NoClass, &[("dimension", key)])
                    }
                    name => name.to_owned(),
                }
            }
            Row::OfWhich(part) => {
                let name = writer.of(&seen.facts.part(part).name);
                let says_so = ["heraf", "of which"].iter().any(|words| name.to_lowercase().starts_with(words));
                let name =
                    if says_so { name.to_owned() } else { writer.fill(Message::OfWhich, &[("name", name.to_owned())]) };
                // The row of the whole is below its parts.
                match part.of {
                    PrintedRow::Total(total) if seen.facts.is_grand_total(total) => {
                        format!("{}, {name}", writer.text(Message::Total))
                    }
                    _ => name,
                }
            }
            Row::Gap(..) => String::new(),
            Row::Whole => {
                let name = match seen.found {
                    Some(_) => capital(&writer.text(Message::ShownLines)),
                    None => writer.text(Message::Total),
                };
                match self.stage.app.tree().root() {
                    None => name,
                    Some(Row::Area(_)) => format!("{name} · {}", writer.text(Message::AllAreas)),
                    Some(_) => format!("{name} · {}", writer.text(Message::AllGroups)),
                }
            }
        }
    }

    /// The class of a gap, and its money where that is not what is shown.
    pub fn part_of_gap(&self, gap: GapOf) -> Vec<String> {
        let part = self.seen.part_of_gap(gap);
        let class = match part {
            Part::Total(total, _) => self.seen.facts.stated[total].class.as_ref().map(|(_, name)| name.clone()),
            _ => None,
        };
        let money = (part.view() != self.seen.view).then(|| self.writer.view(part.view()));
        class.into_iter().chain(money).collect()
    }

    /// On which side the figures are that the other lacks, and the first of these where no column shows any. Of a column that
    /// can't be read it isn't known: none.
    fn gap_names(&self, gap: GapOf, is_shown: Option<bool>) -> Vec<String> {
        let Self { seen, writer, .. } = self;
        let columns = || seen.columns().into_iter().map(|place| Period::Column(column(place)));
        let sides: Vec<bool> = columns().filter_map(|of| Some(seen.gap(gap, of)?.is_larger())).collect();
        let side = writer.text(match (sides.contains(&true), sides.contains(&false)) {
            (true, true) => Message::GapBothWays,
            (_, true) => Message::GapInLines,
            (_, false) => Message::GapInTotal,
        });
        let part = self.part_of_gap(gap).join(", ");
        let side =
            if part.is_empty() { side } else { writer.fill(Message::GapOfMoney, &[("side", side), ("view", part)]) };
        let inline = std::iter::once(seen.period)
            .chain(columns())
            .find_map(|period| Some((period, seen.gap(gap, period)?)))
            .map(|(period, held)| {
                let amount = self.short_signed(held.difference);
                let period = writer.period(seen.facts, period);
                writer.fill(Message::GapIn, &[("side", side.clone()), ("period", period), ("amount", amount)])
            });
        let names: Vec<String> = match is_shown {
            Some(true) => vec![side],
            Some(false) => inline.into_iter().collect(),
            None => inline.into_iter().chain([side]).collect(),
        };
        let of_area = |name: String| match seen.grouping {
            Grouping::Area => name,
            _ => format!("{}: {name}", seen.facts.areas[seen.area_of_gap(gap).unwrap()].name),
        };
        names.into_iter().map(of_area).collect()
    }

    /// The sign, the name and the count.
    pub fn name(
        &self,
        y: u16,
        (place, row): (usize, Row),
        tree: u16,
        gap: Option<bool>,
        columns: &[(Column, Head)],
    ) -> Checked {
        let Self { seen, stage, screen, writer } = self;
        let text = screen.text(1, tree, y);
        let text = text.trim_start_matches(' ');
        let names = match row {
            Row::Gap(of) => {
                let names = self.gap_names(of, gap).into_iter();
                names.map(|name| name.trim_start().to_owned()).collect()
            }
            _ => vec![self.row_name(row).trim_start().to_owned()],
        };
        let mut level = String::new();
        let (sign, after) = match row {
            Row::Area(_) | Row::Group(_) | Row::Whole => {
                let part = seen.part(row).unwrap();
                let lines = seen.lines(part, Of::Shown);
                let noted = lines.iter().any(|&line| seen.facts.lines[line].is_noted())
                    || match part {
                        Part::Area(Some(area), _) => seen.facts.areas[area].noted,
                        // Under a filter it is what is shown.
                        Part::Area(None, _) => seen.facts.noted && seen.found.is_none(),
                        _ => false,
                    };
                let marked = lines.iter().filter(|&&line| seen.marked[line]).count();
                let marked = if marked == 0 {
                    0
                } else if marked == lines.len() {
                    2
                } else {
                    1
                };
                let sign = match row {
                    Row::Whole => ["", "◐", "●"][marked],
                    row if stage.app.tree().is_expanded(row) => ["▾ ", "▾◐", "▾●"][marked],
                    _ => ["▸ ", "▸◐", "▸●"][marked],
                };
                let in_part = |head: &Head| match *head {
                    Head::Lines(period) => !seen.signs(part, period)[2].is_empty(),
                    _ => false,
                };
                let differs = if columns.iter().any(|(_, head)| in_part(head)) { "≠" } else { "" };
                (sign, format!(" ({}){}{differs}", lines.len(), if noted { "*" } else { "" }))
            }
            Row::Initiative(line) => {
                let has_figure = seen.line(line.index(), seen.period).amount.is_some();
                let line = &seen.facts.lines[line.index()];
                let marked = text.trim_start_matches('+').starts_with('●');
                let sign = match (line.external, marked) {
                    (true, true) => "+●",
                    (true, false) => "+ ",
                    (false, true) => "●",
                    (false, false) => "",
                };
                // The header names that of the column, which holds for all lines.
                let is_priced =
                    seen.period.column().is_some_and(|it| seen.facts.columns.all[it.index()].price_level.is_some());
                let own = writer.price_level(line).filter(|_| !is_priced);
                let drawn = text.rfind(" · ").map(|place| text[place..].trim_end_matches(['*', '≠']));
                level = own.and_then(|own| level_beside(own, drawn, has_figure)).unwrap_or_default();
                let hides = if self.hides(line, columns) { "≠" } else { "" };
                (sign, format!("{level}{}{hides}", if line.is_noted() { "*" } else { "" }))
            }
            Row::OfWhich(part) => {
                if let PrintedRow::Total(_) = part.of {
                    level = format!(" · {}", writer.document(seen.facts));
                }
                ("", format!("{level}{}", if seen.facts.part(part).is_noted { "*" } else { "" }))
            }
            Row::Gap(..) => ("≠ ", String::new()),
        };
        if let Row::Initiative(line) = row {
            let marked = text.trim_start_matches('+').starts_with('●');
            hold!(marked || !seen.marked[line.index()], "{names:?} is marked, and {place} does not say so: {text}");
        }
        let Some(rest) = text.strip_prefix(sign) else {
            return Err(format!("no {sign:?} before {names:?} in {text:?}"));
        };
        // The code stands before the name where there is room.
        let code = seen.code(row).map(|code| format!("{code} ")).unwrap_or_default();
        // A name may begin with spaces, as the document spells it.
        let rest = rest.strip_prefix(&code).unwrap_or(rest).trim_start();
        // Beside the longest amounts a name has hardly any room.
        let is_narrow = seen.facts.is_wide || tree < 100;
        // Of a column that can't be read it isn't known whether it shows a difference.
        let unmarked = after.trim_end_matches('≠').to_owned();
        let mut ways = if gap.is_none() { vec![unmarked.clone(), format!("{unmarked}≠")] } else { vec![after] };
        // The number of lines leaves before the name is cut.
        let without_count = ways.iter().filter_map(|way| Some(way.strip_prefix(" (")?.split_once(')')?.1.to_owned()));
        ways.extend(without_count.collect::<Vec<_>>());
        // So does the price level, which does not stand there at all where the header names it.
        let head = screen.line(0);
        let may_leave =
            is_narrow || rest.contains('…') || head.contains('…') || head.contains(level.trim_start_matches(" · "));
        let without_level =
            ways.iter().filter(|_| may_leave).filter_map(|way| Some(way.strip_prefix(&level)?.to_owned()));
        ways.extend(without_level.collect::<Vec<_>>());
        let is_said = |name: &String, after: &String| {
            let least = is_narrow && after.width() >= name.width() && rest.starts_with(&format!("{name} "));
            let cut = rest.split_once('…').is_some_and(|(begun, behind)| {
                // Without room for the count, the count is left out.
                let no_room = after.width() + 2 > begun.width();
                name.starts_with(begun) && (behind.starts_with(after) || no_room)
            });
            rest.starts_with(&format!("{name}{after}")) || least || cut
        };
        let is_any = names.iter().any(|name| ways.iter().any(|after| is_said(name, after)));
        hold!(is_any, "{rest:?} is none of {names:?} with {ways:?}");
        Ok(())
    }
}

impl Reading<'_> {
    /// True for a line of which a printed sum differs that no column shows.
    fn hides(&self, line: &Line, columns: &[(Column, Head)]) -> bool {
        let seen = &self.seen;
        let is_shown = |column: usize| {
            let period = Period::Column(super::column(column));
            seen.values == ColumnValues::Amounts && columns.iter().any(|(_, head)| *head == Head::Lines(period))
        };
        let mut sums = line.sums.iter().enumerate().filter(|(_, outcome)| **outcome == Some(Outcome::Differs));
        sums.any(|(column, _)| !is_shown(column) && seen.columns().contains(&column))
    }
}

/// The price level of a line behind its name. Of several levels, or of another in another column, that of the line is one; it is not
/// looked for where the line has no figure.
fn level_beside(own: &str, drawn: Option<&str>, has_figure: bool) -> Option<String> {
    let said = drawn.filter(|drawn| drawn.contains(own)).map(ToOwned::to_owned);
    said.or_else(|| has_figure.then(|| format!(" · {own}")))
}
