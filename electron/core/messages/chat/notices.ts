import { withoutMarks } from './plainHead.ts';

const PROGRAMS = /whatsapp|واتساب|וואטסאפ|व्हाट्सऐप|signal|viber/i;
const CIPHER =
  /crypt|chiffr|cifrad|verschlüssel|criptogra|crittograf|шифр|暗号|加密|암호|مشفر|رمزگذاری|şifrele|versleutel|szyfr|เข้ารหัส|enkripsi|mã hóa|mã hoá|מוצפנ|salatt|titkos|שפר|एन्क्रिप्ट|κρυπτογρα|krypter|šifr|criptat/i;

/**
 * Whether words that stand below a name come from the chat program and not from that person: that the chat is
 * encrypted, that a security code changed. `isFirst` says that nobody has written before.
 */
export function isNotice(words: string, isFirst: boolean): boolean {
  // Two marks of direction: so WhatsApp on iOS begins its own sentences that name somebody.
  if (/^[\u200e\u200f]{2}/.test(words)) return true;
  const text = withoutMarks(words);
  return isFirst && CIPHER.test(text) && (PROGRAMS.test(text) || words !== text);
}
