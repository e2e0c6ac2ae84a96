import { takesEraser } from './erase-takes'
import { musicSoundIds, removeMusicSound } from './music-sounds'
import { database } from './open'

export const {
  takesLater: eraseMusicTakesLater,
  soundLater: eraseMusicSoundLater,
  leftOvers: eraseMusicLeftOvers,
} = takesEraser({
  store: 'musicTakes',
  byOwner: 'byComposition',
  isDeleted: async (id) => (await (await database()).getKey('compositions', id)) === undefined,
  soundIds: musicSoundIds,
  removeSound: removeMusicSound,
})
