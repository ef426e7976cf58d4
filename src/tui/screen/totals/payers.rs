//! The sentence that names the sources of external money, the greatest first.

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::arranging::payers::Payers,
    locale::Message,
    tui::screen::{totals::TotalsPane, widgets::ellipsis::truncate, widgets::text::wrap},
};

/// The most lines that it takes: more sources are read under the grouping by source.
const MOST: usize = 6;

impl TotalsPane<'_> {
    /// "Finansieret af: Fonden 1,30, Puljen 0,18 og 2 andre", in no more than so many lines: as many sources as fit, and the number of
    /// the others. Only a name that is too long for these lines is cut.
    pub(super) fn payers(&self, most: usize) -> Vec<Line<'static>> {
        let most = most.min(MOST);
        let Some(payers) = self.context.payers.of(self.of).filter(|payers| payers.count > 0 && most > 0) else {
            return Vec::new();
        };
        // Leaves a cell free before the rule at the right.
        let width = self.width.saturating_sub(1);
        let lines = |text: &str| wrap(text, width, "  ", Style::new());
        let fit = |lines: &Vec<Line<'_>>| lines.len() <= most;
        let whole = (1..=payers.named.len()).rev().map(|shown| lines(&self.named_payers(payers, shown, usize::MAX)));
        let cut = (1..=width * most).rev().map(|room| lines(&self.named_payers(payers, 1, room)));
        whole.chain(cut).find(fit).unwrap_or_default()
    }

    /// So many of the sources with their amounts, their names in no more than so many cells, and the number of the others.
    fn named_payers(&self, payers: &Payers, shown: usize, room: usize) -> String {
        let context = self.context;
        let named = payers.named.iter().take(shown).map(|payer| {
            let unnamed = || context.text(Message::NoFunding);
            let name = if payer.name.is_empty() { unnamed() } else { payer.name.clone() };
            format!("{} {}", truncate(&name, room), context.sum(payer.sum))
        });
        let named = named.collect::<Vec<_>>().join(", ");
        let sources = match payers.count - shown {
            0 => named,
            others => context.locale.fill(Message::GapAndOthers, &[("areas", named.into()), ("count", others.into())]),
        };
        context.locale.fill(Message::FundedBy, &[("sources", sources.into())])
    }
}
