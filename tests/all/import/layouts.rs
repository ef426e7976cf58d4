//! Layouts of tables in which areas lie within areas: by headings in rows of their own, by merged cells, by columns that are filled or
//! not, by codes, and by nothing but sums. Each total is the sum of its lines, so a layout that is misread doesn't add up.

use serde_json::Value;

use super::{made::file, told};
use crate::commands::indsats;

/// The areas of a table with the sum of their lines and their stated total in a year, the whole first; every one of them agrees.
fn areas(table: &str, year: &str) -> Vec<String> {
    let (_folder, path) = file("t.csv", table);
    let told = told(&[&path, "--lang", "en"]);
    assert!(told.contains("equal to the last digit"), "{told}");
    let out = path.replace("t.csv", "out.ron");
    assert_eq!(indsats(&["import", &path, "-o", &out]).code, 0);
    let run = indsats(&["totals", &out, "--view", "combined", "--year", year, "--format", "json"]);
    let totals: Vec<Value> = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.err));
    let mut all: Vec<(Vec<&str>, String)> = totals
        .iter()
        .map(|total| {
            let names: Vec<&str> = total["path"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let stated: Vec<&str> = total["stated"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|stated| stated["amount"].as_str())
                .collect();
            let sum = format!("{} {}", total["computed"].as_str().unwrap_or("-"), stated.join(" "));
            let line = format!("{}: {}", names.join(" › "), sum.trim_end());
            (names, line)
        })
        .collect();
    all.sort();
    all.into_iter().map(|(_, line)| line).collect()
}

#[test]
fn headings_in_rows_of_their_own_lie_within_each_other() {
    let expected = [
        ": 375 375",
        "FIRE: 175 175",
        "FIRE › Operations: 150 150",
        "FIRE › Prevention: 25 25",
        "POLICE: 200 200",
        "POLICE › Patrol: 200 200",
    ];
    let named = "City of X,,\nBudget by division,,\n,2019,2020\nFIRE,,\nOperations,,\nSalaries,100,110\nEquipment,50,60\n\
                 Total Operations,150,170\nPrevention,,\nSalaries,20,22\nEquipment,5,6\nTotal Prevention,25,28\nTOTAL FIRE,175,198\n\
                 POLICE,,\nPatrol,,\nSalaries,200,210\nTotal Patrol,200,210\nTOTAL POLICE,200,210\nGRAND TOTAL,375,408\n";
    assert_eq!(areas(named, "2019"), expected);
    let plain = "Item,2019,2020\nFIRE,,\n\nOperations,,\nSalaries,100,110\nEquipment,50,60\nSubtotal,150,170\n\nPrevention,,\n\
                 Salaries,20,22\nEquipment,5,6\nSubtotal,25,28\nTotal,175,198\n\nPOLICE,,\n\nPatrol,,\nSalaries,180,190\n\
                 Bikes,20,20\nSubtotal,200,210\nDogs,,\nFood,7,8\nToys,3,2\nSubtotal,10,10\nTotal,210,220\nGrand total,385,418\n";
    assert_eq!(
        areas(plain, "2019"),
        [
            ": 385 385",
            "FIRE: 175 175",
            "FIRE › Operations: 150 150",
            "FIRE › Prevention: 25 25",
            "POLICE: 210 210",
            "POLICE › Dogs: 10 10",
            "POLICE › Patrol: 200 200",
        ]
    );
    // Without totals the headings one below the other say it.
    let bare = "Item;2019\nSocial;\nElderly;\nCare;100\nAids;50\nChildren;\nSchools;20\nTechnical;\nRoads;\nRepairs;200\nParks;\nTrees;30\n";
    assert_eq!(
        areas(bare, "2019"),
        [
            ": 400",
            "Social: 170",
            "Social › Children: 20",
            "Social › Elderly: 150",
            "Technical: 230",
            "Technical › Parks: 30",
            "Technical › Roads: 200",
        ]
    );
}

