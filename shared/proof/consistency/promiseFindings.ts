import type { Message } from '../../domain/message.ts';
import type { CheckInput, Finding, FindingCode } from './finding.ts';

type Promised = Readonly<{
  code: Extract<FindingCode, `promise-${string}`>;
  made: RegExp;
  /** A later message with these words says that it was done. */
  done: RegExp;
  /** What else of the case shows that it was done. */
  isKept: (input: CheckInput) => boolean;
}>;

const hasOffer =
  (...kinds: readonly string[]) =>
  ({ aCase }: CheckInput): boolean =>
    aCase.offers.some(({ kind, answer }) => kinds.includes(kind) && answer === 'accepted');

const promises: readonly Promised[] = [
  {
    code: 'promise-refund',
    made: /(?:will|'ll|’ll|going to) (?:gladly |also |then )?(?:refund|pay (?:you )?back)|(?:werden|wir) .{0,40}(?:rückerstatten|erstatten)|(?:le|te) (?:reembolsaremos|devolveremos)|vamos reembolsar|(?:allons|vous) rembours(?:er|erons)|вернём деньги|会.{0,12}退款|将.{0,12}退款|给您退款/iu,
    done: /refunded|has been returned|erstattet|reembolsad|remboursé|вернули|已退款|已经退款/iu,
    isKept: hasOffer('refund', 'partial-refund'),
  },
  {
    code: 'promise-resend',
    made: /(?:will|'ll|’ll|going to) (?:gladly |also |then )?(?:resend|re-send|send (?:you )?(?:a|another|the) (?:new|replacement|missing|right)|replace)|(?:schicken|senden) wir .{0,40}(?:nach|erneut|neu)|(?:le|te) (?:reenviaremos|enviaremos otr)|vamos reenviar|(?:会|将).{0,12}(?:补发|重发|重新发货)/iu,
    done: /resent|sent again|new parcel|replacement (?:was|has been|is on)|nachgeschickt|reenviad|renvoyé|已补发|已重发|已重新发货/iu,
    isKept: (input) => hasOffer('resend', 'swap')(input) || input.aCase.legs.length > 1,
  },
  {
    code: 'promise-news',
    made: /(?:will|'ll|’ll) (?:write|let you know|get back|inform|keep you|update|contact)|melden uns|(?:le|te) (?:avisaremos|informaremos)|avisaremos|vous (?:tiendrons|informerons)|сообщим|напишем|(?:会|将).{0,8}(?:通知|告知|回复|联系)您?/iu,
    done: /./u,
    isKept: () => false,
  },
];

/** A promise with an "if" is none yet. */
const CONDITION = /\bif\b|\bfalls\b|\bwenn\b|\bfehlt\b|\bsi\b|\bse\b|\bесли\b|如果|若/iu;

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?。！？\n])/u);

function makes({ text, translation = '' }: Message, { made }: Promised): boolean {
  return [text, translation].some((words) =>
    sentencesOf(words).some((sentence) => made.test(sentence) && !CONDITION.test(sentence)),
  );
}

const isLater = (one: Message, other: Message): boolean => one.at.local > other.at.local;

/** Promises in messages of the seller that nothing later in the case shows to be kept. Each kind is told once. */
export function promiseFindings(input: CheckInput): readonly Finding[] {
  const sent = input.aCase.messages.filter(({ direction }) => direction === 'out');
  return promises.flatMap((promise): readonly Finding[] => {
    if (promise.isKept(input)) return [];
    const open = sent
      .filter((message) => makes(message, promise))
      .filter(
        (message) =>
          !sent.some((later) => isLater(later, message) && promise.done.test(later.text)),
      );
    const [first] = open;
    if (!first) return [];
    const { code } = promise;
    return [{ code, part: 'messages', id: first.id, params: { on: first.at.local.slice(0, 10) } }];
  });
}
