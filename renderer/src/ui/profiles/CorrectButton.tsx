import { Button, Group, Modal } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../useText.ts';
import { ProfileSheet } from './ProfileSheet.tsx';
import { useProfiles } from './useProfiles.ts';
import { useProfileText } from './useProfileText.ts';

type ButtonProps = Readonly<{
  profileId: string;
  what: 'rule' | 'limit';
  onCorrected?: () => void;
}>;

/** Opens what is known of a platform, where a value is shown that the seller's own page may contradict. */
export function CorrectButton({ profileId, what, onCorrected }: ButtonProps) {
  const text = useText();
  const { profileName } = useProfileText();
  const [isOpen, setOpen] = useState(false);
  const { data } = useProfiles();
  const profile = data?.profiles.find(({ id }) => id === profileId);
  if (!data || !profile) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencil size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text(`app/profile.correct-${what}`)}
      </Button>
      <Modal.Root opened={isOpen} onClose={() => setOpen(false)} size="lg" centered>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body p="lg">
            <Group justify="space-between" align="start" wrap="nowrap" mb="md">
              <Modal.Title fz="lg" fw={650} lh="sm" style={{ overflowWrap: 'anywhere' }}>
                {text('app/profile.title', { name: profileName(profile) })}
              </Modal.Title>
              <Modal.CloseButton aria-label={text('app/case.close')} />
            </Group>
            <ProfileSheet
              {...{ profile, canCorrect: data.canCorrect }}
              {...(onCorrected && { onCorrected })}
            />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