#[test]
fn a_heading_may_have_a_code_and_a_total_name_it() {
    let table = "No,Name,2019,2020\n1.,Police,,\n,Salaries,100,110\n,Cars,5,6\n2.,Fire,,\n,Salaries,50,60\n,Engines,7,8\n,Total,162,184\n";
    assert_eq!(areas(table, "2019"), [": 162 162", "Fire: 57", "Police: 105"]);
    let table = "Kap.;Post;Navn;2019;2020\n200;;Kunnskap;;\n;01;Drift;100;110\n;21;Annet;50;60\n;;Sum kap. 200;150;170\n\
                 201;;Analyse;;\n;21;Annet;70;80\n;;Sum kap. 201;70;80\n;;Sum;220;250\n";
    assert_eq!(areas(table, "2020"), [": 250 250", "Analyse: 80 80", "Kunnskap: 170 170"]);
    // A line without amounts is filled as the others are.
    let table = "No,Name,2019,2020\n1,Police,3,4\n2,Fire,,\n3,Parks,5,6\n";
    assert_eq!(areas(table, "2019").len(), 2);
}

/// A title above the first section is none around all of them.
#[test]
fn a_title_above_a_heading_is_no_area() {
    let table = "Item;2019\nThe budget as adopted;\nSocial;\nCare;100\nTechnical;\nRoads;50\n";
    assert_eq!(areas(table, "2019"), [": 150", "Social: 100", "Technical: 50"]);
}

#[test]
fn an_empty_cell_of_merged_ones_is_of_the_text_above_it() {
    let (_folder, path) = file("t.csv", "Area,Line,2019\nA,a1,10\n,a2,20\nB,b1,5\n,b2,7\n");
    assert!(told(&[&path, "--lang", "en"]).contains("an empty cell is read as the one above it: Area"));
    assert!(told(&[&path, "--lang", "da"]).contains("en tom celle læses som den over den: Area"));
    assert_eq!(areas("Area,Line,2019\nA,a1,10\n,a2,20\nB,b1,5\n,b2,7\n", "2019"), [": 42", "A: 30", "B: 12"]);
    // A pivot table has the totals above, in the row of the name.
    let pivot = "Department,Division,Item,Fund,2019,2020\nFire,,,,30,33\n,Ops,,,20,22\n,,Pay,General,15,16\n,,Cars,General,5,6\n\
                 ,Prev,,,10,11\n,,Pay,Grant,10,11\nPolice,,,,5,6\n,Patrol,,,5,6\n,,Pay,General,3,3\n,,Cars,General,2,3\n\
                 Grand Total,,,,35,39\n";
    assert_eq!(
        areas(pivot, "2020"),
        [": 39 39", "Fire: 33 33", "Fire › Ops: 22 22", "Fire › Prev: 11 11", "Police: 6 6", "Police › Patrol: 6 6"]
    );
    let years = "Year,Department,Item,Amount\n2019,Fire,Pay,15\n,,Cars,5\n,Police,Pay,3\n2020,Fire,Pay,16\n,,Cars,6\n,Police,Pay,4\n";
    assert_eq!(areas(years, "2020"), [": 26", "Fire: 22", "Police: 4"]);
    let above = ",,2019,2020\nPolice,,,\n,Salaries,100,110\n,Cars,5,6\n,Total,105,116\nFire,,,\n,Salaries,50,60\n,Engines,7,8\n\
                 ,Total,57,68\nGrand total,,162,184\n";
    assert_eq!(areas(above, "2019"), [": 162 162", "Fire: 57 57", "Police: 105 105"]);
    let lines = "Department,Item,Year,Amount\nFire,Pay,2019,15\n,,2020,16\n,Cars,2019,5\n,,2020,6\nPolice,Pay,2019,3\n,,2020,4\n";
    assert_eq!(areas(lines, "2019"), [": 23", "Fire: 20", "Police: 3"]);
}

/// Where a text stands twice, one row below the other, nothing is merged: an empty cell is empty.
#[test]
fn an_empty_cell_among_full_ones_is_of_no_area() {
    let table = "Area,Line,2019\nA,a1,10\nA,a2,20\n,c,7\n,d,8\nB,b1,5\n";
    assert_eq!(areas(table, "2019"), [": 50", "(Area: –): 15", "A: 30", "B: 5"]);
}

