import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phonemesBy, phonemizerOf, VOCABULARY } from '@/testing/node/phonemizers'

const [us, gb, es, italian] = await Promise.all((['en-US', 'en-GB', 'es', 'it'] as const).map(phonemizerOf))

describe('words that are spelled alike', () => {
  it.each([
    ['I read the book yesterday.', 'ɹˈɛd'],
    ['They read every day.', 'ɹˈid'],
    ['She has read it twice.', 'ɹˈɛd'],
    ['I want to read it.', 'ɹˈid'],
    ['Can you read this?', 'ɹˈid'],
    ['He will lead the team.', 'lˈid'],
    ['The lead singer left.', 'lˈid'],
    ['It is a lead pipe.', 'lˈɛd pˈIp'],
    ['Lead poisoning is rare.', 'lˈɛd pˈY'],
    ['They found an old lead mine.', 'lˈɛd mˈIn'],
    ['The pipes were made of lead.', 'lˈɛd.'],
    ['I live in Rome.', 'lˈɪv ɪn'],
    ['It was a live show.', 'lˈIv ʃˈO'],
    ['We go live at noon.', 'lˈIv'],
    ['She lives alone.', 'lˈɪvz'],
    ['Seat belts save lives.', 'lˈIvz'],
    ['She had a tear in her dress.', 'tˈɛɹ ɪn'],
    ['A tear rolled down his cheek.', 'tˈɪɹ ɹˈOld'],
    ['Please tear the paper.', 'tˈɛɹ ðə'],
    ['Her eyes filled with tears.', 'tˈɪɹz'],
    ['The wind was cold.', 'wˈɪnd'],
    ['Please wind the clock.', 'wˈInd'],
    ['The roads wind through the hills.', 'wˈInd'],
    ['He took a bow.', 'bˈW'],
    ['She drew her bow and arrow.', 'bˈO ænd'],
    ['They bow to the king.', 'bˈW'],
    ['Close the door.', 'klˈOz'],
    ['She is a close friend.', 'klˈOs'],
    ['We are close to home.', 'klˈOs'],
    ['The shops close at six.', 'klˈOz'],
    ['At the close of the day we met.', 'klˈOz ʌv'],
    ['Use the stairs.', 'jˈuz'],
    ['There is no use in it.', 'jˈus'],
    ['The use of force is wrong.', 'jˈus'],
    ['The content is good.', 'kˈɑntɛnt'],
    ['He is content with it.', 'kəntˈɛnt'],
    ['I object to that.', 'əbʤˈɛkt'],
    ['The object fell.', 'ˈɑbʤəkt'],
    ['She got a present.', 'pɹˈɛzᵊnt'],
    ['They present the award tonight.', 'pɹizˈɛnt'],
    ['The desert is hot.', 'dˈɛzəɹt'],
    ['Do not desert me.', 'dəzˈɜɹt'],
    ['Wait a minute.', 'mˈɪnət'],
    ['The minute details matter.', 'mInˈut'],
    ['What does it mean?', 'dˈʌz'],
    ['The does and the bucks ran.', 'dˈOz'],
    ['A dove sat there.', 'dˈʌv'],
    ['He dove into the pool.', 'dˈOv'],
    ['The password is invalid.', 'ɪnvˈælɪd'],
    ['The invalid was carried home.', 'ˈɪnvəlɪd'],
    ['They broke the record.', 'ɹˈɛkəɹd'],
    ['Record your voice.', 'ɹəkˈɔɹd'],
    ['We record every call.', 'ɹəkˈɔɹd'],
    ['Farmers produce the milk.', 'pɹədˈus'],
    ['The produce is fresh.', 'pɹˈOdˌus'],
    ['I refuse to go.', 'ɹəfjˈuz'],
    ['The refuse was collected.', 'ɹˈɛfjˌus'],
    ['He plays bass guitar.', 'bˈAs'],
    ['He caught a bass in the lake.', 'bˈæs'],
    ['I speak Polish.', 'pˈOlɪʃ'],
    ['Polish the shoes.', 'pˈɑlɪʃ'],
    ['She used to sing.', 'jˈust'],
    ['He used a hammer.', 'jˈuzd'],
    ['The wound healed.', 'wˈund'],
    ['He wound the rope around it.', 'wˈWnd'],
    ['Can you estimate the cost?', 'ˈɛstəmˌAt'],
    ['It is only an estimate.', 'ˈɛstəmət'],
    ['We need a permit.', 'pˈɜɹmɪt'],
    ['They do not permit it.', 'pəɹmˈɪt'],
    ['The two reports conflict with each other.', 'kənflˈɪkt'],
    ['Perfect your skills.', 'pəɹfˈɛkt'],
    ['It is a perfect day.', 'pˈɜɹfəkt'],
    ['Did you read it?', 'ɹˈid'],
    ['When did he read it?', 'ɹˈid'],
    ['Why did the boys read that?', 'ɹˈid'],
    ['Have you read it?', 'ɹˈɛd'],
    ['The government uses data.', 'jˈuzᵻz'],
    ['The IT department uses AI.', 'jˈuzᵻz'],
    ['The legal uses of it are few.', 'jˈusᵻz'],
    ['The president lives in Washington.', 'lˈɪvz'],
    ['The animal lives in water.', 'lˈɪvz'],
    ['The government objects to the plan.', 'əbʤˈɛkts'],
    ['The recent objects were found.', 'ˈɑbʤəkts'],
    ['The patient presents with a fever.', 'pɹizˈɛnts'],
    ['Watch the game live on Sunday.', 'lˈIv ˌɔn'],
    ['Watch it live on TV.', 'lˈIv ˌɔn'],
    ['Long live the king!', 'lˈɪv ðə'],
    ['Exposure to lead is dangerous.', 'lˈɛd'],
    ['The water had lead in it.', 'lˈɛd'],
    ['Use lead-free paint.', 'lˈɛd fɹˈi'],
    ['Get the lead out.', 'lˈɛd'],
    ['The actors bow at the end.', 'bˈW'],
    ['He bowed to the queen.', 'bˈWd'],
    ['They bowed.', 'bˈWd'],
    ['A tear fell on the page.', 'tˈɪɹ'],
    ['Abuse of power is wrong.', 'əbjˈus'],
    ['They abuse it.', 'əbjˈuz'],
    ['Use case one.', 'jˈus k'],
    ['Use cases vary.', 'jˈus k'],
    ['Subject to approval.', 'sˈʌbʤɛkt'],
    ['Sales close next week.', 'klˈOz'],
    ['Muscles contract.', 'kəntɹˈækt'],
    ['House the poor.', 'hˈWz'],
    ['The house the man built stands.', 'hˈWs'],
    ['It was an elaborate plan.', 'əlˈæbəɹət'],
    ['Please elaborate on that.', 'əlˈæbəɹˌAt'],
    ['The differences are minute.', 'mInˈut'],
    ['I was reading in Reading.', 'ɹˈidɪŋ ɪn ɹˈɛdɪŋ'],
    ['Let me separate them.', 'sˈɛpəɹˌAt'],
    ['This is strong, so wind it up.', 'wˈInd'],
    ['It makes us content.', 'kəntˈɛnt'],
    ['Send your résumé.', 'ɹˈɛzəmˌA'],
    ['They resume work.', 'ɹəzˈum'],
    ['Fresh produce is sold here.', 'pɹˈOdˌus'],
    ['What farmers produce is sold here.', 'pɹədˈus'],
    ['He would never desert his friends.', 'dəzˈɜɹt'],
    ['They never desert us.', 'dəzˈɜɹt'],
    ['We found a minute error.', 'mInˈut'],
    ['The nurse wound a bandage around it.', 'wˈWnd'],
    ['These bullets wound the people.', 'wˈund'],
    ['The teacher read the letter.', 'ɹˈɛd'],
    ['Our children read the paper every day.', 'ɹˈid'],
    ['Everyone read it.', 'ɹˈɛd'],
    ['The letter Tom read was long.', 'ɹˈɛd'],
    ['Now read the second page.', 'ɹˈid'],
    ['Read more about what happened.', 'ɹˈid'],
    ['Read by millions, it was loved.', 'ɹˈɛd'],
    ['We bought fresh produce.', 'pɹˈOdˌus'],
    ['He is taking a bow.', 'bˈW'],
    ['Record in 4K.', 'ɹəkˈɔɹd'],
    ['Record on your phone.', 'ɹəkˈɔɹd'],
    ['Record with one click.', 'ɹəkˈɔɹd'],
    ['Record of the year.', 'ɹˈɛkəɹd'],
    ['Record sales fell.', 'ɹˈɛkəɹd'],
    ['The record in the hall.', 'ɹˈɛkəɹd'],
    ['I live-stream on Twitch.', 'lˈIv stɹˈim'],
    ['We live-streamed it.', 'lˈIv stɹˈimd'],
    ['I live in Rome.', 'lˈɪv ɪn'],
    ['I AM sure that I AM.', 'ˌI æm ʃˈʊɹ ðæt ˌI æm.'],
    ['At 9 AM I left.', 'nˈIn ˌAˈɛm ˌI'],
    ['AM radio is on.', 'ˌAˈɛm'],
  ])('are told apart in %j: %s', (text, expected) => {
    expect(phonemesBy(us!, text)).toContain(expected)
  })

  it.each([
    ['Did you read it?', 'ɹˈiːd'],
    ['She has read it.', 'ɹˈɛd'],
    ['The parliament uses data.', 'jˈuːzɪz'],
    ['There is no use in it.', 'jˈuːs '],
    ['The minister lives in London.', 'lˈɪvz'],
    ['Watch it live on the BBC.', 'lˈIv'],
    ['The water had lead in it.', 'lˈɛd'],
    ['He bowed to the queen.', 'bˈWd'],
    ['She drew her bow and arrow.', 'bˈQ and'],
    ['She had a tear in her dress.', 'tˈɛː ɪn'],
    ['A tear rolled down his cheek.', 'tˈɪə'],
    ['Close the door.', 'klˈQz'],
    ['She is a close friend.', 'klˈQs'],
    ['We record every call.', 'ɹɪkˈɔːd'],
    ['They broke the record.', 'ɹˈɛkɔːd'],
    ['The minute details matter.', 'mInjˈuːt'],
    ['It was an elaborate plan.', 'ɪlˈabəɹət'],
    ['Trains to Reading are late.', 'ɹˈɛdɪŋ'],
    ['Send your résumé.', 'ɹˈɛzjuːmˌA'],
  ])('are told apart in Britain in %j: %s', (text, expected) => {
    expect(phonemesBy(gb!, text)).toContain(expected)
  })
})

