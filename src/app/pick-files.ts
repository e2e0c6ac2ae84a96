import { MEDIA_TYPES } from '@/features/transcribe/media-types'

/** Opens the browser's file picker; only within a click or key press. */
export function pickFiles(onPick: (files: File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = MEDIA_TYPES
  input.addEventListener('change', () => onPick([...(input.files ?? [])]))
  input.click()
}
