//! Forms of tables that publishers have, each in a few rows: what a column is told by its values, and which rows are totals by their
//! amounts.

use super::{made::file, told};

/// Asserts what the columns of a table are taken for, those that are named, and its sums.
fn understood(table: &str, roles: &[(&str, &str)], sums: &[(&str, &str)]) -> String {
    let (_folder, path) = file("table.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    for (column, role) in roles {
        let line = said.lines().find(|line| line.trim_start().starts_with(&format!("{column}  ")));
        let taken = line.map(|line| line.trim_start()[column.len()..].trim());
        assert_eq!(taken, Some(*role), "{column}\n{said}");
    }
    let table = said
        .lines()
        .skip_while(|line| !line.ends_with("in the dataset"))
        .skip(1)
        .take_while(|line| line.starts_with(' '));
    let of_column = |line: &str| {
        let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        (cells[0].to_owned(), cells[cells.len() - 1].replace(',', ""))
    };
    let told: Vec<(String, String)> = table.map(of_column).collect();
    let expected: Vec<(String, String)> =
        sums.iter().map(|(column, sum)| ((*column).to_owned(), (*sum).to_owned())).collect();
    assert_eq!(told, expected, "{said}");
    assert!(said.contains("equal to the last digit"), "{said}");
    said
}

#[test]
fn revenue_and_expenditure_are_told_by_their_words_wherever_they_stand() {
    for (table, column) in [
        (
            "account_category,account_type,amount,budget_year,department\nTax,Revenue,700,FY15,\nPay,Expense,600,FY15,Mayor\n\
             Pay,Expense,400,FY15,Clerk\n",
            "account_type",
        ),
        (
            "Posten;EIN_AUS;Bezeichnung;2012\n'1.0.04';AUSGABE;Fahrzeuge;600\n'1.0.05';AUSGABE;Mieten;400\n\
             '2.0.82';EINNAHME;Gebühren;700\n",
            "EIN_AUS",
        ),
        (
            "avdeling;inntekt-utgift;tjeneste;2012\nByråd;Inntekt;Barnevern;700\nByråd;Utgift;Barnevern;600\n\
             Byråd;Utgift;Skole;400\n",
            "inntekt-utgift",
        ),
        (
            "Chapitre;Sens;Libellé;2012\n73;RECETTE;Impôts et taxes;700\n011;DEPENSE;Charges;600\n012;DEPENSE;Personnel;400\n",
            "Sens",
        ),
    ] {
        let (_folder, path) = file("table.csv", table);
        let said = told(&[&path, "--lang", "en"]);
        let is_class = |line: &str| line.trim_start().starts_with(column) && line.ends_with("class");
        assert!(said.lines().any(is_class), "{said}");
        let out = path.replace("table.csv", "out.ron");
        let run = crate::commands::indsats(&["import", &path, "-o", &out]);
        assert_eq!(run.code, 0, "{}", run.err);
        let run = crate::commands::indsats(&["totals", &out, "--view", "combined", "--lang", "en"]);
        assert!(run.out.contains("expenditure") && run.out.contains("1,000") && run.out.contains("700"), "{}", run.out);
    }
}

#[test]
fn measures_in_rows_are_told_by_their_words() {
    understood(
        "Ministry,HeadName,BudgetYear,DataVersion,DataValue\nCabinet,Governor,1991,ORIGINAL,39\nCabinet,Governor,1991,REVISED,38\n\
         Cabinet,Legislature,1991,ORIGINAL,32\nCabinet,Legislature,1991,REVISED,30\nCabinet,Governor,1990,ACTUAL,136\n\
         Cabinet,Legislature,1990,ACTUAL,13\n",
        &[("HeadName", "initiative"), ("BudgetYear", "year"), ("DataVersion", "measure"), ("DataValue", "amount")],
        &[("1990 ACTUAL", "149"), ("1991 ORIGINAL", "71"), ("1991 REVISED", "68")],
    );
    understood(
        "Betrag,Betrag-Typ,Jahr,Budget Richtung,Produktgruppe,Kostenart\n100.00,Ist,2016,Einnahmen,Soziales,Zuwendungen\n\
         90.00,Plan,2016,Einnahmen,Soziales,Zuwendungen\n40.00,Ist,2016,Ausgaben,Soziales,Personal\n\
         45.00,Plan,2016,Ausgaben,Soziales,Personal\n",
        &[
            ("Betrag-Typ", "measure"),
            ("Budget Richtung", "class"),
            ("Produktgruppe", "area"),
            ("Kostenart", "initiative"),
        ],
        &[("2016 Ist", "140"), ("2016 Plan", "135")],
    );
}

