//! Amounts in thousands, millions or billions, where they are too long to be read beside names.

use crate::{
    analysis::amounts::shown::ShownFigure,
    locale::{Locale, Message},
    model::{amount::Amount, dataset::Dataset, period::Period},
    report::labels::{
        figures::{CUT, shown_as},
        measures, units,
    },
};

/// The decimals of amounts that are divided.
const DECIMALS: u32 = 1;

/// The number that amounts are divided by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Scale {
    /// None: amounts are in the unit of the document.
    #[default]
    AsPrinted,
    /// A thousand.
    Thousand,
    /// A million.
    Million,
    /// A thousand million.
    Billion,
}

impl Scale {
    /// All of them, from the smallest.
    pub const ALL: [Self; 4] = [Self::AsPrinted, Self::Thousand, Self::Million, Self::Billion];

    /// The zeros of the number.
    pub fn zeros(self) -> u32 {
        match self {
            Self::AsPrinted => 0,
            Self::Thousand => 3,
            Self::Million => 6,
            Self::Billion => 9,
        }
    }

    /// Its name.
    pub fn name(self) -> Message {
        match self {
            Self::AsPrinted => Message::ScaleAsPrinted,
            Self::Thousand => Message::ScaleThousand,
            Self::Million => Message::ScaleMillion,
            Self::Billion => Message::ScaleBillion,
        }
    }
}

/// The unit of divided amounts, as its country writes it: "mio. kr.", "DKK million", "£m". None where amounts of the period are
/// of no known currency, or where there is no word for so many of it.
pub fn unit(dataset: &Dataset, period: Period, scale: Scale, locale: &Locale) -> Option<String> {
    let unit = measures::unit(dataset, period);
    let label = unit.label.as_ref().map(|label| locale.of(label));
    // Without a currency only a label that is one is known to be of units.
    let is_currency = |label: &&str| matches!(label.to_lowercase().as_str(), "kr." | "kr" | "kroner");
    let currency = match &unit.currency {
        Some(currency) => currency.as_str(),
        None => label.filter(|label| is_currency(label) || label.chars().all(units::is_sign))?,
    };
    let multiplier = Amount::parse(&format!("1{}", "0".repeat(scale.zeros() as usize))).ok()?;
    let word = units::word(unit.multiplier.checked_mul(multiplier).ok()?).filter(|_| scale != Scale::AsPrinted)?;
    let sign = label.and_then(|label| label.chars().next()).filter(|&first| units::is_sign(first));
    let speaks = unit.label.as_ref().is_some_and(|label| units::speaks(dataset, label, locale));
    let message = if sign.is_some() && speaks { Message::UnitOfSign } else { Message::UnitScaled };
    let named = match sign.filter(|_| speaks) {
        Some(sign) => sign.to_string(),
        None if currency == "DKK" => locale.text(Message::Kroner),
        None => currency.to_owned(),
    };
    let scaled = locale.fill(message, &[("currency", named.into()), ("scale", word.into())]);
    let of_currency = unit.label.as_ref().filter(|_| unit.currency.is_some());
    Some(units::with_addition(scaled, of_currency, currency, locale))
}

/// A figure divided by a scale. The heading names the scale, which says that digits are left out; so only an amount of which
/// nothing is left carries the sign for a figure cut short.
pub fn scaled(figure: ShownFigure, scale: Scale, locale: &Locale) -> String {
    shown_as(figure, locale, |amount| {
        let (cut, divided) = divided(amount, scale);
        format!("{cut}{}", locale.amount(divided, DECIMALS))
    })
}

/// A difference or a change divided by a scale, with its sign.
pub fn scaled_signed(amount: Amount, scale: Scale, locale: &Locale) -> String {
    let (cut, divided) = divided(amount, scale);
    format!("{cut}{}", locale.signed(divided, DECIMALS))
}

/// The amount divided and rounded, and the sign for one that would read as nothing.
fn divided(amount: Amount, scale: Scale) -> (&'static str, Amount) {
    let divided = amount.divided_by_ten_to(scale.zeros()).rounded(DECIMALS);
    (if divided.is_zero() && !amount.is_zero() { CUT } else { "" }, divided)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{locale::Language, model::cell::Cell};

    fn written(text: &str, scale: Scale) -> [String; 2] {
        let amount = Amount::parse(text).unwrap();
        let figure = ShownFigure { cell: Cell::Amount(amount), ..ShownFigure::default() };
        let locale = Locale::new(Language::Danish);
        [scaled(figure, scale, &locale), scaled_signed(amount, scale, &locale)]
    }

    #[test]
    fn amounts_are_divided_exactly_and_rounded_once() {
        assert_eq!(written("2342458279", Scale::Million), ["2.342,5", "+2.342,5"]);
        assert_eq!(written("-81832386.10", Scale::Thousand), ["−81.832,4", "−81.832,4"]);
        assert_eq!(written("50000", Scale::Million), ["0,1", "+0,1"]);
        assert_eq!(written("0", Scale::Billion), ["0,0", "0,0"]);
    }

    #[test]
    fn what_is_too_small_to_be_seen_is_not_shown_as_nothing() {
        assert_eq!(written("243", Scale::Million), ["~0,0", "~0,0"]);
        assert_eq!(written("0.0000000000000000000000000001", Scale::Billion), ["~0,0", "~0,0"]);
    }
}
