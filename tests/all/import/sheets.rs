//! Sheets of a spreadsheet: which one is the table, and what stands beside it.

use super::{assert_sums, made::file, told};
use crate::{
    commands::indsats,
    workbook_files::{archive, xlsx, xlsx_of, xlsx_rows},
};

/// Lines, and a pivot of them at their right.
const PIVOT_BESIDE: &[&[&str]] = &[
    &["Category", "FY2011 Actual", "FY2013 Budgeted", "Department"],
    &["Personal", "10", "11", "Art"],
    &["Services", "20", "21", "Art"],
    &["Personal", "30", "31", "Audit", "", "", "", "Row Labels", "Sum of FY2011 Actual", "Sum of FY2013 Budgeted"],
    &["Services", "40", "41", "Audit", "", "", "", "Personal", "90", "93"],
    &["Personal", "50", "51", "Zoo", "", "", "", "Services", "120", "123"],
    &["Services", "60", "61", "Zoo", "", "", "", "Grand Total", "210", "216"],
];

#[test]
fn a_pivot_beside_the_table_is_left_out_and_said_to_be() {
    let (_folder, path) = file("a.xlsx", xlsx(&xlsx_rows(PIVOT_BESIDE)));
    assert_sums(&path, &[("FY2011 Actual", "210"), ("FY2013 Budgeted", "216")]);
    let said = told(&[&path, "--lang", "en", "--amount", "FY2011 Actual"]);
    assert!(said.contains("7 rows: 6 make 6 lines"), "{said}");
    assert!(
        said.contains("another table of 4 rows, which is left out (Row Labels, Sum of FY2011 Actual, Sum of FY2013"),
        "{said}"
    );
    let danish = told(&[&path, "--lang", "da"]);
    assert!(danish.contains("en anden tabel med 4 rækker, som er udeladt (Row Labels"), "{danish}");
    // At the left of the table and in a text it is the same.
    let rows = |row: &&[&str]| {
        let cell = |at: usize| row.get(at).copied().unwrap_or_default();
        [7, 8, 9, 4, 0, 1, 2, 3].map(cell).join(",") + "\n"
    };
    let (_folder, path) = file("a.csv", PIVOT_BESIDE.iter().map(rows).collect::<String>());
    assert_sums(&path, &[("FY2011 Actual", "210"), ("FY2013 Budgeted", "216")]);
    assert!(told(&[&path, "--lang", "en"]).contains("another table of 4 rows"));
}

#[test]
fn blank_columns_within_a_table_part_nothing() {
    for table in [
        "Area,Item,,2020,,2021,,Remark\nA,x,,1,,2,,new\nA,y,,3,,4,,\nB,z,,5,,6,,old\n",
        "Area,Item,2020,,Project,2021\nA,x,1,,p,2\nA,y,3,,q,4\nB,z,5,,r,6\n",
        "Area,Item,2020,,Project,2021\nA,x,1,,p,2\nA,y,3,,,\nB,z,5,,,\nB,w,1,,,\nB,v,1,,r,4\nB,u,1,,,\n",
    ] {
        let (_folder, path) = file("a.csv", table);
        let said = told(&[&path, "--lang", "en"]);
        assert!(said.contains("  2021") && !said.contains("another table"), "{said}");
    }
}

/// A sheet of codes, and one with years over its columns, which has fewer rows.
#[test]
fn headings_that_name_amounts_matter_more_than_the_number_of_rows() {
    let codes: Vec<[String; 3]> =
        (600..640).map(|code| [code.to_string(), String::new(), "https://example.org".to_owned()]).collect();
    let codes: Vec<Vec<&str>> = codes.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let mut nodes: Vec<&[&str]> = vec![&["TEMPLATE NODES", "CODE FORMATTING", "DATA SOURCES"]];
    nodes.extend(codes.iter().map(Vec::as_slice));
    let data: &[&[&str]] = &[
        &["NOTES", "CODE", "NAME", "2011_BUDGET", "2011_ACTUAL"],
        &["", "1.1", "Tax 0", "100", "90"],
        &["", "1.2", "Tax 1", "101", "91"],
    ];
    let (nodes, data) = (xlsx_rows(&nodes), xlsx_rows(data));
    let book = xlsx_of(&[("Nodes", "visible", &nodes), ("Data", "visible", &data)]);
    let (_folder, path) = file("a.xlsx", book);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.starts_with("3 rows; sheet \"Data\", one of 2\n"), "{said}");
    assert!(said.contains("2011 BUDGET   201 ") && said.contains("2011 ACTUAL   181 "), "{said}");
}

