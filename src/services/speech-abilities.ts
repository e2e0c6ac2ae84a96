import { MAX_LINE_CHARACTERS } from '@/domain/script/script'
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

/** So much text a request may have. On this device: at the services that it could be sent to. */
export function mostCharactersOf(connection: Ability | null): number {
  return connection && isOpenAi(connection) ? OPENAI_CHARACTERS : MAX_LINE_CHARACTERS
}

/** https://platform.openai.com/docs/api-reference/audio/createSpeech, `input` */
const OPENAI_CHARACTERS = 4096

/** Servers of ours speak with the voices of this device, which read `[pause 0.5s]`. */
export function canReadPauses({ extensions }: Ability): boolean {
  return extensions.includes('speech')
}

const hasSpeechDoor = (connection: Ability) =>
  isOpenAi(connection) || connection.extensions.includes('speech')

/** Only OpenAI-compatible servers keep no credits. */
const isOpenAi = ({ balancePath }: Ability) => balancePath === null
