import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { t, type PlainKey } from '@/messages/settings'
import type { ConnectionFailure, ConnectionTest } from '@/services/connections'
import type { Connection } from '@/storage/connections'

type ConnectionTestResultProps = {
  test: ConnectionTest | undefined
  isPending: boolean
  name: string
  kind: Connection['kind']
}

/** What a service answered: what it has, or what is wrong and what to do. */
export function ConnectionTestResult({ test, isPending, name, kind }: ConnectionTestResultProps) {
  if (isPending)
    return (
      <Result icon={<LoaderCircle className="animate-spin text-accent" aria-hidden />}>
        {t('settings.connections.testing', { name })}
      </Result>
    )
  if (!test) return null
  if (test.status === 'works')
    return (
      <Result icon={<CircleCheck className="text-s2" aria-hidden />}>
        <span className="font-[550]">{t('settings.test.ok')}</span> {foundText(test)}
      </Result>
    )
  return (
    <Result icon={<TriangleAlert className="text-doubt" aria-hidden />}>
      <span className="font-[550]">{t(`settings.test.${test.reason}`)}</span> {t(advice(test.reason, kind))}
      {test.message && <span className="mt-0.5 block text-sm text-ink-3">“{test.message}”</span>}
    </Result>
  )
}

function Result({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <output className="my-2 flex gap-2.5 text-md">
      <span className="mt-px">{icon}</span>
      <span className="min-w-0 break-words text-pretty">{children}</span>
    </output>
  )
}

function foundText({ balance, extensions }: ConnectionTest & { status: 'works' }): string {
  const known = extensions.flatMap((extension) => EXTENSIONS[extension] ?? [])
  return [
    balance ? t('settings.test.balance', { count: balance.remainingCredits }) : t('settings.test.noCredits'),
    known.length > 0
      ? t('settings.test.extensions', { extensions: known.map((key) => t(key)).join(', ') })
      : t('settings.test.noExtensions'),
  ].join(' ')
}

const EXTENSIONS: Record<string, PlainKey> = {
  verbose_json: 'extension.verbose_json',
  stream: 'extension.stream',
  idempotency_key: 'extension.idempotency_key',
  speech: 'extension.speech',
}

/** To the server of this page people sign in by a link. */
function advice(reason: ConnectionFailure, kind: Connection['kind']): PlainKey {
  if (reason === 'wrong key' && kind === 'server') return 'settings.connections.signIn.text'
  if (reason === 'wrong key') return 'settings.test.wrong key.passed on.do'
  if (reason === 'wrong address' && kind === 'custom') return 'settings.test.wrong address.custom.do'
  return `settings.test.${reason}.do`
}
