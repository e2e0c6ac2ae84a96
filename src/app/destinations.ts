import { AudioLines, Coins, Library, Music, Settings2, Speech } from 'lucide-react'

/** The six places of the studio, in the order of the rail. */
export const DESTINATIONS = [
  { path: '/transcribe', label: 'nav.transcribe', icon: AudioLines },
  { path: '/voice-over', label: 'nav.voiceOver', icon: Speech },
  { path: '/music', label: 'nav.music', icon: Music },
  { path: '/library', label: 'nav.library', icon: Library },
  { path: '/credits', label: 'nav.credits', icon: Coins },
  { path: '/settings', label: 'nav.settings', icon: Settings2 },
] as const