#[test]
fn the_year_is_that_of_the_fullest_column_or_of_a_date() {
    understood(
        "Beneficiary,Project,Year of grant,Year of last payment,Grant\nAhmad,Cafe,2013,,100\nAbsol,Portal,2012,2014,200\n\
         Zoo,House,2013,2014,50\n",
        &[("Year of grant", "year"), ("Year of last payment", "not used"), ("Grant", "amount")],
        &[("2012", "200"), ("2013", "150")],
    );
    understood(
        "Unit,Payment Date,Beneficiary,Amount\nAHL,2014-12-30,Choir,100\nAHL,2015-01-07,Hygiene,50\nAHL,2015-03-07,Choir,20\n",
        &[("Unit", "area"), ("Payment Date", "year"), ("Beneficiary", "initiative")],
        &[("2014", "100"), ("2015", "70")],
    );
    understood(
        "#AÑO,ECON.,DESCRIPCIÓN,PREVISIONES\n2016.0,10000,Cesión,3.5\n2016.0,11200,Rústica,1.25\n",
        &[("#AÑO", "year"), ("ECON.", "code"), ("DESCRIPCIÓN", "initiative"), ("PREVISIONES", "amount")],
        &[("2016", "4.75")],
    );
    // Of two dates neither is the year of the amounts.
    understood(
        "Beneficiary;Operation;Start date;End date;Total\nAPM;Neubau;27.05.2014;31.03.2015;459000\n\
         ZOO;Haus;18.02.2016;30.06.2018;75000\n",
        &[("Start date", "not used"), ("End date", "not used"), ("Total", "amount")],
        &[("–", "534000")],
    );
}

#[test]
fn rows_without_a_year_are_left_out_with_their_sum() {
    let said = understood(
        "Area,Item,Year,Amount\nA,x,2012,200.5\nA,y,2013,50\nB,z,,7\n",
        &[("Year", "year")],
        &[("2012", "200.5"), ("2013", "50"), ("without a year", "–")],
    );
    assert!(said.contains("1 without a year, left out"), "{said}");
    let columns: Vec<String> = said.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert!(columns.iter().any(|line| line == "without a year 7 – 7 –"), "{said}");
}

#[test]
fn amounts_and_codes_are_told_apart() {
    // Codes that a program has written with a decimal, and codes that begin with a zero.
    understood(
        "#ORG.,PROG.,ECON.,DESCRIPCIÓN,PRESUPUESTO INICIAL\n3.0,01100,31001.0,Intereses,1281115.1\n\
         3.0,01100,31002.0,Operaciones,250000.0\n5.0,13200,12000.0,Sueldos,900000.5\n5.0,13200,12000.0,Trienios,0.4\n",
        &[("#ORG.", "area"), ("PROG.", "not used"), ("ECON.", "code"), ("PRESUPUESTO INICIAL", "amount")],
        &[("–", "2431116")],
    );
    // Whole amounts, all of them different, beside one with decimals.
    understood(
        "Paragraf;Položka;Schválený rozpočet;Rozpočet po změnách;Výsledek od počátku roku\n1019;5011;60000;188000;131538.33\n\
         1019;5021;280000;440000;384670.00\n1019;5031;80000;81000;62884.61\n",
        &[("Schválený rozpočet", "amount"), ("Rozpočet po změnách", "amount"), ("Výsledek od počátku roku", "amount")],
        &[
            ("– Schválený rozpočet", "420000"),
            ("– Rozpočet po změnách", "709000"),
            ("– Výsledek od počátku roku", "579092.94"),
        ],
    );
    understood(
        "Year,Department,Line,Budget,Actual,Variance,Percent spent\n2020,Health,Hospital,100,90,10,90\n2020,Roads,Tar,50,55,-5,110\n",
        &[("Budget", "amount"), ("Actual", "amount"), ("Variance", "amount"), ("Percent spent", "not used")],
        &[("2020 Budget", "150"), ("2020 Actual", "145"), ("2020 Variance", "5")],
    );
    // An amount of no year is none of a year, and no code either.
    understood(
        "Agency,1976,TQ,1977\nState,100,25,110\nLabor,300,175,310\n",
        &[("TQ", "not used")],
        &[("1976", "400"), ("1977", "420")],
    );
    // A rate, a version and a share are no amounts, and a "measure" of codes none of figures.
    understood(
        "MS,Ver,Title,MEASURE,EU Amount,Total Amount,Co-financing rate,EU co-financing\nAT,1.3,Austria Rural,M02,3.5,7.25,0.5,50.76%\n\
         AT,1.3,Austria Rural,M16,100.00,150.00,0.5,66.67%\nBE,2.1,Belgium Rural,M01,200.00,250.00,0.8,80.00%\n",
        &[
            ("Ver", "not used"),
            ("Co-financing rate", "not used"),
            ("EU co-financing", "not used"),
            ("EU Amount", "amount"),
        ],
        &[("– EU Amount", "303.5"), ("– Total Amount", "407.25")],
    );
}

