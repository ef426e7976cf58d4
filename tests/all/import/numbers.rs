//! Numbers as tables of the world write them.

use super::{assert_sums, made::file, told};

#[test]
fn powers_of_ten_are_read_exactly_and_codes_stay_codes() {
    let (_folder, path) = file(
        "a.csv",
        "Chapter,Project,2011\nHealth,Hospital,1.50E+10\nHealth,Beds,20000000\nRoads,Bridge,3e7\nRoads,Rest,1.16E-10\n",
    );
    assert_sums(&path, &[("2011", "15050000000.000000000116")]);
    // A column that only looks like numbers is one of codes.
    let (_folder, path) = file("b.csv", "Unit,Item,2011\n12E5,x,1\n12E6,y,2\n3E1,z,3\n");
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("Unit  code") && said.contains("  2011     6 "), "{said}");
}

#[test]
fn currencies_of_the_world_stand_beside_amounts() {
    for (table, sum) in [
        ("Função;Órgão;2014\nSaúde;Hospital;R$ 1.234,56\nSaúde;Escolas;R$ -12,00\n", "1222.56"),
        ("Dept,Item,2014\nA,x,\"₹ 1,200.50\"\nA,y,Rs. 5\n", "1205.5"),
        ("Dział;Nazwa;2014\nA;x;1 200,50 zł\nA;y;5 zł\n", "1205.5"),
        ("Kapitola;Název;2014\nA;x;1 200,50 Kč\nA;y;5,-\n", "1205.5"),
        ("Amt;Posten;2014\nA;x;CHF 1’200.50\nA;y;5.–\n", "1205.5"),
        ("Amt,Posten,2014\nA,x,₺5.5\nA,y,(₪3)\n", "2.5"),
    ] {
        let (_folder, path) = file("a.csv", table);
        assert_sums(&path, &[("2014", sum)]);
    }
}

#[test]
fn only_the_errors_of_spreadsheets_are_formulas_that_went_wrong() {
    let (_folder, path) = file("a.csv", "Dept,Item,2024\nA,x,1\nA,y,#Missing\nA,z,#DIV/0!\n");
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("#Missing (a text)") && said.contains("#DIV/0! (a formula that went wrong)"), "{said}");
}

#[test]
fn lines_of_old_files_are_counted_and_their_encoding_is_told() {
    let (_folder, path) = file("a.csv", b"Chapitre,Activit\x8e,2011\rSant\x8e,H\x99pital,100\r\rSant\x8e,Lits,voir\r");
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("3 rows; macintosh") && said.contains("Activité  initiative"), "{said}");
    assert!(said.contains("line 4, \"2011\": voir"), "{said}");
    let (_folder, path) = file("b.csv", b"Chapitre,Activit\xe9,2011\nSant\xe9,C\x9cur d\x92or,100\n");
    assert!(told(&[&path, "--lang", "en"]).contains("windows-1252"));
}

/// A text that begins and ends with a digit is no number in any way of writing them.
#[test]
fn registration_numbers_and_numbered_texts_are_no_amounts() {
    let table = "Supplier;CNPJ;Object;Value;Field\nBertin;01.597.168/0010-80;Shoes;249.813,00;117 - Learning (39)\n\
                 PKF;33.502.196/0001-71;Arms;15.500,50;118 - Equal access 40\nLuz;50.750.298/0001-25;Adverts;1.200,00;117 - Learning (39)\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    let role = |column: &str| {
        let line = said.lines().find(|line| line.trim_start().starts_with(&format!("{column}  ")));
        line.map(|line| line.trim_start()[column.len()..].trim().to_owned())
    };
    assert_eq!(role("Value").as_deref(), Some("amount"), "{said}");
    assert_ne!(role("CNPJ").as_deref(), Some("amount"), "{said}");
    assert_ne!(role("Field").as_deref(), Some("amount"), "{said}");
    assert_sums(&path, &[("–", "266513.5")]);
}
