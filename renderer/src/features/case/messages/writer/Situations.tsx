import { Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../../../../shared/ipc/caseDetail.ts';
import type { OwnTemplate } from '../../../../../../shared/templates/library.ts';
import { situationsFor } from '../../../../../../shared/templates/situationsFor.ts';
import { useText } from '../../../../ui/useText.ts';
import type { Chosen, Writer } from './useWriter.ts';

/** How many situations are shown before the others are asked for. */
const FIRST = 4;

const keyOf = (chosen: Chosen): string =>
  chosen.kind === 'own' ? chosen.own.id : chosen.situation;

type Props = Readonly<{ detail: CaseDetail; own: readonly OwnTemplate[]; writer: Writer }>;

/** What the message is about: what suits the case first, then all the rest and the seller's own templates. */
export function Situations({ detail, own, writer }: Props) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const all = situationsFor(detail);
  const { chosen } = writer;
  const shown = all.filter((one, place) => isWhole || place < FIRST || keyOf(chosen) === one);
  const choices: readonly Chosen[] = [
    ...shown.map((situation) => ({ kind: 'situation', situation }) as const),
    ...own.map((template) => ({ kind: 'own', own: template }) as const),
  ];
  const labelOf = (choice: Chosen) =>
    choice.kind === 'own' ? choice.own.name : text(`app/writer.situation.${choice.situation}`);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500} id="writer-situation">
        {text('app/writer.situation')}
      </Text>
      <Group gap="xs" role="radiogroup" aria-labelledby="writer-situation">
        <Chip.Group
          value={keyOf(chosen)}
          onChange={(key) => {
            const next = choices.find((choice) => keyOf(choice) === key);
            if (next) writer.choose(next);
          }}
        >
          {choices.map((choice) => (
            <Chip key={keyOf(choice)} value={keyOf(choice)} size="sm" variant="outline">
              {labelOf(choice)}
            </Chip>
          ))}
        </Chip.Group>
        {!isWhole && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
            {text('app/writer.more')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
