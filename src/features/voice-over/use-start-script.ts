import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ImportedCue } from '@/domain/script/actions'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { createVoiceOver } from '@/storage/voice-overs'

type Start = { title?: string; text?: string; cues?: ImportedCue[] | null; speakers?: string[] }

/** A new script, empty or with the text that is given, and the way to it. */
export function useStartScript() {
  const navigate = useNavigate()
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ title = '', text = '', cues = null, speakers = [] }: Start) => {
      const { changeScript } = await import('@/domain/script/change-script')
      const imported = { type: 'import', text, cues, speakers } as const
      const script = changeScript(EMPTY_SCRIPT, imported, () => crypto.randomUUID())
      return createVoiceOver({ title, script })
    },
    onSuccess: ({ id }) => navigate(scriptRoute(id)),
  })
}

export function scriptRoute(voiceOverId: string) {
  return { to: '/voice-over/$voiceOverId', params: { voiceOverId } } as const
}
