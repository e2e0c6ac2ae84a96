/** A clock for people: `0:07`, `42:18`, `1:02:09`. Whole seconds, rounded down. */
export function clock(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds))
  const rest = twoDigits(whole % 60)
  const minutes = Math.floor(whole / 60) % 60
  const hours = Math.floor(whole / 3600)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** A clock with tenths, for the transport: `12:29.4`. */
export function preciseClock(seconds: number): string {
  const tenths = Math.floor(Math.max(0, seconds) * 10 + 1e-6)
  return `${clock(tenths / 10)}.${tenths % 10}`
}

/** How long something is: of less than a second, tenths tell more than `0:00`. */
export function lengthClock(seconds: number): string {
  const isBrief = seconds > 0 && seconds < 1
  return isBrief ? preciseClock(Math.max(seconds, 0.1)) : clock(seconds)
}

/** `01:02:03.004` for captions; SRT puts a comma where WebVTT has a dot. */
export function timecode(seconds: number, separator: '.' | ','): string {
  const milliseconds = Math.round(Math.max(0, seconds) * 1000)
  const whole = Math.floor(milliseconds / 1000)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(twoDigits)
  return `${parts.join(':')}${separator}${String(milliseconds % 1000).padStart(3, '0')}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
