//! Small datasets, each with one way in which stated totals and lines can stand to each other.

/// A dataset of the years 2020 and 2021 in whole kroner.
pub fn dataset(rest: &str) -> String {
    format!(
        "(title: \"Prøve\", language: \"da\", unit: (currency: \"DKK\", label: \"kr.\"), years: [2020, 2021],
        documents: [(id: \"b\", label: \"budgettet\", date: \"2020-05-04\")], {rest})"
    )
}

/// An area of internal money with one line, a stated total in table 1, and more fields as given.
pub fn area(name: &str, line: &str, stated: &str, rest: &str) -> String {
    format!(
        "(name: \"{name}\", initiatives: [{}], stated: [{}], {rest})",
        initiative(&format!("{name}s linje"), line),
        total(stated)
    )
}

pub fn initiative(name: &str, amounts: &str) -> String {
    format!("(name: \"{name}\", amounts: [{amounts}], funding: [\"Budget\"], source: (document: \"b\", table: 2))")
}

pub fn total(amounts: &str) -> String {
    format!("(view: Internal, amounts: [{amounts}], source: (document: \"b\", table: 1))")
}

/// Nothing is stated.
pub fn nothing_stated() -> String {
    dataset(&format!("areas: [(name: \"Skole\", initiatives: [{}])]", initiative("Lærere", "7, 8")))
}

/// Everything adds up.
pub fn all_agree() -> String {
    dataset(&format!(
        "areas: [{}, {}], stated: [{}]",
        area("Skole", "7, 8", "7, 8", ""),
        area("Park", "3, None", "3, None", ""),
        total("10, 8")
    ))
}

/// Every area is what its line says; the whole is 5 more than the areas in 2021.
pub fn adding_up() -> String {
    dataset(&format!(
        "areas: [{}, {}], stated: [{}]",
        area("Skole", "7, 8", "7, 8", ""),
        area("Park", "3, 4", "3, 4", ""),
        total("10, 17")
    ))
}

/// In 2021 one area states 2 more than its line, and the whole 5 more than the areas.
pub fn both() -> String {
    dataset(&format!(
        "areas: [{}, {}], stated: [{}]",
        area("Skole", "7, 8", "7, 10", ""),
        area("Park", "3, 4", "3, 4", ""),
        total("10, 19")
    ))
}

/// Printed with one decimal: 0,04 less is rounding, 2 more is not.
pub fn rounded() -> String {
    let small = area("Skole", "7.04, 8", "7, 8", "");
    let large = area("Park", "3, 4", "3, 6", "");
    dataset(&format!("areas: [{small}, {large}], stated: [{}], rounding: 0.1", total("10, 14")))
}

/// Four areas of which only the innermost of the first, "Vuggestue" in "Dagtilbud" in "Børn", differs, in 2021.
pub fn nested() -> String {
    let innermost = area("Vuggestue", "2, 3", "2, 4", "");
    let middle = area("Dagtilbud", "1, 1", "3, 4", &format!("areas: [{innermost}]"));
    // The area that differs has no stated total in the area above it.
    let middle = middle.replace(&total("3, 4"), "");
    let outer = area("Børn", "5, 5", "", &format!("areas: [{middle}, {}]", area("Klub", "6, 6", "6, 6", "")));
    let outer = outer.replace(&total(""), "");
    dataset(&format!("areas: [{outer}, {}]", area("Park", "3, 4", "4, 4", "")))
}
