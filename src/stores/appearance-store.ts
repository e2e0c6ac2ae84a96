import { create } from 'zustand'
import { remember, remembered } from '@/lib/remembered'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

type Appearance = { theme: Theme; chooseTheme: (theme: Theme) => void }

export const useAppearance = create<Appearance>()((set) => ({
  theme: restoreTheme(remembered('theme')),
  chooseTheme: (theme) => {
    remember('theme', theme)
    set({ theme })
  },
}))

export function restoreTheme(stored: unknown): Theme {
  return THEMES.find((theme) => theme === stored) ?? 'system'
}
