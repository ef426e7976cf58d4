//! Figures as they are shown: amounts, shares, cells without an amount, doubts, and the legend of their signs.

use crate::{
    analysis::{
        amounts::{share::Whole, shown::ShownFigure, totals::SumCell},
        check::reconcile::Against,
        figures::Finding,
    },
    locale::{Locale, Message},
    model::{
        amount::Amount,
        cell::{Cell, Doubts},
        dataset::Dataset,
        period::Period,
    },
    report::{
        grid::{Cell as GridCell, Row},
        labels,
    },
};

/// The sign for an amount that is withheld.
pub const WITHHELD: &str = "x";

/// The sign before an amount with more decimals than are shown.
pub const CUT: &str = "~";

/// The sign before the least that a figure can be.
pub const AT_LEAST: &str = "≥";

/// The sign before a sum without lines whose amounts nobody knows.
pub const INCOMPLETE: &str = "?";

/// The sign for no amount.
pub const NO_AMOUNT: &str = "–";

/// The sign by a total that differs, or is within rounding; nothing by one that agrees or is compared with nothing.
pub fn sign(finding: Finding) -> &'static str {
    match finding {
        finding if finding.differs() => "≠",
        Finding::WithinRounding => "≈",
        _ => "",
    }
}

/// A figure in few cells: "≥12,50", "?12,50", "ca. 2,50"; a dash for no amount, nothing where nothing is printed.
pub fn shown(figure: ShownFigure, decimals: u32, locale: &Locale) -> String {
    shown_as(figure, locale, |amount| locale.amount(amount, decimals))
}

/// The same with no more than so many decimals: a longer amount is rounded, and marked: "~12,35".
pub fn short(figure: ShownFigure, decimals: u32, locale: &Locale) -> String {
    shown_as(figure, locale, |amount| {
        if amount.decimals() > decimals {
            format!("{CUT}{}", locale.amount(amount.rounded(decimals), decimals))
        } else {
            locale.amount(amount, decimals)
        }
    })
}

/// A difference or a change with no more than so many decimals, marked where it is cut; with as many more as it needs not to read
/// as nothing.
pub fn short_signed(amount: Amount, decimals: u32, locale: &Locale) -> String {
    let kept = (decimals..amount.decimals()).find(|&kept| !amount.rounded(kept).is_zero());
    let kept = kept.unwrap_or_else(|| decimals.max(amount.decimals()));
    let rounded = amount.rounded(kept);
    let cut = if rounded == amount { "" } else { CUT };
    format!("{cut}{}", locale.signed(rounded, decimals))
}

/// A figure with its signs, whose amount is written in some way.
pub(crate) fn shown_as(figure: ShownFigure, locale: &Locale, write: impl Fn(Amount) -> String) -> String {
    let amount = match figure.cell {
        Cell::Amount(amount) => write(amount),
        Cell::Dash => return NO_AMOUNT.to_owned(),
        Cell::Blank => return String::new(),
        Cell::Withheld => return WITHHELD.to_owned(),
    };
    let about = figure.doubts.has(Doubts::ABOUT);
    let text = if about { locale.fill(Message::AboutShort, &[("amount", amount.into())]) } else { amount };
    let sign = match figure.doubts {
        doubts if doubts.are_at_least() => AT_LEAST,
        doubts if doubts.has(Doubts::INCOMPLETE) => INCOMPLETE,
        _ => "",
    };
    format!("{sign}{text}")
}

/// A figure in a table: with the decimals of its unit, and in full beside that.
pub fn figure_cell(dataset: &Dataset, figure: ShownFigure, period: Period, locale: &Locale) -> GridCell {
    let decimals = dataset.digits(period).shown();
    let cell = GridCell::new(short(figure, decimals, locale));
    match figure.cell {
        Cell::Amount(amount) if amount.decimals() > decimals => cell.in_full(shown(figure, decimals, locale)),
        _ => cell,
    }
}

/// A figure in a sentence, with its unit: "mindst 12,5 mio. kr.", "ca. 2,5 mio. kr.", "ikke offentliggjort".
pub fn in_words(dataset: &Dataset, period: Period, figure: ShownFigure, locale: &Locale) -> String {
    let amount = match figure.cell {
        Cell::Amount(amount) => crate::report::labels::units::amount(dataset, period, Some(amount), locale),
        Cell::Dash => return locale.text(Message::NoAmount),
        Cell::Blank => return locale.text(Message::BlankCell),
        Cell::Withheld => return locale.text(Message::Withheld),
    };
    with_doubts(amount, figure.doubts, locale)
}

