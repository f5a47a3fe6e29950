import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useIsMutating } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { SaveMark } from '../../ui/SaveMark.tsx';
import { StageBadge } from '../../ui/StageBadge.tsx';
import { useIsUnsaved } from '../../ui/unsaved.ts';
import { useText } from '../../ui/useText.ts';
import classes from './case.module.css';
import { UndoButtons } from './UndoButtons.tsx';
import { type CaseWork, savingKey } from './useCase.ts';

/** Leads back to the list that the case was opened from. */
export function BackButton({ onBack }: Readonly<{ onBack: () => void }>) {
  const text = useText();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes.back}
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      onClick={onBack}
    >
      {text('app/case.back')}
    </Button>
  );
}

/** Tells of everything that is saved on the page: what is under way, and what could not be done. */
function CaseSaveMark({ caseId }: Readonly<{ caseId: string }>) {
  const isSaving = useIsMutating({ mutationKey: savingKey(caseId) }) > 0;
  const isUnsaved = useIsUnsaved();
  if (isSaving) return <SaveMark state="saving" />;
  return <SaveMark state={isUnsaved ? 'unsaved' : 'saved'} />;
}

type HeadProps = Readonly<{ detail: CaseDetail; work: CaseWork; actions: ReactNode }>;

/** Which order it is, whether all is saved, and what can be done with the case at any time. */
export function CaseHead({ detail, work, actions }: HeadProps) {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <Group gap="sm">
          <Title order={2} ref={title} tabIndex={-1} className={classes.order}>
            <bdi>{detail.orderNumber}</bdi>
          </Title>
          <StageBadge stage={detail.stage} />
        </Group>
        <Text c="dimmed">
          {text(`app/platform.${detail.platform}`)}
          {detail.buyer.name && (
            <>
              {' · '}
              <bdi>{detail.buyer.name}</bdi>
            </>
          )}
        </Text>
      </div>
      <Group gap="sm" className={classes.actions}>
        <CaseSaveMark caseId={detail.id} />
        <UndoButtons detail={detail} work={work} />
        {actions}
      </Group>
    </header>
  );
}