describe('a line in capitals', () => {
  it.each([
    ['READ OUR FAQ NOW', 'ɹˈid ˌWəɹ ˌɛfˌAkjˈu nˈW.'],
    ['MEET OUR CEO TODAY', 'mˈit ˌWəɹ sˌiˌiˈO tədˈA.'],
    ['THE FBI REPORT IS OUT', 'ði ˌɛfbˌiˈI ɹəpˈɔɹt ɪz ˈWt.'],
    ['NASA, FBI, CIA', 'nˈæsə, ˌɛfbˌiˈI, sˌiˌIˈA.'],
    ['DIY API URL', 'dˌiˌIwˈI ˌApˌiˈI jˌuˌɑɹˈɛl.'],
    ['LET US GO TO PARIS', 'lˈɛt ˌʌs ɡˌO tə pˈɛɹəs.'],
  ])('keeps its abbreviations: %s', (text, expected) => {
    expect(phonemesBy(us!, text)).toBe(expected)
  })
})

describe('American and British', () => {
  it.each([
    ['The harbour was quiet.', 'ðə hˈɑɹbəɹ wʌz kwˈIət.', 'ðə hˈɑːbə wɒz kwˈIət.'],
    ['A bath and a tomato', 'ɐ bˈæθ ænd ɐ təmˈATO.', 'ɐ bˈɑːθ and ɐ təmˈɑːtQ.'],
    ['the apple, the pear', 'ði ˈæpᵊl, ðə pˈɛɹ.', 'ði ˈapᵊl, ðə pˈɛː.'],
    ['Elizabeth', 'əlˈɪzəbəθ.', 'ɪlˈɪzəbəθ.'],
    ['Gareth of Bicester', 'ɡˈæɹəθ ʌv bˈɪstəɹ.', 'ɡˈaɹɪθ ɒv bˈɪstə.'],
    ['re-enter', 'ɹˌi ˈɛntəɹ.', 'ɹˌiː ˈɛntə.'],
    ['Ann, Anne', 'ˈæn, ˈæn.', 'ˈan, ˈan.'],
    ['Wi-Fi, sci-fi', 'wˈIfˌI, sˈIfˌI.', 'wˈIfˌI, sˈIfˌI.'],
    ['lo-fi hi-fi', 'lˈOfˌI hˈIfˌI.', 'lˈQfˌI hˈIfˌI.'],
    ['hi-res, low-res', 'hˈI ɹˈɛz, lˈO ɹˈɛz.', 'hˈI ɹˈɛz, lˈQ ɹˈɛz.'],
    ['macOS, iPadOS', 'mˈækˌOˈɛs, ˈIpˈædˌOˈɛs.', 'mˈakˌQˈɛs, ˈIpˈadˌQˈɛs.'],
    ['Sonoma', 'sənˈOmə.', 'sənˈQmə.'],
    ['I AM sure', 'ˌI æm ʃˈʊɹ.', 'ˌI am ʃˈʊə.'],
    ['Ask Dr. Lee', 'ˈæsk dˈɑktəɹ lˈi.', 'ˈɑːsk dˈɒktə lˈiː.'],
  ])('say %j each in their way', (text, american, british) => {
    expect(phonemesBy(us!, text)).toBe(american)
    expect(phonemesBy(gb!, text)).toBe(british)
  })
})

