import { MAX_LINE_CHARACTERS } from '@/domain/script/script'
import type { RequestLimits } from '@/domain/script/to-speak'
import type { Speaking } from '@/domain/script/spoken-as'
import { DEVICE, type Connection } from '@/storage/connections'

type Ability = Pick<Connection, 'baseUrl' | 'extensions' | 'balancePath'>

/** Who speaks at a connection, or on this device (`null`), by this model. */
export function speakingBy(connection: Ability | null, modelId: string): Speaking {
  if (!connection) return { service: DEVICE, modelId: '', canSetSpeed: true }
  return { service: connection.baseUrl, modelId, canSetSpeed: hasSpeechDoor(connection) }
}

/**
 * The contract's door, whose reply has words and cost, but which knows no speed; OpenAI's where the speed is another, or at
 * servers that have no other.
 */
export function doorOf(connection: Ability, speed: number): 'tts' | 'speech' {
  if (isOpenAi(connection)) return 'speech'
  return speed !== 1 && hasSpeechDoor(connection) ? 'speech' : 'tts'
}

/** How much text a request may have. On this device: at the services that it could be sent to. */
export function requestLimitsOf(connection: Ability | null): RequestLimits {
  if (connection && isOpenAi(connection)) return OPENAI_LIMITS
  return { mostCharacters: MAX_LINE_CHARACTERS, firstCharacters: MAX_LINE_CHARACTERS }
}

/** Its most: https://platform.openai.com/docs/api-reference/audio/createSpeech, `input`. Its prices are by the character. */
const OPENAI_LIMITS: RequestLimits = { mostCharacters: 4096, firstCharacters: 300 }

/** Servers of ours speak with the voices of this device, which read `[pause 0.5s]`. */
export function canReadPauses({ extensions }: Ability): boolean {
  return extensions.includes('speech')
}

const hasSpeechDoor = (connection: Ability) =>
  isOpenAi(connection) || connection.extensions.includes('speech')

/** Only OpenAI-compatible servers keep no credits. */
const isOpenAi = ({ balancePath }: Ability) => balancePath === null