#[test]
fn columns_that_are_filled_or_not_are_levels() {
    let table = "Level 1,Level 2,Level 3,2020\n[1] Taxes,,,30\n[1] Taxes,[11] Income tax,,20\n[1] Taxes,[11] Income tax,[111] Wages,15\n\
                 [1] Taxes,[11] Income tax,[112] Capital,5\n[1] Taxes,[12] VAT,,10\n[2] Fees,,,5\n[2] Fees,[21] Parking,,5\n";
    assert_eq!(
        areas(table, "2020"),
        [": 35", "[1] Taxes: 30 30", "[1] Taxes › [11] Income tax: 20 20", "[2] Fees: 5 5"]
    );
}

#[test]
fn codes_lie_within_each_other_in_every_year() {
    let table = "code,name,year,amount\n01,General,2019,30\n011,Exec,2019,10\n012,Foreign,2019,20\n02,Defence,2019,7\n\
                 01,General,2020,33\n011,Exec,2020,11\n012,Foreign,2020,22\n02,Defence,2020,8\n";
    assert_eq!(areas(table, "2020"), [": 41", "Defence: 8", "General: 33 33"]);
    let coded = "freq,unit,sector,cofog99,geo,TIME_PERIOD,OBS_VALUE\nA,MIO,S13,TOTAL,DK,2019,100\nA,MIO,S13,GF01,DK,2019,40\n\
                 A,MIO,S13,GF0101,DK,2019,30\nA,MIO,S13,GF0102,DK,2019,10\nA,MIO,S13,GF02,DK,2019,60\nA,MIO,S13,TOTAL,DK,2020,110\n\
                 A,MIO,S13,GF01,DK,2020,44\nA,MIO,S13,GF0101,DK,2020,33\nA,MIO,S13,GF0102,DK,2020,11\nA,MIO,S13,GF02,DK,2020,66\n";
    assert_eq!(areas(coded, "2020"), [": 110 110", "GF01: 44 44", "GF02: 66"]);
    let numbered = "Program,2019,2020\n1. Education,150,170\n1.1 Schools,100,110\n1.2 Universities,50,60\n2. Health,90,110\n\
                    2.1 Hospitals,70,80\n2.2 Clinics,20,30\nTotal,240,280\n";
    assert_eq!(areas(numbered, "2019"), [": 240 240", "Education: 150 150", "Health: 90 90"]);
    // Running numbers lie within each other by chance.
    let running =
        "no,name,year,amount\n1,A,2019,30\n10,B,2019,11\n11,C,2019,20\n1,A,2020,33\n10,B,2020,12\n11,C,2020,22\n";
    assert_eq!(areas(running, "2020")[0], ": 67");
}

#[test]
fn rows_that_are_the_sums_of_those_below_them_are_their_totals() {
    let expected = [": 22436 22436", "Education: 13004 13004", "Health: 9004 9004", "Parks: 17", "Roads: 411"];
    let wide = "Function,2019,2020\nEducation,13004,14301\nPrimary,7001,7801\nSecondary,6003,6500\nRoads,411,420\nHealth,9004,9507\n\
                Hospitals,6500,6903\nClinics,2504,2604\nParks,17,18\nTotal,22436,24246\n";
    assert_eq!(areas(wide, "2019"), expected);
    let years = |row: &str| {
        let cells: Vec<&str> = row.split(',').collect();
        format!("2019,{},{}\n2020,{},{}\n", cells[0], cells[1], cells[0], cells[2])
    };
    let long = format!("Year,Type,Amount\n{}", wide.lines().skip(1).map(years).collect::<Vec<_>>().concat());
    assert_eq!(areas(&long, "2019"), expected);
}

/// Nobody has to find out which rows were taken for totals, and why.
#[test]
fn rows_that_are_totals_by_their_amounts_alone_are_named() {
    let table = "Function,2019,2020\nEducation,13004,14301\nPrimary,7001,7801\nSecondary,6003,6500\nRoads,411,420\nParks,17,18\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    let expected = "1 total, held against its lines\n  1 of them by its amounts alone, the sums of those of the rows beside it\n    line 2: Education\n";
    assert!(said.contains(expected), "{said}");
    let said = told(&[&path, "--lang", "da"]);
    assert!(said.contains("1 af dem alene efter sine beløb") && said.contains("linje 2: Education"), "{said}");
    let said = told(&[&path, "--lang", "en", "--sums", "lines"]);
    assert!(said.contains("5 make 5 lines") && !said.contains("total"), "{said}");
}

