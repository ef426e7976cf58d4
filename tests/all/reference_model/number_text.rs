//! Figures as text in a language, made from whole numbers.

use indsats::{
    locale::{Language, Locale, Message, collation::Collation},
    model::{column::ColumnId, financing::View, period::Period},
};

use super::{
    facts::{Facts, Line, decimals},
    sums::{Change, Seen, Whole, change, change_in_per_mille, share},
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

    pub fn amount(&self, facts: &Facts, amount: Option<i128>) -> String {
        let Some(amount) = amount else { return "–".to_owned() };
        let sign = if amount < 0 { "−" } else { "" };
        format!("{sign}{}", self.digits(amount, PARTS, facts.decimals.max(decimals(amount))))
    }

    pub fn signed(&self, facts: &Facts, amount: i128) -> String {
        format!("{}{}", sign(amount), self.digits(amount, PARTS, facts.decimals.max(decimals(amount))))
    }

    /// As it stands in a column: a figure with more decimals than most is rounded and marked.
    pub fn short(&self, facts: &Facts, amount: Option<i128>) -> String {
        let rounded = amount.map(|amount| rounded(amount, facts.decimals));
        format!("{}{}", if rounded == amount { "" } else { "~" }, self.amount(facts, rounded))
    }

    /// A difference in a column, which is never rounded to nothing.
    pub fn short_signed(&self, facts: &Facts, amount: i128) -> String {
        match rounded(amount, facts.decimals) {
            short if short == amount || short == 0 => self.signed(facts, amount),
            short => format!("~{}", self.signed(facts, short)),
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
        let lines = facts.lines.iter().flat_map(|line| &line.amounts);
        let stated = facts.stated.iter().flat_map(|stated| &stated.amounts);
        let most = if lines.chain(stated).flatten().any(|&amount| amount < 0) { 7 } else { 6 };
        share(part, whole).map_or_else(
            || "–".to_owned(),
            |tenths| match self.share(tenths) {
                text if text.chars().count() <= most => text,
                _ if tenths < 0 => "<−999%".to_owned(),
                _ => ">999%".to_owned(),
            },
        )
    }

    pub fn change(&self, facts: &Facts, change: Change) -> String {
        match change {
            Change::By(amount) => self.signed(facts, amount),
            Change::Word(word) => self.text(word),
            Change::Nothing => "–".to_owned(),
        }
    }

    /// A change in per cent, short; or a word for it.
    pub fn in_per_cent(&self, facts: &Facts, series: &[Option<i128>], (from, to): (usize, usize)) -> String {
        match change(series, (from, to)) {
            Change::By(difference) => match change_in_per_mille(difference, series[from].unwrap()) {
                None if difference != 0 && series[from] < Some(0) => {
                    let from = self.fill(Message::ChangeFrom, &[("amount", self.short(facts, series[from]))]);
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
    pub fn changed(&self, seen: &Seen<'_>, series: &[Option<i128>], period: Period) -> String {
        match (seen.compared_in(period), seen.base) {
            (Some(compared), _) => self.in_per_cent(seen.facts, series, compared),
            (None, Some(_)) => self.text(Message::BaseWord),
            (None, None) => String::new(),
        }
    }

    pub fn period(&self, facts: &Facts, period: Period) -> String {
        period.column().map_or_else(|| self.text(Message::AllYears), |year| facts.years[year.index()].clone())
    }

    /// "fra 2020".
    pub fn compared(&self, facts: &Facts, (from, to): (usize, usize), shown: Period) -> String {
        let [first, last] = [from, to].map(|year| facts.years[year].clone());
        match shown.column().map(ColumnId::index) {
            Some(year) if year == to => self.fill(Message::FromYear, &[("year", first)]),
            Some(year) if year == from => self.fill(Message::ToYear, &[("year", last)]),
            _ => self.fill(Message::FromYearTo, &[("from", first), ("to", last)]),
        }
    }

    fn code(&self) -> &'static str {
        if self.locale.language() == Language::Danish { "da" } else { "en" }
    }

    pub fn dimension(&self, facts: &Facts, dimension: usize) -> String {
        facts.dimensions[dimension].1.get(self.code()).to_owned()
    }

    pub fn price_level<'f>(&self, line: &'f Line) -> Option<&'f str> {
        Some(line.price_level.as_ref()?.get(self.code()))
    }

    /// "Brevet", "Letter".
    pub fn document(&self, facts: &Facts) -> String {
        let label = facts.document.as_ref().map(|label| label.get(self.code()).to_owned());
        let label = label.unwrap_or_else(|| self.text(Message::Stated));
        capital(label.strip_prefix("the ").unwrap_or(&label))
    }

    pub fn view(&self, view: View) -> String {
        self.text(match view {
            View::Internal => Message::ViewInternal,
            View::External => Message::ViewExternal,
            View::Combined => Message::ViewCombined,
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
