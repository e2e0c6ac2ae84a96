import { takesEraser } from './erase-takes'
import { musicSoundIds, removeMusicSound } from './music-sounds'

export const {
  takesIfDeleted: eraseMusicTakesIfDeleted,
  soundsIfUnused: eraseMusicSoundsIfUnused,
  leftOvers: eraseMusicLeftOvers,
} = takesEraser({
  store: 'musicTakes',
  byOwner: 'byComposition',
  owners: 'compositions',
  soundIds: musicSoundIds,
  removeSound: removeMusicSound,
})
