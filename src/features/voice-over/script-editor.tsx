import { clsx } from 'clsx'
import { CircleQuestionMark, Redo2, TriangleAlert, Undo2 } from 'lucide-react'
import { useId } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { MAX_LINE_CHARACTERS, MAX_SCRIPT_CHARACTERS, type Script } from '@/domain/script/script'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'
import { ImportButton } from './import-button'
import { scriptProblem, withoutControls } from './script-problem'

/** Where the script is written. */
export function ScriptEditor({ script }: { script: Script }) {
  const change = useScript((store) => store.change)
  const noteId = useId()
  return (
    <div className="rounded-xl border bg-raised transition-colors focus-within:border-line-strong">
      <textarea
        data-script
        aria-label={t('voiceOver.script')}
        aria-describedby={noteId}
        dir="auto"
        value={script.text}
        placeholder={t('voiceOver.script.placeholder')}
        onChange={(event) => change({ type: 'write', text: withoutControls(event.target.value) })}
        className="block field-sizing-content max-h-[42dvh] min-h-36 w-full resize-none rounded-t-xl bg-transparent px-5 pt-4 pb-3 font-serif text-transcript wrap-anywhere outline-none placeholder:text-ink-3 max-md:px-4 max-md:text-[17.5px]"
      />
      <Problem script={script} />
      <div className="flex items-center gap-x-1 border-t py-1 pr-1.5 pl-5 max-md:pl-4">
        <Characters script={script} id={noteId} />
        <Tools />
      </div>
    </div>
  )
}

function Characters({ script: { text, lines }, id }: { script: Script; id: string }) {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0)
  const isOver = text.length > MAX_SCRIPT_CHARACTERS
  return (
    <p id={id} className="min-w-0 flex-1 text-sm text-ink-3">
      <span className={clsx(isOver && 'font-semibold text-ink')}>
        {t('voiceOver.script.characters', { count: text.length, most: MAX_SCRIPT_CHARACTERS })}
      </span>
      {longest > 0 && (
        <span className="max-sm:hidden">
          {' · '}
          {t('voiceOver.script.longest', { count: longest, most: MAX_LINE_CHARACTERS })}
        </span>
      )}
    </p>
  )
}

function Tools() {
  const { canUndo, canRedo, undo, redo } = useScript()
  return (
    <>
      <Popover
        title={t('voiceOver.script.help')}
        trigger={
          <IconButton label={t('voiceOver.script.help')}>
            <CircleQuestionMark aria-hidden />
          </IconButton>
        }
      >
        <ul className="grid gap-2 text-sm text-ink-2">
          <li>{t('voiceOver.script.help.pause')}</li>
          <li>{t('voiceOver.script.help.speaker')}</li>
          <li>{t('voiceOver.script.help.paragraph')}</li>
        </ul>
      </Popover>
      <IconButton
        label={t('voiceOver.undo')}
        aria-keyshortcuts="Control+Z Meta+Z"
        disabled={!canUndo}
        onClick={undo}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={t('voiceOver.redo')}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        disabled={!canRedo}
        onClick={redo}
      >
        <Redo2 aria-hidden />
      </IconButton>
      <ImportButton into="open script" />
    </>
  )
}

function Problem({ script }: { script: Script }) {
  const problem = scriptProblem(script)
  if (!problem) return null
  return (
    <output className="flex gap-2.5 border-t px-5 py-3 max-md:px-4">
      <TriangleAlert className="mt-0.5 text-doubt" aria-hidden />
      <span>
        <span className="block font-semibold">{problem.title}</span>
        <span className="block text-md text-pretty text-ink-2">{problem.text}</span>
      </span>
    </output>
  )
}
