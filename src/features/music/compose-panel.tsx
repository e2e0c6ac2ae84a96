import type { MusicRequest } from '@/domain/music/brief'
import { PromptBox } from './prompt-box'
import { ArtistNote } from './artist-note'
import { LeftOutNote } from './left-out-note'
import { HereReading } from './here-reading'
import { MusicOptions } from './music-options'
import type { MusicOffer } from './use-music-offer'

export type ComposePanelProps = {
  request: MusicRequest
  seed: number
  offer: MusicOffer
  /** Also an empty prompt is told: somebody asked for music without one. */
  isAsked: boolean
  /** There is music already: what is seldom wanted then takes no room. */
  isFolded: boolean
  onChange: (change: Partial<MusicRequest>) => void
  onSeed: (seed: number) => void
  onCount: (count: number) => void
  onModel: (service: string, modelId: string) => void
  onCompose: () => void
}

/** What is wanted: the words, what they are taken to mean, and the numbers beside them. */
export function ComposePanel(props: ComposePanelProps) {
  const { request, offer, isAsked, isFolded, onChange, onCompose } = props
  const { connection, abilities } = offer
  return (
    <>
      <PromptBox
        prompt={request.prompt}
        isAsked={isAsked}
        isFolded={isFolded}
        onChange={(prompt) => onChange({ prompt })}
        onCompose={onCompose}
      >
        {/* Who knows seeds is this composer, here or on its server. */}
        {abilities.hasSeeds && <HereReading prompt={request.prompt} />}
        {connection && <ArtistNote prompt={request.prompt} />}
        {connection && <LeftOutNote request={request} canSing={abilities.canSing} />}
      </PromptBox>
      <MusicOptions {...props} />
    </>
  )
}