/// Small and round numbers add up by chance, and lines of several classes are not one sum.
#[test]
fn rows_that_add_up_by_chance_are_lines() {
    let small = "Line,2019,2020\nA,3,30\nB,1,10\nC,2,20\nD,8,80\nE,9,70\n";
    assert_eq!(areas(small, "2019")[0], ": 23");
    let round = "Line,2019,2020\nA,3000,300\nB,1000,100\nC,2000,200\nD,500,5000\nE,900,700\n";
    assert_eq!(areas(round, "2019")[0], ": 7400");
    let balanced = "Type,Line,2019,2020\nRevenue,Grant,123456,234567\nExpenditure,Pay,100001,200002\nExpenditure,Rent,23455,34565\n";
    let (_folder, path) = file("t.csv", balanced);
    assert!(!told(&[&path, "--lang", "en"]).contains("total"));
}

/// The row of an area stands below those in it, and a column says of what level each is.
#[test]
fn the_name_of_a_code_is_the_column_that_says_the_same_in_words() {
    let rows = |year: u32| {
        format!(
            "q;plan;{year};0113;Zentrale Dienste;group;1560610.00;21449710.00\nq;plan;{year};0114;Stiftungen;group;500000.00;514260.00\n\
             q;plan;{year};01;Innere Verwaltung;area;2060610.00;21963970.00\nq;plan;{year};0301;Schulen;group;3535630.00;42903040.00\n\
             q;plan;{year};0302;Schulleben;group;997820.00;15697530.00\nq;plan;{year};03;Schule;area;4533450.00;58600570.00\n"
        )
    };
    let table = format!("section;kind;year;code;label;level;ertraege;aufwendungen\n{}{}", rows(2026), rows(2027));
    let found = areas(&table, "2026");
    assert!(found.contains(&"Innere Verwaltung: 2060610 2060610".to_owned()), "{found:?}");
    assert!(found.contains(&"Schule: 4533450 4533450".to_owned()), "{found:?}");
}

#[test]
fn years_stand_over_measures_and_measures_over_years() {
    let table = "Teilergebnisplan,,Ergebnis (€),Ansatz (€),,Planung (€),\n,,2024,2025,2026,2027,2028\n01,Steuern,5,6,7,8,9\n02,Zuweisungen,1,2,3,4,5\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("2024 Ergebnis") && said.contains("2026 Ansatz") && said.contains("2 of headings"), "{said}");
    let table = ",,State,,,,Own,,,\n,,Plan,,Result,,Plan,,Result,\nArea,Line,2019,2020,2019,2020,2019,2020,2019,2020\n\
                 A,a1,1,2,3,4,10,20,30,40\nA,a2,5,6,7,8,50,60,70,80\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    let sum = said.lines().find(|line| line.contains("2020 Own Result ")).unwrap_or_default();
    assert!(sum.ends_with("120") && said.contains("3 of headings"), "{said}");
}

/// A name that has rows of several classes would need a total for each of them.
#[test]
fn rows_of_one_name_in_several_classes_are_no_sums() {
    let table = "name,fiscal_year,total,month_name\nwage,2014,6310,jul\nearnings,2014,3434,jul\nearnings_city,2014,2301,jul\n\
                 earnings_pica,2014,1133,jul\nearnings,2014,15681,aug\nwage,2014,14156,aug\nearnings_city,2014,8217,aug\n\
                 earnings_pica,2014,7464,aug\n";
    let (_folder, path) = file("t.csv", table);
    assert!(!told(&[&path, "--lang", "en"]).contains("total,"), "{}", told(&[&path, "--lang", "en"]));
}

#[test]
fn a_name_is_not_of_the_row_above_where_its_area_is_another() {
    let table = "account_category,account_type,amount,budget_year,department\nLocal Tax,Revenue,13757584,FY15-16,\n\
                 Internal Service Funds,Revenue,7041316,FY15-16,\n,Expense,2535425,FY15-16,Mayor\n,Expense,4436312,FY15-16,City Council\n";
    let (_folder, path) = file("t.csv", table);
    assert!(!told(&[&path, "--lang", "en"]).contains("an empty cell is read"));
    let again = "Category,Department,Item,2023,2024\nCapital,Police,Cars,100,110\n,Police,Fuel,50,55\n,Fire,Hoses,70,77\nCapital,Fire,Boats,30,33\n";
    let (_folder, path) = file("t.csv", again);
    assert!(!told(&[&path, "--lang", "en"]).contains("an empty cell is read"));
}

