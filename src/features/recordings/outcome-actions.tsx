import { orTell } from '@/components/or-tell'
import { TryAgain, withPrice } from '@/components/try-again'
import { Button } from '@/components/ui/button'
import { t } from '@/messages/recordings'
import { DEVICE } from '@/storage/connections'
import type { Recording } from '@/storage/recordings'
import type { Transcript } from '@/storage/transcripts'
import { begin } from '@/stores/intake-store'
import { useJobs } from '@/stores/jobs-store'
import { useOptions } from '@/stores/options-store'
import { CheckBalance } from './check-balance'

type OutcomeActionsProps = { recording: Recording; transcript: Transcript | null; hasWords: boolean }

/** What can be done about a transcript that is not there, or not whole. */
export function OutcomeActions({ recording, transcript, hasWords }: OutcomeActionsProps) {
  const resume = useJobs((store) => store.resume)
  if (transcript && transcript.service !== DEVICE && transcript.status.kind !== 'done')
    return <PaidActions recording={recording} transcript={transcript} />
  const kind = transcript?.status.kind
  // What failed at its first word has nothing to go on from.
  const canContinue = kind === 'stopped' || kind === 'running' || (kind === 'failed' && hasWords)
  return (
    <>
      {transcript && canContinue && (
        <Button look="primary" onClick={() => void orTell(resume(transcript))}>
          {t('recording.continue')}
        </Button>
      )}
      <Button
        look={canContinue || kind === 'done' ? 'plain' : 'primary'}
        onClick={() => void orTell(begin(recording.id))}
      >
        {t(transcript ? 'recording.again' : 'recording.transcribe')}
      </Button>
    </>
  )
}

/** Nothing is sent again by itself: a person looks at the balance, sends it again, or leaves the service. */
function PaidActions({ recording, transcript }: { recording: Recording; transcript: Transcript }) {
  const sendAgain = useJobs((store) => store.sendAgain)
  const leave = useJobs((store) => store.leave)
  const resume = useJobs((store) => store.resume)
  const transcribe = useJobs((store) => store.transcribe)
  const options = useOptions((store) => store.options)
  const { status, service } = transcript
  const estimateCredits = transcript.receipt?.estimateCredits ?? null
  const price = estimateCredits === null ? null : t('cost.about', { count: estimateCredits })
  return (
    <>
      {status.kind === 'uncertain' ? (
        <>
          <CheckBalance connectionId={service} />
          <Button onClick={() => void orTell(sendAgain(transcript))}>
            {withPrice(t('recording.sendAgain'), price)}
          </Button>
          <Button onClick={() => void leave(transcript)}>{t('recording.leave')}</Button>
        </>
      ) : (
        <>
          <TryAgain
            retryAt={status.kind === 'failed' ? status.retryAt : null}
            price={price}
            onTry={() => void orTell(resume(transcript))}
          />
          {status.kind === 'failed' && status.errorName === 'OutOfCreditsError' && (
            <CheckBalance connectionId={service} />
          )}
        </>
      )}
      <Button onClick={() => void orTell(transcribe(recording.id, options))}>{t('cost.onDevice')}</Button>
    </>
  )
}
