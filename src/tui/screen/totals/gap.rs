//! The short sentences that say where a gap lies, for a low pane that shows its amount already.

use ratatui::{style::Style, text::Line};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::check::{
        gap::{Gap, Lies},
        verdict::Missing,
    },
    locale::Message,
    report::{
        labels::{self, figures::others},
        sentences::{comparison::blank_lines, gap},
    },
    tui::screen::{totals::TotalsPane, widgets::ellipsis::truncate, widgets::text::wrap},
};

impl TotalsPane<'_> {
    /// "≠ ikke i nogen linje: Job og uddannelse +1,80 og 2 andre", in `few` lines or else in no more than `most`: as many areas as
    /// fit, and the number of the others. Only a name that is too long for these lines is cut.
    pub(crate) fn short_gap(&self, gap: &Gap, few: usize, most: usize) -> Vec<Line<'static>> {
        // Leaves a cell free before the rule at the right.
        let width = self.width.saturating_sub(1);
        let lines = |text: &str| wrap(text, width, "  ", Style::new());
        let place = self.lies(gap);
        let named = self.named_areas(gap, &place, most * width);
        let blank = blank_lines(gap.total.blank, self.context.locale).filter(|_| gap.areas.is_empty());
        let counted = blank.map(|blank| format!("{place}; {blank}"));
        let texts: Vec<&String> = counted.iter().chain(&named).collect();
        let fit = |most: usize| texts.iter().map(|text| lines(text)).find(|lines| lines.len() <= most);
        // Where no line is left for names, the rows carry the sign.
        let areas = || {
            let values = [("side", place.clone().into()), ("count", gap.areas.len().into())];
            let counted = self.context.locale.fill(Message::GapShortOfAreas, &values);
            Some(lines(&counted)).filter(|lines| most <= few && !gap.areas.is_empty() && lines.len() <= most)
        };
        fit(few).or_else(|| fit(most)).or_else(areas).unwrap_or_else(|| {
            // The breaks between words leave some of the room.
            let most = most.max(1);
            let cut = |room: usize| lines(&truncate(&self.named_areas_cut(gap, &place, room), room));
            let fitting = (1..=width * most).rev().map(cut).find(|lines| lines.len() <= most);
            fitting.unwrap_or_default()
        })
    }

    /// The place of a gap in few words: "≠ ikke i nogen linje".
    fn lies(&self, gap: &Gap) -> String {
        let context = self.context;
        let lies = match gap.lies {
            Lies::Carried => context.text(match gap.missing_below() {
                Missing::InLines => Message::GapShortInTotal,
                Missing::InTotals => Message::GapShortInLines,
                Missing::InBoth => Message::GapShortCarried,
            }),
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
        match part {
            None => lies,
            Some(part) => format!("{part}: {lies} {}", context.short_signed(gap.difference)),
        }
    }

    /// The same with the areas that differ: all of them, then fewer and the number of the others, down to the one that differs
    /// most. Only `lies` where there are none.
    fn named_areas(&self, gap: &Gap, lies: &str, room: usize) -> Vec<String> {
        if gap.areas.is_empty() {
            return vec![lies.to_owned()];
        }
        // Of thousands of areas no more are put into words than fit.
        let most = gap.areas.len().min(room / "A +1, ".len() + 1);
        (1..=most).rev().map(|shown| self.with_areas(gap, lies, shown, usize::MAX)).collect()
    }

    /// The same with the area that differs most, its name cut to the room that the rest leaves.
    fn named_areas_cut(&self, gap: &Gap, lies: &str, room: usize) -> String {
        if gap.areas.is_empty() {
            return lies.to_owned();
        }
        let beside = self.with_areas(gap, lies, 1, 0).width();
        self.with_areas(gap, lies, 1, room.saturating_sub(beside).max(6))
    }

    /// So many areas with their differences, their names in no more than so many cells, and the number of the others.
    fn with_areas(&self, gap: &Gap, lies: &str, shown: usize, room: usize) -> String {
        let context = self.context;
        let areas = gap.areas.iter().take(shown).map(|&(area, difference)| {
            let name = labels::one_line(&context.dataset.area(area).name).into_owned();
            format!("{} {}", truncate(&name, room), context.short_signed(difference))
        });
        let areas = areas.collect::<Vec<_>>().join(", ");
        let others = gap.areas.len() + gap.rounded.len() - shown;
        let areas = if others == 0 {
            areas
        } else {
            context.locale.fill(Message::GapAndOthers, &[("areas", areas.into()), ("count", others.into())])
        };
        format!("{lies}: {areas}")
    }
}