#[test]
fn a_code_without_a_name_sorts_the_lines() {
    let said = understood(
        "Año,Programa,Concepto,Descripción,Crédito\n2015,0110,31001,Intereses,100\n2015,0110,12000,Sueldos,20\n\
         2015,1320,12000,Sueldos,50\n2015,1320,22100,Electricidad,70\n2015,1650,12000,Sueldos,30\n2015,1650,22100,Electricidad,5\n",
        &[("Programa", "area"), ("Concepto", "code"), ("Descripción", "initiative"), ("Crédito", "amount")],
        &[("2015", "275")],
    );
    assert!(said.contains("6 make 6 lines"), "{said}");
}

#[test]
fn the_initiative_is_the_name_before_the_amounts() {
    understood(
        "chapter;sector;activite;montant;region;gestionnaire\n15;Education;Ecole de Mboue;100;Centre;Le Maire\n\
         15;Education;Ecole de Douala;200;Littoral;Le Maire\n20;Santé;Hopital;300;Littoral;Le Délégué\n",
        &[("sector", "area"), ("activite", "initiative"), ("region", "class"), ("montant", "amount")],
        &[("–", "600")],
    );
    understood(
        "Category,Account,Department,FY21 Actual,FY22 Actual,,\nTax,Real Estate,Assessing,10,11,,\nTax,Property,Assessing,20,21,,z\n\
         Excises,Motor,Assessing,30,31,,\n",
        &[("Department", "initiative"), ("column 7", "note")],
        &[("FY21 Actual", "60"), ("FY22 Actual", "63")],
    );
    understood(
        "Finanzposition;Bezeichnung;Teilabschnitt;AOB;Voranschlag 2012 EUR\n'1.0.0401';FAHRZEUGE;'00000';'MDPA';100.00\n\
         '1.0.0422';AMTSAUSSTATTUNG;'00000';'MDPA';50.00\n'1.0.0435';BETRIEB;'00000';'0804';150.00\n",
        &[("Finanzposition", "code"), ("Bezeichnung", "initiative")],
        &[("2012 Voranschlag", "300")],
    );
}

#[test]
fn numbers_that_count_the_rows_are_no_hierarchy() {
    let said = understood(
        "Project number,Fund,Project,Approved\n1,Regional,Roof,400\n2,Regional,Bridge,650\n10,Schools,School A,100\n\
         11,Schools,School B,200\n12,Schools,School C,300\n20,Roads,Road A,10\n100,Parks,Park A,5\n",
        &[("Project number", "code"), ("Project", "initiative")],
        &[("–", "1665")],
    );
    assert!(said.contains("7 make 7 lines"), "{said}");
    // The same with totals that are some.
    let said = understood(
        ";;1949;1950\n;Ressources;;\nP1;Production;60;66\nP11;Production marchande;10;11\nP12;Production pour usage final;20;22\n\
         P13;Production non marchande;30;33\n;Emplois;;\nP2;Consommation;5;6\nB1;Valeur ajoutée;55;60\n",
        &[("column 1", "code, rows lie within each other by it")],
        &[("1949", "120"), ("1950", "132")],
    );
    assert!(said.contains("1 total, held against its lines"), "{said}");
}