/// A workbook with a sheet for each year may say the year nowhere else.
#[test]
fn the_year_of_amounts_is_that_of_their_sheet() {
    let rows = |amount| xlsx_rows(&[&["Area", "Item", "Budget"], &["A", "x", amount], &["B", "y", "3"]]);
    let book = xlsx_of(&[("Plan 2010", "visible", &rows("1")), ("Plan 2011", "visible", &rows("2"))]);
    let (_folder, path) = file("plan 2010-11.xlsx", book);
    assert_sums(&path, &[("2010", "4")]);
    let said = told(&[&path, "--lang", "en", "--sheet", "Plan 2011"]);
    assert!(said.contains("  2011     5"), "{said}");
}

#[test]
fn hidden_sheets_come_last_and_are_said_to_be_hidden() {
    let small: &[&[&str]] = &[&["Area", "Item", "2024"], &["A", "x", "1"]];
    let large: &[&[&str]] =
        &[&["Area", "Item", "2024"], &["A", "x", "10"], &["A", "y", "20"], &["B", "z", "30"], &["B", "w", "40"]];
    let (small, large) = (xlsx_rows(small), xlsx_rows(large));
    for state in ["hidden", "veryHidden"] {
        let book = xlsx_of(&[("Old", state, &large), ("Budget", "visible", &small)]);
        let (_folder, path) = file("a.xlsx", book);
        assert_sums(&path, &[("2024", "1")]);
        let said = told(&[&path, "--lang", "en", "--sheet", "Old"]);
        assert!(said.starts_with("5 rows; sheet \"Old\", one of 2, a hidden one\n"), "{said}");
    }
    let (_folder, path) = file("b.xlsx", xlsx_of(&[("Old", "hidden", &large)]));
    assert!(told(&[&path, "--lang", "da"]).starts_with("5 rækker; arket \"Old\", et skjult\n"));
}

#[test]
fn hidden_sheets_of_open_documents_come_last_too() {
    const URN: &str = "urn:oasis:names:tc:opendocument:xmlns";
    let row = |cells: &[&str]| {
        let cells = cells.join("</text:p></table:table-cell><table:table-cell><text:p>");
        format!("<table:table-row><table:table-cell><text:p>{cells}</text:p></table:table-cell></table:table-row>")
    };
    let style = |name: &str, display: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table\"><style:table-properties table:display=\"{display}\"/></style:style>"
        )
    };
    let table = |name: &str, style: &str, rows: String| {
        format!("<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}</table:table>")
    };
    let old = [&["Area", "Item", "2024"][..], &["A", "x", "10"], &["A", "y", "20"]].map(row).concat();
    let budget = [&["Area", "Item", "2024"][..], &["A", "x", "1"]].map(row).concat();
    let content = format!(
        "<office:document-content xmlns:office=\"{URN}:office:1.0\" xmlns:table=\"{URN}:table:1.0\" xmlns:text=\"{URN}:text:1.0\" xmlns:style=\"{URN}:style:1.0\"><office:automatic-styles>{}{}</office:automatic-styles><office:body><office:spreadsheet>{}{}</office:spreadsheet></office:body></office:document-content>",
        style("ta1", "true"),
        style("ta2", "false"),
        table("Old", "ta2", old),
        table("Budget", "ta1", budget)
    );
    let parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_str())];
    let (_folder, path) = file("a.ods", archive(&parts));
    assert_sums(&path, &[("2024", "1")]);
    let run = indsats(&["import", &path, "--lang", "en", "--sheet", "Old"]);
    assert!(run.out.starts_with("3 rows; sheet \"Old\", one of 2, a hidden one\n"), "{}{}", run.out, run.err);
}
