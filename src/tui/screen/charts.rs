//! The page of diagrams: its title says what is drawn, and what the next one is. Each diagram is a room of its own.

pub mod axis;
pub mod bar;
mod bars;
pub mod squarify;
mod treemap;
mod trend;

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget as _};

use crate::{
    analysis::{found::Found, group::Grouping},
    explorer::{
        diagram::{Diagram, Gathered, subject::Piece},
        tree::{Tree, subtotal::Part},
    },
    locale::Message,
    model::year::Period,
    tui::screen::{counted, counted_rule, draw_context::Scene, layout::Panes, theme::Role, widgets::text::wrap},
};

/// Own money in a bar and in the legend.
const OWN: &str = "█";

/// External money.
const EXTERNAL: &str = "▒";

/// A stated total.
const STATED: &str = "◆";

/// How many rows a diagram has, and how many of them are on the screen. Only bars can be more.
pub fn rows(scene: &Scene<'_>, gathered: &Gathered, panes: &Panes) -> (usize, usize) {
    match gathered {
        Gathered::Bars(parts) => bars::Drawing::new(scene, parts, panes.page).rows(),
        Gathered::Treemap(_) => (0, 0),
    }
}

/// Draws the page; `top` is the first row of the bars.
pub fn draw(
    scene: &Scene<'_>,
    (diagram, gathered): (Diagram, Option<&Gathered>),
    top: usize,
    tree: &Tree,
    panes: &Panes,
    buffer: &mut Buffer,
) {
    let of = diagram.piece(tree, scene.scope.view());
    let (all, height) = gathered.map_or((0, 0), |gathered| rows(scene, gathered, panes));
    counted_rule(&title(scene, diagram, of), &counted(scene, top, height, all), scene, panes.page_title, buffer);
    if scene.found.is_some_and(Found::is_too_long) {
        let text = scene.text(Message::FoundTooLong);
        let lines = wrap(&text, usize::from(panes.page.width), "", scene.style(Role::Muted));
        for (y, line) in (panes.page.top()..panes.page.bottom()).zip(lines) {
            line.render(Rect { y, height: 1, ..panes.page }, buffer);
        }
        return;
    }
    match (diagram, gathered) {
        (Diagram::Trend(_), _) => trend::Drawing::new(scene, of).draw(panes.page, buffer),
        (Diagram::Bars, Some(Gathered::Bars(parts))) => bars::Drawing::new(scene, parts, panes.page).draw(top, buffer),
        (Diagram::Treemap, Some(Gathered::Treemap(shares))) => {
            treemap::Drawing::new(scene, shares).draw(panes.page, buffer);
        }
        // What it is drawn from is still being gathered.
        _ => {}
    }
}

/// "Søjler · alle områder · d: udvikling".
fn title(scene: &Scene<'_>, diagram: Diagram, of: Piece) -> String {
    let name = |diagram| match diagram {
        Diagram::Bars => Message::BarsTitle,
        Diagram::Trend(_) => Message::TrendTitle,
        Diagram::Treemap => Message::TreemapTitle,
    };
    let next = scene.text(diagram.next().map_or(Message::HintBack, name)).to_lowercase();
    // The documents print no total of all years.
    let is_ours = scene.scope.period() == Period::All && of.money(scene.ground(), Period::All).stated.is_some();
    let years = scene.dataset.years().len();
    let ours = is_ours.then(|| scene.locale.fill(Message::TotalsAddedUp, &[("count", years.into())]));
    let filtered = scene.found.map(|_| scene.text(Message::Filtered));
    let name_of = match (diagram, of) {
        (Diagram::Bars | Diagram::Treemap, Piece::Total(Part::Area(None, _))) => {
            scene.text(match scene.layout().grouping {
                Grouping::Area => Message::AllAreas,
                Grouping::Flat => Message::AllInitiatives,
                Grouping::Funding | Grouping::Financing => Message::AllGroups,
            })
        }
        _ => of.name(scene),
    };
    let parts = [Some(scene.text(name(diagram))), Some(name_of), ours, filtered, Some(format!("d: {next}"))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
