//! The text of each page, line by line for a width. Scrolling and placing it is not done here.

mod about;
pub mod gap;
mod help;
pub mod initiative;
mod marks;
pub mod page;

use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::{
        app::PageKind,
        tree::{budget_part::BudgetPart, rows::Row},
    },
    locale::Message,
    tui::screen::{
        draw_context::DrawContext,
        theme::Role,
        totals,
        widgets::{rule::counted, text::wrap},
    },
};

/// The cells of a rule, wider than the page by two, that neither its title nor the lines shown may have.
const BESIDE_TITLE: usize = 3;

/// The lines of a page. A title that its rule may cut stands above them in full.
pub fn lines(context: &DrawContext<'_>, subject: PageKind, width: usize) -> Vec<Line<'static>> {
    let title = title(context, subject);
    let text = text(context, subject, width);
    let widest = counted(context, text.len(), 1, text.len() + 1);
    let is_long = title.width() + widest.width() + BESIDE_TITLE > width;
    let is_name = matches!(subject, PageKind::Initiative(_) | PageKind::Gap(_) | PageKind::Total(_));
    let in_full = if is_long && is_name { wrap(&title, width, "", context.style(Role::Title)) } else { Vec::new() };
    in_full.into_iter().chain(text).collect()
}

fn text(context: &DrawContext<'_>, subject: PageKind, width: usize) -> Vec<Line<'static>> {
    match subject {
        PageKind::Help => help::lines(context, width),
        PageKind::About => about::lines(context, width),
        PageKind::Initiative(initiative) => initiative::lines(context, initiative, width),
        PageKind::Gap(gap) => gap::lines(context, gap, width),
        PageKind::Marks => marks::lines(context, width),
        PageKind::Total(row) => part(context, row).map_or_else(Vec::new, |part| totals::full(context, part, width)),
        // Drawn by modules of their own.
        PageKind::Check | PageKind::Warning | PageKind::Roles | PageKind::Diagram(_) => Vec::new(),
    }
}

fn part(context: &DrawContext<'_>, row: Row) -> Option<BudgetPart> {
    BudgetPart::of(row, context.scope.view())
}

/// The title of a page.
pub fn title(context: &DrawContext<'_>, subject: PageKind) -> String {
    match subject {
        PageKind::Help => context.text(Message::HelpTitle),
        PageKind::About => context.text(Message::AboutTitle),
        PageKind::Initiative(initiative) => {
            let path = context.dataset.path(context.dataset.initiative(initiative).area);
            path.into_iter().map(|area| context.dataset.area(area).name.as_str()).collect::<Vec<_>>().join(" › ")
        }
        PageKind::Gap(gap) => {
            let area = context.tree_source().lines_of_gap(gap).area;
            area.map_or_else(String::new, |area| context.dataset.area(area).name.clone())
        }
        PageKind::Total(row) => part(context, row).map_or_else(String::new, |part| totals::title(context, part)),
        PageKind::Check => context.text(Message::CheckTitle),
        PageKind::Warning => context.text(Message::WorthALookTitle),
        PageKind::Marks => context.text(Message::MarksTitle),
        PageKind::Diagram(_) | PageKind::Roles => String::new(),
    }
}
