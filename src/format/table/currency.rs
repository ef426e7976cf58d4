//! Currencies beside amounts and in headings: their signs, their letters, their codes.

/// The letters that stand before or after amounts, in small letters, the longer first.
const LETTERS: [&str; 33] = [
    "kr.", "kr", "rs.", "rs", "sfr.", "sfr", "fr.", "zł", "kč", "ft", "lei", "tl", "dkk", "sek", "nok", "isk", "eur",
    "usd", "gbp", "chf", "aud", "cad", "nzd", "brl", "inr", "pln", "czk", "huf", "ron", "try", "ils", "zar", "jpy",
];

/// The bytes of letters beside a number: those of a currency, of a power of ten, and of spaces that don't break.
const MOST_LETTERS: usize = 12;

/// The words and signs that name one currency, in small letters, with its code.
const CODES: [(&str, &str); 49] = [
    ("dkk", "DKK"),
    ("nok", "NOK"),
    ("sek", "SEK"),
    ("isk", "ISK"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("teur", "EUR"),
    ("$", "USD"),
    ("us$", "USD"),
    ("usd", "USD"),
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("chf", "CHF"),
    ("sfr", "CHF"),
    ("sfr.", "CHF"),
    ("aud", "AUD"),
    ("a$", "AUD"),
    ("cad", "CAD"),
    ("c$", "CAD"),
    ("nzd", "NZD"),
    ("nz$", "NZD"),
    ("r$", "BRL"),
    ("brl", "BRL"),
    ("₹", "INR"),
    ("inr", "INR"),
    ("zł", "PLN"),
    ("pln", "PLN"),
    ("kč", "CZK"),
    ("czk", "CZK"),
    ("huf", "HUF"),
    ("ron", "RON"),
    ("bgn", "BGN"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("ils", "ILS"),
    ("₽", "RUB"),
    ("rub", "RUB"),
    ("₴", "UAH"),
    ("uah", "UAH"),
    ("₩", "KRW"),
    ("krw", "KRW"),
    ("₫", "VND"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("฿", "THB"),
    ("₸", "KZT"),
    ("zar", "ZAR"),
    ("jpy", "JPY"),
];

/// Currencies of several countries: they are money, and leave it open which.
const OPEN: [&str; 11] = ["kr", "kr.", "kroner", "t.kr.", "tkr", "mio.kr.", "rs", "rs.", "fr.", "₨", "¥"];

/// Returns `true` for a sign of a currency.
pub fn is_sign(sign: char) -> bool {
    matches!(
        sign,
        '$' | '\u{a2}'..='\u{a5}'
            | '\u{58f}'
            | '\u{60b}'
            | '\u{9f2}'..='\u{9f3}'
            | '\u{af1}'
            | '\u{bf9}'
            | '\u{e3f}'
            | '\u{17db}'
            | '\u{20a0}'..='\u{20cf}'
            | '\u{a838}'
            | '\u{fdfc}'
            | '\u{fe69}'
            | '\u{ff04}'
            | '\u{ffe0}'..='\u{ffe1}'
            | '\u{ffe5}'..='\u{ffe6}'
    )
}

/// The code of the one currency that a word in small letters names.
pub fn code_of(word: &str) -> Option<&'static str> {
    CODES.iter().find(|(name, _)| *name == word).map(|(_, code)| *code)
}

/// Returns `true` if a word in small letters names a currency of several countries.
pub fn is_open(word: &str) -> bool {
    OPEN.contains(&word)
}

/// A number without a currency before or after it: "R$ 5", "5 kr.", "US$5".
pub fn without_currency(text: &str) -> &str {
    // Nearly all numbers have none, and nearly all other texts no digit.
    let is_of_number = |sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '(' | ')' | '.' | ',' | '+');
    if text.starts_with(is_of_number) && text.ends_with(is_of_number)
        || !text.contains(|sign: char| sign.is_ascii_digit())
    {
        return text;
    }
    if let Some((country, rest)) = text.split_once(is_sign)
        && is_country(country)
    {
        return rest.trim();
    }
    if let Some(rest) = text.strip_suffix(is_sign) {
        let number = rest.trim_end_matches(|sign: char| sign.is_ascii_uppercase());
        return if is_country(&rest[number.len()..]) { number.trim() } else { rest.trim() };
    }
    // A number with a currency has few letters; a name with a number has many.
    if text.bytes().filter(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()).count() > MOST_LETTERS {
        return text;
    }
    for letters in LETTERS {
        let is_it =
            |part: &str| part.eq_ignore_ascii_case(letters) || !part.is_ascii() && part.to_lowercase() == letters;
        if let Some((_, rest)) = text.split_at_checked(letters.len()).filter(|(before, _)| is_it(before)) {
            return rest.trim();
        }
        let split = text.len().checked_sub(letters.len()).and_then(|at| text.split_at_checked(at));
        if let Some((rest, _)) = split.filter(|(_, after)| is_it(after)) {
            return rest.trim();
        }
    }
    text
}

/// Returns `true` for the letters of a country before the sign of its currency: those of "US$", and none.
fn is_country(letters: &str) -> bool {
    letters.len() < 4 && letters.bytes().all(|letter| letter.is_ascii_uppercase())
}
