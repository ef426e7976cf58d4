//! Files of roles: what the columns of a table are, by their headings, and how its numbers are written, so that the next file of the
//! same form is read so.

use std::{collections::HashSet, io, io::Write};

use ron::{Options, extensions::Extensions, ser::PrettyConfig};
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap as _};

use crate::format::{
    problem::{Mistake, Problem},
    ron::{
        shapes::raw::{Raw, RawList},
        syntax,
        values::{Lines, Values},
    },
    source::Source,
    table::{
        number::DecimalMark,
        said::{Said, SaidRole},
        treatment::{Noise, Revenue, Sums, Treatment},
        wishes::Wishes,
    },
};

/// The end of the name of a file of roles.
pub const ENDING: &str = ".roles.ron";

/// The fields of a file of roles.
#[derive(Debug, Deserialize)]
#[serde(rename = "Roles", deny_unknown_fields)]
struct RolesShape<'a> {
    #[serde(borrow)]
    roles: Raw<'a>,
    decimal: Option<DecimalMark>,
    #[serde(default)]
    funding_in_parentheses: bool,
    sheet: Option<Raw<'a>>,
    title: Option<Raw<'a>>,
    year: Option<Raw<'a>>,
    external: Option<RawList<'a>>,
    aliases: Option<Raw<'a>>,
    noise: Option<Noise>,
    revenue: Option<Revenue>,
    sums: Option<Sums>,
}

/// The same as they are written: those that say nothing are left out.
#[derive(Serialize)]
struct WrittenRoles<'a> {
    #[serde(serialize_with = "in_order")]
    roles: &'a [(String, SaidRole)],
    #[serde(skip_serializing_if = "Option::is_none")]
    decimal: Option<DecimalMark>,
    #[serde(skip_serializing_if = "is_not_said")]
    funding_in_parentheses: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    external: &'a [String],
    #[serde(skip_serializing_if = "<[(String, String)]>::is_empty", serialize_with = "in_order")]
    aliases: &'a [(String, String)],
    #[serde(skip_serializing_if = "Option::is_none")]
    noise: Option<Noise>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revenue: Option<Revenue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sums: Option<Sums>,
}

/// Reads a file of roles.
///
/// # Errors
/// The first mistake in it.
pub fn read(source: Source<'_>) -> Result<Wishes, Mistake> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let shape: RolesShape<'_> = options.from_str(source.text()).map_err(|error| syntax::mistake(source, error))?;
    let values = Values::new(source, None);
    let roles = entries(&values, shape.roles, |role| values.parsed::<SaidRole>(role.0))?;
    let aliases = shape.aliases.map_or(Ok(Vec::new()), |map| {
        entries(&values, map, |name| values.text(name, Lines::One).map(std::borrow::Cow::into_owned))
    })?;
    let external = values.texts(shape.external, Lines::One)?;
    Ok(Wishes {
        said: Said { roles, mark: shape.decimal, sources_in_parentheses: shape.funding_in_parentheses },
        sheet: values.optional(shape.sheet, Lines::One)?,
        title: values.optional(shape.title, Lines::One)?,
        year: shape.year.map(|year| values.label(year).map(std::borrow::Cow::into_owned)).transpose()?,
        external: external.into_iter().map(std::borrow::Cow::into_owned).collect(),
        aliases,
        treatment: Treatment { noise: shape.noise, revenue: shape.revenue, sums: shape.sums },
    })
}

/// The entries of a map in their order, each key once.
fn entries<'a, T>(
    values: &Values<'a>,
    map: Raw<'a>,
    value: impl Fn(Raw<'a>) -> Result<T, Mistake>,
) -> Result<Vec<(String, T)>, Mistake> {
    let mut known = HashSet::new();
    let mut entries = Vec::new();
    for (key, raw) in values.map(map.0)? {
        // A heading may have nothing in it that can be seen.
        let name = values.text(key, Lines::Many)?.into_owned();
        if !known.insert(name.clone()) {
            return Err(values.mistake(key.0, Problem::DuplicateKey(name)));
        }
        entries.push((name, value(raw)?));
    }
    Ok(entries)
}

/// Writes a file of roles.
///
/// # Errors
/// An error of the writer.
pub fn write(wishes: &Wishes, out: &mut impl Write) -> io::Result<()> {
    let Wishes { said, sheet, title, year, external, aliases, treatment } = wishes;
    let written = WrittenRoles {
        roles: &said.roles,
        decimal: said.mark,
        funding_in_parentheses: said.sources_in_parentheses,
        sheet: sheet.as_deref(),
        title: title.as_deref(),
        year: year.as_deref(),
        external,
        aliases,
        noise: treatment.noise,
        revenue: treatment.revenue,
        sums: treatment.sums,
    };
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let layout = PrettyConfig::new().new_line("\n").struct_names(false);
    let text = options.to_string_pretty(&written, layout).map_err(io::Error::other)?;
    writeln!(out, "{text}")
}

/// Writes pairs as a map in their order.
fn in_order<S: Serializer, T: Serialize>(pairs: &&[(String, T)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(pairs.len()))?;
    for (key, value) in *pairs {
        map.serialize_entry(key, value)?;
    }
    map.end()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
fn is_not_said(said: &bool) -> bool {
    !said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_read_as_they_were_written() {
        let roles = SaidRole::ALL
            .into_iter()
            .chain([SaidRole::AmountOf { year: "2015".to_owned(), measure: "plan".to_owned() }]);
        let roles = roles.enumerate().map(|(place, role)| (format!("\"column\" {place}\\"), role)).collect();
        let wishes = Wishes {
            said: Said { roles, mark: Some(DecimalMark::Comma), sources_in_parentheses: true },
            sheet: Some("Budget".to_owned()),
            title: Some("Byen".to_owned()),
            year: Some("2024".to_owned()),
            external: vec!["3".to_owned()],
            treatment: Treatment {
                noise: Some(Noise::Rounded),
                revenue: Some(Revenue::Negative),
                sums: Some(Sums::Lines),
            },
            aliases: vec![("Kids".to_owned(), "Children".to_owned())],
        };
        for wishes in [wishes, Wishes::default()] {
            let mut text = Vec::new();
            write(&wishes, &mut text).unwrap();
            let text = String::from_utf8(text).unwrap();
            assert_eq!(read(Source::new(&text)).unwrap(), wishes, "{text}");
        }
    }

    #[test]
    fn a_mistake_has_its_place() {
        let place = |text| read(Source::new(text)).unwrap_err();
        let twice = place("(roles: {\n  \"a\": Area,\n  \"a\": Note,\n})");
        assert_eq!((twice.place.to_string().as_str(), twice.problem), ("3:3", Problem::DuplicateKey("a".to_owned())));
        let unknown = place("(roles: {\n  \"a\": Arae,\n})");
        assert_eq!(unknown.place.to_string(), "2:8");
        assert!(matches!(unknown.problem, Problem::UnknownChoice { .. }), "{unknown:?}");
        assert!(matches!(place("(roles: {}, colour: 3)").problem, Problem::UnknownField { .. }));
    }
}
