import { useEffect, useMemo, useRef, useState } from 'react'
import type { Composition } from '@/storage/compositions'
import { isComposing, useCompose } from '@/stores/compose-store'
import { useComposition } from '@/stores/composition-store'
import { musicPlayer, useMusicPlayer } from '@/stores/music-player-store'
import { ComposeCost } from './compose-cost'
import { Composer } from './composer'
import { ComposePanel } from './compose-panel'
import { CompositionHeading } from './composition-heading'
import { COMPOSITION_LAYOUT } from './composition-layout'
import { promptProblem } from './prompt-problem'
import { Stage } from './stage'
import { StageSkeleton } from './stage-skeleton'
import { useCount } from './use-count'
import { useMakeVariations } from './use-make-variations'
import { useMusicKeys } from './use-music-keys'
import { useMusicOffer } from './use-music-offer'
import { useTold } from './use-told'
import { useTakes, type NumberedTake } from './use-takes'
import { Variations } from './variations'

/** What is wanted at the left; at the right the take that is heard, above all others. */
export function CompositionView({ composition }: { composition: Composition }) {
  const { change, setSeed, chooseModel } = useComposition()
  const takes = useTakes(composition.id)
  const job = useCompose((store) => store.jobs[composition.id])
  const { count, setCount } = useCount()
  const [isAsked, setAsked] = useState(false)
  const [isEditing, setEditing] = useState(false)
  const offer = useMusicOffer(count, composition.models)
  const made = useMemo(() => takes?.map(({ take }) => take) ?? [], [takes])
  const make = useMakeVariations(composition, made, offer)
  const { shown, show } = useShown(takes)
  const results = useRef<HTMLDivElement>(null)
  useMusicKeys(takes, shown, show)
  useQuietOnLeave()
  useTold(job)

  const compose = () => {
    setAsked(true)
    if (!make.canMake || promptProblem(composition.request.prompt)) return
    make.compose()
    results.current?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div className={COMPOSITION_LAYOUT}>
      <CompositionHeading composition={composition} takes={takes ?? []} shown={shown} />
      <Composer isFolded={made.length > 0} isWorking={job !== undefined && job.state.status !== 'done'}>
        <ComposePanel
          request={composition.request}
          seed={composition.seed}
          offer={offer}
          isAsked={isAsked}
          isFolded
          onChange={change}
          onSeed={setSeed}
          onCount={setCount}
          onModel={chooseModel}
          onCompose={compose}
        />
        <ComposeCost offer={offer} job={job} onCompose={compose} />
      </Composer>
      <div ref={results} className="grid min-w-0 gap-5">
        {!shown && isComposing(job) && <StageSkeleton />}
        {shown && (
          <Stage
            key={shown.take.id}
            numbered={shown}
            isEditing={isEditing}
            onEditing={setEditing}
            onMake={make}
          />
        )}
        <Variations takes={takes} job={job} shownId={shown?.take.id ?? null} onShow={show} onMake={make} />
      </div>
    </div>
  )
}

/** The take that was chosen; else the one that is heard, else the newest. */
function useShown(takes: NumberedTake[] | null) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const heardId = useMusicPlayer(({ takeId, openingId }) => openingId ?? takeId)
  const find = (id: string | null) => takes?.find(({ take }) => take.id === id)
  return { shown: find(chosenId) ?? find(heardId) ?? takes?.[0] ?? null, show: setChosenId }
}

/** Elsewhere nothing on the page could stop it. */
function useQuietOnLeave(): void {
  useEffect(() => () => musicPlayer.getState().stop(), [])
}
