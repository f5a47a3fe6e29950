/** A language that customers write in: their names, and what they and the seller write. */
export type Tongue = Readonly<{
  language: string;
  country: string;
  names: readonly string[];
  addresses: readonly string[];
  sentences: readonly string[];
}>;

/** Text in four scripts, with and without accents, as it stands in the cases of a seller in China. */
export const tongues: readonly Tongue[] = [
  {
    language: 'zh-Hans',
    country: 'CN',
    names: ['王小明', '李娜', '张伟', '刘芳', '陈静怡', '杨建国', '赵丽颖', '黄志强'],
    addresses: ['浙江省杭州市西湖区文三路', '广东省深圳市南山区科技园', '上海市浦东新区世纪大道'],
    sentences: [
      '您好，包裹已经签收，请向邻居或门卫询问一下，我们也会联系快递公司。',
      '我还没有收到货，物流信息已经十天没有更新了，请尽快帮我查询。',
      '照片里可以看到外箱完好，封条没有破损，重量和出库时一致。',
      '海关要求补充发票，清关之后会继续派送，请耐心等待几天。',
      '商品颜色和描述不符，我想申请部分退款，谢谢理解。',
    ],
  },
  {
    language: 'ru',
    country: 'RU',
    names: ['Анна Смирнова', 'Иван Петров', 'Ольга Королёва', 'Дмитрий Соловьёв'],
    addresses: ['ул. Ленина, Екатеринбург', 'Невский проспект, Санкт-Петербург'],
    sentences: [
      'Здравствуйте! Посылка ещё не пришла, проверьте, пожалуйста, адрес.',
      'Трек-номер не обновлялся две недели, я хочу вернуть деньги.',
      'Коробка была вскрыта, внутри не хватает одной детали.',
      'Спасибо, заказ получен, всё целое и хорошо упаковано.',
    ],
  },
  {
    language: 'ar',
    country: 'AE',
    names: ['محمد العلي', 'فاطمة حسن', 'يوسف إبراهيم', 'ليلى منصور'],
    addresses: ['شارع الشيخ زايد، دبي', 'شارع الملك فهد، الرياض'],
    sentences: [
      'مرحبا، لم يصل الطرد حتى الآن، هل يمكنكم التحقق من العنوان؟',
      'رقم التتبع لا يعمل، أرجو إرسال رقم آخر.',
      'وصلت القطعة مكسورة وأرفقت صور الصندوق.',
      'شكرا جزيلا، استلمت الطلب اليوم وهو بحالة جيدة.',
    ],
  },
  {
    language: 'es',
    country: 'ES',
    names: ['José Núñez', 'Lucía Peña', 'Andrés Muñoz', 'María Ibáñez', 'Íñigo Gómez'],
    addresses: ['Calle de Alcalá, Madrid', 'Avenida de la Constitución, Málaga'],
    sentences: [
      '¿Dónde está mi pedido? Lleva tres semanas en la aduana y nadie contesta.',
      'El artículo llegó dañado; adjunto fotografías del cartón y del interior.',
      'Según el número de envío se entregó ayer, pero aquí no hay nada.',
      'Gracias por la devolución, ya recibí el reembolso en mi cuenta.',
    ],
  },
  {
    language: 'en',
    country: 'US',
    names: ['Emma Johnson', 'Noah Brown', 'Zoë Müller', 'Chloé Lefèvre'],
    addresses: ['Maple Street, Portland, Oregon', 'High Street, Leeds'],
    sentences: [
      'Where is my order? It has been three weeks, and the page says nothing new.',
      'The parcel was marked delivered, but the neighbours have not seen it either.',
      'One of the two lamps is cracked; the box had a hole in the corner.',
      'Thank you, it came this morning and works as described.',
    ],
  },
];

/** Things that are sold. */
export const goods = [
  ['LED 星空投影灯 Star projector', 'LAMP'],
  ['Фарфоровая чашка с крышкой 300 мл', 'CUP'],
  ['Funda de móvil con cordón, café', 'CASE'],
  ['Wireless earbuds with charging box', 'EAR'],
  ['حقيبة جلدية صغيرة', 'BAG'],
  ['手工刺绣丝绸围巾', 'SCARF'],
] as const;

/** What carriers write into their records. */
export const scans = [
  ['已揽收 Accepted by carrier', '义乌 Yiwu'],
  ['离开分拨中心 Departed from sorting centre', '杭州 Hangzhou'],
  ['Export customs clearance complete', 'Shanghai'],
  ['Прибыло в место вручения', 'Екатеринбург'],
  ['En reparto, el envío será entregado hoy', 'Málaga'],
  ['Delivered, left with individual', ''],
] as const;

/** Carriers, and how their numbers begin. */
export const carriers = [
  ['Cainiao', 'LP00'],
  ['YunExpress', 'YT24'],
  ['4PX', '4PX30'],
  ['SF Express 顺丰', 'SF13'],
] as const;

/** How the photos of a case are named, and what they show. */
export const photoNames = [
  ['IMG_{n}.jpg', 'item'],
  ['微信图片_{n}.jpg', 'inner-packing'],
  ['PXL_{n}.jpg', 'outer-packing'],
  ['面单 {n}.jpg', 'label'],
  ['weight-{n}.jpg', 'weight'],
  ['DSC0{n}.jpg', 'hand-over'],
  ['screenshot {n}.jpg', 'chat'],
] as const;
