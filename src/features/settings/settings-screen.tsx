import { Shortcuts } from '@/components/shortcuts'
import { TopBar } from '@/components/top-bar'
import { t } from '@/messages/settings'
import { Appearance } from './appearance'
import { Connections } from './connections'
import { Models } from './models'
import { Section } from './section'
import { Storage } from './storage'

export function SettingsScreen() {
  return (
    <div className="mx-auto max-w-form px-6 pt-3 pb-16 max-md:px-4">
      <TopBar title={t('settings.title')} />
      <Connections />
      <Appearance />
      <Storage />
      <Models />
      <Section title={t('settings.privacy')}>
        <p className="text-ink-2">{t('settings.privacy.text')}</p>
      </Section>
      <Section title={t('settings.shortcuts')}>
        <Shortcuts />
      </Section>
      <p className="pt-6 text-sm text-ink-3">{t('settings.later')}</p>
    </div>
  )
}
