//! The diagrams: bars, trend, treemap. Each has its figures beside it, and they are those of the tree.

use std::fmt::Write as _;

use indsats::{locale::Language, workspace::settings::Theme};

use super::stage::Stage;

fn ron(years: &str, rest: &str) -> String {
    format!("(title: \"Prøve\", unit: (label: \"kr.\"), years: [{years}], {rest})")
}

/// The rows of bars: name, and what stands between the year and the figures.
fn bar(line: &str) -> String {
    line.chars().filter(|sign| "━╸╍◆".contains(*sign)).collect()
}

#[test]
fn d_shows_bars_then_the_trend_then_the_treemap_then_the_tree() {
    let mut stage = Stage::letter(80, 24);
    let tree = stage.text();
    for title in ["Søjler · alle områder · d: udvikling", "Udvikling · I alt", "Fordeling · alle områder · d: tilbage"]
    {
        assert!(stage.press("d").shows(title), "{title}\n{}", stage.text());
        assert!(stage.lines()[0].contains("‹2021›") && stage.lines()[1].contains("[Alle midler]"), "{}", stage.text());
    }
    assert_eq!(stage.press("d").text(), tree);
    for back in ["Esc", "q", "Backspace"] {
        for keys in ["d", "d d", "d d d"] {
            assert_eq!(stage.press(keys).press(back).text(), tree, "{keys} {back}");
        }
    }
}

#[test]
fn the_bars_stand_beside_the_figures_of_lines_and_letter() {
    let stage = Stage::letter(80, 24).after("d");
    let all = stage.line(&["‹2021›", "29,90≠"]);
    assert!(all.contains("31,90"), "{all}");
    let lines = stage.lines();
    let job = lines.iter().position(|line| line.contains("Job og uddannelse")).unwrap();
    assert!(lines[job].contains("2020") && lines[job].contains("16,60≠") && lines[job].contains("17,40"));
    assert!(lines[job + 1].contains("‹2021›") && lines[job + 1].contains("14,35≠") && lines[job + 1].contains("16,15"));
    assert!(lines[job + 2].contains("13,40≠") && lines[job + 2].contains("14,20"));
    let own_only = stage.line(&["Flygtningeområdet", "3,10    3,10"]);
    assert!(own_only.contains('◆') && !own_only.contains('╍') && !own_only.contains('≠'), "{own_only}");
}

#[test]
fn own_and_external_money_and_what_is_stated_are_told_apart_without_colour() {
    let stage = Stage::set(Language::English, Theme::Plain, 80, 24).after("d");
    assert!(stage.shows("━ internal  ╍ external  ◆ letter"), "{}", stage.text());
    let bars = bar(&stage.line(&["Job og uddannelse"]));
    let order = |sign| bars.find(sign).unwrap();
    assert!(order('━') < order('╍') && order('╍') < order('◆'), "{bars}");
}

#[test]
fn bars_are_as_long_as_their_amounts_on_one_scale() {
    let rows = |keys: &str| {
        let stage = Stage::letter(120, 40).after(keys);
        let length = |texts: &[&str]| stage.line(texts).matches(['━', '╸', '╍']).count();
        [length(&["30,23"]), length(&["16,60"]), length(&["4,60", "Forebyggelse"])]
    };
    let [all, job, prevention] = rows("d");
    assert!(all > 40 && (all * 1660 / 3023).abs_diff(job) <= 1 && (all * 460 / 3023).abs_diff(prevention) <= 1);
}

#[test]
fn the_year_and_the_money_can_be_changed_on_every_diagram() {
    for keys in ["d", "d d", "d d d"] {
        let mut stage = Stage::letter(80, 24).after(keys);
        let head = stage.lines()[2].clone();
        assert!(stage.press("e 1").lines()[0].contains("‹2020›"), "{keys}");
        assert!(stage.lines()[1].contains("[Eksterne]"));
        assert_eq!(stage.lines()[2], head, "the same page");
        assert!(stage.shows("2,48"), "external money of the whole\n{}", stage.text());
        assert!(stage.press("F2").shows("[External]") && stage.shows("2.48"));
    }
    let external = Stage::letter(80, 24).after("d e");
    assert!(!external.shows("━") && external.shows("╍"), "{}", external.text());
    assert!(!external.shows("Flygtningeområdet"), "no external money there, as in the tree");
}

