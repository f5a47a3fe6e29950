import type { EvidenceKind } from '../../../shared/domain/vocabulary.ts';

type Words = Readonly<{ kind: EvidenceKind; latin: RegExp; chinese: RegExp | undefined }>;

// English words stand alone in a name, whatever joins them (`outer_packing-2`); Chinese words need no borders.
const words = (kind: EvidenceKind, latin: string, chinese?: string): Words => ({
  kind,
  latin: new RegExp(`(?<![a-z])(?:${latin})(?![a-z])`, 'i'),
  chinese: chinese === undefined ? undefined : new RegExp(chinese),
});

/** Words of file names, the more telling first: a customer's photo of a label is a customer's photo. */
const table: readonly Words[] = [
  words('return-slip', 'return(?:ed|s)?|rma', '退货|退件|退回'),
  words('customer-photo', 'customer|buyer|complaint', '买家|客户|顾客|客诉'),
  words('delivery-proof', 'pod|delivered|delivery|proof of delivery|signature', '签收|妥投|送达'),
  words('customs-form', 'customs?|cn22|cn23|declaration', '报关|海关|申报'),
  words('duty-note', 'dut(?:y|ies)|tax note', '关税|税费'),
  words('invoice', 'invoices?|rechnung|facture|factura', '发票'),
  words('weight', 'weights?|weigh(?:ed|ing)?|scales?', '称重|重量|电子秤'),
  words(
    'hand-over',
    'receipts?|drop ?off|hand ?over|pick ?up|collection',
    '揽收|揽件|收据|回执|交寄|寄件',
  ),
  words('waybill', 'way ?bills?|awb|cmr|consignment', '运单|快递单|物流单|提单'),
  words('inner-packing', 'inner|inside|bubble(?: wrap)?|cushion(?:ing)?', '内包装|内部|气泡'),
  words('sealed-parcel', 'sealed|seal|taped', '封箱|封口|封装'),
  words(
    'outer-packing',
    'outer|outside|box(?:ed)?|carton|packing|packed|packaging',
    '外包装|外箱|打包|包装|纸箱',
  ),
  words('label', 'labels?', '面单|标签|贴单'),
  words('tracking', 'track(?:ing)?|17track|cainiao|logistics', '物流|轨迹|跟踪|菜鸟'),
  words('chat', 'chats?|whats ?app|wechat|messages?|conversation', '聊天|对话|消息|旺旺|微信截图'),
  words('listing', 'listing|product page|description', '详情|商品页|链接'),
  words('order', 'orders?', '订单'),
  words('item', 'items?|product|goods', '商品|产品|货品|实物'),
];

/** Words that any folder of a phone or messenger puts into a name, and that say nothing of the content. */
const MAKERS = /^(?:whatsapp (?:image|video)|wechat (?:image|video)|微信图片|微信视频)/i;

/** The kind that a file's name speaks of, or undefined when it speaks of none. */
export function kindByWords(fileName: string): EvidenceKind | undefined {
  const text = fileName
    .normalize('NFC')
    .replace(MAKERS, '')
    .replace(/[_\W]+/gu, (gap) => (/\P{ASCII}/u.test(gap) ? gap : ' '));
  return table.find(({ latin, chinese }) => latin.test(text) || chinese?.test(text))?.kind;
}
