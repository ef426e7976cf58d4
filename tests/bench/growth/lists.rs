//! Datasets of which one list is as long as asked for. In each a line is called "last".

use std::fmt::Write as _;

/// A list by its name, and the dataset in which it has so many entries.
pub type List = (&'static str, fn(usize) -> String);

/// Every list of the format.
pub const LISTS: [List; 47] = [
    ("lines", |n| areas("", &area("", &each(n, |k| line(&format!("line {k}"), "")), ""))),
    ("lines of one name", |n| areas("", &area("", &each(n, |_| line("same", "")), ""))),
    ("areas", |n| areas("", &each(n, |k| area(&k.to_string(), &line("in it", ""), "")))),
    ("areas of one name", |n| areas("", &each(n, |_| area("", &line("in it", ""), "")))),
    ("areas without lines", |n| areas("", &each(n, |k| area(&k.to_string(), "", "")))),
    ("sub-areas", |n| {
        areas("", &area("", "", &format!("areas:[{}]", each(n, |k| area(&k.to_string(), &line("in it", ""), "")))))
    }),
    ("areas in areas", |n| areas("", &each(n / 20, |_| nested(20)))),
    ("documents", |n| areas(&documents(n), &area("", &line("last", ""), ""))),
    ("cited documents", |n| {
        let cited = |k: usize| line("cited", &format!("source:(document:\"{k}\",table:\"{k}\",row:1)"));
        areas(&documents(n), &area("", &each(n, cited), ""))
    }),
    ("totals of one area", |n| areas("", &area("", &line("last", ""), &stated(n, |k| total(k, ""))))),
    ("equal totals", |n| areas("", &area("", &line("last", ""), &stated(n, |_| total(1, ""))))),
    ("totals of views", |n| {
        let view = |k: usize| total(k, &format!("view:{}", ["Internal", "External", "Combined"][k % 3]));
        areas("", &area("", &line("last", ""), &stated(n, view)))
    }),
    ("totals in tables", |n| {
        areas("", &area("", &line("last", ""), &stated(n, |k| total(k, &format!("source:(table:\"{k}\")")))))
    }),
    ("equal totals in tables", |n| {
        areas("", &area("", &line("last", ""), &stated(n, |k| total(1, &format!("source:(table:\"{k}\")")))))
    }),
    ("grand totals", |n| whole("", &area("", &line("last", ""), ""), &stated(n, |k| total(k, "")))),
    ("grand totals over one area", |n| {
        whole("", &area("", &line("last", ""), &stated(1, |k| total(k, ""))), &stated(n, |k| total(k, "")))
    }),
    ("totals of funding", |n| {
        let of = |k: usize| total(k, &format!("funding:\"{k}\""));
        areas("", &area("", &each(n, |k| line("of it", &format!("funding:[\"{k}\"]"))), &stated(n, of)))
    }),
    ("grand totals of funding", |n| {
        let of = |k: usize| total(k, &format!("funding:\"{k}\""));
        let lines = each(n, |k| line("of it", &format!("funding:[\"{k}\"]")));
        whole("", &area("", &lines, ""), &stated(n, of))
    }),
    ("areas with totals", |n| {
        let stating = |k: usize| area(&k.to_string(), &line("in it", ""), &stated(1, |_| total(3, "")));
        whole("", &each(n, stating), &stated(1, |_| total(1, "")))
    }),
    ("grand totals in a table each over areas with totals", |n| {
        let tables = |k: usize| total(k, &format!("source:(table:\"{k}\")"));
        let stating = |k: usize| area(&k.to_string(), &line("in it", ""), &stated(1, |_| total(3, "")));
        whole("", &each(n, stating), &stated(n, tables))
    }),
    ("totals of views in a table each", |n| {
        let view = |k: usize| {
            let view = ["Internal", "External", "Combined"][k % 3];
            total(k, &format!("view:{view},source:(table:\"{k}\")"))
        };
        areas("", &area("", &line("last", ""), &stated(n, view)))
    }),
    ("areas with a table each", |n| {
        let stating = |k: usize| {
            let source = format!("source:(table:\"{k}\",row:1)");
            area(&k.to_string(), &line("in it", &source), &stated(1, |_| total(3, &source)))
        };
        whole("", &each(n, stating), &stated(1, |_| total(1, "")))
    }),
    ("years", |n| columns(&listed("years", n, |k| k.to_string()), n, "1", "")),
    ("years backwards", |n| columns(&listed("years", n, |k| (n - k).to_string()), n, "1", "")),
    ("years with totals", |n| columns(&listed("years", n, |k| k.to_string()), n, "1", "2")),
    ("years with notes", |n| {
        columns(&listed("years", n, |k| k.to_string()), n, "(amount:1,note:\"n\")", "(amount:2,note:\"n\")")
    }),
    ("years about", |n| columns(&listed("years", n, |k| k.to_string()), n, "(amount:1,about:true)", "")),
    ("years withheld", |n| columns(&listed("years", n, |k| k.to_string()), n, "Withheld", "Withheld")),
    ("years blank", |n| columns(&listed("years", n, |k| k.to_string()), n, "Blank", "1")),
    ("measures", |n| columns(&listed("columns", n, |k| format!("(year:2020,measure:\"m{k}\")")), n, "1", "")),
    ("measures with units", |n| {
        let measures = listed("measures", n, |k| format!("(name:\"m{k}\",unit:(label:\"u{k}\"))"));
        columns(&format!("{measures}{}", listed("columns", n, |k| format!("(year:2020,measure:\"m{k}\")"))), n, "1", "")
    }),
    ("parts of a year", |n| columns(&listed("columns", n, |k| format!("(year:2020,part:\"p{k}\")")), n, "1", "")),
    ("price levels of columns", |n| {
        columns(&listed("columns", n, |k| format!("(year:{k},price_level:\"p{k}\")")), n, "1", "")
    }),
    ("printed sums", |n| {
        let column = |k: usize| {
            if k < n / 2 { format!("(year:{k})") } else { format!("(label:\"s{k}\",sum_of:[{}])", k - n / 2) }
        };
        columns(&listed("columns", n, column), n, "1", "2")
    }),
    ("columns in a printed sum", |n| {
        let sum = format!("(label:\"s\",sum_of:[{}])", each(n - 1, |k| k.to_string()));
        columns(&listed("columns", n, |k| if k < n - 1 { format!("(year:{k})") } else { sum.clone() }), n, "1", "2")
    }),
    ("labels in languages", |n| {
        columns(&listed("columns", n, |k| format!("(year:{k},label:{{\"l{k}\":\"n{k}\"}})")), n, "1", "")
    }),
    ("notes of a line", |n| areas("", &area("", &line("last", &listed("notes", n, |k| format!("\"n{k}\""))), ""))),
    ("notes", |n| {
        areas(
            &listed("notes", n, |k| format!("\"n{k}\"")),
            &area("", &line("last", ""), &listed("notes", n, |k| format!("\"n{k}\""))),
        )
    }),
    ("abbreviations", |n| {
        areas(&listed("abbreviations", n, |k| format!("(\"B{k}\",\"Long {k}\")")), &area("", &line("last B1", ""), ""))
    }),
    ("sentences of the scope", |n| {
        let scope = format!(
            "scope:({}{}),",
            listed("full", n, |k| format!("\"f{k}\"")),
            listed("silent", n, |k| format!("\"s{k}\""))
        );
        areas(&scope, &area("", &line("last", ""), ""))
    }),
    ("funding of a line", |n| areas("", &area("", &line("last", &listed("funding", n, |k| format!("\"f{k}\""))), ""))),
    ("dimensions", |n| {
        let classes = format!("dimensions:{{{}}}", each(n, |k| format!("\"k{k}\":\"v\"")));
        areas(&listed("dimensions", n, |k| format!("(key:\"k{k}\")")), &area("", &line("last", &classes), ""))
    }),
    ("classes", |n| {
        let lines = each(n, |k| line("of it", &format!("dimensions:{{\"k\":\"v{k}\"}}")));
        whole(
            "dimensions:[(key:\"k\")],",
            &area("", &lines, ""),
            &stated(n, |k| total(k, &format!("dimension:(\"k\",\"v{k}\")"))),
        )
    }),
    ("aliases", |n| {
        let aliases = listed("aliases", n, |k| format!("\"l{k}\""));
        areas("", &area("", &line("last", &aliases), &aliases))
    }),
    ("totals of one kind of money over bare areas", |n| {
        let of = |view: &'static str| move |k: usize| total(k, &format!("view:{view}"));
        whole("", &each(n, |k| area(&k.to_string(), "", &stated(1, of("External")))), &stated(n, of("Combined")))
    }),
    ("parts of a line", |n| {
        let parts = listed("of_which", n, |k| format!("(name:\"o{k}\",amounts:[3,1])"));
        areas("", &area("", &line("last", &parts), &stated(1, |k| total(k, &parts))))
    }),
    ("price levels of lines", |n| {
        areas("", &area("", &each(n, |k| line("of it", &format!("price_level:\"p{k}\""))), ""))
    }),
];

fn each(count: usize, entry: impl Fn(usize) -> String) -> String {
    let mut all = String::new();
    (0..count).for_each(|place| write!(all, "{},", entry(place)).unwrap_or_default());
    all
}

fn listed(field: &str, count: usize, entry: impl Fn(usize) -> String) -> String {
    format!("{field}:[{}],", each(count, entry))
}

fn line(name: &str, fields: &str) -> String {
    format!("(name:\"{name}\",amounts:[1,2],{fields})")
}

fn area(name: &str, lines: &str, fields: &str) -> String {
    format!("(name:\"area {name}\",initiatives:[{lines}],{fields})")
}

fn total(amount: usize, fields: &str) -> String {
    format!("(amounts:[{amount},2],{fields})")
}

fn stated(count: usize, entry: impl Fn(usize) -> String) -> String {
    listed("stated", count, entry)
}

fn documents(count: usize) -> String {
    listed("documents", count, |k| format!("(id:\"{k}\",title:\"T{k}\",url:\"https://a.dk/{k}\",date:\"2020-01-01\")"))
}

fn nested(deep: usize) -> String {
    let inner = if deep == 1 { String::new() } else { nested(deep - 1) };
    area(&deep.to_string(), &line("in it", ""), &format!("{}areas:[{inner}]", stated(1, |_| total(1, ""))))
}

/// A dataset of two years.
fn whole(fields: &str, areas: &str, stated: &str) -> String {
    format!("(title:\"T\",unit:(currency:\"DKK\"),years:[2020,2021],{fields}areas:[{areas}],{stated})")
}

fn areas(fields: &str, areas: &str) -> String {
    whole(fields, areas, "")
}

/// A dataset of so many columns, with a line of one cell in each, and a total of its area and of all where it has a cell.
fn columns(fields: &str, count: usize, cell: &str, total: &str) -> String {
    let row = |cell: &str| format!("amounts:[{}]", each(count, |_| cell.to_owned()));
    let totals = if total.is_empty() { String::new() } else { format!("stated:[({})],", row(total)) };
    let area = area("", &format!("(name:\"last\",{})", row(cell)), &totals);
    format!("(title:\"T\",unit:(currency:\"DKK\"),{fields}areas:[{area}],{totals})")
}
