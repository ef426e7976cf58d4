//! What is done to figures where somebody wishes it, and is said in the account and in the dataset.

use super::{assert_sums, made::file, told};
use crate::commands::indsats;

const NOISY: &str = "Area,Item,2024\nA,x,125967182.67999999\nA,y,0.30000000000000004\nA,z,12.345\n";

const BOTH: &str = "Area,Type,Item,2024\nA,Expense,x,100\nA,Revenue,y,30\nB,Expense,z,50\nB,Revenue,w,(5)\n";

#[test]
fn the_noise_of_binary_fractions_is_kept_and_said_and_rounded_where_it_is_wished() {
    let (_folder, path) = file("a.csv", NOISY);
    assert_sums(&path, &[("2024", "125967195.32499999000000004")]);
    let said = told(&[&path, "--lang", "en"]);
    assert!(
        said.contains(
            "2 amounts have the noise of binary fractions (line 2: 125,967,182.67999999): kept as read; `--round`"
        ),
        "{said}"
    );
    let out = path.replace("a.csv", "a.ron");
    let said = indsats(&["import", &path, "--lang", "da", "--round", "-o", &out]).err;
    assert!(said.contains("2 beløb har støj fra binære brøker (linje 2: 125.967.182,67999999): afrundet"), "{said}");
    assert!(said.contains("125.967.195,325  125.967.195,325"), "{said}");
    assert_sums(&out, &[("2024", "125967195.325")]);
    let ron = std::fs::read_to_string(&out).unwrap();
    assert!(ron.contains("On import 2 amounts were rounded") && ron.contains("2 beløb afrundet"), "{ron}");
    let (_folder, plain) = file("b.csv", "Area,Item,2024\nA,x,12.5\n");
    assert!(!told(&[&plain, "--lang", "en", "--round"]).contains("noise"));
}

#[test]
fn revenue_is_negative_where_it_is_wished_and_both_are_said() {
    let (_folder, path) = file("a.csv", BOTH);
    assert_sums(&path, &[("2024", "175")]);
    let plain = indsats(&["totals", &path, "--lang", "en"]);
    assert!(plain.out.contains("Total, revenue and expenditure"), "{}", plain.out);
    let out = path.replace("a.csv", "a.ron");
    let said = indsats(&["import", &path, "--lang", "en", "--revenue", "negative", "-o", &out]).err;
    assert!(said.contains("The signs of 2 amounts of revenue are turned"), "{said}");
    // 100 − 30 + 50 − (−5)
    assert_sums(&out, &[("2024", "125")]);
    let net = indsats(&["totals", &out, "--lang", "da"]);
    assert!(net.out.contains("I alt, udgifter − indtægter"), "{}", net.out);
    let about = std::fs::read_to_string(&out).unwrap();
    assert!(about.contains("the signs of 2 amounts that are revenue were turned"), "{about}");
}

#[test]
fn revenue_that_is_negative_already_stays_so() {
    let (_folder, path) = file("a.csv", "Area,Type,Item,2024\nA,Udgift,x,100\nA,Indtægt,y,-30\n");
    let said = told(&[&path, "--lang", "da", "--revenue", "negativ"]);
    assert!(said.contains("Intet fortegn er vendt"), "{said}");
    assert!(said.contains("2024    70            70"), "{said}");
}

#[test]
fn a_dataset_can_be_written_to_standard_output() {
    let (folder, path) = file("a.csv", BOTH);
    let run = indsats(&["import", &path, "--lang", "en", "-o", "-"]);
    assert!(run.out.starts_with("(\n") && run.err.contains("4 make 4 lines"), "{}{}", run.out, run.err);
    let out = folder.path().join("a.ron");
    std::fs::write(&out, &run.out).unwrap();
    assert_sums(out.to_str().unwrap(), &[("2024", "175")]);
    assert!(!std::path::Path::new("-").exists());
}
