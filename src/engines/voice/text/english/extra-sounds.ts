import type { EnglishDialect } from './dialect'

const both = (sound: string): Record<EnglishDialect, string> => ({ us: sound, gb: sound })

/** Words of this field and of our time that the lexicon lacks or gets wrong. */
export const EXTRA_SOUNDS: Record<string, Record<EnglishDialect, string>> = {
  kokoro: { us: 'kˈOkəɹˌO', gb: 'kˈQkəɹˌQ' },
  missus: both('mˈɪsɪz'),
  miz: both('mˈɪz'),
  wifi: { us: 'wˈIfˌI', gb: 'wˈIfˌI' },
  gif: both('ɡˈɪf'),
  wav: { us: 'wˈAv', gb: 'wˈAv' },
  midi: both('mˈɪdi'),
  synth: both('sˈɪnθ'),
  synths: both('sˈɪnθs'),
  reverb: { us: 'ɹˈivɜɹb', gb: 'ɹˈiːvɜːb' },
  mixdown: both('mˈɪksdˌWn'),
  undo: { us: 'ˌʌndˈu', gb: 'ˌʌndˈuː' },
  timeline: both('tˈImlˌIn'),
  timelines: both('tˈImlˌInz'),
  vocoder: { us: 'vˈOkˌOdəɹ', gb: 'vˈQkˌQdə' },
  voiceover: { us: 'vˈYsˌOvəɹ', gb: 'vˈYsˌQvə' },
  internet: { us: 'ˈɪntəɹnˌɛt', gb: 'ˈɪntənˌɛt' },
  chatgpt: { us: 'ʧˈætʤˌipˌitˈi', gb: 'ʧˈatʤˌiːpˌiːtˈiː' },
  siobhan: { us: 'ʃəvˈɔn', gb: 'ʃəvˈɔːn' },
  joaquin: { us: 'wɑkˈin', gb: 'wɑːkˈiːn' },
  sql: { us: 'ˌɛskjˌuˈɛl', gb: 'ˌɛskjˌuːˈɛl' },
  ok: { us: 'OkˈA', gb: 'QkˈA' },
  OK: { us: 'OkˈA', gb: 'QkˈA' },
  nginx: { us: 'ˈɛnʤɪnˈɛks', gb: 'ˈɛnʤɪnˈɛks' },
  linux: both('lˈɪnəks'),
  github: both('ɡˈɪthˌʌb'),
  youtube: { us: 'jˈutˌub', gb: 'jˈuːtjˌuːb' },
  iphone: { us: 'ˈIfˌOn', gb: 'ˈIfˌQn' },
  nasa: { us: 'nˈæsə', gb: 'nˈasə' },
  nato: { us: 'nˈATO', gb: 'nˈAtQ' },
  unesco: { us: 'junˈɛskO', gb: 'juːnˈɛskQ' },
  jpeg: { us: 'ʤˈApˌɛɡ', gb: 'ʤˈApˌɛɡ' },
}
