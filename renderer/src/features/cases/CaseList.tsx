import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { useText } from '../../ui/useText.ts';
import { BuyerName } from './BuyerName.tsx';
import classes from './cases.module.css';
import { DisputeMark } from './DisputeMark.tsx';
import { StageBadge } from './StageBadge.tsx';

function Item({ row }: Readonly<{ row: CaseRow }>) {
  const text = useText();
  return (
    <li className={classes.item}>
      <strong className={classes.order}>
        <bdi>{row.orderNumber}</bdi>
      </strong>
      <StageBadge stage={row.stage} />
      <span className={classes.buyer}>
        <BuyerName name={row.buyer} />
      </span>
      <span>{text(`app/platform.${row.platform}`)}</span>
      {row.openDispute && <DisputeMark dispute={row.openDispute} />}
    </li>
  );
}

/** Cases one below the other, for narrow windows and large zoom. */
export function CaseList({ rows }: Readonly<{ rows: readonly CaseRow[] }>) {
  const text = useText();
  return (
    <ul className={classes.list} aria-label={text('app/cases')}>
      {rows.map((row) => (
        <Item key={row.id} row={row} />
      ))}
    </ul>
  );
}