#[test]
fn rows_without_the_inner_levels_are_totals_if_their_amounts_say_so() {
    let said = understood(
        "Direktion,Abteilung,Produkt,Bezeichnung,Budget 2014,Budget 2013\n1000,,,Gemeinde,60,66\n1000,010,,Stadtrat,30,33\n\
         1000,010,P010010,Sitzungen,10,11\n1000,010,P010020,Sekretariat,20,22\n1000,020,,Ombudsstelle,30,33\n\
         1000,020,P020010,Beratung,30,33\n",
        &[("Direktion", "area"), ("Abteilung", "sub-area"), ("Produkt", "code"), ("Bezeichnung", "initiative")],
        &[("2013 Budget", "66"), ("2014 Budget", "60")],
    );
    assert!(said.contains("3 totals, held against their lines"), "{said}");
    let said = understood(
        "Area,Item,2020,2021\nHealth,Hospital,100,110\nHealth,Clinics,50,60\n,,150,170\nRoads,Tar,20,30\n,,20,30\n,,170,200\n",
        &[],
        &[("2020", "170"), ("2021", "200")],
    );
    assert!(said.contains("3 totals, held against their lines"), "{said}");
    // One that is no sum is a line like any other, in its place.
    let said = understood(
        "Area,Item,2020,2021\nHealth,Hospital,100,110\nHealth,,7,8\nHealth,Clinics,50,60\n,Other,1,2\nRoads,Tar,20,30\n",
        &[],
        &[("2020", "178"), ("2021", "210")],
    );
    assert!(said.contains("5 make 5 lines"), "{said}");
}

#[test]
fn totals_are_told_by_words_of_many_languages_and_may_stand_above_their_lines() {
    let said = understood(
        "Produktbereich;Zeile;Plan 2011;Plan 2012\nInnere;01 - Zuwendungen;100;200\nInnere;02 - Beiträge;50;60\n\
         Innere;03 - Summe investive Einzahlungen;150;260\nInnere;04 - Bau;80;90\nInnere;05 - Grund;20;10\n\
         Innere;06 - Summe investive Auszahlungen;100;100\nInnere;07 - Saldo Investitionen;50;160\n",
        &[],
        &[("2011 Plan", "250"), ("2012 Plan", "360")],
    );
    assert!(said.contains("2 totals, held") && said.contains("07 - Saldo Investitionen"), "{said}");
    let said = understood(
        "Utgiftsområde;Anslag;Utfall 2014;Budget 2015\n1 Riket;1:1 Hovet;127,9;128,5\n1 Riket;2:1 Riksdagen;900,1;910,2\n\
         Summa utgiftsområde 1;;1 028,0;1 038,7\n",
        &[],
        &[("2014 Utfall", "1028"), ("2015 Budget", "1038.7")],
    );
    assert!(said.contains("1 total, held"), "{said}");
    let said = understood(
        "Art;RG 2010;VA 2011\nTotal Kosten;300;330\n30 Personal;200;220\n31 Sach;100;110\nTotal Erlös;-50;-55\n40 Steuern;-40;-44\n\
         41 Gebühren;-10;-11\n",
        &[],
        &[("2010 RG", "250"), ("2011 VA", "275")],
    );
    assert!(said.contains("2 totals, held"), "{said}");
}

/// The total of everything, above all areas and below the last.
#[test]
fn a_total_of_all_may_stand_first_and_last() {
    let said = understood(
        "Name,2020\nTotal,3\nRoads,\nTar,1\nSand,2\nTotal for all areas,3\n",
        &[("Name", "initiative")],
        &[("2020", "3")],
    );
    assert!(said.contains("2 totals, held"), "{said}");
}

