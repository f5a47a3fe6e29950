import { Stack, Title } from '@mantine/core';
import type { Blank } from '../../../../../../shared/templates/blanks.ts';
import { useText } from '../../../../ui/useText.ts';
import { BlankField } from './BlankField.tsx';
import type { Writer } from './useWriter.ts';

function Fields({
  title,
  blanks,
  writer,
}: {
  title: string;
  blanks: readonly Blank[];
  writer: Writer;
}) {
  if (blanks.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={3} size="h6">
        {title}
      </Title>
      {blanks.map((blank) => (
        <BlankField key={blank} {...{ blank, writer }} />
      ))}
    </Stack>
  );
}

/** Every blank of the message as a field: first what nobody knows yet, then what comes from the order. */
export function Blanks({ writer }: Readonly<{ writer: Writer }>) {
  const text = useText();
  const { asked } = writer.message;
  const isKnown = (blank: Blank) => writer.known[blank] !== undefined;
  return (
    <Stack gap="lg">
      <Fields
        title={text('app/writer.to-fill')}
        blanks={asked.filter((blank) => !isKnown(blank))}
        writer={writer}
      />
      <Fields title={text('app/writer.known')} blanks={asked.filter(isKnown)} writer={writer} />
    </Stack>
  );
}
