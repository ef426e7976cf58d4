//! Words on a file that has not been read to its end: how far the reading is, and that no figure is complete.

use crate::{
    explorer::{
        jobs::load::{Doing, Progress},
        view::completeness::Completeness,
    },
    locale::{Locale, Message},
    report::labels,
    tui::screen::{draw_context::DrawContext, widgets::bars::bar},
};

/// The cells of the bar.
const BAR: u64 = 10;

/// The place that a reading has come to, in many words, in fewer, in the fewest; nothing once all is read.
pub fn sentences(completeness: Completeness, locale: &Locale) -> Vec<String> {
    match completeness {
        Completeness::Whole => Vec::new(),
        Completeness::Broken => vec![locale.text(Message::BrokenShort)],
        Completeness::Reading(progress @ Progress { doing: Doing::Making(_), .. }) => {
            let [long, short] = [Message::BeingMade, Message::BeingMadeShort].map(|message| locale.text(message));
            let bar = bar_of(progress);
            vec![format!("{bar}{long}"), format!("{bar}{short}"), short]
        }
        Completeness::Reading(progress) => {
            let share = share(progress, locale);
            let incomplete = locale.fill(Message::ReadSoFar, &[("share", share.clone().into())]);
            let counted = progress.rows.map(|(areas, lines)| {
                let values = [("share", share.clone().into()), ("areas", areas.into()), ("lines", lines.into())];
                locale.fill(Message::ReadSoFarCounted, &values)
            });
            let left = progress.left.map(|left| locale.fill(Message::SecondsLeft, &[("seconds", left.into())]));
            let with_left =
                |text: String| [Some(text), left.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let bar = bar_of(progress);
            let long = counted.into_iter().map(with_left);
            let with_bar = long.chain([with_left(incomplete.clone()), incomplete]).map(|text| format!("{bar}{text}"));
            let short = locale.fill(Message::ReadSoFarShort, &[("share", share.into())]);
            with_bar.chain([format!("{bar}{short}"), short.clone()]).collect()
        }
    }
}

/// A name of a total, which says that it is none yet where not all has been read.
pub fn so_far(context: &DrawContext<'_>, name: String) -> String {
    match context.completeness {
        Completeness::Whole => name,
        Completeness::Reading(_) | Completeness::Broken => format!("{name}, {}", context.text(Message::SoFar)),
    }
}

/// "34 %" of a file, or "12 MB" where its size is not known.
pub fn share(progress: Progress, locale: &Locale) -> String {
    labels::share::share_read(progress.per_cent(), progress.bytes, locale)
}

/// The bar, and a blank after it.
pub fn bar_of(progress: Progress) -> String {
    let Some(share) = progress.per_cent() else { return String::new() };
    let halves = usize::try_from(share * 2 * BAR / 100).unwrap_or_default();
    let bar = bar(halves);
    let empty = usize::try_from(BAR).unwrap_or_default().saturating_sub(bar.chars().count());
    format!("{bar}{} ", "·".repeat(empty))
}
