import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { restoreLibrarySearch } from '@/features/library/found'
import { restoreSettingsSearch } from '@/features/settings/settings-search'
import { ErrorScreen } from './error-screen'
import { NotFoundScreen } from './not-found-screen'
import { prefetchRecording } from './prefetch-recording'
import { Shell } from './shell'

const root = createRootRoute({ component: Shell })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/transcribe', replace: true })
  },
})

const transcribe = createRoute({
  getParentRoute: () => root,
  path: '/transcribe',
  component: lazyRouteComponent(() => import('@/features/transcribe/transcribe-screen'), 'TranscribeScreen'),
})

const recording = createRoute({
  getParentRoute: () => root,
  path: '/recordings/$recordingId',
  loader: ({ params }) => prefetchRecording(params.recordingId),
  component: lazyRouteComponent(() => import('@/features/recordings/recording-screen'), 'RecordingScreen'),
})

const voiceOvers = createRoute({
  getParentRoute: () => root,
  path: '/voice-over',
  component: lazyRouteComponent(() => import('@/features/voice-over/voice-overs-screen'), 'VoiceOversScreen'),
})

const voiceOver = createRoute({
  getParentRoute: () => root,
  path: '/voice-over/$voiceOverId',
  component: lazyRouteComponent(() => import('@/features/voice-over/voice-over-screen'), 'VoiceOverScreen'),
})

const music = createRoute({
  getParentRoute: () => root,
  path: '/music',
  component: lazyRouteComponent(() => import('@/features/music/music-screen'), 'MusicScreen'),
})

const composition = createRoute({
  getParentRoute: () => root,
  path: '/music/$compositionId',
  component: lazyRouteComponent(() => import('@/features/music/composition-screen'), 'CompositionScreen'),
})

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  validateSearch: restoreLibrarySearch,
  component: lazyRouteComponent(() => import('@/features/library/library-screen'), 'LibraryScreen'),
})

const credits = createRoute({
  getParentRoute: () => root,
  path: '/credits',
  component: lazyRouteComponent(() => import('@/features/credits/credits-screen'), 'CreditsScreen'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: restoreSettingsSearch,
  component: lazyRouteComponent(() => import('@/features/settings/settings-screen'), 'SettingsScreen'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    transcribe,
    recording,
    voiceOvers,
    voiceOver,
    music,
    composition,
    library,
    credits,
    settings,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFoundScreen,
})

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged into theirs
  interface Register {
    router: typeof router
  }
}
