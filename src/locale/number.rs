//! Writes exact decimals as a language does: its grouping, its decimal mark and a real minus sign. Digits go from text to
//! text, never through a binary float, and are never rounded.

use fixed_decimal::Decimal;
use icu_decimal::{DecimalFormatter, options::GroupingStrategy};

use crate::{
    locale::{language::Language, per_language::PerLanguage},
    model::amount::Amount,
};

/// U+2212, as wide as a digit and a plus sign; the Unicode data would give the hyphen of ASCII.
const MINUS: &str = "−";

/// The number formats of one language.
pub(super) struct Numbers {
    grouped: Digits,
    ungrouped: Digits,
}

impl Numbers {
    /// The number formats of a language, made the first time.
    pub(super) fn of(language: Language) -> &'static Self {
        static NUMBERS: PerLanguage<Numbers> = PerLanguage::new();
        NUMBERS.get_or_make(language, |language| Self {
            grouped: Digits::new(language, GroupingStrategy::Always),
            ungrouped: Digits::new(language, GroupingStrategy::Never),
        })
    }

    pub(super) fn amount(&self, amount: Amount, decimals: u32) -> String {
        let sign = if amount.is_negative() { MINUS } else { "" };
        self.grouped.write(sign, amount, decimals)
    }

    pub(super) fn signed(&self, amount: Amount, decimals: u32) -> String {
        let sign = match amount {
            _ if amount.is_zero() => "",
            _ if amount.is_negative() => MINUS,
            _ => "+",
        };
        self.grouped.write(sign, amount, decimals)
    }

    pub(super) fn plain(&self, amount: Amount) -> String {
        let sign = if amount.is_negative() { "-" } else { "" };
        self.ungrouped.write(sign, amount, 0)
    }
}

/// A plain whole number in groups, for the counts in messages.
pub(super) fn grouped(language: Language, number: &str) -> Option<String> {
    let decimal = Decimal::try_from_str(number).ok()?;
    Some(Numbers::of(language).grouped.show(&decimal))
}

/// Writes digits without a sign; without any format, should the language's data ever be missing.
struct Digits(Option<DecimalFormatter>);

impl Digits {
    fn new(language: Language, grouping: GroupingStrategy) -> Self {
        Self(DecimalFormatter::try_new(language.tag().into(), grouping.into()).ok())
    }

    fn write(&self, sign: &str, amount: Amount, decimals: u32) -> String {
        let text = amount.abs().to_string();
        let Ok(mut decimal) = Decimal::try_from_str(&text) else { return format!("{sign}{text}") };
        decimal.absolute.pad_end(i16::try_from(decimals).map_or(i16::MIN, |digits| -digits));
        format!("{sign}{}", self.show(&decimal))
    }

    fn show(&self, decimal: &Decimal) -> String {
        match &self.0 {
            Some(formatter) => formatter.format(decimal).to_string(),
            None => decimal.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn in_both(write: impl Fn(&Numbers) -> String) -> [String; 2] {
        Language::ALL.map(|language| write(Numbers::of(language)))
    }

    fn amount(text: &str) -> Amount {
        Amount::parse(text).unwrap()
    }

    #[test]
    fn an_amount_has_the_marks_of_the_language_and_a_real_minus() {
        for (text, danish, english) in [
            ("1234.5", "1.234,50", "1,234.50"),
            ("-1234567.89", "−1.234.567,89", "−1,234,567.89"),
            ("999", "999,00", "999.00"),
            ("1000", "1.000,00", "1,000.00"),
            ("-0.4", "−0,40", "−0.40"),
            ("0", "0,00", "0.00"),
        ] {
            assert_eq!(in_both(|numbers| numbers.amount(amount(text), 2)), [danish, english]);
        }
    }

    #[test]
    fn decimals_are_padded_but_never_cut_or_rounded() {
        for (text, decimals, danish) in [
            ("2", 0, "2"),
            ("100", 0, "100"),
            ("2", 3, "2,000"),
            ("2.555", 2, "2,555"),
            ("2.999", 0, "2,999"),
            ("-0.005", 1, "−0,005"),
            ("0", 4, "0,0000"),
        ] {
            assert_eq!(Numbers::of(Language::Danish).amount(amount(text), decimals), danish);
        }
    }

    #[test]
    fn twenty_eight_digits_are_all_there() {
        let whole = amount("1234567890123456789012345678");
        assert_eq!(
            in_both(|numbers| numbers.amount(whole, 0)),
            ["1.234.567.890.123.456.789.012.345.678", "1,234,567,890,123,456,789,012,345,678"]
        );
        let fraction = amount("-0.1234567890123456789012345678");
        assert_eq!(
            in_both(|numbers| numbers.signed(fraction, 2)),
            ["−0,1234567890123456789012345678", "−0.1234567890123456789012345678"]
        );
    }

    #[test]
    fn a_signed_amount_says_plus_or_minus_unless_it_is_zero() {
        for (text, danish, english) in [
            ("2", "+2,00", "+2.00"),
            ("-0.33", "−0,33", "−0.33"),
            ("0", "0,00", "0.00"),
            ("1500", "+1.500,00", "+1,500.00"),
        ] {
            assert_eq!(in_both(|numbers| numbers.signed(amount(text), 2)), [danish, english]);
        }
    }

    #[test]
    fn a_plain_amount_is_one_a_spreadsheet_can_read() {
        for (text, danish, english) in [
            ("-1234.5", "-1234,5", "-1234.5"),
            ("4.2", "4,2", "4.2"),
            ("1000000", "1000000", "1000000"),
            ("0", "0", "0"),
        ] {
            assert_eq!(in_both(|numbers| numbers.plain(amount(text))), [danish, english]);
        }
    }

    #[test]
    fn an_absurd_number_of_decimals_does_no_harm() {
        let text = Numbers::of(Language::English).amount(amount("1"), u32::MAX);
        assert!(text.starts_with("1.000") && text.bytes().skip(2).all(|digit| digit == b'0'));
    }

    #[test]
    fn without_the_data_of_the_language_the_digits_are_still_right() {
        assert_eq!(Digits(None).write(MINUS, amount("-1234.5"), 2), "−1234.50");
    }

    #[test]
    fn counts_are_grouped() {
        assert_eq!(
            Language::ALL.map(|language| grouped(language, "12345")),
            [Some("12.345".to_owned()), Some("12,345".to_owned())]
        );
        assert_eq!(grouped(Language::Danish, "NaN"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_digit_is_ever_lost(mantissa in -(1_i128 << 95)..(1_i128 << 95), point in 0_usize..=28, decimals in 0_u32..40) {
            let digits = format!("{:0>29}", mantissa.abs());
            let (whole, fraction) = digits.split_at(digits.len() - point);
            let sign = if mantissa < 0 { "-" } else { "" };
            let text = format!("{sign}{whole}.{fraction}0");
            let amount = Amount::parse(&text).unwrap();
            for (language, group, mark) in [(Language::Danish, ".", ","), (Language::English, ",", ".")] {
                let numbers = Numbers::of(language);
                let shown = numbers.amount(amount, decimals);
                let after_mark = shown.split_once(mark).map_or(0, |(_, fraction)| fraction.len());
                prop_assert_eq!(after_mark, amount.decimals().max(decimals) as usize);
                let back = shown.replace(group, "").replace(mark, ".").replace(MINUS, "-");
                prop_assert_eq!(Amount::parse(&back), Ok(amount));
                prop_assert_eq!(Amount::parse(&numbers.plain(amount).replace(mark, ".")), Ok(amount));
            }
        }
    }
}
