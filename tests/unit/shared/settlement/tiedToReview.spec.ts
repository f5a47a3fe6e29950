import { expect, test } from 'vitest';
import { isTiedToReview } from '../../../../shared/settlement/tiedToReview.ts';

test.each([
  'Leave us a 5-star review and we will refund half.',
  '给五星好评，返现 3 美元。',
  'Si deja una reseña positiva, le damos un cupón.',
  'Pour un avis positif, nous vous offrons une remise.',
  'Für eine gute Bewertung schicken wir einen Gutschein.',
  'Per una recensione positiva le diamo uno sconto.',
  'Com uma avaliação de 5 estrelas damos um cupom.',
  'За хороший отзыв мы подарим скидку.',
  'レビューを書いていただければクーポンを差し上げます。',
  '좋은 후기를 남겨 주시면 쿠폰을 드립니다.',
  'اكتب تقييم وسنعطيك خصم.',
])('a gift for a review is noticed: %s', (text) => {
  expect(isTiedToReview(text)).toBe(true);
});

test.each([
  'We refund half of the price.',
  'Your review helps other buyers. Thank you!',
  'We have refunded you 5 dollars.\n\nThank you for your feedback.',
  '我们退款一半。',
  '感谢您的评价！',
  'Preview the discounted reviewer price',
])('either alone, or each in a paragraph of its own, is fine: %s', (text) => {
  expect(isTiedToReview(text)).toBe(false);
});
