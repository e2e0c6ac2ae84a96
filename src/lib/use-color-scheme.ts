import { useSyncExternalStore } from 'react'

/** `light` or `dark` as the page is shown now, for drawings that cannot take their colours from CSS. */
export function useColorScheme(): string {
  return useSyncExternalStore(subscribe, currentScheme)
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  system.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', listener)
  }
}

function currentScheme(): string {
  const chosen = document.documentElement.dataset['theme']
  return chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}
