//! Revenue beside expenditure: a total that adds both says so, and beside it stand the total of each and the net, which is ours.

use indsats::locale::Language;
use serde_json::Value;

use super::{made::file, screen::opened};
use crate::{commands::indsats, screen::stage::Stage};

const BOTH: &str =
    "Area,Type,Item,2023,2024\nA,Expense,x,90,100\nA,Revenue,y,25,30\nB,Expense,z,40,50\nC,Revenue,w,200,240\n";

/// The words of a text, however it is broken into lines and columns.
fn words(text: &str) -> String {
    text.split(|sign: char| sign.is_whitespace() || "│─".contains(sign))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn dataset(revenue: &str) -> (tempfile::TempDir, String) {
    let (folder, path) = file("a.csv", BOTH);
    let out = path.replace("a.csv", "a.ron");
    let run = indsats(&["import", &path, "--revenue", revenue, "-o", &out]);
    assert_eq!(run.code, 0, "{}", run.err);
    (folder, out)
}

#[test]
fn totals_say_that_they_add_both_and_give_each_and_the_net() {
    let (_folder, path) = dataset("as-printed");
    let text = words(&indsats(&["totals", &path, "--lang", "en"]).out);
    assert!(
        text.contains(
            "Total, revenue and expenditure 355 420 revenue 225 270 expenditure 130 150 net, revenue − expenditure, computed 95 120"
        ),
        "{text}"
    );
    // An area that has one of them only has no more to say.
    assert!(text.contains("A, revenue and expenditure 115 130 revenue 25 30 expenditure 90 100"), "{text}");
    assert!(text.contains("B 40 50 C 200 240 Total"), "{text}");
    let danish = words(&indsats(&["totals", &path, "--lang", "da", "--year", "2024"]).out);
    assert!(danish.contains("I alt, indtægter og udgifter 420 indtægter 270 udgifter 150"), "{danish}");
    assert!(danish.contains("netto, indtægter − udgifter, beregnet 120"), "{danish}");

    let json: Vec<Value> =
        serde_json::from_str(&indsats(&["totals", &path, "--view", "combined", "--format", "json"]).out).unwrap();
    let whole = json.iter().find(|total| total["area"].is_null() && total["year"] == "2024").unwrap();
    let figures = ["computed", "revenue", "expenditure", "net"].map(|name| whole[name].as_str().unwrap());
    assert_eq!(figures, ["420", "270", "150", "120"]);
    let csv = indsats(&["totals", &path, "--view", "combined", "--format", "csv"]).out;
    assert!(csv.starts_with("view,area,path,year,computed") && csv.contains(",revenue,expenditure,net\n"), "{csv}");
    assert!(csv.lines().last().unwrap().ends_with(",270,150,120"), "{csv}");
}

#[test]
fn a_list_an_answer_and_a_handout_say_it_too() {
    let (folder, path) = dataset("as-printed");
    let list = words(&indsats(&["list", &path, "--lang", "en", "--year", "2024"]).out);
    assert!(list.contains("revenue and expenditure 420 Revenue 270 Expenditure 150 Net"), "{list}");
    let shown = words(&indsats(&["list", &path, "--lang", "en", "--year", "2024", "--area", "A"]).out);
    assert!(
        shown.contains(
            "revenue and expenditure 130 Revenue 30 Expenditure 100 Net, revenue − expenditure, computed −70"
        ),
        "{shown}"
    );
    let spent = words(&indsats(&["list", &path, "--lang", "en", "--year", "2024", "--filter", "type:=Expense"]).out);
    assert!(!spent.contains("revenue and expenditure 150"), "{spent}");
    let answer = indsats(&["answer", "total", "--year", "2024", "--file", &path, "--lang", "en"]).out;
    assert!(
        answer.contains(
            "revenue and expenditure added together: revenue 270, expenditure 150, net 120 = revenue − expenditure, computed"
        ),
        "{answer}"
    );
    for name in ["note.html", "note.md"] {
        let out = folder.path().join(name);
        let run = indsats(&["handout", &path, "--lang", "en", "-o", out.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.err);
        let page = std::fs::read_to_string(&out).unwrap();
        assert!(
            page.contains("Total, revenue and expenditure") && page.contains("net, revenue − expenditure"),
            "{page}"
        );
    }
}

#[test]
fn where_revenue_is_negative_the_sum_is_the_difference_and_is_called_so() {
    let (_folder, path) = dataset("negative");
    let text = words(&indsats(&["totals", &path, "--lang", "en", "--year", "2024"]).out);
    assert!(text.contains("Total, expenditure − revenue −120 revenue −270 expenditure 150"), "{text}");
    assert!(!text.contains("net, revenue"), "{text}");
    let answer = indsats(&["answer", "total", "--year", "2024", "--file", &path, "--lang", "da"]).out;
    assert!(answer.contains("udgifter minus indtægter: indtægter −270, udgifter 150"), "{answer}");
    let stage = opened(&path, Language::English, (80, 24));
    assert!(stage.shows("Total, expenditure − revenue"), "{}", stage.text());
}

#[test]
fn the_screen_says_it_beside_the_total_of_all_and_of_what_is_shown_and_marked() {
    let (_folder, path) = dataset("as-printed");
    for size in [(60, 15), (80, 24), (120, 40)] {
        let mut stage = opened(&path, Language::English, size);
        stage.press("End");
        let text = words(&stage.text());
        for said in ["Total, revenue and expenditure", "Revenue 270", "Expenditure 150", "Net (computed) 120"] {
            assert!(text.contains(said), "{said} at {size:?}\n{}", stage.text());
        }
        assert!(text.contains("revenue and expenditure added") || size.0 == 60, "{}", stage.text());
        let shown = words(&stage.press("/").typed("område:A").press("Enter").press("End").text());
        for said in ["Shown, revenue and expenditure", "Revenue 30", "Expenditure 100", "Net (computed) −70"] {
            assert!(shown.contains(said), "{said} at {size:?}\n{}", stage.text());
        }
        let marked = words(&stage.press("A").text());
        for said in ["Added together 130", "Revenue 30", "Expenditure 100"] {
            assert!(marked.contains(said) || size.1 == 15, "{said} at {size:?}\n{}", stage.text());
        }
        let danish = opened(&path, Language::Danish, size);
        assert!(danish.shows("I alt, indtægter og udgifter"), "{size:?}\n{}", danish.text());
    }
}

/// The excerpt of Oakland's budget, whose revenue has no department: both sums, as its rows give them.
#[test]
fn a_public_budget_has_both_sums_and_its_page_tells_them() {
    let file = super::budget("oakland.csv");
    let json: Vec<Value> =
        serde_json::from_str(&indsats(&["totals", &file, "--view", "combined", "--format", "json"]).out).unwrap();
    let whole = json.iter().find(|total| total["area"].is_null()).unwrap();
    let figures = ["computed", "revenue", "expenditure", "net"].map(|name| whole[name].as_str().unwrap());
    assert_eq!(figures, ["24393575", "19593462", "4800113", "14793349"]);
    let spent = json.iter().find(|total| total["area"] == "Public Works").unwrap();
    assert!(spent["expenditure"] == spent["computed"] && spent.get("net").is_none(), "{spent}");
    let page = opened(&file, Language::English, (120, 40)).press("o").text();
    assert!(words(&page).contains("FY13-14: revenue and expenditure added together: revenue 19,593,462"), "{page}");
}

#[test]
fn one_of_them_alone_is_found_by_its_name() {
    let (_folder, path) = dataset("as-printed");
    for (language, expenditure, revenue) in
        [(Language::English, "expend", "income"), (Language::Danish, "udgif", "indtæg")]
    {
        let mut stage = opened(&path, language, (80, 24));
        stage.press(":").typed(expenditure).press("Enter");
        assert_eq!(stage.app.filter().text(), "type:=\"Expense\"");
        let total = |stage: &Stage| stage.app.tree().rows().len();
        assert!(stage.line(&["(2)"]).contains("150"), "{}", stage.text());
        let shown = total(&stage);
        stage.press(":").typed(expenditure).press("Enter");
        assert_eq!(total(&stage), shown, "once more changes nothing");
        stage.press(":").typed(revenue).press("Enter");
        assert_eq!(stage.app.filter().text(), "type:=\"Revenue\"");
        assert!(stage.line(&["(2)"]).contains("270"), "{}", stage.text());
    }
    // A dataset that says of no line which it is has no such entries.
    let mut letter = Stage::opened_letter(Language::English, 80, 24);
    letter.press(":").typed("expenditure only");
    assert!(!letter.shows("Expenditure only"), "{}", letter.text());
}

#[test]
fn groups_within_an_area_are_said_to_be_of_all_areas() {
    let (_folder, path) = dataset("as-printed");
    let mut stage = opened(&path, Language::English, (80, 24));
    stage.press("Home Enter p");
    assert!(stage.shows("The groups are of all areas; /area:=\"A\" narrows them down"), "{}", stage.text());
}

/// Headings say the direction too, as an account of a year has them: their lines are never added unsaid.
#[test]
fn headings_say_which_lines_are_revenue() {
    let table = "Item,2023,2024\nINCOME,,\nTaxes,300123,330123\nFees,20111,21111\nTotal income,320234,351234\nEXPENDITURE,,\n\
                 Wages,200111,220111\nRent,100222,110222\nTotal expenditure,300333,330333\nSurplus,19901,20901\n";
    let (folder, path) = file("t.csv", table);
    let out = folder.path().join("out.ron").to_str().unwrap().to_owned();
    let run = indsats(&["import", &path, "--lang", "en", "-o", &out]);
    assert!(run.out.contains("4 make 4 lines") || run.err.contains("4 make 4 lines"), "{}{}", run.out, run.err);
    let run = indsats(&["totals", &out, "--lang", "en", "--view", "combined"]);
    assert!(run.out.contains("revenue − expenditure"), "{}", run.out);
    assert!(run.out.contains("320,234") && run.out.contains("300,333") && run.out.contains("19,901"), "{}", run.out);
    let run = indsats(&["check", &out, "--lang", "en"]);
    assert!(run.out.contains("4 agree, 0 differ"), "{}", run.out);
}