describe('words in no lexicon', () => {
  it.each([
    ['kokoro', 'kˈOkəɹˌO'],
    ['the FBI', 'ˌɛfbˌiˈI'],
    ['NASA', 'nˈæsə'],
    ['PDFs', 'pˌidˌiˈɛfs'],
    ['the US', 'jˌuˈɛs'],
    ['Vitamin A', 'vˈITəmən ˈA'],
    ['McDonald', 'məkdˈɑnəld'],
    ["Joneses'", 'ʤˈOnzᵻz'],
    ["O'Brien's", 'bɹˈIən'],
    ['café', 'kæfˈA'],
    ['hypercarbonated', 'hˌIpəɹkˈɑɹbənˌATᵻd'],
    ['ﬁnd Ｎｏｗ', 'fˈInd nˈW'],
    ['a Porsche', 'pˈɔɹʃə'],
    ['Beyoncé', 'biˈɑnsA'],
    ['a rosé', 'ɹˌOzˈA'],
    ['JSON', 'ʤˈAsən'],
    ['Nguyen’s', 'nəwˈɪnz'],
    ['San Jose', 'hOzˈA'],
    ['Des Moines', 'də mˈYn'],
    ["rock 'n' roll", 'ɹˈɑk ən ɹˈOl'],
    ['the RSPCA', 'ˌɑɹˌɛspˌisˌiˈA'],
    ['the Xbox', 'ˈɛksbˌɑks'],
    ['an IKEA shelf', 'Ikˈiə'],
    ['Sean and Neil', 'ʃˈɔn ænd nˈil'],
    ['Chloe and Zoe', 'klˈOi ænd zˈOi'],
    ['Juan and Diego', 'wˈɑn ænd diˈAɡO'],
    ['Xi spoke', 'ʃˈi'],
    ['a PCIe slot', 'pˌisˌiˌIˈi'],
    ['the Redis cache', 'ɹˈɛdɪs'],
    ['watchOS', 'wˈɑʧˌOˈɛs'],
    ['shh', 'ʃː'],
    ['the ANN', 'ˌAˌɛnˈɛn'],
    ["Ann's", 'ˈænz'],
    ['brrrt', 'bˌiˌɑɹˌɑɹˌɑɹtˈi'],
  ])('are said all the same: %s', (text, expected) => {
    expect(phonemesBy(us!, text)).toContain(expected)
  })
})

