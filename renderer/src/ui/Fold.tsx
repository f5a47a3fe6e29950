import { Title, type TitleOrder } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './Fold.module.css';

/** What the person has opened and folded since the window opened, by the ids of the folds. */
const chosen = new Map<string, boolean>();

type FoldProps = Readonly<{
  /** Names the fold in the whole program, so that it is found as it was left. */
  id: string;
  title: string;
  /** The level of the heading below that of the part of the page that it stands in. */
  order?: TitleOrder;
  /** How it stands, so that it need not be opened to know. */
  state?: ReactNode;
  /** Whether it is open as long as the person has not said otherwise. */
  isOpenAtFirst?: boolean;
  /** The part of the page by which other screens lead here (`useShowPart`): that opens it. */
  part?: string;
  children: ReactNode;
}>;

/** A part of a page under its heading, which is opened when it is wanted and stays as it was left. */
export function Fold({
  id,
  title,
  order = 5,
  state,
  isOpenAtFirst = false,
  part,
  children,
}: FoldProps) {
  const [isOpen, setOpen] = useState(() => chosen.get(id) ?? isOpenAtFirst);
  return (
    <details
      className={classes.fold}
      open={isOpen}
      data-part={part}
      onToggle={({ currentTarget, target }) => {
        // What is folded within tells of itself too, and so does what was open from the start.
        if (target !== currentTarget || currentTarget.open === isOpen) return;
        chosen.set(id, currentTarget.open);
        setOpen(currentTarget.open);
      }}
    >
      <summary className={classes.summary}>
        <IconChevronRight size={16} className={classes.sign} aria-hidden />
        <span className={classes.words}>
          <Title order={order} size="h6">
            {title}
          </Title>
          {state && <span className={classes.state}>{state}</span>}
        </span>
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
