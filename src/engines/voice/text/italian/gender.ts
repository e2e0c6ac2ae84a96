import type { Gender } from '@/engines/voice/text/romance/words'

const FEMININE = /(?:a|[gnstz]ione|à|tù|ice|udine|[ai]gine|tesi|crisi)$/
const MASCULINE = /(?:(?:[bcdflprst][aeio]|ste|ti)ma|gramma|ista|eta|[ai]uta|cida|nauta|iatra)$/
const FEMININE_WORDS = new Set(
  'notte classe parte chiave legge voce luce fine mente gente carne neve nave arte morte sorte madre moglie canzone fonte valle pelle serie specie base frase fase mano foto moto auto radio città estate croce pace febbre sete fame sede rete siepe torre volpe gru tribù virtù bici Irene Beatrice'.split(
    ' ',
  ),
)
const FEMININE_AS_MOST = new Set(
  'moneta dieta seta meta cometa crema rima cima lima fiamma firma forma norma anima lista vista pista rivista intervista festa testa prima ultima stima vittima lacrima bicicletta segreta'.split(
    ' ',
  ),
)

/** Of a noun in the singular, by its ending. */
export function genderOf(noun: string): Gender {
  const word = noun.toLowerCase()
  if (FEMININE_WORDS.has(noun) || FEMININE_WORDS.has(word) || FEMININE_AS_MOST.has(word)) return 'feminine'
  return FEMININE.test(word) && !MASCULINE.test(word) ? 'feminine' : 'masculine'
}