#[test]
fn remarks_between_rows_and_below_them_are_no_headings() {
    let table = "Navn,2023,2024\nBørn,,\nDagtilbud,10,11\nNote: preliminary,,\n(tallene er foreløbige),,\nSkoler,20,21\nTotal børn,30,32\n\
                 Kultur,,\nMuseer,5,6\nTotal kultur,5,6\n(*) Les intérêts,,\nmême lorsque,,\nau titre,,\n";
    assert_eq!(areas(table, "2023"), [": 35", "Børn: 30 30", "Kultur: 5 5"]);
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("3 make 3 lines") && said.contains("3 without name and amount"), "{said}");
}

#[test]
fn a_title_with_its_date_is_no_heading_and_a_pivot_table_has_its_years() {
    let table = "Grants of the region,,,Updated: March 2014\nBeneficiary,Operation,Year,Amount\nBrusoc,Loans,2008,2818594\nBrusoc,Fund,2009,18594\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("headings in line 2") && said.contains("2008  2,818,594"), "{said}");
    let pivot = "Sum of Amount,Column Labels\nRow Labels,2022,2023,Grand Total\nCulture,300123,400456,700579\nSport,100123,150456,250579\n\
                 Grand Total,400246,550912,951158\n";
    assert_eq!(areas(pivot, "2022")[0], ": 400246 400246");
}

#[test]
fn three_rows_of_headings_are_one() {
    let table = "Department,Programme,2023,,,2024,,\n,,Expenditure,,Revenue,Expenditure,,Revenue\n,,Current,Capital,,Current,Capital,\n\
                 Education,Schools,100.5,20,5,110.25,25,6\nEducation,Day care,10,2,1,11,2,1\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("3 of headings") && said.contains("2 make 2 lines"), "{said}");
    assert!(said.lines().any(|line| line.contains("2024 Expenditure Capital ") && line.ends_with("  27")), "{said}");
}

#[test]
fn items_stand_a_step_to_the_right_of_their_departments() {
    let table = "Department,Item,2023,2024\nPolice,,,\n,Patrol,1200,1300\n,Lab,300,310\nTotal Police,,1500,1610\nFire,,,\n,Station,700,720\n\
                 Total Fire,,700,720\nTotal,,2200,2330\n";
    assert_eq!(areas(table, "2023"), [": 2200 2200", "Fire: 700 700", "Police: 1500 1500"]);
}

#[test]
fn subtotals_without_a_name_stand_below_their_rows() {
    let table = "Heading,2023,2024\nAdults,,\nOlder people,1250,1300\nDisabilities,150,160\n,1400,1460\nChildren,,\nFostering,800,820\n\
                 Adoption,200,180\n,1000,1000\n,2400,2460\n";
    assert_eq!(areas(table, "2023"), [": 2400 2400", "Adults: 1400 1400", "Children: 1000 1000"]);
    let of = |paragraf: u32| {
        let (one, other) = (60000 + paragraf, 280_000 + 3 * paragraf);
        format!(
            "{paragraf},5011,{one},{other}\n{paragraf},5021,{other},{one}\n{paragraf},,{},{}\n",
            one + other,
            one + other
        )
    };
    let rows = (1019..1029).map(of).collect::<Vec<_>>().concat();
    let classes = format!("Paragraf,Položka,Schválený rozpočet,Rozpočet po změnách\n{rows}CELKEM,,3440940,3440940\n");
    let found = areas(&classes, "–");
    assert_eq!((found[0].as_str(), found[1].as_str(), found.len()), (": 3440940 3440940", "1019: 344076 344076", 11));
}

#[test]
fn a_second_table_below_has_the_headings_again() {
    let table = "Income,2023,2024\nTax,300123,330123\nFees,20111,21111\nTotal income,320234,351234\n\nExpenditure,2023,2024\nWages,200111,220111\n\
                 Rent,100222,110222\nTotal expenditure,300333,330333\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("4 make 4 lines") && said.contains("2 totals"), "{said}");
}