/// A sum in a sentence, with its unit and no more decimals than figures of that unit are shown with: "~12,35 mio. kr."
pub fn sum_in_words(dataset: &Dataset, period: Period, figure: ShownFigure, locale: &Locale) -> String {
    let decimals = dataset.digits(period).shown();
    match figure.cell {
        Cell::Amount(amount) if amount.decimals() > decimals => {
            let amount = labels::units::amount(dataset, period, Some(amount.rounded(decimals)), locale);
            with_doubts(format!("{CUT}{amount}"), figure.doubts, locale)
        }
        _ => in_words(dataset, period, figure, locale),
    }
}

/// A difference in a sentence, with its unit: "~−0,06 mio. kr."
pub fn difference_in_words(dataset: &Dataset, period: Period, difference: Amount, locale: &Locale) -> String {
    let decimals = dataset.digits(period).shown().min(difference.decimals());
    let written = short_signed(difference, decimals, locale);
    let (cut, written) = written.strip_prefix(CUT).map_or(("", written.as_str()), |written| (CUT, written));
    format!("{cut}{}", labels::units::with_unit(dataset, period, written, locale))
}

/// An amount in words, with what makes it less than exact: "mindst ca. 2,5 mio. kr."
pub fn with_doubts(amount: String, doubts: Doubts, locale: &Locale) -> String {
    let phrase = |amount: String, message| locale.fill(message, &[("amount", amount.into())]);
    let text = if doubts.has(Doubts::ABOUT) { phrase(amount, Message::About) } else { amount };
    match doubts {
        doubts if doubts.are_at_least() => phrase(text, Message::AtLeast),
        doubts if doubts.has(Doubts::INCOMPLETE) => phrase(text, Message::Incomplete),
        _ => text,
    }
}

/// The signs of [`shown`] that the rows of a table use, each with its meaning. `walk` shows what it is given each row.
pub fn legend(walk: impl FnOnce(&mut dyn FnMut(&Row)), locale: &Locale) -> Vec<String> {
    let signs = [
        (WITHHELD, Message::Withheld),
        (AT_LEAST, Message::AtLeastMeans),
        (INCOMPLETE, Message::IncompleteMeans),
        (CUT, Message::CutMeans),
    ];
    let mut used = [false; 4];
    walk(&mut |row| {
        let Row::Cells(cells) = row else { return };
        // The first cell is a name.
        for cell in cells.iter().skip(1) {
            used[0] |= cell.text == WITHHELD;
            used[1] |= cell.text.starts_with(AT_LEAST);
            used[2] |= cell.text.starts_with(INCOMPLETE);
            used[3] |= cell.whole.is_some();
        }
    });
    let used = signs.into_iter().zip(used).filter(|(_, used)| *used);
    used.map(|((sign, meaning), _)| format!("{sign} {}", locale.text(meaning))).collect()
}

/// A figure, or a dash where there is no amount.
pub fn figure(amount: Option<Amount>, decimals: u32, locale: &Locale) -> String {
    amount.map_or_else(|| NO_AMOUNT.to_owned(), |amount| locale.amount(amount, decimals))
}

/// A part in per cent of a whole; a dash where there is no amount, and where a share of it is undefined.
pub fn share(part: Option<Amount>, whole: Option<Whole>, locale: &Locale) -> String {
    let share = whole.and_then(|whole| whole.share(part));
    share.map_or_else(|| NO_AMOUNT.to_owned(), |share| locale.share(share))
}

/// The label of shares of some sums: of the sums, or of the positive amounts where in any of them signs are mixed.
pub fn share_label(sums: &[SumCell], locale: &Locale) -> String {
    let is_mixed = sums.iter().any(|&sum| matches!(Whole::of(sum), Some(Whole::AboveZero(_))));
    locale.text(if is_mixed { Message::ShareOfPositiveAmounts } else { Message::ShareOfWhole })
}

/// The other stated figures that a total is the sum of, as messages choose among them.
pub fn others(against: Against) -> &'static str {
    match against {
        Against::Initiatives => "lines",
        Against::StatedAreas => "areas",
        Against::StatedViews => "views",
        Against::Columns => "columns",
    }
}

/// The sum that a stated figure is compared with, where it is not that of the lines.
pub fn against(against: Against) -> Option<Message> {
    match against {
        Against::Initiatives => None,
        Against::StatedAreas => Some(Message::AgainstStatedAreas),
        Against::StatedViews => Some(Message::AgainstStatedViews),
        Against::Columns => Some(Message::AgainstColumns),
    }
}