#[test]
fn a_word_of_totals_makes_no_total_of_a_line() {
    let said = understood(
        "Organisational Unit,Payment Date,Class,Amount,Beneficiary Name\nAHL,2015-01-16,Care,1293.14,BFD CHORAL SOCIETY\n\
         AHL,2015-01-07,Care,706.37,TOTAL HYGIENE LTD\nEnv,2015-02-05,Waste,9555.10,SUM CONSULTING\n",
        &[],
        &[("2015", "11554.61")],
    );
    assert!(said.contains("3 make 3 lines"), "{said}");
    understood(
        "ID;Paragraf;Hovedkonto;Underkonto;F 2023;BO 2024\n1526591042;Ældre;Advokat;Advokat;28,9;28,9\n\
         1526575046;Ældre;Samlet indsats til bekæmpelse;Ramme;5,1;1,7\n1526574046;Ældre;Samlet indsats til bekæmpelse;Ledelse;0,6;0,6\n",
        &[("Hovedkonto", "sub-area"), ("Underkonto", "initiative")],
        &[("2023 F", "34.6"), ("2024 BO", "31.2")],
    );
    understood(
        "versjon;sumart;avdeling;prosjekt;2012\nVB;Sum utgifter;Finans;Modul;100\nVB;Sum utgifter;Helse;Sykehjem;300\n\
         VB;Sum inntekter;Helse;Tilskudd;-50\n",
        &[],
        &[("2012", "350")],
    );
}

/// One line without a name is the sum of another by chance: most of a table's rows have to be sums.
#[test]
fn a_line_without_a_name_that_stands_twice_is_no_total() {
    let said = understood(
        "Group,L1,L2,Amount\nS,Supplies,Furn,715\nS,Works,,6367\nS,Works,,6367\nS,Employees,Indirect,200\nS,Premises,Ground,250\n",
        &[],
        &[("–", "13899")],
    );
    assert!(said.contains("5 make"), "{said}");
}

#[test]
fn the_word_of_a_total_may_stand_in_the_column_of_codes() {
    let rows = (1..=9).map(|row| format!("P22-0{row},Ville,100.5,Centre {row}\n")).collect::<Vec<_>>().concat();
    understood(
        &format!("N°,Bénéficiaire,Public,Opération\n{rows}Total général,,904.5,\n"),
        &[("Public", "amount"), ("Opération", "initiative")],
        &[("–", "904.5")],
    );
}

#[test]
fn a_printed_total_is_the_sum_of_the_years_only_if_it_is() {
    let said = understood(
        "vote,budget_2017,budget_2016,employment,total_amount\nOffice,187289,178966,98493,175643\n\
         Parliament,30304,20255,10263,30713\n",
        &[("total_amount", "not used")],
        &[("2016 budget", "199221"), ("2017 budget", "217593")],
    );
    assert!(!said.contains("printed sum"), "{said}");
}

#[test]
fn a_total_with_a_row_for_each_year_is_one_if_its_amounts_say_so() {
    let said = understood(
        "Name,Year,Value\nLegislative,2019,936\nJudicial,2019,346\nTotal budget authority,2019,1282\nLegislative,2020,900\n\
         Judicial,2020,350\nTotal budget authority,2020,1250\n",
        &[("Name", "initiative"), ("Year", "year")],
        &[("2019", "1282"), ("2020", "1250")],
    );
    assert!(said.contains("2 totals, held"), "{said}");
    understood(
        "Name,Year,Value\nState,1974,1\nState,1975,2\nState,1976,100\nState,TQ,25\nState,1977,110\n",
        &[("Year", "year"), ("Name", "initiative")],
        &[("1974", "1"), ("1975", "2"), ("1976", "100"), ("1977", "110"), ("without a year", "–")],
    );
}

#[test]
fn flags_and_letters_name_no_lines() {
    understood(
        "Dept,RevCategory,RevDetail,Amount\nA,Fines,Juvenile Fines,215\nA,Fines,Parking Fines,2108\nB,Tax,Sales Tax,218207\n",
        &[("Dept", "area"), ("RevCategory", "class"), ("RevDetail", "initiative")],
        &[("–", "220530")],
    );
    understood(
        "id,sangim,sogwan,name,budget,A,B\nBG001,Health,MOHW,Child,235302000000,0,0\nBG002,Edu,MOE,BTO,85000000000,1,1\n\
         BG003,Edu,MOE,Meals,15000000000,0,0\n",
        &[("name", "initiative"), ("budget", "amount")],
        &[("–", "335302000000")],
    );
    let row = |row| format!("Health,Account {row},{},5\n", if row % 2 == 0 { "On-budget" } else { "Off-budget" });
    let rows = (0..40).map(row).collect::<Vec<_>>().concat();
    understood(
        &format!("Agency name,Account name,On- or off-budget,2019\n{rows}"),
        &[("Account name", "initiative")],
        &[("2019", "200")],
    );
}