describe('Spanish', () => {
  it.each([
    ['El 3 de mayo de 2024', 'el tɾˈes de mˈaʝo de dˈos mˈil bejntikwˈatɾo.'],
    ['Tengo 21 euros y 31 años.', 'tˈenɡo bejntjˈun ˈewɾos i tɾˈejnta i un ˈaɲos.'],
    ['el Sr. Pérez pagó 3,50 €', 'el seɲˈoɾ pˈeɾeθ paɣˈo tɾˈes ˈewɾos kon θinkwˈenta θˈentimos.'],
    ['a las 15:30', 'a las kˈinθe i mˈeðja.'],
    ['guitarra, pingüino, quince', 'ɡitˈara, pinɡwˈino, kˈinθe.'],
    ['zapato, cielo, llave, hoy, rey', 'θapˈato, θjˈelo, ʎˈaβe, ˈoj, rˈej.'],
    ['jamón, gente, agua', 'xamˈon, xˈente, ˈaɣwa.'],
    ['la ONU y el ADN', 'la ˈonu i el a de ˈene.'],
    ['EE. UU.', 'estˈaðos unˈiðos.'],
    ['50 %', 'θinkwˈenta poɾ θjˈento.'],
    ['juan@correo.es', 'xwˈan arˈoβa korˈeo pˈunto ˈes.'],
    ['1.234.567', 'un miʎˈon dosθjˈentos tɾˈejnta i kwˈatɾo mˈil kinjˈentos sesˈenta i sjˈete.'],
    ['¿Dónde estás?', 'dˈonde estˈas?'],
  ])('reads %j', (text, expected) => {
    expect(phonemesBy(es!, text)).toBe(expected)
  })
})

