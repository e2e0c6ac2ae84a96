/** What a person asks for. */
export type MusicRequest = {
  /** 1 to 500 characters. */
  prompt: string
  /** 5 to 60: to a tenth on this device, whole at services. */
  seconds: number
  isInstrumental: boolean
  /** The end goes on into the start: on this device. */
  isLoop: boolean
  /** Sent only where a service takes them. */
  lyrics: string
  voice: string | null
}

export const SHORTEST_MUSIC_SECONDS = 5
export const LONGEST_MUSIC_SECONDS = 60
export const LONGEST_MUSIC_PROMPT = 500

export const FIRST_REQUEST: MusicRequest = {
  prompt: '',
  seconds: 30,
  isInstrumental: true,
  isLoop: false,
  lyrics: '',
  voice: null,
}