#[test]
fn all_years_together_are_one_bar_and_said_to_be_added_up() {
    let stage = Stage::letter(80, 24).after("0 d");
    let job = stage.line(&["Job og uddannelse"]);
    assert!(job.contains("44,35≠") && job.contains("47,75"), "{job}");
    assert_eq!(stage.text().matches("Job og uddannelse").count(), 1);
    assert!(stage.lines()[2].contains("3 totaler lagt sammen"), "{}", stage.text());
}

#[test]
fn of_an_area_alone_its_initiatives_are_drawn() {
    let stage = Stage::letter(120, 60).after("Enter d");
    assert!(stage.lines()[2].contains("Søjler · Job og uddannelse"));
    assert!(
        stage.shows("Projekt Perspektiv") && stage.shows("+ Sammen om familien") && !stage.shows("Flygtningeområdet")
    );
    assert!(bar(&stage.line(&["+ Sammen om familien"])).contains('╍'));
    let none = stage.line(&["Pilotprojekt vedr."]);
    assert!(none.contains('–') && bar(&none).is_empty(), "no amount in 2020: no bar\n{none}");
    let treemap = stage.after("d d");
    assert!(treemap.shows("Projekt Perspektiv") && !treemap.shows("Flygtningeområdet"), "{}", treemap.text());
}

#[test]
fn the_trend_begins_with_the_whole_and_walks_along_the_rows() {
    let mut stage = Stage::letter(80, 24).after("d d");
    assert!(stage.lines()[2].contains("Udvikling · I alt"), "{}", stage.text());
    stage.press("Down");
    let figures = |stage: &Stage| [stage.line(&["● Linjer"]), stage.line(&["◆ Brevet"])];
    let [lines, stated] = figures(&stage);
    assert!(lines.contains("16,60≠ 14,35≠ 13,40≠") && stated.contains("17,40  16,15  14,20"), "{}", stage.text());
    assert!(stage.line(&["▒ Eksterne"]).contains("1,00   0,75      –"));
    assert!(stage.press("Up").lines()[2].contains("Udvikling · I alt"));
    let [lines, stated] = figures(&stage);
    assert!(lines.contains("30,23≠ 29,90≠ 28,40≠") && stated.contains("31,03  31,90  29,20"), "{}", stage.text());
    assert!(stage.press("Down Down").lines()[2].contains("Diskrimination og social kontrol"));
    assert!(stage.press("Esc").cursor_line().contains("Diskrimination"), "where one looked, one is");
    let line = Stage::letter(80, 24).after("Right d d Down J Up Up");
    assert!(line.lines()[2].contains("Sammen om familien"), "{}", line.text());
    assert!(line.line(&["● Beløb"]).contains("0,50   0,25      –"), "{}", line.text());
    assert!(!line.shows("◆"), "nothing is stated for a line");
}

#[test]
fn what_is_copied_is_what_the_diagram_is_of() {
    let copied = |keys: &str| {
        let stage = Stage::letter(80, 24).after(keys);
        format!("{:?}", stage.effect)
    };
    assert!(copied("d y").contains("Integrationsaktiviteter i BIF i alt, 2021, alle midler"), "{}", copied("d y"));
    assert!(copied("d d Down y").contains("Job og uddannelse, 2021"), "{}", copied("d d Down y"));
    assert!(copied("Right d d Down J Up Up y").contains("Sammen om familien"));
}

