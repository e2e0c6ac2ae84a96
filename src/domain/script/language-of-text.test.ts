import { describe, expect, it } from 'vitest'
import { languageOfText } from './language-of-text'

describe('the language of a text is told by its common words', () => {
  it.each([
    ['en', 'The tide is out. Walk to the island now, and be back by noon.'],
    ['en', 'For 94 years, three keepers took turns to climb its 213 steps.'],
    ['en', 'Welcome to our show. Today we talk about the weather in Seville and what it does to olives.'],
    ['es', 'El faro se encendió en mayo. Durante años, tres guardianes subían por la escalera cada noche.'],
    ['es', 'No sé dónde está la estación, pero me han dicho que el tren sale a las ocho.'],
    ['it', 'La luna è alta e il mare è calmo. Nessuno parla, ma tutti sanno che cosa è successo.'],
    ['it', 'Non ho ancora capito perché il treno non arriva mai in orario.'],
    ['fr', 'Le phare est allumé chaque soir, et les gardiens montent dans la tour avec une lampe.'],
    ['de', 'Der Leuchtturm wurde im Mai entzündet, und die Wärter stiegen jeden Abend auf den Turm.'],
    ['pt', 'O farol foi aceso em maio, e os guardas não podiam sair da torre até de manhã.'],
    ['nl', 'De vuurtoren werd in mei ontstoken en de wachters klommen elke avond naar het licht.'],
  ])('%s: %s', (language, text) => expect(languageOfText(text)).toBe(language))

  it.each([
    [''],
    ['Hola.'],
    ['Buenos días, Madrid.'],
    ['La la la, la la la, la la la.'],
    ['Anna Rossi, Marco Bianchi, Giulia Verdi, Paolo Neri, Sara Conti.'],
    ['12 34 56 78 90, 3.14, 2.71'],
    ['مرحبا بالعالم، كيف حالك اليوم يا صديقي العزيز؟'],
    ['La casa de papel, Don Quijote de la Mancha and The Lord of the Rings are on the list.'],
  ])('and left open where they do not tell: %s', (text) => expect(languageOfText(text)).toBeNull())
})
