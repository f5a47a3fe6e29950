import { foldText } from '../../../../shared/domain/searchText.ts';
import type { ReadMessage } from '../reading.ts';

const stemOf = (file: string): string =>
  foldText(file.replace(/\.\w{1,5}$/, '').replace(/_/g, ' '));

/** Where a chat went, as far as its file or its own words tell. */
export function channelOf(file: string, text: string): string {
  const known = ['WhatsApp', 'Telegram', 'Signal', 'LINE', 'KakaoTalk', 'WeChat', 'Viber'];
  const named = known.find((name) => stemOf(file).includes(foldText(name)));
  if (named) return named;
  if (/微信/.test(file)) return 'WeChat';
  return /whatsapp|<Media omitted>|<attached: /i.test(text.slice(0, 5_000)) ? 'WhatsApp' : 'chat';
}

/**
 * With whom an exported chat was: programs name the file after that person, so whoever exported it is the other one.
 * Undefined when the name says nobody who wrote in it, or several.
 */
export function contactOf(file: string, messages: readonly ReadMessage[]): string | undefined {
  const stem = stemOf(file);
  if (!/whatsapp|line|kakaotalk|telegram|signal/.test(stem)) return undefined;
  const names = [...new Set(messages.map(({ from }) => from.name ?? ''))];
  const named = names.filter((name) => name.length > 2 && stem.includes(foldText(name)));
  return named.length === 1 ? named[0] : undefined;
}
