//! Figures as text in a language, made from whole numbers.

use indsats::{
    explorer::view::column_values::ColumnValues,
    locale::{Language, Locale, Message, collation::Collation},
    model::period::Period,
};

use super::{
    facts::{Facts, decimals},
    figure::{Blank, Change, Figure, Whole, change_in_per_mille, share, used},
    sums::Seen,
};
use crate::reckoning::document::PARTS;

/// With so many decimals, a half away from zero.
fn rounded(amount: i128, decimals: usize) -> i128 {
    let step = PARTS / 10_i128.pow(u32::try_from(decimals).unwrap());
    (amount.abs() + step / 2) / step * step * amount.signum()
}

/// Writes in one language.
pub struct Writer {
    pub locale: Locale,
    pub collation: &'static Collation,
}

impl Writer {
    pub fn new(language: Language) -> Self {
        let locale = Locale::new(language);
        Self { locale, collation: locale.collation() }
    }

    pub fn text(&self, message: Message) -> String {
        self.locale.text(message)
    }

    pub fn fill(&self, message: Message, values: &[(&str, String)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.clone().into())).collect();
        self.locale.fill(message, &values)
    }

    /// A message with numbers of lines, which it may choose its words by.
    pub fn counted(&self, message: Message, counts: &[(&str, usize)]) -> String {
        let values: Vec<_> = counts.iter().map(|&(name, count)| (name, count.into())).collect();
        self.locale.fill(message, &values)
    }

    fn marks(&self) -> (char, char) {
        if self.locale.language() == Language::Danish { (',', '.') } else { ('.', ',') }
    }

    /// Without a sign, from parts of one.
    fn digits(&self, parts: i128, one: i128, decimals: usize) -> String {
        let (mark, group) = self.marks();
        let parts = parts.abs();
        let whole = (parts / one).to_string();
        let mut text = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        let width = one.ilog10() as usize;
        let fraction = format!("{:0width$}", parts % one);
        if decimals > 0 {
            text.push(mark);
            text.push_str(&fraction[..decimals]);
        }
        text
    }

    fn amount(&self, least: usize, amount: i128) -> String {
        let sign = if amount < 0 { "−" } else { "" };
        format!("{sign}{}", self.digits(amount, PARTS, least.max(decimals(amount))))
    }

    pub fn signed(&self, least: usize, amount: i128) -> String {
        format!("{}{}", sign(amount), self.digits(amount, PARTS, least.max(decimals(amount))))
    }

    /// A figure with all its decimals: a dash for none, nothing where nothing is printed, "x" where something isn't published.
    pub fn shown(&self, least: usize, figure: Figure) -> String {
        self.with_doubts(figure, |amount| self.amount(least, amount))
    }

    /// As it stands in a column: a figure with more decimals than most is rounded and marked.
    pub fn short(&self, most: usize, figure: Figure) -> String {
        self.with_doubts(figure, |amount| {
            let rounded = rounded(amount, most);
            format!("{}{}", if rounded == amount { "" } else { "~" }, self.amount(most, rounded))
        })
    }

    fn with_doubts(&self, figure: Figure, write: impl Fn(i128) -> String) -> String {
        match figure {
            Figure { amount: Some(amount), is_withheld, is_incomplete, is_about, .. } => {
                let amount = write(amount);
                let text = if is_about { self.fill(Message::AboutShort, &[("amount", amount)]) } else { amount };
                match (is_incomplete, is_withheld) {
                    (true, _) => format!("?{text}"),
                    (false, true) => format!("≥{text}"),
                    (false, false) => text,
                }
            }
            Figure { is_withheld: true, .. } => "x".to_owned(),
            Figure { blank: Blank::Cell, .. } | Figure { is_incomplete: true, .. } => String::new(),
            _ => "–".to_owned(),
        }
    }

    /// "mindst ca. 2,5 mio. kr."
    pub fn with_doubts_in_words(&self, figure: Figure, amount: String) -> String {
        let phrase = |message, amount| self.fill(message, &[("amount", amount)]);
        let text = if figure.is_about { phrase(Message::About, amount) } else { amount };
        match (figure.is_incomplete, figure.is_withheld) {
            (true, _) => phrase(Message::Incomplete, text),
            (false, true) => phrase(Message::AtLeast, text),
            (false, false) => text,
        }
    }

    /// A difference in a column, which is never rounded to nothing.
    pub fn short_signed(&self, most: usize, amount: i128) -> String {
        match rounded(amount, most) {
            short if short == amount || short == 0 => self.signed(most, amount),
            short => format!("~{}", self.signed(most, short)),
        }
    }

    /// Whole kroner, with as many decimals as there are.
    pub fn kroner(&self, amount: i128) -> String {
        let decimals = (0..6).find(|&digits| amount % (PARTS / 10_i128.pow(digits)) == 0).unwrap_or(6);
        let sign = if amount < 0 { "−" } else { "" };
        format!("{sign}{}", self.digits(amount, PARTS, decimals as usize))
    }

    /// From tenths of a per cent.
    pub fn share(&self, tenths: i128) -> String {
        let sign = if tenths < 0 { "−" } else { "" };
        format!("{sign}{}%", self.digits(tenths, 10, 1))
    }

    pub fn signed_share(&self, tenths: i128) -> String {
        format!("{}{}%", sign(tenths), self.digits(tenths, 10, 1))
    }

    /// The share of a part, or a dash.
    pub fn part(&self, facts: &Facts, part: Option<i128>, whole: Option<Whole>) -> String {
        let most = if facts.has_negative { 7 } else { 6 };
        share(part, whole).map_or_else(
            || "–".to_owned(),
            |tenths| match self.share(tenths) {
                text if text.chars().count() <= most => text,
                _ if tenths < 0 => "<−999%".to_owned(),
                _ => ">999%".to_owned(),
            },
        )
    }

    pub fn change(&self, least: usize, change: Change) -> String {
        match change {
            Change::By(amount) => self.short_signed(least, amount),
            Change::Word(word) => self.text(word),
            Change::Nothing => "–".to_owned(),
        }
    }

    /// A change in per cent, short; or a word for it.
    pub fn in_per_cent(&self, seen: &Seen<'_>, series: &[Figure], (from, to): (usize, usize)) -> String {
        match seen.change(series, (from, to)) {
            Change::By(difference) => match change_in_per_mille(difference, series[from].amount.unwrap()) {
                None if difference != 0 && series[from].amount < Some(0) => {
                    let base = Figure::exactly(series[from].amount.unwrap());
                    let amount = self.short(seen.decimals(), base);
                    let from = self.fill(Message::ChangeFrom, &[("amount", amount)]);
                    if from.chars().count() <= 7 { from } else { self.text(Message::ChangeFromBelowZero) }
                }
                None if difference == 0 => self.text(Message::ChangeUnchanged),
                None => self.text(Message::ChangeFromZero),
                Some(tenths) => {
                    let text = self.signed_share(tenths);
                    match text.chars().count() {
                        0..=7 => text,
                        _ if tenths < 0 => "<−999%".to_owned(),
                        _ => ">999%".to_owned(),
                    }
                }
            },
            Change::Word(word) => self.text(word),
            Change::Nothing => "–".to_owned(),
        }
    }

    /// The text in a column of changes.
    pub fn changed(&self, seen: &Seen<'_>, series: &[Figure], period: Period) -> String {
        match (seen.compared_in(period), seen.chosen_base()) {
            (Some(compared), _) => self.in_per_cent(seen, series, compared),
            (None, Some(_)) => self.text(Message::BaseWord),
            (None, None) => String::new(),
        }
    }

    // "deviation = second − first, used = second / first, left = first − second"
    /// The text in a column of deviations, per cent used or what is left.
    pub fn deviated(&self, seen: &Seen<'_>, series: &[Figure], period: Period) -> String {
        let compared = seen.compared_in(period).filter(|&both| seen.facts.columns.are_of_one_year(both));
        let Some((first, second)) = compared else { return String::new() };
        let both = series[first].published().zip(series[second].published());
        both.map_or("–".to_owned(), |(first, second)| match seen.values {
            ColumnValues::Deviations => self.signed(seen.decimals(), second - first),
            ColumnValues::Left => self.amount(seen.decimals(), first - second),
            _ => used(second, first).map_or("–".to_owned(), |tenths| match self.share(tenths) {
                text if text.chars().count() <= 7 => text,
                _ => ">999%".to_owned(),
            }),
        })
    }
}

fn sign(amount: i128) -> &'static str {
    match amount.signum() {
        0 => "",
        1 => "+",
        _ => "−",
    }
}

/// With a capital at the beginning.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
