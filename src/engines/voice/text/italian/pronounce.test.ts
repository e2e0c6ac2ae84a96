import { describe, expect, it } from 'vitest'
import type { Token } from '@/engines/voice/text/tokens'
import { pronounceItalian } from './pronounce'

function said(text: string): string {
  const tokens: Token[] = text.split(' ').map((word) => ({ kind: 'word', text: word, start: 0, end: 1 }))
  pronounceItalian(tokens)
  return tokens.map(({ phonemes }) => phonemes).join(' ')
}

describe('Italian stresses', () => {
  it.each([
    // an i that is a syllable
    ['farmacia energia bugia strategia', 'farmaʧˈia enerʤˈia buʤˈia strateʤˈia'],
    ['Maria Lucia polizia malattia', 'marˈia luʧˈia poliʦˈia malatːˈia'],
    ['teoria tecnologia psicologia allegria', 'teorˈia teknoloʤˈia psikoloʤˈia alːeɡrˈia'],
    ['democrazia fantasia cortesia farmacie', 'demokraʦˈia fantazˈia kortezˈia farmaʧˈie'],
    ['zio mio scia oblio', 'ʣˈio mˈio ʃˈia oblˈio'],
    ['storia materia notizia famiglia', 'stˈɔrja matˈerja notˈiʦja famˈiʎa'],
    ['faccia spiaggia specie accademia', 'fˈaʧːa spjˈaʤːa spˈeʧe akːadˈemja'],
    ['austriaco olimpiade periodo', 'awstrˈiako olimpˈiade perˈiodo'],
    // verbs of many persons
    ['capiscono finiscono preferiscono', 'kapˈiskono finˈiskono preferˈiskono'],
    ['andavano dicevano finivano', 'andˈavano diʧˈevano finˈivano'],
    ['avessero fossero sarebbero dissero', 'avˈesːero fˈosːero sarˈɛbːero dˈisːero'],
    ['parlano cominciano tagliano', 'pˈarlano komˈinʧano tˈaʎano'],
    ['desiderano abitano indicano', 'dezˈiderano ˈabitano ˈindikano'],
    ['siano inviano', 'sˈiano invˈiano'],
    ['nascondono consumano finanziano limitano', 'naskˈondono konsˈumano finˈanʦjano lˈimitano'],
    ['italiano americano lontano umano', 'italjˈano amerikˈano lontˈano umˈano'],
    ['buono davvero straniero', 'bwˈɔno davːˈero stranjˈɛro'],
    ['servono prendono credono', 'sˈɛrvono prˈɛndono krˈedono'],
    // infinitives
    ['prendere vedere mettersi togliere', 'prˈɛndere vedˈere mˈetːersi tˈoʎere'],
    // adjectives and nouns by their ending
    ['rapido splendido omicida', 'rˈapido splˈendido omiʧˈida'],
    ['simbolo pericolo spagnolo', 'sˈimbolo perˈikolo spaɲˈolo'],
    ['temporaneo museo', 'temporˈaneo muzˈeo'],
    ['analisi ipotesi famosi', 'anˈalizi ipˈotezi famˈozi'],
    ['virgola felice amici', 'vˈirɡola felˈiʧe amˈiʧi'],
    // numbers
    ['ventidue trentadue', 'ventidˈue trentadˈue'],
    // names
    ['Paolo Stefano Cesare Barbara', 'pˈaolo stˈefano ʧˈezare bˈarbara'],
    ['Angela Brindisi Enrico', 'ˈanʤela brˈindizi enrˈiko'],
    // with pronouns
    ['chiamami leggilo sedetevi', 'kjˈamami lˈɛʤːilo sedˈetevi'],
    // last consonants
    ['gratis computer autobus signor', 'ɡrˈatis kompjˈuter ˈawtobus siɲˈor'],
  ])('%s', (words, expected) => {
    expect(said(words)).toBe(expected)
  })
})

describe('Italian letters', () => {
  it.each([
    ['zaino laico egoista', 'ʣˈajno lˈajko eɡoˈista'],
    ['buio gioia aiuola', 'bˈujo ʤˈɔja ajwˈɔla'],
    ['ieri lui tuo acqua', 'jˈɛri lˈui tˈuo ˈakkwa'],
    ['figli egli glicine', 'fˈiʎi ˈeʎi ɡlˈiʧine'],
    ["c'è c'era l'amico quell'albero po'", 'ʧˈɛ ʧˈɛra lamˈiko kwelːˈalbero pˈɔ'],
    ['quarantadue', 'kwarantadˈue'],
    ['negligente anglicano', 'neɡliʤˈɛnte anɡlikˈano'],
    ['organizzare pizza', 'orɡaniʣːˈare pˈiʦːa'],
    ['jazz weekend Sharon', 'ʤˈɛz wikˈɛnd ʃarˈon'],
    ['la chat chatbot chattiamo', 'la ʧˈat ʧˈatbot ʧatːjˈamo'],
    ['ChatGPT GPT MacOS', 'ʧˈat ʤˈi pˈi ti ʤˈi pˈi ti mˈak o ˈesːe'],
    ['il file dei file file audio', 'il fˈajl dei fˈajl fˈajl ˈawdjo'],
    ['le file in file lunghe file', 'le fˈile in fˈile lˈunɡe fˈile'],
    ['wifi WiFi update likes follower', 'wajfˈaj wajfˈaj apdˈejt lˈajks fˈɔlːower'],
    ['cloud router budget remake spoiler', 'klˈawd rˈuter bˈaʤet rimˈejk spˈɔjler'],
    ['NO PRIMA STRADA UE CGIL', 'nˈo prˈima strˈada ˈu e ʧi ʤˈi i ˈɛlːe'],
  ])('%s', (words, expected) => {
    expect(said(words)).toBe(expected)
  })
})
