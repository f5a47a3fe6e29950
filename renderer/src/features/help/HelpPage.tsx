import { List, Table, Text, Title } from '@mantine/core';
import { Panel } from '../../ui/Panel.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './help.module.css';
import { ReportPanel } from './ReportPanel.tsx';
import { ShortcutTable } from './ShortcutTable.tsx';

const steps = ['case', 'proof', 'dispute', 'dossier'] as const;
const moments = ['before', 'packing', 'shipping', 'transit', 'delivery', 'after'] as const;

function FirstSteps() {
  const text = useText();
  return (
    <Panel title={text('app/help.steps')}>
      <List type="ordered" spacing="xs">
        {steps.map((step) => (
          <List.Item key={step}>{text(`app/help.step.${step}`)}</List.Item>
        ))}
      </List>
    </Panel>
  );
}

function Proof() {
  const text = useText();
  return (
    <Panel title={text('app/help.proof')} text={text('app/help.proof.text')}>
      <Table aria-label={text('app/help.proof')} verticalSpacing="xs">
        <Table.Tbody>
          {moments.map((moment) => (
            <Table.Tr key={moment} className={classes.moment}>
              <Table.Th scope="row">{text(`app/help.proof.${moment}`)}</Table.Th>
              <Table.Td>{text(`app/help.proof.${moment}.text`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

/** Short, real help: first steps, what to keep, the keys, where the data is, and what support needs to know. */
export function HelpPage() {
  const text = useText();
  return (
    <section className={classes.page}>
      <Title order={2}>{text('app/nav.help')}</Title>
      <FirstSteps />
      <Proof />
      <Panel title={text('app/help.keys')} text={text('app/help.keys.text')}>
        <ShortcutTable />
      </Panel>
      <Panel title={text('app/help.data')}>
        <Text>{text('app/help.data.text')}</Text>
        <Text>{text('app/help.data.network')}</Text>
      </Panel>
      <ReportPanel />
    </section>
  );
}
