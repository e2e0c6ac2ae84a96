import { useRef } from 'react'
import { MAX_LINE_CHARACTERS, type ScriptLine } from '@/domain/script/script'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'
import { withoutControls } from './script-problem'

type LineEditorProps = { line: ScriptLine; number: number; onDone: () => void }

/** One line, to be changed where it stands. Enter or leaving it keeps the change, Escape does not. */
export function LineEditor({ line, number, onDone }: LineEditorProps) {
  const change = useScript((store) => store.change)
  const isGivenUp = useRef(false)
  return (
    <textarea
      aria-label={t('voiceOver.line.text', { number })}
      // The person has just asked to write here.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      dir="auto"
      rows={1}
      maxLength={MAX_LINE_CHARACTERS}
      defaultValue={line.text}
      className="block field-sizing-content w-full resize-none rounded border bg-surface px-2 py-1 font-serif text-transcript wrap-anywhere max-md:text-[17.5px]"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
        event.preventDefault()
        isGivenUp.current = event.key === 'Escape'
        event.currentTarget.blur()
      }}
      onBlur={({ target }) => {
        const text = withoutControls(target.value)
        if (!isGivenUp.current && text !== line.text) change({ type: 'write line', lineId: line.id, text })
        onDone()
      }}
    />
  )
}