#[test]
fn whole_numbers_behind_the_names_are_amounts_whatever_they_are_called() {
    let rows: String = (0..12)
        .fold(String::new(), |rows, row| format!("{rows}Agency {row},{},{},{}\n", 310 + row, 120 + row, 501 + row));
    for headings in [
        "Agency,Salaries,Supplies,Capital",
        "Amt,Personalaufwand,Sachaufwand,Transferaufwand",
        "Agency,Budgeted,Committed,Remaining",
    ] {
        let (_folder, path) = file("t.csv", format!("{headings}\n{rows}"));
        let said = told(&[&path, "--lang", "en"]);
        for column in headings.split(',').skip(1) {
            let line =
                said.lines().find(|line| line.trim_start().starts_with(&format!("{column}  "))).unwrap_or_default();
            assert!(line.ends_with("  amount"), "{column}\n{said}");
        }
    }
    // A column of accounts is one of codes.
    let accounts = rows.replace("Agency", "Unit");
    let (_folder, path) = file("t.csv", format!("Unit,Account,Position,Amount\n{accounts}"));
    let said = told(&[&path, "--lang", "en"]);
    assert_eq!(said.matches("  amount\n").count(), 1, "{said}");
}

/// Names stand a step further right the deeper their rows lie, each behind its code, or the codes alone do.
#[test]
fn rows_lie_within_each_other_by_the_column_in_which_they_begin() {
    let expected = [
        ": 2142.2",
        "GEMEINDE: 1842.2 1842.2",
        "GEMEINDE › Stadtrat: 1842.2 1842.2",
        "PRÄSIDIUM: 300 300",
        "PRÄSIDIUM › Stabsdienste: 300 300",
    ];
    let with_codes = "Direktion,,,,Budget 2012,Budget 2011\n1000,GEMEINDE,,,1842.20,1894.00\n,010,Stadtrat,,1842.20,1894.00\n\
                      ,,PG010000,Stadtrat,909.25,990.00\n,,PG010100,Ratssekretariat,932.95,904.00\n,,,,,\n\
                      1100,PRÄSIDIUM,,,300.00,310.00\n,100,Stabsdienste,,300.00,310.00\n,,PG100000,Gleichstellung,300.00,310.00\n";
    assert_eq!(areas(with_codes, "2012"), expected);
    let with_text = with_codes.replace(",,,,,\n1100,", ",,,,,\nSONDERRECHNUNGEN,,,,,\n1100,");
    assert_eq!(areas(&with_text, "2012"), expected);
    let names = "Was,,,Budget 2012,Budget 2011\nGEMEINDE,,,1842.20,1894.00\n,Stadtrat,,1842.20,1894.00\n,,Stadtrat,909.25,990.00\n\
                 ,,Ratssekretariat,932.95,904.00\nPRÄSIDIUM,,,300.00,310.00\n,Stabsdienste,,300.00,310.00\n,,Gleichstellung,300.00,310.00\n";
    assert_eq!(areas(names, "2012"), expected);
    let codes = "Direktion,Amt,Produkt,Name,Budget 2012,Budget 2011\n1000,,,GEMEINDE,1842.20,1894.00\n,010,,Stadtrat,1842.20,1894.00\n\
                 ,,PG010000,Sitzungen,909.25,990.00\n,,PG010100,Ratssekretariat,932.95,904.00\n1100,,,PRÄSIDIUM,300.00,310.00\n\
                 ,100,,Stabsdienste,300.00,310.00\n,,PG100000,Gleichstellung,300.00,310.00\nGESAMTTOTAL,,,,2142.20,2204.00\n";
    let mut with_total = expected.map(str::to_owned);
    with_total[0] = ": 2142.2 2142.2".to_owned();
    assert_eq!(areas(codes, "2012"), with_total);
}

