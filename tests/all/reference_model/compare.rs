//! The header and the rows, compared with the model. Names are compared in `names`, figures in `cells`, panes in `panes`.

use std::cell::RefCell;

use indsats::{
    analysis::arranging::order::Direction,
    explorer::{
        app::PageKind,
        tree::rows::Row,
        view::{
            room::{NameLines, ShownParts, UnitChoice},
            scope::ShownAreas,
        },
    },
    locale::Message,
    model::{financing::View, ids::AreaId, measure::BasisId, period::Period},
    report::{labels, labels::scale::Scale},
    tui::mouse::row_at,
};

use super::{
    cells::Head,
    facts::Facts,
    figure::Figure,
    filter_matches::Typed,
    number_text::Writer,
    panes,
    parsed_screen::{Places, Screen},
    rows::Rows,
    sums::{Of, Part, Seen},
};
use crate::screen::stage::Stage;

/// A disagreement, in words.
pub type Checked = Result<(), String>;

/// Says what does not agree.
macro_rules! hold {
    ($condition:expr, $($words:tt)*) => {
        if !$condition {
            return Err(format!($($words)*));
        }
    };
}
pub(super) use hold;

/// A screen and the model's view of it.
pub struct Reading<'a> {
    pub seen: Seen<'a>,
    pub writer: &'a Writer,
    pub stage: &'a Stage,
    pub screen: &'a Screen,
}

/// Everything on a screen that shows the tree. Nothing about one that is too small or shows something else.
pub fn check(stage: &Stage, screen: &Screen, facts: &Facts, writers: &[Writer; 2]) -> Checked {
    if screen.is_too_small() {
        hold!(screen.width < 4 || screen.height < 2 || !screen.whole().trim().is_empty(), "nothing is said");
        return Ok(());
    }
    let subject = stage.app.page().map(|page| page.kind);
    if stage.app.is_choosing() || subject == Some(PageKind::Check) {
        // The list of all that can be done, and the list of comparisons, have their own cursors.
        let column = u16::from(!stage.app.is_choosing());
        // The palette lies over the lower half, and chooses nothing of what is only alike.
        let first = if stage.app.is_choosing() { screen.height.div_ceil(2) } else { 3 };
        let is_unsure = stage.app.palette().is_some_and(|palette| palette.chosen().is_none());
        // A sentence above the list may go on in a line that begins with the same sign.
        let is_text = |y: u16| column == 1 && screen.at(2, y) == " " && screen.at(3, y) != " ";
        let cursors: Vec<u16> = screen.cursors(column).into_iter().filter(|&y| y >= first && !is_text(y)).collect();
        hold!(cursors.len() <= 1, "there are cursors in the lines {cursors:?}");
        let is_row = |y: u16| match column {
            0 => screen.text(0, 2, y) == "  " && screen.at(2, y) != " ",
            _ => ["≠", "≈", "=", "!"].contains(&screen.at(2, y)),
        };
        hold!(
            cursors.len() == 1 || is_unsure || !(first..screen.height - 1).any(is_row),
            "no row of the list has the cursor"
        );
        return Ok(());
    }
    // The model reads the tree with its panes, and amounts as they are printed.
    let room = stage.app.room();
    let is_read = room.parts == ShownParts::TreeAndPanes && room.unit == UnitChoice::Always(Scale::AsPrinted);
    if subject.is_some() || !is_read {
        return Ok(());
    }
    let Ok(filter) = screen.filter() else { return Ok(()) };
    let scope = stage.app.scope();
    let (language, view) = screen.money(writers).ok_or("no money is in marks")?;
    hold!(view == scope.view(), "{view:?} is in marks and not {:?}", scope.view());
    let period = scope.period();
    let found = filter.as_deref().and_then(|text| Typed::read(text, facts, stage.app.locale().language()));
    let basis = scope.basis().index();
    let found = found.map(|typed| typed.find(facts, basis, period));
    let seen = Seen {
        facts,
        view,
        period,
        basis,
        beside: scope.beside().map(BasisId::index),
        base: scope.base(),
        // A filter looks through all areas.
        only: found.is_none() && scope.only() == ShownAreas::Differences,
        // Areas that differ are grouped by area, whatever the chosen grouping.
        grouping: scope.arranged_by().grouping,
        // What is stated is of whole areas, whatever is found in them.
        order: if found.is_some() { scope.arranged_by().order.of_lines() } else { scope.arranged_by().order },
        reversed: scope.arranged_by().direction == Direction::Reversed,
        values: stage.app.values(),
        found,
        differing: RefCell::default(),
        marked: (0..facts.lines.len()).map(|line| stage.app.marked().contains(super::line(line))).collect(),
    };
    let reading = Reading { seen, writer: &writers[language], stage, screen };
    reading.head()?;
    reading.prompt(filter.as_deref())?;
    let places = screen.places();
    reading.rows(&places)?;
    panes::check(&reading, &places)
}

