import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { TopBarContext } from '@/components/top-bar'
import { lazyPart } from '@/components/ui/lazy-part'
import { announceIn } from '@/lib/announce'
import { t } from '@/messages/translate'
import { usePlayer } from '@/stores/player-store'
import { Commands } from './commands'
import { DropAnywhere } from './drop-anywhere'
import { JobsButton } from './jobs-button'
import { Rail } from './rail'
import { ServiceButton } from './service-button'
import { TakeButton } from './take-button'

/** Rail, top bar, the screen and the transport. On a phone the rail lies at the bottom, the transport above it. */
export function Shell() {
  const [heading, setHeading] = useState<Element | null>(null)
  const [actions, setActions] = useState<Element | null>(null)
  const slots = useMemo(() => ({ heading, actions }), [heading, actions])
  return (
    <TopBarContext value={slots}>
      <div className="grid h-dvh grid-cols-[var(--rail)_minmax(0,1fr)] grid-rows-[var(--bar)_minmax(0,1fr)_auto] max-md:grid-cols-1 max-md:grid-rows-[var(--bar)_minmax(0,1fr)_auto_auto]">
        <a href="#main" className={SKIP}>
          {t('app.skip')}
        </a>
        <Rail />
        <header className="flex items-center gap-3 border-b pr-5 pl-6 max-md:row-start-1 max-md:px-3.5">
          <div ref={setHeading} className="flex min-w-0 flex-1 items-baseline gap-3" />
          <TakeButton />
          <JobsButton />
          <ServiceButton />
          <div ref={setActions} className="contents" />
        </header>
        <Main />
        <LazyTransport />
      </div>
      <Announcements />
      <DropAnywhere />
      <Commands />
    </TopBarContext>
  )
}

const SKIP =
  'fixed top-2 left-2 rounded bg-ink px-4 py-2 text-surface not-focus-visible:sr-only focus-visible:z-10'

const Transport = lazyPart(async () => (await import('./transport')).Transport)

/** Its code is fetched when there is something to play; if in vain, again when more is opened or played. */
function LazyTransport() {
  const openId = usePlayer((player) => player.recordingId ?? player.voiceOverId)
  const isPlaying = usePlayer((player) => player.isPlaying)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  return openId !== null && <Transport wanted={[openId, isPlaying, path].join(' ')} />
}

/** Takes the focus when the screen changes, so that the keyboard and screen readers start at its top. */
function Main() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current && path && shown.current !== path) main.current?.focus({ preventScroll: true })
    shown.current = path
  }, [path])
  return (
    <main
      ref={main}
      id="main"
      tabIndex={-1}
      className="min-h-0 overflow-y-auto outline-none max-md:row-start-2"
    >
      <Outlet />
    </main>
  )
}

function Announcements() {
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => (region.current ? announceIn(region.current) : undefined), [])
  return <div ref={region} aria-live="polite" className="sr-only" />
}
