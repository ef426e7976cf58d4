//! Words by which the headings and rows of budgets in several languages say what they are.

mod hints;
mod money;
mod totals;
mod words;

pub use crate::format::table::vocabulary::{
    hints::{Hint, calls_accounts, calls_names, calls_parts_of_years, calls_records, hints, is_called_after},
    money::{is_external, says_external, says_internal},
    totals::{is_of_everything, is_of_which, of_total, says_no_subject, says_result, total_of},
};

use crate::format::table::heading::phase_of;

/// The one measure that a title names: "Regnskab for skoler".
pub fn single_measure(title: &str) -> Option<String> {
    const SHORTEST: usize = 4;
    let mut named: Vec<&str> = title
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.len() >= SHORTEST && phase_of(word).is_some())
        .collect();
    named.dedup_by_key(|word| word.to_lowercase());
    match named[..] {
        [only] => Some(only.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_their_columns_are() {
        assert_eq!(hints("account_type"), [Hint::Class]);
        assert_eq!(hints("Fund Code"), [Hint::Code, Hint::Funding]);
        assert_eq!(hints("Absorption (%)")[0], Hint::PerCent);
        assert_eq!(hints("Mio. kr."), [Hint::Amount]);
        assert_eq!(hints("budget_year")[0], Hint::Year);
        assert_eq!(hints("BudgetYear"), [Hint::Year, Hint::Amount]);
        assert_eq!(hints("HeadCode"), [Hint::Code]);
        assert_eq!(hints("Teilplanzeile"), []);
    }

    #[test]
    fn totals_are_known_by_their_words_and_no_other_names() {
        assert_eq!(total_of("Total (€)"), Some("(€)"));
        assert_eq!(total_of("TOTAL"), Some(""));
        assert_eq!(total_of("Job og uddannelse i alt"), Some("Job og uddannelse"));
        assert_eq!(total_of("10 = Ordentliche Erträge"), Some("Ordentliche Erträge"));
        assert_eq!(total_of("I alt, egne midler"), Some("egne midler"));
        assert_eq!(total_of("03 - Summe investive Einzahlungen"), Some("investive Einzahlungen"));
        assert_eq!(total_of("Roads (total)"), Some("Roads"));
        for name in ["Summa utgiftsområde 1", "Suma", "Razem", "Celkem příjmy", "ИТОГО", "Σύνολο", "Yhteensä"]
        {
            assert!(total_of(name).is_some(), "{name}");
        }
        assert!(says_result("07 - Saldo Investitionstätigkeit") && !says_result("Resultater af forskning"));
        for name in [
            "Totalforsvaret",
            "07 - Saldo Investitionstätigkeit",
            "Sumatra",
            "Gesamtschule Nippes",
            "Summer schools",
            "01 - Steuern",
        ] {
            assert_eq!(total_of(name), None, "{name}");
        }
    }

    #[test]
    fn titles_say_whose_money_it_is_and_which_measure() {
        assert!(says_external("Ekstern finansierede integrationsindsatser") && says_external("externally funded"));
        for title in ["Uden eksterne midler", "Interne og eksterne midler", "Skoler"] {
            assert!(!says_external(title), "{title}");
        }
        assert!(says_internal("heraf egne midler") && !says_internal("Internationale skoler"));
        assert!(is_of_everything("for alle områder") && !is_of_everything("Job og uddannelse"));
        assert_eq!(single_measure("Regnskab for skoler").as_deref(), Some("Regnskab"));
        assert_eq!(single_measure("Budget og regnskab"), None);
    }

    #[test]
    fn parts_of_a_row_are_known_by_their_first_word() {
        assert!(is_of_which("Heraf løn") && is_of_which("- darunter: Zinsen") && is_of_which("of which wages"));
        assert!(!is_of_which("Donthe") && !is_of_which("Løn heraf"));
    }
}
