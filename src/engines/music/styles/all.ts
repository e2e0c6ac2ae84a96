import type { StyleId } from '@/domain/music/style-ids'
import { ambient } from './ambient'
import { bossaNova } from './bossa-nova'
import { cinematicOrchestral } from './cinematic-orchestral'
import { drumAndBass } from './drum-and-bass'
import { eightBit } from './eight-bit'
import { folkGuitar } from './folk-guitar'
import { funk } from './funk'
import { house } from './house'
import { jazzSwing } from './jazz-swing'
import { loFiHipHop } from './lo-fi-hip-hop'
import { pop } from './pop'
import { rock } from './rock'
import { soloPiano } from './solo-piano'
import type { Style } from './style'
import { synthwave } from './synthwave'
import { techno } from './techno'

export const STYLES: Record<StyleId, Style> = {
  ambient,
  'lo-fi hip-hop': loFiHipHop,
  house,
  techno,
  'drum and bass': drumAndBass,
  synthwave,
  pop,
  rock,
  funk,
  'jazz swing': jazzSwing,
  'bossa nova': bossaNova,
  'cinematic orchestral': cinematicOrchestral,
  'solo piano': soloPiano,
  'folk guitar': folkGuitar,
  '8-bit': eightBit,
}
