import { voiceOf } from '@/domain/speech/voices'
import { createSession, Tensor, type InferenceSession } from '@/engines/onnx-runtime'
import { readGraph } from '@/engines/onnx/read-graph'
import { onceForEach } from '@/lib/once-for-each'
import { createGenerator, type Generator } from './generator/generator'
import { startGeneratorKernels } from './generator/start-kernels'
import { readVocabulary } from './phonemizers'
import { parseVoice, styleFor, type VoiceStyles } from './voice-styles'

/** Reads one file of the model's folder, telling what part of it has come. */
export type ReadFile = (
  path: string,
  onProgress?: (fraction: number) => void,
) => Promise<Uint8Array<ArrayBuffer>>

/** Sound of the symbols, and for each of them, with the marks before and after, how many samples it takes. */
export type RawSpeech = { samples: Float32Array; symbolSamples: number[] }

export type VoiceModel = {
  voice: (id: string) => Promise<VoiceStyles>
  run: (symbols: readonly string[], styles: VoiceStyles, speed: number) => Promise<RawSpeech>
}

/** The graph counts durations in frames of this many samples. */
const FRAME_SAMPLES = 600
/** Stands before the first and after the last symbol. */
const EDGE = 0n

/** All of the net before its generator, and the graph before it, which now only lends its weights (README.md of the model). */
const GRAPH = 'kokoro-82m-v1.0-front.onnx'
const WEIGHTS = 'kokoro-82m-v1.0-w8-wino.onnx'

/** Progress is that of the weights: the other files are a fiftieth of them. */
export async function loadVoiceModel(
  read: ReadFile,
  onProgress: (fraction: number) => void,
): Promise<VoiceModel> {
  const [graph, weights, vocabulary] = await Promise.all([
    read(GRAPH),
    read(WEIGHTS, onProgress),
    readVocabulary(read),
  ])
  const session = await createSession(graph, {
    unfoldsWeights: true,
    weights: { path: WEIGHTS, data: weights },
  })
  const generate = createGenerator(await startGeneratorKernels(), readGraph(weights))
  return {
    voice: onceForEach(async (id: string) => parseVoice(await read(`voices/${voiceOf(id).id}.f16.bin`))),
    run: (symbols, styles, speed) =>
      run(
        session,
        generate,
        symbols.map((symbol) => vocabulary[symbol]!),
        styles,
        speed,
      ),
  }
}

async function run(
  session: InferenceSession,
  generate: Generator,
  ids: number[],
  styles: VoiceStyles,
  speed: number,
): Promise<RawSpeech> {
  const tokens = BigInt64Array.from([EDGE, ...ids.map(BigInt), EDGE])
  const style = styleFor(styles, ids.length)
  const { frames, source, norms, heard, durations } = await session.run({
    tokens: new Tensor('int64', tokens, [1, tokens.length]),
    style: new Tensor('float32', style, [1, style.length]),
    speed: new Tensor('float32', Float32Array.of(speed), [1]),
  })
  const [before, left, behind] = Array.from(heard!.data as BigInt64Array, Number) as [number, number, number]
  return {
    // The graph's outputs are float32 and int64.
    samples: generate({
      frames: frames!.data as Float32Array,
      source: source!.data as Float32Array,
      norms: norms!.data as Float32Array,
      cut: { before, left, behind },
    }),
    symbolSamples: Array.from(durations!.data as BigInt64Array, (count) => Number(count) * FRAME_SAMPLES),
  }
}
