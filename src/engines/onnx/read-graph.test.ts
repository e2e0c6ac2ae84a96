import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGraph } from './read-graph'

const file = readFileSync('public/models/whisper-base/onnx/encoder_model_quantized.onnx')

describe('a stored graph', () => {
  const graph = readGraph(file)

  it('tells its tensors, floats and bytes', () => {
    expect(graph.tensor('conv1.weight').dims).toEqual([512, 80, 3])
    expect(graph.tensor('conv1.bias').values).toBeInstanceOf(Float32Array)
    expect(graph.tensor('conv1.bias').values).toHaveLength(512)
    const [, weights] = graph.inputsOf('/layers.0/fc1/MatMul_quant')
    const { dims, values } = graph.tensor(weights!)
    expect(dims).toEqual([512, 2048])
    expect(values).toBeInstanceOf(Int8Array)
  })

  it('tells tensors that are written number by number', () => {
    const [, weights] = graph.inputsOf('/layers.0/fc1/MatMul_quant')
    const steps = graph.tensor(weights!.replace('_quantized', '_scale')).values
    expect(steps).toHaveLength(2048)
    expect(Math.min(...steps)).toBeGreaterThan(0)
    expect(Math.max(...steps)).toBeLessThan(0.1)
  })

  it('says what it does not have', () => {
    expect(graph.has('conv1.weight')).toBe(true)
    expect(graph.has('conv3.weight')).toBe(false)
    expect(() => graph.tensor('conv3.weight')).toThrow('no conv3.weight')
  })
})

describe('a file that is no graph', () => {
  it('is refused when it ends too soon', () => {
    expect(() => readGraph(file.subarray(0, 1_000_000))).toThrow('ends too soon')
  })

  it('is refused when it is something else', () => {
    expect(() => readGraph(new TextEncoder().encode('RIFF and so on'))).toThrow(/no ONNX model|too soon/)
  })
})
