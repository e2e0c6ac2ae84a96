// Stands between onnxruntime-web and its wasm module, and keeps hold of the module: the package shows it to nobody.
// Whoever imports this file by the same address gets the same instance.
const { searchParams } = new URL(import.meta.url)

let instance

export const wasmModule = () => instance

export default async (options) => {
  const { default: createModule } = await import(/* @vite-ignore */ searchParams.get('module'))
  instance = await createModule(options)
  return instance
}