#[test]
fn a_row_that_numbers_the_columns_is_one_of_headings() {
    let said = understood(
        "Paragraf;Název;Schválený rozpočet;Výsledek\na;text;1;2\n1019;Zemědělství;60000,50;131538,33\n2212;Silnice;280000,25;384670,10\n",
        &[],
        &[("– Schválený rozpočet", "340000.75"), ("– Výsledek", "516208.43")],
    );
    assert!(said.contains("2 of headings"), "{said}");
}

#[test]
fn the_year_of_a_grant_is_not_that_of_its_record() {
    understood(
        "Identifier,Recipient,Amount,Award Date,Last modified\nA1,Club,1000,2014-05-01,2020-01-01\nA2,School,2000,2015-06-01,2020-01-01\n\
         A3,Museum,500,2015-07-01,2020-02-01\n",
        &[("Award Date", "year"), ("Last modified", "not used"), ("Amount", "amount")],
        &[("2014", "1000"), ("2015", "2500")],
    );
}

#[test]
fn a_word_of_the_whole_and_its_subject_is_a_total() {
    let table = "Posten;2020;2021\nSteuern;70012;71013\nZuweisungen;30023;31024\nGesamterträge;100035;102037\nPersonal;60011;61012\n\
                 Gesamtschule;20022;21023\nGesamtaufwendungen;80033;82035\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("4 make 4 lines"), "{said}");
}

/// "Overskud" alone may be what totals leave; with more words it is money like other.
#[test]
fn a_surplus_of_something_is_a_line() {
    let table = "År;Område;Konto;Beløb\n2003;Bank;Overskud fra Danmarks Nationalbank;-3269,5\n2003;Renter;Overskud fra Hypotekbanken;-323,5\n\
                 2004;Bank;Overskud fra Danmarks Nationalbank;-3000,5\n2004;Renter;Overskud fra Hypotekbanken;-300,5\n";
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("2 lines") && !said.contains("total,") && !said.contains("totals,"), "{said}");
}

#[test]
fn a_title_names_the_line_and_long_texts_about_it_are_notes() {
    let long = "To organise and provide coaching sessions of high quality at low cost for girls and boys in the area with school";
    understood(
        &format!(
            "Identifier,Title,Description,Country,OrgURI,Amount Awarded,Award Date\n\
             360G-a-1,Choir,{long} one,England,https://a.org/1,2266,2013-01-18\n\
             360G-a-2,Football,{long} two,England,https://a.org/1,3028.63,2013-01-18\n\
             360G-a-3,Drama,{long} three,Wales,https://a.org/2,495,2014-02-18\n"
        ),
        &[
            ("Identifier", "code"),
            ("Title", "initiative"),
            ("Description", "note"),
            ("Country", "area"),
            ("OrgURI", "note"),
            ("Amount Awarded", "amount"),
        ],
        &[("2013", "5294.63"), ("2014", "495")],
    );
}

#[test]
fn a_name_is_of_the_line_wherever_it_stands_and_its_translations_are_no_areas() {
    understood(
        "year,amount,name,topname,depname\n2013,9355,Research,Office,Cabinet\n2013,1570,Transport,Office,Cabinet\n\
         2013,1077,Archive,Office,Museum\n",
        &[("name", "initiative"), ("topname", "area"), ("depname", "sub-area")],
        &[("2013", "12002")],
    );
    understood(
        "PARENT;CODE;NAME;NAME_EN;name@ru;BUDGET;ACTUAL\n1 שכר;1.1;תרבות;Culture;x;100;90\n1 שכר;1.2;חינוך;Education;y;200;190\n\
         2 בטחון;2.1;דת;Religion;z;300;290\n",
        &[("PARENT", "area"), ("NAME", "initiative"), ("NAME_EN", "not used"), ("name@ru", "not used")],
        &[("– BUDGET", "600"), ("– ACTUAL", "570")],
    );
}

