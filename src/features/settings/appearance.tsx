import { Monitor, Moon, Sun } from 'lucide-react'
import { t } from '@/messages/settings'
import { THEMES, useAppearance } from '@/stores/appearance-store'
import { Section } from './section'

const ICONS = { system: Monitor, light: Sun, dark: Moon }

export function Appearance() {
  const { theme: chosen, chooseTheme } = useAppearance()
  return (
    <Section title={t('settings.appearance')}>
      <fieldset className="grid grid-cols-3 gap-2">
        <legend className="sr-only">{t('settings.theme')}</legend>
        {THEMES.map((theme) => {
          const Icon = ICONS[theme]
          return (
            <label
              key={theme}
              className="flex h-20 cursor-pointer flex-col items-center justify-center gap-1.5 rounded-lg border bg-raised text-ink-2 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="theme"
                className="sr-only"
                checked={theme === chosen}
                onChange={() => chooseTheme(theme)}
              />
              <Icon aria-hidden />
              <span className="text-md font-medium">{t(`settings.theme.${theme}`)}</span>
            </label>
          )
        })}
      </fieldset>
    </Section>
  )
}
