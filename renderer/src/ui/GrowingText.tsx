import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties } from 'react';
import classes from './GrowingText.module.css';

type GrowingProps = Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows'> &
  Readonly<{
    /** How many lines high it is at least. */
    least?: number;
    /** After how many lines it scrolls. */
    most?: number;
  }>;

/**
 * A text that is as high as what is written in it. Mantine's `autosize` measures by a hidden copy beside the page, which
 * makes every narrow page scroll sideways where lines run from right to left.
 */
export function GrowingText({ least = 2, most = 6, ...props }: GrowingProps) {
  const lines: CSSProperties & Record<`--${string}`, number> = {
    '--least': least,
    '--most': most,
  };
  return <Textarea {...props} classNames={{ input: classes.input ?? '' }} style={lines} />;
}
