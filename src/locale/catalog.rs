//! The texts of one language, read from its `.ftl` file. Nothing else knows Fluent. `message` lists the messages, `value`
//! has the values of their variables.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::locale::{language::Language, number, per_language::PerLanguage, value::Value};

/// The messages of one language.
pub(super) struct Catalog(FluentBundle<FluentResource>);

impl Catalog {
    /// The messages of a language, read from its file the first time.
    pub(super) fn of(language: Language) -> &'static Self {
        static CATALOGS: PerLanguage<Catalog> = PerLanguage::new();
        CATALOGS.get_or_make(language, |language| Self::read(language, source(language)))
    }

    /// Reads messages from the text of a file. A message that cannot be read is left out and shows as its id, so that a
    /// mistake costs one text and not the program. The tests below let no such mistake into the files of this program.
    pub(super) fn read(language: Language, source: &str) -> Self {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = FluentBundle::new_concurrent(language.code().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Danish => |value, _| count(Language::Danish, value),
            Language::English => |value, _| count(Language::English, value),
        }));
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// The message of this id with its variables filled in, or the id where there is none.
    pub(super) fn fill(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(id, values).unwrap_or_else(|| id.to_owned())
    }

    /// The other words of a message, its attribute `also`, parted by commas.
    pub(super) fn also(&self, id: &str) -> Vec<String> {
        let Some(also) = self.0.get_message(id).and_then(|message| message.get_attribute("also")) else {
            return Vec::new();
        };
        let words = self.0.format_pattern(also.value(), None, &mut Vec::new());
        words.split(',').map(|word| word.trim().to_owned()).collect()
    }

    /// The message of this id, where there is one.
    pub(super) fn find(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.0.get_message(id)?.value()?;
        let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, fluent(value))).collect();
        // An error leaves its mark in the text, as `{$count}`.
        Some(self.0.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}

/// The file of a language.
fn source(language: Language) -> &'static str {
    match language {
        Language::Danish => include_str!("../../assets/locales/da.ftl"),
        Language::English => include_str!("../../assets/locales/en.ftl"),
    }
}

fn fluent<'a>(value: &'a Value<'_>) -> FluentValue<'a> {
    match value {
        Value::Text(text) => text.as_ref().into(),
        Value::Count(count) => (*count).into(),
    }
}

