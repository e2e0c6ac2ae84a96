import { useId } from 'react'
import { Keys } from '@/components/ui/keys'
import { isSingle, useSingleKeys } from '@/lib/single-keys'
import { t, type PlainKey } from '@/messages/shortcuts'

const SHORTCUTS: { title: PlainKey; entries: [keys: string, label: PlainKey][] }[] = [
  {
    title: 'shortcuts.everywhere',
    entries: [
      ['mod+k', 'shortcuts.commands'],
      ['?', 'shortcuts.list'],
    ],
  },
  {
    title: 'shortcuts.recording',
    entries: [
      ['r', 'shortcuts.record'],
      ['p', 'shortcuts.pause'],
      ['m', 'shortcuts.mark'],
    ],
  },
  {
    title: 'shortcuts.playing',
    entries: [
      [' ', 'shortcuts.play'],
      ['arrowleft', 'shortcuts.back'],
      ['arrowright', 'shortcuts.forward'],
      ['j', 'shortcuts.back10'],
      ['l', 'shortcuts.forward10'],
      ['[', 'shortcuts.slower'],
      [']', 'shortcuts.faster'],
      ['i', 'shortcuts.loopFrom'],
      ['o', 'shortcuts.loopTo'],
    ],
  },
  {
    title: 'shortcuts.script',
    entries: [
      ['mod+z', 'voiceOver.undo'],
      ['mod+shift+z', 'voiceOver.redo'],
    ],
  },
  {
    title: 'shortcuts.music',
    entries: [
      ['mod+enter', 'shortcuts.music.compose'],
      [' ', 'shortcuts.play'],
      ['1', 'shortcuts.music.compare'],
      ['l', 'shortcuts.music.loop'],
      ['mod+z', 'music.undo'],
      ['mod+shift+z', 'music.redo'],
    ],
  },
  {
    title: 'shortcuts.library',
    entries: [
      ['arrowdown', 'shortcuts.next'],
      ['arrowup', 'shortcuts.previous'],
      ['f2', 'shortcuts.rename'],
      ['delete', 'shortcuts.delete'],
    ],
  },
]

/** Every key that does something, by where it does. */
export function Shortcuts() {
  const hasSingleKeys = useSingleKeys((store) => store.isOn)
  return (
    <div className="grid gap-5">
      <SingleKeys />
      {SHORTCUTS.map(({ title, entries }) => (
        <section key={title}>
          <h3 className="mb-1 text-sm font-semibold text-ink-3">{t(title)}</h3>
          <dl>
            {entries.map(([keys, label]) => (
              <div key={keys} className="flex items-center justify-between border-b py-2 last:border-0">
                <dt>{t(label)}</dt>
                <dd>
                  {isSingle(keys) && !hasSingleKeys ? (
                    <span className="text-sm text-ink-3">{t('shortcuts.off')}</span>
                  ) : (
                    <Keys keys={keys} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function SingleKeys() {
  const { isOn, turn } = useSingleKeys()
  const noteId = useId()
  return (
    <div>
      <label className="flex cursor-pointer items-center gap-2.5 font-[550]">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          aria-describedby={noteId}
          checked={isOn}
          onChange={({ target }) => turn(target.checked)}
        />
        {t('shortcuts.single')}
      </label>
      <p id={noteId} className="mt-1 text-sm text-ink-2">
        {t('shortcuts.single.text')}
      </p>
    </div>
  )
}
