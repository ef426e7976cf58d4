//! The pane of totals: what the lines add up to and what the document states, side by side; what they differ by; how both
//! changed; how much of it is external; how many lines have an amount; where it is stated. Of the whole, or of an area.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget as _};
use unicode_width::UnicodeWidthStr as _;

use super::{
    rule,
    table::{Cell, Table},
};
use crate::{
    analysis::{
        change::{Change, share},
        figures::Total,
        gap::gap,
    },
    locale::Message,
    model::{amount::Amount, financing::View, ids::AreaId, year::Period},
    report::{self, citation, words::capitalised},
    tui::{
        base::Compared,
        scene::{DIFFERS, Scene},
        text::{cut, fit, wrap},
        theme::Role,
        trend, words,
    },
};

pub fn draw(scene: &Scene<'_>, of: Option<AreaId>, area: Rect, buffer: &mut Buffer) {
    let pane = Pane::new(scene, of, usize::from(area.width).saturating_sub(1));
    if area.height == 1 {
        let style = scene.style(Role::Strong);
        buffer.set_string(area.x + 1, area.y, pane.in_one_line(), style);
        return;
    }
    rule(&pane.title(), scene, area, area, buffer);
    for (y, line) in (area.y + 1..area.bottom()).zip(pane.lines(usize::from(area.height) - 1)) {
        line.render(Rect { x: area.x + 1, y, width: area.width.saturating_sub(1), height: 1 }, buffer);
    }
}

struct Pane<'a> {
    scene: &'a Scene<'a>,
    of: Option<AreaId>,
    width: usize,
    total: Total,
}

impl<'a> Pane<'a> {
    fn new(scene: &'a Scene<'a>, of: Option<AreaId>, width: usize) -> Self {
        let total = scene.total(of, scene.scope.view(), scene.scope.period());
        Self { scene, of, width, total }
    }

    fn title(&self) -> String {
        let scene = self.scene;
        let mark = if scene.has_notes(self.of) { "*" } else { "" };
        if let Some(area) = self.of {
            return format!("{}{mark}", scene.dataset.area(area).name);
        }
        let view = report::words::view(scene.scope.view(), scene.locale);
        let total = if scene.found.is_some() {
            capitalised(&scene.text(Message::ShownLines))
        } else {
            scene.text(Message::Total)
        };
        format!("{total} {} · {view}{mark}", scene.period())
    }

    /// The two figures in one line. The view stands in the head of the screen; a figure that does not fit stays out.
    fn in_one_line(&self) -> String {
        let scene = self.scene;
        let total = match scene.found {
            Some(_) => capitalised(&scene.text(Message::ShownLines)),
            None => scene.text(Message::Total),
        };
        let lines = format!("{total} {}: {}", scene.period(), scene.amount(self.total.lines.amount));
        let mark = if self.total.differs { DIFFERS } else { "" };
        let both =
            self.total.stated.map(|held| format!("{lines} · {} {}{mark}", self.document(), scene.amount(held.amount)));
        let alone = format!("{lines}{mark}");
        let bare = format!("{}{mark}", scene.amount(self.total.lines.amount));
        let fits = |text: &String| text.width() <= self.width;
        both.into_iter().chain([alone, bare]).find(fits).unwrap_or_else(|| "…".to_owned())
    }

    fn document(&self) -> String {
        words::document_heading(self.scene.dataset, self.scene.locale)
    }

