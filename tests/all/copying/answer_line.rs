//! `y`: the answer line of the selected row, the same that `indsats answer` prints.

use assert_cmd::Command;
use indsats::explorer::{effect::Effect, update::copy};

use crate::{reconciliation::small_datasets, screen::stage::Stage};

/// The text that the last key sent to the clipboard.
pub fn sent(stage: &Stage) -> String {
    match &stage.effect {
        Effect::Send(text) => text.clone(),
        other => panic!("{other:?} was sent:\n{}", stage.text()),
    }
}

fn copied(keys: &str) -> String {
    sent(&Stage::letter(80, 24).after(keys).after("y"))
}

fn printed(words: &str) -> String {
    let mut command = Command::cargo_bin("indsats").unwrap();
    let output = command.args(["answer", "--lang", "da"]).args(words.split(' ')).output().unwrap();
    assert!(output.status.success(), "{words}");
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

/// From the top to the line of "Projekt Perspektiv".
const PERSPEKTIV: &str = "Right Down Down Down Down Down Down Down Down Down";

#[test]
fn the_line_is_the_one_that_is_promised() {
    let expected = "Projekt Perspektiv, 2021: 4,2 mio. kr. (egne midler, Budget 2020; brevet 2. december 2020, sag \
                    2020-0878220, tabel 2 under Job og uddannelse, række 9)";
    assert_eq!(copied(PERSPEKTIV), expected);
    assert_eq!(copied(&format!("{PERSPEKTIV} Enter")), expected, "on its page too");
    let english = sent(&Stage::letter(80, 24).after(PERSPEKTIV).after("F2 y"));
    assert_eq!(
        english,
        "Projekt Perspektiv, 2021: DKK 4.2 million (internal money, Budget 2020; the letter 2 December 2020, case \
         2020-0878220, table 2 under Job og uddannelse, row 9)"
    );
}

#[test]
fn every_row_copies_what_the_command_prints() {
    for (keys, words) in [
        (PERSPEKTIV, "Projekt Perspektiv 2021"),
        (&format!("{PERSPEKTIV} 1"), "Projekt Perspektiv 2020"),
        (&format!("{PERSPEKTIV} 0"), "Projekt Perspektiv alle år"),
        (&format!("{PERSPEKTIV} i Enter 3"), "Projekt Perspektiv 2022"),
        ("", "Job og uddannelse 2021"),
        ("1", "Job og uddannelse 2020"),
        ("0", "Job og uddannelse alle år"),
        ("i 1", "egne Job og uddannelse 2020"),
        ("e", "eksterne Job og uddannelse 2021"),
        ("e 3", "eksterne Job og uddannelse 2022"),
        ("J J i", "egne Flygtningeområdet 2021"),
        ("J J Right Down", "Welcome House 2021"),
        ("J J Enter Down 0", "Welcome House alle år"),
        ("J Right J Up", "Diskrimination og social kontrol 2021"),
        ("J Right J Up Enter", "Diskrimination og social kontrol 2021"),
        ("! i 1", "egne Job og uddannelse 2020"),
    ] {
        assert_eq!(copied(keys), printed(words), "{keys}: {words}");
    }
}

#[test]
fn a_comparison_copies_the_total_of_its_own_year_and_money() {
    assert_eq!(copied("e 3 a"), printed("egne Job og uddannelse 2020"));
    assert_eq!(copied("a s"), printed("egne 2021"), "the whole, 2 mio. kr.: the largest");
    assert_eq!(copied("a Down s"), printed("egne Job og uddannelse 2021"), "a row that was chosen stays chosen");
    assert_eq!(copied("e a G Up Up Up Up"), printed("egne 2022"), "the first of the tables that print it");
    assert_eq!(copied("a s s G Up Up Up Up S g"), printed("egne 2022"));
}

#[test]
fn on_the_pages_about_everything_it_is_the_whole() {
    for page in ["o", "?"] {
        assert_eq!(copied(page), printed("2021"));
        assert_eq!(copied(&format!("{page} e 1")), printed("eksterne 2020"));
    }
    let nothing = sent(&Stage::letter(80, 24).after("e !").after("y"));
    assert_eq!(nothing, printed("eksterne 2021"), "and where nothing is shown");
}

#[test]
fn notes_and_what_is_left_out_travel_with_it() {
    assert!(copied("J J Right Down").ends_with("række 17). Midlerne til Welcome House kan ændre sig."));
    assert!(copied("J J").contains("Welcome House: Midlerne til Welcome House kan ændre sig."), "{}", copied("J J"));
    assert!(copied("").contains("; uden lovpligtige og faste udgifter)"), "{}", copied(""));
}

#[test]
fn nothing_but_text_is_ever_sent() {
    let odd = small_datasets::dataset(
        "areas: [(name: \"Skole\", notes: [\"første\\nlinje\"], initiatives: [
            (name: \"Lærere\", amounts: [1, 2], notes: [\"en\\n\\nto\"])])]",
    );
    for keys in ["y", "Right Down y", "Right Down Enter y", "0 y", "a y"] {
        let line = sent(&Stage::dataset(&odd, 80, 24).after(keys));
        assert!(!line.contains(char::is_control), "{keys}: {line:?}");
    }
}

#[test]
fn what_was_sent_is_shown_until_the_next_key() {
    let mut stage = Stage::letter(80, 24).after(PERSPEKTIV);
    let before = stage.text();
    stage.press("y");
    let text = sent(&stage);
    copy::finish(&mut stage.app, text.clone(), &Ok(()));
    assert!(stage.shows("─ Sendt til udklipsholderen ─"), "{}", stage.text());
    let shown = stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains(&text), "{}", stage.text());
    assert!(stage.cursor_line().contains("Projekt Perspektiv"));
    assert_eq!(stage.press("Esc").text(), before, "Esc takes away the notice and nothing else");
    stage.press("y");
    copy::finish(&mut stage.app, text.clone(), &Ok(()));
    assert!(!stage.press("æ").shows("Sendt til") && stage.shows("æ gør intet"), "so does a key without a meaning");
    stage.press("y");
    copy::finish(&mut stage.app, text, &Ok(()));
    stage.press("Down");
    assert!(!stage.shows("Sendt til") && stage.cursor_line().contains("Pilotprojekt"), "{}", stage.text());
}

#[test]
fn that_it_could_not_be_sent_is_said() {
    let mut stage = Stage::letter(80, 24).after("y");
    let failed = Err(std::io::Error::other("no tmux"));
    let text = sent(&stage);
    copy::finish(&mut stage.app, text, &failed);
    assert!(stage.shows("─ Ikke kopieret ─") && !stage.shows("Sendt"), "{}", stage.text());
    assert!(stage.shows("Job og uddannelse, 2021, alle midler: linjerne 14,35"), "so that it can be copied by hand");
}
