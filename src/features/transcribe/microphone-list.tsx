import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { LevelMeter } from '@/components/level-meter'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'
import type { TakeRecorder } from '@/services/take-recorder'
import { previewMicrophone } from '@/services/take-metering'
import { useTake } from '@/stores/take-store'
import { microphoneQueries } from './microphone-queries'

/** The microphones to choose from, with the level of the one in use. */
export function MicrophoneList({ recorder }: { recorder?: TakeRecorder | undefined }) {
  const deviceId = useTake((store) => store.deviceId)
  const chooseDevice = useTake((store) => store.chooseDevice)
  const { mutate: choose } = useMutation({ networkMode: 'always', mutationFn: chooseDevice })
  const { data: microphones = [] } = useQuery(microphoneQueries.list())
  const previewPeak = useRef(0)
  const failure = usePreview(recorder ? 'off' : deviceId, previewPeak)
  useDeviceChanges()
  if (failure) return <Failure errorName={failure} />
  const used = recorder?.microphone().deviceId ?? deviceId ?? microphones[0]?.deviceId
  return (
    <>
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
              checked={microphone.deviceId === used}
              onChange={() => choose(microphone.deviceId)}
            />
            <span className="min-w-0 truncate">
              {microphone.label || t('transcribe.microphone.unnamed', { number: index + 1 })}
            </span>
          </label>
        ))}
      </div>
      <LevelMeter
        label={t('transcribe.microphone.level')}
        peak={() => recorder?.meter.peak ?? previewPeak.current}
        className="mt-3"
      />
      <p className="mt-2 text-sm text-ink-3">{t('transcribe.microphone.hint')}</p>
    </>
  )
}

function Failure({ errorName }: { errorName: string }) {
  const { title, text } = failureText(errorName)
  return (
    <div role="alert">
      <p className="font-[550]">{title}</p>
      <p className="text-sm text-ink-2">{text}</p>
    </div>
  )
}

/** Listens to a microphone while the list is open; returns the name of the error that kept it from it. */
function usePreview(deviceId: string | null | 'off', peak: RefObject<number>): string | null {
  const [failure, setFailure] = useState<string | null>(null)
  const client = useQueryClient()
  const onOpened = useEffectEvent(() => {
    // Only now does the browser tell the names of the devices.
    void client.invalidateQueries({ queryKey: microphoneQueries.all })
  })
  useEffect(() => {
    if (deviceId === 'off') return
    const preview = previewMicrophone(deviceId, (heard) => {
      peak.current = heard
    })
    preview.then(onOpened, (error: unknown) => setFailure(error instanceof Error ? error.name : 'Error'))
    return () =>
      void preview.then(
        (stop) => stop(),
        () => undefined,
      )
  }, [deviceId, peak])
  return failure
}

function useDeviceChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: microphoneQueries.all })
    navigator.mediaDevices?.addEventListener('devicechange', refresh)
    return () => navigator.mediaDevices?.removeEventListener('devicechange', refresh)
  }, [client])
}
