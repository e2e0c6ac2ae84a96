import { readModelFile } from '@/engines/models'
import { createSpeechDetector } from '@/engines/speech-detection/speech-detector'
import { serve } from '@/lib/worker/serve'
import { analyseAudio } from './analyse'
import { createAnalysisReport } from './analysis-report'
import { encodeUpload, uploadSeconds } from './encode-upload'
import { mediaFileOfBlob } from './media-file'
import { createGiveWay } from './give-way'
import { createPcmWriter } from './pcm-files'
import type { Analysis, MediaMethods } from './protocol'
import { remux } from './remux'

serve({
  async analyse({ file, pcmDirectory }, { signal, onProgress }): Promise<Analysis> {
    const detector = await createSpeechDetector(await readModelFile('silero-v6', 'silero_vad_v6_sequence.onnx'))
    const report = createAnalysisReport(onProgress)
    const writer = createPcmWriter(pcmDirectory)
    const giveWay = createGiveWay(signal)
    try {
      for await (const event of analyseAudio(mediaFileOfBlob(file), detector, signal)) {
        if (event.kind === 'end') return { media: event.media, ...report.all() }
        await writer.write(event.samples)
        report.add(event)
        await giveWay(event)
      }
    } finally {
      writer.close()
    }
    throw new Error('An analysis ends with what the file is.')
  },

  remux: async ({ file }, { signal }) => ({ file: await remux(file, signal) }),

  uploadSeconds: async ({ maxBytes }) => ({ seconds: await uploadSeconds(maxBytes) }),

  encodeUpload: async ({ pcmDirectory, span }, job) => ({
    file: await encodeUpload(pcmDirectory, span, job),
  }),
} satisfies MediaMethods)
