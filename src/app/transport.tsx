import { Link, useMatchRoute } from '@tanstack/react-router'
import { TransportBar } from '@/components/transport-bar'
import { onPlayhead, usePlayer } from '@/stores/player-store'
import { loopFromHere, loopToHere } from './loop-here'
import { useTransportKeys } from './use-transport-keys'

/** Plays on while one moves between screens; not there until something is opened. */
export function Transport() {
  const player = usePlayer()
  const matchRoute = useMatchRoute()
  useTransportKeys()
  const { recordingId, voiceOverId, title, durationSeconds, loop } = player
  if (recordingId === null && voiceOverId === null) return null
  const place =
    recordingId !== null
      ? { to: '/recordings/$recordingId' as const, params: { recordingId } }
      : { to: '/voice-over/$voiceOverId' as const, params: { voiceOverId: voiceOverId ?? '' } }
  const isShown = matchRoute(place) !== false
  return (
    <TransportBar
      title={
        isShown ? null : (
          <Link {...place} className="hover:underline">
            {title}
          </Link>
        )
      }
      durationSeconds={durationSeconds}
      isPlaying={player.isPlaying}
      isUnplayable={player.isUnplayable}
      isLooping={loop !== null}
      speed={player.speed}
      volume={player.volume}
      // A script's screen has no playhead of its own.
      hasSeek={!isShown || voiceOverId !== null}
      subscribe={onPlayhead}
      onToggle={player.toggle}
      onSeek={player.seek}
      onSpeed={player.setSpeed}
      onVolume={player.setVolume}
      onLoopAll={() => player.selectLoop({ startSeconds: 0, endSeconds: durationSeconds })}
      onLoopFrom={loopFromHere}
      onLoopTo={loopToHere}
      onLoopOff={() => player.selectLoop(null)}
    />
  )
}