#[test]
fn the_treemap_names_areas_and_lines_with_amount_and_share() {
    let stage = Stage::letter(120, 40).after("d d d");
    assert!(stage.shows("Job og uddannelse 14,35≠ (brevet 16,15) 48,0%"), "{}", stage.text());
    assert!(stage.shows("Projekt Perspektiv") && stage.shows("4,20 14,0%"));
    assert!(stage.shows("▒▒"), "external lines are filled");
    let below = stage.line(&["5 uden beløb"]);
    assert!(below.contains("linjer 29,90≠ · brevet 31,90 · % af 29,90"), "{below}");
}

#[test]
fn a_filter_narrows_every_diagram_and_nothing_stated_is_marked() {
    let mut stage = Stage::letter(80, 24).after("/");
    stage.typed("perspektiv").press("Enter");
    for title in ["Søjler", "Udvikling", "Fordeling"] {
        stage.press("d");
        assert!(stage.lines()[2].contains(title) && stage.lines()[2].contains("filtreret"), "{}", stage.text());
        assert!(
            stage.shows("4,20")
                && !stage.text().replace("% af 29,90", "").contains("29,90")
                && !stage.shows("◆")
                && !stage.shows("≠"),
            "{}",
            stage.text()
        );
        assert!(stage.shows("/perspektiv") && !stage.shows("I alt"), "{}", stage.text());
    }
    let mut nothing = Stage::letter(80, 24).after("/");
    nothing.typed("zzzz").press("Enter d");
    assert!(nothing.line(&["‹2021›", "–"]).contains("–"), "{}", nothing.text());
    assert!(nothing.press("d d").shows("Intet beløb over nul"), "{}", nothing.text());
}

#[test]
fn only_what_differs_is_drawn_where_only_that_is_shown() {
    let stage = Stage::letter(80, 24).after("! d");
    assert!(stage.shows("Job og uddannelse") && !stage.shows("Flygtningeområdet"), "{}", stage.text());
    assert!(stage.after("!").shows("Flygtningeområdet"), "and all again from there");
}

#[test]
fn without_stated_totals_there_is_neither_mark_nor_column() {
    let inside =
        "areas: [(name: \"Alt\", initiatives: [(name: \"Én\", amounts: [1, 2]), (name: \"To\", amounts: [None, 0])])]";
    let mut stage = Stage::dataset(&ron("2020, 2021", inside), 80, 24);
    for _ in 0..3 {
        stage.press("d");
        assert!(!stage.shows("◆") && !stage.shows("Dokument") && !stage.shows("≠"), "{}", stage.text());
    }
    assert!(stage.shows("1 på nul eller under er ikke med"), "{}", stage.text());
}