/// An account code has zeros in place of the digits that the codes within it have.
#[test]
fn codes_with_zeros_for_what_they_leave_open_hold_others() {
    let table = "codigo,nome,orçado,realizado_no_mes,pct_realizado\n10000000,RECEITAS CORRENTES,480,48.5,10.1\n\
                 11000000,TRIBUTÁRIA,300,30.5,10.2\n11100000,IMPOSTOS,200,20.5,10.3\n11110100,PREDIAL,150,15.25,10.2\n\
                 11120200,SERVIÇOS,50,5.25,10.5\n11200000,TAXAS,100,10,10\n12000000,PATRIMONIAL,180,18,10\n20000000,CAPITAL,7,0,0\n\
                 ,TOTAL,487,48.5,10\n";
    let (_folder, path) = file("1988.csv", table);
    let out = path.replace("1988.csv", "out.ron");
    let said = indsats(&["import", &path, "--lang", "en", "-o", &out]).err;
    assert!(said.contains("5 make 5 lines") && said.contains("4 totals"), "{said}");
    let sums =
        said.lines().filter(|line| line.trim_start().starts_with("1988 ")).map(|line| line.split_whitespace().last());
    assert_eq!(sums.collect::<Vec<_>>(), [Some("487"), Some("48.5")], "{said}");
    let check = indsats(&["check", &out, "--lang", "en"]).out;
    assert!(check.contains("0 differ"), "{check}");
}

/// "Current revenue" stands below its parts, of which some are the sums of rows below them.
#[test]
fn a_sum_without_a_word_may_stand_below_its_parts() {
    let table = "Kategorie,2021,2022\nSteuern,\"600.123,62\",\"700.457,70\"\nGrundsteuer,\"41.359,24\",\"41.199,57\"\n\
                 Gewerbesteuer,\"558.764,38\",\"659.258,13\"\nZuwendungen,\"20.253,96\",\"40.055,87\"\nsonstige,\"3.522,79\",\"5.019,91\"\n\
                 lfd. Erträge,\"623.900,37\",\"745.533,48\"\nZinsen,\"7,36\",\"8,16\"\n";
    assert_eq!(
        areas(table, "2021"),
        [
            ": 623907.73",
            "Zinsen: 7.36",
            "lfd. Erträge: 623900.37 623900.37",
            "lfd. Erträge › Steuern: 600123.62 600123.62",
        ]
    );
}

/// Rows without an account add up the expenditure, the revenue and the investments of their office; together they are all of it.
#[test]
fn sums_of_some_lines_of_an_area_are_none_of_its_lines() {
    let mut table = "Departement;Code;Dienst;Konto;Bezeichnung;Rechnung 2011 Fr.;Budget 2012 Fr.\n".to_owned();
    let offices =
        ["Gemeinde", "Rat", "Kanzlei", "Archiv", "Amt", "Kontrolle", "Steuern", "Polizei", "Schulen", "Werke", "Bad"];
    for (office, name) in offices.into_iter().enumerate() {
        let code = 1000 + office;
        let row = |konto: &str, text: &str, one: i64, other: i64| {
            let grouped = |amount: i64| {
                let (sign, amount) = (if amount < 0 { "-" } else { "" }, amount.abs());
                if amount < 1000 {
                    format!("{sign}{amount}")
                } else {
                    format!("{sign}{}’{:03}", amount / 1000, amount % 1000)
                }
            };
            format!("Behörden;{code};{name};{konto};{text};{};{}\n", grouped(one), grouped(other))
        };
        let base = 2133 + 7 * i64::try_from(office).unwrap();
        table += &row("", "Aufwand", base + 92691 + 41, 2 * base + 85000 + 41);
        table += &row("", "Ertrag", -20208, -20000);
        table += &row("", "Saldo (Aufwandüberschuss)", base + 92691 + 41 - 20208, 2 * base + 65000 + 41);
        if office % 2 == 1 {
            table += &row("", "Ausgaben", 7001, 8002);

            table += &row("", "Nettoinvestition", 7001, 8002);
        } else {
            // Nothing beside a balance makes it no part.
            table.extend(["Behörden;", &code.to_string(), ";", name, ";;Ausgaben;;\n"]);
        }
        table += &row("3001 0000", "Vergütungen", base, 2 * base);
        table += &row("3101 0000", "Druck", 92691, 85000);
        for (konto, text, amount) in
            [("3102 0000", "Fachliteratur", 11), ("3106 0000", "Anzeigen", 13), ("3112 0000", "Geräte", 17)]
        {
            table += &row(konto, text, amount, amount);
        }
        table += &row("4360 0000", "Rückerstattungen", -20208, -20000);
        if office % 2 == 1 {
            table += &row("5060 0000", "Geräte", 7001, 8002);
        }
    }
    let (_folder, path) = file("t.csv", &table);
    let out = path.replace("t.csv", "out.ron");
    let said = indsats(&["import", &path, "--lang", "en", "-o", &out]).err;
    assert!(said.contains("71 make 71 lines") && said.contains("6 totals"), "{said}");
    assert!(said.contains("43 adding up some lines of their area, left out"), "{said}");
    assert!(said.contains("equal to the last digit"), "{said}");
    let check = indsats(&["check", &out, "--lang", "en"]).out;
    assert!(check.contains("12 comparisons: 12 agree, 0 differ"), "{check}");
}

