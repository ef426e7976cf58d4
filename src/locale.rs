//! Messages, numbers and dates in Danish and English. Everything that the program writes for people passes through a
//! [`Locale`]; files and JSON never do. The callers decide which figures are shown, and where.
//!
//! A new message takes two lines: one in [`message`], one in each of `assets/locales/*.ftl`. The tests hold them together.

mod catalog;
pub mod collation;
pub mod help;
mod iso_date;
pub mod language;
pub mod message;
mod number;
mod per_language;
pub mod printable;
pub mod truncate;
pub mod value;
pub mod vocabulary;

pub use crate::locale::{language::Language, message::Message, value::Value};

use crate::{
    locale::{catalog::Catalog, collation::Collation, iso_date::Date, number::Numbers},
    model::{amount::Amount, localized::Localized},
};

/// One language, ready to write in: a handle to its messages and number formats, which are read once per process.
#[derive(Clone, Copy)]
pub struct Locale {
    language: Language,
    catalog: &'static Catalog,
    numbers: &'static Numbers,
}

impl Locale {
    /// The locale of a language. The first call reads its messages and number formats, and no other language's; later
    /// calls cost nothing.
    pub fn new(language: Language) -> Self {
        Self { language, catalog: Catalog::of(language), numbers: Numbers::of(language) }
    }

