import { describe, expect, it } from 'vitest'
import type { Token } from '@/engines/voice/text/tokens'
import { pronounceSpanish } from './pronounce'

function said(text: string): string {
  const tokens: Token[] = text.split(' ').map((word) => ({ kind: 'word', text: word, start: 0, end: 1 }))
  pronounceSpanish(tokens)
  return tokens.map(({ phonemes }) => phonemes).join(' ')
}

describe('Spanish says', () => {
  it.each([
    ['México mexicano Oaxaca Texas', 'mˈexiko mexikˈano oaxˈaka tˈexas'],
    ['examen taxi xilófono', 'eksˈamen tˈaksi silˈofono'],
    ['pizza jazz mozzarella', 'pˈiʦa ʝˈas moʦaɾˈela'],
    ['whisky sexy rugby', 'wˈiski sˈeksi rˈuɣβi'],
    ['Messi Philips Thomas', 'mˈesi fˈilips tˈomas'],
    ['show Facebook online', 'ʃˈow fˈejsβuk onlˈajn'],
    ['ChatGPT chats MacOS', 'ʧˈat xˈe pˈe te ʧˈats mˈak o ˈese'],
    ['wifi WiFi WIFI', 'wˈifi wˈifi wˈifi'],
    ['update likes followers', 'apðˈejt lˈajks fˈoloweɾs'],
    ['cloud mouse YouTubers trailers', 'klˈawð mˈaws ʝutˈuβeɾs tɾˈajleɾs'],
    ['budget coach spoiler thriller', 'bˈaʝet kˈowʧ espˈojleɾ θɾˈileɾ'],
    ['fácilmente lentamente', 'fˈaθilmˈente lentamˈente'],
    ['NO EL TRES GRACIAS', 'no el tɾˈes ɡɾˈaθjas'],
    ['UE DNI PSOE OMS', 'u e de ˈene ˈi pesˈoe oemeˈese'],
  ])('%s', (words, expected) => {
    expect(said(words)).toBe(expected)
  })
})
