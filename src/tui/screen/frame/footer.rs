//! The footer: the keys of use here, from the tables of keys; the most important ones stay longest. A click on one does the same.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::{
        input::{
            action::Action,
            key::{Binding, Hint, Place},
            keymap,
        },
        update::copy::subject::CopySubject,
    },
    locale::{Message, printable::visible},
    tui::screen::{draw_context::DrawContext, theme::Role, widgets::ellipsis::truncate},
};

/// The text of the footer.
#[derive(Clone, Copy)]
pub enum FooterText<'a> {
    /// The keys of use at a place, and the answer that one of them copies.
    Keys(Place, &'a CopySubject),
    /// The state of something that is under way, and the keys that end it.
    Status(&'a str),
}

/// Draws the footer.
pub fn draw(context: &DrawContext<'_>, beside: FooterText<'_>, area: Rect, buffer: &mut Buffer) {
    let (place, copied) = match beside {
        FooterText::Keys(place, copied) => (place, copied),
        FooterText::Status(text) => {
            let text = truncate(text, usize::from(area.width).saturating_sub(1));
            buffer.set_string(area.x + 1, area.y, text, context.style(Role::Strong));
            return;
        }
    };
    let spans =
        fitting(context, place, copied, area.width).into_iter().flat_map(|ShownHint { hint, words, .. }| {
            let keys = Span::styled(format!(" {}", hint.keys), context.style(Role::Key));
            [keys, Span::styled(format!(" {words} "), context.style(Role::Muted))]
        });
    spans.collect::<Line<'_>>().render(area, buffer);
}

/// A hint that there is room for.
struct ShownHint {
    binding: &'static Binding,
    hint: Hint,
    words: String,
    /// The cells with its keys and words, and a blank on either side.
    width: usize,
}

/// The hints of use at a place, as many as fit.
fn fitting(context: &DrawContext<'_>, place: Place, copied: &CopySubject, width: u16) -> Vec<ShownHint> {
    let hints = keymap::bindings_at(place).filter_map(|binding| Some((binding, binding.hint?)));
    let has_other_years = context.scope.columns(context.dataset).len() > 1 || context.scope.period().is_all();
    let is_of_use = |hint: &Hint| match hint.words {
        Message::HintCopy => *copied != CopySubject::Nothing,
        Message::HintYear | Message::HintBase => has_other_years,
        _ => true,
    };
    let mut hints: Vec<_> = hints.filter(|(_, hint)| hint.place.includes(place) && is_of_use(hint)).collect();
    hints.sort_by_key(|(_, hint)| hint.rank);
    let mut used = 0;
    let shown = hints.into_iter().filter_map(|(binding, hint)| {
        let words = match copied {
            CopySubject::Figure { name, period } if hint.words == Message::HintCopy => {
                let left = (usize::from(width) + 1).saturating_sub(used);
                copying(context, name, period, left.min(usize::from(width) * 3 / 8))
            }
            _ => context.text(hint.words),
        };
        let cells = hint.keys.width() + words.width() + 3;
        let fits = used + cells <= usize::from(width) + 1;
        used += if fits { cells } else { 0 };
        fits.then_some(ShownHint { binding, hint, words, width: cells })
    });
    shown.collect()
}

/// The action of the key at a cell of the footer; on the words, that of the last key.
pub fn action_at(
    context: &DrawContext<'_>,
    place: Place,
    copied: &CopySubject,
    area: Rect,
    at: Position,
) -> Option<Action> {
    let mut cell = area.contains(at).then(|| usize::from(at.x - area.x))?;
    for shown in fitting(context, place, copied, area.width) {
        if cell < shown.width {
            let keys = shown.binding.hinted(context.locale);
            // The keys begin after a blank.
            let before =
                |part: &str| shown.hint.keys.find(part).map_or(0, |start| shown.hint.keys[..start].width()) + 1;
            let under = keys.iter().find(|(part, _)| (before(part)..before(part) + part.width()).contains(&cell));
            return under.or(keys.last()).map(|(_, action)| *action);
        }
        cell -= shown.width;
    }
    None
}

/// The cells that a name has before the period stands behind it.
const LEAST_NAME: usize = 12;

/// "kopiér: Job og uddannelse, 2021": the figure that is copied, in so many cells with its key. The period leaves before the name
/// gets short.
fn copying(context: &DrawContext<'_>, name: &str, period: &str, room: usize) -> String {
    let words = context.text(Message::HintCopy);
    let name = visible(name);
    let period = if period.is_empty() { String::new() } else { format!(", {period}") };
    let room = room.saturating_sub(words.width() + ": ".width() + " y  ".width());
    let with_period = room.saturating_sub(period.width());
    if with_period >= LEAST_NAME.min(name.width()) {
        format!("{words}: {}{period}", truncate(&name, with_period))
    } else {
        format!("{words}: {}", truncate(&name, room.max(1)))
    }
}
