import { useText } from '../../ui/useText.ts';
import { BuyerName } from './BuyerName.tsx';
import classes from './cases.module.css';
import { DisputeMark } from './DisputeMark.tsx';
import { OpenButton, type RowProps, type RowsProps } from './OpenButton.tsx';
import { StageBadge } from './StageBadge.tsx';

function Item({ row, onOpen }: RowProps) {
  const text = useText();
  return (
    <li className={classes.item}>
      <strong className={classes.order}>
        <OpenButton row={row} onOpen={onOpen} />
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
export function CaseList({ rows, onOpen }: RowsProps) {
  const text = useText();
  return (
    <ul className={classes.list} aria-label={text('app/cases')}>
      {rows.map((row) => (
        <Item key={row.id} row={row} onOpen={onOpen} />
      ))}
    </ul>
  );
}
