import { Text } from '@mantine/core';
import classes from './import.module.css';

type LinesProps = Readonly<{
  title: string;
  lines: readonly string[];
  /** The lines are numbers or names that stand as they are in every language. */
  areNames?: boolean;
}>;

/** A list that may be long: it scrolls, and is reached by keys. Nothing when it is empty. */
export function Lines({ title, lines, areNames = false }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <ul className={classes.lines} tabIndex={0} aria-label={title}>
        {lines.map((line) => (
          <li key={line}>{areNames ? <bdi>{line}</bdi> : line}</li>
        ))}
      </ul>
    </div>
  );
}
