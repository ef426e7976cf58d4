//! Units of amounts as a country writes them: "mio. kr.", "£1.5m".

use crate::{
    locale::{Locale, Message},
    model::{about::Unit, amount::Amount, dataset::Dataset, localized::Localized, period::Period},
    report::labels::measures,
};

/// The unit of amounts: the document's own label in its own language, else by the currency, "DKK million".
pub fn unit(dataset: &Dataset, locale: &Locale) -> Option<String> {
    unit_in_words(dataset, &dataset.about().unit, locale)
}

/// The unit of the figures of a period: that of its measure, where that has one of its own.
pub fn unit_of(dataset: &Dataset, period: Period, locale: &Locale) -> Option<String> {
    unit_in_words(dataset, measures::unit(dataset, period), locale)
}

/// The unit of the figures of a period where that is another than the dataset's: that of posts and other quantities.
pub fn own(dataset: &Dataset, period: Period, locale: &Locale) -> Option<String> {
    let unit = measures::unit(dataset, period);
    (unit != &dataset.about().unit).then(|| unit_in_words(dataset, unit, locale)).flatten()
}

/// An amount in whole currency: "4.200.000 kr."; in a unit that is no money with that. None where neither is given.
pub fn in_full(dataset: &Dataset, period: Period, amount: Amount, locale: &Locale) -> Option<String> {
    let unit = measures::unit(dataset, period);
    let Some(currency) = unit.currency.as_deref() else {
        return own(dataset, period, locale).map(|_| with_unit(dataset, period, &locale.amount(amount, 0), locale));
    };
    let full = locale.amount(amount.checked_mul(unit.multiplier).ok()?, 0);
    let sign = unit.label.as_ref().and_then(|label| locale.of(label).chars().next()).filter(|&first| is_sign(first));
    Some(match sign {
        _ if currency == "DKK" => locale.fill(Message::InKroner, &[("amount", full.into())]),
        Some(sign) if unit.label.as_ref().is_some_and(|label| speaks(dataset, label, locale)) => {
            beside(&full, &sign.to_string(), locale)
        }
        _ => locale.fill(Message::InCurrency, &[("amount", full.into()), ("currency", currency.into())]),
    })
}

/// Returns `true` for a currency sign that stands before the figure where it is used.
pub(super) fn is_sign(letter: char) -> bool {
    matches!(letter, '£' | '$' | '€' | '¥')
}

fn unit_in_words(dataset: &Dataset, unit: &Unit, locale: &Locale) -> Option<String> {
    match (&unit.label, &unit.currency) {
        (Some(label), None) => Some(locale.of(label).to_owned()),
        (Some(label), _) if speaks(dataset, label, locale) => Some(locale.of(label).to_owned()),
        (label, Some(currency)) => {
            let scaled = scaled(Message::UnitScaled, currency, "", unit.multiplier, locale);
            Some(with_addition(scaled, label.as_ref(), currency, locale))
        }
        (None, None) => None,
    }
}

/// An amount with its unit, as in a sentence: "4,2 mio. kr.", "DKK 4.2 million".
pub fn with_unit(dataset: &Dataset, period: Period, written: &str, locale: &Locale) -> String {
    let unit = measures::unit(dataset, period);
    match (&unit.label, &unit.currency) {
        (Some(label), currency) if currency.is_none() || speaks(dataset, label, locale) => {
            beside(written, locale.of(label), locale)
        }
        (label, Some(currency)) => {
            let scaled = scaled(Message::AmountScaled, currency, written, unit.multiplier, locale);
            with_addition(scaled, label.as_ref(), currency, locale)
        }
        _ => written.to_owned(),
    }
}

