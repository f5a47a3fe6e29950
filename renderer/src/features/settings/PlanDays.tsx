import { Select } from '@mantine/core';
import { useState } from 'react';
import { TodayGroupSchema } from '../../../../shared/followUp/vocabulary.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';
import { RuleDaysRow } from './RuleDaysRow.tsx';
import classes from './settings.module.css';
import { usePlanDays } from './usePlanDays.ts';

const ALL = '';

/** After how many days each rule asks for a follow-up: for all shops, or for one that ships in its own way. */
export function PlanDays() {
  const text = useText();
  const errorText = useErrorText();
  const [shop, setShop] = useState(ALL);
  const of = shop === ALL ? {} : { shop };
  const { data, error, change } = usePlanDays(of);
  const shops = data?.shops ?? [];
  const rulesOf = (group: string) => (data?.rules ?? []).filter((one) => one.group === group);
  return (
    <Panel title={text('app/plan.title')} text={text('app/plan.text')}>
      {data?.refused && <Notice title={text('app/plan.refused')}>{errorText(data.refused)}</Notice>}
      {shops.length > 0 && (
        <Select
          label={text('app/plan.shop')}
          w="100%"
          maw="24rem"
          allowDeselect={false}
          data={[
            { value: ALL, label: text('app/plan.shop.all') },
            ...shops.map((name) => ({ value: name, label: name })),
          ]}
          renderOption={({ option }) => <bdi>{option.label}</bdi>}
          value={shop}
          onChange={(chosen) => setShop(chosen ?? ALL)}
        />
      )}
      <div className={classes.groups}>
        {TodayGroupSchema.options.map((group) => {
          const yours = rulesOf(group).filter((one) => one.yours.length > 0).length;
          return (
            <Fold
              key={group}
              id={`plan ${group}`}
              order={4}
              title={text(`app/group.${group}`)}
              state={yours > 0 && text('app/plan.yours', { count: yours })}
            >
              <ul className={classes.rules}>
                {rulesOf(group).map((days) => (
                  <RuleDaysRow
                    key={`${shop} ${days.rule}`}
                    days={days}
                    onChange={(part) => change({ ...of, rule: days.rule, ...part })}
                  />
                ))}
              </ul>
            </Fold>
          );
        })}
      </div>
      <Fault error={error} />
    </Panel>
  );
}
