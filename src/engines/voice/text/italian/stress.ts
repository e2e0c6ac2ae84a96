/** Endings whose stress falls on the third syllable from the end. */
const ENDINGS =
  /(?:[^aeiou](?:abile|ibile|abili|ibili|evole|evoli)|issim[oaie]|(?:olog|ograf|onom|osof)[oaie]|[^aeiou]ic[oaie]|ich[ie]|tudine|tudini|agine|agini|udine|udini|edine|igine|igini|esim[oaie]|bil[ei]|tic[oaie]|[aeiou]gon[oi]|fer[oi]|fon[oi]|metr[oi]|sim[oaie]|ul[oaei](?<=[a-z]{3}(?:col|tol|gol|bol|nol|pol|vol|dol)[oaei])|ndere|ndersi|ggere|ngere|vere(?<!(?:a|o|d)vere)|scere|rrere|ttere|primere|dimere|cedere|credere|chiedere|ridere|cidere|vincere|mettere|perdere|prendere)$/
/** Common words no ending tells. */
const WORDS = new Set(
  'gondola musica tavolo tavola tavoli macchina macchine telefono telefoni subito ultimo ultima ultimi ultime essere numero numeri sabato domenica albero alberi camera camere lettera lettere popolo popoli vivere scrivere leggere credere rapido rapida facile facili difficile difficili utile utili simile simili giovane giovani ordine ordini anima pagina pagine medico medici pubblico piccolo piccola piccoli piccole zucchero isola isole favola favole opera opere epoca tempera cenere genere generi povero povera poveri edera stomaco stomachi fegato angelo angeli angolo angoli titolo titoli articolo articoli secolo secoli spettacolo miracolo periodo periodi metodo metodi codice codici indice indici giudice undici dodici tredici quattordici quindici sedici semplice semplici complice radice principe principi ospite ospiti limite limiti debito debiti merito credito credere abito abiti solito solita soliti ottimo ottima minimo massimo prossimo prossima prossimi intimo legittimo anonimo sinonimo portico mobile immobile fragile agile abile stabile automobile automobili missile umile gentiluomo termine termini uomini donne nomina carcere passero papero tenero tenera libero libera liberi liberamente cellula formula regola regole scatola nuvola nuvole bambola pentola spiaggia cattedra cinema camion pericolo pericoli veicolo veicoli muscolo muscoli calcolo ostacolo circolo vincolo esercito prodigio compito compiti ambito subdolo comodo comoda vescovo monaco sindaco sindaci parroco farmaco farmaci catalogo dialogo dialoghi psicologo sillaba sillabe maschera lampada lampade fabbrica fabbriche vendita vendite perdita nascita crescita visita visite rendita linea linee area aree attimo attimi animo pallido umido timido timida rigido solido liquido splendido valido candido lucido avido arido cantano parlano mangiano vivono scrivono leggono dicono prendono mettono dormono sentono aprono partono vedono possono vogliono devono abitano lavorano guardano pensano trovano portano arrivano giocano studiano comprano aspettano ascoltano tornano passano restano sembrano diventano telegrafo fotografo fotografi aquila aquile gomito gomiti pettine cantico manico panico carico carica scarico unico unica Napoli napoli Genova genova Modena modena Padova padova Bergamo bergamo Taranto taranto Otranto Rimini rimini Trapani trapani Mantova mantova Africa africa America america'.split(
    ' ',
  ),
)

/** They end like such words, but are not. */
const LEVEL = new Set(
  'amico amica amiche nemico nemica nemici antico antica antiche fatica formica ortica vescica mendico pudico rubrica lombrico avere sapere godere tenere vedere sedere volere potere dovere temere cadere piacere tacere parere'.split(
    ' ',
  ),
)

/** Whether the stress falls on the third syllable from the end (`sdrucciola`), which Italian does not write. */
export function isSlippery(word: string): boolean {
  return WORDS.has(word) || (ENDINGS.test(word) && !LEVEL.has(word))
}
