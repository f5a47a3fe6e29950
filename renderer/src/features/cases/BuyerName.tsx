import { useText } from '../../ui/useText.ts';
import classes from './CaseGrid.module.css';

/** The buyer as they wrote themselves, in whichever script and direction. */
export function BuyerName({ name }: Readonly<{ name: string | undefined }>) {
  const text = useText();
  if (name)
    return (
      <bdi className={classes.line} title={name}>
        {name}
      </bdi>
    );
  const unknown = text('app/buyer.unknown');
  return (
    <span className={`${classes.line} ${classes.quiet}`} title={unknown}>
      {unknown}
    </span>
  );
}