#[test]
fn numbers_of_months_are_no_amounts_and_amounts_of_a_month_are() {
    understood(
        "Area,Item,Gesamtbetrag,Paid in the month,Duration (months)\nA,x,1200,100.5,0.3\nA,y,2400,250,12\nB,z,3600,300,36\n",
        &[("Gesamtbetrag", "amount"), ("Paid in the month", "amount"), ("Duration (months)", "not used")],
        &[("– Gesamtbetrag", "7200"), ("– Paid in the month", "650.5")],
    );
}

#[test]
fn a_date_may_have_a_short_year() {
    understood(
        "Projekt,Träger,Bewilligt am,Ende,Betrag\nBIA,Alraune,01-Jul-12,30-Jun-14,\"1.527,79\"\nICB,Aqtivus,01-Aug-12,31-Jul-13,\"511,60\"\n",
        &[("Bewilligt am", "not used"), ("Ende", "not used"), ("Betrag", "amount")],
        &[("–", "2039.39")],
    );
    understood(
        "Projekt,Träger,Bewilligt am,Betrag\nBIA,Alraune,31/12/12,\"1.527,79\"\nICB,Aqtivus,01/08/13,\"511,60\"\n",
        &[("Bewilligt am", "year"), ("Betrag", "amount")],
        &[("2012", "1527.79"), ("2013", "511.6")],
    );
}

#[test]
fn a_number_beside_amounts_whose_name_another_column_says_is_a_code() {
    understood(
        "DESC_META,VALOR_DA,ORGAO,DESC_ORGAO\nManutenção,18000000,78,Licenciamento\nTribunal,225000,10,Contas\nSaúde,28773100,184,Fundo\n\
         Escolas,773100,10,Contas\n",
        &[("VALOR_DA", "amount"), ("ORGAO", "code")],
        &[("–", "47771200")],
    );
}

#[test]
fn a_unit_in_all_headings_is_no_measure() {
    let said = understood(
        "Service,2019/20 £m,2020/21 £m\nEducation,12.5,(0.5)\nRoads,3.25,-\nOther,nfp,1.0\nTotal,15.75,0.5\n",
        &[("Service", "initiative"), ("2019/20 £m", "amount of 2019/20"), ("2020/21 £m", "amount of 2020/21")],
        &[("2019/20", "15.75"), ("2020/21", "0.5")],
    );
    assert!(!said.contains(", £m"), "{said}");
    understood(
        "Dienst;Konto;Rechnung 2011 Fr.;Budget 2012 Fr.\nAmt;Papier;5’137’503.55;3’772’000.00\n",
        &[("Rechnung 2011 Fr.", "amount of 2011, Rechnung"), ("Budget 2012 Fr.", "amount of 2012, Budget")],
        &[("2011 Rechnung", "5137503.55"), ("2012 Budget", "3772000")],
    );
}

/// Most rows of a small table are totals, which have no line.
#[test]
fn a_column_called_after_lines_names_them_in_a_small_table_too() {
    understood(
        "Område;Indsats;R 2021;B 2022\nSkole;Tag;1,2;1,5\nSkole;Dør;0,3;0,2\nSkole i alt;;1,5;1,7\nVej;Asfalt;2,0;2,1\n\
         Vej i alt;;2,0;2,1\nI alt;;3,5;3,8\nheraf løn;;1,0;1,1\n",
        &[("Område", "area"), ("Indsats", "initiative")],
        &[("2021 R", "3.5"), ("2022 B", "3.8")],
    );
}

#[test]
fn months_beside_the_total_of_their_year_are_no_codes() {
    understood(
        "Line item,Jan,Feb,March,Q1,FY2023 Total\nSalaries,10,11,12,33,140\nRent,5,5,5,15,60\nTotal,15,16,17,48,200\n",
        &[("Line item", "initiative"), ("Jan – Q1", "not used"), ("FY2023 Total", "amount of FY2023, Total")],
        &[("FY2023 Total", "200")],
    );
}