    /// As many lines as there is room for, the most asked for first.
    fn lines(&self, height: usize) -> Vec<Line<'static>> {
        let scene = self.scene;
        let mut rows = vec![(scene.text(Message::Amount), self.amounts())];
        if let Some(held) = self.total.stated {
            let part = share(Some(held.difference.abs()), held.amount).map(|share| scene.locale.share(share));
            let cell = Cell { figure: scene.signed(held.difference), mark: "", per_cent: part };
            rows.push((capitalised(&scene.text(Message::Difference)), [Cell::default(), cell]));
        }
        if let Some(compared) = scene.scope.compared() {
            let lines = scene.total_change(self.of, scene.scope.view(), compared);
            let second = self.second_change(compared).map_or_else(Cell::default, |change| self.change(change));
            rows.push((scene.compared(compared), [self.change(lines), second]));
        }
        if scene.scope.view() == View::Combined {
            rows.push((scene.text(Message::OfWhichExternal), self.external()));
        }
        // Of two columns the head says which is which, so a line of figures goes before it does.
        let two = rows.iter().any(|(_, [_, stated])| !stated.figure.is_empty());
        let stated_head = match (two, scene.found) {
            (true, Some(_)) => scene.text(Message::AllLines),
            (true, None) => self.document(),
            (false, _) => String::new(),
        };
        let first = if scene.found.is_some() { Message::ShownLines } else { Message::Lines };
        let heads = [capitalised(&scene.text(first)), stated_head];
        let mut lines = Table { scene, width: self.width, heads: &heads, rows: &rows }.lines();
        if lines.len() > height && !two {
            lines.remove(0);
        }
        let mut gap = match scene.found {
            Some(_) => None,
            None => gap(scene.dataset, scene.figures, self.of, scene.scope.view(), scene.scope.period()),
        };
        // Of thousands of areas no more are put into words than there is room for: "A +1, " is the shortest.
        if let Some(gap) = &mut gap {
            gap.areas.truncate(height * self.width / "A +1, ".len() + 1);
        }
        let gap = gap.map(|gap| report::gap::sentence(scene.dataset, &gap, scene.locale));
        let muted = scene.style(Role::Muted);
        let short = |text: String| Line::styled(fit(&text, self.width).into_owned(), muted);
        let room = height.saturating_sub(lines.len());
        let full = [self.counted(), self.cited()].map(|text| wrap(&text, self.width, "  ", muted)).concat();
        let gap = gap.map_or_else(Vec::new, |gap| wrap(&gap, self.width, "  ", Style::new()));
        if full.len() + gap.len() <= room {
            lines.extend(gap);
            lines.extend(full);
        } else {
            // In a low pane where the gap lies says more than how often the total is printed.
            let left = room.saturating_sub(1).max(usize::from(gap.is_empty()));
            lines.extend(cut(gap, left));
            lines.push(short(self.counted_and_cited()));
        }
        lines.extend(self.years(height.saturating_sub(lines.len())));
        lines.truncate(height);
        lines
    }

    /// The lines' totals of all years with their trend, where there is room left for all of them.
    fn years(&self, room: usize) -> Vec<Line<'static>> {
        let scene = self.scene;
        let series = scene.series(self.of, scene.scope.view());
        let label = scene.text(if scene.found.is_some() { Message::ShownLines } else { Message::Lines });
        let text = format!("{}: {}", capitalised(&label), trend::row(scene, &series));
        let width = self.width.saturating_sub(1);
        let lines = wrap(&text, width, "  ", Style::new());
        // A figure is not broken in two.
        let whole = scene.measure.amount + "  ".len() <= width;
        if series.len() > 1 && lines.len() <= room && whole { lines } else { Vec::new() }
    }

    fn amounts(&self) -> [Cell; 2] {
        let figure = |amount| Cell { figure: self.scene.amount(amount), ..Cell::default() };
        let mark = if self.total.differs { DIFFERS } else { "" };
        let stated = self.total.stated.map(|held| Cell { mark, ..figure(held.amount) });
        let lines = figure(self.total.lines.amount);
        if self.scene.found.is_none() {
            return [lines, stated.unwrap_or_default()];
        }
        // Of what was found: how much of all lines it is. Nothing stated is held against it.
        let all = self.unfiltered(self.scene.scope.view());
        let per_cent = share(self.total.lines.amount, all).map(|share| self.scene.locale.share(share));
        [Cell { per_cent, ..lines }, figure(all)]
    }

    /// What all lines add up to, whatever is filtered.
    fn unfiltered(&self, view: View) -> Option<Amount> {
        self.scene.figures.totals.cell(self.of, view, self.scene.scope.period()).amount
    }

    /// The change of what stands in the second column: what is stated, or under a filter all lines.
    fn second_change(&self, Compared { from, to }: Compared) -> Option<Change> {
        let scene = self.scene;
        let view = scene.scope.view();
        match scene.found {
            Some(_) => Some(scene.figures.change(scene.dataset, self.of, view, from, to)),
            None => scene.figures.stated_change(scene.dataset, self.of, view, scene.scope.period(), [from, to]),
        }
    }

    fn change(&self, change: Change) -> Cell {
        let per_cent = match change {
            Change::By { per_cent, .. } => per_cent.map(|share| self.scene.locale.signed_share(share)),
            _ => None,
        };
        Cell { figure: self.scene.change(change), mark: "", per_cent }
    }

    fn external(&self) -> [Cell; 2] {
        let scene = self.scene;
        let part = scene.total(self.of, View::External, scene.scope.period());
        let cell = |part: Option<Amount>, whole| Cell {
            figure: scene.amount(part),
            mark: "",
            per_cent: share(part, whole).map(|share| scene.locale.share(share)),
        };
        let second = if scene.found.is_some() {
            cell(self.unfiltered(View::External), self.unfiltered(scene.scope.view()))
        } else {
            let mark = if part.differs { DIFFERS } else { "" };
            let stated = part.stated.map(|held| {
                let whole = self.total.stated.and_then(|whole| whole.amount);
                Cell { mark, ..cell(held.amount, whole) }
            });
            stated.unwrap_or_default()
        };
        [cell(part.lines.amount, self.total.lines.amount), second]
    }

    fn counted(&self) -> String {
        let scene = self.scene;
        let all = scene.lines(self.of).initiatives;
        let counts = [("count", self.total.lines.initiatives.into()), ("all", all.into())];
        match scene.scope.period() {
            Period::All => scene.locale.fill(Message::AmountsInAny, &counts),
            Period::Year(year) => {
                let [count, all] = counts;
                scene.locale.fill(Message::AmountsIn, &[count, all, ("year", scene.dataset.year(year).into())])
            }
        }
    }

    /// How many lines have an amount and which tables state the total, in one line. Over all years that the sum is ours
    /// matters more than the count.
    fn counted_and_cited(&self) -> String {
        let scene = self.scene;
        let all = scene.lines(self.of).initiatives;
        let counts = [("count", self.total.lines.initiatives.into()), ("all", all.into())];
        let counted = match (self.total.stated, scene.scope.period()) {
            (Some(_), Period::All) => self.added_up(),
            _ => scene.locale.fill(Message::HaveAmountsShort, &counts),
        };
        let held = scene.figures.reconciliation.held(scene.dataset, self.of, scene.scope.view(), scene.scope.period());
        let tables: Vec<String> = held
            .filter_map(|held| scene.dataset.stated_total(held.stated).source?.table)
            .map(|table| scene.dataset.text(table).to_owned())
            .collect();
        match (self.total.stated, tables.is_empty()) {
            (None, _) if scene.found.is_some() => self.cited(),
            (None, _) => format!("{counted} · {}", self.nothing_stated()),
            (Some(_), true) => counted,
            (Some(_), false) => format!("{counted} · {}", citation::tables(&tables, scene.locale)),
        }
    }

    /// Every table and row where the total is stated.
    fn cited(&self) -> String {
        let scene = self.scene;
        if let Some(filter) = scene.found {
            let all = scene.figures.totals.lines(self.of, scene.scope.view()).initiatives;
            let shown = filter.totals.lines(self.of, scene.scope.view()).initiatives;
            return scene.locale.fill(Message::ShownOfAll, &[("shown", shown.into()), ("all", all.into())]);
        }
        if self.total.stated.is_none() {
            return self.nothing_stated();
        }
        let held = scene.figures.reconciliation.held(scene.dataset, self.of, scene.scope.view(), scene.scope.period());
        let places: Vec<String> = held
            .map(|held| citation::short(scene.dataset, scene.dataset.stated_total(held.stated).source, scene.locale))
            .filter(|place| !place.is_empty())
            .collect();
        let places = if places.is_empty() { scene.text(Message::NoSource) } else { places.join("; ") };
        let stated = format!("{}: {places}", self.document());
        match scene.scope.period() {
            Period::Year(_) => stated,
            // The sum over the years is ours, which matters more than where its parts stand.
            Period::All => format!("{} · {stated}", self.added_up()),
        }
    }

    /// That no total is stated for this money, and for which one is: the key is all it takes to see it.
    fn nothing_stated(&self) -> String {
        let scene = self.scene;
        let stated = |view: View| scene.dataset.stated_for(self.of).any(|(_, stated)| stated.view == view);
        match View::ALL.into_iter().find(|&view| stated(view)) {
            None => scene.text(Message::NothingStated),
            Some(view) => {
                let view = report::words::view(view, scene.locale);
                scene.locale.fill(Message::StatedOnlyFor, &[("view", view.into())])
            }
        }
    }

    /// That the total over all years is a sum of stated ones.
    fn added_up(&self) -> String {
        let years = self.scene.dataset.years().len();
        self.scene.locale.fill(Message::TotalsAddedUp, &[("count", years.into())])
    }
}
