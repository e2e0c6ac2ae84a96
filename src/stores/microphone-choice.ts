import * as z from 'zod/mini'
import { remember, remembered } from '@/lib/remembered'
import type { Microphone } from '@/services/microphone'

/**
 * What a person should know of the microphone of a take: that the chosen one was not there, or that one was pulled out. Then
 * another is heard if there is one, else the take is paused.
 */
export type MicrophoneTrouble =
  { kind: 'missing'; label: string } | { kind: 'disconnected'; label: string; isReplaced: boolean }

/** Where another is heard than the one that was chosen. */
export function troubleOf(wanted: Microphone | null, heard: Microphone): MicrophoneTrouble | null {
  if (!wanted || wanted.deviceId === heard.deviceId) return null
  // By another id, which some browsers give it on each page.
  if (wanted.label !== '' && wanted.label === heard.label) return null
  return { kind: 'missing', label: wanted.label }
}

export function rememberMicrophone(microphone: Microphone): void {
  remember('microphone', microphone)
}

export function rememberedMicrophone(): Microphone | null {
  return restoreMicrophone(remembered('microphone'))
}

const microphoneSchema = z.object({
  deviceId: z.string().check(z.minLength(1)),
  label: z.catch(z.string(), ''),
})

/** Once the id alone was remembered. */
export function restoreMicrophone(stored: unknown): Microphone | null {
  const whole = typeof stored === 'string' ? { deviceId: stored } : stored
  return microphoneSchema.safeParse(whole).data ?? null
}