impl Reading<'_> {
    /// A figure with all its decimals.
    pub fn shown(&self, figure: Figure) -> String {
        self.writer.shown(self.seen.decimals(), figure)
    }

    pub fn signed(&self, amount: i128) -> String {
        self.writer.signed(self.seen.decimals(), amount)
    }

    /// As it stands in a column.
    pub fn short(&self, figure: Figure) -> String {
        self.writer.short(self.seen.decimals(), figure)
    }

    pub fn short_signed(&self, amount: i128) -> String {
        self.writer.short_signed(self.seen.decimals(), amount)
    }

    fn head(&self) -> Checked {
        let Self { seen, writer, screen, .. } = self;
        let ways = match seen.period {
            Period::Column(column) => writer.headings(seen, column.index()),
            Period::All(_) => vec![writer.text(Message::AllYears)],
        };
        let in_marks = screen.period();
        hold!(in_marks.as_ref().is_some_and(|text| ways.contains(text)), "{in_marks:?} is in marks and not {ways:?}");
        let words = screen.values(writer);
        hold!(
            words.is_none_or(|values| values == seen.values),
            "{words:?} are said to be shown, not {:?}",
            seen.values
        );
        let compared =
            self.stage.app.scope().compared(self.stage.app.dataset()).map(|both| (both.from.index(), both.to.index()));
        hold!(seen.compared() == compared, "{compared:?} are compared and not {:?}", seen.compared());
        Ok(())
    }

    fn prompt(&self, filter: Option<&str>) -> Checked {
        let Self { seen, writer, screen, .. } = self;
        let whole = Part::Area(None, seen.view);
        let (shown, all) = (seen.lines(whole, Of::Shown).len(), seen.lines(whole, Of::All).len());
        let said = writer.counted(Message::ShownOfAll, &[("shown", shown), ("all", all)]);
        let line = screen.line(screen.height - 1);
        hold!(
            filter.is_none() || seen.found.is_none() || all == 0 || line.contains(&said),
            "{said:?} is not said of {filter:?}"
        );
        Ok(())
    }

    fn rows(&self, places: &Places) -> Checked {
        let Self { seen, writer, stage, screen } = self;
        let tree = stage.app.tree();
        let model = Rows { seen, collation: writer.collation, open: &|row| tree.is_expanded(row) };
        let rows = model.all(tree.root());
        hold!(tree.rows() == rows, "the rows are {:?} and not {rows:?}", tree.rows());
        let hidden = writer.locale.fill(Message::HiddenAreas, &[("count", model.hidden().into())]);
        let said = screen.line(1);
        let word = writer.locale.fill(Message::HiddenAreas, &[("count", 2_usize.into())]).replace('2', "");
        hold!(!said.contains(word.trim()) || said.contains(&format!(" {hidden}")), "{hidden:?} is not said");

        let bare = |&row: &Row| seen.part(row).is_some_and(|part| seen.lines(part, Of::Shown).is_empty());
        let is_explained = rows.is_empty() || rows.len() == 1 && tree.root_area().is_some() && rows.iter().all(bare);
        // The last line is that of the whole, or it stands below the last row.
        let height = usize::from(places.bottom - 4);
        let (top, cursor) = (tree.top(), tree.cursor());
        // A name that is shown whole takes several lines.
        let row_at = |y: u16| row_at(&stage.app, y);
        let firsts: Vec<(u16, usize)> =
            (3..places.bottom).filter_map(|y| row_at(y).filter(|at| at.1 == 0).map(|at| (y, at.0))).collect();
        let expected: Vec<u16> = firsts.iter().filter(|first| first.1 == cursor).map(|first| first.0).collect();
        hold!(!expected.is_empty(), "row {cursor} is not among the {height} from {top}");
        hold!(screen.cursors(0) == expected, "the cursors are in {:?} and not in {expected:?}", screen.cursors(0));
        let is_whole = (3..places.bottom).any(|y| row_at(y).is_some_and(|at| at.1 > 0));
        let names_are_whole = stage.app.room().names == NameLines::AsNeeded;
        hold!(
            top == 0 || is_whole || names_are_whole || top + height <= rows.len(),
            "{top} rows are above and none below"
        );

        let (heading, columns) = screen.columns(places.tree);
        let says_order = columns.iter().any(|column| column.head.trim_start_matches('…').starts_with(['▼', '▲']));
        self.heading(&heading, says_order)?;
        let all = columns.len();
        let columns = self.columns(columns)?;
        let has_stated = columns.iter().any(|(_, head)| *head == Head::Stated);
        for (number, &(y, place)) in firsts.iter().enumerate() {
            let row = rows.get(place).copied().unwrap_or(Row::Whole);
            hold!(
                place == top + number || row == Row::Whole && number + 1 == firsts.len(),
                "row {place} stands where {} should be",
                top + number
            );
            let lines = (y..places.bottom).take_while(|&y| row_at(y).is_some_and(|at| at.0 == place)).count();
            // A column whose head is cut may show a gap too.
            let gap = if columns.len() < all { None } else { Some(self.shows_gap(row, &columns)) };
            // The last row above the whole may show the beginning of a name only.
            let is_clipped = number + 2 == firsts.len() && (is_whole || names_are_whole || place == cursor);
            if lines == 1 && !is_clipped {
                let said = self.name(y, (place, row), places.tree, gap, &columns);
                said.map_err(|words| format!("row {place}: {words}"))?;
            }
            for (column, head) in &columns {
                self.figure(y, row, column, *head, has_stated)
                    .map_err(|words| format!("row {place}, {}: {words}", column.head))?;
            }
        }
        let below: Vec<String> = (3..places.bottom)
            .filter(|&y| row_at(y).is_none())
            .map(|y| screen.text(0, places.tree, y).trim_matches(['│', '█', ' ']).to_owned())
            .filter(|text| is_explained || !is_legend(text))
            .collect();
        if is_explained {
            return self.other_money(&below);
        }
        let too_many = below.iter().find(|text| !text.is_empty());
        hold!(too_many.is_none(), "a row too many: {too_many:?}");
        Ok(())
    }

    /// Nothing shown says how much there is of the other money.
    fn other_money(&self, sentences: &[String]) -> Checked {
        let Self { seen, writer, stage, .. } = self;
        let root = stage.app.tree().root_area().map(AreaId::index);
        let others = [View::Internal, View::External].into_iter().filter(|&view| view != seen.view);
        let count = |view| seen.lines(Part::Area(root, view), Of::Shown).len();
        let Some(other) = others.into_iter().find(|&view| count(view) > 0) else { return Ok(()) };
        let key = if stage.app.filter().is_typing() { "Enter c" } else { "c" };
        let view = labels::view(other, &writer.locale);
        let said = [("count", count(other).to_string()), ("view", view), ("key", key.to_owned())];
        let said = writer.fill(Message::FoundInMoney, &said);
        // A screen of only the areas that differ says that none does.
        hold!(seen.only || sentences.join(" ").contains(&said), "{said:?} is not said: {sentences:?}");
        Ok(())
    }
}

/// True where a text is another one, or its beginning with an ellipsis.
pub fn is_begun(text: &str, whole: &str) -> bool {
    text == whole.trim() || text.strip_suffix('…').is_some_and(|begun| whole.starts_with(begun))
}

/// True for the legend below the rows: a sign and a word with no figures behind it, a word for a change, the hint about a filter.
fn is_legend(text: &str) -> bool {
    let phrases = [
        ": intet beløb i det ",
        ": no amount in the ",
        "er ikke blandt årene",
        "is not among the years",
        " finder ",
        " finds ",
        " viser ",
        " shows ",
        "Navnene er på ",
        "The names are in ",
        "Kun i noter",
        "Only in notes",
        " skriver ",
        " says: ",
        " vises allerede",
        ": shown already",
    ];
    if phrases.iter().any(|phrase| text.contains(phrase)) {
        return true;
    }
    let begins =
        ["≠ ", "≈ ", "+ ", "* ", "? ", "≥ ", "x ", "~ ", "● ", "◐ ", "– "].iter().any(|sign| text.starts_with(sign));
    begins && !text.contains(|sign: char| sign.is_ascii_digit())
}
