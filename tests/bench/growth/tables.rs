//! The tables whose import is measured, each of so many rows or columns of one kind.

use std::fmt::Display;

/// The name of a kind of row or column, and a text with so many of them.
type Table = (&'static str, fn(usize) -> String);

/// All of them.
pub const TABLES: [Table; 14] = [
    ("rows", |count| table("Area,Item,2023", count, |place| format!("A{},x{place},{place}", place % 50))),
    ("areas", |count| table("Area,Item,2023", count, |place| format!("A{place},x,{place}"))),
    ("rows of one line", |count| table("Item,2023", count, |place| format!("x,{place}"))),
    ("years of a line", |count| table("Item,Year,Amount", count, |place| format!("x,{},{place}", 1000 + place))),
    ("measures of a line", |count| {
        table("Item,Year,Measure,Amount", count, |place| format!("x,2023,m{place},{place}"))
    }),
    ("notes of one line", |count| table("Item,2023,Note", count, |place| format!("x,{place},n{place}"))),
    ("programmes", |count| table("Item,Funding,2023", count, |place| format!("x{place},F{place},{place}"))),
    ("codes", |count| table("Code,Item,2023", count, |place| format!("{place:07},x{place},{place}"))),
    ("headings between rows", |count| table("Item,2023", count, |place| format!("H{place},\nx{place},{place}"))),
    ("totals of areas", |count| {
        table("Area,Item,2023", count, |place| format!("A{place},x,{place}\nA{place},Total,{place}"))
    }),
    ("totals of one area", |count| table("Item,2023", count, |place| format!("H,\nx{place},{place}\nTotal,{place}"))),
    ("parts of one line", |count| table("Item,2023\nx,1", count, |place| format!("of which p{place},{place}"))),
    ("cells that are no amount", |count| table("Item,2023\nx,1", count, |place| format!("y{place},abc{place}"))),
    ("columns", |count| {
        let columns = |cell: fn(usize) -> String| (0..count / 4).map(cell).collect::<Vec<_>>().join(",");
        format!(
            "Item,{}\nx,{}\n",
            columns(|place| format!("{} budget", 1000 + place)),
            columns(|place| place.to_string())
        )
    }),
];

fn table<T: Display>(headings: &str, count: usize, row: impl Fn(usize) -> T) -> String {
    std::iter::once(headings.to_owned())
        .chain((0..count).map(|place| row(place).to_string()))
        .collect::<Vec<_>>()
        .join("\n")
}
