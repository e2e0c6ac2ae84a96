import { readFileSync } from 'node:fs'
import { main as compile } from 'assemblyscript/asc'
import { expect, it } from 'vitest'

const CONFIG = 'src/engines/kernels/assembly/asconfig.json'

it.each([
  ['src/engines/recognition/kernels/', 'kernels.wasm'],
  ['src/engines/voice/generator/', 'generator.wasm'],
])('are what their source compiles to: %s', async (folder, module) => {
  const { options } = JSON.parse(readFileSync(CONFIG, 'utf8')) as { options: object }
  const flags = Object.entries(options).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === true ? [`--${name}`] : [`--${name}`, String(one)])),
  )
  const built = new Map<string, Uint8Array | string>()
  const { error } = await compile([`${folder}assembly/index.ts`, '--outFile', module, ...flags], {
    writeFile: (name, contents) => void built.set(name, contents),
  })
  expect(error).toBeNull()
  expect(Buffer.from(built.get(module) as Uint8Array).equals(readFileSync(folder + module))).toBe(true)
})
