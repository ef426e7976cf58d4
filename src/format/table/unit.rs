//! The unit of a table's amounts, as its headings and the rows above them give it: "Mio. kr.", "Amount (€)", "AUD thousand".

use crate::{
    format::table::{
        clean::clean,
        currency::{code_of, is_open, is_sign},
    },
    model::{about::Unit, amount::Amount, localized::Localized},
};

const MULTIPLIERS: [(&str, u32); 53] = [
    ("mio", 1_000_000),
    ("mio.", 1_000_000),
    ("mill.", 1_000_000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
    ("millioner", 1_000_000),
    ("m", 1_000_000),
    ("mio.kr.", 1_000_000),
    ("bn", 1_000_000_000),
    ("k", 1_000),
    ("000", 1_000),
    ("mia.", 1_000_000_000),
    ("mia", 1_000_000_000),
    ("mrd.", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("tusind", 1_000),
    ("t.kr.", 1_000),
    ("tkr", 1_000),
    ("teur", 1_000),
    ("thousand", 1_000),
    ("thousands", 1_000),
    ("1.000", 1_000),
    ("1,000", 1_000),
    ("1000", 1_000),
    ("tsd", 1_000),
    ("tsd.", 1_000),
    ("tausend", 1_000),
    ("tis", 1_000),
    ("tis.", 1_000),
    ("tys", 1_000),
    ("tys.", 1_000),
    ("tusen", 1_000),
    ("milliers", 1_000),
    ("lakh", 100_000),
    ("lakhs", 100_000),
    ("crore", 10_000_000),
    ("crores", 10_000_000),
    ("mill", 1_000_000),
    ("mln", 1_000_000),
    ("mln.", 1_000_000),
    ("milj", 1_000_000),
    ("milj.", 1_000_000),
    ("miljoner", 1_000_000),
    ("millones", 1_000_000),
    ("milhões", 1_000_000),
    ("millionen", 1_000_000),
    ("miljoen", 1_000_000),
    ("mrd", 1_000_000_000),
    ("mld", 1_000_000_000),
    ("mld.", 1_000_000_000),
    ("milliards", 1_000_000_000),
    ("milliarden", 1_000_000_000),
    ("billions", 1_000_000_000),
];

/// The unit that a text names; none where no word of it is that of a currency.
pub fn unit_in(text: &str) -> Option<Unit> {
    let text = clean(text);
    let (mut named, mut is_money, mut currency, mut multiplier) = (Vec::new(), false, None, 1);
    let words = text.split([' ', '(', ')', ':', ';']).map(|word| word.trim_matches(','));
    for word in words.filter(|word| !word.is_empty()) {
        let small = word.to_lowercase();
        // "£000", "€m": a sign, and how many of it.
        let (sign, rest) = match small.chars().next() {
            Some(first) if is_sign(first) => (first.to_string(), &small[first.len_utf8()..]),
            _ => (small.clone(), small.as_str()),
        };
        let times = MULTIPLIERS.iter().find(|(name, _)| *name == rest).map(|(_, times)| *times);
        let is_whole = sign == small || rest.is_empty() || times.is_some();
        let code = code_of(&sign).filter(|_| is_whole).map(str::to_owned);
        let is_letter = rest == small && rest.len() == 1;
        let times = times.filter(|_| !is_letter);
        let is_currency = code.is_some() || is_open(&sign) && is_whole;
        if is_currency || times.is_some() {
            named.push(word);
        }
        is_money |= is_currency;
        currency = code.or(currency);
        multiplier = times.unwrap_or(multiplier);
    }
    is_money.then(|| Unit { currency, multiplier: Amount::from(multiplier), label: Some(named.join(" ").into()) })
}

/// A text without the words of a unit.
pub fn without_unit(text: &str, unit: &Unit) -> String {
    let plain = |word: &str| word.trim_matches(['.', ',', '(', ')']).to_lowercase();
    let label = unit.label.as_ref().map(Localized::own).unwrap_or_default();
    let of_unit: Vec<String> = label.split(' ').map(plain).collect();
    let words = text.split(' ').filter(|word| !of_unit.contains(&plain(word)));
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_found_in_headings() {
        let found = |text| {
            unit_in(text).map(|unit| {
                let label = unit.label.map(|label| label.own().to_owned()).unwrap_or_default();
                (unit.currency.unwrap_or_default(), unit.multiplier.to_string(), label)
            })
        };
        for (text, currency, multiplier, label) in [
            ("Mio. kr.", "", "1000000", "Mio. kr."),
            ("Amount (€)", "EUR", "1", "€"),
            ("Budget 2024, 1.000 kr.", "", "1000", "1.000 kr."),
            ("AUD thousand", "AUD", "1000", "AUD thousand"),
            ("Regnskab (£m)", "GBP", "1000000", "£m"),
            ("Grants, £000", "GBP", "1000", "£000"),
            ("All of it (DKK 1,000)", "DKK", "1000", "DKK 1,000"),
            ("Skoler, 1,000 kr., 2020-priser", "", "1000", "1,000 kr."),
            ("Dotação (R$)", "BRL", "1", "R$"),
            ("Rozpočet (tis. Kč)", "CZK", "1000", "tis. Kč"),
            ("₹ million", "INR", "1000000", "₹ million"),
        ] {
            assert_eq!(found(text), Some((currency.to_owned(), multiplier.to_owned(), label.to_owned())), "{text}");
        }
        for text in ["Amount", "2014", "million reasons", "Kristiansund", "Plan k", "Item 000"] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
