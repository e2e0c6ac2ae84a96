import { home } from '#model-home'
import { UnknownModelError } from './models/errors'
import type { ModelHome, ReadOptions } from './models/home'
import { ManifestSchema, type Manifest } from '@/domain/models/manifest'

let manifest: Promise<Manifest> | undefined

/**
 * The bytes of one file of a model, as its checksum says they should be. The caller owns them. Throws
 * `UnknownModelError`, or `ModelDownloadError` when the file cannot be had intact.
 */
export async function readModelFile(
  modelId: string,
  path: string,
  options: ReadOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { models } = await readManifest()
  const file = models.find(({ id }) => id === modelId)?.files.find((candidate) => candidate.path === path)
  if (!file) throw new UnknownModelError(`There is no ${path} of a model named ${modelId}.`)
  return home.readFile(`${modelId}/${path}`, file, options)
}

/**
 * Reads files of one model side by side or one after the other, and tells what part of all its bytes has come; 1 is told by
 * whoever has loaded it.
 */
export async function createModelReader(modelId: string, { signal, onProgress }: ReadOptions) {
  const files = (await readManifest()).models.find(({ id }) => id === modelId)?.files ?? []
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const bytesOf = (path: string) => files.find((file) => file.path === path)?.bytes ?? 0
  const come = new Map<string, number>()
  return (path: string) =>
    readModelFile(modelId, path, {
      signal,
      onProgress: (fraction) => {
        come.set(path, fraction * bytesOf(path))
        onProgress?.([...come.values()].reduce((sum, bytes) => sum + bytes, 0) / totalBytes)
      },
    })
}

/** Loads a model from its files. If that fails, and a file turns out to have been kept damaged, it is fetched and loaded anew. */
export async function loadModel<Model>(
  load: () => Promise<Model>,
  { forgetDamaged }: Pick<ModelHome, 'forgetDamaged'> = home,
): Promise<Model> {
  try {
    return await load()
  } catch (error) {
    if (!(await forgetDamaged())) throw error
    return load()
  }
}

/** The models that come with the project. */
export function readManifest(): Promise<Manifest> {
  manifest ??= home.readManifest().then((json) => ManifestSchema.parse(json))
  // A failure is not remembered: the network may be back at the next try.
  manifest.catch(() => (manifest = undefined))
  return manifest
}
