import { useId, useState, type ComponentProps, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { t } from '@/messages/settings'
import { BASE_URLS, type ConnectionDraft } from '@/services/connections'
import type { Connection } from '@/storage/connections'

type ConnectionFormProps = {
  kinds: Connection['kind'][]
  isBusy: boolean
  onAdd: (draft: ConnectionDraft) => void
  onCancel: () => void
}

/** A new service. Its key is typed here once, and never filled in again. */
export function ConnectionForm({ kinds, isBusy, onAdd, onCancel }: ConnectionFormProps) {
  const [kind, setKind] = useState(kinds[0] ?? 'custom')
  const [isUrlInvalid, setUrlInvalid] = useState(false)
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const draft = draftOf(kind, new FormData(event.currentTarget))
    const isInvalid = kind === 'custom' && !isWebAddress(draft.baseUrl)
    setUrlInvalid(isInvalid)
    if (!isInvalid) onAdd(draft)
  }
  return (
    <form
      aria-label={t('settings.connections.add')}
      autoComplete="off"
      noValidate
      onSubmit={add}
      className="mt-3 grid gap-4 rounded-xl border bg-raised p-5 max-md:p-4"
    >
      <Kinds kinds={kinds} kind={kind} onChange={setKind} />
      <Field
        key={`name-${kind}`}
        name="name"
        label={t('settings.connections.name')}
        defaultValue={kind === 'custom' ? '' : t(`settings.connections.kind.${kind}`)}
        required
      />
      {kind === 'custom' && (
        <Field
          name="baseUrl"
          type="url"
          inputMode="url"
          label={t('settings.connections.baseUrl')}
          hint={t(
            isUrlInvalid ? 'settings.connections.baseUrl.invalid' : 'settings.connections.baseUrl.hint',
          )}
          aria-invalid={isUrlInvalid}
          placeholder="http://127.0.0.1:8000/v1"
          spellCheck={false}
          required
        />
      )}
      <Field
        key={`key-${kind}`}
        name="key"
        type="password"
        // Browsers fill in saved passwords unless they are told that this is a new one.
        autoComplete="new-password"
        label={keyLabel(kind)}
        hint={t('settings.connections.key.hint')}
        spellCheck={false}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={isBusy}>
          {t('settings.connections.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('settings.connections.cancel')}
        </Button>
      </div>
    </form>
  )
}

function keyLabel(kind: Connection['kind']): string {
  if (kind === 'server') return t('settings.connections.key.session')
  return t(kind === 'custom' ? 'settings.connections.key.optional' : 'settings.connections.key')
}

type KindsProps = {
  kinds: Connection['kind'][]
  kind: Connection['kind']
  onChange: (kind: Connection['kind']) => void
}

function Kinds({ kinds, kind: chosen, onChange }: KindsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm text-ink-2">{t('settings.connections.kind')}</legend>
      {kinds.map((kind) => (
        <label
          key={kind}
          className="flex cursor-pointer gap-3 rounded-lg border px-3.5 py-2.5 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="kind"
            aria-label={t(`settings.connections.kind.${kind}`)}
            checked={kind === chosen}
            onChange={() => onChange(kind)}
            className="mt-1 accent-accent"
          />
          <span>
            <span className="block text-md font-[550]">{t(`settings.connections.kind.${kind}`)}</span>
            <span className="block text-sm text-ink-2">{t(`settings.connections.kind.${kind}.note`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type FieldProps = ComponentProps<typeof TextField> & { label: string; hint?: string }

function Field({ label, hint, ...props }: FieldProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-2">
        {label}
      </label>
      <TextField id={id} autoComplete="off" aria-describedby={hint && `${id}-hint`} {...props} />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}

function draftOf(kind: Connection['kind'], form: FormData): ConnectionDraft {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const baseUrl = kind === 'custom' ? text('baseUrl') : BASE_URLS[kind]
  const fallback = kind === 'custom' ? hostOf(baseUrl) : t(`settings.connections.kind.${kind}`)
  const key = text('key') || null
  const auth = key ? 'key' : kind === 'server' ? 'session' : 'none'
  return { kind, name: text('name') || fallback, baseUrl, auth, key }
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}