describe('Italian', () => {
  it.each([
    ['Il 3 maggio 2024', 'il trˈe mˈaʤːo dˈue mˈila ventikwˈatːro.'],
    ["l'amico dell'università", 'lamˈiko delːuniversitˈa.'],
    ['la famiglia e gli gnocchi', 'la famˈiʎa e ʎi ɲˈɔkːi.'],
    ['chiesa, ghiaccio, scienza, città', 'kjˈɛza, ɡjˈaʧːo, ʃˈɛnʦa, ʧitːˈa.'],
    ['gli uomini leggono', 'ʎi wˈɔmini lˈɛɡːono.'],
    ['mia sorella, il biglietto, lentamente', 'mˈia sorˈɛlːa, il biʎˈetːo, lentamˈente.'],
    ['tempo, popolo, popolazione, versione', 'tˈɛmpo, pˈɔpolo, popolaʦjˈone, versjˈone.'],
    ['il cuore, virtuoso, mezzo', 'il kwˈɔre, virtwˈozo, mˈɛʣːo.'],
    ['musica, economia, via', 'mˈuzika, ekonomˈia, vˈia.'],
    ['21 euro e 50 centesimi', 'ventˈuno ˈewro e ʧinkwˈanta ʧentˈezimi.'],
    ['perché, più, però', 'perkˈe, pjˈu, perˈɔ.'],
    ['alle 15:30', 'alːe kwˈindiʧi e trˈenta.'],
    ['il sig. Rossi', 'il siɲˈor rˈosːi.'],
  ])('reads %j', (text, expected) => {
    expect(phonemesBy(italian!, text)).toBe(expected)
  })
})

