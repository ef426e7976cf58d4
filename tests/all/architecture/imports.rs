//! The paths in a source file, in `use` lines and inline alike, and the files that they lead to. Comments, literals and the
//! tests at the end of a file are left out.

use super::Sources;

/// A path that leads to another file.
pub struct Import<'a> {
    pub to: &'a str,
    written: Written<'a>,
}

/// A path as it is written, with groups written out.
pub struct Written<'a> {
    pub segments: Vec<&'a str>,
    text: &'a str,
    at: usize,
}

impl Import<'_> {
    pub fn in_file(&self, module: &str) -> String {
        self.written.in_file(module)
    }
}

impl Written<'_> {
    /// The file, the number of the line, and the line.
    pub fn in_file(&self, module: &str) -> String {
        let number = self.text[..self.at].matches('\n').count();
        let line = self.text.lines().nth(number).unwrap().trim();
        format!("src/{}.rs:{}: {line}", module.replace("::", "/"), number + 1)
    }
}

/// The imports of a file, in the order in which they are written.
pub fn imports<'a>(module: &str, text: &'a str, sources: &'a Sources) -> Vec<Import<'a>> {
    let lead = |written: Written<'a>| {
        let mut path = absolute(module, &written.segments, sources)?;
        let (to, _) = loop {
            match sources.get_key_value(&path) {
                Some(found) => break found,
                None => path.truncate(path.rfind("::")?),
            }
        };
        (to != module).then_some(Import { to, written })
    };
    paths(text).into_iter().filter_map(lead).collect()
}

/// The paths of a file that lead out of the program, and those that begin with a name of its own.
pub fn foreign(text: &str) -> Vec<Written<'_>> {
    let paths = paths(text).into_iter();
    paths.filter(|path| !matches!(path.segments[0], "crate" | "super" | "self" | "indsats")).collect()
}

/// The module path that a path stands for in a module; `None` where it leads out of the program.
fn absolute(module: &str, segments: &[&str], sources: &Sources) -> Option<String> {
    let mut path: Vec<&str> = module.split("::").collect();
    let mut rest = segments;
    match rest[0] {
        "crate" | "indsats" => (path, rest) = (Vec::new(), &rest[1..]),
        "self" | "super" => {}
        child if sources.contains_key(&format!("{module}::{child}")) => {}
        _ => return None,
    }
    while let Some((&first @ ("self" | "super"), others)) = rest.split_first() {
        if first == "super" {
            path.pop();
        }
        rest = others;
    }
    path.extend(rest);
    Some(path.join("::"))
}

/// All paths of two and more names.
fn paths(text: &str) -> Vec<Written<'_>> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let tokens = tokens(code);
    let mut paths = Vec::new();
    let mut next = 0;
    while next < tokens.len() {
        if is_name(tokens[next].1) && (next == 0 || tokens[next - 1].1 != ".") {
            next = follow(&tokens, next, &[], &mut |at, segments| paths.push(Written { segments, text, at }));
        } else {
            next += 1;
        }
    }
    paths
}

/// Follows one path from a token on, into its groups, and returns the token behind it.
fn follow<'a>(
    tokens: &[(usize, &'a str)],
    mut next: usize,
    prefix: &[&'a str],
    found: &mut dyn FnMut(usize, Vec<&'a str>),
) -> usize {
    let mut segments = prefix.to_vec();
    let is = |place: usize, text: &str| tokens.get(place).is_some_and(|(_, token)| *token == text);
    let at = tokens[next].0;
    loop {
        if is(next, "{") {
            next += 1;
            while next < tokens.len() && !is(next, "}") {
                next = if is_name(tokens[next].1) { follow(tokens, next, &segments, found) } else { next + 1 };
            }
            return next + 1;
        }
        if !tokens.get(next).is_some_and(|(_, token)| is_name(token)) {
            break;
        }
        segments.push(tokens[next].1);
        next += 1;
        if !is(next, "::") {
            break;
        }
        next += 1;
    }
    // In a group, `a as b` is a name and two words that are none.
    if !prefix.is_empty() && is(next, "as") {
        next += 2;
    }
    if segments.len() > 1 || !prefix.is_empty() {
        found(at, segments);
    }
    next
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// Names, `::` and single signs with their places; comments and literals left out.
fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = code[at..].chars().next() {
        let rest = &code[at..];
        if let Some(length) = comment(rest).or_else(|| literal(rest)) {
            at += length;
            continue;
        }
        let is_part_of_name = |sign: char| sign.is_alphanumeric() || sign == '_';
        let length = if is_part_of_name(first) {
            rest.find(|next| !is_part_of_name(next)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        if !first.is_whitespace() {
            tokens.push((at, &rest[..length]));
        }
        at += length;
    }
    tokens
}

/// The length of the comment at the beginning.
fn comment(rest: &str) -> Option<usize> {
    rest.starts_with("//").then(|| rest.find('\n').unwrap_or(rest.len()))
}

/// The length of the text or the character at the beginning.
fn literal(rest: &str) -> Option<usize> {
    if let Some(raw) = rest.strip_prefix('r') {
        let signs = raw.len() - raw.trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(signs));
        let text = raw[signs..].strip_prefix('"')?;
        return Some(1 + signs + 1 + text.find(&end)? + end.len());
    }
    if let Some(escaped) = rest.strip_prefix("'\\") {
        return Some(2 + 1 + escaped[1..].find('\'')? + 1);
    }
    if let Some(character) = rest.strip_prefix('\'') {
        let length = character.chars().next()?.len_utf8();
        // Otherwise a lifetime.
        return character[length..].starts_with('\'').then_some(length + 2);
    }
    let mut signs = rest.strip_prefix('"')?.char_indices();
    while let Some((place, sign)) = signs.next() {
        match sign {
            '\\' => _ = signs.next(),
            '"' => return Some(1 + place + 1),
            _ => {}
        }
    }
    None
}