#[test]
fn negative_amounts_lie_on_the_other_side_of_zero() {
    let inside = "areas: [(name: \"Alt\", initiatives: [(name: \"Tab\", amounts: [-5]), (name: \"Gevinst\", amounts: [5])]),
        (name: \"Underskud\", initiatives: [(name: \"Fald\", amounts: [-2], financing: External)], stated: [(amounts: [-3], view: External)])]";
    let mut stage = Stage::dataset(&ron("2020", inside), 80, 24).after("Enter d");
    let (loss, gain) = (stage.line(&["Tab", "−5"]), stage.line(&["Gevinst"]));
    let column = |line: &str, sign: char| line.chars().position(|each| each == sign).unwrap();
    assert!(column(&loss, '━') < column(&gain, '━'), "{}", stage.text());
    assert_eq!(column(&loss, '│'), column(&gain, '━'), "zero is a line");
    stage.press("Esc Esc d");
    assert!(bar(&stage.line(&["Underskud"])).contains("╍"), "{}", stage.text());
    assert!(stage.press("d d").shows("2 på nul eller under er ikke med"), "{}", stage.text());
    assert!(stage.shows("Gevinst") && !stage.shows("Tab"), "of an area without a sum above zero too\n{}", stage.text());
    let trend = Stage::dataset(&ron("2020", inside), 80, 24).after("d d Down Down");
    assert!(trend.shows("−2") && trend.line(&["0│"]).contains("─"), "a line for zero\n{}", trend.text());
}

#[test]
fn one_year_forty_years_and_years_without_an_amount_have_a_trend() {
    let one =
        Stage::dataset(&ron("2020", "areas: [(name: \"Alt\", initiatives: [(name: \"Én\", amounts: [7.5])])]"), 80, 24);
    let one = one.after("d d");
    assert!(one.line(&["● Linjer"]).contains("7,5") && one.text().matches('●').count() == 2, "{}", one.text());

    let years: Vec<String> = (1981..=2020).map(|year| year.to_string()).collect();
    let amounts: Vec<String> =
        (0..40).map(|year| if year % 10 == 5 { "None".to_owned() } else { format!("{year}.25") }).collect();
    let inside = format!("areas: [(name: \"Alt\", initiatives: [(name: \"Én\", amounts: [{}])])]", amounts.join(", "));
    let ron = ron(&years.join(", "), &inside);
    for (width, height) in [(80, 24), (60, 15), (120, 40), (40, 12)] {
        let mut stage = Stage::dataset(&ron, width, height).after("d d");
        for year in years.iter().rev() {
            let head = stage.line(&[&format!("‹{year}›"), "20"]);
            assert!(head.contains(&format!("‹{year}›")));
            stage.press(",");
        }
        assert!(stage.press("6").line(&["● Linjer"]).contains('–'), "{}", stage.text());
        let axis = stage.lines().into_iter().find(|line| line.contains("───") && line.ends_with("2020")).unwrap();
        let labels: Vec<&str> = axis.split('─').filter(|label| !label.trim().is_empty()).collect();
        assert!(
            labels.len() >= 2 && labels.iter().all(|label| label.trim_matches(['‹', '›', ' ']).len() == 4),
            "{axis}"
        );
        let mut bars = Stage::dataset(&ron, width, height).after("d");
        assert!(bars.shows("af ") && bars.press("G").shows("2020"), "{}", bars.text());
        assert!(bars.shows("Alt"), "whose bars they are, however far it is scrolled\n{}", bars.text());
    }
}

#[test]
fn a_figure_of_a_diagram_is_whole_or_not_there() {
    let great = "9999999999999999999999999999";
    let inside = format!(
        "areas: [(name: \"Alt\", initiatives: [(name: \"Stor\", amounts: [{great}])], stated: [(amounts: [{great}])])]"
    );
    let ron = ron("2020", &inside);
    for width in 40..160 {
        for keys in ["d", "d d", "d d d", "0 d", "0 d d"] {
            let stage = Stage::dataset(&ron, width, 30).after(keys);
            for word in
                stage.text().split([' ', '\n', '│', '┃', '─', '━', '(', ')']).filter(|word| word.contains("9.9"))
            {
                let figure = word.trim_matches(['≠', '≈', '·', ',']);
                assert!(
                    ["9.999.999.999.999.999.999.999.999.999"].contains(&figure),
                    "{figure} at {width} after {keys}\n{}",
                    stage.text()
                );
            }
        }
    }
}

#[test]
fn many_small_lines_are_one_tile_or_counted() {
    let mut lines = String::from("(name: \"Kæmpe\", amounts: [60000]),");
    for line in 0..3000 {
        write!(lines, "(name: \"Linje {line}\", amounts: [{}]),", 1 + line % 7).unwrap();
    }
    let stage = Stage::dataset(&ron("2020", &format!("areas: [(name: \"Alt\", initiatives: [{lines}])]")), 80, 24);
    let stage = stage.after("d d d");
    assert!(stage.shows("Kæmpe") && stage.shows("andre") && stage.shows("(3.000)"), "{}", stage.text());
    let even = format!(
        "areas: [(name: \"Stor\", initiatives: [(name: \"Én\", amounts: [9000])]), (name: \"Alt\", initiatives: [{}])]",
        &lines[lines.find("(name: \"Linje").unwrap()..]
    );
    let stage = Stage::dataset(&ron("2020", &even), 80, 24).after("d d d");
    assert!(stage.shows("3.000 er for små til at ses"), "{}", stage.text());
    let none = Stage::dataset(&ron("2020", "areas: [(name: \"Tom\", initiatives: [(name: \"Én\", amounts: [None])]), (name: \"Alt\", initiatives: [(name: \"To\", amounts: [2])])]"), 80, 24).after("d");
    let empty = none.line(&["Tom"]);
    assert!(empty.contains('–') && bar(&empty).is_empty(), "{empty}");
}

#[test]
fn every_diagram_of_every_dataset_is_drawn_at_every_size() {
    let years: Vec<String> = (1981..=2020).map(|year| year.to_string()).collect();
    let long = ron(
        &years.join(", "),
        &format!("areas: [(name: \"Alt\", initiatives: [(name: \"Én\", amounts: [{}])])]", years.join(", ")),
    );
    let signs = ron(
        "2020",
        "areas: [(name: \"A\", initiatives: [(name: \"Tab\", amounts: [-5]), (name: \"Lidt\", amounts: [0.0001])], stated: [(amounts: [-9])])]",
    );
    let datasets = [ron("2020", "areas: []"), ron("2020", "areas: [(name: \"Tom\")]"), long, signs];
    let stages = || datasets.iter().map(|ron| Stage::dataset(ron, 80, 24)).chain([Stage::letter(80, 24)]);
    for (place, mut stage) in stages().enumerate() {
        for keys in ["d", "G", "d", "Up", "d", "0", "e", "d d", "d F2"] {
            stage.press(keys);
            for width in (1..=200).step_by(7) {
                let height = 1 + (width * 13 + u16::try_from(place * 17 + keys.len()).unwrap()) % 60;
                stage.resize(width, height).lines();
            }
            for (width, height) in [(40, 10), (41, 11), (60, 15), (80, 24), (200, 60), (40, 200)] {
                stage.resize(width, height).lines();
            }
            stage.resize(80, 24);
        }
    }
}

#[test]
fn arrows_are_hinted_at_only_where_something_moves() {
    for (keys, moves) in [("d", false), ("d d", true), ("d d d", false)] {
        let stage = Stage::letter(200, 45).after(keys);
        assert_eq!(stage.lines()[44].contains("↑↓"), moves, "{keys:?}: {}", stage.text());
    }
    // Bars that are longer than the screen are scrolled.
    let stage = Stage::letter(200, 12).after("d");
    assert!(stage.lines()[11].contains("↑↓"), "{}", stage.text());
}

#[test]
fn names_beside_bars_are_whole_where_the_bars_can_spare_the_room() {
    for (width, height) in [(80, 24), (100, 30)] {
        let stage = Stage::letter(width, height).after("d");
        for name in ["Diskrimination og social kontrol", "Samarbejde med civilsamfundet"] {
            assert!(stage.shows(name), "{}", stage.text());
        }
        // The longest bar keeps its twenty cells, and short names leave it more.
        assert!(bar(&stage.line(&["I alt", "2020"])).chars().count() >= 18, "{}", stage.text());
    }
    let short = r#"areas: [(name: "A", initiatives: [(name: "a", amounts: [8])]), (name: "B", initiatives: [(name: "b", amounts: [4])])]"#;
    let stage = Stage::dataset(&ron("2020", short), 80, 24).after("d");
    assert!(bar(&stage.line(&["I alt"])).chars().count() >= 50, "{}", stage.text());
}

#[test]
fn in_the_treemap_a_total_that_agrees_leaves_its_room_to_the_name() {
    let wide = Stage::letter(120, 40).after("d d d");
    assert!(wide.shows(" Flygtningeområdet 3,10") && wide.shows("14,35≠ (brevet 16,15)"), "{}", wide.text());
    // An area or a line that has no room for three letters has none.
    let low = Stage::letter(60, 15).after("d d d");
    assert!(!low.shows("an…") && !low.shows("+ …"), "{}", low.text());
}
