//! Words of headings, and what each says of its column. All are in small letters.

use crate::format::table::vocabulary::words::words;

/// A hint that the words of a heading give of its column.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Hint {
    /// A heading with lines under it.
    Area,
    /// A line of the budget.
    Initiative,
    /// The programme or decision that pays.
    Funding,
    /// Whose money it is.
    Financing,
    /// Another way to sort lines.
    Class,
    /// A remark or a source.
    Note,
    /// A number that stands for a name.
    Code,
    /// A place in an order or on a map, a version, a count, a price: a number that is no amount and stands for no name.
    Order,
    /// A part of a year.
    Month,
    /// A year.
    Year,
    /// The name of the figure of a year.
    Measure,
    /// An amount.
    Amount,
    /// A share of other amounts.
    PerCent,
}

/// The hints in the order in which they are tried: a "fund code" is a code, a "source table" a note.
const HINTS: [(Hint, &str); 13] = [
    (
        Hint::PerCent,
        "% percent percentage procent prozent pct share andel anteil rate quote sats satz taux tasa porcentaje percentuale \
         procento procenta",
    ),
    (
        Hint::Order,
        "order sort rækkefølge reihenfolge lfd index ver latitude longitude lat lon lng amendment qty quantity antal anzahl \
         menge fte ftes headcount årsværk årsverk price pris preis prix precio",
    ),
    (Hint::Month, "month months måned maaned monat mois mes mese maand quarter kvartal quartal trimestre trimester"),
    (
        Hint::Note,
        "note notes comment comments bemærkning bemærkninger anmærkning url link source remark remarks anmerkung \
         bemerkung observaciones observations comentarios poznámka uwagi www website web",
    ),
    (
        Hint::Code,
        "code codes id nr no number nummer kode kontonr key schlüssel código codigo cod clave kód kod numéro numero element \
         center centre num identifier uri",
    ),
    (Hint::Financing, "financing financed finansieret internal external egne eksterne"),
    (Hint::Measure, "measure version phase fase stage scenario"),
    (Hint::Year, "year år jahr ar année annee exercice jaar period periode budgetår año ano ejercicio anno rok"),
    (Hint::Funding, "fund funds funding finansiering finansieringskilde kilde pulje grant fonds förderung"),
    (
        Hint::Class,
        "type kind category art arter klasse class economic object nature standardkonto district region status \
         direction flow distrikt bydel kategorie catégorie categoría tipo typ druh richtung sens",
    ),
    (
        Hint::Amount,
        "amount beløb betrag value mio kr kroner budget total cost costs sum belopp montant eur usd gbp dkk omkostninger paid spent \
         spend importe monto presupuesto crédito credito crédits modificado devengado pagado ejercido obligaciones \
         previsiones orçamento orcamento orçado orcado orçada orcada realizado realizada arrecadado arrecadada recaudado dotação dotacao valor liquidado empenhado pago rozpočet rozpočtu částka kwota wykonanie \
         bedrag importo stanziamento kosten erlöse umsatz beløp budsjett betalt сума сумма буџет бюджет",
    ),
    (
        Hint::Initiative,
        "initiative indsats initiativ description item project projekt line formål purpose underkonto maßnahme \
         aktivitet titel title descripción descripcion descrição \
         activité activite projet projeto proyecto operation vorhaben anslag",
    ),
    (
        Hint::Area,
        "area område department ministry paragraf agency portfolio division bereich bezirk forvaltning udvalg sector \
         sektor country state service directorate direktion hovedområde aktivitetsområde kapitel amt dezernat \
         organisation program programme outcome utgiftsområde avdeling ministère ministerio ministerstvo",
    ),
];

/// A hint that the words of a heading give of its column.
pub fn hints(heading: &str) -> Vec<Hint> {
    let words: Vec<String> = words(heading).collect();
    let says = |known: &str| {
        let is_known = |word: &str| known.split_ascii_whitespace().any(|known| known == word);
        let is_said = |(place, word): (usize, &String)| {
            // "Paid in the month" in Portuguese has the "no" of numbers.
            let is_between = word == "no" && place > 0 && place + 1 < words.len();
            is_known(word) && !is_between || word.contains('%') && is_known("%") || is_compound(word, known)
        };
        words.iter().enumerate().any(is_said)
    };
    HINTS.iter().filter(|(_, known)| says(known)).map(|(hint, _)| *hint).collect()
}

/// Returns `true` if a word ends with one for amounts: "Gesamtbetrag", "tilskudsbeløb".
fn is_compound(word: &str, known: &str) -> bool {
    const ENDS: [&str; 7] = ["amount", "beløb", "betrag", "belopp", "bedrag", "kosten", "omkostninger"];
    ENDS.iter().any(|end| word.ends_with(end) && known.split_ascii_whitespace().any(|known| known == *end))
}

/// Returns `true` if a heading calls what is numbered in a budget: "Konto", "Kapitel".
pub fn calls_accounts(heading: &str) -> bool {
    const WORDS: [&str; 24] = [
        "account", "accounts", "konto", "kap", "kapitel", "chapter", "compte", "cuenta", "capitolo", "conto", "účet",
        "položka", "post", "posten", "pos", "position", "object", "plz", "zip", "postcode", "phone", "ein", "cvr",
        "cnpj",
    ];
    words(heading).any(|word| WORDS.contains(&word.as_str()))
}

/// Returns `true` if a heading has all words of another one, and more.
pub fn is_called_after(heading: &str, other: &str) -> bool {
    let (own, others): (Vec<String>, Vec<String>) = (words(heading).collect(), words(other).collect());
    !others.is_empty() && own.len() > others.len() && others.iter().all(|word| own.contains(word))
}

/// Returns `true` if a heading is a month or a quarter: "Jan", "Q1".
pub fn calls_parts_of_years(heading: &str) -> bool {
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep sept oct nov dec maj mai okt dez january february march april june july \
                          august september october november december januar februar marts märz juni juli oktober dezember";
    let is_quarter = |word: &str| matches!(word, "q1" | "q2" | "q3" | "q4");
    let is_part = |word: String| is_quarter(&word) || MONTHS.split_ascii_whitespace().any(|month| month == word);
    let mut words = words(heading);
    words.next().is_some_and(is_part) && words.next().is_none()
}

/// Returns `true` if a heading says no more than that names stand below it.
pub fn calls_names(heading: &str) -> bool {
    let mut words = words(heading);
    let is_name =
        |word: String| ["name", "navn", "namn", "naam", "nom", "nombre", "nome", "název"].contains(&word.as_str());
    words.next().is_some_and(is_name) && words.next().is_none()
}

/// Returns `true` if a heading calls the record of a row: "Last modified".
pub fn calls_records(heading: &str) -> bool {
    const WORDS: [&str; 8] =
        ["modified", "updated", "created", "opdateret", "oprettet", "aktualisiert", "geändert", "uppdaterad"];
    words(heading).any(|word| WORDS.contains(&word.as_str()))
}
