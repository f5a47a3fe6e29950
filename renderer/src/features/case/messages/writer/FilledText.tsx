import { directionOf } from '../../../../../../shared/locales/directionOf.ts';
import { type Filling, filledParts } from '../../../../../../shared/templates/fillTemplate.ts';
import { useText } from '../../../../ui/useText.ts';
import classes from './writer.module.css';

type TextProps = Readonly<{ template: string; filling: Filling; label: string }>;

/**
 * A text as it reads now, in the order in which the buyer will see it: what is pasted has no isolates either. What fills a blank is told from the rest, and a blank that is left is seen at once.
 */
export function FilledText({ template, filling, label }: TextProps) {
  const text = useText();
  const language = filling.language ?? filling.file.language;
  const parts = filledParts(template, filling).map((part, place) => {
    const key = `${place}`;
    if (part.kind === 'words')
      return (
        <span key={key} translate="no">
          {part.text}
        </span>
      );
    if (part.kind === 'filled')
      return (
        <span key={key} className={classes.filled} translate="no">
          {part.text}
        </span>
      );
    return (
      <mark key={key} className={classes.blank}>
        {text(`app/writer.blank.${part.blank}`)}
      </mark>
    );
  });
  return (
    <section
      className={classes.text}
      lang={language}
      dir={directionOf(language)}
      aria-label={label}
    >
      {parts}
    </section>
  );
}