describe('a pronunciation list', () => {
  it.each([
    [{ word: 'Nguyen', says: 'win' }, 'Mr. Nguyen came.', 'mˈɪstəɹ wˈɪn kˈAm.'],
    [{ word: 'nguyen', says: 'nuh-WIN' }, 'Nguyen came.', 'nəwˈɪn kˈAm.'],
    [{ word: 'GIF', says: '/dʒɪf/' }, 'A gif.', 'ɐ ʤɪf.'],
    [{ word: 'data', says: '/dˈɑtə/' }, 'the data', 'ðə dˈɑtə.'],
    [{ word: 'Acme Corp', says: 'act me corporation' }, 'at Acme  Corp now', 'æt ˈækt mˌi kˌɔɹpəɹˈAʃən nˈW.'],
    [{ word: '42', says: 'the answer' }, 'It is 42.', 'ɪt ɪz ði ˈænsəɹ.'],
    [{ word: 'Nguyen', says: 'win' }, "Nguyen's car", 'wˈɪnz kˈɑɹ.'],
    [{ word: 'GIF', says: '/dʒˈɪf/' }, 'two GIFs', 'tˈu ʤˈɪfs.'],
    [{ word: 'Acme', says: 'act me' }, 'Acme’s', 'ˈækt mˌiz.'],
    [{ word: 'Nguyen', says: '/wˈɪn/' }, 'nguyens', 'wˈɪnz.'],
    [{ word: 'Smith', says: 'smythe' }, 'Blacksmith', 'blˈæksmˌɪθ.'],
  ])('wins: %j', (entry, text, expected) => {
    expect(phonemesBy(us!, text, [entry])).toBe(expected)
  })

  it.each([
    [us!, { word: 'GPT-4o', says: 'G P T 4 oh' }, 'We use GPT-4o daily.', 'We use G P T four oh daily.'],
    [us!, { word: 'Route66', says: 'root 66' }, 'Call Route66 now.', 'Call root sixty six now.'],
    [us!, { word: 'Route66', says: 'root 66' }, "Route66's end", "root sixty six's end"],
    [us!, { word: 'plain', says: '12 €' }, 'A plain line.', 'A twelve euros line.'],
    [us!, { word: 'line', says: '50%' }, 'A plain line.', 'A plain fifty percent.'],
    [us!, { word: 'line', says: 'R&D' }, 'A line now.', 'A R and D now.'],
    [us!, { word: 'Foo', says: 'Dr. Who' }, 'See Foo now.', 'See Doctor Who now.'],
    [us!, { word: 'Acme', says: 'Acme Inc.' }, 'At Acme now', 'At Acme Incorporated now'],
    [us!, { word: 'AI', says: 'A.I.' }, 'AI rules', 'A.I. rules'],
    [gb!, { word: 'XB', says: '105' }, 'An XB now', 'An one hundred and five now'],
    [es!, { word: 'XB', says: '50 %' }, 'El XB sube.', 'El cincuenta por ciento sube.'],
    [italian!, { word: 'XB', says: '12 €' }, 'Il XB sale.', 'Il dodici euro sale.'],
  ])('is read as text is: %#', (phonemizer, entry, text, expected) => {
    const words = phonemizer.tokens(text, [entry]).map((token) => token.text)
    expect(words.join(' ').replace(/ (?=[.,])/, '')).toBe(expected)
  })

  it.each(['👍', 'لين', '…', ' '])('silences no word: %j', (says) => {
    for (const phonemizer of [us!, gb!, es!, italian!])
      expect(phonemesBy(phonemizer, 'A plain line.', [{ word: 'plain', says }])).toBe(
        phonemesBy(phonemizer, 'A plain line.'),
      )
  })

  it('says which signs of an entry are no phonemes', () => {
    const list = [{ word: 'x', says: '/q1⚡/' }]
    expect(() => us!.utterances('x', list)).toThrow(/no phonemes of this voice: 1 ⚡/)
    expect(() => us!.utterances('x', [{ word: 'x', says: '//' }])).toThrow('no phonemes')
  })
})

