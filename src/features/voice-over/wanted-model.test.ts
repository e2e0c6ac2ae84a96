import { expect, test } from 'vitest'
import { wantedModelId } from './wanted-model'

const takes = [
  { spokenAs: { service: '/other', modelId: 'tts-1' } },
  { spokenAs: { service: '/proxy', modelId: 'minimax' } },
  { spokenAs: { service: '/proxy', modelId: 'kokoro' } },
]

test('a service that is away is taken to speak by the model that was chosen for it', () => {
  expect(wantedModelId({ models: { '/proxy': 'melotts' } }, takes, '/proxy')).toBe('melotts')
})

test('where none was chosen, by the one that spoke there last', () => {
  expect(wantedModelId({ models: { '/other': 'tts-1' } }, takes, '/proxy')).toBe('minimax')
  expect(wantedModelId({ models: {} }, takes, '/nobody')).toBe('')
})
