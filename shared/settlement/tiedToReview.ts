/** Words for what a buyer writes or gives in public, in the languages that sellers write in. */
const PRAISE = [
  /\b(?:reviews?|feedback|ratings?|(?:five|5)[- ]?stars?|testimonial)\b/iu,
  /好评|好評|差评|差評|评价|評價|五星|5\s*星|评论|評論/u,
  /\b(?:reseñas?|valoraci[oó]n(?:es)?|opini[oó]n positiva|comentarios? positivos?|(?:cinco|5) estrellas)\b/iu,
  /\b(?:avis positifs?|évaluations?|commentaires? positifs?|(?:cinq|5) étoiles)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:bewertung(?:en)?|rezension(?:en)?|(?:fünf|5)[- ]sterne?)(?![\p{L}])/iu,
  /\b(?:recension[ei]|valutazion[ei]|(?:cinque|5) stelle)\b/iu,
  /(?<![\p{L}])(?:avaliaç(?:ão|ões)|(?:cinco|5) estrelas)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:отзыв\p{L}*|оценк\p{L}*|(?:пять|5) зв[её]зд\p{L}*)/iu,
  /レビュー|評価|口コミ|星5|星五つ/u,
  /리뷰|후기|평점|별점|별\s*5/u,
  /تقييم|مراجعة|خمس نجوم|5 نجوم/u,
] as const;

/** Words for what a seller gives in return. */
const REWARD = [
  /\b(?:refund(?:ed)?|coupons?|vouchers?|discounts?|gifts?|cash ?back|free|reward|compensat\p{L}*)\b/iu,
  /退款|返现|返現|优惠券|優惠券|折扣|礼物|禮物|赠品|贈品|红包|紅包|补偿|補償/u,
  /\b(?:reembols\p{L}*|cup[oó]n(?:es)?|descuentos?|regalos?|gratis|compensaci[oó]n)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:rembours\p{L}*|bons? d.achat|coupons?|remises?|cadeaux?|gratuit\p{L}*|dédommag\p{L}*)/iu,
  /(?<![\p{L}])(?:erstatt\p{L}*|rückerstatt\p{L}*|gutschein\p{L}*|rabatt\p{L}*|geschenk\p{L}*|gratis|kostenlos\p{L}*)/iu,
  /\b(?:rimbors\p{L}*|buon[oi]|sconto|sconti|regalo|omaggio|gratis)\b/iu,
  /(?<![\p{L}])(?:reembols\p{L}*|cupom|cupons|desconto\p{L}*|presente|brinde|grátis)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:возврат\p{L}*|верн[её]м|купон\p{L}*|скидк\p{L}*|подар\p{L}*|бесплатн\p{L}*|компенсац\p{L}*)/iu,
  /返金|クーポン|割引|プレゼント|無料|補償/u,
  /환불|쿠폰|할인|선물|무료|보상/u,
  /استرداد|كوبون|قسيمة|خصم|هدية|مجان/u,
] as const;

const holds = (text: string, words: readonly RegExp[]): boolean =>
  words.some((word) => word.test(text));

/**
 * Whether a text speaks of a review and of something given in one breath, which platforms forbid: an offer must never
 * depend on a review. A hint to look, not a verdict.
 */
export function isTiedToReview(text: string): boolean {
  return text
    .split(/\n\s*\n/u)
    .some((paragraph) => holds(paragraph, PRAISE) && holds(paragraph, REWARD));
}
