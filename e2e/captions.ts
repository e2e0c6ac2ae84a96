export type Cue = { startSeconds: number; endSeconds: number; text: string }

const TIMES = /^(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3}) --> (?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})$/

/** Reads SRT or WebVTT, as a player would. */
export function readCues(text: string): Cue[] {
  return text
    .split(/\r?\n\r?\n+/)
    .map((block) => block.trim().split(/\r?\n/))
    .flatMap((lines) => {
      const at = lines.findIndex((line) => TIMES.test(line))
      if (at < 0) return []
      const [, h1, m1, s1, ms1, h2, m2, s2, ms2] = TIMES.exec(lines[at]!)!
      return [
        {
          startSeconds: seconds(h1, m1, s1, ms1),
          endSeconds: seconds(h2, m2, s2, ms2),
          text: lines.slice(at + 1).join(' '),
        },
      ]
    })
}

function seconds(hours = '0', minutes = '0', whole = '0', thousandths = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000
}
