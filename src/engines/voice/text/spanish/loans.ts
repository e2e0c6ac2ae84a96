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
  oms oemeˈese, psoe pesˈoe
  mexico mˈexiko, xavier xaβjˈeɾ
`)
