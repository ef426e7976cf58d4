//! The short sentence that says where a gap lies, for a low pane that shows its amount already.

use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::check::gap::{Gap, Lies},
    locale::{Message, truncate::truncate},
    report::{
        labels::{self, figures::others},
        sentences::{comparison::blank_lines, gap},
    },
    tui::screen::totals::TotalsPane,
};

impl TotalsPane<'_> {
    /// "≠ fra områderne: Job og uddannelse +1,80, …": as many areas as fit. A name may be cut, the figure of the largest is not.
    pub(crate) fn short_gap(&self, gap: &Gap) -> Line<'static> {
        let context = self.context;
        // Leaves a cell free before the rule at the right.
        let width = self.width.saturating_sub(1);
        let lies = match gap.lies {
            Lies::Carried => context.text(Message::GapShortCarried),
            Lies::CarriedFromLines => context.text(Message::GapShortOfLines),
            Lies::CarriedFromColumns => context.text(Message::GapShortOfColumns),
            Lies::InTheTotal => context.text(Message::GapShortInTotal),
            Lies::InTheLines => context.text(Message::GapShortInLines),
            Lies::InTheAddingUp { against, sum } => {
                let values = [("others", others(against).into()), ("sum", context.amount(Some(sum)).into())];
                context.locale.fill(Message::GapShortInAddingUp, &values)
            }
            Lies::InBoth { own } => {
                context.locale.fill(Message::GapShortInBoth, &[("own", context.short_signed(own).into())])
            }
        };
        let part = self.of.stated(context.tree_source());
        let part = part.and_then(|shown| gap::part_of(context.dataset, gap.of, shown, context.locale));
        let lies = match part {
            None => lies,
            Some(part) => format!("{part}: {lies} {}", context.short_signed(gap.difference)),
        };
        let Some(&(largest, difference)) = gap.areas.first() else {
            let blank = blank_lines(gap.total.blank, context.locale);
            let with_blank = [Some(lies.clone()), blank].into_iter().flatten().collect::<Vec<_>>().join("; ");
            let fitting = if with_blank.width() <= width { &with_blank } else { &lies };
            return Line::raw(truncate(fitting, width).into_owned());
        };
        let name = |area| labels::one_line(&context.dataset.area(area).name).into_owned();
        let areas: Vec<String> = gap
            .areas
            .iter()
            .map(|&(area, difference)| format!("{} {}", name(area), context.short_signed(difference)))
            .collect();
        let rest = |shown| if shown < areas.len() { ", …" } else { "" };
        let whole = |shown: usize| format!("{lies}: {}{}", areas[..shown].join(", "), rest(shown));
        let fitting = (1..=areas.len()).rev().map(whole).find(|text| text.width() <= width);
        Line::raw(fitting.unwrap_or_else(|| {
            let after = format!(" {}{}", context.short_signed(difference), rest(1));
            let room = width.saturating_sub(lies.width() + ": ".width() + after.width());
            truncate(&format!("{lies}: {}{after}", truncate(&name(largest), room)), width).into_owned()
        }))
    }
}
