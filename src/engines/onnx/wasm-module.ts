/**
 * What is used here of onnxruntime-web's wasm module (1.30, `lib/wasm/wasm-types.ts`). Pointers, handles and sizes are
 * 32 bits wide; functions give 0, or an error code that `_OrtGetLastError` explains. Only in the builds for GPUs does
 * `_OrtRun` give a promise.
 */
export type WasmModule = {
  readonly HEAPU8: Uint8Array<ArrayBufferLike>
  _malloc(bytes: number): number
  _free(pointer: number): void
  stackSave(): number
  stackAlloc(bytes: number): number
  stackRestore(stack: number): void
  getValue(pointer: number, type: 'i32' | '*'): number
  setValue(pointer: number, value: number, type: 'i32' | '*'): void
  lengthBytesUTF8(text: string): number
  stringToUTF8(text: string, pointer: number, bytes: number): void
  UTF8ToString(pointer: number): string
  _OrtCreateTensor(
    type: number,
    pointer: number,
    bytes: number,
    dims: number,
    rank: number,
    location: number,
  ): number
  _OrtGetTensorData(tensor: number, type: number, pointer: number, dims: number, rank: number): number
  _OrtReleaseTensor(tensor: number): number
  _OrtFree(pointer: number): number
  _OrtRun(
    session: number,
    inputNames: number,
    inputs: number,
    inputCount: number,
    outputNames: number,
    outputCount: number,
    outputs: number,
    options: number,
  ): number
  _OrtGetLastError(code: number, message: number): void
}
