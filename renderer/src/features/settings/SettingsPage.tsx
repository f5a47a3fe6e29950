import { Switch, Title } from '@mantine/core';
import { Panel } from '../../ui/Panel.tsx';
import { useText } from '../../ui/useText.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NoticeHour } from './NoticeHour.tsx';
import { PlanDays } from './PlanDays.tsx';
import { Platforms } from './Platforms.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './settings.module.css';
import { useSettings } from './useSettings.ts';
import { VaultPlace } from './VaultPlace.tsx';
import { ZoomField } from './ZoomField.tsx';

function KeysSwitch() {
  const text = useText();
  const { settings, change } = useSettings();
  return (
    <Switch
      size="md"
      label={text('app/settings.single-keys')}
      checked={settings.singleKeys}
      onChange={({ currentTarget }) => change({ singleKeys: currentTarget.checked })}
    />
  );
}

/** How the window looks, speaks and listens, and where the vault lies. What is chosen counts at once. */
export function SettingsPage({ onToSafety }: Readonly<{ onToSafety: () => void }>) {
  const text = useText();
  return (
    <section className={classes.page}>
      <Title order={2}>{text('app/nav.settings')}</Title>
      <Panel title={text('app/language')} text={text('app/settings.language.text')}>
        <LanguageSwitch />
      </Panel>
      <Panel title={text('app/scheme')}>
        <SchemeSwitch />
      </Panel>
      <Panel title={text('app/settings.zoom')} text={text('app/settings.zoom.text')}>
        <ZoomField />
      </Panel>
      <Panel title={text('app/settings.keys')} text={text('app/settings.keys.text')}>
        <KeysSwitch />
      </Panel>
      <Panel title={text('app/settings.notice')} text={text('app/settings.notice.text')}>
        <NoticeHour />
      </Panel>
      <PlanDays />
      <Platforms />
      <VaultPlace onToSafety={onToSafety} />
    </section>
  );
}
