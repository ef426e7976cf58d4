//! The unit of a table's amounts, as its headings and the rows above them give it: "Mio. kr.", "Amount (€)", "AUD thousand".

use crate::{
    format::table::clean::clean,
    model::{about::Unit, amount::Amount},
};

const CURRENCIES: [(&str, &str); 15] = [
    ("dkk", "DKK"),
    ("nok", "NOK"),
    ("sek", "SEK"),
    ("isk", "ISK"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("teur", "EUR"),
    ("$", "USD"),
    ("usd", "USD"),
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("chf", "CHF"),
    ("aud", "AUD"),
    ("cad", "CAD"),
];

/// Crowns of three countries: they are a unit, and leave its currency open.
const CROWNS: [&str; 6] = ["kr", "kr.", "kroner", "t.kr.", "tkr", "mio.kr."];

const MULTIPLIERS: [(&str, u32); 24] = [
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
            Some(first @ ('€' | '$' | '£')) => (first.to_string(), &small[first.len_utf8()..]),
            _ => (small.clone(), small.as_str()),
        };
        let times = MULTIPLIERS.iter().find(|(name, _)| *name == rest).map(|(_, times)| *times);
        let is_whole = sign == small || rest.is_empty() || times.is_some();
        let code = CURRENCIES.iter().find(|(name, _)| *name == sign && is_whole).map(|(_, code)| (*code).to_owned());
        let is_letter = rest == small && rest.len() == 1;
        let times = times.filter(|_| !is_letter);
        let is_currency = code.is_some() || CROWNS.contains(&small.as_str());
        if is_currency || times.is_some() {
            named.push(word);
        }
        is_money |= is_currency;
        currency = code.or(currency);
        multiplier = times.unwrap_or(multiplier);
    }
    is_money.then(|| Unit { currency, multiplier: Amount::from(multiplier), label: Some(named.join(" ").into()) })
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
        ] {
            assert_eq!(found(text), Some((currency.to_owned(), multiplier.to_owned(), label.to_owned())), "{text}");
        }
        for text in ["Amount", "2014", "million reasons", "Kristiansund", "Plan k", "Item 000"] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