    /// The language it writes in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The order of names. It is made when it is first asked for, as most commands sort nothing.
    pub fn collation(&self) -> &'static Collation {
        Collation::of(self.language)
    }

    /// A message without variables.
    pub fn text(&self, message: Message) -> String {
        self.fill(message, &[])
    }

    /// A message with a value for each of its [variables](Message::variables), and no others.
    pub fn fill(&self, message: Message, values: &[(&str, Value<'_>)]) -> String {
        debug_assert!(
            values.len() == message.variables().len()
                && message.variables().iter().all(|variable| values.iter().any(|(name, _)| name == variable)),
            "{message:?} has the variables {:?}, but was given {values:?}",
            message.variables(),
        );
        self.catalog.fill(message.id(), values)
    }

    /// Other words for what a message names, by which it is found.
    pub fn also(&self, message: Message) -> Vec<String> {
        self.catalog.also(message.id())
    }

    /// A text of a dataset in this language, else in the dataset's own.
    pub fn of<'t>(&self, text: &'t Localized) -> &'t str {
        text.get(self.language.code())
    }

    /// Exact, in groups, with at least `decimals` digits after the decimal mark, and more where the amount has more:
    /// `1.234,50` in Danish, `1,234.50` in English.
    pub fn amount(&self, amount: Amount, decimals: u32) -> String {
        self.numbers.amount(amount, decimals)
    }

    /// Like [`Locale::amount`], for a difference or a change: with `+` or `−` unless it is zero.
    pub fn signed(&self, amount: Amount, decimals: u32) -> String {
        self.numbers.signed(amount, decimals)
    }

    /// For a spreadsheet in this language: its decimal mark, no groups, an ASCII `-`, nothing padded.
    pub fn plain(&self, amount: Amount) -> String {
        self.numbers.plain(amount)
    }

    /// A part of something, given in per cent: `48,0%`.
    pub fn share(&self, percent: Amount) -> String {
        self.numbers.amount(percent, 1) + "%"
    }

    /// A change, given in per cent: `+13,6%`.
    pub fn signed_share(&self, percent: Amount) -> String {
        self.numbers.signed(percent, 1) + "%"
    }

    /// A date such as `2020-12-02` in words: "2. december 2020". What is no such date is returned as it is.
    pub fn date(&self, iso: &str) -> String {
        self.dated(Message::DateLong, iso)
    }

    /// A date such as `2020-12-02` where there is little room: "2.12.2020". What is no such date is returned as it is.
    pub fn short_date(&self, iso: &str) -> String {
        self.dated(Message::DateShort, iso)
    }

    fn dated(&self, message: Message, iso: &str) -> String {
        let Some(Date { year, month, day }) = Date::parse(iso) else { return iso.to_owned() };
        self.fill(message, &[("year", year.into()), ("month", month.into()), ("day", day.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn danish() -> Locale {
        Locale::new(Language::Danish)
    }

    fn english() -> Locale {
        Locale::new(Language::English)
    }

    #[test]
    fn a_locale_speaks_its_language() {
        assert_eq!(danish().text(Message::HelpTitle), "Hjælp");
        assert_eq!(english().text(Message::HelpTitle), "Help");
        for language in Language::ALL {
            assert_eq!(Locale::new(language).language(), language);
        }
    }

    #[test]
    fn one_is_singular_and_all_else_plural() {
        let count = |locale: &Locale, count: usize| locale.fill(Message::HiddenAreas, &[("count", count.into())]);
        for (number, in_danish, in_english) in [
            (0, "0 områder skjult", "0 areas hidden"),
            (1, "1 område skjult", "1 area hidden"),
            (2, "2 områder skjult", "2 areas hidden"),
            (101, "101 områder skjult", "101 areas hidden"),
        ] {
            assert_eq!(count(&danish(), number), in_danish);
            assert_eq!(count(&english(), number), in_english);
        }
    }

    #[test]
    fn counts_are_grouped_as_the_language_does_it_and_labels_are_not() {
        let values = [("count", 12_345_usize.into()), ("all", 1_234_567_u32.into()), ("year", "2021".into())];
        assert_eq!(danish().fill(Message::AmountsIn, &values), "12.345 af 1.234.567 har beløb i 2021");
        assert_eq!(english().fill(Message::AmountsIn, &values), "12,345 of 1,234,567 have an amount in 2021");
        let one = [("count", 1_usize.into()), ("all", 26_usize.into()), ("year", "2021".into())];
        assert_eq!(english().fill(Message::AmountsIn, &one), "1 of 26 has an amount in 2021");
    }

    #[test]
    fn text_is_shown_as_given_without_isolation_marks() {
        let odd = "{ $count } \u{2068}*[other]".to_owned();
        let values = [("count", 1_usize.into()), ("all", 1_usize.into()), ("year", (&odd).into())];
        assert_eq!(danish().fill(Message::AmountsIn, &values), format!("1 af 1 har beløb i {odd}"));
    }

    #[cfg(debug_assertions)]
    #[test]
    #[should_panic(expected = "has the variables")]
    fn a_forgotten_variable_is_noticed_in_tests() {
        let _ = danish().fill(Message::AmountsIn, &[("count", 1_usize.into())]);
    }

    #[test]
    fn shares_have_one_decimal_and_their_per_cent() {
        let share = |text| Amount::parse(text).unwrap();
        assert_eq!(danish().share(share("48")), "48,0%");
        assert_eq!(english().share(share("-7.5")), "−7.5%");
        assert_eq!(danish().share(share("12345.6")), "12.345,6%");
        assert_eq!(danish().signed_share(share("13.6")), "+13,6%");
        assert_eq!(english().signed_share(share("-13.6")), "−13.6%");
        assert_eq!(danish().signed_share(Amount::ZERO), "0,0%");
    }

    #[test]
    fn dates_are_written_as_the_language_does_it() {
        assert_eq!(danish().date("2020-12-02"), "2. december 2020");
        assert_eq!(english().date("2020-12-02"), "2 December 2020");
        assert_eq!(danish().short_date("2020-12-02"), "2.12.2020");
        assert_eq!(english().short_date("2020-12-02"), "2 Dec 2020");
    }

    #[test]
    fn every_month_has_its_own_name() {
        let months = [
            ("januar", "January", "Jan"),
            ("februar", "February", "Feb"),
            ("marts", "March", "Mar"),
            ("april", "April", "Apr"),
            ("maj", "May", "May"),
            ("juni", "June", "Jun"),
            ("juli", "July", "Jul"),
            ("august", "August", "Aug"),
            ("september", "September", "Sep"),
            ("oktober", "October", "Oct"),
            ("november", "November", "Nov"),
            ("december", "December", "Dec"),
        ];
        let (danish, english) = (danish(), english());
        for (number, (in_danish, in_english, short)) in (1..).zip(months) {
            let iso = format!("2021-{number:02}-10");
            assert_eq!(danish.date(&iso), format!("10. {in_danish} 2021"));
            assert_eq!(danish.short_date(&iso), format!("10.{number}.2021"));
            assert_eq!(english.date(&iso), format!("10 {in_english} 2021"));
            assert_eq!(english.short_date(&iso), format!("10 {short} 2021"));
        }
    }

    #[test]
    fn what_is_no_date_stays_as_it_is() {
        for text in ["", "i går", "2020-13-45", "2020-12", "2020-12-02T10:00", "2. december 2020"] {
            assert_eq!(danish().date(text), text);
            assert_eq!(english().short_date(text), text);
        }
    }
}
