import { type MouseEvent, memo } from 'react';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { StageBadge } from '../../ui/StageBadge.tsx';
import { useText } from '../../ui/useText.ts';
import { BuyerName } from './BuyerName.tsx';
import classes from './CaseGrid.module.css';
import { DisputeMark } from './DisputeMark.tsx';

/** A case of the list: which one, and where it stands. */
export type OpenedCase = Readonly<{ caseId: string; index: number }>;
/** Opens the page of a case. */
export type OnOpen = (opened: OpenedCase) => void;
/** Chooses a case, or all up to it, to do something with several. */
export type OnChoose = (chosen: OpenedCase, isRange: boolean) => void;

function Cells({ row }: Readonly<{ row: CaseRow }>) {
  const text = useText();
  const platform = text(`app/platform.${row.platform}`);
  return (
    <>
      <td className={`${classes.platform} ${classes.line}`} title={platform}>
        {platform}
      </td>
      <td id={`buyer-${row.id}`} className={classes.buyer}>
        <BuyerName name={row.buyer} />
      </td>
      <td id={`stage-${row.id}`} className={classes.stage}>
        <StageBadge stage={row.stage} />
      </td>
      <td id={`dispute-${row.id}`} className={classes.dispute}>
        <DisputeMark dispute={row.openDispute} />
      </td>
    </>
  );
}

/** What stands in a row until its case is here. */
function Blank() {
  return (
    <td className={classes.blank}>
      <span />
      <span />
    </td>
  );
}

type ButtonProps = Readonly<{
  row: CaseRow | undefined;
  index: number;
  isTabStop: boolean;
  onOpen: OnOpen;
}>;

/** The order number, by which a case is opened. The same element before and after its case is here keeps the focus. */
function OpenButton({ row, index, isTabStop, onOpen }: ButtonProps) {
  const text = useText();
  const about = row && {
    'aria-label': text('app/case.open', { order: row.orderNumber }),
    'aria-describedby': `buyer-${row.id} stage-${row.id} dispute-${row.id}`,
    title: row.orderNumber,
  };
  return (
    <button
      type="button"
      className={classes.open}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={text('app/loading')}
      aria-disabled={!row}
      {...about}
      onClick={() => row && onOpen({ caseId: row.id, index })}
    >
      {row ? (
        <bdi className={classes.line}>{row.orderNumber}</bdi>
      ) : (
        <span className={classes.bar} />
      )}
    </button>
  );
}

type RowProps = ButtonProps &
  Readonly<{ top: number; height: number; isChosen: boolean; onChoose: OnChoose }>;

/** The box that chooses a case. The keys have a way of their own, so that Tab does not stop at each. */
function ChooseBox({ row, index, isChosen, onChoose }: RowProps) {
  const text = useText();
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      className={classes.box}
      aria-label={text('app/bulk.choose', { order: row?.orderNumber ?? '' })}
      disabled={!row}
      checked={isChosen}
      onClick={(event) => row && onChoose({ caseId: row.id, index }, event.shiftKey)}
      onChange={() => undefined}
    />
  );
}

/** One line of the list. Scrolling makes many of them: plain elements, drawn again only when they change. */
export const CaseGridRow = memo(function CaseGridRow({ top, height, ...props }: RowProps) {
  const { row, index, isChosen, onChoose } = props;
  const choose = (event: MouseEvent) => {
    if (!row || !(event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose({ caseId: row.id, index }, event.shiftKey);
  };
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-index={index}
      data-case={row?.id}
      onClickCapture={choose}
      className={classes.row}
      style={{ blockSize: height, insetBlockStart: top }}
    >
      <th scope="row" className={classes.order}>
        <ChooseBox {...{ top, height }} {...props} />
        <OpenButton {...props} />
      </th>
      {row ? <Cells row={row} /> : <Blank />}
    </tr>
  );
});
