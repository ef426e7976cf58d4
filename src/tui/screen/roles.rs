//! The page of the columns of a table: at the left the columns with what each is taken for, at the right the first rows, below the
//! areas and sums that come of it. The header says how the table was read, and what is to be said first or was in the way.

mod first_rows;
mod result;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::{
        app::App,
        lists::roles::{RolesList, TableColumn, Wished},
        update::roles::question,
        view::completeness::Completeness,
    },
    format::table::account::Reason,
    locale::{
        Message,
        printable::{escaped, visible},
    },
    report::imported::{ImportReport, TableReport, role_in, said_role_name},
    tui::screen::{
        draw_context::DrawContext,
        frame::progress,
        layout::ScreenLayout,
        roles::first_rows::FirstRows,
        theme::Role,
        widgets::{
            rule::{counted, counted_rule},
            text::{cut, draw_lines, left, wrap},
        },
    },
    workspace::origin::Origin,
};

/// The most cells of a heading, and of a role, beside the first rows.
const MOST_HEADING: usize = 30;
const MOST_ROLE: usize = 26;

/// The rows that the list and the areas have where there is one for the selected column in full.
const FULL: u16 = 8;

/// The parts of the page from the top.
pub struct RolesLayout {
    columns: RolesColumns,
    /// The rows of the list.
    pub list: Rect,
    /// The rule over what comes of it, its areas, and the row of the whole.
    result: Rect,
    /// The selected column in full, where the list cuts anything.
    in_full: Option<Rect>,
    /// The account of the rows.
    account: Rect,
}

/// The widths of the list's columns.
struct RolesColumns {
    heading: usize,
    role: usize,
    rows: FirstRows,
    /// True where a heading or a role has not enough cells.
    is_cut: bool,
}

impl RolesLayout {
    /// Divides the page. On a low screen the areas leave first, down to one and the whole; then the columns scroll.
    pub fn new(context: &DrawContext<'_>, import: &ImportReport, list: &RolesList, layout: &ScreenLayout) -> Self {
        let Rect { y, width, .. } = layout.page_title;
        let height = layout.page.height + 1;
        let widths = RolesColumns::new(context, import, list, usize::from(width));
        // The rules over both parts, the whole, and the account.
        let room = height.saturating_sub(4);
        let full = u16::from(widths.is_cut && room >= FULL);
        let room = room - full;
        let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let (columns, areas) = (cells(list.columns().len()), cells(context.dataset.top_areas().count()));
        let kept = areas.min(room / 3);
        let listed = columns.min(room - kept).max(1);
        let area = |y: u16, height: u16| Rect { x: 0, y, width, height };
        let below = room.saturating_sub(listed).min(areas) + 2;
        let list_area = area(y + 1, listed);
        let result = area(list_area.bottom(), below);
        let account = area(layout.footer.y.saturating_sub(1), 1);
        let in_full = (full > 0).then(|| area(account.y.saturating_sub(1), 1));
        Self { columns: widths, list: list_area, result, in_full, account }
    }

    /// The rows of the list that can be seen at once.
    pub fn rows(&self) -> usize {
        usize::from(self.list.height)
    }
}

