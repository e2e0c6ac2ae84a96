import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  AudioWaveform,
  FilePlus2,
  Keyboard,
  Mic,
  Monitor,
  Moon,
  Music,
  PenLine,
  Speech,
  Sun,
  type LucideIcon,
} from 'lucide-react'
import { useAddFiles } from '@/features/transcribe/use-add-files'
import { useStartScript } from '@/features/voice-over/use-start-script'
import { compositionTitle } from '@/components/composition-title'
import { scriptTitle } from '@/components/script-title'
import { t } from '@/messages/translate'
import { compositionQueries } from '@/storage/compositions'
import { recordingQueries } from '@/storage/recordings'
import { voiceOverQueries } from '@/storage/voice-overs'
import { THEMES, useAppearance } from '@/stores/appearance-store'
import { useTake } from '@/stores/take-store'
import { DESTINATIONS } from './destinations'
import { usePanels } from './panels-store'
import { pickFiles } from './pick-files'

export type Command = { value: string; label: string; icon: LucideIcon; keys?: string; run: () => void }
export type CommandGroup = { value: string; items: Command[] }

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon }
const RECENT_COUNT = 6

/** Everything that can be done from anywhere. */
export function useCommands(): CommandGroup[] {
  const recent = useRecentCommands()
  const scripts = useScriptCommands()
  const music = useMusicCommands()
  const groups = [
    { value: t('app.commands.do'), items: useActionCommands() },
    { value: t('app.commands.go'), items: useDestinationCommands() },
    { value: t('app.commands.recent'), items: recent },
    { value: t('app.commands.recentScripts'), items: scripts },
    { value: t('app.commands.recentMusic'), items: music },
  ]
  return groups.filter((group) => group.items.length > 0)
}

function useActionCommands(): Command[] {
  const navigate = useNavigate()
  const addFiles = useAddFiles()
  const startScript = useStartScript()
  const chooseTheme = useAppearance((appearance) => appearance.chooseTheme)
  const record = async () => {
    await navigate({ to: '/transcribe' })
    await useTake.getState().start()
  }
  return [
    { value: 'record', label: t('transcribe.record'), icon: Mic, keys: 'r', run: () => void record() },
    { value: 'add', label: t('transcribe.addFiles'), icon: FilePlus2, run: () => pickFiles(addFiles) },
    { value: 'script', label: t('voiceOver.new'), icon: PenLine, run: () => startScript.mutate({}) },
    { value: 'music', label: t('music.new'), icon: Music, run: () => void navigate({ to: '/music' }) },
    ...THEMES.map((theme) => ({
      value: `theme-${theme}`,
      label: t(`app.commands.theme.${theme}`),
      icon: THEME_ICONS[theme],
      run: () => chooseTheme(theme),
    })),
    {
      value: 'shortcuts',
      label: t('app.shortcuts'),
      icon: Keyboard,
      keys: '?',
      run: () => usePanels.getState().show('shortcuts'),
    },
  ]
}

function useDestinationCommands(): Command[] {
  const navigate = useNavigate()
  return DESTINATIONS.map(({ path, label, icon }) => ({
    value: path,
    label: t(label),
    icon,
    run: () => void navigate({ to: path }),
  }))
}

function useRecentCommands(): Command[] {
  const navigate = useNavigate()
  const { data: recordings = [] } = useQuery(recordingQueries.list())
  return recordings.slice(0, RECENT_COUNT).map(({ id, title }) => ({
    value: id,
    label: title,
    icon: AudioWaveform,
    run: () => void navigate({ to: '/recordings/$recordingId', params: { recordingId: id } }),
  }))
}

function useScriptCommands(): Command[] {
  const navigate = useNavigate()
  const { data: voiceOvers = [] } = useQuery(voiceOverQueries.list())
  return voiceOvers.slice(0, RECENT_COUNT).map((voiceOver) => ({
    value: voiceOver.id,
    label: scriptTitle(voiceOver),
    icon: Speech,
    run: () => void navigate({ to: '/voice-over/$voiceOverId', params: { voiceOverId: voiceOver.id } }),
  }))
}

function useMusicCommands(): Command[] {
  const navigate = useNavigate()
  const { data: compositions = [] } = useQuery(compositionQueries.list())
  return compositions.slice(0, RECENT_COUNT).map((composition) => ({
    value: composition.id,
    label: compositionTitle(composition),
    icon: Music,
    run: () => void navigate({ to: '/music/$compositionId', params: { compositionId: composition.id } }),
  }))
}
