import { Chip, Group } from '@mantine/core';
import { type CaseView, caseViews } from '../../../../shared/domain/caseView.ts';
import { useText } from '../../ui/useText.ts';
import classes from './cases.module.css';

type TabsProps = Readonly<{ view: CaseView; onChoose: (view: CaseView) => void }>;

/** Chooses which cases are listed; one stop for the Tab key, in which arrows choose. */
export function ViewTabs({ view, onChoose }: TabsProps) {
  const text = useText();
  const choose = (value: string) => {
    const chosen = caseViews.find((one) => one === value);
    if (chosen) onChoose(chosen);
  };
  return (
    <Chip.Group value={view} onChange={choose}>
      <Group role="radiogroup" aria-label={text('app/views')} gap={6} mb={4}>
        {caseViews.map((one) => (
          <Chip
            key={one}
            value={one}
            size="sm"
            variant="light"
            icon={null}
            classNames={{ label: classes.view ?? '', iconWrapper: classes.viewIcon ?? '' }}
          >
            {text(`app/view.${one}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