describe('what no voice can say', () => {
  it.each([
    ['Привет, мир', 'Cyrillic'],
    ['你好', 'Chinese'],
    ['Room 〇', 'Chinese'],
    ['こんにちは世界', 'Japanese'],
    ['مرحبا', 'Arabic'],
    ['שלום', 'Hebrew'],
    ['γειά', 'Greek'],
    ['Hello नमस्ते', 'Devanagari'],
  ])('is refused by name: %s', (text, script) => {
    expect(() => us!.utterances(text)).toThrow(script)
    expect(() => us!.utterances(text)).toThrow(expect.objectContaining({ name: 'UnknownScriptError' }))
  })

  it.each([
    ['', ''],
    [' \n\t ', ''],
    ['🎉👩🏽‍🚀🇮🇹', ''],
    ['… !!! ???', ''],
    ['\u0000\u0007\u001B[31m', ''],
    ['\u001B[31mred\u001B[0m', 'ɹˈɛd.'],
    ['Hel\u00ADlo\u200B', ''],
    ['Hi 👋 there', 'hˈI ðˈɛɹ.'],
    ['\u202Eabc\u202C cat\u200F', ''],
    ['<speak>Hello <break time="1s"/><b>you</b></speak>', 'həlˈO ju.'],
    ['5 < 6 and 7 > 3', 'fˈIv lˈɛs ðən sˈɪks ænd sˈɛvən ɡɹˈATəɹ ðən θɹˈi.'],
  ])('is harmless: %j', (text, expected) => {
    const phonemes = phonemesBy(us!, text)
    if (expected) expect(phonemes).toBe(expected)
    else expect(phonemes.length).toBeLessThan(40)
  })
})

it('gives the model only what it knows, for any text at all', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(us!, gb!, es!, italian!),
      (text, phonemizer) => {
        try {
          for (const { symbols, words } of phonemizer.utterances(text)) {
            expect(symbols.filter((symbol) => !(symbol in VOCABULARY))).toEqual([])
            for (const { start, end } of words)
              expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
        } catch (error) {
          expect(error).toMatchObject({ name: 'UnknownScriptError' })
        }
      },
    ),
    { numRuns: 500 },
  )
  const latin = fc.string({ unit: fc.constantFrom(...`aB1 .,:/-'$%@#<>&+½°éIVX\n`), maxLength: 60 })
  fc.assert(
    fc.property(latin, (text) => void us!.utterances(text)),
    { numRuns: 1000 },
  )
})

describe('utterances', () => {
  const long = `${'The quick brown fox jumps over the lazy dog, '.repeat(12)}and that is all.`

  it('are cut at commas when they grow too long, and no word is lost', () => {
    const utterances = us!.utterances(long)
    expect(utterances.length).toBeGreaterThan(2)
    for (const { symbols } of utterances) expect(symbols.length).toBeLessThanOrEqual(210)
    expect(utterances.flatMap(({ words }) => words)).toHaveLength(12 * 9 + 4)
    expect(utterances.slice(0, -1).every(({ symbols }) => symbols.at(-1) === ',')).toBe(true)
  })

  it('are cut between words where there is no comma', () => {
    const utterances = us!.utterances('buffalo '.repeat(100))
    expect(Math.max(...utterances.map(({ symbols }) => symbols.length))).toBeLessThanOrEqual(210)
    expect(utterances.flatMap(({ words }) => words)).toHaveLength(100)
  })

  it('know each word’s place in the script', () => {
    const text = 'It cost $5.99, he said.'
    const [{ words, symbols }] = us!.utterances(text) as [
      ReturnType<NonNullable<typeof us>['utterances']>[number],
    ]
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'It',
      'cost',
      '$5.99',
      'he',
      'said',
    ])
    const price = words[2]!
    expect(symbols.slice(price.firstSymbol, price.endSymbol).join('')).toBe(
      'fˈIv dˈɑləɹz ænd nˈIndi nˈIn sˈɛnts',
    )
  })
})
