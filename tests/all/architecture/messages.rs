//! Every message of the program is said somewhere: a message that no code fills is a leftover.

use std::collections::BTreeSet;

use indsats::locale::Message;

use super::{assert_none, sources};

/// The names after `Message::` in the code of a file, without its comments and its tests.
fn said(text: &str) -> impl Iterator<Item = &str> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = lines.flat_map(|line| line.split("Message::").skip(1));
    names.map(|name| name.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default())
}

#[test]
fn every_message_is_used() {
    let sources = sources();
    let said: BTreeSet<&str> =
        sources.iter().filter(|(module, _)| *module != "locale::message").flat_map(|(_, text)| said(text)).collect();
    let unused = Message::ALL.iter().map(|message| format!("{message:?}")).filter(|name| !said.contains(name.as_str()));
    assert_none(&unused.map(|name| format!("no code says Message::{name}")).collect::<Vec<_>>());
}

#[test]
fn only_code_says_a_message() {
    let text = "// Message::Comment\nf(Message::Year, Message::Money)\n#[cfg(test)]\nmod tests { Message::Tested }";
    assert_eq!(said(text).collect::<Vec<_>>(), ["Year", "Money"]);
}
