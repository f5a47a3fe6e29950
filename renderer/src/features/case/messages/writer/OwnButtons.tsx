import { Button, Group } from '@mantine/core';
import type { OwnTemplate } from '../../../../../../shared/templates/library.ts';
import { useToasts } from '../../../../ui/toasts/useToasts.ts';
import { useText } from '../../../../ui/useText.ts';
import { useLibrary } from './useWords.ts';
import type { Writer } from './useWriter.ts';

type Props = Readonly<{ writer: Writer; onForm: () => void; onRemoved: () => void }>;

/** To change the words of this message; to make a template of one's own, change it, take it out and put it back. */
export function OwnButtons({ writer, onForm, onRemoved }: Props) {
  const text = useText();
  const show = useToasts();
  const { takeOut, keepTemplate } = useLibrary();
  const own = writer.chosen.kind === 'own' ? writer.chosen.own : undefined;
  const isEdited = writer.edited !== undefined;
  const remove = (template: OwnTemplate) =>
    takeOut.mutate(
      { folder: 'templates', id: template.id },
      {
        onSuccess: () => {
          onRemoved();
          show({
            key: `template ${template.id}`,
            text: text('app/writer.own.removed', { name: template.name }),
            action: {
              label: text('app/writer.own.back'),
              run: () => keepTemplate.mutate(template),
            },
          });
        },
      },
    );
  return (
    <Group gap="xs" justify="end">
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => writer.edit(isEdited ? undefined : writer.message.body)}
      >
        {text(isEdited ? 'app/writer.edit.back' : 'app/writer.edit')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onForm}>
        {text(own ? 'app/writer.own.change' : 'app/writer.own.new')}
      </Button>
      {own && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => remove(own)}>
          {text('app/writer.own.remove', { name: own.name })}
        </Button>
      )}
    </Group>
  );
}
