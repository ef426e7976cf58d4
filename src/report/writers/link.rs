//! Links of a terminal: an address in a text can be opened from there. The address is what is shown, so that a link never
//! leads anywhere else.

use crate::model::dataset::Dataset;

/// The addresses of the documents that can be linked to, the longest first.
pub fn addresses(dataset: &Dataset) -> Vec<&str> {
    let documents = dataset.about().documents.iter();
    let mut addresses: Vec<&str> =
        documents.filter_map(|document| document.url.as_deref()).filter(|address| can_be_linked(address)).collect();
    addresses.sort_unstable_by_key(|address| std::cmp::Reverse(address.len()));
    addresses
}

/// An address as a link to itself (OSC 8), where it can be one.
pub fn of(address: &str) -> String {
    if can_be_linked(address) { format!("\x1b]8;;{address}\x1b\\{address}\x1b]8;;\x1b\\") } else { address.to_owned() }
}

/// The text with links in place of the addresses in it.
pub fn linked(text: &str, addresses: &[&str]) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if let Some(address) = addresses.iter().find(|address| rest.starts_with(**address)) {
            written.push_str(&of(address));
            rest = &rest[address.len()..];
        } else {
            written.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    written
}

/// Returns `true` for an address on the web of plain signs alone: a control character would end the escape sequence, and
/// what follows would be a command to the terminal.
pub fn can_be_linked(address: &str) -> bool {
    let of_the_web = ["https://", "http://"].iter().any(|start| address.starts_with(start));
    of_the_web && address.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_link_to_itself_and_all_else_stays() {
        let link = |address: &str| format!("\x1b]8;;{address}\x1b\\{address}\x1b]8;;\x1b\\");
        let (page, site) = ("https://a.dk/svar.pdf", "https://a.dk/");
        assert_eq!(linked("æ", &[page]), "æ");
        let text = format!("brevet, {page}; {site})");
        assert_eq!(linked(&text, &[page, site]), format!("brevet, {}; {})", link(page), link(site)));
        assert_eq!(linked(&text, &[]), text);
    }

    #[test]
    fn only_plain_addresses_on_the_web_are_linked_to() {
        for address in ["https://a.dk/b?c=d&e#f", "http://a.dk/%C3%A6"] {
            assert_ne!(of(address), address);
        }
        for address in [
            "file:///etc/passwd",
            "javascript:x",
            "https://a.dk/\u{1b}\\x",
            "https://a.dk/æ",
            "https://a.dk/b c",
            "https://a.dk/\u{9c}",
            "https://a.dk/\u{7}",
        ] {
            assert_eq!(of(address), address);
        }
    }
}
