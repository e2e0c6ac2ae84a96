import { loansOf } from '@/engines/voice/text/romance/loans'

export const ITALIAN_LOANS = loansOf(`
  computer kompjˈuter, weekend wikˈɛnd, jeans ʤˈins, jazz ʤˈɛz, web wˈɛb, fahrenheit fˈarenajt, mouse mˈaws, gate ɡˈejt, password pˈasword, email imˈejl, mail mˈejl, online onlˈajn
  software sˈɔftwer, hardware ˈardwer, smartphone smˈartfon, iphone ˈajfon, google ɡˈuɡol, facebook fˈejsbuk
  youtube jutˈub, twitter twˈitːer, whatsapp wˈɔʦap, wifi wajfˈaj, business bˈiznes, manager mˈanaʤer
  privacy prˈajvasi, show ʃˈo, jolly ʤˈɔlːi, jet ʤˈɛt, job ʤˈɔb, jogging ʤˈɔɡːinɡ, team tˈim, leader lˈider
  meeting mˈitinɡ, feedback fˈidbek, streaming strˈiminɡ, browser brˈawzer, download dawnlˈɔd, design dizˈajn
  designer dizˈajner, playlist plejlˈist, social sˈɔʃal, working wˈɔrkinɡ, fashion fˈɛʃon, baby bˈejbi
  toast tˈɔst, roulotte rulˈɔt, garage ɡarˈaʒ, chef ʃˈɛf, champagne ʃampˈaɲ, toilette twalˈɛt, croissant krwasˈan
  brioche briˈɔʃ, menu menˈu, routine rutˈin, playstation plejstˈɛʃon, driver drˈajver, timer tˈajmer, zoom zˈum
  spread sprˈɛd, break brˈɛk, news njˈuz, live lˈajv, sound sˈawnd, round rˈawnd, account akːˈawnt, voucher vˈawʧer
  barbecue barbekjˈu, country kˈantri, underground ˈanderɡrawnd, judo ʤˈudo, junior ʤˈunjor, james ʤˈejms
  john ʤˈɔn, jack ʤˈɛk, george ʤˈɔrʤ, michael mˈajkol, charles ʧˈarls, york jˈɔrk, los lˈos, angeles ˈanʤeles
  reception resˈɛpʃon, leasing lˈizinɡ, outlet ˈawtlet, brand brˈɛnd, fan fˈɛn, band bˈɛnd, rap rˈɛp, gay ɡˈɛj
  freelance frˈilans, coach kˈoʧ, trailer trˈajler, thriller trˈilːer, airbag ˈɛrbeɡ, juventus juvˈɛntus
  update apdˈejt, podcast pˈɔdkast, marketing mˈarketinɡ, post pˈɔst, like lˈajk, follower fˈɔlːower, influencer inflwˈɛnser
  youtuber jutˈuber, instagram ˈinstaɡram, telegram tˈeleɡram, twitch twˈiʧ, linkedin lˈinkdin, cloud klˈawd, router rˈuter
  login loɡˈin, logout loɡˈawt, stories stˈɔris, reel rˈil, gaming ɡˈejminɡ, gamer ɡˈejmer, gameplay ɡˈejmplej, call kˈɔl
  budget bˈaʤet, startup startˈap, coaching kˈoʧinɡ, remake rimˈejk, spoiler spˈɔjler, feed fˈid, chrome krˈom, apple ˈɛpol
  ipad ˈajpad, bluetooth blˈutut, notebook nˈɔtbuk, blogger blˈɔɡːer, vlogger vlˈɔɡːer, selfie sˈɛlfi, database databˈejz
  backup bekˈap, upload aplˈɔd, bug bˈaɡ, stream strˈim, streamer strˈimer, screenshot skrˈinʃot, newsletter njuzlˈɛtːer
  editing ˈeditinɡ, creator krjˈejtor, content kˈɔntent, community komjˈuniti, engagement enɡˈejʤment, layout lejˈawt
  storytelling storitˈɛlːinɡ, copywriter kopirˈajter, display displˈej, touchscreen taʧskrˈin, unboxing anbˈɔksinɡ
  makeup mejkˈap, look lˈuk, outfit ˈawtfit, crowdfunding krawdfˈandinɡ, ecommerce ikˈɔmers, ebook ˈibuk, sponsor spˈɔnsor
  voiceover vojsˈover, performance perfˈɔrmans, cookie kˈuki, talk tˈɔk, briefing brˈifinɡ, challenge ʧˈɛlenʤ
`)
