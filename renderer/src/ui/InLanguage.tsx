import { DirectionProvider, useDirection } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';
import { directionOf } from '../../../shared/locales/directionOf.ts';
import type { Language } from '../../../shared/translate.ts';
import { LanguageContext } from './useText.ts';

type Props = Readonly<{ language: Language; children: ReactNode }>;

function Page({ language, children }: Props) {
  const { setDirection } = useDirection();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    setDirection(directionOf(language));
  }, [language, setDirection]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** Everything in it speaks one language and runs in the direction in which that is written. */
export function InLanguage(props: Props) {
  return (
    <DirectionProvider detectDirection={false}>
      <Page {...props} />
    </DirectionProvider>
  );
}
