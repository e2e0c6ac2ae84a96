/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, constants as system, setPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

// Threads in wasm need cross-origin isolation on every host, the dev server and its workers included.
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

// The server's engines run below the usual priority: tests beside them take it too, or the engines would starve.
if (process.env.VITEST) setPriority(system.priority.PRIORITY_BELOW_NORMAL)

/** Tests that start servers and engines, or give this process encoders that it has not by itself. */
const ALONE = ['src/server/**/*.test.ts', 'src/engines/{media,render}/*.test.ts', 'src/**/*.node.test.ts']

/**
 * What every visit loads lies in one file: many small ones compress worse. What screens share lies in files of some size, as
 * a browser asks this server for six at a time. Controls lie apart: a file is made of small ones that few screens share, and a
 * class name of ours must not bring a library with it.
 */
const CHUNKS = [
  { name: 'shell', tags: ['$initial' as const], priority: 2 },
  {
    name: 'controls',
    test: /base-ui/,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 2500,
    priority: 1.5,
  },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2500, priority: 1 },
]

export default defineConfig({
  plugins: [react(), tailwindcss(), precompress()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
    // The build of the ONNX runtime that loads its wasm from a URL we give, so Vite emits it once.
    conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
  },
  // The server puts a nonce of its own here for each response.
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es', plugins: () => [encoderWorkers()] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // Every browser with what the studio needs preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  optimizeDeps: { exclude: ['onnxruntime-web'] },
  server: { headers: isolation },
  preview: { headers: isolation },
  test: {
    testTimeout: 300_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    // Many of these tests wait for processes they started: half as many again as there are cores keep the cores at work.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // To start a process takes longer than most of these files: they share one for each core.
      {
        extends: true,
        test: { name: 'together', include: ['src/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
    ],
  },
})

/** Text and wasm also lie compressed beside themselves, so that the server only picks. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const paths = await readdir(dir, { recursive: true })
      // The sound font is compressed samples, whatever its name ends with.
      const compressible = paths.filter(
        (path) => /\.(js|mjs|css|json|svg|wasm)$/.test(path) && !/\.sf3/.test(path),
      )
      await Promise.all(compressible.map((path) => compress(join(dir, path))))
    },
  }
}

async function compress(path: string) {
  const bytes = await readFile(path)
  // Quality 5 takes a tenth of the time of the default, 11, for a few per cent more bytes.
  const brotli = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  await writeFile(`${path}.br`, brotli)
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes))
}

/**
 * The encoders of mediabunny start a worker from text, as a blob, which the page's policy forbids. It becomes a file of its own
 * here; the server of development has no such policy.
 */
function encoderWorkers(): Plugin {
  return {
    name: 'encoder-workers',
    apply: 'build',
    transform(code, id) {
      const name = /@mediabunny\/(\w+-encoder)\/dist/.exec(id)?.[1]
      if (!name) return undefined
      const call = /return inlineWorker\(('(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`(?:[^`\\]|\\[^])*`)\);/
      const [whole, literal] = call.exec(code) ?? []
      if (!whole || !literal) this.error(`${name} starts its worker in another way than it did.`)
      // A string literal of a package whose version is fixed.
      const source = runInNewContext(literal) as string
      const file = this.emitFile({ type: 'asset', name: `${name}.worker.js`, source })
      return code.replace(whole, () => `return new Worker(import.meta.ROLLUP_FILE_URL_${file});`)
    },
  }
}
