//! Shares and changes in words and figures, and what the columns of years show in a sentence.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::change::{Change, between, share},
    explorer::view::{column_values::Values, comparison::Compared},
    locale::{Locale, Message},
    model::{
        amount::Amount,
        year::{Period, YearId},
    },
    report::labels::documents,
    tui::screen::draw_context::Scene,
};

/// Cells for a change in per cent: "−999,9%", "udløbet".
pub const PER_CENT: usize = 7;

/// A part in per cent of its whole. A part that is there but has no share is a dash like one that is not.
pub fn of_whole(scene: &Scene<'_>, part: Option<Amount>, whole: Option<Amount>) -> String {
    share(part, whole)
        .map_or_else(|| crate::tui::screen::draw_context::NO_AMOUNT.to_owned(), |share| scene.locale.share(share))
}

/// How a series changed until the period, or from it to a later base: in per cent, or in a word.
pub fn changed(scene: &Scene<'_>, series: &[Option<Amount>], period: Period) -> String {
    match (scene.scope.compared_in(period), scene.scope.chosen_base()) {
        (Some(compared), _) => in_per_cent(scene, series, compared),
        (None, Some(_)) => scene.text(Message::BaseWord),
        (None, None) => String::new(),
    }
}

/// The change between two years of a series in per cent, or a word where there is none to give.
pub fn in_per_cent(scene: &Scene<'_>, series: &[Option<Amount>], compared: Compared) -> String {
    let from_zero = series[compared.from.index()].is_some_and(Amount::is_zero);
    match between(series, compared.from, compared.to) {
        Change::By { per_cent: Some(per_cent), .. } => short(per_cent, scene.locale),
        Change::By { per_cent: None, .. } if from_zero => scene.text(Message::ChangeFromZero),
        Change::By { per_cent: None, .. } => scene.change(Change::TooLong),
        word => scene.change(word),
    }
}

/// A change in per cent in few cells: beyond a thousand the number itself says little, and which side it is on all.
fn short(per_cent: Amount, locale: &Locale) -> String {
    let text = locale.signed_share(per_cent);
    match text.width() <= PER_CENT {
        true => text,
        false if per_cent.is_negative() => "<−999%".to_owned(),
        false => ">999%".to_owned(),
    }
}

/// What the columns of years show where these are no amounts, and of what: in many words, in fewer, in the fewest. A figure in
/// it is not to be cut.
pub fn sentences(scene: &Scene<'_>) -> Vec<String> {
    match scene.values {
        Values::Amounts => Vec::new(),
        Values::Shares => {
            let [total, period] = [("total", scene.amount(scene.whole()).into()), ("period", scene.period().into())];
            let with_stated = scene.stated_whole().map(|stated| {
                let document = ("document", documents(scene.dataset, scene.locale).into());
                let stated = ("stated", scene.amount(Some(stated)).into());
                let values = [("total", scene.amount(scene.whole()).into()), document, stated, period.clone()];
                scene.locale.fill(Message::ValuesSharesStated, &values)
            });
            let of_lines = scene.locale.fill(Message::ValuesShares, &[total, period.clone()]);
            with_stated.into_iter().chain([of_lines, scene.text(Message::ValuesSharesShort)]).collect()
        }
        Values::Changes => {
            let sentence = match scene.scope.chosen_base() {
                None => scene.text(Message::ValuesChanges),
                Some(base) => scene.locale.fill(Message::ValuesChangesBase, &[year(scene, base)]),
            };
            // In the column of all years the change is between two of them.
            let all = scene.scope.compared().filter(|_| scene.scope.period() == Period::All);
            let with_all = all.map(|all| format!("{sentence} · {}: {}", scene.period(), scene.compared(all)));
            with_all.into_iter().chain([sentence, scene.text(Message::ValuesChangesShort)]).collect()
        }
    }
}

/// The base year, where it is not just the year before.
pub fn base(scene: &Scene<'_>) -> Option<String> {
    let base = scene.scope.chosen_base()?;
    let message = match scene.scope.compared() {
        Some(_) if scene.values == Values::Changes => return None,
        Some(_) => Message::BaseYear,
        None => Message::BaseYearShown,
    };
    Some(scene.locale.fill(message, &[year(scene, base)]))
}

fn year<'a>(scene: &Scene<'a>, year: YearId) -> (&'static str, crate::locale::Value<'a>) {
    ("year", scene.dataset.year(year).into())
}
