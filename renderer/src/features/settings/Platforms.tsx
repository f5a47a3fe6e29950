import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { Fault } from '../../ui/Fault.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProfileFaults } from '../../ui/profiles/ProfileFaults.tsx';
import { ProfileSheet } from '../../ui/profiles/ProfileSheet.tsx';
import { useProfiles } from '../../ui/profiles/useProfiles.ts';
import { useProfileText } from '../../ui/profiles/useProfileText.ts';
import { useLanguage, useText } from '../../ui/useText.ts';

/** What each platform accepts and when it wants an answer, and the values that the seller put in their place. */
export function Platforms() {
  const text = useText();
  const language = useLanguage();
  const { profileName } = useProfileText();
  const { data, error } = useProfiles();
  const [chosenId, setChosen] = useState<string | null>(null);
  const profiles = data?.profiles ?? [];
  const profile = profiles.find(({ id }) => id === chosenId);
  const yours = profiles.filter(({ own }) => own !== undefined).map(profileName);
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(yours);
  return (
    <Panel title={text('app/settings.platforms')} text={text('app/settings.platforms.text')}>
      <ProfileFaults />
      <Select
        label={text('app/settings.platforms.which')}
        placeholder={text('app/settings.platforms.choose')}
        searchable
        w="100%"
        maw="24rem"
        nothingFoundMessage={text('app/settings.platforms.none')}
        data={profiles.map((one) => ({ value: one.id, label: profileName(one) }))}
        renderOption={({ option }) => <bdi>{option.label}</bdi>}
        value={chosenId}
        onChange={setChosen}
      />
      {yours.length > 0 && <Text size="sm">{text('app/settings.platforms.yours', { names })}</Text>}
      {data && profile && (
        <ProfileSheet key={profile.id} {...{ profile, canCorrect: data.canCorrect }} />
      )}
      <Fault error={error} />
    </Panel>
  );
}
