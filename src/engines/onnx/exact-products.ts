import { InferenceSession, Tensor } from '#onnx'

/** `MatMulInteger` of uint8 [1, 64] with int8 [64, 16]. */
const GRAPH =
  'CAgSADpcChgKAWEKAWISAXkiDU1hdE11bEludGVnZXISAXBaEwoBYRIOCgwIAhIICgIIAQoCCEBaEwoBYhIOCgwIAxIICgIIQAoCCBBiEwoBeRIOCgwIBhIICgIIAQoCCBBCBAoAEBE='
const SIZE = 64
const COLUMNS = 16

/**
 * Whether this processor multiplies unsigned by signed bytes without overflow: with VNNI on x64, or on ARM. There such
 * products are several times as fast as float ones; elsewhere onnxruntime's sums of two stay at the ends of 16 bits.
 */
export async function hasExactByteProducts(): Promise<boolean> {
  const session = await InferenceSession.create(Buffer.from(GRAPH, 'base64'), { intraOpNumThreads: 1 })
  const largest = {
    a: new Tensor('uint8', new Uint8Array(SIZE).fill(255), [1, SIZE]),
    b: new Tensor('int8', new Int8Array(SIZE * COLUMNS).fill(127), [SIZE, COLUMNS]),
  }
  const { y } = await session.run(largest)
  await session.release()
  return y!.data[0] === SIZE * 255 * 127
}
