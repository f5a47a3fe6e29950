import { Button, Code, Group } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './help.module.css';

/** What support needs to know, shown before it is copied. */
export function ReportPanel() {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ['report'],
    queryFn: () => request('help.report', {}),
    staleTime: 0,
  });
  const copy = useMutation({
    mutationFn: (report: string) => request('help.copy', { text: report }),
  });
  const Icon = copy.isSuccess ? IconCheck : IconCopy;
  return (
    <Panel title={text('app/help.report')} text={text('app/help.report.text')}>
      {data && (
        <Code block dir="ltr" className={classes.report}>
          <bdi>{data.report}</bdi>
        </Code>
      )}
      <Fault error={error ?? copy.error} />
      <Button
        variant="default"
        leftSection={<Icon size={16} aria-hidden />}
        disabled={!data}
        onClick={() => data && copy.mutate(data.report)}
      >
        <span aria-live="polite">
          {text(copy.isSuccess ? 'app/error.copied' : 'app/help.copy')}
        </span>
      </Button>
      <Group>
        <Button variant="subtle" px={0} onClick={() => void request('help.showLicences', {})}>
          {text('app/help.licences')}
        </Button>
      </Group>
    </Panel>
  );
}
