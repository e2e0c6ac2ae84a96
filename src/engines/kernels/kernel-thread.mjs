// A thread of the kernels in Node: it serves until the process ends.
import { workerData } from 'node:worker_threads'

const { module, memory, scratch } = workerData
const { exports } = await WebAssembly.instantiate(module, { env: { memory } })
exports.serve(scratch)
