//! The amounts that the sum of all years leaves out, held against what the panes say of them.

use indsats::locale::Message;

use super::{
    compare::{Checked, Reading, hold},
    figure::{Figure, total},
    parsed_screen::{spaced, squeezed},
};

impl Reading<'_> {
    // "A line with an amount in a sum column only isn't "without any amount", and all years says "2,1 for 2023-26 ikke med"."
    /// Holds what is said of the amounts that all years leave out against what some lines print beside their whole years.
    pub fn left_out(&self, text: &str, lines: &[usize]) -> Checked {
        let Self { seen, writer, .. } = self;
        let facts = seen.facts;
        let columns = if seen.period.is_all() { facts.columns.not_added(seen.basis) } else { Vec::new() };
        let of_column = |column: usize| {
            let counted = facts.columns.counted(seen.basis, column);
            let is_uncounted = |&&line: &&usize| {
                let cells = &facts.lines[line].cells;
                counted.iter().all(|&counted| cells[counted].amount.is_none())
            };
            let uncounted = || lines.iter().filter(is_uncounted).map(|&line| facts.lines[line].cells[column]);
            let amounts = uncounted().filter_map(|cell| cell.amount).filter(|&amount| amount != 0);
            let sum = amounts.fold(None, |sum, amount| Some(sum.unwrap_or(0) + amount))?;
            let doubts = total(uncounted());
            let amount = writer.with_doubts_in_words(doubts, self.shown(Figure::exactly(sum)));
            let column = spaced(writer.label(facts, column));
            Some(writer.fill(Message::AmountFor, &[("amount", amount), ("column", column)]))
        };
        let amounts: Vec<String> = columns.into_iter().filter_map(of_column).collect();
        let word = writer.text(Message::NotIncludedHeading);
        if amounts.is_empty() {
            hold!(!text.contains(&format!(" {word}")), "{word:?} is said of nothing: {text:?}");
        } else {
            // A sentence begins with a capital.
            let plain = |text: &str| squeezed(text).to_lowercase();
            let says = |amount: &String| plain(text).contains(&plain(amount));
            hold!(
                text.contains('…') || !text.contains(&word) || amounts.iter().all(says),
                "{text:?} lacks {amounts:?}"
            );
        }
        Ok(())
    }
}
