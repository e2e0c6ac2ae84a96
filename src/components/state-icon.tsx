import {
  CircleCheck,
  CircleQuestionMark,
  CircleSlash,
  Clock,
  LoaderCircle,
  TriangleAlert,
} from 'lucide-react'

const WITHOUT_WORK = new Set(['cancelled', 'none', 'gone'])

/** Of a job of any kind: what it ends with, else that it is under way. */
export function StateIcon({ state }: { state: { status: string } }) {
  if (state.status === 'done') return <CircleCheck className="text-s2" aria-hidden />
  if (state.status === 'asking') return <CircleQuestionMark className="text-accent" aria-hidden />
  if (state.status === 'failed' || state.status === 'uncertain')
    return <TriangleAlert className="text-doubt" aria-hidden />
  if (WITHOUT_WORK.has(state.status)) return <CircleSlash className="text-ink-3" aria-hidden />
  if (state.status === 'queued') return <Clock className="text-ink-3" aria-hidden />
  return <LoaderCircle className="animate-spin text-accent" aria-hidden />
}