/// An amount with the label of its unit: "4,2 mio. kr.". A currency sign that begins the label stands before the figure, as it is
/// written where such signs are: "−£1.5m" of "£m", "£1,500 thousand" of "£000". A label with other digits or signs follows it.
fn beside(written: &str, label: &str, locale: &Locale) -> String {
    let Some(sign) = label.chars().next().filter(|&first| is_sign(first)) else { return format!("{written} {label}") };
    let rest = &label[sign.len_utf8()..];
    let (minus, figure) = match written.strip_prefix(['−', '+']) {
        Some(figure) => written.split_at(written.len() - figure.len()),
        None => ("", written),
    };
    if matches!(rest.trim_start_matches([' ', '\'', '’']), "000" | "000s") {
        let values = [("minus", minus.into()), ("sign", sign.to_string().into()), ("amount", figure.into())];
        return locale.fill(Message::AmountInThousands, &values);
    }
    // Behind a figure other digits would be read as a part of it.
    let is_plain = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '.');
    if rest.chars().all(is_plain) { format!("{minus}{sign}{figure}{rest}") } else { format!("{written} {label}") }
}

/// Words for thousands and more in labels of units.
const SCALES: [&str; 18] = [
    "000",
    "000s",
    "bn",
    "billion",
    "billions",
    "k",
    "m",
    "mia",
    "mill",
    "million",
    "millions",
    "mio",
    "mn",
    "mrd",
    "t",
    "thousand",
    "thousands",
    "tusind",
];

/// A unit that is named by its currency, with the words of the document's label behind the currency: "EUR inc. VAT".
pub(super) fn with_addition(unit: String, label: Option<&Localized>, currency: &str, locale: &Locale) -> String {
    let words = label.map_or_else(Vec::new, |label| locale.of(label).split_whitespace().collect());
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let is_currency =
        |word: &&str| word.contains(is_sign) || bare(word) == "kr" || bare(word) == currency.to_lowercase();
    let mut addition = words.iter().position(is_currency).map_or(&[][..], |place| &words[place + 1..]);
    // A power of ten is one too: "kr. (1.000)".
    let is_power = |word: &str| word.chars().all(|letter| matches!(letter, '0' | '1') || !letter.is_alphanumeric());
    let is_scale = |word: &str| SCALES.contains(&bare(word).as_str()) || is_power(word);
    loop {
        addition = match addition {
            [scale, rest @ ..] if is_scale(scale) => rest,
            [word, scale, rest @ ..] if matches!(bare(word).as_str(), "in" | "i") && is_scale(scale) => rest,
            [..] => break,
        };
    }
    if addition.is_empty() { unit } else { format!("{unit} {}", addition.join(" ")) }
}

/// Returns `true` if the label of the unit is in the language that is written, as far as the dataset says.
pub(super) fn speaks(dataset: &Dataset, label: &Localized, locale: &Locale) -> bool {
    let code = locale.language().code();
    label.is_in(code) || dataset.about().language.as_deref().is_none_or(|own| own == code)
}

/// The word for a multiplier, as messages choose by it; none where there is no word for it.
pub(super) fn word(multiplier: Amount) -> Option<&'static str> {
    match multiplier.to_string().as_str() {
        "1" => Some("units"),
        "1000" => Some("thousand"),
        "1000000" => Some("million"),
        "1000000000" => Some("billion"),
        _ => None,
    }
}

fn scaled(message: Message, currency: &str, written: &str, multiplier: Amount, locale: &Locale) -> String {
    let scale = match word(multiplier) {
        Some(word) => word.to_owned(),
        None => format!("× {}", locale.amount(multiplier, 0)),
    };
    let mut values = vec![("currency", currency.into()), ("scale", scale.into())];
    if message == Message::AmountScaled {
        values.push(("amount", written.into()));
    }
    locale.fill(message, &values).trim().to_owned()
}

/// An amount in a sentence, with its unit; "intet beløb" for none.
pub fn amount(dataset: &Dataset, period: Period, amount: Option<Amount>, locale: &Locale) -> String {
    match amount {
        Some(amount) => with_unit(dataset, period, &locale.amount(amount, 0), locale),
        None => locale.text(Message::NoAmount),
    }
}
