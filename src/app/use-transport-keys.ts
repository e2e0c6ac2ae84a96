import { useEffect } from 'react'
import { SPEEDS } from '@/components/speed-menu'
import { isTurnedOff } from '@/lib/single-keys'
import { usePlayer } from '@/stores/player-store'
import { loopFromHere, loopToHere } from './loop-here'

/** Keys that play from anywhere, as long as no control under the focus wants them itself. */
export function useTransportKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function press(event: KeyboardEvent): void {
  const player = usePlayer.getState()
  const isFree = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey
  const isEmpty = player.recordingId === null && player.voiceOverId === null
  if (!isFree || isEmpty || isTaken(event) || isTurnedOff(event)) return
  const act = actionOf(event)
  if (!act) return
  event.preventDefault()
  act()
}

function actionOf({ key, shiftKey, repeat }: KeyboardEvent): (() => void) | undefined {
  const { toggle, skip, setSpeed, speed } = usePlayer.getState()
  const seconds = shiftKey ? 1 : 5
  const actions: Record<string, () => void> = {
    ArrowLeft: () => skip(-seconds),
    ArrowRight: () => skip(seconds),
    j: () => skip(-10),
    l: () => skip(10),
    i: loopFromHere,
    o: loopToHere,
    '[': () => setSpeed(nextSpeed(speed, -1)),
    ']': () => setSpeed(nextSpeed(speed, 1)),
  }
  if (!repeat) Object.assign(actions, { ' ': toggle, k: toggle })
  return actions[key.length === 1 ? key.toLowerCase() : key]
}

function nextSpeed(speed: number, step: 1 | -1): number {
  return SPEEDS[SPEEDS.indexOf(speed) + step] ?? speed
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(TYPING)) return true
  if (key === ' ') return target.closest(USES_SPACE) !== null
  return key.startsWith('Arrow') && target.closest(USES_ARROWS) !== null
}

const TYPING =
  'input:not([type=range]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=dialog], [role=menu], [role=listbox]'

// Sliders have no use for it, and one that was just clicked has the focus.
const USES_SPACE = 'button, a[href], summary, [role=button], [role=tab]'
const USES_ARROWS = 'input, [role=tab], [role=slider]'
