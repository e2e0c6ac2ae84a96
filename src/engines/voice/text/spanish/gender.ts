import type { Gender } from '@/engines/voice/text/romance/words'

const FEMININE =
  /(?:a|as|ci[oó]n|ciones|si[oó]n|siones|xi[oó]n|xiones|gi[oó]n|giones|dad|dades|tad|tades|tud|tudes|umbres?|eces|ices)$/
/** They end like those, but are not. */
const MASCULINE =
  /(?:(?:tem|blem|gram|idiom|dram|dilem|poem|esquem|síntom|diplom|arom|fantasm|traum|enigm|panoram|pijam|teorem|ist|naut|atlet|poet|profet|pat|terapeut|crat)as?|índices|ápices|códices|meses|peces|jueces|lápices|aviones|camiones)$/
const MASCULINE_WORDS = new Set(
  'día días mapa mapas planeta planetas cometa cometas clima climas sofá sofás papá papás yoga gorila gorilas policía policías guardia guardias'.split(
    ' ',
  ),
)
const FEMININE_WORDS = new Set(
  'mujer mujeres noche noches tarde tardes clase clases parte partes calle calles llave llaves vez veces mano manos flor flores ley leyes nave naves nube nubes fuente fuentes imagen imágenes orden razón razones voz voces cruz cruces luz luces cárcel cárceles sal piel red redes serie series foto fotos moto motos radio radios clave claves torre torres frase frases base bases fase fases crisis tesis serpiente gente muerte muertes suerte sangre leche carne especie especies superficie sede sedes tribu señal señales miel pared paredes tos edad Isabel Leonor Beatriz Carmen Raquel'.split(
    ' ',
  ),
)
/** They end like `artista`. */
const FEMININE_AS_MOST = new Set(
  'lista listas pista pistas vista vistas revista revistas entrevista entrevistas conquista conquistas'.split(
    ' ',
  ),
)

/** Of a noun in either number, by its ending. */
export function genderOf(noun: string): Gender {
  if (FEMININE_WORDS.has(noun)) return 'feminine'
  const word = noun.toLowerCase()
  if (FEMININE_WORDS.has(word) || FEMININE_AS_MOST.has(word)) return 'feminine'
  if (MASCULINE_WORDS.has(word) || MASCULINE.test(word)) return 'masculine'
  return FEMININE.test(word) ? 'feminine' : 'masculine'
}
