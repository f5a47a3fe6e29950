import type { Stage } from '../domain/vocabulary.ts';

/** What a carrier's line says of where the parcel is; `isCleared` when customs have let it go. */
export type EventStage = Readonly<{ stage: Stage; isCleared?: true }>;

/** The first that fits counts: what did not happen is told from what did. */
const phrases: readonly (readonly [RegExp, EventStage])[] = [
  [
    /label (has been )?(created|printed)|(shipment|shipping|order|electronic)[\w ]* information (was |has been )?(received|sent)|pre-?(advice|shipment)|estimated delivery|expected delivery|已下单|等待揽收|预报|电子信息/iu,
    { stage: 'packed' },
  ],
  [
    /return(ed|ing|s)?( back)? to (the )?(sender|shipper|origin)|return (shipment|parcel)|退回|退件|退运|devuelt[oa]|retourn?[eé]|zurück an|rücksendung|возврат/iu,
    { stage: 'returning' },
  ],
  [
    /(was|been|is|parcel|package|shipment|item)\s+lost\b|丢失|遗失|extraviad|verloren|утерян/iu,
    { stage: 'lost' },
  ],
  [
    /attempt|unsuccessful|undeliver|(not|n't|unable to|cannot|could not)( be)?( yet)?( been)? deliver|(recipient|addressee|customer|consignee) (was )?(not |un)available|notice left|投递失败|派送失败|派件失败|未妥投|无人|no (fue )?entregad|ausente|nicht zugestellt|non livré|tentative|неудачн/iu,
    { stage: 'failed-attempt' },
  ],
  [
    /out for delivery|with (the )?(delivery )?(courier|driver)|on (the )?vehicle for|派件中|派送中|正在派|安排投递|en reparto|in zustellung|en cours de livraison|in consegna|saiu para entrega|передан курьеру/iu,
    { stage: 'out-for-delivery' },
  ],
  [
    /(customs|clearance)[\w ,-]*\b(cleared|completed?|released|finished|passed)|(cleared|released|passed)( (by|from|through))? (the )?customs|清关完成|清关放行|海关放行|放行|despacho (aduanero )?(completado|finalizado)|(verzollung|zollabfertigung) (ist )?abgeschlossen|dédouané|выпущено таможней/iu,
    { stage: 'in-transit', isCleared: true },
  ],
  [
    /customs[\w ,:-]*\b(held|hold|detain|retain|delay|seiz|missing|require|await|unpaid)|(held|retained|detained|seized|stopped)( \w+)* (by|at|in) (the )?customs|(duty|duties|tax(es)?|vat)( \w+)* (due|payable|unpaid|required|to be paid)|await\w* (payment|documents|duties|duty)|海关扣|扣关|扣留|海关查验|retenid[oa] en aduana|vom zoll (angehalten|zurück)|bloqué en douane|задержано таможней/iu,
    { stage: 'held-at-customs' },
  ],
  [
    /customs|clearance|清关|海关|报关|aduan|zoll|douan|dogana|alfândega|тамож|통관|通関|جمارك/iu,
    { stage: 'at-customs' },
  ],
  [
    /\bdelivered\b|signed (for )?by|proof of delivery|collected by (the )?(recipient|addressee|customer)|签收|妥投|entregad[oa]|zugestellt|\blivré|consegnat[oa]|bezorgd|вручен|doręczon|teslim edil|配達完了|お届け済|배달완료|تم التسليم/iu,
    { stage: 'delivered' },
  ],
  [/delay|exception|延误|异常|retras|verspät|retard|ritard|atras|задерж/iu, { stage: 'delayed' }],
];

/** Where a parcel is by a carrier's own words; on its way when they say nothing that is known here. */
export function stageOfEvent(words: string): EventStage {
  const found = phrases.find(([phrase]) => phrase.test(words));
  return found?.[1] ?? { stage: 'in-transit' };
}
