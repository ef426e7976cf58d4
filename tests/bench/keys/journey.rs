//! The keys that are measured: every one of them, in each place where it may cost something else, and then some that come as
//! they come. It ends with the file read again, folded and marked as at the beginning.

/// Keys by the place where they are pressed. Nothing is left over from one place to the next but what the words say.
const PLACES: &[(&str, &str)] = &[
    ("folded", "Down Up PgDn PgUp Ctrl-d Ctrl-u End Home J K Right Down Down Left Left Space Space m M M"),
    ("folded", ", . 1 2 3 0 2 b B i e c Tab Tab Tab v v v ! . , i c ! y Y o q ? q L q z"),
    ("folded", "+ - + - Enter + y Y m M Backspace"),
    ("all open", "+ Down Up PgDn PgUp Ctrl-d Ctrl-u End K K J J Up Left Left Right Right Enter Esc Home n N"),
    ("all open", "click wheel scrollbar click wheel 80x24 60x15 40x10 120x40"),
    ("all open", "End , . 0 2 b B B b i e c Tab Tab Tab v v v ! . 1 2 e c ! u Ctrl-r u F2 F2 y Y"),
    ("all open", "K m m Space Space Right V Down PgDn V M M A y L PgDn End y Y q M M A M"),
    ("all open, the end marked", "Home V End V M V End A M End Enter Esc - + o q ? PgDn q L q"),
    ("finding, all open", "/ i n d s a t s Backspace Ctrl-w Esc / f o r Enter y Y n N , 2 e c ! ! m M A M F2 F2 Esc"),
    (
        "finding, all open",
        "/ b u d g e t Space 2 0 1 8 Enter s S S s s s s u u u u u Esc / f o r Space > 3 9 9 Enter p p p p Esc u u Ctrl-r",
    ),
    ("finding, all open", "/ x Enter Esc / f o l k e s k o h l e n Enter 1 2 Esc"),
    ("finding, all open", "/ k i l d e : s a t s Enter - + 1 2 e i c Esc"),
    ("folded", "- / f Esc / f o r Enter Esc"),
    ("sorted, folded", "s Down S S s S s s S s"),
    ("sorted, all open", "+ s , 2 i c ! ! Down End A M S s b b B s s S s Down 1 2 F2 F2 s"),
    ("grouped, folded", "p Down Right Down m M Left s S 1 2 e c ! ! y Y Enter Esc - p Right y m M Home p"),
    ("ungrouped", "End Home Down , 2 i c ! ! A M s S 1 2 s s s s / f o r Enter Esc y Y V End V M Home p"),
    ("grouped, all open", "p + End K J m M A M , 2 e c s S s s s s / s a t s Enter Esc y Y - + p + End K m M i c p p"),
    ("does it add up?", "a Down PgDn End Home s S s s S ! s s s S End y Y ! End Enter Home a a a F2 F2 80x24 120x40 q"),
    ("diagrams", "- Home d Down PgDn End Home , 2 0 2 i c y Y F2 F2 ! ! d Down PgDn End Home J K y d , 2 e c y d"),
    ("diagrams", "Down Enter d d d d Backspace + / f o r Enter d d d d Esc s d d d d s s s s p d d d d p d d d d p p"),
    ("palette", ": Down PgDn a r e a Backspace Backspace Backspace Backspace Esc"),
    ("palette", ": a r e a Space s k o l e Down Backspace Backspace Backspace Tab Backspace Backspace Enter"),
    ("palette", ": a r e a Space x q Enter Ctrl-u y e a r Space 2 Tab Enter : s o r t Down Enter s s s s"),
    ("palette", "+ : a r e a Space v e j Enter : a r e a Space Ctrl-w Esc : e x p o r t Space o u t . c s v Enter Esc"),
    ("palette", "! : e x p o r t Space o u t . c s v Enter Esc ! / f o r Enter : a r e a Space v e j Enter Esc Esc"),
    ("a warning", "- Home a End Enter Down PgDn End Home wheel click , 2 F2 F2 y Enter a Enter F5 Esc q q - Home"),
    ("all open, the end chosen", "+ End F5"),
    ("does it add up?", "- Home a End F5 q"),
    ("anywhere", ""),
];

/// Keys that may come after one another.
const ANY: &[&str] = &[
    "Down",
    "Up",
    "PgDn",
    "PgUp",
    "End",
    "Home",
    "J",
    "K",
    "Right",
    "Left",
    "Space",
    "+",
    "-",
    "Enter",
    "Backspace",
    ",",
    ".",
    "1",
    "2",
    "0",
    "b",
    "v",
    "i",
    "e",
    "c",
    "Tab",
    "n",
    "N",
    "!",
    "s",
    "S",
    "p",
    "u",
    "Ctrl-r",
    "m",
    "A",
    "V",
    "L",
    "M",
    "y",
    "Y",
    "a",
    "d",
    "o",
    "F2",
    "/ f o r Enter",
    "/ b u d Enter",
    "Esc",
    "Esc",
    "60x15",
    "120x40",
];

/// The number of keys in any order.
const MANY: usize = 120;

/// Each key with its place.
pub fn journey() -> Vec<(&'static str, String)> {
    let words = |words: &str| words.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let places = PLACES.iter().flat_map(|&(place, keys)| words(keys).into_iter().map(move |key| (place, key)));
    // The same in every round.
    let mut chance = 42_u64;
    let any = (0..MANY).flat_map(|_| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let place = usize::try_from((chance >> 33) % ANY.len() as u64).unwrap_or(0);
        words(ANY[place]).into_iter().map(|key| ("anywhere", key))
    });
    places.chain(any).chain(words("Esc Esc Esc Esc Esc Home - F5").into_iter().map(|key| ("anywhere", key))).collect()
}
