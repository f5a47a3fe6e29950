import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../../shared/ipc/contract.ts';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { formatBytes } from '../../ui/formatBytes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { ErrorLines } from './ErrorLines.tsx';
import { useCareWork } from './useCare.ts';

type DoneProps = Readonly<Output<'thinning.run'>>;

function Done({ photos, bytes, refused }: DoneProps) {
  const text = useText();
  const language = useLanguage();
  const size = formatBytes(language, bytes);
  return (
    <>
      <Text role="status">{text('app/care.thinning.done', { photos, size })}</Text>
      {refused.length > 0 && (
        <Notice title={text('app/care.thinning.refused', { count: refused.length })}>
          <ErrorLines lines={refused} />
        </Notice>
      )}
    </>
  );
}

/** Smaller copies in place of large photos of orders that nobody can dispute any more. */
export function ThinningPanel() {
  const text = useText();
  const language = useLanguage();
  const { data: offer, error } = useQuery({
    queryKey: ['thinning'],
    queryFn: () => request('thinning.offer', {}),
    staleTime: 0,
  });
  const thin = useCareWork(() => request('thinning.run', {}));
  if (!offer) return <Fault error={error} />;
  const { cases, photos, bytes } = offer;
  const told = photos > 0 ? 'app/care.thinning.text' : 'app/care.thinning.none';
  const size = formatBytes(language, bytes);
  return (
    <Panel title={text('app/care.thinning')} text={text(told, { cases, photos, size })}>
      {photos > 0 && (
        <>
          <Text c="dimmed">{text('app/care.thinning.kept')}</Text>
          <Button variant="default" loading={thin.isPending} onClick={() => thin.mutate(undefined)}>
            {text('app/care.thinning.button')}
          </Button>
        </>
      )}
      <WorkProgress kinds={['thin']} />
      <Fault error={thin.error} />
      {thin.data && <Done {...thin.data} />}
    </Panel>
  );
}