/// Fluent itself writes `12345`.
fn count(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number::grouped(language, &number.as_string())
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::{
        ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
        parser,
    };

    use super::*;
    use crate::locale::message::Message;

    /// The variables of each message in a file, by the message's id. No file may hold anything but messages with a text, and
    /// perhaps other words of them in `also`, and comments.
    fn messages(source: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        let mut messages = BTreeMap::new();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let mut variables = BTreeSet::new();
                    for attribute in message.attributes {
                        assert_eq!(attribute.id.name, "also", "of {id}");
                        in_pattern(&attribute.value, &mut variables);
                        assert!(variables.is_empty(), "{id}");
                    }
                    in_pattern(&message.value.unwrap_or_else(|| panic!("{id} has no text")), &mut variables);
                    assert!(messages.insert(id, variables).is_none(), "{id} is there twice");
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Term(term) => panic!("-{} is a term", term.id.name),
                Entry::Junk { content } => panic!("{content}"),
            }
        }
        messages
    }

    fn in_pattern<'s>(pattern: &Pattern<&'s str>, variables: &mut BTreeSet<&'s str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                in_expression(expression, variables);
            }
        }
    }

    fn in_expression<'s>(expression: &Expression<&'s str>, variables: &mut BTreeSet<&'s str>) {
        match expression {
            Expression::Inline(inline) => in_inline(inline, variables),
            Expression::Select { selector, variants } => {
                in_inline(selector, variables);
                for variant in variants {
                    in_pattern(&variant.value, variables);
                }
            }
        }
    }

    fn in_inline<'s>(inline: &InlineExpression<&'s str>, variables: &mut BTreeSet<&'s str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                variables.insert(id.name);
            }
            InlineExpression::Placeable { expression } => in_expression(expression, variables),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            other => panic!("{other:?} is more than the catalog provides for"),
        }
    }

    #[test]
    fn every_language_has_each_message_with_its_variables_and_no_others() {
        let declared: BTreeMap<_, BTreeSet<_>> =
            Message::ALL.iter().map(|message| (message.id(), message.variables().iter().copied().collect())).collect();
        for language in Language::ALL {
            let written = messages(source(language));
            let code = language.code();
            for (id, variables) in &declared {
                let Some(used) = written.get(id) else { panic!("{code}.ftl lacks {id}") };
                assert_eq!(used, variables, "the variables of {id} in {code}.ftl, and in message.rs");
            }
            for id in written.keys() {
                assert!(declared.contains_key(id), "{id} of {code}.ftl is not in message.rs");
            }
        }
    }

    /// The heading over each message, by the message's id. `heading` and `id` read a line, if it has one.
    fn headings<'s>(
        text: &'s str,
        heading: impl Fn(&'s str) -> Option<&'s str>,
        id: impl Fn(&'s str) -> Option<&'s str>,
    ) -> BTreeMap<&'s str, &'s str> {
        let mut above = "";
        let mut headings = BTreeMap::new();
        for line in text.lines() {
            above = heading(line).unwrap_or(above);
            headings.extend(id(line).map(|id| (id, above)));
        }
        headings
    }

    #[test]
    fn every_message_has_the_same_heading_in_the_list_and_in_each_language() {
        let list = include_str!("message.rs").split_once("\nmessages! {").unwrap().1.split_once("\n}\n").unwrap().0;
        let listed = headings(
            list,
            |line| line.strip_prefix("    // "),
            |line| line.split_once("=> \"")?.1.split_once('"').map(|(id, _)| id),
        );
        assert_eq!(listed.len(), Message::ALL.len());
        for language in Language::ALL {
            let written = headings(
                source(language),
                |line| line.strip_prefix("## "),
                |line| line.split_once(" =").map(|(id, _)| id).filter(|id| !id.starts_with([' ', '#'])),
            );
            let elsewhere = written.iter().filter(|(id, heading)| listed.get(*id) != Some(heading)).collect::<Vec<_>>();
            assert!(elsewhere.is_empty(), "under another heading in {}.ftl: {elsewhere:?}", language.code());
        }
    }

    #[test]
    fn a_message_has_other_words_in_every_language_or_in_none() {
        for message in Message::ALL {
            let [danish, english] = Language::ALL.map(|language| Catalog::of(language).also(message.id()));
            assert_eq!(danish.is_empty(), english.is_empty(), "{message:?}");
            assert!(danish.iter().chain(&english).all(|word| !word.is_empty()), "{message:?}");
        }
        let catalog = Catalog::read(Language::English, "quit = Quit\n    .also = leave, log off");
        assert_eq!(catalog.also("quit"), ["leave", "log off"]);
        assert_eq!(catalog.fill("quit", &[]), "Quit");
    }

    #[test]
    fn a_message_that_is_missing_shows_its_id() {
        let catalog = Catalog::read(Language::Danish, "");
        assert_eq!(catalog.fill("help-title", &[]), "help-title");
    }

    #[test]
    fn a_broken_line_costs_only_its_own_message() {
        let catalog = Catalog::read(Language::Danish, "help-title = { $\nerror-title = Fejl\n");
        assert_eq!(catalog.fill("help-title", &[]), "help-title");
        assert_eq!(catalog.fill("error-title", &[]), "Fejl");
    }

    #[test]
    fn a_value_that_is_missing_is_seen() {
        let catalog = Catalog::read(Language::English, "rows = { $count } rows");
        assert_eq!(catalog.fill("rows", &[]), "{$count} rows");
    }
}
