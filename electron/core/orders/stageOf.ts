import type { Stage } from '../../../shared/domain/vocabulary.ts';
import type { StageWord } from './orderFormat.ts';

// What is not yet sent is told first: `unshipped` holds `shipped`.
const WORDS: readonly StageWord[] = [
  {
    stage: 'closed',
    words:
      /cancel|refunded|failed|annul|storniert|abgebrochen|erstattet|rembours|reembols|rimbors|отмен|возврат|已取消|已关闭|交易关闭|已退款/i,
  },
  {
    stage: 'paid',
    words:
      /unshipped|unfulfilled|not shipped|awaiting|pending|processing|on.?hold|to ship|in bearbeitung|en attente|в обработке|ожида|待发货|等待卖家发货|等待发货|买家已付款|未发货|处理中/i,
  },
  {
    stage: 'delivered',
    words:
      /delivered|zugestellt|livr[ée]|entregado|entregue|consegnat|доставлен|已送达|已签收|已收货/i,
  },
  {
    stage: 'shipped',
    words:
      /shipped|fulfilled|dispatched|sent|versand|verschickt|exp[ée]di|enviado|spedit|отправлен|已发货|等待买家收货|等待买家确认/i,
  },
  {
    stage: 'closed',
    words: /finished|abgeschlossen|terminé|completado|завершен|已完成|交易成功|交易完成/i,
  },
];

/** The stage that the words of a status mean; undefined when they mean none that is known. */
export function stageOf(status: string, own: readonly StageWord[] = []): Stage | undefined {
  return [...own, ...WORDS].find(({ words }) => words.test(status))?.stage;
}
