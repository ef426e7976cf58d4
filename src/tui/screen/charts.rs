//! The page of diagrams: its title says what is drawn, and what the next one is. Each diagram is a room of its own.

pub mod axis;
pub mod bar;
mod bars;
pub mod scale;
pub mod squarify;
mod treemap;
mod trend;

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget as _};

use crate::{
    analysis::{found::Found, group::Grouping},
    explorer::{
        diagram::{Diagram, Gathered, subject::Piece},
        tree::{Tree, budget_part::BudgetPart},
        view::viewport::PageExtent,
    },
    locale::Message,
    model::year::Period,
    tui::screen::{
        draw_context::DrawContext,
        layout::Panes,
        theme::Role,
        widgets::{
            blocks::FULL,
            rule::{counted, counted_rule},
            text::wrap,
        },
    },
};

/// Own money in a bar and in the legend.
const OWN: &str = FULL;

/// External money.
const EXTERNAL: &str = "▒";

/// A stated total.
const STATED: &str = "◆";

/// How many rows a diagram has, and how many of them are on the screen. Only bars can be more.
pub fn extent(context: &DrawContext<'_>, gathered: &Gathered, panes: &Panes) -> PageExtent {
    match gathered {
        Gathered::Bars(parts) => bars::Drawing::new(context, parts, panes.page).extent(),
        Gathered::Treemap(_) => PageExtent::default(),
    }
}

/// Draws the page; `top` is the first row of the bars.
pub fn draw(
    context: &DrawContext<'_>,
    diagram: Diagram,
    gathered: Option<&Gathered>,
    top: usize,
    tree: &Tree,
    panes: &Panes,
    buffer: &mut Buffer,
) {
    let of = diagram.piece(tree, context.scope.view());
    let PageExtent { lines, height } = gathered.map(|gathered| extent(context, gathered, panes)).unwrap_or_default();
    counted_rule(
        &title(context, diagram, of),
        &counted(context, top, height, lines),
        context,
        panes.page_title,
        buffer,
    );
    if context.found.is_some_and(Found::is_too_long) {
        let text = context.text(Message::FoundTooLong);
        let lines = wrap(&text, usize::from(panes.page.width), "", context.style(Role::Muted));
        for (y, line) in (panes.page.top()..panes.page.bottom()).zip(lines) {
            line.render(Rect { y, height: 1, ..panes.page }, buffer);
        }
        return;
    }
    match (diagram, gathered) {
        (Diagram::Trend(_), _) => trend::Drawing::new(context, of).draw(panes.page, buffer),
        (Diagram::Bars, Some(Gathered::Bars(parts))) => {
            bars::Drawing::new(context, parts, panes.page).draw(top, buffer);
        }
        (Diagram::Treemap, Some(Gathered::Treemap(shares))) => {
            treemap::Drawing::new(context, shares).draw(panes.page, buffer);
        }
        // What it is drawn from is still being gathered.
        _ => {}
    }
}

/// "Søjler · alle områder · d: udvikling".
fn title(context: &DrawContext<'_>, diagram: Diagram, of: Piece) -> String {
    let name = |diagram| match diagram {
        Diagram::Bars => Message::BarsTitle,
        Diagram::Trend(_) => Message::TrendTitle,
        Diagram::Treemap => Message::TreemapTitle,
    };
    let next = context.text(diagram.next().map_or(Message::HintBack, name)).to_lowercase();
    // The documents print no total of all years.
    let is_ours =
        context.scope.period() == Period::All && of.money(context.tree_source(), Period::All).stated.is_some();
    let years = context.dataset.years().len();
    let ours = is_ours.then(|| context.locale.fill(Message::TotalsAddedUp, &[("count", years.into())]));
    let filtered = context.found.map(|_| context.text(Message::Filtered));
    let name_of = match (diagram, of) {
        (Diagram::Bars | Diagram::Treemap, Piece::Total(BudgetPart::Area(None, _))) => {
            context.text(match context.layout().grouping {
                Grouping::Area => Message::AllAreas,
                Grouping::Flat => Message::AllInitiatives,
                Grouping::Funding | Grouping::Financing => Message::AllGroups,
            })
        }
        _ => context.name(of),
    };
    let parts = [Some(context.text(name(diagram))), Some(name_of), ours, filtered, Some(format!("d: {next}"))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
