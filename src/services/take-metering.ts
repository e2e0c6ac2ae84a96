import { hear, type TakeMeter } from '@/domain/audio/take-meter'
import { closeMicrophone, microphoneOf, openMicrophone, type Microphone } from './microphone'

const METER_MILLISECONDS = 40
/** The analyser's longest memory, 0.7 s at 48 kHz: enough for a page in the background, woken once a second. */
const ANALYSER_SAMPLES = 32_768

/** Fills the meter while `isOn` says so, and tells how loud it is all the while; returns what stops it. */
export function meterTake(analyser: AnalyserNode, meter: TakeMeter, isOn: () => boolean): () => void {
  const { context } = analyser
  analyser.fftSize = ANALYSER_SAMPLES
  let lastSeconds = context.currentTime
  const timer = setInterval(() => {
    const passedSeconds = context.currentTime - lastSeconds
    lastSeconds += passedSeconds
    if (passedSeconds <= 0) return
    const peak = peakOf(analyser, passedSeconds)
    if (isOn()) hear(meter, peak, passedSeconds)
    else meter.peak = peak
  }, METER_MILLISECONDS)
  return () => clearInterval(timer)
}

/** Opens a microphone just to show its level. Resolves to which it is, and what stops it. */
export async function previewMicrophone(wanted: Microphone | null, onPeak: (peak: number) => void) {
  const stream = await openMicrophone(wanted)
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const timer = setInterval(() => onPeak(peakOf(analyser, METER_MILLISECONDS / 1000)), METER_MILLISECONDS)
  const stop = () => {
    clearInterval(timer)
    closeMicrophone(stream)
    void context.close()
  }
  return { microphone: microphoneOf(stream), stop }
}

/** Loudest sample of the last so many seconds. */
function peakOf(analyser: AnalyserNode, seconds: number): number {
  const heard = new Float32Array(analyser.fftSize)
  analyser.getFloatTimeDomainData(heard)
  const count = Math.ceil(seconds * analyser.context.sampleRate)
  return heard.slice(-count).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
}
