//! The sources of external money: the pane names them with what they pay, the greatest first.

use indsats::explorer::update::{finish, press};

use super::stage::{Stage, key};

/// The lines of the panes below the tree, joined as sentences are read.
fn said(stage: &Stage, from: usize, to: usize) -> String {
    let cells = |line: &String| line.chars().skip(from).take(to - from).collect::<String>();
    let text = stage.lines().iter().map(cells).collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_pane_of_external_money_names_who_gives_it() {
    let mut stage = Stage::letter(80, 24);
    stage.press("1 e");
    // Table 3 of the letter: 0.5 + 0.18 + 1.3 of both sources, 0.5 of the second alone.
    let both = "Satspulje + Styrelsen for International Rekruttering og Integration";
    let whole = said(&stage, 0, 40);
    assert!(whole.contains(&format!("Finansieret af: {both} 1,98 og 1 anden")), "{}", stage.text());
    assert!(whole.contains("4 af 4 har beløb"), "{}", stage.text());
    stage.press("F2");
    assert!(said(&stage, 0, 40).contains(&format!("Funded by: {both} 1.98 and 1 other")), "{}", stage.text());
    let mut stage = Stage::letter(120, 40);
    stage.press("1 e");
    let alone = "Styrelsen for International Rekruttering og Integration";
    let all = said(&stage, 81, 120);
    assert!(all.contains(&format!("Finansieret af: {both} 1,98, {alone} 0,50")), "{}", stage.text());
    // The selected area, with its two lines.
    assert!(all.contains(&format!("Finansieret af: {both} 0,50, {alone} 0,50")), "{}", stage.text());
    stage.press("F2");
    assert!(said(&stage, 81, 120).contains(&format!("Funded by: {both} 1.98")), "{}", stage.text());
}

#[test]
fn under_a_filter_only_the_sources_of_what_is_found_are_named() {
    let mut stage = Stage::letter(120, 40).after("1 e /");
    stage.typed("kontrol").press("Enter");
    let said = said(&stage, 81, 120);
    assert!(said.contains("Rekruttering og Integration 1,48"), "{}", stage.text());
    assert!(!said.contains("0,50"), "{}", stage.text());
}

#[test]
fn money_of_which_nothing_is_given_names_nobody() {
    for keys in ["3 e", "1", "1 i"] {
        let mut stage = Stage::letter(120, 40);
        stage.press(keys);
        assert!(!stage.shows("Finansieret af"), "{}", stage.text());
    }
}

#[test]
fn of_many_sources_those_that_fit_are_named_and_the_others_counted() {
    let line = |n: usize| format!("(name:\"l{n}\",financing:External,funding:[\"Pulje {n}\"],amounts:[{n}])");
    let lines: Vec<String> = (1..=50).map(line).collect();
    let ron = format!(
        "(title:\"T\",unit:(label:\"kr.\"),years:[2030],areas:[(name:\"A\",initiatives:[{}])])",
        lines.join(",")
    );
    let mut stage = Stage::dataset(&ron, 120, 40);
    stage.press("e");
    let said = said(&stage, 81, 120);
    assert!(said.contains("Finansieret af: Pulje 50 50, Pulje 49 49,"), "{}", stage.text());
    let (_, others) = said.split_once(" og ").unwrap();
    let (others, _) = others.split_once(" andre").unwrap();
    let named = 50 - others.parse::<usize>().unwrap();
    assert!(said.contains(&format!(" Pulje {0} {0} og ", 51 - named)), "{}", stage.text());
    assert!(named >= 10, "{}", stage.text());
}

#[test]
fn a_filter_that_asks_for_nothing_yet_starts_no_work_without_end() {
    for typed in [">", "kilde:", "er:", "\""] {
        let mut stage = Stage::letter(80, 24).after("1 e /");
        let mut runs = 0;
        for letter in typed.chars() {
            let mut jobs = press(&mut stage.app, &key(&letter.to_string())).jobs;
            while let Some(job) = jobs.pop() {
                runs += 1;
                assert!(runs < 50, "{typed}");
                jobs.extend(finish(&mut stage.app, job.run()).jobs);
            }
        }
        assert!(stage.shows("Finansieret af"), "{}", stage.text());
    }
}
