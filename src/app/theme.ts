import { useAppearance, type Theme } from '@/stores/appearance-store'

/** Keeps the page in the chosen theme; `index.css` reads the attribute. */
export function followTheme(): void {
  show(useAppearance.getState().theme)
  useAppearance.subscribe(({ theme }) => show(theme))
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