/// Draws the page, its header included.
pub fn draw(
    app: &App,
    context: &DrawContext<'_>,
    import: &ImportReport,
    list: &RolesList,
    layout: &ScreenLayout,
    buffer: &mut Buffer,
) {
    header(app, context, import, list, layout.header, buffer);
    let page = RolesLayout::new(context, import, list, layout);
    let title = page.columns.title(context);
    let corner = counted(context, list.top(), page.rows(), list.columns().len());
    counted_rule("", &corner, context, layout.page_title, buffer);
    let room = usize::from(layout.page_title.width).saturating_sub(corner.width() + 1);
    for (cell, words) in title.into_iter().filter(|(cell, words)| cell + words.width() < room) {
        let x = layout.page_title.x + u16::try_from(cell).unwrap_or(u16::MAX);
        buffer.set_string(x, layout.page_title.y, words, context.style(Role::Title));
    }
    let shown = list.columns().iter().enumerate().skip(list.top());
    for (row, (place, &column)) in page.list.rows().zip(shown) {
        let is_selected = place == list.cursor();
        page.columns.row(context, import, list, column, is_selected).render(row, buffer);
        if is_selected {
            buffer.set_style(row, context.style(Role::Selected));
        }
    }
    let is_now = matches!(list.wished(), Wished::Done);
    result::draw(context, is_now, page.result, buffer);
    if let Some((area, column)) = page.in_full.zip(list.selected()) {
        let text = format!(" {}: {}", role(context, import, list, column), visible(column.heading(import)));
        buffer.set_string(area.x, area.y, left(&text, usize::from(area.width)), Style::new());
    }
    let width = usize::from(page.account.width);
    let text = format!(" {}", account(context, import, width.saturating_sub(1)));
    buffer.set_string(0, page.account.y, left(&text, width), context.style(Role::Muted));
}

/// The table and how it was read; below it what is to be said first, what is in the way, or what was decided.
fn header(
    app: &App,
    context: &DrawContext<'_>,
    import: &ImportReport,
    list: &RolesList,
    area: Rect,
    buffer: &mut Buffer,
) {
    let width = usize::from(area.width).saturating_sub(2);
    let table = list.selected().and_then(|column| column.table(import));
    let title = table.and_then(|table| table.title.as_deref()).map(visible);
    let form = table.map(|table| table.form(context.locale));
    let sheets = table.and_then(TableReport::sheets).map(|(_, all)| {
        let names = all.iter().map(|name| visible(name)).collect::<Vec<_>>().join(", ");
        context.locale.fill(Message::OtherSheets, &[("sheets", names.into())])
    });
    let text = [Some(name(app)), form, sheets, title].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let first = Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area };
    draw_lines(cut(wrap(&text, width, "", context.style(Role::Title)), 1), first, buffer);
    let (said, style) = match (list.wished(), question(app)) {
        (Wished::Failed(_, reason), _) => (reason.clone(), Role::Strong),
        _ if context.completeness != Completeness::Whole => {
            let mut ways = progress::sentences(context.completeness, context.locale);
            let fits = |way: &String| way.width() <= width;
            let way = ways.iter().position(fits).unwrap_or(ways.len().saturating_sub(1));
            (ways.swap_remove(way), Role::Strong)
        }
        (Wished::Due(_) | Wished::Awaited(_), _) => (context.text(Message::Reloading), Role::Muted),
        (Wished::Done, Some(question)) => (question, Role::Strong),
        (Wished::Done, None) => match (doubt(context, import, width), app.roles_file().message(context.locale)) {
            (Some(doubt), _) => (doubt, Role::Strong),
            (None, Some(said)) => (said, Role::Muted),
            (None, None) => (table.map(|table| table.mark(context.locale)).unwrap_or_default(), Role::Muted),
        },
    };
    let second = Rect { y: area.y + 1, ..first };
    let lines = wrap(&said, width, "", context.style(style));
    if lines.len() > 1 && matches!(list.wished(), Wished::Failed(..)) {
        // What is in the way matters more than the name of the table.
        buffer.set_style(first, Style::reset());
        buffer.set_string(first.x, first.y, " ".repeat(width), Style::new());
        return draw_lines(cut(lines, 2), Rect { height: 2, ..first }, buffer);
    }
    draw_lines(cut(lines, 1), second, buffer);
}

/// The doubt that the table was understood; where there is room for it, with the keys that help.
fn doubt(context: &DrawContext<'_>, import: &ImportReport, width: usize) -> Option<String> {
    let doubt = import.doubt()?.in_short(context.locale);
    let sheets = import.tables.first().and_then(TableReport::sheets).map_or(0, |(_, all)| all.len());
    let cure = context.locale.fill(Message::RolesDoubtCure, &[("sheets", sheets.into())]);
    let both = format!("{doubt}; {cure}");
    Some(if both.width() <= width { both } else { doubt })
}