/// Subtotals stand below rows whose names come again elsewhere, and are rounded to hundreds of thousands.
#[test]
fn sums_below_their_parts_may_be_rounded_and_names_may_come_again() {
    let table = "Category,2014,2016\nCivilian salaries,170226896,171400000\nCivilian fringe,56451146,62700000\n\
                 Other,41076011,46900000\nPersonnel,267754053,280900000\n\nSupplies,70825352,68700000\nContracts,98349106,99200000\n\
                 Other,4367188,4400000\nOperations,173541646,172300000\n";
    let sums = ["Operations: 173541646 173541646", "Personnel: 267754053 267754053"];
    assert_eq!(areas(table, "2014"), [&[": 441295699"], &sums[..]].concat());
    // As it is printed: 171.4 + 62.7 + 46.9 are 281.0.
    assert_eq!(areas(table, "2016")[2], "Personnel: 281000000 280900000");
}

/// The word of a total in the column of areas names none: it is that of the area above it, and one at the end that of all.
#[test]
fn a_total_that_names_no_area_is_of_the_one_above_it() {
    let table = "Ministry,Programme,2019,2020\nHealth,,,\n,Hospitals,100.5,110.5\n,Clinics,50.25,51\nSub-total,,150.75,161.5\nEducation,,,\n\
                 ,Schools,200,210\n,Universities,80,81\nSub-total,,280,291\nJustice,,,\n,Courts,20,21\n,Prisons,30,33\nSub-total,,50,54\n\
                 TOTAL,,480.75,506.5\n";
    let expected = [": 480.75 480.75", "Education: 280 280", "Health: 150.75 150.75", "Justice: 50 50"];
    assert_eq!(areas(table, "2019"), expected);
    let full = table.replace("\n,", "\n=,");
    let (mut area, mut lines) = ("", Vec::new());
    for line in full.lines() {
        if let Some(name) = line.strip_suffix(",,,") {
            area = name;
        } else {
            lines.push(line.replacen('=', area, 1));
        }
    }
    assert_eq!(areas(&lines.join("\n"), "2019"), expected);
    // One that doesn't add up is of the area above it as the others are.
    let slip = table.replace("280,291", "208,291");
    assert_eq!(areas(&slip, "2019")[1], "Education: 280 208");
    // A word that is that of all alone is of all, whether or not it adds up.
    let only = "Area,Item,2019\nA,x,1\nA,y,2\nB,z,30\nB,w,4\nTotal,,38\n";
    assert_eq!(areas(only, "2019"), [": 37 38", "A: 3", "B: 34"]);
}

/// Names stand behind more spaces the deeper their rows lie. Where their amounts say otherwise, spaces say nothing.
#[test]
fn rows_lie_within_each_other_by_the_spaces_before_their_names() {
    let table = "Item,2020,2021\nEducation,1300,1430\n  Schools,900,990\n    Primary,500,550\n    Secondary,400,440\n  Libraries,400,440\n\
                 Roads,250,260\n  Repairs,250,260\nTOTAL,1550,1690\n";
    let expected = [": 1550 1550", "Education: 1300 1300", "Education › Schools: 900 900", "Roads: 250 250"];
    assert_eq!(areas(table, "2020"), expected);
    let (_folder, path) = file("t.csv", table);
    assert!(told(&[&path, "--lang", "en"]).contains("by the spaces before their names in \"Item\""));
    assert!(told(&[&path, "--lang", "da"]).contains("efter mellemrummene før deres navne i \"Item\""));
    let alike = "Item,2020,2021\nEducation,1300,1430\n  Schools,900,991\n Roads,250,260\n";
    let (_folder, path) = file("t.csv", alike);
    assert!(told(&[&path, "--lang", "en"]).contains("3 make 3 lines"));
}
