import type { TrackingEvent } from '../domain/tracking.ts';

/** What a line of a carrier's record means for a dispute. */
export type ParcelState = 'delivered' | 'signed' | 'refused' | 'failed' | 'duty' | 'customs';

// Words of carriers and tracking sites, in the languages that their records are read in. "Not delivered" and "will be
// delivered" are no delivery.
const NOT_DELIVERED =
  /\b(?:not|un|non|nicht|kein|no|sin|n’|n'|não|sem)[ -]?\S{0,12} ?(?:delivered|deliverable|zugestellt|entreg\w*|livr\w*|consegn\w*)|could ?n[o’']t|attempt|expected|will be|out for|wird .*zugestellt|konnte nicht|voraussichtlich|未妥投|未签收|投递失败|派送中|正在派|en reparto|en cours de livraison|saiu para|in consegna|не вруч|не достав/iu;

const WORDS: Readonly<Record<ParcelState, RegExp>> = {
  delivered:
    /\bdelivered\b|\bdelivery (?:complete|successful)|zugestellt|ausgeliefert|\bentregad[oa]\b|\bentregue\b|(?<!\p{L})livrée?(?!\p{L})|distribué|consegnat[oa]|bezorgd|doręczono|teslim edildi|вручен|доставлен[оа]?(?!\p{L})|妥投|已签收|签收|已送达|配達完了|お届け済み|배달완료|배송완료|تم التسليم/iu,
  signed:
    /sign(?:ed|ature)|unterschrift|unterschrieben|firmad[oa]|firma:|assinad[oa]|signé|firmat[oa]|签收|本人签|подпис/iu,
  refused:
    /refus|rechazad|recusad|rifiutat|verweigert|annahme abgelehnt|отказ|拒收|拒签|受取拒否|수취거부/iu,
  failed:
    /attempt|absent|not at home|nobody|nicht angetroffen|no encontrado|ausente|absent|assente|неудачн|投递失败|未妥投|無人|부재/iu,
  duty: /dut(?:y|ies)|awaiting payment|aguardando pagamento|pago de (?:aranceles|impuestos)|zollgebühr|abgaben|droits de douane|taxes? due|пошлин|关税|税费|待缴税|等待缴税|関税|관세/iu,
  customs:
    /custom|clearance|zoll|douan|aduana|alf[aâ]ndega|dogana|тамож|清关|海关|税関|통관|جمارك/iu,
};

/** Whether a line of a carrier's record says that; in the carrier's words or in the translation kept beside them. */
export function eventSays(
  { text, translation = '' }: Pick<TrackingEvent, 'text' | 'translation'>,
  state: ParcelState,
): boolean {
  const isDelivery = state === 'delivered' || state === 'signed';
  return [text, translation].some(
    (words) => WORDS[state].test(words) && !(isDelivery && NOT_DELIVERED.test(words)),
  );
}