/// The name of the file without its folder.
fn name(app: &App) -> String {
    match app.origin() {
        Origin::File(path) => escaped(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()),
        other => other.name(app.locale()),
    }
}

/// The rows that were read and those that were set aside; where there is room for it, that nothing was lost, and the key that tells more.
fn account(context: &DrawContext<'_>, import: &ImportReport, width: usize) -> String {
    let account = &import.account;
    let values = [
        ("rows", account.rows.into()),
        ("lines", account.lines.into()),
        ("totals", account.total_rows.into()),
        ("aside", (account.aside.len() - account.count(Reason::Headings)).into()),
    ];
    let equal = if import.is_whole() { "yes" } else { "no" };
    let sums = context.locale.fill(Message::RolesSums, &[("equal", equal.into())]);
    let mut text = context.locale.fill(Message::RolesAccount, &values);
    let added = context.locale.fill(Message::RolesAdded, &[("count", account.added.into())]);
    let added = Some(added).filter(|_| account.added > 0);
    // Nothing matters more than sums that are not equal.
    let parts = if import.is_whole() { [added, Some(sums)] } else { [Some(sums), added] };
    for part in parts.into_iter().flatten().chain([context.text(Message::RolesAccountMore)]) {
        if text.width() + " · ".width() + part.width() <= width {
            text.push_str(" · ");
            text.push_str(&part);
        }
    }
    text
}

/// The role of a column: the one that is wished for, else the one that it was taken for.
fn role(context: &DrawContext<'_>, import: &ImportReport, list: &RolesList, of: TableColumn) -> String {
    if let Some(wish) = list.wish(of.heading(import)) {
        return said_role_name(wish, context.locale);
    }
    of.table(import).map_or_else(String::new, |table| role_in(&table.understood, of.column, context.locale))
}

impl RolesColumns {
    /// The widths on a page of so many cells: what the headings and roles need, and for the first rows the rest.
    fn new(context: &DrawContext<'_>, import: &ImportReport, list: &RolesList, width: usize) -> Self {
        let longest = |text: &dyn Fn(TableColumn) -> usize| list.columns().iter().map(|&column| text(column)).max();
        let heading = longest(&|column| visible(column.heading(import)).width()).unwrap_or(0);
        let role = longest(&|column| role(context, import, list, column).width()).unwrap_or(0);
        let heads = [Message::RolesColumn, Message::RolesTakenFor].map(|head| context.text(head).width());
        let wanted = [heading, role];
        // Two thirds of a narrow page are for both.
        let heading = heading.clamp(heads[0] + 1, MOST_HEADING.min(width / 3));
        let role = role.clamp(heads[1] + 1, MOST_ROLE.min(width / 3));
        let rest = width.saturating_sub(2 + heading + 2 + role + 2);
        let rows = FirstRows::fitting(import, list, rest);
        // What the first rows don't take is for the headings.
        let spare = rest.saturating_sub(rows.width());
        let heading = heading + spare;
        Self { heading, role, rows, is_cut: wanted[0] > heading || wanted[1] > role }
    }

    /// The words over the columns, each with its cell.
    fn title(&self, context: &DrawContext<'_>) -> Vec<(usize, String)> {
        let word = |message| format!(" {} ", context.text(message));
        let mut title = vec![(1, word(Message::RolesColumn)), (3 + self.heading, word(Message::RolesTakenFor))];
        if self.rows.width() > 0 {
            title.push((5 + self.heading + self.role, word(Message::RolesFirstRows)));
        }
        title
    }

    fn row(
        &self,
        context: &DrawContext<'_>,
        import: &ImportReport,
        list: &RolesList,
        column: TableColumn,
        is_selected: bool,
    ) -> Line<'static> {
        let cursor = if is_selected { "> " } else { "  " };
        let heading = left(&visible(column.heading(import)), self.heading);
        let role = left(&role(context, import, list, column), self.role);
        Line::from(vec![
            Span::raw(cursor),
            Span::styled(heading, context.style(Role::Strong)),
            Span::raw("  "),
            Span::raw(role),
            Span::styled(self.rows.cells(import, column), Style::new()),
        ])
    }
}
