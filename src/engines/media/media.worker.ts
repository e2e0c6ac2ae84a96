import { loadModel, readModelFile } from '@/engines/models'
import { createSpeechDetector } from '@/engines/speech-detection/speech-detector'
import { serve } from '@/lib/worker/serve'
import { analyseAudio } from './analyse'
import { createAnalysisReport } from './analysis-report'
import { encodeUpload, uploadSeconds } from './encode-upload'
import { mediaFileOfBlob } from './media-file'
import { createGiveWay, type GiveWay } from './give-way'
import { createPcmWriter } from './pcm-files'
import type { Analysis, MediaMethods } from './protocol'
import { remux } from './remux'

/** Of the analysis that is running; there is one at a time. */
let giveWay: GiveWay | null = null

serve({
  async analyse({ file, pcmDirectory, givesWay }, { signal, onProgress }): Promise<Analysis> {
    const detector = await loadModel(async () =>
      createSpeechDetector(await readModelFile('silero-v6', 'silero_vad_v6_sequence.onnx', { signal })),
    )
    const report = createAnalysisReport(onProgress)
    const writer = createPcmWriter(pcmDirectory)
    const way = givesWay ? createGiveWay(signal) : null
    giveWay = way
    try {
      for await (const event of analyseAudio(mediaFileOfBlob(file), detector, signal)) {
        if (event.kind === 'end') {
          await writer.settle()
          return { media: event.media, ...report.all() }
        }
        await writer.write(event.samples)
        // The recogniser reads a window from disk as soon as it hears of it.
        if (event.windows.length > 0) await writer.settle()
        report.add(event)
        await way?.step(event)
      }
    } finally {
      writer.close()
    }
    throw new Error('An analysis ends with what the file is.')
  },

  goOn: async () => {
    giveWay?.goOn()
    return {}
  },

  remux: async ({ file }, { signal }) => ({ file: await remux(file, signal) }),

  uploadSeconds: async ({ maxBytes }) => ({ seconds: await uploadSeconds(maxBytes) }),

  encodeUpload: async ({ pcmDirectory, span }, job) => ({
    file: await encodeUpload(pcmDirectory, span, job),
  }),
} satisfies MediaMethods)
