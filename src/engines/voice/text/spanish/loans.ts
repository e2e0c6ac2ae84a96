import { loansOf } from '@/engines/voice/text/romance/loans'

export const SPANISH_LOANS = loansOf(`
  jazz ʝˈas, fahrenheit faɾenˈajt, email imˈejl, mail mˈejl, online onlˈajn, software sˈofweɾ, hardware xˈaɾweɾ, whatsapp wˈasap
  google ɡˈuɣel, facebook fˈejsβuk, youtube ʝutˈuβ, twitter twˈiteɾ, iphone ˈajfon, smartphone smˈaɾtfon, wifi wˈifi
  marketing mˈaɾketin, parking pˈaɾkin, camping kˈampin, streaming estɾˈimin, meeting mˈitin, shopping ʃˈopin
  podcast pˈoðkast, weekend wˈiken, feedback fˈiðβak, show ʃˈow, gay ɡˈej, jeans ʝˈins, jet ʝˈet, jogging ʝˈoɣin
  hobby xˈoβi, hockey xˈokej, hall xˈol, hippy xˈipi, hacker xˈakeɾ, hardcore xˈaɾkoɾ, hip xˈip, team tˈim
  business bˈisnes, design disˈajn, live lˈajf, news njˈus, spotify espotifˈaj, netflix nˈetfliks, internet inteɾnˈet
  john ʝˈon, james ʝˈejms, michael mˈajkel, charles ʧˈaɾles, york ʝˈoɾk, washington wˈasinton, hollywood xˈoliwud
  club klˈuβ, clubs klˈuβs, blogs blˈoɣs, robots roβˈots, chats ʧˈats, tablets tˈaβlets, tablet tˈaβlet, tickets tˈikets
  brunch bɾˈanʧ, pizza pˈiʦa, pizzas pˈiʦas, pizzería piʦeɾˈia, pizzerías piʦeɾˈias, mozzarella moʦaɾˈela, paparazzi papaɾˈaʦi
  update apðˈejt, playlist plejlˈist, instagram ˈinstaɣɾam, telegram tˈeleɣɾam, download dˈawnlod, upload ˈaplod, like lˈajk
  follower fˈoloweɾ, influencer inflwˈenseɾ, youtuber ʝutˈuβeɾ, cloud klˈawð, mouse mˈaws, router rˈuteɾ, password pˈaswoɾð
  hashtag xˈaʃtaɣ, stories stˈoɾis, reel rˈil, gaming ɡˈejmin, gamer ɡˈejmeɾ, gameplay ɡˈejmplej, call kˈol, budget bˈaʝet
  workshop wˈoɾkʃop, startup estˈaɾtap, coach kˈowʧ, coaching kˈowʧin, trailer tɾˈajleɾ, remake rimˈejk, thriller θɾˈileɾ
  spoiler espˈojleɾ, feed fˈið, chrome kɾˈom, apple ˈapel, ipad ˈajpað, android ˈandɾojð, bluetooth blˈutuθ, webcam wˈeβkam
  desktop dˈesktop, laptop lˈaptop, notebook nˈowtβuk, browser bɾˈawseɾ, blogger blˈoɣeɾ, vlogger blˈoɣeɾ, selfie sˈelfi
  backup bˈakap, bug bˈaɣ, stream estɾˈim, streamer estɾˈimeɾ, screenshot eskɾˈinʃot, newsletter njuslˈeteɾ, file fˈajl
  coworking kowˈoɾkin, freelance fɾˈilans, manager mˈanaʝeɾ, target tˈaɾɣet, community komjˈuniti, engagement enɡˈejʝment
  storytelling estoɾitˈelin, copywriter kopirˈajteɾ, podcaster poðkˈasteɾ, unboxing anbˈoksin, makeup mejkˈap, look lˈuk
  outfit ˈawtfit, fashion fˈaʃon, crowdfunding kɾawdfˈandin, ecommerce ikˈomeɾs, ebook ˈiβuk, voiceover bojsˈoβeɾ
  cookie kˈuki, phishing fˈiʃin, performance peɾfˈoɾmans, networking nˈetwoɾkin, briefing bɾˈifin, layout lˈejawt
  login loɣˈin, logout loɣˈawt, server sˈeɾβeɾ, leader lˈideɾ, privacy pɾˈajβasi, content kˈontent, display displˈej
  oms oemeˈese, psoe pesˈoe
  mexico mˈexiko, xavier xaβjˈeɾ
`)
