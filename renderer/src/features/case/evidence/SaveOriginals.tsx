import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { useToasts } from '../../../ui/toasts/useToasts.ts';
import { useText } from '../../../ui/useText.ts';

type SaveProps = Readonly<{
  caseId: string;
  /** The items that are saved; none means all of the case. */
  items: readonly string[];
}>;

/** Saves originals as they came in: one as a file, all as a zip with the list of their hashes. */
export function SaveOriginals({ caseId, items }: SaveProps) {
  const text = useText();
  const toast = useToasts();
  const save = useMutation({
    mutationFn: () => request('evidence.save', { caseId, items: [...items] }),
    onSuccess: (saved) => {
      if (saved.kind === 'cancelled') return;
      const said = text('app/originals.saved', { count: saved.count });
      toast({ key: 'originals', text: said });
    },
  });
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {text(items.length === 1 ? 'app/originals.save-one' : 'app/originals.save')}
      </Button>
      <Fault error={save.error} />
    </div>
  );
}
