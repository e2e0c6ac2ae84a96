import { ListChecks } from 'lucide-react'
import { useId, type ComponentProps } from 'react'
import { fractionOf } from '@/components/job-state'
import { lazyPart } from '@/components/ui/lazy-part'
import { Popover } from '@/components/ui/popover'
import { isUnderWay } from '@/domain/transcript/job-state'
import { t } from '@/messages/translate'
import { speakFraction } from '@/components/speak-job-text'
import { composeFraction } from '@/components/compose-fraction'
import { isComposing, useCompose, type ComposeStore } from '@/stores/compose-store'
import { useJobs, type JobsStore } from '@/stores/jobs-store'
import { isSpeaking, useSpeak, type SpeakStore } from '@/stores/speak-store'

const JobsList = lazyPart(async () => (await import('./jobs-list')).JobsList)

/** Jobs of this tab: how many are under way and how far, and the list of all. */
export function JobsButton() {
  return (
    <Popover title={t('jobs.title')} trigger={<JobsTrigger />} className="w-[400px]">
      <JobsList />
    </Popover>
  )
}

function JobsTrigger(props: ComponentProps<'button'>) {
  const count = useCount()
  const id = useId()
  return (
    <button
      type="button"
      aria-label={t('jobs.button')}
      aria-describedby={id}
      className="thumb inline-flex h-8 shrink-0 items-center justify-center gap-2 rounded-full px-2 text-sm font-[550] transition-colors hover:bg-sunken data-popup-open:bg-sunken"
      {...props}
    >
      {count > 0 ? <Ring /> : <ListChecks className="text-ink-2" aria-hidden />}
      {count > 0 && count}
      <span id={id} hidden>
        {t('jobs.running', { count })}
      </span>
    </button>
  )
}

/** How far all of them are together. */
function Ring() {
  const recognised = useJobs((store) => sumOf(underWay(store).map((state) => fractionOf(state) ?? 0)))
  const spoken = useSpeak((store) => sumOf(speaking(store).map((job) => speakFraction(job) ?? 0)))
  const composed = useCompose((store) => sumOf(composing(store).map((job) => composeFraction(job) ?? 0)))
  const fraction = (recognised + spoken + composed) / Math.max(1, useCount())
  return (
    <svg viewBox="0 0 18 18" fill="none" strokeWidth={2.5} className="size-[18px] -rotate-90" aria-hidden>
      <circle cx={9} cy={9} r={7} className="stroke-line-strong" />
      <circle
        cx={9}
        cy={9}
        r={7}
        pathLength={1}
        strokeDasharray="1 1"
        strokeDashoffset={1 - fraction}
        strokeLinecap="round"
        className="stroke-accent transition-[stroke-dashoffset]"
      />
    </svg>
  )
}

/** Of all kinds, under way. */
function useCount(): number {
  const recognised = useJobs((store) => underWay(store).length)
  const spoken = useSpeak((store) => speaking(store).length)
  return recognised + spoken + useCompose((store) => composing(store).length)
}

function underWay({ jobs, order }: JobsStore) {
  return order.flatMap((id) => jobs[id]?.state ?? []).filter(isUnderWay)
}

function speaking({ jobs, order }: SpeakStore) {
  return order.flatMap((id) => jobs[id] ?? []).filter(isSpeaking)
}

function composing({ jobs, order }: ComposeStore) {
  return order.flatMap((id) => jobs[id] ?? []).filter(isComposing)
}

const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0)
