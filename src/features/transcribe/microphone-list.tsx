import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { LevelMeter } from '@/components/level-meter'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'
import type { Microphone } from '@/services/microphone'
import { previewMicrophone } from '@/services/take-metering'
import { useTake, type RunningTake } from '@/stores/take-store'
import { microphoneQueries } from './microphone-queries'

/** The microphones to choose from, with the level of the one in use. */
export function MicrophoneList({ take }: { take?: RunningTake | undefined }) {
  const wanted = useTake((store) => store.microphone)
  const chooseMicrophone = useTake((store) => store.chooseMicrophone)
  const { mutate: choose } = useMutation({ networkMode: 'always', mutationFn: chooseMicrophone })
  const { data: microphones = [] } = useQuery(microphoneQueries.list())
  const previewPeak = useRef(0)
  const preview = usePreview(take ? 'off' : wanted, previewPeak)
  useDeviceChanges()
  const heard = take?.microphone ?? preview.microphone ?? wanted ?? microphones[0]
  return (
    <>
      {preview.failure && <Failure errorName={preview.failure} />}
      <div className="-mx-1.5">
        {microphones.map((microphone, index) => (
          <label
            key={microphone.deviceId}
            className="flex items-center gap-2.5 rounded-sm px-1.5 py-1.5 hover:bg-sunken has-focus-visible:bg-sunken"
          >
            <input
              type="radio"
              name="microphone"
              className="size-4 accent-(--accent)"
              checked={microphone.deviceId === heard?.deviceId}
              onChange={() => choose(microphone)}
            />
            <span className="min-w-0 truncate">
              {microphone.label || t('transcribe.microphone.unnamed', { number: index + 1 })}
            </span>
          </label>
        ))}
      </div>
      {!preview.failure && (
        <>
          <LevelMeter
            label={t('transcribe.microphone.level')}
            peak={() => take?.recorder.meter.peak ?? previewPeak.current}
            className="mt-3"
          />
          <p className="mt-2 text-sm text-ink-3">{t('transcribe.microphone.hint')}</p>
        </>
      )}
    </>
  )
}

function Failure({ errorName }: { errorName: string }) {
  const { title, text } = failureText(errorName)
  return (
    <div role="alert" className="mb-2 last:mb-0">
      <p className="font-[550]">{title}</p>
      <p className="text-sm text-ink-2">{text}</p>
    </div>
  )
}

type Preview = { wanted?: Microphone | null; microphone?: Microphone; failure?: string }

/** Listens to a microphone while the list is open: which one it really is, or the error that kept it from it. */
function usePreview(wanted: Microphone | null | 'off', peak: RefObject<number>): Preview {
  const [preview, setPreview] = useState<Preview>({})
  const client = useQueryClient()
  const onOpened = useEffectEvent((asked: Microphone | null, microphone: Microphone) => {
    setPreview({ wanted: asked, microphone })
    // Only now does the browser tell the names of the devices.
    void client.invalidateQueries({ queryKey: microphoneQueries.all })
  })
  useEffect(() => {
    if (wanted === 'off') return
    let isOver = false
    const opening = previewMicrophone(wanted, (heard) => {
      peak.current = heard
    })
    opening.then(
      ({ microphone }) => isOver || onOpened(wanted, microphone),
      (error: unknown) =>
        isOver || setPreview({ wanted, failure: error instanceof Error ? error.name : 'Error' }),
    )
    return () => {
      isOver = true
      opening.then(
        ({ stop }) => stop(),
        () => undefined,
      )
    }
  }, [wanted, peak])
  // What was found out of another one says nothing of this.
  return preview.wanted === wanted ? preview : {}
}

function useDeviceChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: microphoneQueries.all })
    navigator.mediaDevices?.addEventListener('devicechange', refresh)
    return () => navigator.mediaDevices?.removeEventListener('devicechange', refresh)
  }, [client])
}
