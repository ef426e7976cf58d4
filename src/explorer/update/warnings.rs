//! Shows the warnings on the page "does it add up" once they are found.

use crate::explorer::{app::App, effect::Effects, jobs::warnings::FoundWarnings, update::after_change};

/// Takes the warnings, unless another dataset has been read since.
pub fn finish(app: &mut App, found: FoundWarnings) -> Effects {
    let reading = app.reloads.readings();
    match &mut app.check {
        Some(list) if list.awaits_warnings() && found.reading == reading => list.set_warnings(found.warnings),
        _ => return Effects::default(),
    }
    after_change(app)
}
