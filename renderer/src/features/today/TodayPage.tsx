import { Button, Title } from '@mantine/core';
import { IconFolderOpen, IconSunHigh } from '@tabler/icons-react';
import { useState } from 'react';
import { formatPlainMoney } from '../../../../shared/domain/money.ts';
import { type TodayGroup, TodayGroupSchema } from '../../../../shared/followUp/vocabulary.ts';
import type { TodayPage as Day } from '../../../../shared/ipc/today.ts';
import { errorData } from '../../ui/errorData.ts';
import { FollowUpDialogs, type Question } from '../../ui/followUp/FollowUpDialogs.tsx';
import { formatDay } from '../../ui/formatDate.ts';
import { Message } from '../../ui/Message.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useErrorText, useLanguage, useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { type LineProps, TodayLine } from './TodayLine.tsx';
import classes from './today.module.css';
import { useLineKeys } from './useLineKeys.ts';
import { useToday } from './useToday.ts';

/** The three numbers of a day. */
function Figures({ day }: Readonly<{ day: Day }>) {
  const text = useText();
  const stake = day.atStake.map(formatPlainMoney).join(' · ');
  const figures = [
    [text('app/today.due'), String(day.due)],
    [text('app/today.stake'), stake || text('app/today.stake.none')],
    [text('app/today.others'), String(day.withOthers)],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Nothing({ day }: Readonly<{ day: Day }>) {
  const text = useText();
  const language = useLanguage();
  return (
    <Message icon={IconSunHigh} title={text('app/today.nothing')}>
      {day.nextDay && (
        <span>
          {text('app/today.next', {
            day: formatDay(language, day.nextDay.on),
            count: day.nextDay.cases,
          })}
        </span>
      )}
    </Message>
  );
}

function NoCases({ onNew }: Readonly<{ onNew: () => void }>) {
  const text = useText();
  return (
    <Message icon={IconFolderOpen} title={text('app/empty.title')}>
      <span>{text('app/empty.text')}</span>
      <Button size="md" onClick={onNew}>
        {text('app/new.button')}
      </Button>
    </Message>
  );
}

type GroupProps = Readonly<{ group: TodayGroup; day: Day }> & Omit<LineProps, 'line' | 'date'>;

function Group({ group, day, ...props }: GroupProps) {
  const text = useText();
  const lines = day.lines.filter((line) => line.group === group);
  if (lines.length === 0) return null;
  const count = lines.reduce((sum, { total }) => sum + total, 0);
  return (
    <section className={classes.group} aria-label={text(`app/group.${group}`)}>
      <Title order={3} size="h5">
        {text(`app/group.${group}`)} <bdi className={classes.count}>{count}</bdi>
      </Title>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <TodayLine
            key={`${line.rule} ${line.cases[0]?.row.id}`}
            line={line}
            date={day.date}
            {...props}
          />
        ))}
      </ul>
    </section>
  );
}

type PageProps = Pick<LineProps, 'onOpen'> & Readonly<{ onNew: () => void }>;

function Lines({ day, onOpen }: Readonly<{ day: Day }> & Pick<LineProps, 'onOpen'>) {
  const [question, setQuestion] = useState<Question>();
  const list = useLineKeys();
  return (
    <div {...list} className={classes.groups}>
      {TodayGroupSchema.options.map((group) => (
        <Group key={group} {...{ group, day, onOpen }} onAsk={setQuestion} />
      ))}
      <FollowUpDialogs question={question} onClose={() => setQuestion(undefined)} />
    </div>
  );
}

function Content({ day, onOpen, onNew }: PageProps & Readonly<{ day: Day }>) {
  const text = useText();
  if (day.cases === 0 && day.problems.length === 0)
    return day.isChecking ? <Waiting /> : <NoCases onNew={onNew} />;
  return (
    <>
      <Figures day={day} />
      {day.due === 0 ? <Nothing day={day} /> : <Lines {...{ day, onOpen }} />}
      {day.due > 0 && <p className={classes.hint}>{text('app/today.keys')}</p>}
    </>
  );
}

/** What is due today: whom to write to, what to send and what to look at, the most urgent first. */
export function TodayPage(props: PageProps) {
  const text = useText();
  const [language, errorText] = [useLanguage(), useErrorText()];
  const { data: day, error, refetch } = useToday();
  if (error) return <Refusal error={errorData(error)} onRetry={() => void refetch()} />;
  if (!day) return <Waiting />;
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <Title order={2}>{text('app/nav.today')}</Title>
        <bdi className={classes.date}>{formatDay(language, day.date)}</bdi>
      </header>
      {day.problems.length > 0 && (
        <Notice title={text('app/today.problems', { count: day.problems.length })}>
          {day.problems.slice(0, 3).map(errorText).join(' ')}
        </Notice>
      )}
      {day.ownDaysRefused && (
        <Notice title={text('app/plan.refused')}>{errorText(day.ownDaysRefused)}</Notice>
      )}
      <Content day={day} {...props} />
    </section>
  );
}
